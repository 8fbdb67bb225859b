import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bandOf } from '../../../language/analysis/bands.ts';
import { position } from '../../../language/analysis/position.ts';
import type { Journey } from '../../../language/model/model.ts';
import { touchpointsIn } from '../../../language/rules/shared/touchpoint-views.ts';
import { exampleFiles } from '../reader.ts';
import { after, createDesk } from './refactoring-harness.ts';

const desk = createDesk(exampleFiles());
const map = 'map.journey';
const kind = 'refactor.rewrite.scale';

async function converted(text: string, scale: RegExp): Promise<string> {
  const { analysis } = await desk.open(text);
  const journey = analysis.file.journeys[0];
  const line = journey?.scaleStated?.range.start.line ?? journey?.range.start.line ?? 0;
  return after(await desk.offers(text, line), kind, scale)[map] ?? '';
}

async function journeyOf(text: string): Promise<Journey> {
  const { analysis } = await desk.open(text);
  const journey = analysis.file.journeys[0];
  if (!journey || analysis.problems.length > 0) throw new Error(`Not to be read:\n${text}`);
  return journey;
}

/** What every number means: its band, whether it is important. */
const meanings = ({ bands, important, stages, target }: Journey) =>
  touchpointsIn(stages).map((touchpoint) => [
    touchpoint.ratings.map(({ value }) => (value.kind === 'number' ? bandOf(value.number, bands) : value.kind)),
    touchpoint.importances.map(({ value }) => (value.kind === 'number' ? value.number >= important : value.kind)),
    touchpoint.ratings.map(({ value }) => value.kind === 'number' && target && value.number >= target.value),
  ]);

const numbers = ({ stages, scale }: Journey) =>
  touchpointsIn(stages).flatMap(({ ratings, importances, business, target, actions, needs }) => [
    ...[...ratings, ...importances].flatMap(({ value }) =>
      value.kind === 'number' ? position(value.number, scale) : [],
    ),
    ...[
      business,
      target,
      ...actions.map(({ expect: one }) => one),
      ...needs.flatMap(({ met, importance }) => [met, importance]),
    ].flatMap((fact) => (fact ? position(fact.value, scale) : [])),
  ]);

const decimals = fc.integer({ min: 10, max: 100 }).map((tenths) => tenths / 10);
const ratings = fc.array(fc.record({ rating: decimals, importance: fc.integer({ min: 1, max: 10 }), sd: decimals }), {
  minLength: 1,
  maxLength: 8,
});
const heads = fc.constantFrom(
  '',
  '  bands: red <= 5, yellow < 8\n',
  '  bands: red < 4.5, yellow <= 7\n',
  '  important: 6\n  target: 8\n',
);

test('there and back is the same text; every number keeps its place, its band and its weight', async () => {
  await fc.assert(
    fc.asyncProperty(ratings, heads, fc.constantFrom(/1–5/u, /1–7/u, /0–10,/u, /0–100/u), async (rows, head, scale) => {
      const text = `journey: A\n  scale: 1-10\n${head}${rows
        .map(
          (row, index) =>
            `  touchpoint: T${index}\n    rating: ${row.rating} (n=9, sd=${row.sd})\n    importance: ${row.importance}\n`,
        )
        .join('')}`;
      const there = await converted(text, scale);
      const [before, now] = [await journeyOf(text), await journeyOf(there)];
      expect(meanings(now)).toEqual(meanings(before));
      const [old, carried] = [numbers(before), numbers(now)];
      expect(carried.length).toBe(old.length);
      for (const [index, value] of carried.entries())
        expect(Math.abs(value - (old[index] ?? 0))).toBeLessThanOrEqual(0.0113);
      const back = await converted(there, /1–10,/u);
      const added = /^ {2}(?:bands|important): .*\n/gmu;
      expect(back.replace(added, '')).toBe(text.replace(added, ''));
      expect(meanings(await journeyOf(back))).toEqual(meanings(before));
    }),
    { numRuns: 150 },
  );
}, 120_000);

