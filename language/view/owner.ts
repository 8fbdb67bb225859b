/** Who answers for a touchpoint. */
import { declaredAs } from '../model/in-reach.ts';
import type { Journey, Ownership, Reference, Stage, Touchpoint } from '../model/model.ts';
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

/** Who stands behind a touchpoint: what its channels and the team of its owner state, each once. */
export function ownershipsOf(
  touchpoint: Pick<Touchpoint, 'owner' | 'channels'>,
  stage: Pick<Stage, 'owner'>,
  journey: Pick<Journey, 'owner' | 'inReach'>,
): Ownership[] {
  const owner = ownerOf(touchpoint, stage, journey);
  const declared = [
    ...touchpoint.channels.map(({ key }) => declaredAs(journey.inReach, 'channels', key)),
    declaredAs(journey.inReach, 'teams', owner?.key),
  ];
  return [...new Set(declared.flatMap((one) => one?.ownership?.value ?? []))];
}
