/**
 * What stands around the ratings: intervals, targets, benchmarks, history, the curves of single personas; the legend.
 */
import { describe, expect, test } from 'vitest';
import type { JourneyView } from '../../language/model/journey-view.ts';
import type { BoardLayout } from '../../map/layout/board/board.ts';
import type { CurvePart } from '../../map/layout/curve/curve.ts';
import { historyOf, sparkline } from '../../map/layout/describe/history.ts';
import { type Drawing, StackLayout } from '../../map/layout/drawing.ts';
import { layoutMap } from '../../map/layout/map.ts';
import { signsOf } from '../../map/layout/panels/visible-signs.ts';
import { makeWords } from '../../map/layout/words/words.ts';
import { mapTranslatorFor } from '../../map/messages/messages.ts';
import { defaultOptions, laneIds } from '../../map/options.ts';
import { cellsOf, overlap } from './cells.ts';
import { carDealership, everything, noStages, readJourney } from './fixtures.ts';

function layOut(journey: JourneyView, overlay: readonly string[] = [], hidden: typeof defaultOptions.hidden = []) {
  const options = { ...defaultOptions, overlay, hidden };
  const [laidOut] = layoutMap([journey], 1280, makeWords(mapTranslatorFor('en')), options).journeys;
  if (!laidOut?.board) throw new Error('nothing laid out');
  const nothing = { box: { x: 0, y: 0, width: 0, height: 0 }, drawing: new StackLayout(0, 0, 0).drawing() };
  return { board: laidOut.board.item, legend: laidOut.legend?.item ?? nothing };
}

function curveParts(board: BoardLayout): CurvePart[] {
  return board.stages.flatMap(({ slices }) => slices.flatMap(({ body }) => body.item.curve?.item ?? []));
}

function detailOf(board: BoardLayout, touchpoint: string): Drawing | undefined {
  return curveParts(board)
    .flatMap(({ details }) => details)
    .find(({ key }) => key === touchpoint)?.drawing;
}

const textsOf = (drawing: Drawing | undefined) =>
  drawing?.texts.map(({ lines }) => lines.map(({ text }) => text).join(' ')) ?? [];

describe('what stands out on the curve', () => {
  const pointsOf = (journey: JourneyView) => curveParts(layOut(journey).board).flatMap(({ points }) => points);

  test('the lowest red rating is filled and bold, in the colour of its band; the others are quiet', async () => {
    const points = pointsOf(
      await readJourney(`
journey: A
  touchpoint a: A | rating: 4.8
  touchpoint b: B | rating: 3
  touchpoint c: C | rating: 3
  again: b
`),
    );
    expect(points.map(({ touchpoint, lowest }) => `${touchpoint} ${lowest}`)).toEqual([
      'a false',
      'b true',
      'c false',
      'b false',
    ]);
    expect(points.map(({ value }) => `${value.style} ${value.tone}`)).toEqual([
      'value-quiet text',
      'point red',
      'value-quiet text',
      'value-quiet text',
    ]);
  });

  test('a journey without a red rating has none', async () => {
    const points = pointsOf(
      await readJourney('journey: A\n  touchpoint: A | rating: 6\n  touchpoint: B | rating: 9\n'),
    );
    expect(points.map(({ lowest }) => lowest)).toEqual([false, false]);
  });

  test('a touchpoint without a rating has its ring below the bands, which run through', async () => {
    const parts = curveParts(
      layOut(await readJourney('journey: A\n  touchpoint: A | rating: 6\n  touchpoint: B\n')).board,
    );
    const [gap] = parts.flatMap(({ gaps }) => gaps);
    const bands = layOut(carDealership).board.backdrop.item.curve?.item.bands ?? [];
    const bottom = Math.max(...bands.map(({ y, height }) => y + height));
    expect(gap?.mark).toMatchObject({ shape: 'unknown', size: 20 });
    expect((gap?.mark.y ?? 0) - 10).toBeGreaterThanOrEqual(bottom);
  });
});

describe('levels of the whole journey', () => {
  const namesOf = (board: BoardLayout) => curveParts(board).flatMap(({ names }) => names?.texts ?? []);
  const level = (target: number, benchmark: number, ratings: readonly number[]) =>
    readJourney(
      `journey: J\n  target: ${target}\n  benchmark: ${benchmark}\n${ratings.map((rating) => `  touchpoint: T | rating: ${rating}`).join('\n')}`,
    );

  test('are named where their lines end, each on its own side where they are near', async () => {
    const { board } = layOut(await level(8, 7.2, [3, 5]));
    const [target, benchmark] = namesOf(board);
    expect([target, benchmark].map((block) => block?.lines[0]?.text)).toEqual(['Target 8', 'Benchmark 7.2']);
    const last = curveParts(board).at(-1);
    for (const block of [target, benchmark]) {
      const right = (block?.box.x ?? 0) + (block?.box.width ?? 0);
      expect((last?.width ?? 0) - right).toBeLessThan(20);
    }
    expect(target?.box.y).toBeLessThan(benchmark?.box.y ?? 0);
  });

  test('are named off every rating, figure and curve', async () => {
    for (const ratings of [[3, 8], [8, 8, 8], [2, 9, 7.2, 8], [10, 1, 10, 1], [7.2]]) {
      for (const [target, benchmark] of [
        [8, 7.2],
        [10, 10],
        [1, 1.2],
        [9, 3],
      ] as const) {
        const { board } = layOut(await level(target, benchmark, ratings));
        const names = namesOf(board);
        expect(names.length).toBe(2);
        const others =
          curveParts(board)
            .at(-1)
            ?.points.flatMap(({ number, value }) => [number.box, value.box]) ?? [];
        for (const name of names) {
          for (const other of [...others, ...names.filter((one) => one !== name).map(({ box }) => box)]) {
            expect(overlap(name.box, other)).toBe(false);
          }
        }
      }
    }
  });
});

