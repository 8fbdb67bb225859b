/**
 * What an analyst may change in the map itself: plain data that can cross any wire. Things are named by the keys of the
 * model, never by lines, so that an edit means the same while somebody types elsewhere in the text.
 */
import type { RatingValue } from './model.ts';

/** Where a touchpoint is to stand: first or last in a stage, or beside another one. Keys of a stage, or of touchpoints. */
export type Destination =
  | { readonly stage: string; readonly at: 'start' | 'end' }
  | { readonly before: string }
  | { readonly after: string };

/** One place nearer to the beginning or to the end of the journey; at the edge of a stage that is the next stage. */
export interface Step {
  readonly step: 'back' | 'on';
}

/** Says what a touchpoint is rated, or how important it is, or both in one step. Numbers are on the journey's scale. */
export interface RateEdit {
  readonly kind: 'rate';
  /** Keys. */
  readonly journey: string;
  readonly touchpoint: string;
  /** Key of the persona that it holds for; left out, it is everybody's. */
  readonly persona?: string;
  readonly rating?: RatingValue;
  readonly importance?: RatingValue;
  /** A new line dated today below the ones there are, so that these become its history; otherwise the latest line is changed. */
  readonly asNew?: boolean;
}

export interface MoveEdit {
  readonly kind: 'move';
  readonly journey: string;
  readonly touchpoint: string;
  readonly to: Destination | Step;
}

export interface AddEdit {
  readonly kind: 'add';
  readonly journey: string;
  readonly name: string;
  readonly to: Destination;
}

export type MapEdit = RateEdit | MoveEdit | AddEdit;

/** Checks what came over a wire. Whether the keys mean anything is for the newest text to say. */
export function isMapEdit(value: unknown): value is MapEdit {
  if (!isRecord(value) || typeof value.journey !== 'string') return false;
  switch (value.kind) {
    case 'rate':
      return (
        typeof value.touchpoint === 'string' &&
        (value.persona === undefined || typeof value.persona === 'string') &&
        (value.asNew === undefined || typeof value.asNew === 'boolean') &&
        (value.rating === undefined || isRatingValue(value.rating)) &&
        (value.importance === undefined || isRatingValue(value.importance))
      );
    case 'move':
      return typeof value.touchpoint === 'string' && (isDestination(value.to) || isStep(value.to));
    case 'add':
      return typeof value.name === 'string' && isDestination(value.to);
    default:
      return false;
  }
}

function isRatingValue(value: unknown): value is RatingValue {
  if (!isRecord(value)) return false;
  if (value.kind === 'number') return typeof value.number === 'number' && Number.isFinite(value.number);
  return value.kind === 'unknown' || value.kind === 'not-applicable';
}

function isDestination(value: unknown): value is Destination {
  if (!isRecord(value)) return false;
  if (typeof value.before === 'string' || typeof value.after === 'string') return true;
  return typeof value.stage === 'string' && (value.at === 'start' || value.at === 'end');
}

function isStep(value: unknown): value is Step {
  return isRecord(value) && (value.step === 'back' || value.step === 'on');
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
