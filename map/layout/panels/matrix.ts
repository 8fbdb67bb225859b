/**
 * The matrix of importance and rating (importance-performance analysis, Martilla & James 1977), with how to read it.
 */
import { append, highest } from '../../../language/model/long-lists.ts';
import type { Touchpoint } from '../../../language/model/model.ts';
import type { AnalysedJourney, TouchpointNumbers } from '../../../language/model/numbers.ts';
import type { CutOffs } from '../../options.ts';
import type { JourneyContext } from '../context.ts';
import { describeMatrix, describeRow } from '../describe/describe.ts';
import { quadrants } from '../describe/quadrants.ts';
import { StackLayout } from '../drawing.ts';
import type { Box } from '../geometry.ts';
import { cutLinesOf, cutWords } from '../words/cut-line-text.ts';
import { bandSign, nameOf, noRatingWords } from '../words/rating-words.ts';
import {
  layoutPlot,
  type MatrixPlot,
  type PlacedTouchpoint,
  type PointLayout,
  placedTouchpoints,
  pointOf,
} from './matrix-plot.ts';
import {
  endRow,
  openPanel,
  type PanelLayout,
  panelBox,
  type Rated,
  type RowLayout,
  rowBadge,
  rowTexts,
  startRow,
} from './panel.ts';

/** The matrix as a panel. */
export interface MatrixLayout extends PanelLayout {
  readonly plot: MatrixPlot;
}

/** `undefined` where no touchpoint has both a rating and an importance. */
export function layoutMatrix(
  box: Omit<Box, 'height'>,
  analysed: AnalysedJourney,
  touchpoints: ReadonlyMap<string, Touchpoint>,
  context: JourneyContext,
  cutOffs: CutOffs,
): MatrixLayout | undefined {
  const { words } = context;
  const lines = cutLinesOf(analysed, cutOffs);
  const rated = allRated(analysed, touchpoints);
  const placed = lines && placedTouchpoints(rated, lines);
  if (!lines || !placed || placed.length === 0) return undefined;
  const title = words.t('matrix.title');
  const panel = openPanel(box, title, [words.t(`matrix.${cutOffs}`, { cuts: cutWords(lines, words) })]);
  const width = Math.round(panel.width * 0.58);
  const { plot, without, bottom } = layoutPlot({ x: panel.x, y: panel.y }, width, placed, lines, context);
  const left = panel.x + width + 36;
  const side = new StackLayout(left, panel.y, panel.x + panel.width - left);
  addKey(side, placed, context);
  const more = addMore(side, without, context);
  panel.y = Math.max(bottom, side.y);
  const unplaced = rated.filter(({ numbers }) => numbers.rating === null || numbers.importance === null);
  const rows = addUnplaced(panel, unplaced, context);
  const [main, key] = [panel.drawing(), side.drawing()];
  return {
    key: 'matrix',
    label: describeMatrix(placed, unplaced.length, context),
    box: panelBox(box, panel.y),
    drawing: { ...main, texts: [...main.texts, ...key.texts] },
    rows,
    plot: { ...plot, points: [...plot.points, ...more] },
  };
}

function allRated({ numbers }: AnalysedJourney, touchpoints: ReadonlyMap<string, Touchpoint>): Rated[] {
  return [...touchpoints].flatMap(([key, touchpoint]) => {
    const found = numbers.touchpoints[key];
    return found ? [{ touchpoint, numbers: found }] : [];
  });
}

/** Names are a help to read the field by; all of them stand on the cards. */
const nameLines = 4;

