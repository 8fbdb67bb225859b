import { withoutNoise } from '../../analysis/position.ts';
import { referenceKey } from '../../model/name-key.ts';
import type { Range } from '../../model/position.ts';
import { declaredName } from '../../view/names.ts';
import type { TouchpointView } from '../../view/touchpoint-views.ts';
import { type Draft, type JourneyContext, journeyRule } from '../rule.ts';
import { readableRating } from '../shared/numbers-in-words.ts';
import { sureDifference } from '../shared/sure-difference.ts';
import { nameOf, touchpointsIn } from '../shared/touchpoint-views.ts';

/**
 * Ratings of one stage or channel that are more than so many positions on 1–10 apart are not a consistent experience:
 * the distance from the end of red to the beginning of green, which the interval of the difference must exceed. Without
 * numbers of answers it is a position more (conventions).
 */
const widestSpread = { sure: 3, withoutAnswers: 4 } as const;

interface Extremes {
  readonly worst: TouchpointView;
  readonly best: TouchpointView;
}

/**
 * A stage or a channel in which the best and the worst rating lie far apart. A channel with the two extremes of a
 * reported stage is left out, and so are derived ratings, which customers did not give. The finding is about several
 * touchpoints, so it has no touchpoint.
 */
export const unevenStage = journeyRule({
  code: 'uneven-stage',
  level: 'hint',
  *check(context) {
    const { journey, t } = context;
    const rated = context.touchpoints.filter(({ persona, numbers }) => !persona && numbers.ratingState === 'rated');
    const byTouchpoint = new Map(rated.map((view) => [view.touchpoint, view]));
    const reported: Extremes[] = [];
    for (const stage of journey.stages) {
      const views = touchpointsIn([stage]).flatMap((touchpoint) => byTouchpoint.get(touchpoint) ?? []);
      const extremes = stage.implicit ? undefined : farApart(views, context);
      if (!extremes) continue;
      reported.push(extremes);
      yield draft('stage', nameOf(stage, t), stage.nameRange, extremes, context);
    }
    for (const [key, views] of byChannel(rated)) {
      const extremes = farApart(views, context);
      if (!extremes || reported.some(({ worst, best }) => worst === extremes.worst && best === extremes.best)) continue;
      const channel = extremes.worst.touchpoint.channels.find((reference) => referenceKey(reference) === key);
      if (channel) yield draft('channel', declaredName('channels', channel, journey), channel.range, extremes, context);
    }
  },
});

function byChannel(rated: readonly TouchpointView[]): ReadonlyMap<string, readonly TouchpointView[]> {
  const groups = new Map<string, TouchpointView[]>();
  for (const view of rated) {
    for (const key of new Set(view.touchpoint.channels.map(referenceKey))) {
      const group = groups.get(key);
      if (group) group.push(view);
      else groups.set(key, [view]);
    }
  }
  return groups;
}

/** The first worst and the first best, where they are too far from each other. */
function farApart(views: readonly TouchpointView[], { journey }: JourneyContext): Extremes | undefined {
  const inOrder = [...views].sort((a, b) => ratingOf(a) - ratingOf(b));
  const worst = inOrder[0];
  const best = inOrder.find((view) => ratingOf(view) === ratingOf(inOrder.at(-1) ?? view));
  if (!worst || !best) return undefined;
  const { least, known } = sureDifference(worst, best);
  const { low, high } = journey.scale;
  const spread = withoutNoise((9 * least) / (high - low));
  return spread > (known ? widestSpread.sure : widestSpread.withoutAnswers) ? { worst, best } : undefined;
}

function ratingOf({ numbers }: TouchpointView): number {
  return numbers.rating ?? 0;
}

function draft(
  kind: 'stage' | 'channel',
  name: string,
  range: Range,
  { worst, best }: Extremes,
  { journey, file, t }: JourneyContext,
): Draft {
  const names = { worst: nameOf(worst.touchpoint, t), best: nameOf(best.touchpoint, t) };
  const [low, high] = [worst, best].map((view) => readableRating(ratingOf(view), journey.bands));
  return {
    message: t('uneven-stage', { kind, name, ...names, lowest: low, highest: high, high: journey.scale.high }),
    range,
    related: [worst, best].map((view) => ({
      uri: file.uri,
      range: view.ratingLine?.valueRange ?? view.touchpoint.nameRange,
      message: t('uneven-stage.place', {
        which: view === worst ? 'worst' : 'best',
        name: nameOf(view.touchpoint, t),
      }),
    })),
  };
}
