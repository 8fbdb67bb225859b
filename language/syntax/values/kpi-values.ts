import type { CesFact, NpsFact, Preference, RetentionFact } from '../../model/model.ts';
import { splitNames } from '../spans.ts';
import { readNumber, toNumber } from './number.ts';
import { type Reading, refuse } from './reading.ts';
import { readDate, readFrequency } from './time.ts';

const splitPattern = /^(\d+(?:[.,]\d+)?)\s*\/\s*(\d+(?:[.,]\d+)?)\s*\/\s*(\d+(?:[.,]\d+)?)$/;
const sharePattern = /^(\d+(?:[.,]\d+)?)\s*%$/;
const cesPattern =
  /^(\d+(?:[.,]\d+)?)\s*of\s*(\d+(?:[.,]\d+)?)(?:\s*,\s*(high|low)\s+is\s+(easy|good|hard|difficult|bad))?$/i;

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

/** `5.2 of 7, high is easy`. */
export function readCes(text: string): Reading<Pick<CesFact, 'value' | 'high' | 'good'>> {
  const match = cesPattern.exec(text);
  const [value, high] = [toNumber(match?.[1] ?? ''), toNumber(match?.[2] ?? '')];
  if (!match || value > high) {
    return refuse(text, 'invalid-value.ces');
  }
  const end = match[3]?.toLowerCase();
  const pleasant = /^(?:easy|good)$/i.test(match[4] ?? '');
  const good = end === undefined ? undefined : (end === 'high') === pleasant ? 'high' : 'low';
  return { value: { value, high, good } };
}

/** `71% (2026), 80% (2025)`: today's share, and an earlier one. */
export function readRetention(text: string): Reading<Omit<RetentionFact, 'range'>> {
  const parts = splitNames(text, 0, text.length).map((part) => readDatedShare(text.slice(part.start, part.end)));
  const [today, earlier] = parts;
  const broken = parts.find((part) => part.fault);
  if (!today || today.fault || broken?.fault || parts.length > 2 || earlier?.fault) {
    return refuse(text, 'invalid-value.retention');
  }
  return { value: { ...today.value, earlier: earlier?.value } };
}

/** `at most 2 per week`, or the channels that the customer wants, or words. */
export function readPreference(text: string): Preference {
  const frequency = readFrequency(text);
  return {
    frequency: frequency.fault ? undefined : frequency.value,
    channels: frequency.fault ? splitNames(text, 0, text.length).map((part) => text.slice(part.start, part.end)) : [],
    text,
  };
}

function readDatedShare(text: string): Reading<Pick<RetentionFact, 'share' | 'date'>> {
  const open = text.endsWith(')') ? text.indexOf('(') : -1;
  const share = readShare(open < 0 ? text : text.slice(0, open).trimEnd());
  const date = open < 0 ? undefined : readDate(text.slice(open + 1, -1).trim());
  if (share.fault) {
    return share;
  }
  return date?.fault ? date : { value: { share: share.value, date: date?.value } };
}
