/** What is said of contacts that do not come as customers prefer. */
import type { ContactMismatch } from '../../../language/model/contact-mismatch.ts';
import type { JourneyView } from '../../../language/model/journey-view.ts';
import type { Touchpoint } from '../../../language/model/model.ts';
import { personaNames } from '../../../language/view/names.ts';
import type { JourneyContext } from '../context.ts';
import { frequencyWords } from './lane-words.ts';
import { nameOf } from './rating-words.ts';

/** Contacts that do not come as customers prefer, by key of their touchpoint; of several together at the last. */
export function mismatchesByTouchpoint({ mismatches }: JourneyView): ReadonlyMap<string, readonly ContactMismatch[]> {
  const found = new Map<string, ContactMismatch[]>();
  for (const mismatch of mismatches) {
    const last = mismatch.touchpoints.at(-1);
    if (last !== undefined) found.set(last, [...(found.get(last) ?? []), mismatch]);
  }
  return found;
}

/** "Too often: Kim prefers at most once a week": a line for each wish that a contact does not meet. */
export function mismatchWords(
  touchpoint: Touchpoint,
  context: JourneyContext,
  isWanted: (kind: ContactMismatch['kind']) => boolean = () => true,
): string[] {
  const found = context.mismatches.get(touchpoint.key) ?? [];
  return found.filter(({ kind }) => isWanted(kind)).map((mismatch) => wordsOf(mismatch, context));
}

function wordsOf(mismatch: ContactMismatch, { journey, known, words }: JourneyContext): string {
  const { t, list } = words;
  const { kind, persona, touchpoints } = mismatch;
  const who =
    persona === undefined
      ? { who: 'everybody', persona: '' }
      : { who: 'persona', persona: list(personaNames([persona], journey)) };
  if (kind === 'unwanted-channel') return t(`mismatch.${kind}`, { ...who, wanted: list(mismatch.wanted) });
  const wanted = frequencyWords(mismatch.wanted, words);
  const others = touchpoints.slice(0, -1).flatMap((key) => known.get(key) ?? []);
  if (others.length === 0) return t(`mismatch.${kind}`, { ...who, wanted });
  const names = list(others.map((other) => nameOf(other, words)));
  return t(`mismatch.${kind}.together`, { ...who, wanted, names, often: frequencyWords(mismatch.often, words) });
}
