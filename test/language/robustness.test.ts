/** "A broken line costs that line and nothing else": for every example and every line, whatever happens to the line. */
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { keywords } from '../../language/keywords/keywords.ts';
import { withoutInvisible } from '../../language/model/invisible.ts';
import type { Touchpoint } from '../../language/model/model.ts';
import type { TouchpointNumbers } from '../../language/model/numbers.ts';
import type { FileAnalysis } from '../../language/project/analyser.ts';
import { scan } from '../../language/syntax/scan.ts';
import { createReader, exampleFiles, type Reader } from './reader.ts';

interface Kept {
  readonly name: string;
  readonly stage: string;
  readonly rating: string;
  readonly counts: string;
  readonly findings: readonly string[];
}

const examples = exampleFiles();
const lines = Object.entries(examples).flatMap(([name, text]) =>
  text.split('\n').flatMap((line, index) => (line.trim() === '' ? [] : [{ name, index, line }])),
);
let reader: Reader;
const whole = new Map<string, FileAnalysis>();

beforeAll(async () => {
  reader = await createReader(examples);
  const { read } = reader;
  for (const [name, text] of Object.entries(examples)) {
    whole.set(name, await read(text, `copy-of-${name}`));
  }
});

const rubbish = fc
  .oneof(
    fc.string({ unit: 'grapheme', maxLength: 30 }),
    fc.constantFrom(
      '%%%',
      '???: !!',
      'lorem ipsum dolor',
      '| | |',
      '"""',
      'touchpiont',
      ':',
      '[kim]: 4',
      '\\',
      '(n=42',
      '🙂',
    ),
  )
  .filter((text) => !/^\s*(?:#|[\p{L}_]+[^:]*:\s*""")/u.test(text) && !/[\r\n\u2028\u2029]/.test(text))
  // A blank line is a line taken away, not one that cannot be read.
  .filter((text) => withoutInvisible(text).trim() !== '')
  // Whatever begins with a keyword and a colon is no rubbish, it is another line.
  .filter((text) => !/^\s*(?:journey|stage|touchpoint|again|persona|channel|team|source)\b/iu.test(text));

describe('one line of an example', () => {
  test('replaced by rubbish costs that line only', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...lines), rubbish, fc.boolean(), async (at, text, indented) => {
        const indent = indented ? (/^\s*/.exec(at.line)?.[0] ?? '') : '';
        await expectOthersKept(at, [indent + text]);
      }),
      { numRuns: 300 },
    );
  });

  test('cut anywhere costs that line only', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...lines), fc.double({ min: 0, max: 1, noNaN: true }), async (at, part) => {
        const indent = /^\s*/.exec(at.line)?.[0].length ?? 0;
        const length = indent + 1 + Math.floor(part * (at.line.length - indent - 1));
        await expectOthersKept(at, [at.line.slice(0, length)]);
      }),
      { numRuns: 300 },
    );
  });

  test('written twice costs that line only', async () => {
    for (const at of lines) {
      await expectOthersKept(at, [at.line, at.line]);
    }
  });
});

test('every keyword, anywhere, with any head and value, leaves the parser sound clauses only', async () => {
  const contexts = ['', 'journey: J\n', 'journey: J\nstage: S\n', 'journey: J\nstage: S\ntouchpoint: T\n'];
  const inline = ['need: N | ', 'action: A | ', 'persona: P\n', 'source: S\n', 'channel: C\n', ''];
  const heads = ['', ' id', '[kim]', ' id[kim]', '[]', '[,]', ' 3', ' two words'];
  const values = ['', ' x', ' ,', ' a, b', ' """', ' """x"""', ' 4,2 (', ' |'];
  const after = '\nstage after: After\ntouchpoint kept: Kept\nrating: 7\n';
  const before = contexts.flatMap((text) => inline.map((line) => text + line));
  // Each keyword with each head and value stands in an eighth of the places, in each of them with another eighth of
  // these.
  const turns = 8;
  for (const [place, context] of before.entries()) {
    for (const [index, { word }] of keywords.entries()) {
      for (const [row, head] of heads.entries()) {
        const turn = (value: number) => (place + Math.floor(place / turns) + index + row + value) % turns === 0;
        const texts = values
          .filter((_, value) => turn(value))
          .map((value) => `${context}${word}${head}:${value}${after}`);
        for (const text of texts) {
          const { file } = await reader.read(text);
          const entries = file.journeys.flatMap((journey) => journey.stages.flatMap((stage) => stage.entries));
          const ids = entries.map((entry) => entry.kind === 'touchpoint' && entry.touchpoint.id);
          expect(ids, text).toContain('kept');
        }
      }
    }
  }
}, 120_000);

