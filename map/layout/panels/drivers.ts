/**
 * Stated and derived importance: what customers call important from left to right, and how much of the outcome goes
 * with each touchpoint from below upwards, with its interval.
 */
import { type DriverRole, driverRole, equalShare } from '../../../language/analysis/drivers.ts';
import { importanceScaleOf } from '../../../language/analysis/position.ts';
import { highest } from '../../../language/model/long-lists.ts';
import type { Driver, Touchpoint } from '../../../language/model/model.ts';
import type { AnalysedJourney } from '../../../language/model/numbers.ts';
import type { JourneyContext } from '../context.ts';
import { describeRow } from '../describe/describe.ts';
import { type Chip, chipAt, moveChip, StackLayout, type Stroke } from '../drawing.ts';
import type { Box, Origin } from '../geometry.ts';
import { lineHeightOf, type TextBlock, textBlock, textWidth } from '../text/text.ts';
import { driverFigures } from '../words/fact-words.ts';
import { bandSign, nameOf } from '../words/rating-words.ts';
import { spread } from './declutter.ts';
import { apart, axisNameHeight, axisTicks, tickText } from './matrix-axes.ts';
import type { Plot, SignLayout } from './matrix-plot.ts';
import { openPanel, type PanelLayout, panelBox, type Rated } from './panel.ts';

interface PlacedDriver extends Rated {
  readonly driver: Driver;
  readonly importance: number;
  readonly role: DriverRole;
}

/** Where values stand in the field. */
interface DriverField {
  readonly frame: Box;
  readonly x: (importance: number) => number;
  readonly y: (share: number) => number;
  readonly cut: Origin;
}

/** In the order in which one reads them. */
const roles: readonly DriverRole[] = ['hidden', 'key', 'expected', 'minor'];

const plotHeight = 330;
const inset = { left: 30, right: 52, y: 40 };
const nameStrip = 28;
const tickGap = 8;
const ringGap = 2;
const capWidth = 4;
const spacing = { gap: 5, reach: 170, step: { x: 13, y: 13.5 } };
const nameLines = 6;

/** `undefined` for fewer than two drivers, and where no importance is stated. */
export function layoutDrivers(
  box: Omit<Box, 'height'>,
  { journey, numbers }: AnalysedJourney,
  touchpoints: ReadonlyMap<string, Touchpoint>,
  context: JourneyContext,
): PanelLayout | undefined {
  const { t, share } = context.words;
  const equal = equalShare(journey);
  const { important } = journey;
  if (equal === null) return undefined;
  const placed = [...touchpoints].flatMap(([key, touchpoint]): PlacedDriver[] => {
    const [own, { driver }] = [numbers.touchpoints[key], touchpoint];
    if (!own || !driver || own.importance === null) return [];
    const { importance } = own;
    return [
      { touchpoint, numbers: own, driver, importance, role: driverRole(driver, importance, { equal, important }) },
    ];
  });
  if (placed.length === 0) return undefined;
  const panel = openPanel(box, t('drivers.title'), [t('drivers.explain', { equal: share(equal) })]);
  const width = Math.round(panel.width * 0.58);
  const { plot, bottom } = layoutField({ x: panel.x, y: panel.y }, width, placed, equal, context);
  const left = panel.x + width + 36;
  const side = new StackLayout(left, panel.y, panel.x + panel.width - left);
  addKey(side, placed, context);
  panel.y = Math.max(bottom, side.y);
  const [main, key] = [panel.drawing(), side.drawing()];
  const counts = roles.map((role) => countWords(role, placed, context));
  return {
    key: 'drivers',
    label: `${t('drivers.title')}. ${counts.join(', ')}.`,
    box: panelBox(box, panel.y),
    drawing: { ...main, texts: [...main.texts, ...key.texts] },
    rows: [],
    plot,
  };
}

function countWords(role: DriverRole, placed: readonly PlacedDriver[], { words: { t } }: JourneyContext): string {
  const count = placed.filter((one) => one.role === role).length;
  return t('quadrant.count', { quadrant: t(`drivers.${role}`), count });
}

