/** Two journeys in one picture: what a reader sees of them. */
import fc from 'fast-check';
import { render } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';
import type { JourneyView } from '../../../language/model/journey-view.ts';
import { type ComparisonLayout, layoutComparison } from '../../../map/compare/layout.ts';
import { type ComparisonKind, type ComparisonPair, personaPairs } from '../../../map/compare/sides.ts';
import { comparisonTable } from '../../../map/compare/table.ts';
import { JourneyComparison } from '../../../map/journey-comparison.tsx';
import { makeWords } from '../../../map/layout/words/words.ts';
import { mapTranslatorFor } from '../../../map/messages/messages.ts';
import { renderComparisonHtml, renderComparisonSvg } from '../../../map/standalone-comparison.tsx';
import { cellsOf, overlap } from '../cells.ts';
import { carDealership, generated, longDutch, manyScripts, readJourney } from '../fixtures.ts';

const translator = mapTranslatorFor('en');
const words = makeWords(translator);

const pairOf = (older: JourneyView, newer: JourneyView): ComparisonPair => ({
  older: { analysed: older },
  newer: { analysed: newer },
});

const lay = (older: JourneyView, newer: JourneyView, kind: ComparisonKind = 'files', width = 1280) =>
  layoutComparison([pairOf(older, newer)], kind, width, words, width);

/** All texts of a layout, line by line. */
const textsOf = (layout: ComparisonLayout) => cellsOf(layout).map(({ text }) => text);

const before = await readJourney(`
journey: Buying
  persona kim: Kim
  persona alex: Alex
  stage: Before
    touchpoint web: Website | rating: 6 | rating[kim]: 3 | importance: 8
    touchpoint fair: Car fair | rating: 5 | importance: 6
  stage: During
    touchpoint offer: Offer | rating: 4.2 | importance: 9
    touchpoint call: Call | status: missing | importance: 8
    touchpoint desk: Desk | rating: 9 | importance: 8
`);

const after = await readJourney(`
journey: Buying, next year
  state: to-be
  stage: Before
    touchpoint web: Website | rating: 6 | importance: 8
    touchpoint offer: Offer | rating: 8.6 | importance: 9
  stage: During
    touchpoint call: Call | rating: 8 | importance: 9
    touchpoint desk: Desk | rating: 7.5 | importance: 8
    touchpoint app: App | rating: 8 | importance: 5
`);

/** What stands in the row of changes, by touchpoint. */
function changes(kind: ComparisonKind, older: JourneyView, newer: JourneyView): Record<string, string> {
  const [pair] = lay(older, newer, kind).pairs;
  const cells = pair?.board?.item.stages.flatMap(({ columns }) => columns.flatMap(({ change }) => change ?? [])) ?? [];
  return Object.fromEntries(
    cells.map(({ label, drawing }) => [
      label.slice(0, label.indexOf(':')),
      [...drawing.chips.map(({ text }) => text), ...drawing.texts]
        .map(({ lines }) => lines.map(({ text }) => text).join(' '))
        .join(' | '),
    ]),
  );
}

