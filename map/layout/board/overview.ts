/** A journey at a glance, for a strip that shows all of it: stages, and how each of their entries is rated. Pure. */
import type { Stage } from '../../../language/model/model.ts';
import type { AnalysedJourney, Band } from '../../../language/model/numbers.ts';
import { stageNameOf } from '../words/rating-words.ts';
import type { Words } from '../words/words.ts';

export interface OverviewMark {
  readonly key: string;
  /** How high on the journey's scale, 0–1; null where there is no rating. */
  readonly height: number | null;
  readonly band: Band | 'none';
}

export interface OverviewStage {
  readonly key: string;
  /** Empty in a journey without stages. */
  readonly name: string;
  /** One for each card, from left to right. */
  readonly marks: readonly OverviewMark[];
}

export function layoutOverview({ journey, numbers }: AnalysedJourney, words: Words): OverviewStage[] {
  const { low, high } = journey.scale;
  const mark = (key: string, entry: string | undefined): OverviewMark => {
    const found = entry === undefined ? undefined : numbers.touchpoints[entry];
    const rating = found?.rating ?? null;
    const height = rating === null ? null : (rating - low) / (high - low);
    return { key, height, band: found?.band ?? 'none' };
  };
  const marksOf = (stage: Stage): OverviewMark[] =>
    stage.entries.map((entry, index) =>
      mark(String(index), entry.kind === 'touchpoint' ? entry.touchpoint.key : entry.reference.key),
    );
  return journey.stages.map((stage) => ({
    key: stage.key,
    name: stage.implicit ? '' : stageNameOf(stage, words),
    marks: marksOf(stage),
  }));
}
