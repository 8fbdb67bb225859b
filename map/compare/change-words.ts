/** Changes as chips and as words: a number with its sign, an arrow, and what it means. Never colour alone. */
import type { Difference } from '../../language/model/numbers.ts';
import type { ChipKind, ChipRequest, CompareShape } from '../layout/drawing.ts';
import { stageNameOf, statusOf } from '../layout/words/rating-words.ts';
import { type ColumnChange, type Direction, directionOf, type ScoreChange, type ValueChange } from './changes.ts';
import { highBound, lowBound } from './difference-words.ts';
import { factChanges } from './fact-changes.ts';
import { type PersonaChange, personaChanges } from './persona-changes.ts';
import type { PairContext } from './sides.ts';

export type ChangeChip = Pick<ChipRequest, 'kind' | 'text' | 'mark'>;

/** Whether a rating rose or fell is good or bad news, unless two personas are compared. */
export function ratingChip(changed: Change, context: PairContext): ChangeChip {
  const direction = directionOf(changed.change);
  const isClear = !changed.mixed && (changed.difference?.clear ?? true);
  return {
    kind: isClear ? ratingKind(direction, context) : 'plain',
    mark: direction,
    text: ratingWords(changed, context),
  };
}

/** A change that is known, with what is known of its uncertainty. */
export interface Change {
  readonly change: number;
  readonly difference: Difference | null;
  /** See `ScoreChange`. */
  readonly mixed?: boolean;
}

/** The change of a value, or `undefined` where it is not known. */
export function knownChange(value: ValueChange | ScoreChange): Change | undefined {
  const { change, difference } = value;
  return change === null ? undefined : { change, difference, mixed: 'mixed' in value && value.mixed };
}

function ratingKind(direction: Direction, { kind }: PairContext): ChipKind {
  if (direction === 'same') return 'plain';
  if (kind === 'personas') return 'strong';
  return direction === 'up' ? 'green' : 'red';
}

/** "0.5 better"; with the numbers of answers "0.5 better (0.1 to 0.9)" or "−0.5 (−2.3 to +1.3), no clear change". */
export function ratingWords({ change, difference, mixed }: Change, context: PairContext): string {
  const { kind, words } = context;
  if (mixed) return words.t('compare.mixed', { change: words.change(change, 'signed') });
  if (!difference) return directedWords(change, context);
  const assumed = difference.assumed ? 'yes' : 'no';
  const bounds = { assumed, low: lowBound(difference, words), high: highBound(difference, words) };
  if (difference.clear) return words.t('compare.clear', { ...bounds, change: directedWords(change, context) });
  return words.t('compare.unclear', { ...bounds, change: words.change(change, 'signed'), kind });
}

function directedWords(change: number, { kind, words }: PairContext): string {
  const shown = { change: words.change(change) };
  switch (directionOf(change)) {
    case 'same':
      return words.t('compare.same');
    case 'up':
      return words.t(kind === 'personas' ? 'compare.higher' : 'compare.better', shown);
    case 'down':
      return words.t(kind === 'personas' ? 'compare.lower' : 'compare.worse', shown);
  }
}

/** The rating's change, or on which side alone there is one; each persona's own where there is none for everybody. */
export function ratingChanges(change: ColumnChange, context: PairContext): ChangeChip[] {
  const { column, rating } = change;
  if (!column.before || !column.after) return [];
  const known = knownChange(rating);
  if (known) return [ratingChip(known, context)];
  if (change.otherBasis) return [{ kind: 'none', text: otherBasisWords(change.otherBasis, context) }];
  const own = personaChanges(change, context);
  if (own.length > 0) return own.map((one) => personaChip(one, context));
  return [{ kind: 'none', text: oneSided(rating, context) ?? context.words.t('compare.noRating') }];
}

/** "Kim: 2 better". */
function personaChip(own: PersonaChange, context: PairContext): ChangeChip {
  const { t } = context.words;
  const { name: what, change, difference, otherBasis } = own;
  if (change === null) {
    const why = otherBasis ? otherBasisWords(otherBasis, context) : oneSided(own, context);
    return { kind: 'none', text: t('compare.fact', { what, change: why ?? '' }) };
  }
  const chip = ratingChip({ change, difference }, context);
  return { ...chip, text: t('compare.fact', { what, change: chip.text }) };
}

