import { type Draft, type JourneyContext, journeyRule } from '../rule.ts';
import {
  contactDraft,
  namesOf,
  repeatedIn,
  sumFallsShort,
  sumOf,
  type Wish,
  wishesOf,
  wishInWords,
  wishPlace,
} from '../shared/contact-wishes.ts';
import { preferredChannels } from '../shared/preferred-channels.ts';
import { frequencyInWords } from '../shared/time-words.ts';
import { touchpointsIn } from '../shared/touchpoint-views.ts';

/** A contact that comes less often than the touchpoint `prefers`, or a stage that sends less than a persona wants. */
export const underContact = journeyRule({
  code: 'under-contact',
  level: 'info',
  *check(context) {
    const { journey } = context;
    for (const touchpoint of touchpointsIn(journey.stages)) {
      const { frequency } = touchpoint;
      if (!frequency || touchpoint.status?.value === 'missing') continue;
      for (const wish of wantedOf(wishesOf(touchpoint.prefers, undefined))) {
        if (sumFallsShort([frequency], wish)) yield contactDraft('under-contact', touchpoint, frequency, wish, context);
      }
    }
    const wishes = journey.personas.flatMap((persona) => wantedOf(wishesOf(persona.prefers, persona)));
    if (wishes.length === 0) return;
    const channelsOf = preferredChannels(journey);
    const preferences = wishes.map((wish) => ({ wish, ...channelsOf(wish.channels) }));
    for (const stage of journey.stages) {
      const repeated = repeatedIn(stage, context);
      for (const { wish, isPreferred } of preferences) {
        const group = repeated.filter(({ channels }) => !isPreferred || channels.some(isPreferred));
        yield* together(group, wish, context);
      }
    }
  },
});

/** `at most` wants no more; all others also want no less. */
function wantedOf(wishes: readonly Wish[]): Wish[] {
  return wishes.filter(({ frequency }) => !frequency.atMost);
}

/** On the last of the contacts that the company repeats in one stage, over the channels of the wish if it names any. */
function* together(group: ReturnType<typeof repeatedIn>, wish: Wish, context: JourneyContext): Generator<Draft> {
  const { t } = context;
  const sent = group.map(({ frequency }) => frequency);
  const [only, ...others] = group;
  const last = sent.at(-1);
  if (!only || !last || !sumFallsShort(sent, wish)) return;
  if (others.length === 0) {
    yield contactDraft('under-contact', only, last, wish, context);
    return;
  }
  yield {
    message: t('under-contact.together', {
      names: namesOf(group, context),
      often: frequencyInWords(sumOf(sent, wish), t),
      ...wishInWords(wish, context),
    }),
    range: last.range,
    related: wishPlace(wish, context),
  };
}
