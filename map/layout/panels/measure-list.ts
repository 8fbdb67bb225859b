/** Below the map: what to measure first. */
import { plannedAnswers } from '../../../language/analysis/answers-needed.ts';
import type { Touchpoint } from '../../../language/model/model.ts';
import type { AnalysedJourney } from '../../../language/model/numbers.ts';
import { ownRatings } from '../../view/persona-ratings.ts';
import type { JourneyContext } from '../context.ts';
import { describeRow } from '../describe/describe.ts';
import type { StackLayout } from '../drawing.ts';
import type { Box } from '../geometry.ts';
import { textBlock } from '../text/text.ts';
import { nameOf, noRatingWords } from '../words/rating-words.ts';
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

/** Whether anything that matters is not measured. */
export function hasToMeasure({ numbers }: AnalysedJourney): boolean {
  return numbers.measureFirst.length > 0;
}

/** "What to measure first: nothing …"; `undefined` where there is something, or where no importance is known. */
export function nothingToMeasure(
  { numbers }: Pick<AnalysedJourney, 'numbers'>,
  touchpoints: ReadonlyMap<string, Touchpoint>,
  context: JourneyContext,
): string | undefined {
  const known = Object.values(numbers.touchpoints).some(({ importance }) => importance !== null);
  if (!known || numbers.measureFirst.length > 0) return undefined;
  const byPersona = [...touchpoints].some(([key, touchpoint]) => {
    const own = numbers.touchpoints[key];
    return own?.important === true && ownRatings(touchpoint, own, context.personas).length > 0;
  });
  return context.words.t(byPersona ? 'measure.nonePersonas' : 'measure.none');
}

/** What matters and is not measured, most important first; `undefined` where that is nothing. */
export function layoutMeasureFirst(
  box: Omit<Box, 'height'>,
  { numbers }: AnalysedJourney,
  touchpoints: ReadonlyMap<string, Touchpoint>,
  context: JourneyContext,
): PanelLayout | undefined {
  const { t } = context.words;
  const found = ratedOf(numbers.measureFirst, numbers.touchpoints, touchpoints);
  if (found.length === 0) return undefined;
  const panel = openPanel(box, t('measure.title'), [t('measure.explain'), ...answersWords(numbers, context)]);
  const rows = found.map((row) => measureRow(panel, row, context));
  return {
    key: 'measureFirst',
    label: t('measure.title'),
    box: panelBox(box, panel.y),
    drawing: panel.drawing(),
    rows,
  };
}

/** How many answers each of them needs. */
function answersWords(numbers: AnalysedJourney['numbers'], context: JourneyContext): string[] {
  const { words, journey } = context;
  const { answers, margin, sd, assumed } = plannedAnswers(journey, numbers);
  const [shown, spread] = [words.number(margin), words.number(sd)];
  return [
    words.t('measure.answers', {
      answers: words.number(answers),
      margin: shown,
      sd: spread,
      assumed: assumed ? 'yes' : 'no',
    }),
  ];
}

const whyWidth = 130;

function measureRow(panel: StackLayout, { touchpoint, numbers }: Rated, context: JourneyContext): RowLayout {
  const { words, lang } = context;
  const row = startRow(panel);
  const badge = rowBadge(row, { kind: 'measure', text: String(touchpoint.number) });
  const down = rowTexts(row, panel.width - whyWidth - 18, [{ text: nameOf(touchpoint, words), style: 'name', lang }]);
  const cell = { x: panel.x + panel.width - whyWidth, width: whyWidth };
  const importance = numbers.importance === null ? words.t('importance.none') : words.number(numbers.importance);
  const text = `${words.t('card.importance')} ${importance}`;
  const why = textBlock({ text, ...cell, y: row.y + 5, style: 'strong', maxLines: 1 });
  const unrated = noRatingWords(touchpoint, numbers, context);
  const reason = textBlock({ text: unrated, ...cell, y: row.y + 22, style: 'small', tone: 'muted' });
  row.texts.push(why, reason);
  const names = { key: touchpoint.key, touchpoint: touchpoint.key, label: describeRow(touchpoint, numbers, context) };
  return endRow(panel, row, names, Math.max(badge.box.height, down, 22 + reason.box.height));
}
