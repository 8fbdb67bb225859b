/** The channels that the field's articles name: where customers meet a company. */
import type { ChannelKind } from '../model/model.ts';
import entries from './data/channels.json' with { type: 'json' };
import { dataFile } from './data-file.ts';
import type { Words } from './words.ts';

/** `names` may include the words of other languages that people use as they are. */
interface ChannelEntry {
  readonly kind: ChannelKind;
  /** Customers go there, or use it: the company does not contact them over it. */
  readonly visited?: true;
  /** It reaches one customer by name or number: customers can wish for another one. */
  readonly addressed?: true;
  readonly names: Words;
}

export type CatalogueChannelId = keyof typeof entries;

export interface CatalogueChannel extends ChannelEntry {
  readonly id: CatalogueChannelId;
}

const channels = dataFile<Readonly<Record<CatalogueChannelId, ChannelEntry>>>(entries);

export const catalogueChannels: readonly CatalogueChannel[] = (Object.keys(entries) as CatalogueChannelId[]).map(
  (id) => ({ id, ...channels[id] }),
);
