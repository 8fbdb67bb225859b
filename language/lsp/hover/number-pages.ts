/** Where docs/numbers.md explains the numbers of a hover: formula, source, example, and when not to trust them. */
import { expectedImpact } from '../../analysis/expected-impact.ts';
import { ratingTrend } from '../../analysis/rating-trend.ts';
import type { JourneyTranslate } from '../../messages/messages.ts';
import type { MeasureKind, MeasureSeries } from '../../model/measures.ts';
import type { Journey } from '../../model/model.ts';
import type { StageNumbers } from '../../model/numbers.ts';
import type { TouchpointView } from '../../view/touchpoint-views.ts';

/** Sections of docs/numbers.md, by the anchor of their headings. */
export const numberSections = {
  score: 'score',
  coverage: 'coverage',
  scoreInterval: 'interval-of-the-score',
  interval: 'interval-of-a-rating',
  trend: 'trend-of-a-rating',
  needs: 'needs-met',
  expectation: 'expectation-gap',
  quadrant: 'quadrant',
  opportunity: 'opportunity',
  priority: 'priority',
  certainty: 'certainty-of-a-rank',
  impact: 'expected-impact',
  reach: 'reach',
  contribution: 'contribution',
  nps: 'net-promoter-score',
  csat: 'csat-and-shares',
  retention: 'retention',
  ces: 'customer-effort-score',
  outcome: 'outcome-benchmark-and-target',
  change: 'change-of-a-figure',
} as const;

export type NumberSection = keyof typeof numberSections;

/** The sections for the numbers of a touchpoint that its hover shows. */
export function sectionsOfTouchpoint(
  { numbers, touchpoint, whole, ratingLine }: TouchpointView,
  journey: Pick<Journey, 'scale' | 'inReach'>,
): NumberSection[] {
  const { interval, quadrant, opportunity, rank, contribution, needsMet, expectationGap } = numbers;
  const shown: readonly (readonly [NumberSection, unknown])[] = [
    ['interval', interval],
    ['trend', ratingTrend(touchpoint, ratingLine, journey)],
    ['needs', needsMet],
    ['expectation', expectationGap],
    ['quadrant', quadrant],
    ['opportunity', opportunity],
    ['priority', rank],
    ['certainty', rank === null ? null : (whole.stability[touchpoint.key] ?? null)],
    ['impact', expectedImpact(touchpoint, numbers, journey)],
    ['reach', touchpoint.reach ?? null],
    ['contribution', contribution],
  ];
  return shown.flatMap(([section, number]) => (number === null ? [] : [section]));
}

/** The sections for the score of a journey or a stage. */
export function sectionsOfScore({ score }: StageNumbers): NumberSection[] {
  if (score.weightedMean === null && score.mean === null) return ['coverage'];
  return score.interval ? ['score', 'scoreInterval', 'coverage'] : ['score', 'coverage'];
}

/** The sections for figures beside ratings. */
export function sectionsOfMeasures(series: readonly MeasureSeries[]): NumberSection[] {
  const kinds = series.map(({ kind }) => sectionOfKind(kind));
  return [...new Set([...kinds, ...(series.some(({ trend }) => trend) ? (['change'] as const) : [])])];
}

function sectionOfKind(kind: MeasureKind): NumberSection {
  return kind === 'metric' ? 'outcome' : kind;
}

/**
 * One line with a link for each section.
 *
 * @param page address of docs/numbers.md; empty text without one, or without sections.
 */
export function numberLinks(sections: readonly NumberSection[], page: string | undefined, t: JourneyTranslate): string {
  if (page === undefined || sections.length === 0) return '';
  const links = sections.map((section) => `[${t('hover.section', { section })}](${page}#${numberSections[section]})`);
  return t('hover.sources', { links: links.join(' · ') });
}