describe('what changed', () => {
  test('is said in each column with a number, an arrow and words', () => {
    expect(changes('files', before, after)).toEqual({
      Website: 'the same | Priority 3 → 1',
      'Car fair': 'Dropped',
      Offer: 'Moved from During | 4.4 better | Priority 2 → none',
      Call: 'Rating: only To-be | Importance 1 higher | Missing contact → Planned | Priority 1 → none',
      Desk: '1.5 worse | Priority none → 2',
      App: 'New',
    });
    const [pair] = lay(before, after).pairs;
    const chips = pair?.board?.item.stages.flatMap(({ columns }) =>
      columns.flatMap(({ change }) => change?.drawing.chips ?? []),
    );
    const arrows = chips?.map(({ kind, mark }) => [kind, mark?.shape]);
    expect(arrows).toContainEqual(['green', 'up']);
    expect(arrows).toContainEqual(['red', 'down']);
    expect(arrows).toContainEqual(['strong', 'moved']);
  });

  test('is neither good nor bad between two personas', () => {
    const [pair] = personaPairs([before], null, 'kim');
    if (!pair) throw new Error('no pair');
    const shown = changes('personas', pair.older.analysed, pair.newer.analysed);
    expect(shown.Website).toBe('3 lower');
    expect(shown.Offer).toBe('the same');
    expect(textsOf(layoutComparison([pair], 'personas', 1280, words))).toEqual(
      expect.arrayContaining(['Everybody', 'Kim', 'Difference', 'Rated lower by Kim']),
    );
  });

  test('a persona that the journey does not know makes no pair', () => {
    expect(personaPairs([before], null, 'nobody')).toEqual([]);
  });

  test('is compared by position where the scales differ, and the picture says so', async () => {
    const five = await readJourney('journey: Five\n  scale: 1-5\n  touchpoint: Web | rating: 3 | importance: 4\n');
    const ten = await readJourney('journey: Ten\n  touchpoint: Web | rating: 7 | importance: 8\n');
    expect(changes('files', five, ten).Web).toContain('1.5 better');
    expect(textsOf(lay(five, ten))).toContain('3 of 5 → 7 of 10');
    expect(textsOf(lay(five, ten)).join(' ')).toContain('those on 1–5 are converted to 1–10');
    expect(textsOf(lay(ten, ten)).join(' ')).not.toContain('carried over');
  });

  test('rounding never hides a change, and noise is none', async () => {
    const one = await readJourney('journey: A\n  touchpoint: Web | rating: 7.001\n  touchpoint: App | rating: 7.1\n');
    const two = await readJourney('journey: A\n  touchpoint: Web | rating: 7.0012\n  touchpoint: App | rating: 7.1\n');
    expect(changes('files', one, two)).toEqual({ Web: '0.0002 better', App: 'the same' });
  });
});

describe('what changed beside the numbers', async () => {
  const asIs = await readJourney(`
journey: Buying
  owner: Sales
  stage: Before
    touchpoint offer: Offer | channel: phone | rating: 4
      wait: 2 weeks
      pain: It takes long
      action: Answer faster
    touchpoint web: Website | channel: web | rating: 6
    touchpoint fair: Fair | rating: 7`);
  const toBe = await readJourney(`
journey: Buying
  state: to-be
  stage: Before
    owner: Service
    touchpoint web: Website | channel: Web | rating: 6 | owner: Sales
    touchpoint app: App | rating: 9
    touchpoint offer: Offer | channel: chat, e-mail | rating: 5
      duration: 5 minutes
      need: An answer while I am here
      action: Answer faster | status: done
      action: Ask a robot
    touchpoint fair: Fair | rating: 7 | owner: Sales`);

  test('is said in the column, the rating first', () => {
    const { Offer, Website, Fair } = changes('files', asIs, toBe);
    expect(Offer?.split(' | ')).toEqual([
      '1 better',
      'Channel: phone → chat, e-mail',
      'Wait: 2 weeks → –',
      'Duration: – → 5 minutes',
      'Owner: Sales → Service',
      'New action: Ask a robot',
      'Action “Answer faster”: Planned → Done',
      'and 2 more',
    ]);
    expect([Website, Fair]).toEqual(['the same | Place in the stage: 2 → 1', 'the same']);
  });

  test('is all in the table, and said aloud', () => {
    const table = comparisonTable(pairOf(asIs, toBe), 'files', words);
    const offer = table.rows.find(({ cells }) => cells[1]?.text === 'Offer')?.cells.at(-1)?.text;
    expect(offer).toContain('Action “Answer faster”: Planned → Done');
    expect(offer).toContain('No longer a pain point: It takes long; New need: An answer while I am here');
    const [pair] = lay(asIs, toBe).pairs;
    const labels = pair?.board?.item.stages.flatMap(({ columns }) => columns.map(({ change }) => change?.label ?? ''));
    expect(labels?.join(' ')).toContain('Channel: phone → chat, e-mail. Wait: 2 weeks → –.');
  });

  test('is nothing between two personas', () => {
    const [pair] = personaPairs([before], null, 'kim');
    const texts = pair ? comparisonTable(pair, 'personas', words).rows.map(({ cells }) => cells.at(-1)?.text) : [];
    expect(texts.join('')).toBe('');
  });
});

test('a stage whose touchpoints all went elsewhere says so', async () => {
  const three = await readJourney('journey: A\n  stage: X\n    touchpoint: Web\n  stage: Y\n    touchpoint: Call\n');
  const two = await readJourney('journey: A\n  stage: X\n    touchpoint: Web\n    touchpoint: Call\n');
  const said = textsOf(lay(three, two)).join(' ');
  expect(said).toContain('Dropped stage');
  expect(said).toContain('Its touchpoints are in other stages now.');
  expect(said).toContain('After: no “Y”');
});

