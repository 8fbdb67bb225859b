import { keywordNamed, spellingsOf } from '../../keywords/keywords.ts';
import { oneOf } from '../../keywords/word-patterns.ts';
import type { SurveyPlan } from '../../model/model.ts';
import type { Reading } from './reading.ts';
import { readDate } from './time.ts';

const nextPattern = new RegExp(
  String.raw`^(?<text>.*?\S)\s*[,;]\s*(?:${oneOf(spellingsOf(keywordNamed('next')))})\s*:?\s*(?<date>\S.*)$`,
  'isu',
);

/** `CSAT after the call, next 2026-09`; the date is optional. */
export function readSurvey(text: string): Reading<SurveyPlan> {
  const { text: said, date } = nextPattern.exec(text)?.groups ?? {};
  if (said === undefined || date === undefined) return { value: { text, next: undefined } };
  const next = readDate(date);
  const start = text.length - date.length;
  return next.fault
    ? { fault: { ...next.fault, at: { start, end: text.length } } }
    : { value: { text: said, next: next.value } };
}
