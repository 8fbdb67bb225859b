import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { keywords, spellingsOf } from '../../language/keywords/keywords.ts';
import { root } from '../../scripts/root.mts';

interface GrammarRule {
  readonly begin?: string;
  readonly match?: string;
  readonly patterns?: readonly GrammarRule[];
}

const grammarPath = path.join(root, 'syntaxes/journey.tmLanguage.json');
const grammar: { repository: Record<string, GrammarRule> } = JSON.parse(readFileSync(grammarPath, 'utf8'));
const fixtures = readdirSync(import.meta.dirname).filter((name) => name.endsWith('.journey'));

/** How every rule that begins with a keyword starts: at the start of a line, or after a bar. */
const clauseStart = '(?i)(?:^[ \\t]*|(?<=[ \\t]\\|)[ \\t]+)(';

interface ColouredKeyword {
  readonly word: string;
  readonly id: boolean;
  readonly personas: boolean;
}

function colouredKeywords(): ColouredKeyword[] {
  return Object.values(grammar.repository).flatMap(({ begin }) => {
    if (!begin?.startsWith(clauseStart)) {
      return [];
    }
    const words = begin.slice(clauseStart.length, begin.indexOf(')', clauseStart.length)).split('|');
    return words.map((word) => ({ word, id: begin.includes('\\p{L}_'), personas: begin.includes('(\\[)') }));
  });
}

describe('colouring', () => {
  test.each(fixtures)('%s has the scopes of its snapshot', (fixture) => {
    const file = path.join(import.meta.dirname, fixture);
    // Without a snapshot the tool writes one and is content.
    expect(existsSync(`${file}.snap`)).toBe(true);
    const tool = path.join(root, 'node_modules/vscode-tmgrammar-test/dist/snapshot.js');
    const run = spawnSync(process.execPath, [tool, '-g', grammarPath, '-s', 'source.journey', file], {
      encoding: 'utf8',
    });
    expect(run.status, run.stdout + run.stderr).toBe(0);
  });

  test('knows exactly the keywords of the language, in every spelling', () => {
    const coloured = new Set(colouredKeywords().map(({ word }) => word));
    expect([...coloured].sort()).toEqual(keywords.flatMap(spellingsOf).sort());
  });

  test('takes an id and personas after the keywords that take them', () => {
    const coloured = colouredKeywords();
    const withId = new Set(coloured.filter(({ id }) => id).map(({ word }) => word));
    const withPersonas = new Set(coloured.filter(({ personas }) => personas).map(({ word }) => word));
    expect([...withId].sort()).toEqual(
      keywords
        .filter(({ id }) => id)
        .flatMap(spellingsOf)
        .sort(),
    );
    expect([...withPersonas].sort()).toEqual(
      keywords
        .filter(({ personas }) => personas)
        .flatMap(spellingsOf)
        .sort(),
    );
  });
});