/** What each part of the field says, and which touchpoints are in it. */
function addKey(side: StackLayout, placed: readonly PlacedDriver[], context: JourneyContext): void {
  const { words, lang } = context;
  for (const role of roles) {
    const here = placed.filter((one) => one.role === role).toSorted((a, b) => b.driver.share - a.driver.share);
    side.text({ text: countWords(role, placed, context), style: 'strong' });
    side.text({ text: words.t(`drivers.${role}.means`), style: 'body', tone: 'muted' });
    side.gap(2);
    const names = here.map(
      ({ touchpoint, driver }) => `${touchpoint.number} ${nameOf(touchpoint, words)} ${driverFigures(driver, words)}`,
    );
    side.text({ text: names.join(' · '), style: 'small', lang, maxLines: nameLines });
    side.gap(12);
  }
}

function layoutField(
  at: Origin,
  width: number,
  placed: readonly PlacedDriver[],
  equal: number,
  context: JourneyContext,
): { readonly plot: Plot; readonly bottom: number } {
  const { words, journey } = context;
  // The highest interval stays below the names of the parts.
  const top = highest([2 * equal, ...placed.map(({ driver }) => driver.interval?.high ?? driver.share)]);
  const scale = importanceScaleOf(journey);
  const shares = [0, equal, top].map((value) => ({ value, text: words.share(value), isCut: value === equal }));
  const room = highest(shares.map(({ text }) => textWidth(text, 'label'))) + tickGap;
  const frame: Box = { x: at.x + room, y: at.y + axisNameHeight, width: width - room, height: plotHeight };
  const within = Math.min(scale.high, Math.max(scale.low, journey.important));
  const x = (importance: number) =>
    frame.x +
    inset.left +
    ((frame.width - inset.left - inset.right) * (importance - scale.low)) / (scale.high - scale.low);
  const y = (value: number) => frame.y + frame.height - inset.y - ((frame.height - 2 * inset.y) * value) / top;
  const field: DriverField = { frame, x, y, cut: { x: x(within), y: y(equal) } };
  const { cut } = field;
  const lineHeight = lineHeightOf('small');
  const ticks = axisTicks(scale, journey.important, words.limit({ limit: journey.important, inclusive: false }), words);
  const below = frame.y + frame.height + 6;
  const importances = ticks.map((tick) => {
    const room = textWidth(tick.text, 'label') + 6;
    return tickText(tick, { x: x(tick.value) - room / 2, y: below, width: room, anchor: 'middle' });
  });
  const figures = shares.map((tick) =>
    tickText(tick, { x: at.x, y: y(tick.value) - lineHeight / 2, width: room - tickGap, anchor: 'end' }),
  );
  const name = { x: frame.x, width: frame.width, style: 'small', tone: 'muted', maxLines: 1 } as const;
  const nameY = below + lineHeight + 4;
  const names = [
    textBlock({ ...name, text: `↑ ${words.t('drivers.derived')}`, y: frame.y - axisNameHeight + 2 }),
    textBlock({ ...name, text: `${words.t('drivers.stated')} →`, y: nameY, anchor: 'end' }),
  ];
  const { strokes, points } = placeSigns(placed, field, context);
  const plot: Plot = {
    frame,
    tint: 'gain',
    emphasis: { x: frame.x + 0.5, y: frame.y + 0.5, width: cut.x - frame.x - 0.5, height: cut.y - frame.y - 0.5 },
    cuts: [
      { x1: cut.x, y1: frame.y + nameStrip, x2: cut.x, y2: frame.y + frame.height - nameStrip },
      { x1: frame.x, y1: cut.y, x2: frame.x + frame.width, y2: cut.y },
    ],
    texts: [...names, ...apart(importances), ...apart(figures), ...roleNames(frame, context)],
    strokes,
    points,
  };
  return { plot, bottom: nameY + lineHeight };
}

/** In the corners. */
function roleNames(frame: Box, { words: { t } }: JourneyContext): TextBlock[] {
  const width = frame.width / 2 - 16;
  return roles.map((role) => {
    const right = role === 'key' || role === 'expected';
    const lower = role === 'minor' || role === 'expected';
    return textBlock({
      text: t(`drivers.${role}`),
      x: right ? frame.x + frame.width - 12 - width : frame.x + 12,
      y: lower ? frame.y + frame.height - 8 - lineHeightOf('strong') : frame.y + 8,
      width,
      style: 'strong',
      anchor: right ? 'end' : 'start',
      maxLines: 1,
    });
  });
}

