import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bandOf } from '../../language/analysis/bands.ts';
import type { JourneyView } from '../../language/model/journey-view.ts';
import type { BoardLayout } from '../../map/layout/board/board.ts';
import { layoutMap, type MapLayout } from '../../map/layout/map.ts';
import { measure } from '../../map/layout/text/measure.ts';
import { textStyles } from '../../map/layout/text/text.ts';
import { wrap } from '../../map/layout/text/wrap.ts';
import { makeWords } from '../../map/layout/words/words.ts';
import { mapTranslatorFor } from '../../map/messages/messages.ts';
import { cellsOf, overlap } from './cells.ts';
import {
  carDealership,
  emptyJourney,
  everything,
  generated,
  longDutch,
  longNumbers,
  manyScripts,
  placeholder,
  readWithStandIns,
} from './fixtures.ts';

const words = makeWords(mapTranslatorFor('en'));
const lay = (journeys: readonly JourneyView[], width = 1280) => layoutMap(journeys, width, words);

/** Ordinary words, words without an end, emoji, marks, controls and lone surrogates. */
const anyText = fc.oneof(
  fc.lorem({ maxCount: 12 }),
  fc.string({ maxLength: 60, unit: 'grapheme' }),
  fc.string({ maxLength: 60, unit: 'binary' }),
  fc.stringMatching(/^[a-zæøåéß]{20,80}$/),
  fc.constantFrom('客户旅程地图与触点', 'عرض سعر ملموس', '👨‍👩‍👧‍👦🇳🇱🏳️‍🌈', 'Arbeidsongeschiktheidsverzekering'),
);

const anyWord = anyText.map(placeholder);

/** A line of that keyword, or none. */
function anyLine(keyword: string, value: fc.Arbitrary<string | number>): fc.Arbitrary<string> {
  return fc.option(
    value.map((written) => `${keyword}: ${written}`),
    { nil: '' },
  );
}

const lines = (...parts: fc.Arbitrary<string>[]) => fc.tuple(...parts).map((written) => written.join('\n'));
const several = (part: fc.Arbitrary<string>, maxLength: number) =>
  fc.array(part, { maxLength }).map((written) => written.join('\n'));

const anyNumber = fc
  .tuple(fc.double({ min: 1, max: 10, noNaN: true }), fc.integer({ min: 1, max: 10_000 }))
  .map(([rating, n]) => `${rating} (n=${n})`);

const anyTime = fc
  .tuple(fc.integer({ min: 1, max: 500 }), fc.constantFrom('minutes', 'hours', 'days', 'weeks', 'months', 'years'))
  .map(([count, unit]) => `${count} ${unit}`);

const anyTouchpoint = lines(
  anyWord.map((name) => `touchpoint: ${name}`),
  anyLine('rating', fc.oneof(anyNumber, fc.constantFrom('?', 'n/a'))),
  anyLine('importance', fc.integer({ min: 1, max: 10 })),
  anyLine(
    'channel',
    fc.array(anyWord, { minLength: 1, maxLength: 3 }).map((channels) => channels.join(', ')),
  ),
  several(
    anyWord.map((need) => `need: ${need}`),
    3,
  ),
  anyLine('status', fc.constantFrom('planned', 'missing', 'failed', 'ad hoc', 'out of order')),
  anyLine('moment', anyWord),
  ...['feeling', 'quote', 'pain', 'idea', 'evidence', 'action'].map((keyword) => anyLine(keyword, anyWord)),
  ...['wait', 'duration'].map((keyword) => anyLine(keyword, anyTime)),
  ...['business', 'target', 'benchmark'].map((keyword) => anyLine(keyword, fc.integer({ min: 0, max: 11 }))),
);

const anyPersona = fc
  .tuple(anyWord, anyWord, anyWord)
  .map(([name, goal, quote]) => `persona: ${name}\ngoal: ${goal}\nquote: ${quote}`);

/** The text of a journey: personas, touchpoints without a stage, and stages. */
const anyJourney = lines(
  anyWord.map((title) => `journey: ${title}`),
  several(anyPersona, 3),
  several(anyTouchpoint, 3),
  several(
    lines(
      anyWord.map((name) => `stage: ${name}`),
      several(anyTouchpoint, 5),
    ),
    5,
  ),
);

function cardBoxes(layout: MapLayout) {
  return layout.journeys.flatMap(({ origin, board }) =>
    slicesOf(board?.item).flatMap(({ origin: { x }, body }) =>
      body.item.entries.map(({ origin: own, width, height }) => ({
        x: origin.x + x + own.x,
        y: origin.y + own.y,
        width,
        height,
      })),
    ),
  );
}

