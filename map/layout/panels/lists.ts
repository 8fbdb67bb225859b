/** Below the map: what to fix first. */

import { opportunityGrade } from '../../../language/analysis/priority.ts';
import { inHundred } from '../../../language/analysis/rank-stability.ts';
import { lossPerHundred, rankingByReach } from '../../../language/analysis/reach.ts';
import { unservedNeeds } from '../../../language/analysis/served-needs.ts';
import { wholeProblems } from '../../../language/analysis/whole.ts';
import { append } from '../../../language/model/long-lists.ts';
import type { Journey, Touchpoint } from '../../../language/model/model.ts';
import type { AnalysedJourney } from '../../../language/model/numbers.ts';
import type { PriorityOrder } from '../../options.ts';
import { ownRatings, type RatingPersona } from '../../view/persona-ratings.ts';
import { rankChip } from '../cards/priority-badge.ts';
import { ratingChip } from '../cards/rating-chip.ts';
import type { JourneyContext } from '../context.ts';
import { describePersonaRow, describeRow } from '../describe/describe.ts';
import { isAllOneToTen, sumOf } from '../describe/opportunity-sum.ts';
import { type Chip, moveChip, StackLayout } from '../drawing.ts';
import type { Box } from '../geometry.ts';
import { textBlock, textWidth } from '../text/text.ts';
import { riskWords } from '../words/fact-words.ts';
import { basisWords, nameOf } from '../words/rating-words.ts';
import { nothingToMeasure } from './measure-list.ts';
import {
  endRow,
  openPanel,
  type PanelLayout,
  panelBox,
  type Rated,
  type RowLayout,
  ratedOf,
  rowBadge,
  rowTexts,
  startRow,
} from './panel.ts';

/** The ranking, with the red ones that cannot be ranked at its end. */
export function layoutPriorities(
  box: Omit<Box, 'height'>,
  { numbers }: AnalysedJourney,
  touchpoints: ReadonlyMap<string, Touchpoint>,
  context: JourneyContext,
  order: PriorityOrder,
): PanelLayout {
  const { t } = context.words;
  const keys = order === 'reach' ? rankingByReach(context.journey, numbers) : numbers.ranking;
  const ranked = ratedOf(keys, numbers.touchpoints, touchpoints);
  const unranked = ratedOf(numbers.redUnranked, numbers.touchpoints, touchpoints);
  const noGap = ratedOf(numbers.noGap, numbers.touchpoints, touchpoints);
  const groups = context.personas.map((persona) => personaGroup(persona, numbers, touchpoints));
  const any = [numbers, ...context.personas.map((persona) => persona.numbers)].some((of) =>
    Object.values(of.touchpoints).some(({ rating, importance }) => rating !== null && importance !== null),
  );
  const none = any ? nothingRanked(context.journey, numbers) : 'priorities.notYet';
  const why = numbers.noGap.length > 0 ? 'gap' : 'green';
  const anyRanked = ranked.length > 0 || groups.some((group) => group.ranked.length > 0);
  const explained = anyRanked ? explainSum('priorities.explain', context) : [t(none, { why })];
  if (order === 'reach' && ranked.length > 0) explained.push(t('priorities.explainReach'));
  if (ranked.some((row) => isToCreate(row.numbers))) explained.push(t('priorities.create'));
  if (ranked.some((row) => drawnWords(row, numbers, context) !== undefined)) {
    explained.push(t('priorities.explainDraws'));
  }
  const panel = openPanel(box, t('priorities.title'), explained);
  const figures = [
    ...ranked,
    ...unranked,
    ...noGap,
    ...groups.flatMap((group) => [...group.ranked, ...group.unranked]),
  ];
  const columns = figureColumns(
    panel,
    figures.map((rated) => ratedFigures(rated, context)),
    context,
  );
  if (anyRanked || noGap.length > 0) addHeadings(panel, t('card.rating'), columns, context);
  const rows = ranked.map((row) => priorityRow(panel, row, columns, context));
  const addGroup = (title: 'priorities.unranked' | 'priorities.noGap', group: readonly Rated[]) => {
    if (group.length === 0) return;
    panel.gap(12);
    panel.text({ text: t(title), style: 'body', tone: 'muted' });
    panel.gap(4);
    append(
      rows,
      group.map((row) => priorityRow(panel, row, columns, context)),
    );
  };
  addGroup('priorities.unranked', unranked);
  append(
    rows,
    groups.flatMap((group) => personaRows(panel, group, columns, context)),
  );
  addGroup('priorities.noGap', noGap);
  const nothing = nothingToMeasure({ numbers }, touchpoints, context);
  if (nothing !== undefined) {
    panel.gap(12);
    panel.text({ text: nothing, style: 'body', tone: 'muted' });
  }
  return {
    key: 'priorities',
    label: t('priorities.title'),
    box: panelBox(box, panel.y),
    drawing: panel.drawing(),
    rows,
  };
}

