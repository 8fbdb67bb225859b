/** Where customers go next is drawn as lines below the cards, with the shares at them. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { BranchLinesLayout } from '../../map/layout/board/branch-lines.ts';
import { layoutMap } from '../../map/layout/map.ts';
import { makeWords } from '../../map/layout/words/words.ts';
import { mapTranslatorFor } from '../../map/messages/messages.ts';
import { defaultOptions } from '../../map/options.ts';
import { renderSvg } from '../../map/standalone.tsx';
import { overlap } from './cells.ts';
import { readJourney } from './fixtures.ts';

const translator = mapTranslatorFor('en');
const words = makeWords(translator);

const buying = await readJourney(`
journey: Buying
  stage: Before
    touchpoint ad: Advertisement
      next: visit (60 %), phone (40 %)
    touchpoint visit: Visit
      next: phone
    touchpoint phone: Phone
      next: offer, ad
  stage: During
    touchpoint offer: Offer
      next: offer (12.5 %)
    again: visit
    touchpoint bill: Bill
`);

function linesOf(journey: typeof buying, hidden: typeof defaultOptions.hidden = []): BranchLinesLayout | undefined {
  const [laidOut] = layoutMap([journey], 1280, words, { ...defaultOptions, hidden }).journeys;
  return laidOut?.board?.item.backdrop.item.branches?.item;
}

test('a line for each branch, a loop where the way goes back, none for the step that follows anyway', () => {
  const lines = linesOf(buying)?.lines.map(({ key, kind }) => [key, kind]) ?? [];
  expect(Object.fromEntries(lines)).toEqual({
    'ad/0': 'branch',
    'ad/1': 'branch',
    'phone/0': 'branch',
    'phone/1': 'loop',
    'offer/0': 'loop',
  });
  expect(linesOf(buying)?.lines.every(({ head }) => head !== undefined)).toBe(true);
});

test('the shares stand at the lines, as they were written', () => {
  const chips = linesOf(buying)?.chips.map(({ text }) => text.lines.map((line) => line.text).join('')) ?? [];
  expect(chips.toSorted()).toEqual(['12.5%', '40%', '60%']);
});

test('where a touchpoint is met again, the way leads on to there', async () => {
  const back = await readJourney(`
journey: J
  touchpoint web: Website
  touchpoint call: Call
  touchpoint mail: Mail
    next: web (50 %), call (50 %)
  again: web
`);
  expect(
    linesOf(back)
      ?.lines.map(({ kind }) => kind)
      .toSorted(),
  ).toEqual(['branch', 'loop']);
});

test('the file draws them, explains both kinds, and leaves them out with the lane', () => {
  const svg = renderSvg([buying], { translator });
  expect(svg.match(/class="jm-stroke-loop" d="M/g)?.length).toBeGreaterThanOrEqual(2);
  expect(svg).toContain('Where customers can go next, with their share if');
  expect(svg).toContain('The way leads back');
  expect(svg).toMatch(/aria-label="[^"]*Leads to 2 Visit \(60%\) and 3 Phone \(40%\)\./);
  expect(linesOf(buying, ['next'])).toBeUndefined();
});

const count = 7;
const anyNext = fc.array(fc.tuple(fc.integer({ min: 0, max: count - 1 }), fc.integer({ min: 0, max: 14 })), {
  maxLength: 6,
});

test('no line crosses a card, and no share covers another one', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyNext, { minLength: count, maxLength: count }), async (all) => {
      const touchpoints = all.map((next, index) => {
        const names = next.map(([target, share]) => `t${target}${share === 0 ? '' : ` (${share}.5 %)`}`);
        return `touchpoint t${index}: T ${index}\n${names.length === 0 ? '' : `next: ${names.join(', ')}`}`;
      });
      const journey = await readJourney(`journey: J\n${touchpoints.join('\n')}`);
      const layout = linesOf(journey);
      for (const { path } of layout?.lines ?? []) {
        const heights = [...path.matchAll(/(?:M\S+ |V)(-?[\d.]+)/g)].map(([, y]) => Number(y));
        expect(Math.min(...heights)).toBeGreaterThanOrEqual(0);
        expect(Math.max(...heights)).toBeLessThanOrEqual(layout?.height ?? 0);
      }
      const boxes = layout?.chips.map(({ box }) => box) ?? [];
      for (const [index, box] of boxes.entries()) {
        expect(boxes.slice(index + 1).some((other) => overlap(box, other, 0.5))).toBe(false);
      }
    }),
    { numRuns: 40 },
  );
});
