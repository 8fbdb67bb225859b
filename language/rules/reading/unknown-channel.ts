import { sameChannel } from '../../catalogue/recognise.ts';
import type { Channel, Reference } from '../../model/model.ts';
import { limitedGuesses, nearest } from '../../syntax/nearest.ts';
import { journeyRule } from '../rule.ts';
import { touchpointId, touchpointsIn } from '../shared/touchpoint-views.ts';
import { isKnown, referenceOf, sample, writableAs } from '../shared/vocabulary.ts';

/**
 * A channel that is not among those that are declared in reach. The nearest one is named: by its letters, or because it
 * is the same channel in another language.
 */
export const unknownChannel = journeyRule({
  code: 'unknown-channel',
  level: 'warning',
  *check({ journey, file, problems, t }) {
    const touchpoints = touchpointsIn(journey.stages);
    const isUnknown = ({ key, value }: Reference) => key === undefined && value !== '';
    if (!touchpoints.some(({ channels }) => channels.some(isUnknown))) return;
    const declared = journey.inReach.channels;
    if (!isKnown(declared, file, problems)) return;
    const guessed = limitedGuesses();
    for (const touchpoint of touchpoints) {
      for (const { value, range } of touchpoint.channels.filter(isUnknown)) {
        const near = guessed(() => nearestChannel(value, declared));
        const advice =
          near === undefined
            ? t('unknown-channel.declared', { name: value, list: sample(declared) })
            : t('unknown-channel.nearest', { nearest: near });
        yield {
          message: `${t('unknown-channel', { name: value })} ${advice}`,
          range,
          touchpoint: touchpointId(touchpoint),
        };
      }
    }
  },
});

function nearestChannel(name: string, declared: readonly Channel[]): string | undefined {
  const near = nearest(name.normalize('NFC'), writableAs(declared));
  if (near !== undefined) return near;
  const same = sameChannel(name, declared);
  return same && referenceOf(same);
}