/** "Not subtracted: own assessment → rating of customers". */
function otherBasisWords({ from, to }: NonNullable<ColumnChange['otherBasis']>, { words: { t } }: PairContext): string {
  const change = t('compare.becomes', {
    before: t('compare.basis', { basis: from }),
    after: t('compare.basis', { basis: to }),
  });
  return t('compare.otherBasis', { change });
}

/** Importance that rose is neither good nor bad. Nothing where it stayed the same. */
export function importanceChange({ column, importance }: ColumnChange, context: PairContext): ChangeChip | undefined {
  if (!column.before || !column.after) return undefined;
  const { t, change } = context.words;
  if (importance.change === null) {
    const only = [importance.before, importance.after].filter((value) => value !== null).length === 1;
    if (!only) return undefined;
    const name = importance.after === null ? context.names.older : context.names.newer;
    return { kind: 'plain', text: t('compare.onlyImportance', { name }) };
  }
  const direction = directionOf(importance.change);
  if (direction === 'same') return undefined;
  if (importance.difference?.clear === false) {
    const unclear = ratingWords({ change: importance.change, difference: importance.difference }, context);
    return {
      kind: 'plain',
      mark: direction,
      text: t('compare.fact', { what: t('table.importance'), change: unclear }),
    };
  }
  const text = t(direction === 'up' ? 'compare.importanceHigher' : 'compare.importanceLower', {
    change: change(importance.change),
  });
  return { kind: 'plain', mark: direction, text };
}

function oneSided(
  { before, after }: Pick<ValueChange, 'before' | 'after'>,
  { words, names }: PairContext,
): string | undefined {
  if (before === null && after === null) return undefined;
  return words.t('compare.onlyRating', { name: after === null ? names.older : names.newer });
}

/** New, dropped or moved: what became of the touchpoint itself. */
export function fateChip({ column }: ColumnChange, { words }: PairContext): ChangeChip | undefined {
  const chip = (mark: CompareShape, text: string): ChangeChip => ({ kind: 'strong', mark, text });
  switch (column.fate) {
    case 'added':
      return chip('added', words.t('compare.new'));
    case 'dropped':
      return chip('dropped', words.t('compare.dropped'));
    case 'moved':
      return (
        column.before && chip('moved', words.t('compare.moved', { stage: stageNameOf(column.before.stage, words) }))
      );
    case 'kept':
      return undefined;
  }
}

/** "Missing contact → Planned": its status, where that is another one now. */
export function statusChange({ column }: ColumnChange, { words: { t } }: PairContext): string | undefined {
  if (!column.before || !column.after) return undefined;
  const [from, to] = [statusOf(column.before.touchpoint), statusOf(column.after.touchpoint)];
  const named = (status: typeof from) => t(status === 'planned' ? 'table.planned' : `status.${status}`);
  return from === to ? undefined : t('compare.becomes', { before: named(from), after: named(to) });
}

/** "Priority 3 → 1": its place among what to fix first, where that is another one now. */
export function rankChange({ column, rank }: ColumnChange, { words: { t } }: PairContext): string | undefined {
  if (!column.before || !column.after || rank.before === rank.after) return undefined;
  const place = (value: number | null) => (value === null ? t('compare.unranked') : String(value));
  return t('compare.priority', { before: place(rank.before), after: place(rank.after) });
}

/** "Place in the stage: 2 → 1": where it stands in another order than before. */
export function orderChange({ order }: ColumnChange, { words: { t } }: PairContext): string | undefined {
  return order && t('compare.order', { before: String(order.before), after: String(order.after) });
}

/** What else is different, a line each: what became of it first, then what is said of it. */
export function otherChanges(change: ColumnChange, context: PairContext): string[] {
  const own = [statusChange(change, context), rankChange(change, context), orderChange(change, context)];
  return [...own.filter((text) => text !== undefined), ...factChanges(change, context)];
}

/** All that a column's change says, as sentences for a screen reader. */
export function changeSentences(change: ColumnChange, context: PairContext): string {
  const { words } = context;
  const chips = [
    fateChip(change, context)?.text,
    ...ratedSentences(change, context),
    importanceChange(change, context)?.text,
  ];
  const said = [...chips.filter((text) => text !== undefined), ...otherChanges(change, context)];
  return said.map((text) => words.t('compare.sentence', { text })).join(' ');
}

function ratedSentences(change: ColumnChange, context: PairContext): string[] {
  const texts = ratingChanges(change, context).map(({ text }) => text);
  return change.rating.change === null
    ? texts
    : texts.map((text) => context.words.t('compare.rating', { change: text }));
}
