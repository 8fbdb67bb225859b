/** Who answers for a touchpoint. */
import type { Journey, Reference, Stage, Touchpoint } from '../model/model.ts';
import { touchpointsOf } from '../model/touchpoints.ts';

/** Its own owner, else the stage's, else the journey's. */
export function ownerOf(
  touchpoint: Pick<Touchpoint, 'owner'>,
  stage: Pick<Stage, 'owner'>,
  journey: Pick<Journey, 'owner'>,
): Reference | undefined {
  return touchpoint.owner ?? stage.owner ?? journey.owner;
}

/** The same for all touchpoints of a journey, wherever they stand. */
export function ownersIn(journey: Journey): (touchpoint: Touchpoint) => Reference | undefined {
  const stages = new Map(
    journey.stages.flatMap((stage) => touchpointsOf(stage).map(({ key }) => [key, stage] as const)),
  );
  return (touchpoint) => ownerOf(touchpoint, stages.get(touchpoint.key) ?? { owner: undefined }, journey);
}