describe('around a rating', () => {
  test('stands its interval, dashed where the spread of the answers is assumed', () => {
    const { board } = layOut(everything);
    const strokes = (key: string) => detailOf(board, key)?.strokes?.map(({ kind }) => kind);
    expect(strokes('call')).toEqual(['interval', 'interval-cap', 'interval-cap']);
    expect(strokes('ticket')).toEqual(['interval-assumed', 'interval-cap', 'interval-cap']);
    expect(strokes('text')).toBeUndefined();
    const point = curveParts(board)
      .flatMap(({ points }) => points)
      .find(({ touchpoint }) => touchpoint === 'call');
    const [top, bottom] = detailOf(board, 'call')?.strokes?.[0]?.points ?? [];
    expect(top?.y).toBeLessThan(point?.mark.y ?? Number.NaN);
    expect(bottom?.y).toBeGreaterThan(point?.mark.y ?? Number.NaN);
    // The label keeps off the line.
    expect((point?.number.box.x ?? Number.NaN) + (point?.number.box.width ?? Number.NaN)).toBeLessThan(
      top?.x ?? Number.NaN,
    );
    expect(point?.value.box.x).toBeGreaterThan(top?.x ?? Number.NaN);
  });

  test('stand its own target and benchmark with their figures, and those of the journey as lines over all', () => {
    const { board } = layOut(everything);
    const call = detailOf(board, 'call');
    expect(call?.marks.map(({ shape }) => shape)).toEqual(['target', 'benchmark']);
    expect(textsOf(call)).toEqual(['8', '7.4']);
    for (const { levels } of curveParts(board)) expect(levels.map(({ kind }) => kind)).toEqual(['target', 'benchmark']);
    const { board: plain } = layOut(carDealership);
    for (const { levels } of curveParts(plain)) expect(levels).toEqual([]);
  });

  test('figures keep apart however near their values are', async () => {
    const near = await readJourney(
      'journey: J\ntouchpoint a: A | rating: 5 | target: 8 | benchmark: 8\ntouchpoint b: B | rating: 2',
    );
    const boxes = detailOf(layOut(near).board, 'a')?.texts.map(({ box }) => box) ?? [];
    expect(boxes).toHaveLength(2);
    expect((boxes[1]?.y ?? 0) - (boxes[0]?.y ?? 0)).toBeGreaterThanOrEqual(boxes[0]?.height ?? Number.NaN);
  });
});

describe('a persona’s curve', () => {
  test('has its own line, its initial at each rating of its own, and its name at the end', () => {
    const { board } = layOut(everything, ['anna', 'omar']);
    const parts = curveParts(board);
    expect(parts.flatMap(({ overlays }) => overlays.map(({ key, kind }) => `${key} ${kind}`))).toContain('omar 1');
    const call = detailOf(board, 'call');
    expect(call?.bars?.map(({ kind }) => kind).filter((kind) => kind !== 'label')).toEqual(['persona-0', 'persona-1']);
    expect(textsOf(call)).toEqual(expect.arrayContaining(['A', 'O', '5.8 Anna', '4.1 Omar']));
  });

  test('is not there unless it is asked for, nor without a rating of its own', async () => {
    expect(curveParts(layOut(everything).board).flatMap(({ overlays }) => overlays)).toEqual([]);
    const silent = await readJourney(
      'journey: J\npersona p: P\npersona q: Q\ntouchpoint a: A | rating: 5\ntouchpoint b: B | rating: 2',
    );
    expect(curveParts(layOut(silent, ['p']).board).flatMap(({ overlays }) => overlays)).toEqual([]);
  });

  test('hides no other sign: its disc stands aside of what is at the same height', async () => {
    const same = await readJourney(
      'journey: J\npersona p: P\npersona q: Q\ntouchpoint a: A | rating: 5\nrating[p]: 5\nrating[q]: 5.2\ntouchpoint b: B | rating: 2',
    );
    const { board } = layOut(same, ['p', 'q']);
    const middle = curveParts(board)[0]?.points[0]?.mark ?? { x: Number.NaN, y: Number.NaN };
    const discs =
      detailOf(board, 'a')
        ?.bars?.filter(({ kind }) => kind !== 'label')
        .map(({ box }) => ({ x: box.x + box.width / 2, y: box.y + box.height / 2 })) ?? [];
    expect(discs).toHaveLength(2);
    for (const disc of discs) expect(Math.hypot(disc.x - middle.x, disc.y - middle.y)).toBeGreaterThanOrEqual(19.9);
  });
});