/** "Nothing to fix" only where neither customers' verdict on the whole nor an unserved need contradicts it. */
export function nothingRanked(journey: Journey, numbers: AnalysedJourney['numbers']) {
  if (wholeProblems(journey, numbers).length > 0) return 'priorities.noneButWhole';
  if (unservedNeeds(journey).length > 0) return 'priorities.noneButNeeds';
  return numbers.noGap.length > 0 ? 'priorities.noneButNoGap' : 'priorities.none';
}

/** What one persona's own ratings say is to be fixed, of what is not rated for everybody. */
interface PersonaGroup {
  readonly persona: RatingPersona;
  readonly ranked: readonly Rated[];
  readonly unranked: readonly Rated[];
}

function personaGroup(
  persona: RatingPersona,
  everybody: AnalysedJourney['numbers'],
  touchpoints: ReadonlyMap<string, Touchpoint>,
): PersonaGroup {
  const theirs = ({ touchpoint: { key }, touchpoint }: Rated): boolean => {
    const numbers = everybody.touchpoints[key];
    return numbers !== undefined && ownRatings(touchpoint, numbers, [persona]).length > 0;
  };
  const { ranking, redUnranked, touchpoints: numbers } = persona.numbers;
  const rated = (keys: readonly string[]) => ratedOf(keys, numbers, touchpoints).filter(theirs);
  return { persona, ranked: rated(ranking), unranked: rated(redUnranked) };
}

/** The rows below a persona's name, with the places that the findings say, too. */
function personaRows(
  panel: StackLayout,
  { persona, ranked, unranked }: PersonaGroup,
  columns: FigureColumns,
  context: JourneyContext,
): RowLayout[] {
  const { t } = context.words;
  const { name } = persona;
  const add = (rated: readonly Rated[], title: string, style: 'strong' | 'body') => {
    if (rated.length === 0) return [];
    panel.gap(12);
    panel.text({ text: title, style, tone: style === 'body' ? 'muted' : 'text' });
    panel.gap(4);
    return rated.map((row) => priorityRow(panel, row, columns, context, persona));
  };
  return [
    ...add(ranked, t('priorities.persona', { name }), 'strong'),
    ...add(unranked, t('priorities.personaUnranked', { name }), 'body'),
  ];
}

/** How the ranking counts, and on what scale where that is not the journey's own. */
export function explainSum(key: 'priorities.explain' | 'needs.explain', { journey, words }: JourneyContext): string[] {
  const explained = [words.t(key)];
  if (!isAllOneToTen(journey))
    explained.push(words.t('opportunity.explainOnTen', { scale: words.scale(journey.scale) }));
  return explained;
}

type FigureName = 'rating' | 'importance' | 'opportunity';

/** Left edges and widths of the three figures of every row in a panel. */
export type FigureColumns = Readonly<Record<FigureName, { readonly x: number; readonly width: number }>>;

const leastWidth: Readonly<Record<FigureName, number>> = { rating: 78, importance: 78, opportunity: 104 };
const figureGap = 6;