test('no text stops the parser', async () => {
  const word = fc.constantFrom(
    ...['journey', 'stage', 'touchpoint', 'again', 'persona', 'channel', 'need', 'action', 'rating', 'scale', 'met'],
    ...[': ', ' | ', '\n', '\n  ', '"""', '[kim]', 'x', '4,2', '(n=4', '#', 'goal', 'importance', 'owner', '\\|', '\t'],
  );
  await fc.assert(
    fc.asyncProperty(fc.array(word, { maxLength: 60 }), async (words) => {
      const { findings } = await reader.read(words.join(''));
      expect(findings.every(({ message }) => message.length > 0)).toBe(true);
    }),
    { numRuns: 500 },
  );
});

async function expectOthersKept(at: (typeof lines)[number], replacement: readonly string[]): Promise<void> {
  const before = whole.get(at.name);
  const text = (examples[at.name] ?? '').split('\n');
  const changed = [...text.slice(0, at.index), ...replacement, ...text.slice(at.index + 1)];
  const after = await reader.read(changed.join('\n'), `copy-of-${at.name}`);
  if (!before) {
    throw new Error(`${at.name} was not read.`);
  }
  const own = touchpointAt(before, at.index);
  const heading = wordOf(at.line);
  const judges = ['journey', 'scale', 'bands', 'important', 'use', 'for'].includes(heading);
  // What a persona prefers is the measure for how often others may come.
  const isWish = heading === 'persona' || heading === 'prefers';
  // A line that is lost before the first touchpoint may have been the owner of the stage or of the journey.
  const isOwned = before.journeys.some(({ journey }) =>
    journey.stages.some(
      ({ range, entries: [first] }) =>
        first?.kind === 'touchpoint' &&
        at.index <= first.touchpoint.range.start.line &&
        (at.index >= range.start.line || at.index < (journey.stages[0]?.range.start.line ?? 0)),
    ),
  );
  const lostStage = heading === 'stage' ? stageAt(before, at.index) : undefined;
  const view = (analysis: FileAnalysis) => {
    const kept = keptBy(analysis, own);
    return kept.map(({ name, stage, rating, counts, findings }) => ({
      name,
      rating,
      counts: judges ? undefined : counts,
      stage: stage === lostStage ? undefined : stage,
      findings: judges
        ? undefined
        : findings
            .filter((said) => !isWish || said !== 'over-contact')
            // A line that is lost on the way from a promise may have kept it.
            .filter((said) => said !== 'unkept-promise')
            // A lost wait no longer breaks the promised time of the next touchpoint.
            .filter((said) => said !== 'late-contact')
            .map((said) => (isOwned ? said.replace(' owner', '') : said)),
    }));
  };
  const shown =
    lostStage === undefined ? view(after) : view(after).map((kept, index) => stageless(kept, view(before)[index]));
  expect(shown, replacement.join('\n')).toEqual(view(before));
}

/** The English word of a line's keyword; empty for a line without one. */
function wordOf(line: string): string {
  return scan(line).clauses[0]?.keyword?.word ?? '';
}

/** A lost `stage` line takes its name along; its touchpoints must still not fall to another stage. */
function stageless<T extends { readonly stage: string | undefined }>(kept: T, before: T | undefined): T {
  return before?.stage === undefined ? { ...kept, stage: undefined } : kept;
}

function keptBy({ journeys, findings }: FileAnalysis, own: string | undefined): Kept[] {
  return journeys.flatMap(({ journey, numbers }) =>
    journey.stages.flatMap((stage) =>
      stage.entries.flatMap((entry) => {
        if (entry.kind !== 'touchpoint' || handle(entry.touchpoint) === own || handle(entry.touchpoint) === '') {
          return [];
        }
        const { touchpoint } = entry;
        return [
          {
            name: handle(touchpoint),
            stage: stage.name,
            rating: JSON.stringify(touchpoint.ratings.map(({ value, n, personas }) => ({ value, n, personas }))),
            counts: judgeable(numbers.touchpoints[touchpoint.key]),
            findings: findings
              .filter((finding) => finding.touchpoint === handle(touchpoint))
              .map(({ code, lacks = [] }) => [code, ...lacks].join(' '))
              .sort(),
          },
        ];
      }),
    ),
  );
}

/** What a touchpoint's numbers owe to itself alone. */
function judgeable(numbers: TouchpointNumbers | undefined): string {
  return JSON.stringify([numbers?.rating, numbers?.band, numbers?.importance, numbers?.opportunity]);
}

function handle(touchpoint: Touchpoint): string {
  return touchpoint.id ?? touchpoint.name;
}

function touchpointAt({ journeys }: FileAnalysis, line: number): string | undefined {
  const all = journeys.flatMap(({ journey }) => journey.stages.flatMap((stage) => stage.entries));
  for (const entry of all) {
    if (entry.kind === 'touchpoint' && within(entry.touchpoint.range, line)) {
      return handle(entry.touchpoint);
    }
  }
  return undefined;
}

function stageAt({ journeys }: FileAnalysis, line: number): string | undefined {
  return journeys.flatMap(({ journey }) => journey.stages).find(({ range }) => range.start.line === line)?.name;
}

function within(range: Touchpoint['range'], line: number): boolean {
  return range.start.line <= line && line <= range.end.line;
}
