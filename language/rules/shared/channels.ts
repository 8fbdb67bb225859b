import { declaredAs } from '../../model/in-reach.ts';
import type { Journey, Reference } from '../../model/model.ts';
import { nameKey } from '../../model/name-key.ts';

/** What two references to the same channel have in common, declared or not. */
export function channelKey({ key, value }: Reference): string {
  return nameKey(key ?? value);
}

/** A channel as readers know it: the declared name of `sms`, or what is written. */
export function channelName({ key, value }: Reference, { inReach }: Journey): string {
  return declaredAs(inReach, 'channels', key)?.name || value;
}
