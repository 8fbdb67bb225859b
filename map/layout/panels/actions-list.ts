/** What the open actions would change in the score: the largest change first. */
import { type ActionImpact, actionsByImpact, impactOfAll } from '../../../language/analysis/expected-impact.ts';
import type { AnalysedJourney } from '../../../language/model/numbers.ts';
import { declaredName } from '../../../language/view/names.ts';
import type { JourneyContext } from '../context.ts';
import type { StackLayout } from '../drawing.ts';
import type { Box } from '../geometry.ts';
import { textBlock } from '../text/text.ts';
import { nameOf } from '../words/rating-words.ts';
import { layoutEffortChart } from './effort-chart.ts';
import {
  endRow,
  openPanel,
  type PanelLayout,
  panelBox,
  type RowLayout,
  rowBadge,
  rowTexts,
  startRow,
} from './panel.ts';

const changeWidth = 120;
/** A wider one would only move the three columns apart. */
const chartWidth = 560;

/** `undefined` where no open action states what it is expected to bring, on a touchpoint with rating and importance. */
export function layoutActions(
  box: Omit<Box, 'height'>,
  { journey, numbers }: AnalysedJourney,
  context: JourneyContext,
): PanelLayout | undefined {
  const { words } = context;
  const found = actionsByImpact(journey, numbers);
  const score = numbers.score.weightedMean;
  if (found.length === 0 || score === null) return undefined;
  const explained = words.t('actions.explain', {
    score: words.number(score),
    after: words.number(score + impactOfAll(found)),
  });
  const panel = openPanel(box, words.t('actions.title'), [explained]);
  const chart = layoutEffortChart({ x: panel.x, y: panel.y, width: Math.min(panel.width, chartWidth) }, found, context);
  if (chart) panel.y = chart.bottom + 14;
  const rows = found.map((impact, index) => actionRow(panel, impact, index, context));
  return {
    key: 'actions',
    label: words.t('actions.title'),
    box: panelBox(box, panel.y),
    drawing: panel.drawing(),
    rows,
    ...(chart ? { plot: chart.plot } : {}),
  };
}

function actionRow(
  panel: StackLayout,
  { touchpoint, action, change }: ActionImpact,
  index: number,
  { journey, words, lang, view }: JourneyContext,
): RowLayout {
  const row = startRow(panel);
  const badge = rowBadge(row, { kind: 'strong', text: String(index + 1) });
  const rating = view.numbers.touchpoints[touchpoint.key]?.rating ?? 0;
  const facts = [
    words.t('needs.touchpoint', { number: String(touchpoint.number), name: nameOf(touchpoint, words) }),
    action.effort && words.t('effort', { effort: action.effort.value }),
    action.owner && declaredName('teams', action.owner, journey),
  ].filter((fact) => fact !== undefined);
  const down = rowTexts(row, panel.width - changeWidth - 18, [
    { text: action.text, style: 'name', lang },
    { text: facts.join(' · '), style: 'small', tone: 'muted' },
  ]);
  const cell = { x: panel.x + panel.width - changeWidth, width: changeWidth };
  const points = words.points(change);
  const ratings = words.t('actions.ratings', {
    rating: words.rating(rating, journey.bands),
    expected: words.rating(action.expect?.value ?? 0, journey.bands),
  });
  const figure = textBlock({ text: points, ...cell, y: row.y + 4, style: 'figure', maxLines: 1 });
  const small = textBlock({ text: ratings, ...cell, y: row.y + 24, style: 'small', tone: 'muted' });
  row.texts.push(figure, small);
  const label = [action.text, ...facts, words.t('action.impact', { points }), ratings].map((text) =>
    words.t('aria.sentence', { text }),
  );
  const names = { key: `${touchpoint.key}/${index}`, touchpoint: touchpoint.key, label: label.join(' ') };
  return endRow(panel, row, names, Math.max(badge.box.height, down, 24 + small.box.height));
}
