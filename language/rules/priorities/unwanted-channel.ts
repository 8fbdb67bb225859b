import { recogniseChannel } from '../../catalogue/recognise.ts';
import type { Fact, Journey, Persona, Preference, Reference, Touchpoint } from '../../model/model.ts';
import { declaredName } from '../../view/names.ts';
import { type Draft, type JourneyContext, journeyRule } from '../rule.ts';
import { isSent, wishPlace } from '../shared/contact-wishes.ts';
import { preferredChannels } from '../shared/preferred-channels.ts';
import { nameOf, shortName, touchpointId, touchpointsIn } from '../shared/touchpoint-views.ts';

/** A contact that the company starts over a channel that customers do not prefer. */
export const unwantedChannel = journeyRule({
  code: 'unwanted-channel',
  level: 'info',
  *check(context) {
    const { journey } = context;
    const channelsOf = preferredChannels(journey);
    const wishes = journey.personas.flatMap((persona) => channelWish(persona.prefers, persona, channelsOf) ?? []);
    for (const touchpoint of touchpointsIn(journey.stages)) {
      if (touchpoint.channels.length === 0 || touchpoint.status?.value === 'missing') continue;
      const own = channelWish(touchpoint.prefers, undefined, channelsOf);
      const concerned = own ? [own] : startsByCompany(touchpoint, context) ? wishes : [];
      for (const wish of concerned) {
        if (isFor(touchpoint, wish.persona) && !touchpoint.channels.some(wish.isPreferred)) {
          yield draft(touchpoint, wish, context);
        }
      }
    }
  },
});

interface ChannelWish {
  readonly persona: Persona | undefined;
  readonly range: Fact<Preference>['range'];
  readonly names: readonly string[];
  readonly isPreferred: (channel: Touchpoint['channels'][number]) => boolean;
}

function channelWish(
  prefers: readonly Fact<Preference>[],
  persona: Persona | undefined,
  channelsOf: ReturnType<typeof preferredChannels>,
): ChannelWish | undefined {
  const lines = prefers.filter(({ value }) => value.channels.length > 0);
  const [first] = lines;
  if (!first) return undefined;
  const { names, isPreferred } = channelsOf(lines.flatMap(({ value }) => value.channels));
  return isPreferred && { persona, range: first.range, names, isPreferred };
}

/**
 * The company starts it, or repeats it without a word on the party that starts it, over a channel that reaches one
 * customer: an advertisement in social media or a parcel cannot come by e-mail.
 */
function startsByCompany(touchpoint: Touchpoint, context: JourneyContext): boolean {
  const { by, frequency, channels } = touchpoint;
  if (by ? by.value !== 'company' : !frequency || !isSent(touchpoint, context)) return false;
  return channels.some((channel) => isAddressed(channel, context.journey));
}

/** A channel that the catalogue does not know counts if the text declares it. */
function isAddressed(channel: Reference, journey: Journey): boolean {
  const known = recogniseChannel(declaredName('channels', channel, journey));
  return known ? known.addressed === true : journey.inReach.channels.some(({ key }) => key === channel.key);
}

/** A touchpoint that cannot happen to a persona is not a contact with that persona. */
function isFor({ ratings }: Touchpoint, persona: Persona | undefined): boolean {
  return !ratings.some(
    ({ value, personas }) => value.kind === 'not-applicable' && persona && personas.includes(persona.key),
  );
}

function draft(touchpoint: Touchpoint, wish: ChannelWish, context: JourneyContext): Draft {
  const { journey, t } = context;
  const { persona, names } = wish;
  const [first] = touchpoint.channels;
  return {
    message: t('unwanted-channel', {
      name: nameOf(touchpoint, t),
      channels: touchpoint.channels.map((channel) => declaredName('channels', channel, journey)).join(', '),
      who: persona ? 'persona' : 'everybody',
      persona: persona ? shortName(persona, t) : '',
      wanted: names.join(', '),
    }),
    range: first?.range ?? touchpoint.nameRange,
    touchpoint: touchpointId(touchpoint),
    related: wishPlace(wish, context, 'unwanted-channel.wish'),
  };
}
