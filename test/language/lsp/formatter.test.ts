/** The form of a text: what a writer sees change, and that nothing else does. */
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { type FormatOptions, formatEdits, type ReadText } from '../../../language/lsp/formatting/format-text.ts';
import { newLineIndentation } from '../../../language/lsp/formatting/new-line.ts';
import type { FileAnalysis } from '../../../language/project/analyser.ts';
import { scan } from '../../../language/syntax/scan.ts';
import { structureOf } from '../../../language/syntax/structure.ts';
import { applied } from '../../../language/text/edit.ts';
import { sourceOf } from '../../../language/text/text-order.ts';
import { createReader, exampleFiles, type Reader } from '../reader.ts';

function read(text: string): ReadText {
  const scanned = scan(text);
  return { text, scan: scanned, placement: structureOf(scanned) };
}

function format(text: string, options: Partial<FormatOptions> = {}): string {
  return applied(text, formatEdits(read(text), { alignValues: false, ...options }));
}

describe('a line', () => {
  test.each([
    ['JOURNEY:A trip', 'journey: A trip'],
    ['journey  trip :A trip  ', 'journey trip: A trip'],
    ['journey: A\nTouchPoint:Shop|a bar   |   Rating:8', 'journey: A\n  touchpoint: Shop|a bar | rating: 8'],
    [
      'journey: A\n  touchpoint: S\n    rating [ kim,lise ] : 4',
      'journey: A\n  touchpoint: S\n    rating[kim, lise]: 4',
    ],
    [
      'journey: A\n  touchpoint: S\n    channel: web ,phone,  e-mail',
      'journey: A\n  touchpoint: S\n    channel: web, phone, e-mail',
    ],
    [
      'journey: A\n  touchpoint: S\n    rating: 4,2(n=42,sd=1,9 ,survey )',
      'journey: A\n  touchpoint: S\n    rating: 4,2 (n=42, sd=1,9, survey)',
    ],
    ['journey: A\n  scale: 1  -  10', 'journey: A\n  scale: 1-10'],
    ['journey: A\n  scale: -5 – 5', 'journey: A\n  scale: -5–5'],
    ['journey: A\n  scale: 1   to 7', 'journey: A\n  scale: 1 to 7'],
    ['journey: A\n  reviewed: 2026-03,every  6 months', 'journey: A\n  reviewed: 2026-03, every 6 months'],
    ['journey: A\n  bands: red<=5,yellow<8', 'journey: A\n  bands: red <= 5, yellow < 8'],
    [
      'journey: A\n  touchpoint: S\n    note:  two  blanks   stay ',
      'journey: A\n  touchpoint: S\n    note: two  blanks   stay',
    ],
  ])('%j', (before, after) => expect(format(before)).toBe(after));

  test('that somebody is still typing keeps its last comma', () => {
    const text = 'journey: A\n  touchpoint: S\n    channel: web,';
    expect(format(text)).toBe(text);
  });
});

describe('indentation', () => {
  test('follows the meaning, so that a misleading one is mended', () => {
    const text = 'journey: A\nstage: Before\n        touchpoint: Shop\n  rating: 4\n\t\tchannel: web\nstage: After\n';
    const after =
      'journey: A\n  stage: Before\n    touchpoint: Shop\n      rating: 4\n      channel: web\n  stage: After\n';
    expect(format(text)).toBe(after);
  });

  test('is a tab for each level where the editor writes tabs', () => {
    const text =
      'journey: A\n  # one\n  stage: B\n    touchpoint: S\n      note: """\n        One\n          Two\n        """\n';
    const after =
      'journey: A\n\t# one\n\tstage: B\n\t\ttouchpoint: S\n\t\t\tnote: """\n\t\t\t\tOne\n\t\t\t\t  Two\n\t\t\t\t"""\n';
    expect(format(text, { unit: '\t' })).toBe(after);
    expect(format(after, { unit: '\t' })).toBe(after);
    expect(format(after)).toBe(text);
  });

  test('of a quick list without a journey stays at the margin', () => {
    expect(format('  touchpoint: Shop\n  rating: 4\n')).toBe('touchpoint: Shop\n  rating: 4\n');
  });

  test('takes long texts along as they are', () => {
    const text =
      'journey: A\ntouchpoint: S\nnote: """\n      One\n        Two\n\n      Three | four: five\n   """ | rating: 3\n';
    expect(format(text)).toBe(
      'journey: A\n  touchpoint: S\n    note: """\n      One\n        Two\n\n      Three | four: five\n      """ | rating: 3\n',
    );
  });

  test('of comments goes with the line below, or with the lines above when they stand further in', () => {
    const text = `# file\njourney: A\n# about the touchpoint \ntouchpoint: S\n   rating: 4\n   # importance: 9\ntouchpoint: T\n`;
    expect(format(text)).toBe(
      `# file\njourney: A\n  # about the touchpoint \n  touchpoint: S\n    rating: 4\n    # importance: 9\n  touchpoint: T\n`,
    );
  });
});

