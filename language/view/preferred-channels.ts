/** The channels that customers prefer, against those of the map. */
import { recogniseChannel } from '../catalogue/recognise.ts';
import type { Channel, Journey, Reference } from '../model/model.ts';
import { nameKey } from '../model/name-key.ts';
import { touchpointsOf } from '../model/touchpoints.ts';

export interface PreferredChannels {
  /** The channels as they are called, without the words of the line that are not channels. */
  readonly names: readonly string[];
  /** `undefined` if the line names no channel. */
  readonly isPreferred: ((channel: Reference) => boolean) | undefined;
}

/**
 * Finds the channels among the words of a preference: those that are declared, that the map uses, or that the catalogue
 * knows in any language. Reads the lists of the journey once, and only if a preference has words: of a long chain of
 * files, the lists are long.
 */
export function preferredChannels(journey: Journey): (words: readonly string[]) => PreferredChannels {
  let known: Known | undefined;
  return (words) => {
    if (words.length === 0) return { names: [], isPreferred: undefined };
    known ??= knownIn(journey);
    return among(words, known);
  };
}

interface Known {
  readonly declared: ReadonlyMap<string, Channel>;
  /** Identities of the channels of touchpoints. */
  readonly used: ReadonlySet<string>;
}

function knownIn(journey: Journey): Known {
  const declared = declaredByName(journey);
  const channels = journey.stages.flatMap(touchpointsOf).flatMap((touchpoint) => touchpoint.channels);
  return { declared, used: new Set(channels.flatMap(({ key, value }) => identitiesOf(key ?? value, declared))) };
}

function among(words: readonly string[], { declared, used }: Known): PreferredChannels {
  const wanted = words.flatMap((word) => {
    const channel = declared.get(nameKey(word));
    const identities = identitiesOf(word, declared);
    const isChannel = channel ?? recogniseChannel(word) ?? identities.some((one) => used.has(one));
    return isChannel ? [{ name: channel?.name.trim() || word, identities }] : [];
  });
  const keys = new Set(wanted.flatMap((one) => one.identities));
  const isPreferred = ({ key, value }: Reference) => identitiesOf(key ?? value, declared).some((one) => keys.has(one));
  return { names: wanted.map(({ name }) => name), isPreferred: wanted.length > 0 ? isPreferred : undefined };
}

/** The nearest channel of each id and each name. */
function declaredByName({ inReach }: Journey): ReadonlyMap<string, Channel> {
  const byName = new Map<string, Channel>();
  for (const channel of inReach.channels) {
    for (const name of [channel.key, channel.id, channel.name]) {
      if (name && !byName.has(nameKey(name))) byName.set(nameKey(name), channel);
    }
  }
  return byName;
}

/** By its id, by its name, and by its entry of the catalogue. */
function identitiesOf(word: string, declaredChannels: ReadonlyMap<string, Channel>): string[] {
  const declared = declaredChannels.get(nameKey(word));
  const names = [word, declared?.id, declared?.name].flatMap((name) => (name ? [nameKey(name)] : []));
  const known = names.flatMap((name) => recogniseChannel(name)?.id ?? []);
  return [...names.map((name) => `name ${name}`), ...known.map((id) => `catalogue ${id}`)];
}
