/** Suggestions where any words may stand: Enter must not turn what an analyst has typed into something else. */
import { CompletionItemKind } from 'vscode-languageserver-types';
import { lowest } from '../../model/long-lists.ts';
import { nameKey } from '../../model/name-key.ts';
import type { CompletionCandidate } from './completion-candidate.ts';

/** A beginning that is shorter is no sign of what is meant: `IT` and `Ad` are names. */
const tellingLength = 3;

/**
 * Those of the offers that the typed words can mean. An editor takes its first one with Enter, so what is typed comes
 * first itself, unless it is plainly the beginning of an offer: `Shop` stays `Shop` although there is a web shop,
 * `web s` becomes it.
 *
 * @param typed what stands before the cursor
 * @param detail one line about the words as they are typed
 */
export function freeOffers(
  offers: readonly CompletionCandidate[],
  typed: string,
  detail: string,
): readonly CompletionCandidate[] {
  const key = nameKey(typed);
  if (key === '') return offers;
  const meant = offers.filter(({ label, found }) => canMean(key, typed, found ?? label));
  if (meant.length === 0 || isBeginning(key, offers)) return beginningsFirst(meant, key);
  const asTyped: CompletionCandidate = {
    label: typed.trim(),
    found: typed,
    typed: true,
    kind: CompletionItemKind.Text,
    detail,
  };
  return [asTyped, ...beginningsFirst(meant, key).filter(({ label }) => label !== asTyped.label)];
}

function beginningsFirst(offers: readonly CompletionCandidate[], key: string): CompletionCandidate[] {
  const begins = ({ label }: CompletionCandidate) => nameKey(label).startsWith(key);
  return [...offers.filter(begins), ...offers.filter((offer) => !begins(offer))];
}

/** Whether an offer goes on where the typed words end, and these are no name by themselves. */
function isBeginning(key: string, offers: readonly CompletionCandidate[]): boolean {
  const labels = offers.map(({ label }) => nameKey(label));
  if (key.length < tellingLength || !labels.some((label) => label.startsWith(key))) return false;
  const isWhole = key.includes(' ')
    ? labels.includes(key)
    : labels.some((label) => wordsOf(label).some(({ 0: word }) => word === key));
  return !isWhole;
}

/**
 * Whether the letters stand together in the text, or each goes on or begins a later word: `cu se` and `custserv` find
 * customer service.
 */
function canMean(key: string, typed: string, text: string): boolean {
  const searched = nameKey(text);
  // Behind a blank a word has ended: what does not go on with another one is not meant.
  if (/\s$/u.test(typed)) return searched.includes(`${key} `);
  if (searched.startsWith(key) || (key.length >= tellingLength && searched.includes(key))) return true;
  const starts = wordsOf(searched).map(({ index }) => index);
  let ends: readonly number[] = [0];
  for (const word of key.split(' ')) {
    for (const [index, letter] of [...word].entries()) {
      const from = lowest(ends);
      const later = starts.filter((start) => start >= from);
      const places = new Set(index === 0 ? later : [...ends, ...later]);
      ends = [...places].filter((at) => searched.startsWith(letter, at)).map((at) => at + letter.length);
      if (ends.length === 0) return false;
    }
  }
  return true;
}

function wordsOf(text: string): RegExpExecArray[] {
  return [...text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)];
}