test('a line that cannot be read holds back the lines of its own stage only', () => {
  const text = 'journey: A\nstage: One\ntouchpoint: S\n  no line here\nstage: Two\ntouchpoint: T\nrating: 4\n';
  expect(format(text)).toBe(
    'journey: A\nstage: One\ntouchpoint: S\n  no line here\n  stage: Two\n    touchpoint: T\n      rating: 4\n',
  );
});

describe('what is left as it is', () => {
  test.each([
    ['a line that cannot be read', 'journey: A\n  touchpoint: S\n        this  is|no  line\n    rating: 4\n'],
    ['blank lines, with their blanks', 'journey: A\n\n   \n\n  touchpoint: S\n'],
    ['line ends and the last line', 'journey: A\r\n  touchpoint: S\r\n    rating: 4'],
    ['a byte order mark', '\uFEFFjourney: A\n  touchpoint: S\n'],
    ['an unclosed text', 'journey: A\n  touchpoint: S\n    note: """\n  half\n'],
  ])('%s', (_, text) => expect(format(text)).toBe(text));
});

test('values can stand in one column', () => {
  const text =
    'journey: A\n  touchpoint: S\n    rating: 4\n    importance[kim]: 9\n    channel: web\n\n    need: Speed\n';
  expect(format(text, { alignValues: true })).toBe(
    'journey: A\n  touchpoint: S\n    rating:          4\n    importance[kim]: 9\n    channel:         web\n\n    need: Speed\n',
  );
  expect(format(format(text, { alignValues: true }))).toBe(text);
});

test('a selection changes nothing else', () => {
  const text = 'Journey:A\nTouchpoint:S\nRating:4\nChannel:web\n';
  expect(format(text, { lines: { first: 2, last: 2 } })).toBe('Journey:A\nTouchpoint:S\n    rating: 4\nChannel:web\n');
});

describe('a new line starts', () => {
  const at = (text: string) => newLineIndentation(sourceOf(text), text.length, '  ');
  test.each([
    ['journey: A\n', '  '],
    ['journey: A\n  stage: B\n', '    '],
    ['journey: A\n  touchpoint: S\n', '    '],
    ['journey: A\n  touchpoint: S | rating: 3\n', '  '],
    ['journey: A\n  touchpoint: S\n    need: N | met: 3\n', '    '],
    ['journey: A\n    stage: B\n        touchpoint: S\n', '            '],
    ['journey: A\n    stage: B\n        touchpoint: S\n            rating: 3\n', '            '],
    ['journey: A\n\tstage: B\n', '\t\t'],
    ['journey: A\n\tstage: B\n\t\ttouchpoint: S\n\t\t\trating: 3\n', '\t\t\t'],
    ['journey: A\n      touchpoint: S\n      rating: 3\n', '      '],
  ])('as the lines beside it, after %j', (text, indentation) => expect(at(text)).toBe(indentation));

  test.each([
    ['journey: A\n  note: """\n', '    '],
    ['journey: A\n    touchpoint: B\n        note: """\n', '            '],
    ['journey: A\n  note: """\n      One\n', '      '],
    ['journey: A\n  note: """\n      One\n      \n', undefined],
  ])('as the text between the quotation marks, after %j', (text, indentation) => {
    expect(at(text)).toBe(indentation);
    const closed = sourceOf(`${text}\n    """\n`);
    expect(newLineIndentation(closed, text.length, '  ')).toBe(indentation);
  });

  test('between lines of a thing as those do', () => {
    const text = 'journey: A\n   stage: B\n     touchpoint: C\n';
    const head = 'journey: A\n';
    expect(newLineIndentation(sourceOf(text.replace(head, `${head}\n`)), head.length, '  ')).toBe('   ');
  });

  test('where nothing is indented yet, by the step of the editor', () => {
    expect(newLineIndentation(sourceOf('journey: A\n'), 11, '\t')).toBe('\t');
  });

  test.each(['journey: A\n\n', 'journey: A\n  # words\n', 'journey: A\n  no line\n', ''])(
    'where it is, after %j',
    (text) => expect(at(text)).toBeUndefined(),
  );
});