/** The largest driver first. A sign makes room to the side only, so that its height stays its share. */
function placeSigns(
  placed: readonly PlacedDriver[],
  field: DriverField,
  context: JourneyContext,
): { readonly strokes: readonly Stroke[]; readonly points: readonly SignLayout[] } {
  const inTurn = placed.toSorted((a, b) => b.driver.share - a.driver.share);
  const spotOf = ({ importance, driver }: PlacedDriver) => ({ x: field.x(importance), y: field.y(driver.share) });
  const places = spread(
    inTurn.map((one) => ({ spot: spotOf(one), box: takenBy(one, field), within: sideOf(one, field) })),
    spacing,
  );
  const found = inTurn.flatMap((one, index) => {
    const place = places[index];
    return place ? [{ one, place, spot: spotOf(one) }] : [];
  });
  return {
    strokes: found.flatMap(({ one, place }) => whisker(one, place.x, field)),
    points: found.map(({ one, place, spot }): SignLayout => {
      const chip = signAt(one, place);
      const { x, y, width, height } = chip.box;
      return {
        id: one.touchpoint.key,
        key: one.touchpoint.key,
        label: describeDriver(one, context),
        chip,
        box: { x: x - ringGap, y: y - ringGap, width: width + 2 * ringGap, height: height + 2 * ringGap },
        leader: place.x === spot.x ? undefined : { x1: spot.x, y1: spot.y, x2: place.x, y2: place.y },
      };
    }),
  };
}

/** The sign and its interval, around the point. */
function takenBy(one: PlacedDriver, field: DriverField): Box {
  const { box } = signAt(one, { x: 0, y: 0 });
  const { share, interval } = one.driver;
  const at = field.y(share);
  const top = Math.min(box.y, field.y(interval?.high ?? share) - at);
  const bottom = Math.max(box.y + box.height, field.y(interval?.low ?? share) - at);
  return { x: box.x, y: top, width: box.width, height: bottom - top };
}

/** The part of its height where it may stand: a sign on the other side of the cut would be wrong. */
function sideOf({ role, driver }: PlacedDriver, { frame, cut, y }: DriverField): Box {
  const isLeft = role === 'hidden' || role === 'minor';
  const [left, right] = isLeft ? [frame.x + inset.left, cut.x] : [cut.x, frame.x + frame.width - inset.right];
  return { x: left, y: y(driver.share), width: right - left, height: 0 };
}

function whisker({ driver: { interval } }: PlacedDriver, x: number, { y }: DriverField): Stroke[] {
  if (!interval) return [];
  const ends = [y(interval.high), y(interval.low)] as const;
  return [
    {
      kind: 'interval',
      points: [
        { x, y: ends[0] },
        { x, y: ends[1] },
      ],
    },
    ...ends.map((end): Stroke => {
      const [left, right] = [x - capWidth, x + capWidth];
      return {
        kind: 'interval-cap',
        points: [
          { x: left, y: end },
          { x: right, y: end },
        ],
      };
    }),
  ];
}

/** The shape of its band, which is the point itself, and right of it its number; without a rating the number alone. */
function signAt({ touchpoint, numbers }: PlacedDriver, { x, y }: Origin): Chip {
  const sign = numbers.band === null ? undefined : bandSign(numbers, numbers.band);
  const chip = chipAt(0, 0, {
    kind: sign ?? 'number',
    mark: sign,
    text: String(touchpoint.number),
    maxWidth: 96,
  });
  const { box } = chip;
  const at = chip.mark ?? { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  return moveChip(chip, x - at.x, y - at.y);
}

function describeDriver({ touchpoint, numbers, driver, role }: PlacedDriver, context: JourneyContext): string {
  const { words } = context;
  const sentences = [words.t(`drivers.${role}`), words.t('card.driver', { figures: driverFigures(driver, words) })];
  const spoken = sentences.map((text) => words.t('aria.sentence', { text })).join(' ');
  return `${spoken} ${describeRow(touchpoint, numbers, context)}`;
}
