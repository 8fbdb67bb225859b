/** Whether a change is more than chance, as a reader of a comparison sees it. */
import { expect, test } from 'vitest';
import type { JourneyView } from '../../../language/model/journey-view.ts';
import { layoutComparison } from '../../../map/compare/layout.ts';
import { type ComparisonKind, type ComparisonPair, personaPairs } from '../../../map/compare/sides.ts';
import { comparisonTable } from '../../../map/compare/table.ts';
import { makeWords } from '../../../map/layout/words/words.ts';
import { mapTranslatorFor } from '../../../map/messages/messages.ts';
import { cellsOf } from '../cells.ts';
import { readJourney } from '../fixtures.ts';

const words = makeWords(mapTranslatorFor('en'));

const pairOf = (older: JourneyView, newer: JourneyView): ComparisonPair => ({
  older: { analysed: older },
  newer: { analysed: newer },
});

/** The cells of the change of the rating, by touchpoint. */
function ratingChanges(pair: ComparisonPair, kind: ComparisonKind = 'files'): Record<string, string> {
  const { rows } = comparisonTable(pair, kind, words);
  return Object.fromEntries(rows.map(({ cells }) => [cells[1]?.text ?? '', cells[4]?.text ?? '']));
}

/** The texts of a list below the board. */
function listTexts(pair: ComparisonPair, key: 'higher' | 'lower'): string {
  const [laidOut] = layoutComparison([pair], 'files', 1280, words, 1280).pairs;
  const list = laidOut?.lists.find((one) => one.key === key);
  const drawings = [list?.drawing, ...(list?.rows ?? []).map(({ drawing }) => drawing)];
  const texts = drawings.flatMap((drawing) => [
    ...(drawing?.texts ?? []),
    ...(drawing?.chips ?? []).map(({ text }) => text),
  ]);
  return texts.map(({ lines }) => lines.map(({ text }) => text).join(' ')).join(' | ');
}

const lastYear = await readJourney(`
journey: Buying
  touchpoint: Offer | rating: 4.2 (n=42, sd=1.9)
  touchpoint: Website | rating: 8.1 (n=12, sd=1.8)
  touchpoint: Invoice | rating: 7.3 (n=40, sd=1.5)
  touchpoint: Fair | rating: 5`);

const thisYear = await readJourney(`
journey: Buying
  touchpoint: Offer | rating: 6.4 (n=51, sd=1.8)
  touchpoint: Website | rating: 7.6 (n=12, sd=2.3)
  touchpoint: Invoice | rating: 7.3 (n=44, sd=1.6)
  touchpoint: Fair | rating: 6`);

test('a change has its interval, and says where chance may explain it', () => {
  expect(ratingChanges(pairOf(lastYear, thisYear))).toEqual({
    Offer: '2.2 better (+1.4 to +3)',
    Website: '−0.5 (−2.3 to +1.3), no clear change',
    Invoice: '0 (−0.7 to +0.7), no clear change',
    Fair: '1 better',
  });
});

test('the largest changes leave out what chance may explain, and say where the answers are not known', () => {
  const improved = listTexts(pairOf(lastYear, thisYear), 'higher');
  expect(improved).toContain('Offer');
  expect(improved).toContain('Where the number of answers is missing, chance may explain the change.');
  expect(listTexts(pairOf(lastYear, thisYear), 'lower')).toBe(
    'Got worse | No touchpoint is clearly worse: chance may explain what fell.',
  );
});

test('an interval without standard deviations is called the widest', async () => {
  const before = await readJourney('journey: A\n  touchpoint: Web | rating: 5 (n=100)\n');
  const after = await readJourney('journey: A\n  touchpoint: Web | rating: 8 (n=100)\n');
  expect(ratingChanges(pairOf(before, after)).Web).toMatch(/^3 better \(\+1\.\d to \+4\.\d at the widest\)$/);
});

test('aims of a to-be map are not answers', async () => {
  const toBe = await readJourney('journey: Buying\n  state: to-be\n  touchpoint: Offer | rating: 8\n');
  expect(ratingChanges(pairOf(lastYear, toBe)).Offer).toBe('3.8 better');
  expect(listTexts(pairOf(lastYear, toBe), 'higher')).not.toContain('chance');
});