describe('the lists', () => {
  const [pair] = lay(before, after).pairs;
  const rows = (key: string) =>
    pair?.lists.find((list) => list.key === key)?.rows.map(({ touchpoint, side }) => `${side}:${touchpoint}`);

  test('the largest changes come first', () => {
    expect(rows('higher')).toEqual(['newer:offer']);
    expect(rows('lower')).toEqual(['newer:desk']);
  });

  test('the ranking of both sides, what left it at the end', () => {
    expect(rows('ranking')).toEqual(['newer:web', 'newer:desk', 'newer:call', 'newer:offer', 'older:fair']);
  });
});

describe('the picture', () => {
  test('keeps every line in its cell, every cell in the picture, and no text on another', async () => {
    const many = await generated(16, 3);
    const pairs = [
      [before, after],
      [after, before],
      [carDealership, longDutch],
      [manyScripts, carDealership],
      [longDutch, manyScripts],
      [many, many],
    ] as const;
    for (const [older, newer] of pairs) {
      const layout = lay(older, newer);
      const cells = cellsOf(layout);
      const outside = cells.filter(
        ({ box }) => box.x < 0 || box.x + box.width > layout.width || box.y + box.height > layout.height,
      );
      expect(outside.map(({ text }) => text)).toEqual([]);
      const overlapping = cells.flatMap((cell, index) =>
        cells
          .slice(index + 1)
          .filter((other) => other.block !== cell.block && overlap(cell.box, other.box))
          .map((other) => `${cell.text} / ${other.text}`),
      );
      expect(overlapping).toEqual([]);
    }
  });

  test('has both cards above each other, in the same column', () => {
    const [pair] = lay(before, after).pairs;
    for (const { columns } of pair?.board?.item.stages ?? []) {
      for (const { older, change, newer } of columns) {
        expect(older.width).toBe(newer.width);
        expect(older.origin.y + older.height).toBeLessThan(change?.origin.y ?? 0);
        expect((change?.origin.y ?? 0) + (change?.height ?? 0)).toBeLessThan(newer.origin.y);
      }
    }
  });

  test('is the same for the same journeys, at any width', () => {
    fc.assert(
      fc.property(fc.integer({ min: 100, max: 4000 }), (width) => {
        expect(lay(before, after, 'files', width)).toEqual(lay(before, after, 'files', width));
      }),
      { numRuns: 20 },
    );
  });

  test('leads to the card of its own side', () => {
    const markup = render(
      <JourneyComparison
        pairs={[pairOf(before, after)]}
        kind="files"
        translator={translator}
        onSelect={() => undefined}
      />,
    );
    expect(markup).toContain('role="button"');
    expect(markup).toContain('aria-label="As-is. Touchpoint 3: Offer.');
    expect(markup).toContain('aria-label="To-be. Touchpoint 2: Offer.');
    const alone = renderComparisonSvg([pairOf(before, after)], 'files', { translator });
    expect(alone).not.toContain('role="button"');
    expect(alone).not.toMatch(/<script|foreignObject|href=/);
  });

  test('an empty journey beside another one is no accident', async () => {
    const empty = await readJourney('journey: Nothing yet');
    expect(lay(empty, empty).pairs[0]?.board).toBeUndefined();
    expect(textsOf(lay(empty, before))).toContain('New stage');
    expect(textsOf(layoutComparison([], 'files', 1280, words))).toEqual(['Nothing to compare here']);
  });
});

test('the table says the same as the picture', () => {
  const { headings, rows } = comparisonTable(pairOf(before, after), 'files', words);
  const offer = rows.find(({ cells }) => cells[1]?.text === 'Offer')?.cells.map(({ text }) => text);
  expect(Object.fromEntries(headings.map((heading, index) => [heading, offer?.[index]]))).toMatchObject({
    'Rating: As-is': '4.2 (Red)',
    'Rating: To-be': '8.6 (Green)',
    'Rating: change': '4.4 better',
    'Priority: As-is': '2',
    'Other changes': 'Moved from During',
  });
  expect(renderComparisonHtml([pairOf(before, after)], 'files', { translator })).toContain(
    '<th scope="row">Offer</th>',
  );
});