/** As wide as the widest figure needs: on a scale to 1,000 some have eight signs, and none is torn apart. */
export function figureColumns(
  panel: StackLayout,
  rows: readonly Pick<FigureRow, 'rating' | 'importance' | 'opportunity'>[],
  { words }: JourneyContext,
): FigureColumns {
  const widest = (least: number, widths: readonly number[]) =>
    widths.reduce((most, width) => Math.max(most, width + figureGap), least);
  const shown = (figures: readonly (number | null)[], say: (value: number) => string) =>
    figures.map((figure) => (figure === null ? 0 : textWidth(say(figure), 'figure')));
  const opportunities = shown(
    rows.map((row) => row.opportunity),
    words.opportunity,
  );
  const importances = shown(
    rows.map((row) => row.importance),
    words.number,
  );
  const ratings = rows.map((row) => row.rating(leastWidth.rating - figureGap).box.width);
  const opportunity = widest(leastWidth.opportunity, opportunities);
  const importance = widest(leastWidth.importance, importances);
  const rating = widest(leastWidth.rating, ratings);
  const right = panel.x + panel.width;
  return {
    rating: { x: right - opportunity - importance - rating, width: rating },
    importance: { x: right - opportunity - importance, width: importance },
    opportunity: { x: right - opportunity, width: opportunity },
  };
}

/** @param first what the first figure is called. */
export function addHeadings(
  panel: StackLayout,
  first: string,
  columns: FigureColumns,
  { words }: JourneyContext,
): void {
  const heading = (text: string, column: FigureName) =>
    textBlock({
      text,
      x: columns[column].x,
      y: panel.y,
      width: columns[column].width - figureGap,
      style: 'small',
      tone: 'muted',
      maxLines: 1,
    });
  panel.texts.push(
    heading(first, 'rating'),
    heading(words.t('card.importance'), 'importance'),
    heading(words.t('priorities.opportunity'), 'opportunity'),
  );
  panel.gap(20);
}

/** Whether it is ranked as a contact that never happens. */
function isToCreate({ rank, rating }: Rated['numbers']): boolean {
  return rank !== null && rating === null;
}

/** How sure its place is; `undefined` without an interval, and where there is no other priority. */
function drawnWords(
  { touchpoint }: Rated,
  { stability, ranking }: AnalysedJourney['numbers'],
  { words }: JourneyContext,
): string | undefined {
  const own = stability[touchpoint.key];
  if (!own || ranking.length < 2) return undefined;
  const range = own.low === own.high ? String(own.low) : `${own.low}–${own.high}`;
  return words.t('priorities.drawn', {
    never: own.first === 0 ? 'yes' : 'no',
    first: String(inHundred(own.first)),
    range,
  });
}

/** The product that orders the list per 100 customers; `undefined` without a rank or a reach. */
function perHundred(touchpoint: Touchpoint, numbers: Rated['numbers'], { words, journey }: JourneyContext) {
  const found = numbers.rank === null ? null : lossPerHundred(touchpoint, numbers, journey);
  if (!found) return undefined;
  const shown = (value: number) => Number(value.toFixed(2));
  const [importance, rating, customers] = [shown(found.importance), shown(found.rating), shown(found.customers)];
  return words.t('priorities.perHundred', {
    importance: words.number(importance),
    rating: words.number(rating),
    customers: words.number(customers),
    equals: Math.abs(importance * (10 - rating) * customers - shown(found.loss)) < 1e-6 ? '=' : '≈',
    loss: words.number(found.loss),
  });
}

/** What its sum takes for the rating that it cannot have. */
function createNote({ needsMet }: Rated['numbers'], { words, journey }: JourneyContext): string {
  return words.t('priorities.createNote', {
    assumed: needsMet === null ? 'yes' : 'no',
    rating: words.number(journey.scale.low),
  });
}

type RowTexts = Parameters<typeof rowTexts>[2];

/** From this width on a row's texts stand in two columns. */
const twoColumns = 900;

/** What a row with three figures shows. */
export interface FigureRow extends Pick<RowLayout, 'key' | 'touchpoint' | 'label'> {
  readonly badge: { readonly kind: Chip['kind']; readonly text: string };
  readonly texts: RowTexts;
  /** More texts: in a column of their own where the panel is wide enough, else below the others. */
  readonly aside?: RowTexts;
  /** The first figure, at (0, 0) and no wider than `maxWidth`. */
  readonly rating: (maxWidth: number) => Chip;
  readonly importance: number | null;
  readonly opportunity: number | null;
}