test('the same survey on both sides is not compared with itself', async () => {
  const edited = await readJourney('journey: Buying\n  touchpoint: Offer | rating: 4.2 (n=42, sd=1.9)\n');
  expect(ratingChanges(pairOf(lastYear, edited)).Offer).toBe('the same');
});

test('an own assessment is not subtracted from a rating of customers', async () => {
  const before = await readJourney(
    'journey: A\n  touchpoint: Web | rating: 8 (self)\n  touchpoint: App | need: N | met: 4\n',
  );
  const after = await readJourney('journey: A\n  touchpoint: Web | rating: 6 (n=30)\n  touchpoint: App | rating: 7\n');
  expect(ratingChanges(pairOf(before, after))).toMatchObject({
    Web: 'The ratings cannot be compared: own assessment → rated by customers',
  });
  expect(listTexts(pairOf(before, after), 'lower')).not.toContain('Web');
});

test('each persona who rates alone has an interval of their own', async () => {
  const of = (anna: string, omar: string) =>
    readJourney(`
journey: A fault
  persona anna: Anna
  persona omar: Omar
  touchpoint: Call | rating[anna]: ${anna} | rating[omar]: ${omar}`);
  const older = await of('8.4 (n=34, sd=1.5)', '4.1 (n=12, sd=1.8)');
  const newer = await of('6.4 (n=40, sd=1.5)', '4.6 (n=14, sd=1.8)');
  expect(ratingChanges(pairOf(older, newer)).Call).toBe(
    'Anna: 2 worse (−2.7 to −1.3); Omar: +0.5 (−1 to +2), no clear change',
  );
});

test('two personas differ only by more than chance explains', async () => {
  const journey = await readJourney(`
journey: A fault
  persona anna: Anna
  persona omar: Omar
  touchpoint: Call | rating[anna]: 8.4 (n=34, sd=1.5) | rating[omar]: 4.1 (n=36, sd=1.8)
  touchpoint: Visit | rating[anna]: 7 (n=12, sd=2) | rating[omar]: 6 (n=12, sd=2)`);
  const [pair] = personaPairs([journey], 'anna', 'omar');
  expect(pair && ratingChanges(pair, 'personas')).toEqual({
    Call: '4.3 lower (−5.1 to −3.5)',
    Visit: '−1 (−2.7 to +0.7), no clear difference',
  });
});

test('the head splits the change of the score, and gives it like for like', async () => {
  const before = await readJourney(`
journey: A
  touchpoint: X | rating: 9 (n=200, sd=1.5) | importance: 9
  touchpoint: Y | rating: ? | importance: 9`);
  const after = await readJourney(`
journey: A
  touchpoint: X | rating: 9.1 (n=210, sd=1.5) | importance: 9
  touchpoint: Y | rating: 3 (n=180, sd=2) | importance: 9`);
  const pair = pairOf(before, after);
  const sentences = [
    'Score −2.95: ratings +0.10, importance 0.00, newly measured −3.05',
    'Like for like, over the touchpoints that both sides rate: +0.1 (−0.2 to +0.4), no clear change',
  ];
  expect(comparisonTable(pair, 'files', words).score).toEqual(sentences);
  const [laidOut] = layoutComparison([pair], 'files', 1280, words, 1280).pairs;
  const notes = laidOut?.head.notes.texts.map(({ lines }) => lines.map(({ text }) => text).join(' '));
  expect(notes).toEqual(expect.arrayContaining(sentences));
  const tile = laidOut?.head.tiles.find(({ key }) => key === 'score');
  expect(tile?.drawing.chips.map(({ kind, text }) => [kind, text.lines.map((line) => line.text).join(' ')])).toEqual([
    ['plain', '−2.95, not like for like'],
  ]);
});

test('the picture shows it as well', () => {
  const layout = layoutComparison([pairOf(lastYear, thisYear)], 'files', 1280, words, 1280);
  expect(cellsOf(layout).filter(({ text }) => text.includes('no clear change')).length).toBeGreaterThan(0);
});
