import type { MessageKey } from '../../messages/messages.ts';
import type { Touchpoint } from '../../model/model.ts';
import type { Draft, JourneyContext } from '../rule.ts';
import { mostPlaces, relatedPlaces } from './related-places.ts';
import { nameOf, touchpointsIn } from './touchpoint-views.ts';
import { hasUnreadLines } from './uncertainty.ts';

/** The touchpoints of which can be said what they lack: with a name or an id, and with nothing in doubt. */
export function completeTouchpoints({ journey, problems }: JourneyContext): Touchpoint[] {
  const isInDoubt = hasUnreadLines(problems);
  return touchpointsIn(journey.stages).filter(
    (touchpoint) => (touchpoint.name !== '' || touchpoint.id !== undefined) && !isInDoubt(touchpoint),
  );
}

/**
 * Tells once, on the journey's name, how many touchpoints lack something, so that a map that is only begun is not full
 * of hints. The touchpoints themselves, the first of them, are the related places, in the order of the journey.
 *
 * @param of the touchpoints that could have it
 */
export function reportOnce(
  { journey, file, t }: JourneyContext,
  message: MessageKey,
  lacking: readonly Touchpoint[],
  of: readonly Touchpoint[],
): Draft[] {
  const [first] = lacking;
  if (!first) return [];
  return [
    {
      message: t(message, { count: lacking.length, all: of.length, name: nameOf(first, t) }),
      range: journey.nameRange,
      related: relatedPlaces(
        lacking
          .slice(0, mostPlaces + 1)
          .map((touchpoint) => ({ uri: file.uri, range: touchpoint.nameRange, message: nameOf(touchpoint, t) })),
        lacking.length,
        t,
      ),
    },
  ];
}
