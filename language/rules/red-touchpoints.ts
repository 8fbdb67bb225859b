import type { JourneyTranslate } from '../messages/messages.ts';
import type { MessageArguments } from '../messages/translator.ts';
import type { Action, Journey, Rating } from '../model/model.ts';
import { doubtAbout, doubtAboutInherited } from './in-doubt.ts';
import { readableRating } from './numbers-in-words.ts';
import { ownersIn } from './owners.ts';
import { personaArguments } from './rating-words.ts';
import type { JourneyContext, TouchpointView } from './rule.ts';
import { nameOf } from './touchpoint-views.ts';

/** A touchpoint as it is red, and the line that says so. */
export interface RedView extends TouchpointView {
  readonly ratingLine: Rating;
}

/**
 * The red touchpoints, each once: as everybody meets it, or as the first persona for whom it is red. None in a journey
 * that is to be, whose ratings are hopes; nor one in doubt, because what it lacks may stand where nothing could be read.
 */
export function redTouchpoints({ journey, touchpoints, problems }: JourneyContext): RedView[] {
  if (journey.state === 'to-be') return [];
  const isInDoubt = doubtAbout(problems);
  const red = new Map<string, RedView>();
  for (const view of touchpoints) {
    const { ratingLine, touchpoint } = view;
    if (view.numbers.band !== 'red' || !ratingLine || red.has(touchpoint.key) || isInDoubt(touchpoint)) continue;
    red.set(touchpoint.key, { ...view, ratingLine });
  }
  return [...red.values()];
}

/**
 * Those for which nobody answers: no owner of their own, of their stage or of the journey, nor one of an open action. None
 * whose owner may stand on a line that cannot be read.
 */
export function unowned(red: readonly RedView[], context: JourneyContext): RedView[] {
  const ownerOf = ownersIn(context.journey);
  const isInDoubt = doubtAboutInherited(context, context.problems);
  return red.filter(
    ({ touchpoint }) =>
      !ownerOf(touchpoint) &&
      !isInDoubt(touchpoint) &&
      !touchpoint.actions.some((action) => isOpen(action) && action.owner),
  );
}

/** Whether an action is still to be finished. */
export function isOpen({ status }: Action): boolean {
  return status?.value !== 'done' && status?.value !== 'dropped';
}

/** How red it is, and for whom, as messages want it. */
export function redArguments(
  { touchpoint, persona, numbers, ratingLine }: RedView,
  { bands, scale }: Journey,
  t: JourneyTranslate,
): MessageArguments {
  const written = ratingLine.value.kind === 'number' ? ratingLine.value.number : 0;
  return {
    name: nameOf(touchpoint, t),
    ...personaArguments(persona, t),
    rating: readableRating(numbers.rating ?? written, bands),
    high: scale.high,
  };
}