test.each(Object.entries(exampleFiles()).filter(([, text]) => /^journey/mu.test(text)))(
  '%s converts and means the same',
  async (_, text) => {
    const to = /scale: 1-5/u.test(text) ? /1–10,/u : /1–5/u;
    const there = await converted(text, to);
    expect(meanings(await journeyOf(there))).toEqual(meanings(await journeyOf(text)));
    // Nothing but numbers and the cut-offs changes.
    const bare = (of: string) =>
      of.replace(/^\s*(?:bands|important|scale): .*\n/gmu, '').replace(/\d+(?:[.,]\d+)?/gu, '0');
    expect(bare(there)).toBe(bare(text));
  },
);

test('a value on a cut-off that nobody wrote makes the cut-off be written', async () => {
  const there = await converted('journey: A\n  scale: 1-10\n  touchpoint: B | rating: 5 | importance: 7\n', /1–5/u);
  expect(there).toContain('bands: red <= 2.78, yellow < 4.11');
  expect(there).toContain('rating: 2.78');
});

test.each([
  [/1–10,/u, 'rating: 3.25 | importance: 10', 'with every number on it'],
  [/0–10,/u, 'rating: 2.5 | importance: 10', 'with every number on it'],
  [/1–7,/u, 'rating: 2.5 | importance: 7', 'with every number on it'],
])('whole numbers get the decimals that their position needs: %s', async (scale, line, title) => {
  const text = 'journey: A\n  scale: 1-5\n  touchpoint: B | rating: 2 | importance: 5\n';
  expect(await converted(text, scale)).toContain(line);
  const offers = await desk.offers(text, 1);
  expect(offers.find((one) => scale.test(one.title))?.title).toMatch(new RegExp(`${title}$`, 'u'));
});

test('a number stays within 0.005 of its position, and the title says that it is rounded', async () => {
  const text = 'journey: A\n  scale: 1-10\n  touchpoint: B | rating: 4.2 | importance: 8\n';
  expect(await converted(text, /0–10,/u)).toContain('rating: 3.56 | importance: 7.78');
  const offers = await desk.offers(text, 1);
  const title = 'Convert to the scale 0–10, with every number on it, rounded to 2 decimals';
  expect(offers.map((one) => one.title)).toContain(title);
});

test('decimal commas stay, and what has a scale of its own is left alone', async () => {
  const text =
    'journey: A\n  scale: 1-10\n  outcome: Overall 5,5 (n=4, sd=1,8)\n  nps: 50/30/20\n  ces: 3,1 of 7\n  touchpoint: B\n    rating: 5,5 (2026-03)\n    duration: 40 minutes\n    quote: A 9!\n';
  expect(await converted(text, /1–5/u)).toBe(
    'journey: A\n  scale: 1-5\n  outcome: Overall 3 (n=4, sd=0,8)\n  nps: 50/30/20\n  ces: 3,1 of 7\n  touchpoint: B\n    rating: 3 (2026-03)\n    duration: 40 minutes\n    quote: A 9!\n',
  );
});

const refusals = async (text: string, line: number) =>
  new Set((await desk.offers(text, line)).filter((one) => one.kind === kind).map(({ refused }) => refused));

test('a journey of which a number is not understood is not converted, and says why', async () => {
  const text = 'journey: A\n  scale: 1-10\n  touchpoint: B\n    rating: seven\n';
  const [reason, ...others] = await refusals(text, 1);
  expect(others).toEqual([]);
  expect(reason).toMatch(/^Line 4: “seven” is not a rating.*\. Fix it first, so that nothing is left out\.$/u);
});

test.each([
  ['a second rating of the same day', '    rating: 4\n    rating: 5\n'],
  ['an odd duration', '    rating: 4\n    duration: long\n'],
  ['a line of another journey', '    rating: 4\njourney: C\n  touchpoint: D\n    rating: seven\n    stgae: E\n'],
])('%s does not stand in the way', async (_, lines) => {
  expect(await refusals(`journey: A\n  scale: 1-10\n  touchpoint: B\n${lines}`, 1)).toEqual(new Set([undefined]));
});

test('a scale is offered on the line of the journey as well, and nowhere without a number', async () => {
  const text = 'journey: A\n  scale: 1-10\n  touchpoint: B\n    rating: 4\n';
  expect(await refusals(text, 0)).toEqual(new Set([undefined]));
  expect(await refusals(text, 2)).toEqual(new Set());
  expect(await refusals(text.replace('rating: 4', 'rating: ?'), 0)).toEqual(new Set());
});
