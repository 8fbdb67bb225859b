/** Contacts that do not come as customers prefer, as a picture shows them. */
import type { Frequency } from './model.ts';

interface Mismatch {
  /** Keys of the touchpoints that are meant together, one or more, in the order of the journey. */
  readonly touchpoints: readonly string[];
  /** Key of the persona who wishes it otherwise; `undefined` for all customers. */
  readonly persona: string | undefined;
}

export interface FrequencyMismatch extends Mismatch {
  readonly kind: 'too-often' | 'too-seldom';
  /** How often they come; of several touchpoints the sum. */
  readonly often: Frequency;
  readonly wanted: Frequency;
}

export interface ChannelMismatch extends Mismatch {
  readonly kind: 'unwanted-channel';
  /** Names of the channels that are preferred. */
  readonly wanted: readonly string[];
}

export type ContactMismatch = FrequencyMismatch | ChannelMismatch;
