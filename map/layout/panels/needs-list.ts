/** The needs of the customer by opportunity: which of them is worth serving better. */
import { bandOf } from '../../../language/analysis/bands.ts';
import { needsByOpportunity, type RankedNeed } from '../../../language/analysis/needs.ts';
import type { AnalysedJourney } from '../../../language/model/numbers.ts';
import type { JourneyContext } from '../context.ts';
import { describeNeed } from '../describe/describe.ts';
import { sumWords } from '../describe/opportunity-sum.ts';
import { chipAt } from '../drawing.ts';
import type { Box } from '../geometry.ts';
import { nameOf } from '../words/rating-words.ts';
import { addHeadings, explainSum, type FigureRow, figureColumns, figureRow } from './lists.ts';
import { openPanel, type PanelLayout, panelBox } from './panel.ts';

/** `undefined` where no need says both how much it matters and how well it is met. */
export function layoutNeeds(
  box: Omit<Box, 'height'>,
  { journey }: AnalysedJourney,
  context: JourneyContext,
): PanelLayout | undefined {
  const { t } = context.words;
  const ranked = needsByOpportunity(journey);
  if (ranked.length === 0) return undefined;
  const panel = openPanel(box, t('needs.title'), explainSum('needs.explain', context));
  const contents = ranked.map((need, index) => needRow(need, index + 1, context));
  const columns = figureColumns(panel, contents, context);
  addHeadings(panel, t('needs.met'), columns, context);
  const rows = contents.map((content) => figureRow(panel, content, columns, context));
  return { key: 'needs', label: t('needs.title'), box: panelBox(box, panel.y), drawing: panel.drawing(), rows };
}

function needRow(ranked: RankedNeed, rank: number, context: JourneyContext): FigureRow {
  const { journey, words, lang } = context;
  const { touchpoint, need, met, importance, opportunity } = ranked;
  const band = bandOf(met, journey.bands);
  const where = words.t('needs.touchpoint', { number: String(touchpoint.number), name: nameOf(touchpoint, words) });
  return {
    key: `${touchpoint.key}/${need.key}`,
    touchpoint: touchpoint.key,
    label: describeNeed(ranked, rank, context),
    badge: { kind: 'strong', text: String(rank) },
    texts: [{ text: need.text, style: 'name', lang }],
    aside: [
      { text: where, style: 'small', tone: 'muted' },
      { text: sumWords({ importance, rating: met, opportunity }, context), style: 'small', tone: 'muted' },
    ],
    rating: (maxWidth) =>
      chipAt(0, 0, { kind: band, mark: band, style: 'figure', text: words.rating(met, journey.bands), maxWidth }),
    importance,
    opportunity,
  };
}
