import { compareDates } from '../../analysis/dates.ts';
import { isOpen } from '../../analysis/expected-impact.ts';
import type { JourneyTranslate } from '../../messages/messages.ts';
import type { MessageArguments } from '../../messages/translator.ts';
import type { Journey, Rating } from '../../model/model.ts';
import { ownersIn } from '../../view/owner.ts';
import type { TouchpointView } from '../../view/touchpoint-views.ts';
import type { JourneyContext, TouchpointContext } from '../rule.ts';
import { readableRating } from './numbers-in-words.ts';
import { personaArguments } from './rating-words.ts';
import { nameOf } from './touchpoint-views.ts';
import { hasUnreadInheritedLines, hasUnreadLines } from './uncertainty.ts';

/** A touchpoint as it is red, and the line that says so. */
export interface RedView extends TouchpointView {
  readonly ratingLine: Rating;
}

/** A red touchpoint: the view that speaks for it, and the other views in which it is red. */
export interface RedTouchpoint {
  readonly view: RedView;
  /** Personas for whom it is red by a line of their own, the lowest rating first. */
  readonly others: readonly RedView[];
}

/**
 * The red touchpoints, each once: as all customers meet it, or else as the persona who rates it lowest. A persona whose
 * line is silenced does not speak for the touchpoint: a comment about one persona must not hide another one.
 */
export function redTouchpoints({
  touchpoints,
  isSilenced,
}: Pick<JourneyContext, 'touchpoints' | 'isSilenced'>): RedTouchpoint[] {
  const views = new Map<string, RedView[]>();
  for (const view of touchpoints) {
    const { ratingLine, touchpoint } = view;
    if (view.numbers.band !== 'red' || !ratingLine) continue;
    const known = views.get(touchpoint.key);
    if (known) known.push({ ...view, ratingLine });
    else views.set(touchpoint.key, [{ ...view, ratingLine }]);
  }
  const isAccepted = ({ ratingLine }: RedView) => isSilenced('red-rating', ratingLine.valueRange.start.line);
  return [...views.values()].flatMap((red) => {
    const inOrder = red.toSorted(
      (a, b) =>
        Number(!!a.persona) - Number(!!b.persona) || Number(isAccepted(a)) - Number(isAccepted(b)) || lower(a, b),
    );
    const [view, ...others] = inOrder;
    return view ? [{ view, others: others.filter((other) => !isAccepted(other)) }] : [];
  });
}

function lower(a: RedView, b: RedView): number {
  return (a.numbers.rating ?? 0) - (b.numbers.rating ?? 0);
}

/**
 * Those of which can be said what they lack. None in a journey that is to be, whose ratings are hopes; nor one in
 * doubt, because what it lacks may stand where nothing could be read.
 */
export function accountable(
  red: readonly RedTouchpoint[],
  { journey, problems }: Pick<TouchpointContext, 'journey' | 'problems'>,
): RedTouchpoint[] {
  if (journey.state === 'to-be') return [];
  const isInDoubt = hasUnreadLines(problems);
  return red.filter(({ view }) => !isInDoubt(view.touchpoint));
}

/**
 * Those without an owner: no owner of their own, of their stage or of the journey, nor one of an open action. None
 * whose owner may stand on a line that cannot be read.
 */
export function unowned(red: readonly RedTouchpoint[], context: JourneyContext): RedTouchpoint[] {
  const ownerOf = ownersIn(context.journey);
  const isInDoubt = hasUnreadInheritedLines(context, context.problems);
  return red.filter(
    ({ view: { touchpoint } }) =>
      !ownerOf(touchpoint) &&
      !isInDoubt(touchpoint) &&
      !touchpoint.actions.some((action) => isOpen(action) && action.owner),
  );
}

/**
 * Why nothing is left to be done about a red touchpoint; `undefined` when something is, or was done since the rating.
 * An action that was dropped does not count. One that is done counts as long as the rating is not newer than the day it
 * was due: after that the rating says that it was not enough.
 */
export function whyNothing({ touchpoint, ratingLine }: RedView): 'none' | 'dropped' | 'done' | undefined {
  const { actions } = touchpoint;
  if (actions.some(isOpen)) return undefined;
  const done = actions.filter(({ status }) => status?.value === 'done');
  const { date } = ratingLine;
  if (done.some(({ due }) => !due || !date || compareDates(date, due.value) <= 0)) return undefined;
  if (done.length > 0) return 'done';
  return actions.length > 0 ? 'dropped' : 'none';
}

/**
 * Whether it matters that nothing is planned: it is important, or rated lower than it matters, for all customers or for
 * a persona for whom it is red. The matrix places the others after the important ones. Not known counts as yes.
 */
export function matters({ view, others }: RedTouchpoint): boolean {
  return [view, ...others].some(({ numbers }) => numbers.important !== false || numbers.rank !== null);
}

/** How red it is, and for whom, as messages want it. */
export function redArguments(
  { touchpoint, persona, numbers, ratingLine }: RedView,
  { bands, scale }: Pick<Journey, 'bands' | 'scale'>,
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
