/** What to fix first, of the touchpoints that a slide shows; each keeps the place that it has in the whole journey. */
import { rankingByReach } from '../../../language/analysis/reach.ts';
import type { Touchpoint } from '../../../language/model/model.ts';
import type { TouchpointNumbers } from '../../../language/model/numbers.ts';
import type { PriorityOrder } from '../../options.ts';
import { isRatedByPersonasOnly, type RatingPersona } from '../../view/persona-ratings.ts';
import type { JourneyContext } from '../context.ts';

export interface Priority {
  readonly touchpoint: Touchpoint;
  readonly numbers: TouchpointNumbers;
  /** Place in the whole journey, from 1; `undefined` for a red touchpoint without an importance. */
  readonly rank: number | undefined;
  /** Whose priority it is; `undefined` for everybody's. */
  readonly persona: RatingPersona | undefined;
}

export interface Priorities {
  /** In the order in which they are to be fixed. */
  readonly all: readonly Priority[];
  /** 1 to 3; `undefined` for all others. */
  readonly rankOf: (touchpoint: string) => number | undefined;
}

/** How many places have a badge. */
export const mostBadges = 3;

/** Where nothing is rated for everybody, the first priorities of single personas. */
export function prioritiesOf(context: JourneyContext, order: PriorityOrder): Priorities {
  const { view, personas, journey, known } = context;
  const { numbers } = view;
  const keys = order === 'reach' ? rankingByReach(journey, numbers) : numbers.ranking;
  const ofPersonas = isRatedByPersonasOnly(numbers.coverage, personas);
  const all = ofPersonas
    ? personaPriorities(context)
    : [...keys, ...numbers.redUnranked].flatMap((key): Priority[] => {
        const [touchpoint, own] = [known.get(key), numbers.touchpoints[key]];
        return touchpoint && own ? [{ touchpoint, numbers: own, rank: own.rank ?? undefined, persona: undefined }] : [];
      });
  const ranks = new Map(all.flatMap(({ touchpoint, rank }) => (rank === undefined ? [] : [[touchpoint.key, rank]])));
  return {
    all,
    rankOf: (touchpoint) => {
      const rank = ofPersonas ? undefined : ranks.get(touchpoint);
      return rank !== undefined && rank <= mostBadges ? rank : undefined;
    },
  };
}

/** The worst of all personas' priorities first, then what is red without an importance; each touchpoint once. */
function personaPriorities({ personas, known }: JourneyContext): Priority[] {
  const all = personas.flatMap((persona) =>
    [...persona.numbers.ranking, ...persona.numbers.redUnranked].flatMap((key): Priority[] => {
      const [touchpoint, numbers] = [known.get(key), persona.numbers.touchpoints[key]];
      return touchpoint && numbers ? [{ touchpoint, numbers, rank: numbers.rank ?? undefined, persona }] : [];
    }),
  );
  const worst = all.toSorted((one, other) => (other.numbers.opportunity ?? 0) - (one.numbers.opportunity ?? 0));
  return worst.filter(({ touchpoint }, index) => worst.findIndex((one) => one.touchpoint === touchpoint) === index);
}
