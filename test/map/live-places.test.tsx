/** The live map and the picture of a file show everything at the same place, whatever the journey looks like. */
import fc from 'fast-check';
import { render } from 'preact-render-to-string';
import { SaxesParser } from 'saxes';
import { expect, test } from 'vitest';
import type { JourneyView } from '../../language/model/journey-view.ts';
import { boardCss } from '../../map/board-css.ts';
import { JourneyMap } from '../../map/journey-map.tsx';
import { LiveMap } from '../../map/live-map.tsx';
import { mapTranslatorFor } from '../../map/messages/messages.ts';
import { readJourneys } from './fixtures.ts';

const translator = mapTranslatorFor('en');

/**
 * Classes of what stands where its `left` and `top` say; everything else of the page stands at the start of its parent.
 */
const placed = new Set(
  [...boardCss.matchAll(/([^{}]*)\{[^{}]*position:absolute/gu)].flatMap(([, selectors = '']) =>
    selectors.split(',').map((selector) => selector.slice(1)),
  ),
);

/** Only in a page: outlines of buttons, the sign in an empty frame, the line that lies behind the head. */
const ofPage = ['jm-ring', 'jm-plus', 'jm-title-room'];
/** Only in a file: its ground. */
const ofFile = ['jm-canvas'];

interface Place {
  readonly x: number;
  readonly y: number;
  readonly left: boolean;
  /** Where a file says a stage's name once more; in a page the name stays in view. */
  readonly repeats: boolean;
  inFlow: number;
}

/** Every shape and text of a picture with its place, as lines that can be compared. */
function shapesOf(markup: string, without: readonly string[]): string[] {
  const shapes: string[] = [];
  const open: Place[] = [{ x: 0, y: 0, left: false, repeats: false, inFlow: 0 }];
  let text = '';
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    const parent = open.at(-1);
    if (!parent) throw new Error('no parent');
    const own = attributes as Record<string, string>;
    const classes = (own.class ?? '').split(' ');
    const repeats = parent.repeats || (classes.includes('jm-stage-header') && own['aria-hidden'] !== undefined);
    const at = placeOf(name, own, classes, parent);
    const left = parent.left || without.some((one) => classes.includes(one));
    open.push({ x: parent.x + at.x, y: parent.y + at.y, left, repeats, inFlow: 0 });
    text = '';
  });
  parser.on('text', (part) => {
    text += part;
  });
  parser.on('closetag', ({ name, attributes }) => {
    const place = open.pop();
    if (
      !place ||
      place.left ||
      (place.repeats && name === 'text') ||
      !['rect', 'line', 'circle', 'path', 'text'].includes(name)
    )
      return;
    const own = attributes as Record<string, string>;
    const geometry = ['class', 'x', 'y', 'x1', 'x2', 'y1', 'y2', 'cx', 'cy', 'r', 'width', 'height', 'd'];
    const drawn = geometry.flatMap((key) => (own[key] === undefined ? [] : [`${key}=${own[key]}`]));
    shapes.push(
      `${place.x.toFixed(2)} ${place.y.toFixed(2)} ${name} ${drawn.join(' ')} ${name === 'text' ? text : ''}`,
    );
    text = '';
  });
  parser.write(markup).close();
  return shapes.toSorted();
}

/** Where an element of a page or of a picture starts, in its parent. */
function placeOf(name: string, own: Record<string, string>, classes: readonly string[], parent: Place) {
  const styleOf = (key: string) =>
    Number(new RegExp(`(?:^|[; ])${key}: ?(-?[\\d.]+)px(?:;|$)`, 'u').exec(own.style ?? '')?.[1] ?? 0);
  if (name === 'g') {
    const [, x = 0, y = 0] = /^translate\((\S+) (\S+)\)/u.exec(own.transform ?? '') ?? [];
    return { x: Number(x), y: Number(y) };
  }
  if (name !== 'div' && name !== 'svg') return { x: 0, y: 0 };
  const [shownX = 0, shownY = 0] = (own.viewBox ?? '').split(' ').map(Number);
  if (classes.some((one) => placed.has(one))) return { x: styleOf('left') - shownX, y: styleOf('top') - shownY };
  parent.inFlow += 1;
  if (parent.inFlow > 1) throw new Error(`What comes before ${own.class} moves it.`);
  return { x: styleOf('margin-left') - shownX, y: -shownY };
}

