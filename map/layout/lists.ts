/** Below the map: what to fix first, what to measure first, and how to read the picture. */

import { opportunityGrade } from '../../language/analysis/priority.ts';
import type { Touchpoint } from '../../language/model/model.ts';
import type { AnalysedJourney, TouchpointNumbers } from '../../language/model/numbers.ts';
import { rankChip, ratingChip } from './card.ts';
import type { JourneyContext } from './context.ts';
import { describeRow } from './describe.ts';
import { type Chip, Column, chipAt, type Drawing, moveChip } from './drawing.ts';
import { type Box, measures } from './geometry.ts';
import { nameOf, noRatingWords } from './rating-words.ts';
import { textBlock } from './text.ts';

/** One row of a list; it names a touchpoint. */
export interface RowLayout {
  readonly key: string;
  /** All that the row says, in words. */
  readonly label: string;
  readonly box: Box;
  readonly drawing: Drawing;
}

export interface PanelLayout {
  readonly key: string;
  readonly label: string;
  readonly box: Box;
  readonly drawing: Drawing;
  readonly rows: readonly RowLayout[];
}

interface Row {
  readonly touchpoint: Touchpoint;
  readonly numbers: TouchpointNumbers;
}

const figureWidth = { rating: 78, importance: 78, opportunity: 104 };
const rowPadding = 10;
const badgeWidth = 36;

/** The ranking, with the red ones that cannot be ranked at its end. */
export function layoutPriorities(
  box: Omit<Box, 'height'>,
  { numbers }: AnalysedJourney,
  touchpoints: ReadonlyMap<string, Touchpoint>,
  context: JourneyContext,
): PanelLayout {
  const { t } = context.words;
  const padding = measures.panelPadding;
  const panel = new Column(box.x + padding, box.y + padding, box.width - 2 * padding);
  panel.text({ text: t('priorities.title'), style: 'heading' });
  panel.gap(4);
  const ranked = rowsOf(numbers.ranking, numbers.touchpoints, touchpoints);
  const unranked = rowsOf(numbers.redUnranked, numbers.touchpoints, touchpoints);
  const any = Object.values(numbers.touchpoints).some(
    ({ rating, importance }) => rating !== null && importance !== null,
  );
  const none = any ? 'priorities.none' : 'priorities.notYet';
  const explained = t(ranked.length > 0 ? 'priorities.explain' : none);
  panel.text({ text: explained, style: 'body', tone: 'muted' });
  panel.gap(14);
  if (ranked.length > 0) addHeadings(panel, context);
  const rows = ranked.map((row) => priorityRow(panel, row, context));
  if (unranked.length > 0) {
    panel.gap(12);
    panel.text({ text: t('priorities.unranked'), style: 'body', tone: 'muted' });
    panel.gap(4);
    rows.push(...unranked.map((row) => priorityRow(panel, row, context)));
  }
  return closePanel('priorities', t('priorities.title'), box, panel, rows);
}

/** What matters and is not measured, most important first. */
export function layoutMeasureFirst(
  box: Omit<Box, 'height'>,
  { numbers }: AnalysedJourney,
  touchpoints: ReadonlyMap<string, Touchpoint>,
  context: JourneyContext,
): PanelLayout {
  const { t } = context.words;
  const padding = measures.panelPadding;
  const panel = new Column(box.x + padding, box.y + padding, box.width - 2 * padding);
  panel.text({ text: t('measure.title'), style: 'heading' });
  panel.gap(4);
  const found = rowsOf(numbers.measureFirst, numbers.touchpoints, touchpoints);
  const any = Object.values(numbers.touchpoints).some(({ importance }) => importance !== null);
  const explained = t(found.length > 0 ? 'measure.explain' : any ? 'measure.none' : 'measure.notYet');
  panel.text({ text: explained, style: 'body', tone: 'muted' });
  panel.gap(14);
  const rows = found.map((row) => measureRow(panel, row, context));
  return closePanel('measureFirst', t('measure.title'), box, panel, rows);
}

function rowsOf(
  keys: readonly string[],
  numbers: Readonly<Record<string, TouchpointNumbers>>,
  touchpoints: ReadonlyMap<string, Touchpoint>,
): Row[] {
  return keys.flatMap((key) => {
    const [touchpoint, found] = [touchpoints.get(key), numbers[key]];
    return touchpoint && found ? [{ touchpoint, numbers: found }] : [];
  });
}

function closePanel(
  key: string,
  label: string,
  box: Omit<Box, 'height'>,
  panel: Column,
  rows: readonly RowLayout[],
): PanelLayout {
  const height = panel.y + measures.panelPadding - box.y;
  return { key, label, box: { ...box, height }, drawing: panel.drawing(), rows };
}

