/** No word that the command line says is left out of the catalogues. */
import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { ran } from '../support/command-line.ts';
import { leaks } from './pseudo.ts';

// Files share modules: those that another file has loaded know the real ones, those of this one the others.
vi.hoisted(() => vi.resetModules());
afterAll(() => void vi.resetModules());

vi.mock('../../language/messages/messages.ts', async (original) => {
  const [{ pseudoTranslator }, { englishOf }] = await Promise.all([import('./pseudo.ts'), import('./rooms.ts')]);
  const pseudo = pseudoTranslator(englishOf('language/messages'));
  return { ...(await original<object>()), translatorFor: () => ({ ...pseudo, about: () => pseudo.t }) };
});
vi.mock('../../map/messages/messages.ts', async () => {
  const [{ pseudoTranslator }, { englishOf }] = await Promise.all([import('./pseudo.ts'), import('./rooms.ts')]);
  const pseudo = pseudoTranslator(englishOf('map/messages'));
  return { mapTranslatorFor: () => pseudo };
});
vi.mock('../../cli/messages/messages.ts', async () => {
  const [{ pseudoTranslator }, { englishOf }] = await Promise.all([import('./pseudo.ts'), import('./rooms.ts')]);
  const pseudo = pseudoTranslator(englishOf('cli/messages'));
  return { cliTranslatorFor: () => pseudo };
});

let folder = '';
beforeAll(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'journey-l10n-')));
  writeFileSync(join(folder, 'red.journey'), 'journey: Αγορά\n  touchpoint: Προσφορά | rating: 2 | importance: 9\n');
  writeFileSync(join(folder, 'good.journey'), '# Τίποτα εδώ\n');
  writeFileSync(join(folder, 'broken.journey'), 'journey: Αγορά\n  raiting: 2\n');
  writeFileSync(join(folder, 'latin.journey'), Uint8Array.of(0x6a, 0xe5, 0x0a));
  writeFileSync(join(folder, 'wide.journey'), Uint8Array.of(0xff, 0xfe, 0x6a, 0x00));
  writeFileSync(join(folder, 'picture.journey'), Uint8Array.of(0, 1, 2, 3, 0, 0));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Everything that one command says, on both channels. */
async function said(...argv: string[]): Promise<string> {
  const { out, err } = await ran(argv, folder, { locale: undefined });
  return `${out}${err}`;
}

/**
 * What is typed on a command line is the same in every language: names of commands, options, their values and files.
 */
const typed = [
  'journey help check export compare import measure drivers site folder outcome nps sql table from warehouse duckdb postgres bigquery snowflake spark write source by month quarter panel dated sheet name older newer path file format form date number language version today max-warnings output locale',
  'hide parts show lanes head matrix priorities needs-list legend curve contribution importance needs feelings quotes pains ideas promises owners',
  'actions time measures evidence next notes',
  'theme width px scale factor paper poster slide stages embed-fonts light dark high-contrast-dark high-contrast-light mono auto fit png pdf',
  'text json svg html pptx xlsx csv mermaid names personas cut-offs where fixed mean order opportunity reach everybody',
  'red good broken latin wide picture gone chek fast xml March two',
];

describe('in a made-up language, the command line leaves no plain word', () => {
  test.each([
    [['--help']],
    [['help', 'check']],
    [['check', '--help']],
    [['export', '--help']],
    [['compare', '--help']],
    [['compare', 'good.journey', 'good.journey']],
    [['compare', 'red.journey', 'gone.journey']],
    [['chek']],
    [['check', '--fast']],
    [['check', '--form', 'text']],
    [['check', '--format', 'xml']],
    [['check', '--format']],
    [['check', '--today', 'March']],
    [['check', '--max-warnings', 'two']],
    [['export']],
    [['export', 'red.journey', 'good.journey']],
    [['check', 'red.journey']],
    [['check', 'good.journey']],
    [['check', 'red.journey', 'broken.journey', '--max-warnings', '0']],
    [['check', 'gone.journey']],
    [['check', 'latin.journey', 'wide.journey', 'picture.journey']],
    [['export', 'good.journey']],
    [['export', 'red.journey', '--journey', 'gone']],
    [['export', 'red.journey', '--personas', 'gone']],
    [['compare', 'red.journey', '--personas', 'everybody']],
    [['export', '.']],
    [['export', 'broken.journey', '--format', 'json', '--output', 'broken.journey']],
    [['export', 'red.journey', '--output', 'gone/red.svg']],
  ])('%j', async (argv) => {
    const text = await said(...argv);
    expect(text).toContain('[!!');
    // Codes of findings and of the operating system are neutral.
    const bare = text.replaceAll(/ {2}[a-z]+(-[a-z]+)*$/gm, '').replaceAll(/\((E[A-Z]+)\)/g, '');
    expect(leaks(bare, typed), text).toEqual([]);
  });
});