/** What each quadrant says, and which touchpoints are in it. */
function addKey(side: StackLayout, placed: readonly PlacedTouchpoint[], { words, lang }: JourneyContext): void {
  const { t } = words;
  for (const quadrant of quadrants) {
    const here = placed.filter((one) => one.quadrant === quadrant);
    side.text({
      text: t('quadrant.count', { quadrant: t(`quadrant.${quadrant}`), count: here.length }),
      style: 'strong',
    });
    side.text({ text: t(`quadrant.${quadrant}.means`), style: 'body', tone: 'muted' });
    const names = here.map(({ touchpoint }) => `${touchpoint.number} ${nameOf(touchpoint, words)}`);
    side.gap(2);
    side.text({ text: names.join(' · '), style: 'small', lang, maxLines: nameLines });
    side.gap(12);
  }
}

const chipGap = 6;

/** Signs that found no room near their place, by quadrant. */
function addMore(side: StackLayout, without: readonly PlacedTouchpoint[], context: JourneyContext): PointLayout[] {
  const { t } = context.words;
  if (without.length === 0) return [];
  side.gap(10);
  side.text({ text: t('matrix.more'), style: 'strong' });
  return quadrants.flatMap((quadrant) => {
    const here = without.filter((one) => one.quadrant === quadrant);
    if (here.length === 0) return [];
    side.gap(8);
    side.text({ text: t(`quadrant.${quadrant}`), style: 'body', tone: 'muted' });
    side.gap(6);
    const row = new StackLayout(side.x, side.y, side.width);
    row.chipRow(
      here.map(({ band, numbers, touchpoint }) => {
        const sign = bandSign(numbers, band);
        return { kind: sign, mark: sign, text: String(touchpoint.number) };
      }),
      chipGap,
    );
    side.y = row.y;
    return row.chips.flatMap((chip, index) => {
      const one = here[index];
      return one ? [pointOf(chip, one, context)] : [];
    });
  });
}

const unplacedWidth = { least: 300, gap: 24 };

/** What cannot be placed, and why: in as many columns as there is room for. */
function addUnplaced(panel: StackLayout, unplaced: readonly Rated[], context: JourneyContext): RowLayout[] {
  if (unplaced.length === 0) return [];
  const { least, gap } = unplacedWidth;
  panel.gap(18);
  panel.text({ text: context.words.t('matrix.unplaced'), style: 'strong' });
  panel.gap(8);
  const count = Math.max(1, Math.floor((panel.width + gap) / (least + gap)));
  const width = (panel.width - (count - 1) * gap) / count;
  const columns = Array.from(
    { length: count },
    (_, at) => new StackLayout(panel.x + at * (width + gap), panel.y, width),
  );
  const rows = unplaced.map((one, index) => {
    const column = columns[index % count] ?? panel;
    // Rows start side by side, however long the names above them are.
    if (index % count === 0) for (const each of columns) each.y = highest(columns.map(({ y }) => y));
    return unplacedRow(column, one, context);
  });
  panel.y = highest(columns.map(({ y }) => y));
  append(
    panel.rules,
    columns.flatMap(({ rules }) => rules),
  );
  return rows;
}

function unplacedRow(column: StackLayout, { touchpoint, numbers }: Rated, context: JourneyContext): RowLayout {
  const { words, lang } = context;
  const row = startRow(column);
  const badge = rowBadge(row, { kind: 'number', text: String(touchpoint.number) });
  const down = rowTexts(row, column.width, [
    { text: nameOf(touchpoint, words), style: 'body', lang },
    { text: whyUnplaced(touchpoint, numbers, context), style: 'small', tone: 'muted' },
  ]);
  const names = { key: touchpoint.key, touchpoint: touchpoint.key, label: describeRow(touchpoint, numbers, context) };
  return endRow(column, row, names, Math.max(badge.box.height, down));
}

function whyUnplaced(touchpoint: Touchpoint, numbers: TouchpointNumbers, context: JourneyContext): string {
  const { words } = context;
  const reasons: string[] = [];
  if (numbers.rating === null) reasons.push(noRatingWords(touchpoint, numbers, context));
  if (numbers.importance === null) reasons.push(words.t('matrix.noImportance'));
  return reasons.join(' · ');
}
