/** Whole things: stages of a model, a journey from a template. */
import { describe, expect, test } from 'vitest';
import { InsertTextFormat, InsertTextMode } from 'vscode-languageserver-types';
import { languages } from '../../../language/model/languages.ts';
import { readJourneys } from '../../../language/read-journeys.ts';
import { keywordLanguageIn } from '../../../language/syntax/keyword-language.ts';
import { scan } from '../../../language/syntax/scan.ts';
import { completeAt } from './completing.ts';

const templates = [
  'journey: a shop',
  'journey: software by subscription',
  'journey: a service',
  'journey: the use of a product',
];

async function read(text: string) {
  const [analysis] = await readJourneys([{ uri: 'file:///maps/map.journey', text }], {
    today: { year: 2026, month: 2, day: 7 },
  });
  const [analysed] = analysis?.journeys ?? [];
  if (!analysis || !analysed) throw new Error(`There is no journey in\n${text}`);
  return { analysis, journey: analysed.journey };
}

describe('in an empty file', () => {
  test('a journey, whole journeys, and the language', async () => {
    const { labels } = await completeAt('<|>');
    expect(labels.slice(0, 7)).toEqual(['journey', ...templates, 'journey, with persona and stages', 'language']);
  });

  test.each(templates)(
    '%s has a persona, stages and touchpoints with needs, and nothing that cannot be read',
    async (label) => {
      const completed = await completeAt('<|>');
      const item = completed.item(label);
      expect(item.insertTextFormat).toBe(InsertTextFormat.Snippet);
      expect(item.insertTextMode).toBe(InsertTextMode.adjustIndentation);
      const { analysis, journey } = await read(completed.taken(item));
      expect(analysis.problems).toEqual([]);
      expect(journey.personas).toHaveLength(1);
      expect(journey.stages.length).toBeGreaterThanOrEqual(3);
      const entries = journey.stages.flatMap((stage) => stage.entries);
      expect(entries.length).toBeGreaterThanOrEqual(6);
      for (const entry of entries) {
        expect(entry).toMatchObject({ touchpoint: { needs: [expect.anything()], channels: [expect.anything()] } });
      }
      const serious = analysis.findings.filter(({ level }) => level === 'error' || level === 'warning');
      expect(serious).toEqual([]);
    },
  );

  test.each(languages)('in the language that the file says: %s', async (language) => {
    const completed = await completeAt(`language: ${language}\n<|>`);
    const [, item] = completed.items;
    if (!item) throw new Error('Nothing is offered.');
    const text = completed.taken(item);
    const { analysis, journey } = await read(text);
    expect(analysis.problems).toEqual([]);
    expect(journey.language ?? analysis.file.language).toBe(language);
    expect(keywordLanguageIn(text, scan(text).clauses)).toBe(language);
    // The language stands there once.
    expect(text.split(new RegExp(`: ${language}\\b`)).length).toBe(2);
  });

  test('in the language of the reader, who is told about it in the text', async () => {
    const completed = await completeAt('<|>', { locale: 'sv' });
    const text = completed.taken(completed.item('kundresa: en butik'));
    expect(text).toContain('kundresa: Köpa löparskor\n  språk: sv\n');
    expect((await read(text)).analysis.problems).toEqual([]);
  });

  test('nothing of this where the file has lines that it would swallow', async () => {
    const { labels } = await completeAt('<|>\nuse: ./shared.journey\npersona kim: Kim\n');
    expect(labels).toContain('use');
    expect(labels).not.toContain('journey: a shop');
  });
});

describe('stage models', () => {
  test.each([
    ['en', 'Awareness'],
    ['da', 'Opmærksomhed'],
  ])('as one item each, in the file’s language: %s', async (language, name) => {
    const completed = await completeAt(`journey: A\n  language: ${language}\n  <|>`);
    const models = completed.items.filter(({ label }) => /^[345] stages$/.test(label));
    expect(models.map(({ label }) => label)).toEqual(['3 stages', '4 stages', '5 stages']);
    const five = models[2];
    expect(five?.labelDetails?.description).toContain(`${name} · `);
    const { journey, analysis } = await read(five ? completed.taken(five) : '');
    expect(journey.stages.map((stage) => stage.name)[0]).toBe(name);
    expect(journey.stages).toHaveLength(5);
    expect(analysis.problems).toEqual([]);
  });

  test('not where the journey has stages', async () => {
    const { labels } = await completeAt('journey: A\n  stage: Before\n  <|>');
    expect(labels.filter((label) => /^\d stages$/.test(label))).toEqual([]);
  });

  test('tabs where the file has tabs', async () => {
    const completed = await completeAt('journey: A\n\tpersona: Kim\n\t<|>');
    const stage = completed.items.find(({ label }) => label === 'stage, with a touchpoint');
    expect(stage?.textEdit?.newText).toContain('\n\ttouchpoint: ');
  });

  test('an editor without snippets gets plain words only', async () => {
    const { items } = await completeAt('<|>', { editor: { snippets: false } });
    expect(items.filter(({ insertTextFormat }) => insertTextFormat === InsertTextFormat.Snippet)).toEqual([]);
    expect(items.filter(({ textEdit }) => textEdit?.newText.includes('$'))).toEqual([]);
  });

  test('an editor without snippets gets whole things as plain lines, indented where they are written', async () => {
    const editor = { snippets: false };
    const { journey } = await read(await wholeText('<|>', 'journey: a shop'));
    expect(journey.stages.length).toBeGreaterThanOrEqual(3);
    expect(await wholeText('journey: A\n  st<|>', 'stage, with a touchpoint')).toBe(
      'journey: A\n  stage: Name of the stage\n    touchpoint: Where customer and company meet\n      need: \n      rating: ?\n      importance: ?',
    );
    expect(await wholeText('\uFEFFjourney: A\r\n\t<|>', '3 stages')).toContain(
      '\n\tstage: During the purchase\n\tstage: ',
    );

    async function wholeText(marked: string, label: string) {
      const completed = await completeAt(marked, { editor });
      return completed.taken(completed.items.find((one) => one.label === label) ?? completed.item(label));
    }
  });
});