function expectSamePlaces(journeys: readonly JourneyView[], width: number): number {
  const live = shapesOf(render(<LiveMap {...{ journeys, translator, width }} onSelect={() => undefined} />), ofPage);
  const file = shapesOf(render(<JourneyMap {...{ journeys, translator, width }} room={width} />), ofFile);
  // As one text: a long list of texts takes as long to compare as all the rest.
  expect(live.join('\n')).toBe(file.join('\n'));
  return live.length;
}

const anyTouchpoint = fc
  .record({
    rating: fc.constantFrom(
      '',
      'rating: 2',
      'rating: 6.5 (n=42)',
      'rating: 9',
      'rating: ?',
      'rating: n/a',
      'rating[kim]: 3',
    ),
    importance: fc.constantFrom('', 'importance: 3', 'importance: 9'),
    status: fc.constantFrom('', '', 'status: missing', 'status: failed', 'status: ad hoc'),
    more: fc.subarray([
      'need: Know what happens next',
      'quote: Nobody called.',
      'pain: It takes long',
      'wait: 3 weeks',
    ]),
  })
  .map(({ rating, importance, status, more }) => [rating, importance, status, ...more].filter(Boolean));

/** The facts of a touchpoint, or the place of the one that is met again. */
const anyEntry = fc.oneof({ weight: 5, arbitrary: anyTouchpoint }, { weight: 1, arbitrary: fc.nat({ max: 40 }) });
const anyEntries = fc.array(anyEntry, { maxLength: 10 });

const anyStage = fc.record({
  name: fc.constantFrom('', 'Before', 'During the purchase of a car that one has waited for', 'بعد الشراء'),
  goal: fc.constantFrom('', 'Know within ten minutes whether it is me or the network, and what to do about it'),
  entries: anyEntries,
  /** Drawn without a header: touchpoints that belong to no stage. */
  nameless: fc.boolean(),
});

const anyJourney = fc.record({
  persona: fc.boolean(),
  before: anyEntries,
  stages: fc.array(anyStage, { maxLength: 4 }),
  levels: fc.boolean(),
});

type Shape = typeof anyJourney extends fc.Arbitrary<infer One> ? One : never;

/** A text of that shape, read; then the stages that are to have no header lose it, wherever they stand. */
async function read({ persona, before, stages, levels }: Shape): Promise<readonly JourneyView[]> {
  let count = 0;
  const linesOf = (entries: Shape['before']) =>
    entries.flatMap((entry) => {
      if (typeof entry === 'number') return count > 0 ? [`again: t${1 + (entry % count)}`] : [];
      count += 1;
      return [`touchpoint t${count}: Contact ${count}`, ...entry];
    });
  const lines = [
    'journey: Any shape',
    ...(levels ? ['target: 8', 'benchmark: 7.2 (survey, 2026)'] : []),
    ...(persona ? ['persona kim: Kim'] : ['persona kim: Kim', 'persona lise: Lise']),
    ...linesOf(before),
    ...stages.flatMap(({ name, goal, entries }) => [
      `stage: ${name}`,
      ...(goal ? [`goal: ${goal}`] : []),
      ...linesOf(entries),
    ]),
  ];
  const journeys = await readJourneys(lines.join('\n'));
  const own = journeys[0]?.journey.stages.filter(({ implicit }) => !implicit) ?? [];
  own.forEach((stage, index) => {
    if (stages[index]?.nameless) Object.assign(stage, { implicit: true, name: '' });
  });
  return journeys;
}

test('every card, curve, band and cell of the live map stands where a file has it, for a journey of any shape', async () => {
  await fc.assert(
    fc.asyncProperty(anyJourney, fc.integer({ min: 320, max: 2400 }), async (shape, width) => {
      expectSamePlaces(await read(shape), width);
    }),
    { numRuns: 15 },
  );
});

test('so they do for touchpoints before the first stage, and for several journeys in a file', async () => {
  const journeys = await readJourneys(`
    journey: One
      touchpoint: Brochure | rating: ?
      touchpoint: Offer | rating: 4.2 | importance: 9
      stage: Influencing
        touchpoint: Advertisement | rating: 6.8
      stage: Nothing yet
    journey: Two
      touchpoint: Call | rating: 7
    journey: Three
  `);
  expect(expectSamePlaces(journeys, 900)).toBeGreaterThan(100);
});