/** Left edges of the three figures of a row. */
function figureColumns(panel: Column): {
  readonly rating: number;
  readonly importance: number;
  readonly opportunity: number;
} {
  const opportunity = panel.x + panel.width - figureWidth.opportunity;
  const importance = opportunity - figureWidth.importance;
  return { rating: importance - figureWidth.rating, importance, opportunity };
}

function addHeadings(panel: Column, { words }: JourneyContext): void {
  const columns = figureColumns(panel);
  const heading = (text: string, x: number, width: number) =>
    panel.texts.push(textBlock({ text, x, y: panel.y, width: width - 6, style: 'small', tone: 'muted', maxLines: 1 }));
  heading(words.t('card.rating'), columns.rating, figureWidth.rating);
  heading(words.t('card.importance'), columns.importance, figureWidth.importance);
  heading(words.t('priorities.opportunity'), columns.opportunity, figureWidth.opportunity);
  panel.gap(20);
}

function priorityRow(panel: Column, { touchpoint, numbers }: Row, context: JourneyContext): RowLayout {
  const { words } = context;
  const columns = figureColumns(panel);
  const row = startRow(panel);
  const rank = numbers.rank === null ? '–' : String(numbers.rank);
  const badge = rowBadge(row, { kind: rankChip(numbers), text: rank });
  const name = rowName(row, touchpoint, columns.rating - panel.x - badgeWidth - 24, context);
  row.chips.push(ratingChip(columns.rating, row.y, figureWidth.rating - 6, touchpoint, numbers, context));
  const middle = { y: row.y + 4, style: 'figure' as const, maxLines: 1 };
  const importance = numbers.importance === null ? words.t('importance.none') : words.number(numbers.importance);
  row.texts.push(textBlock({ ...middle, text: importance, x: columns.importance, width: figureWidth.importance - 6 }));
  if (numbers.opportunity !== null) {
    const text = words.opportunity(numbers.opportunity);
    const strength = words.t(`opportunity.${opportunityGrade(numbers.opportunity)}`);
    const width = figureWidth.opportunity;
    row.texts.push(textBlock({ ...middle, text, x: columns.opportunity, width }));
    row.texts.push(
      textBlock({ text: strength, x: columns.opportunity, y: row.y + 22, width, style: 'small', tone: 'muted' }),
    );
  }
  const low = numbers.opportunity === null ? 0 : 36;
  const label = describeRow(touchpoint, numbers, context);
  return endRow(panel, row, { key: touchpoint.key, label }, Math.max(badge.box.height, name, low, 26));
}

function measureRow(panel: Column, { touchpoint, numbers }: Row, context: JourneyContext): RowLayout {
  const { words } = context;
  const right = 130;
  const row = startRow(panel);
  const badge = rowBadge(row, { kind: 'measure', text: String(touchpoint.number) });
  const name = rowName(row, touchpoint, panel.width - badgeWidth - right - 24, context);
  const x = panel.x + panel.width - right;
  const importance = numbers.importance === null ? words.t('importance.none') : words.number(numbers.importance);
  const text = `${words.t('card.importance')} ${importance}`;
  const why = textBlock({ text, x, y: row.y + 5, width: right, style: 'strong', maxLines: 1 });
  const reason = textBlock({
    text: noRatingWords(touchpoint, numbers, words),
    x,
    y: row.y + 22,
    width: right,
    style: 'small',
    tone: 'muted',
  });
  row.texts.push(why, reason);
  const label = describeRow(touchpoint, numbers, context);
  return endRow(panel, row, { key: touchpoint.key, label }, Math.max(badge.box.height, name, 22 + reason.box.height));
}

function startRow(panel: Column): Column {
  panel.rule();
  return new Column(panel.x, panel.y + rowPadding, panel.width);
}

function rowBadge(row: Column, request: { readonly kind: Chip['kind']; readonly text: string }): Chip {
  const chip = chipAt(row.x, row.y, { ...request, maxWidth: badgeWidth });
  const centred = moveChip(chip, 0, 2);
  row.chips.push(centred);
  return centred;
}

function rowName(row: Column, touchpoint: Touchpoint, width: number, { words, lang }: JourneyContext): number {
  const x = row.x + badgeWidth + 6;
  const block = textBlock({ text: nameOf(touchpoint, words), x, y: row.y + 5, width, style: 'name', lang });
  row.texts.push(block);
  return 5 + block.box.height;
}

function endRow(panel: Column, row: Column, names: Pick<RowLayout, 'key' | 'label'>, height: number): RowLayout {
  const box = { x: panel.x, y: panel.y, width: panel.width, height: height + 2 * rowPadding };
  panel.y += box.height;
  return { ...names, box, drawing: row.drawing() };
}