describe('keywords', () => {
  test('one that would take the lines below away from their touchpoint is not offered', async () => {
    const between = 'journey: A\n  stage: S\n    touchpoint: T\n      <|>\n      channel: web\n      rating: 4\n';
    const { labels } = await completeAt(between);
    expect(labels).toContain('touchpoint');
    expect(labels).toContain('need');
    for (const word of ['stage', 'journey', 'persona', 'scale']) expect(labels).not.toContain(word);
  });

  test('in the middle of a line only the word changes, to what can have that head', async () => {
    const rated = await completeAt('journey: A\n  touchpoint: T\n    ra<|>ting[kim]: 4');
    expect(rated.labels.toSorted()).toEqual(['answers', 'feeling', 'importance', 'pain', 'quote', 'rating']);
    expect(rated.line('importance')).toBe('    importance[kim]: 4');
    const named = await completeAt('journey: A\n  st<|>ep one: First');
    expect(named.line('stage')).toBe('  stage one: First');
    expect(named.labels).not.toContain('goal');
  });

  test('behind a bullet, and in capital letters', async () => {
    expect((await completeAt('journey: A\n  - touch<|>')).line('touchpoint')).toBe('  - touchpoint: ');
    expect((await completeAt('journey: A\n  TOUCH<|>')).line('touchpoint')).toBe('  touchpoint: ');
  });

  test('an empty file begins in the reader’s language or in English', async () => {
    const { labels, item } = await completeAt('<|>', { locale: 'da' });
    expect(labels.slice(0, 2)).toEqual(['kunderejse', 'journey']);
    expect(item('kunderejse')).toMatchObject({ filterText: 'kunderejse journey' });
    expect((await completeAt('kund<|>', { locale: 'da' })).line('kunderejse')).toBe('kunderejse: ');
    const begun = await completeAt('journey: A\n<|>', { locale: 'da' });
    expect(begun.labels).not.toContain('kunderejse');
  });

  test('the reader’s own word finds a keyword in a file of another language', async () => {
    const english = await completeAt('journey: A\n  touchpoint: T\n    vurd<|>', { locale: 'da' });
    expect(english.item('rating')).toMatchObject({
      filterText: 'rating vurdering',
      labelDetails: { description: 'vurdering' },
    });
    expect(english.line('rating')).toBe('    rating: ');
    const swedish = await completeAt('kundresa: A\n  kontaktpunkt: T\n    <|>', { locale: 'da' });
    expect(swedish.item('betyg')).toMatchObject({
      filterText: 'betyg rating vurdering',
      labelDetails: { description: 'rating' },
    });
  });

  test('values are shown at once where there are any, and nowhere else', async () => {
    const { item } = await completeAt('journey: A\n  touchpoint: T\n    <|>');
    expect(item('owner').command).toMatchObject({ command: 'suggest' });
    expect(item('touchpoint').command).toMatchObject({ command: 'suggest' });
    expect(item('quote').command).toBeUndefined();
    expect(item('duration').command).toMatchObject({ command: 'suggest' });
  });
});

test('labels are sentences of the reader with the keywords of the file, and what is written is in the file’s language', async () => {
  const text = 'kunderejse: A\n  fase: B\n    <|>';
  const { labels, items, taken } = await completeAt(text, { locale: 'en' });
  expect(labels).toEqual(
    expect.arrayContaining([
      'kontaktpunkt on one line',
      'kontaktpunkt, with behov, vurdering and betydning',
      'fase, with a touchpoint',
    ]),
  );
  const line = items.find(({ label }) => label === 'kontaktpunkt on one line');
  expect(line && taken(line)).toContain('kontaktpunkt: Hvor kunde og virksomhed mødes |');
  const own = await completeAt(text, { locale: 'da' });
  expect(own.labels).toContain('kontaktpunkt på én linje');
  const models = async (locale: string) => (await completeAt('kunderejse: A\n  <|>', { locale })).labels;
  expect(await models('en')).toEqual(expect.arrayContaining(['3 × fase', '4 × fase']));
  expect(await models('da')).toEqual(expect.arrayContaining(['3 faser', '4 faser']));
});
