import { partsOf } from '../../keywords/value-forms.ts';
import { linkAmong } from '../../keywords/word-patterns.ts';
import type { CesFact, CsatFact, Frequency, NpsFact, Preference } from '../../model/model.ts';
import { type Span, splitNames } from '../spans.ts';
import { type Qualified, readQualified } from './evidence.ts';
import { readNumber, toNumber } from './number.ts';
import { type Reading, refuse } from './reading.ts';
import { readFrequency } from './time.ts';

const splitPattern = /^(\d+(?:[.,]\d+)?)\s*\/\s*(\d+(?:[.,]\d+)?)\s*\/\s*(\d+(?:[.,]\d+)?)$/;
const sharePattern = /^(\d+(?:[.,]\d+)?)\s*%$/;

/** `50/30/20` (promoters, passives, detractors) or the score, −100 to 100. */
export function readNps(text: string): Reading<NpsFact['value']> {
  const split = splitPattern.exec(text);
  if (split) {
    const [promoters, passives, detractors] = split.slice(1).map(toNumber);
    const value = { promoters: promoters ?? 0, passives: passives ?? 0, detractors: detractors ?? 0 };
    const sum = value.promoters + value.passives + value.detractors;
    return sum > 0 ? { value: { kind: 'split', ...value } } : refuse(text, 'invalid-value.nps');
  }
  const score = readNumber(text);
  return !score.fault && Math.abs(score.value) <= 100
    ? { value: { kind: 'score', score: score.value } }
    : refuse(text, 'invalid-value.nps');
}

/** `87%`: a share, given back as 0–1. */
export function readShare(text: string): Reading<number> {
  const match = sharePattern.exec(text);
  const share = toNumber(match?.[1] ?? '') / 100;
  return match && share <= 1 ? { value: share } : refuse(text, 'invalid-value.share');
}

/** `87%`, or the mean `4.2 of 5`. */
export function readCsat(text: string): Reading<CsatFact['value']> {
  const share = readShare(text);
  if (!share.fault) return { value: { kind: 'share', share: share.value } };
  const groups = partsOf('mean', text);
  const [mean, high] = [toNumber(groups?.value ?? ''), toNumber(groups?.high ?? '')];
  const isOnScale = groups && high > 1 && mean >= 1 && mean <= high;
  return isOnScale ? { value: { kind: 'mean', mean, high } } : refuse(text, 'invalid-value.csat');
}

/** `5.2 of 7, high is easy`. */
export function readCes(text: string): Reading<Pick<CesFact, 'value' | 'high' | 'good'>> {
  const groups = partsOf('effort', text);
  const [value, high] = [toNumber(groups?.value ?? ''), toNumber(groups?.high ?? '')];
  if (!groups || value > high) {
    return refuse(text, 'invalid-value.ces');
  }
  const end = groups.end === undefined ? undefined : linkAmong(groups.end, ['high', 'low']);
  const pleasant = linkAmong(groups.feels ?? '', ['easy', 'good']) !== undefined;
  const good = end === undefined ? undefined : (end === 'high') === pleasant ? 'high' : 'low';
  return { value: { value, high, good } };
}

/** `71% (n=200, 2026), 80% (2025)`: the newest share, then older ones. */
export function readRetention(text: string): Reading<readonly Qualified<number>[]> {
  const shares: Qualified<number>[] = [];
  for (const part of splitShares(text)) {
    const share = readQualified(text.slice(part.start, part.end), readShare);
    if (share.fault) return refuse(text, 'invalid-value.retention');
    shares.push(shifted(share.value, part.start));
  }
  return shares.length === 0 ? refuse(text, 'invalid-value.retention') : { value: shares };
}

/** Splits at commas that stand outside parentheses. */
function splitShares(text: string): Span[] {
  const shares: Span[] = [];
  for (const part of splitNames(text, 0, text.length)) {
    const last = shares.at(-1);
    const before = last ? text.slice(last.start, last.end) : '';
    const isOpen = before.lastIndexOf('(') > before.lastIndexOf(')');
    if (last && isOpen) shares[shares.length - 1] = { start: last.start, end: part.end };
    else shares.push(part);
  }
  return shares;
}

/** The places of a part as places in the whole value. */
function shifted<T>({ value, at, evidence, fault }: Qualified<T>, by: number): Qualified<T> {
  const moved = ({ start, end }: Span): Span => ({ start: start + by, end: end + by });
  return {
    value,
    at: moved(at),
    evidence: {
      ...evidence,
      sources: evidence.sources.map(({ column, ...source }) => ({
        ...moved(source),
        ...(column ? { column: { ...moved(column), name: column.name } } : {}),
      })),
    },
    ...(fault ? { fault: { ...fault, at: moved(fault.at) } } : {}),
  };
}

/** `e-mail, at most 2 per week`: how often, and the channels that the customer wants, or words. */
export function readPreference(text: string): Preference {
  const parts = partsOfPreference(text);
  return {
    frequencies: parts.flatMap(({ frequency }) => frequency ?? []),
    channels: parts.flatMap(({ at, frequency }) => (frequency ? [] : [text.slice(at.start, at.end)])),
    text,
  };
}

/** The parts between the commas of a preference; one without a frequency is a channel, or words. */
export function partsOfPreference(text: string): { readonly at: Span; readonly frequency: Frequency | undefined }[] {
  return splitNames(text, 0, text.length).map((at) => {
    const frequency = readFrequency(text.slice(at.start, at.end));
    return { at, frequency: frequency.fault ? undefined : frequency.value };
  });
}
