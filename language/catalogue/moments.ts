/** Moments of truth: where a picture of the company is made or broken (field notes, row 34). */
import entries from './data/moments.json' with { type: 'json' };
import { dataFile } from './data-file.ts';
import type { Words } from './words.ts';

/** As it is written behind `moment:`. */
export type CatalogueMomentId = keyof typeof entries;

export interface CatalogueMoment {
  readonly id: CatalogueMomentId;
  readonly names: Words;
}

const moments = dataFile<Readonly<Record<CatalogueMomentId, Words>>>(entries);

export const catalogueMoments: readonly CatalogueMoment[] = (Object.keys(entries) as CatalogueMomentId[]).map((id) => ({
  id,
  names: moments[id],
}));
