import type { Reference } from '../../model/model.ts';
import { nameKey } from '../../model/name-key.ts';

/** What two references to the same channel have in common, declared or not. */
export function channelKey({ key, value }: Reference): string {
  return nameKey(key ?? value);
}