/** The model without its places. */
function modelOf({ file, problems }: FileAnalysis): string {
  const isPlace = (key: string) => /range$/i.test(key) || key === 'version';
  return JSON.stringify(
    {
      file,
      problems: problems
        .filter(({ code }) => code !== 'misleading-indentation')
        .map(({ code, message, clauseLost, mayDeclare, touchpoint }) => ({
          code,
          message,
          clauseLost,
          mayDeclare,
          touchpoint,
        })),
    },
    (key, value) => (isPlace(key) ? undefined : value),
  );
}

describe('formatting never changes what a text says, and once is enough', () => {
  const examples = exampleFiles();
  let reader: Reader;
  beforeAll(async () => {
    reader = await createReader(examples);
  });

  async function expectSame(text: string): Promise<void> {
    for (const options of [{ alignValues: false }, { alignValues: true }, { alignValues: false, unit: '\t' }]) {
      const after = format(text, options);
      expect(modelOf(await reader.read(after))).toBe(modelOf(await reader.read(text)));
      expect(formatEdits(read(after), options), JSON.stringify(after)).toEqual([]);
      expect(wordsOf(after)).toBe(wordsOf(text));
    }
  }

  test.each(Object.entries(examples))('%s has its form already or gets it', async (_, text) => {
    await expectSame(text);
    expect(format(text)).toBe(text);
  });

  const lines = Object.values(examples).flatMap((text) => text.split('\n'));
  const word = fc.constantFrom(
    ...['journey', 'Stage', 'touchpoint', 'AGAIN', 'persona', 'channel', 'need', 'action', 'rating', 'scale', 'met'],
    ...[
      ': ',
      ':',
      ' | ',
      '  |  ',
      '\n',
      '\n  ',
      '\r\n\t',
      '"""',
      '"""\n',
      '[kim]',
      '[ a,b ]',
      ' x',
      '4,2',
      '(n=4,sd=1)',
    ],
    ...[
      '#',
      '# words ',
      'goal',
      'importance',
      'owner',
      '\\|',
      '\t',
      ' ,',
      'stgae',
      ' id ',
      'bands: red<5,yellow<=8',
      'scale: 1 -  10',
      'scale: -3 .. 3',
      'reviewed: 2026 ,every  month',
      ' ',
    ],
  );

  test('for texts of any words', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(word, { maxLength: 50 }), (words) => expectSame(words.join(''))),
      { numRuns: 400 },
    );
  });

  test('for examples that were mutilated', async () => {
    const spoilt = fc.record({
      text: fc.constantFrom(...Object.values(examples)),
      from: fc.nat(),
      length: fc.nat(60),
      put: fc.oneof(word, fc.constantFrom(...lines), fc.string({ maxLength: 12 })),
      shift: fc.constantFrom('', '  ', '\t', '     '),
    });
    await fc.assert(
      fc.asyncProperty(spoilt, async ({ text, from, length, put, shift }) => {
        const start = from % text.length;
        const changed = text.slice(0, start) + put + text.slice(start + length);
        await expectSame(changed.replace(/\n(?=[^\n]*rating)/g, `\n${shift}`));
      }),
      { numRuns: 150 },
    );
  });
});

/** All that is not white space, in small letters: the formatter has nothing to add and nothing to take away. */
function wordsOf(text: string): string {
  return text.replace(/\s/g, '').toLowerCase();
}