/** A row: badge, texts, then rating, importance, opportunity with its grade. */
export function figureRow(
  panel: StackLayout,
  content: FigureRow,
  columns: FigureColumns,
  { words }: JourneyContext,
): RowLayout {
  const row = startRow(panel);
  const badge = rowBadge(row, content.badge);
  const { rating, importance: middleColumn } = columns;
  const width = rating.x - panel.x - 18;
  const down = addTexts(row, width, content);
  row.chips.push(moveChip(content.rating(rating.width - figureGap), rating.x, row.y));
  const middle = { y: row.y + 4, style: 'figure' as const, maxLines: 1 };
  const importance = content.importance === null ? words.t('importance.none') : words.number(content.importance);
  row.texts.push(textBlock({ ...middle, text: importance, x: middleColumn.x, width: middleColumn.width - figureGap }));
  let low = 26;
  if (content.opportunity !== null) {
    const place = columns.opportunity;
    const grade = words.t(`opportunity.${opportunityGrade(content.opportunity)}`);
    const strength = textBlock({ text: grade, ...place, y: row.y + 22, style: 'small', tone: 'muted' });
    row.texts.push(textBlock({ ...middle, text: words.opportunity(content.opportunity), ...place }), strength);
    low = 22 + strength.box.height;
  }
  return endRow(panel, row, content, Math.max(badge.box.height, down, low));
}

/** @returns how far down the texts reach. */
function addTexts(row: StackLayout, width: number, { texts, aside = [] }: FigureRow): number {
  if (row.width < twoColumns || aside.length === 0) return rowTexts(row, width, [...texts, ...aside]);
  const half = Math.round(width * 0.6);
  const right = new StackLayout(row.x + half, row.y, width - half);
  const down = Math.max(rowTexts(row, half - 18, texts), rowTexts(right, right.width, aside));
  append(row.texts, right.texts);
  return down;
}

/** The three figures of a touchpoint. */
function ratedFigures({ touchpoint, numbers }: Rated, context: JourneyContext) {
  const { importance, opportunity } = numbers;
  const rating = (maxWidth: number) => ratingChip(0, 0, maxWidth, touchpoint, numbers, context);
  return { rating, importance, opportunity };
}

/** @param persona whose numbers they are; left out: everybody's. */
function priorityRow(
  panel: StackLayout,
  { touchpoint, numbers }: Rated,
  columns: FigureColumns,
  context: JourneyContext,
  persona?: RatingPersona,
): RowLayout {
  const { words, lang } = context;
  const basis = isToCreate(numbers) ? createNote(numbers, context) : basisWords(touchpoint, numbers, words);
  const { risk, cost } = touchpoint;
  const stakes = [
    risk && words.t('card.risk', { risk: riskWords(risk.value, words) }),
    cost && words.t('card.cost', { cost: cost.value.text }),
  ];
  const drawn = drawnWords({ touchpoint, numbers }, persona?.numbers ?? context.view.numbers, context);
  const notes = [sumOf(numbers, context), perHundred(touchpoint, numbers, context), drawn, basis, ...stakes].filter(
    (note) => note !== undefined,
  );
  const label = persona
    ? describePersonaRow(touchpoint, { persona, numbers }, context)
    : describeRow(touchpoint, numbers, context);
  return figureRow(
    panel,
    {
      key: persona ? `${touchpoint.key}/${persona.key}` : touchpoint.key,
      touchpoint: touchpoint.key,
      label: drawn === undefined ? label : `${label} ${words.t('aria.sentence', { text: drawn })}`,
      badge: { kind: rankChip(numbers), text: numbers.rank === null ? '–' : String(numbers.rank) },
      texts: [
        { text: nameOf(touchpoint, words), style: 'name', lang },
        { text: notes.join(' · '), style: 'small', tone: 'muted' },
      ],
      ...ratedFigures({ touchpoint, numbers }, context),
    },
    columns,
    context,
  );
}
