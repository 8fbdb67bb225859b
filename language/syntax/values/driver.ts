import { dashes } from '../../keywords/value-forms.ts';
import { partsOfEvidence, type Qualified, readQualified } from './evidence.ts';
import { readShare } from './kpi-values.ts';
import { toNumber } from './number.ts';
import type { Reading } from './reading.ts';

/** All are shares, 0–1. */
export interface WrittenDriver {
  readonly share: number;
  /** Ends of the 95 % interval. */
  readonly interval?: { readonly low: number; readonly high: number };
}

const digits = String.raw`\d+(?:[.,]\d+)?`;
const intervalPattern = new RegExp(String.raw`^(${digits})\s*%?\s*[-${dashes}]\s*(${digits})\s*%$`, 'u');

/** `31% (22-40%, n=412, panel: Recommend)`: the interval is one of the qualifiers. */
export function readDriver(text: string): Reading<Qualified<WrittenDriver>> {
  const [open, close] = [text.indexOf('('), text.lastIndexOf(')')];
  const parts = open < 0 ? [] : partsOfEvidence(text, open + 1, close < open ? text.length : close);
  const part = parts.find(({ start, end }) => intervalPattern.test(text.slice(start, end)));
  // Every other character keeps its place.
  const rest = part ? text.slice(0, part.start) + ' '.repeat(part.end - part.start) + text.slice(part.end) : text;
  const reading = readQualified(rest, readShare);
  if (reading.fault) return reading;
  const { value: share, ...qualified } = reading.value;
  if (!part) return { value: { ...qualified, value: { share } } };
  const written = text.slice(part.start, part.end);
  const [low = 0, high = 0] = (intervalPattern.exec(written) ?? []).slice(1).map((end) => toNumber(end) / 100);
  if (low <= share && share <= high && high <= 1)
    return { value: { ...qualified, value: { share, interval: { low, high } } } };
  const fault = { message: 'invalid-value.driver-interval', args: { text: written }, at: part } as const;
  return { value: { ...qualified, value: { share }, fault } };
}
