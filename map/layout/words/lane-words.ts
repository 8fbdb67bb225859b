/** What lanes say of dates, times, evidence and people, in the reader's language. */
import type { PromisedTime } from '../../../language/analysis/promised-time.ts';
import type {
  Duration,
  Evidence,
  Frequency,
  Journey,
  Preference,
  Rating,
  Touchpoint,
  When,
} from '../../../language/model/model.ts';
import type { Interval } from '../../../language/model/numbers.ts';
import { declaredName } from '../../../language/view/names.ts';
import type { LaneId } from '../../options.ts';
import type { JourneyContext } from '../context.ts';
import { dateWords } from './date-words.ts';
import { nameOf } from './rating-words.ts';
import type { Words } from './words.ts';

/** What a screen reader says of a cell. */
export function cellLabel(lane: LaneId, touchpoint: Touchpoint, text: string, { words }: JourneyContext): string {
  return words.t('aria.cell', { lane: words.t(`lane.${lane}`), touchpoint: nameOf(touchpoint, words), text });
}

/** The same for a cell in which several things share a lane: each behind its name. */
export function cellLabelOf(
  lane: 'voices' | 'actionsAndIdeas',
  said: readonly { readonly lane: LaneId; readonly text: string }[],
  touchpoint: Touchpoint,
  { words }: JourneyContext,
): string {
  const { t } = words;
  const each = said.map(({ lane: of, text }) => {
    const line = t('measure.line', { name: t(`lane.${of}`), figure: text });
    return /[.!?…]$/u.test(line) ? line : t('aria.sentence', { text: line });
  });
  return t('aria.cell', { lane: t(`lane.${lane}`), touchpoint: nameOf(touchpoint, words), text: each.join(' ') });
}

/** "Second week"; a date in the reader's form. */
export function whenWords({ text, date }: When, words: Words): string {
  return date ? dateWords(date, words) : text;
}

export function durationWords({ count, unit, most, about }: Duration, { t }: Words): string {
  const how = { about: about ? 'yes' : 'no', range: most === undefined ? 'no' : 'yes' };
  return t('time.duration', { low: count, count: most ?? count, unit: unit.replace('-', '_'), ...how });
}

/** "Promised within 24 hours", and how long it really takes where that is longer; `undefined` without a promise. */
export function promiseWords(promise: PromisedTime | undefined, words: Words): string | undefined {
  if (!promise) return undefined;
  const within = durationWords(promise.within.value, words);
  const { takes, isLate } = promise;
  return takes && isLate
    ? words.t('time.late', { within, takes: durationWords(takes.value, words) })
    : words.t('time.within', { within });
}

export function frequencyWords({ count, per, every = 1, atMost, atLeast }: Frequency, { t }: Words): string {
  return t('time.frequency', {
    count,
    unit: per.replace('-', '_'),
    every,
    limit: atMost ? 'yes' : atLeast ? 'least' : 'no',
  });
}

/** "e-mail, at most twice a week": channels as they are declared, other words as they are written. */
export function preferenceWords({ channels, frequencies }: Preference, { journey, words }: JourneyContext): string {
  const named = channels.map((value) => {
    const channel = journey.inReach.channels.find(({ id, key }) => [id, key].includes(value));
    return channel?.name.trim() || value;
  });
  return [...named, ...frequencies.map((frequency) => frequencyWords(frequency, words))].join(', ');
}

/** "Survey: CSAT after the call, next September 2026". */
export function surveyWords({ surveys }: Touchpoint, words: Words): string[] {
  return surveys.map(({ value: { text, next } }) =>
    next
      ? words.t('survey.next', { survey: text, date: dateWords(next, words) })
      : words.t('survey.planned', { survey: text }),
  );
}

/** "3.6 to 4.8 (95%)": rounded outwards, so that it promises no more than it holds. */
export function intervalWords({ low, high, assumed }: Interval, { t, number }: Words): string {
  const outwards = (value: number, round: (tenths: number) => number) =>
    number(round(Number((value * 10).toFixed(6))) / 10);
  const ends = { low: outwards(low, Math.floor), high: outwards(high, Math.ceil) };
  return t('evidence.interval', { ...ends, assumed: assumed ? 'yes' : 'no' });
}

/** The kinds and the sources of what a number stands on. */
export function evidenceWords({ kinds, sources }: Evidence, journey: Journey, words: Words): string[] {
  const named = sources.map((source) => declaredName('sources', source, journey));
  return [...kinds.map((kind) => words.t('evidence.kind', { kind })), ...named];
}

/** What the importance of a touchpoint stands on; nothing where its line does not say. */
export function importanceBasis(line: Rating | undefined, journey: Journey, words: Words): string | undefined {
  if (!line) return undefined;
  const { n, date } = line;
  const said = [
    ...(n === undefined ? [] : [words.t('answers', { n: words.number(n) })]),
    ...evidenceWords(line, journey, words),
    ...(date ? [dateWords(date, words)] : []),
  ];
  return said.length === 0 ? undefined : words.t('evidence.importance', { basis: said.join(', ') });
}