function slicesOf(board: BoardLayout | undefined) {
  return board?.stages.flatMap(({ slices }) => slices) ?? [];
}

describe('wrapping', () => {
  const font = { size: 13, weight: 'bold' } as const;

  test('every line fits its width, and nothing but spaces and hyphens comes or goes', () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 60, max: 400 }), (text, width) => {
        const lines = wrap(text, width, font);
        // A single grapheme may be wider than the narrowest cell: stacks of joined emoji are one to a reader.
        for (const line of lines) if ([...line].length > 1) expect(measure(line, font)).toBeLessThanOrEqual(width);
        const bare = (value: string) => value.replace(/[-\s\p{Cc}\p{Zl}\p{Zp}\u00ad]/gu, '');
        expect(bare(lines.join(''))).toBe(bare(text));
      }),
      { numRuns: 500 },
    );
  });

  test('a compound breaks where a syllable begins, with a hyphen', () => {
    // A number stays with its sign, as its language writes it; other blanks without a break are usual ones.
    expect(wrap('Kalkylator (60\u00a0%)', 95, font)).toEqual(['Kalkylator', '(60\u00a0%)']);
    expect(wrap('Räntor\u00a0för\u00a0billån', 60, font)).toEqual(['Räntor', 'för billån']);
    expect(wrap('Arbeidsongeschiktheidsverzekering', 130, font)).toEqual(['Arbeidsongeschikt-', 'heidsverzekering']);
  });

  test('a text without spaces breaks between ideographs, and not before a full stop', () => {
    const lines = wrap('这是一个很长的中文句子，用来测试换行。', 60, font);
    expect(lines.length).toBeGreaterThan(3);
    for (const line of lines) expect(line).not.toMatch(/^[，。]/u);
  });

  test('an emoji family and a letter with its marks stay whole', () => {
    const family = '👨‍👩‍👧‍👦';
    expect(wrap(family.repeat(3), 25, font)).toEqual([family, family, family]);
    expect(wrap('e\u0301'.repeat(40), 60, font).every((line) => !line.startsWith('\u0301'))).toBe(true);
  });

  test('a word of 100,000 letters is wrapped at once', () => {
    const start = performance.now();
    wrap('m'.repeat(100_000), 150, font);
    // Minutes, if the time grew with the square of the letters.
    expect(performance.now() - start).toBeLessThan(10_000);
  });
});

