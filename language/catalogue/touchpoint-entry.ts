import type { CatalogueChannelId } from './channels.ts';
import type { CatalogueMomentId } from './moments.ts';
import type { Activity } from './stage-models.ts';
import type { Words } from './words.ts';

/** A touchpoint that many companies have. */
export interface CatalogueTouchpoint {
  /** Kebab-case, stable. */
  readonly id: string;
  readonly names: Words;
  /** What customers usually do when they meet it; `stagesFor` says which stage that is in a model. */
  readonly during: readonly [Activity, ...Activity[]];
  /** Where it usually takes place, the most usual first. */
  readonly channels: readonly [CatalogueChannelId, ...CatalogueChannelId[]];
  /** The moment of truth that it usually is. */
  readonly moment?: CatalogueMomentId;
  /** Beginnings of words that only look like one of its names: supporters are no support. */
  readonly unlike?: readonly string[];
}