test('no figure lies on another, nor on a label, with every curve shown', () => {
  const words = makeWords(mapTranslatorFor('en'));
  const cells = cellsOf(layoutMap([everything], 1280, words, { ...defaultOptions, overlay: ['anna', 'omar'] }));
  for (const [index, cell] of cells.entries()) {
    for (const other of cells.slice(index + 1)) {
      if (other.block !== cell.block) expect(overlap(cell.box, other.box), `${cell.text} on ${other.text}`).toBe(false);
    }
  }
});

describe('history', () => {
  const post = everything.journey.stages[0]?.entries.flatMap((entry) =>
    entry.kind === 'touchpoint' && entry.touchpoint.key === 'post' ? [entry.touchpoint] : [],
  )[0];

  test('goes from the oldest rating to today’s, an undated one first, whatever the order of the lines', () => {
    if (!post) throw new Error('no post');
    expect(historyOf(post, everything).map(({ rating }) => rating)).toEqual([3.5, 4.9, 2.9]);
  });

  test('is everybody’s alone, and empty where there is no earlier rating', () => {
    const call = everything.journey.stages[1]?.entries[0];
    if (call?.kind !== 'touchpoint') throw new Error('no call');
    expect(historyOf(call.touchpoint, everything)).toEqual([]);
  });

  test('ends with the rating that counts, not with one of tomorrow', async () => {
    const view = await readJourney(
      'journey: J\n  touchpoint a: A\n    rating: 5 (2024)\n    rating: 6 (2025)\n    rating: 9 (2062)\n',
    );
    const [entry] = view.journey.stages[0]?.entries ?? [];
    if (entry?.kind !== 'touchpoint') throw new Error('no touchpoint');
    expect(historyOf(entry.touchpoint, view).map(({ rating }) => rating)).toEqual([5, 6]);
  });

  test('as a small line makes no cliff of a tenth', () => {
    const box = { x: 0, y: 0, width: 80, height: 14 };
    const scale = { low: 1, high: 10 };
    const heights = (ratings: readonly number[]) =>
      sparkline(
        ratings.map((rating) => ({ rating, date: undefined })),
        scale,
        box,
      ).stroke.points.map(({ y }) => y);
    const [before = 0, after = 0] = heights([5, 5.1]);
    expect(before - after).toBeGreaterThan(0);
    expect(before - after).toBeLessThan(1);
    expect(heights([1, 10])).toEqual([14, 0]);
  });
});

describe('the legend', () => {
  const words = (drawing: Drawing) => textsOf(drawing).join('\n');

  test('explains what the board shows', () => {
    const { legend } = layOut(everything, ['anna', 'omar']);
    for (const text of [
      '95% confidence interval of the mean',
      'Anna’s own rating',
      'Importance to the company',
      'Earlier ratings; the dot is the current one',
    ]) {
      expect(words(legend.drawing)).toContain(text);
    }
  });

  test('leaves out what words stand beside: bands, statuses, badges, waits, named levels', () => {
    const { legend } = layOut(everything);
    expect(words(legend.drawing)).not.toMatch(/red|yellow|green|priority|missing|never|wait|target of the journey/i);
  });

  test('is not there where words stand beside every sign', async () => {
    const journey = await readJourney('journey: A\n  touchpoint: A | rating: 6\n  touchpoint: B | status: missing\n');
    const [laidOut] = layoutMap([journey], 1280, makeWords(mapTranslatorFor('en'))).journeys;
    expect(laidOut?.legend).toBeUndefined();
  });

  test('has at most two rows below a board of nine touchpoints', () => {
    const { legend } = layOut(carDealership);
    expect(new Set(legend.drawing.texts.map(({ box }) => box.y)).size).toBeLessThanOrEqual(2);
  });

  test('explains nothing that is not there', () => {
    const { legend, board } = layOut(noStages, [], laneIds);
    const used = signsOf(board);
    expect(words(legend.drawing)).not.toMatch(/target|competitors|interval|wait|own rating|company|earlier|adds/i);
    for (const { shape } of legend.drawing.marks) {
      if (!['red', 'yellow', 'green'].includes(shape)) expect(used).toContain(shape);
    }
  });

  test('draws each sign as the board does', () => {
    const { legend, board } = layOut(everything, ['anna', 'omar']);
    const used = signsOf(board);
    const drawn = [
      ...legend.drawing.marks.map(({ shape }) => shape),
      ...(legend.drawing.bars ?? []).map(({ kind }) => `bar ${kind}`),
    ];
    const bands = ['red', 'yellow', 'green'];
    expect(drawn.filter((sign) => !bands.includes(sign) && !used.has(sign as never))).toEqual([]);
  });
});
