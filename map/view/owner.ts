/** Who answers for a touchpoint. */
import type { Journey, Reference, Stage, Touchpoint } from '../../language/model/model.ts';

/** Its own owner, else the stage's, else the journey's. */
export function ownerOf(
  touchpoint: Pick<Touchpoint, 'owner'>,
  stage: Pick<Stage, 'owner'>,
  journey: Pick<Journey, 'owner'>,
): Reference | undefined {
  return touchpoint.owner ?? stage.owner ?? journey.owner;
}