describe('the layout', () => {
  test('keeps every line in its cell, every cell in the picture, and no card on another', async () => {
    await fc.assert(
      fc.asyncProperty(several(anyJourney, 2), fc.integer({ min: 200, max: 4000 }), async (text, width) => {
        const layout = lay(await readWithStandIns(text), width);
        for (const { text, box, block } of cellsOf(layout)) {
          const { lineHeight, ...font } = textStyles[block.style];
          if ([...text].length > 1) expect(measure(text, font)).toBeLessThanOrEqual(box.width + 0.001);
          expect(box.height).toBe(block.lines.length * lineHeight);
          expect(box.x).toBeGreaterThanOrEqual(0);
          expect(box.x + box.width).toBeLessThanOrEqual(layout.width);
          expect(box.y + box.height).toBeLessThanOrEqual(layout.height);
        }
        const boxes = cardBoxes(layout);
        for (const [index, box] of boxes.entries()) {
          for (const other of boxes.slice(index + 1)) expect(overlap(box, other)).toBe(false);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('lets no text cell lie on another', async () => {
    for (const journey of [carDealership, everything, longDutch, manyScripts, await generated(40, 7)]) {
      const cells = cellsOf(lay([journey]));
      for (const [index, cell] of cells.entries()) {
        for (const other of cells.slice(index + 1)) {
          if (other.block === cell.block) continue;
          expect(overlap(cell.box, other.box), `"${cell.text}" on "${other.text}"`).toBe(false);
        }
      }
    }
  });

  test('gives the same picture for the same journey', async () => {
    await fc.assert(
      fc.asyncProperty(anyJourney, async (text) => {
        const journeys = await readWithStandIns(text);
        expect(journeys).toHaveLength(1);
        expect(lay(structuredClone(journeys))).toEqual(lay(journeys));
      }),
      { numRuns: 20 },
    );
  });

  test('puts each point in the middle of its card', () => {
    const [journey] = lay([carDealership]).journeys;
    let points = 0;
    for (const { body } of slicesOf(journey?.board?.item)) {
      const { entries, curve } = body.item;
      const cards = new Map(entries.map((entry) => [entry.key, entry] as const));
      for (const { touchpoint, mark } of curve?.item.points.filter(({ again }) => !again) ?? []) {
        const card = cards.get(touchpoint);
        expect(mark.x).toBe((card?.origin.x ?? Number.NaN) + (card?.width ?? Number.NaN) / 2);
        points += 1;
      }
    }
    expect(points).toBe(8);
  });

  test('grows the cards with the room, and never beyond what reads well', async () => {
    const three = await generated(3, 1);
    const cardWidth = (width: number) => cardBoxes(lay([three], width))[0]?.width;
    expect(cardWidth(300)).toBe(192);
    expect(cardWidth(860)).toBeGreaterThan(192);
    expect(cardWidth(5000)).toBe(264);
  });

  test('has a picture for no journey and for a journey without touchpoints', () => {
    const texts = (layout: MapLayout) => cellsOf(layout).map(({ text }) => text);
    expect(texts(lay([]))).toContain('No journey here yet');
    expect(texts(lay([emptyJourney]))).toContain('This journey has no touchpoints yet');
    const [journey] = lay([emptyJourney]).journeys;
    expect(journey?.board).toBeUndefined();
  });
});

describe('numbers in words', () => {
  const bands = carDealership.journey.bands;

  test('no rating is rounded into another band', () => {
    fc.assert(
      fc.property(fc.double({ min: 1, max: 10, noNaN: true }), (value) => {
        const eight = Number(value.toFixed(8));
        for (const shown of [words.rating(eight, bands), words.mean(eight, bands)]) {
          expect(bandOf(Number(shown), bands)).toBe(bandOf(eight, bands));
        }
      }),
      { numRuns: 1000 },
    );
    expect(words.mean(7.96, bands)).toBe('7.96');
    expect(words.mean(5.04, bands)).toBe('5.04');
    expect(words.mean(6.751, bands)).toBe('6.8');
  });

  test('a limit is rounded so that ratings of two decimals are on the side it says', () => {
    const derived = manyScripts.journey.bands;
    expect([words.limit(derived.red), words.limit(derived.yellow)]).toEqual(['2.77', '4.12']);
    expect(bandOf(2.77, derived)).toBe('red');
    expect(bandOf(2.78, derived)).toBe('yellow');
    expect(bandOf(4.11, derived)).toBe('yellow');
    expect(bandOf(4.12, derived)).toBe('green');
    expect(words.limit({ limit: 4.35, inclusive: false })).toBe('4.35');
  });
});

const stagesInADozen = await generated(72, 12);
const stagesOfThree = await generated(9, 3);

describe('room', () => {
  const boxesBelow = ({ panels, legend }: MapLayout['journeys'][number]) =>
    [...panels, ...(legend ? [legend] : [])].map(({ origin, item }) => ({
      x: origin.x,
      y: origin.y,
      width: item.box.width,
      height: item.box.height,
    }));

  const headIn = (width: number, seen = width, opened: readonly string[] = []) =>
    layoutMap([carDealership], width, words, undefined, seen, opened).journeys[0]?.head;

  test('the headline stands next to the figures where there is room, and below them where there is not', () => {
    const [wide, narrow] = [headIn(690), headIn(520)];
    expect(wide?.headline[0]?.box.y).toBe(wide?.tiles[0]?.box.y);
    const last = narrow?.tiles.at(-1)?.box;
    expect(narrow?.headline[0]?.box.y).toBeGreaterThanOrEqual((last?.y ?? 0) + (last?.height ?? 0));
  });

  test('the head of half a window has the name, two figures and the first sentences in 140 px', () => {
    const head = headIn(690);
    expect(head?.box.height).toBeLessThanOrEqual(140);
    expect(head?.tiles.map(({ key }) => key)).toEqual(['score', 'outcome-0']);
    expect(head?.headline.length).toBeGreaterThanOrEqual(2);
    expect(head?.personas).toEqual([]);
    expect(head?.more).toMatchObject({ text: 'More figures', open: false });
  });

  test('asked for, the rest of it stands below, and nothing of the first part moves', () => {
    const [closed, open] = [headIn(690), headIn(690, 690, [carDealership.journey.key])];
    expect(open?.more?.open).toBe(true);
    expect(open?.tiles.map(({ key }) => key)).toEqual(['score', 'outcome-0', 'nps', 'csat']);
    expect(open?.personas).toHaveLength(1);
    expect(open?.headline.length).toBeGreaterThanOrEqual(closed?.headline.length ?? 0);
    expect(open?.tiles.slice(0, 2)).toEqual(closed?.tiles);
    expect(JSON.stringify(open?.drawing.texts)).toContain('Plain mean: 6.5');
  });

  test('in a file all of it is there at once, the figures and the headline first', () => {
    const head = lay([carDealership]).journeys[0]?.head;
    expect(head?.more).toBeUndefined();
    expect(head?.tiles).toHaveLength(4);
    const [persona] = head?.personas ?? [];
    expect(persona?.portrait.y).toBeGreaterThan(head?.headline.at(-1)?.box.y ?? Number.POSITIVE_INFINITY);
  });

  test('zoomed out, the head keeps the size that it has at 100 %', () => {
    const [journey] = layoutMap([carDealership], 690, words, undefined, 1380).journeys;
    expect(journey?.headScale).toBe(2);
    expect(journey?.board?.origin.y).toBeGreaterThanOrEqual(2 * (journey?.head.box.height ?? 0));
    expect(28 + 2 * (journey?.head.box.width ?? 0)).toBeLessThanOrEqual(1380);
  });

  test.each([carDealership, stagesInADozen])(
    'below a wide board the panels of a file do not overlap, and are as high as what they show',
    (analysed) => {
      const [journey] = lay([analysed]).journeys;
      if (!journey?.board) throw new Error('no board');
      const boxes = boxesBelow(journey);
      const reach = Math.min(journey.board.item.width - 6, 3760);
      expect(Math.max(...boxes.map(({ x, width }) => x + width))).toBeCloseTo(reach, -1);
      for (const { item } of journey.panels) {
        const texts = [...item.drawing.texts, ...item.rows.flatMap(({ drawing }) => drawing.texts)];
        const bottoms = [
          ...texts.map(({ box }) => box.y + box.height),
          ...item.rows.map(({ box }) => box.y + box.height),
        ];
        const lowest = Math.max(...bottoms, item.plot ? item.plot.frame.y + item.plot.frame.height : 0);
        expect(item.box.height - lowest).toBeLessThan(60);
      }
      boxes.forEach((one, index) => {
        for (const other of boxes.slice(index + 1)) expect(overlap(one, other)).toBe(false);
      });
    },
  );

  test.each([8, 12, 14, 17, 18, 20])(
    'in a file the panels of %i touchpoints end where the lanes end',
    async (count) => {
      const [journey] = lay([await generated(count, 3)]).journeys;
      const right = Math.max(...(journey ? boxesBelow(journey) : []).map(({ x, width }) => x + width));
      const board = journey?.board?.item.width ?? 0;
      expect(right).toBeLessThanOrEqual(board - 6);
      expect(right).toBeGreaterThanOrEqual(board - 8);
    },
  );

  test.each([320, 400, 520, 690, 900])('in a page %i px wide the head ends with the window', (width) => {
    for (const analysed of [carDealership, everything, longNumbers, manyScripts]) {
      const [journey] = layoutMap([analysed], width, words, undefined, width).journeys;
      const tiles = journey?.head.tiles ?? [];
      for (const { box, texts } of tiles) {
        expect(28 + box.x + box.width).toBeLessThanOrEqual(Math.max(width, 348));
        for (const text of texts) expect(text.box.x + text.box.width).toBeLessThanOrEqual(box.x + box.width);
      }
      expect(28 + (journey?.titleLine?.item.box.width ?? 0)).toBeLessThanOrEqual(Math.max(width, 348) + 28);
    }
  });

  test('zoomed out, the panels of a page are as wide as what its window shows, up to the board', () => {
    const rightAt = (seen: number) => {
      const [journey] = layoutMap([stagesOfThree], 700, words, undefined, seen).journeys;
      return Math.max(...(journey ? boxesBelow(journey) : []).map(({ x, width }) => x + width));
    };
    const [board] = layoutMap([stagesOfThree], 700, words).journeys;
    expect([700, 1500, 9000].map(rightAt)).toEqual([644, 1444, (board?.board?.item.width ?? 0) - 6]);
  });

  test.each([700, 1000, 1400, 2600])('in a page %i px wide the panels keep to the window', (width) => {
    const [journey] = layoutMap([carDealership], width, words, undefined, width).journeys;
    for (const box of journey ? boxesBelow(journey) : []) expect(box.x + box.width).toBeLessThanOrEqual(width);
  });
});

test('no figure is torn into two lines, nor cut, at any width', () => {
  for (const width of [640, 1280, 2400]) {
    const cells = cellsOf(lay([longNumbers], width));
    const torn = cells.filter(({ block }) => /^[\d.,]+$/.test(block.lines.map(({ text }) => text).join('')));
    expect(torn.filter(({ block }) => block.lines.length > 1).map(({ text }) => text)).toEqual([]);
    expect(cells.filter(({ text }) => /\d…$/.test(text)).map(({ text }) => text)).toEqual([]);
    const texts = cells.map(({ text }) => text);
    for (const figure of ['777.777777', '900.25', '123.46']) expect(texts).toContain(figure);
  }
});
