/** Contacts over channels that customers do not prefer. */
import { recogniseChannel } from '../catalogue/recognise.ts';
import type { Fact, Journey, Persona, Preference, Reference, Touchpoint } from '../model/model.ts';
import { touchpointsOf } from '../model/touchpoints.ts';
import { type ContactsContext, isSent } from './contact-wishes.ts';
import { declaredName } from './names.ts';
import { preferredChannels } from './preferred-channels.ts';

/** The channels that customers prefer. */
export interface ChannelWish {
  /** `undefined` for a wish of the touchpoint itself, which is that of all customers. */
  readonly persona: Persona | undefined;
  readonly range: Fact<Preference>['range'];
  readonly names: readonly string[];
}

/** A contact, and the channels that customers prefer to its own. */
export interface UnwantedChannel {
  readonly touchpoint: Touchpoint;
  readonly wish: ChannelWish;
}

/** The contacts that the company starts over a channel that customers do not prefer, once for each wish. */
export function unwantedChannels(context: ContactsContext): UnwantedChannel[] {
  const { journey } = context;
  const channelsOf = preferredChannels(journey);
  const wishes = journey.personas.flatMap((persona) => channelWish(persona.prefers, persona, channelsOf) ?? []);
  return journey.stages.flatMap(touchpointsOf).flatMap((touchpoint): UnwantedChannel[] => {
    if (touchpoint.channels.length === 0 || touchpoint.status?.value === 'missing') return [];
    const own = channelWish(touchpoint.prefers, undefined, channelsOf);
    const concerned = own ? [own] : wishes.length > 0 && startsByCompany(touchpoint, context) ? wishes : [];
    return concerned
      .filter(({ persona, isPreferred }) => isFor(touchpoint, persona) && !touchpoint.channels.some(isPreferred))
      .map((wish) => ({ touchpoint, wish }));
  });
}

interface KnownWish extends ChannelWish {
  readonly isPreferred: (channel: Reference) => boolean;
}

function channelWish(
  prefers: readonly Fact<Preference>[],
  persona: Persona | undefined,
  channelsOf: ReturnType<typeof preferredChannels>,
): KnownWish | undefined {
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
function startsByCompany(touchpoint: Touchpoint, context: ContactsContext): boolean {
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
