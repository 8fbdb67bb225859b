import { declaredAs } from '../../model/in-reach.ts';
import type { EvidenceKind, Journey, Rating, Touchpoint } from '../../model/model.ts';
import { journeyRule } from '../rule.ts';
import { hasLostLine } from '../shared/lost-lines.ts';
import { touchpointsIn } from '../shared/touchpoint-views.ts';

/** With fewer rated touchpoints a map is only begun (convention). */
const fewestRated = 3;

/**
 * Every rating of today comes from one kind of evidence, or from one source whose kind is not said. Where a rating does
 * not say what it stands on, nothing is known and nothing is said. The company's own assessment is not evidence.
 */
export const singleSource = journeyRule({
  code: 'single-source',
  level: 'hint',
  *check({ journey, touchpoints, problems, t }) {
    const rated = new Set<Touchpoint>();
    const origins = new Set<string>();
    for (const { touchpoint, ratingLine, numbers } of touchpoints) {
      if (!ratingLine || numbers.rating === null || numbers.selfAssessed) continue;
      rated.add(touchpoint);
      const own = originsOf(ratingLine, journey);
      if (own.length === 0) return;
      for (const origin of own) origins.add(origin);
    }
    const [origin] = origins;
    if (origins.size !== 1 || origin === undefined || rated.size < fewestRated) return;
    if (origin === 'survey' && touchpointsIn(journey.stages).some(givesReasons)) return;
    // Another kind may stand on a line that cannot be read.
    const unrated = touchpointsIn(journey.stages).filter((touchpoint) => !rated.has(touchpoint));
    if (unrated.some((touchpoint) => hasLostLine(touchpoint, problems))) return;
    const source = declaredAs(journey.inReach, 'sources', sourceKey(origin));
    yield {
      message: t('single-source', {
        count: rated.size,
        kind: source ? 'source' : origin,
        source: source?.name || (source?.id ?? ''),
      }),
      range: journey.nameRange,
    };
  },
});

/** Words of customers, so that the map has more than the numbers of a survey. */
function givesReasons({ quotes, pains }: Touchpoint): boolean {
  return quotes.length > 0 || pains.length > 0;
}

/** The kinds of evidence behind a rating; a source of which the kind is not said stands for itself. */
function originsOf({ kinds, sources }: Rating, { inReach }: Journey): (EvidenceKind | string)[] {
  const declared = sources.map(({ key, value }) => {
    const source = declaredAs(inReach, 'sources', key);
    return source?.kind?.value ?? sourceOrigin(key ?? value);
  });
  return [...kinds, ...declared];
}

const sourcePrefix = 'source ';

function sourceOrigin(key: string): string {
  return `${sourcePrefix}${key}`;
}

function sourceKey(origin: string): string | undefined {
  return origin.startsWith(sourcePrefix) ? origin.slice(sourcePrefix.length) : undefined;
}
