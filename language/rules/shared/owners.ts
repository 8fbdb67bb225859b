import type { Journey, Reference, Touchpoint } from '../../model/model.ts';
import { touchpointsOf } from '../../model/touchpoints.ts';

/** A name behind `owner`, and the touchpoint it stands in. */
export interface OwnerLine {
  readonly owner: Reference;
  readonly touchpoint: Touchpoint | undefined;
}

/** Every `owner` of a journey: its own, those of its needs and personas, of stages, of touchpoints and of actions. */
export function ownerLines(journey: Journey): OwnerLine[] {
  const line = (owner: Reference | undefined, touchpoint?: Touchpoint): OwnerLine[] =>
    owner ? [{ owner, touchpoint }] : [];
  return [
    ...line(journey.owner),
    ...[journey, ...journey.declares.personas].flatMap(({ needs }) => needs.flatMap(({ owner }) => line(owner))),
    ...journey.stages.flatMap((stage) => [
      ...line(stage.owner),
      ...touchpointsOf(stage).flatMap((touchpoint) => [
        ...line(touchpoint.owner, touchpoint),
        ...touchpoint.actions.flatMap(({ owner }) => line(owner, touchpoint)),
      ]),
    ]),
  ];
}
