/** What a touchpoint's numbers are called, and what stands in for a rating that is not there. */
import { newestOf } from '../../../language/analysis/dates.ts';
import { measuredBefore, newerOfPersona } from '../../../language/analysis/earlier-ratings.ts';
import type { Journey, Stage, Touchpoint, TouchpointStatus } from '../../../language/model/model.ts';
import type { Band, TouchpointNumbers } from '../../../language/model/numbers.ts';
import { declaredName, personaNames } from '../../../language/view/names.ts';
import { ownRatings } from '../../view/persona-ratings.ts';
import type { JourneyContext } from '../context.ts';
import type { DerivedShape, MarkShape } from '../drawing.ts';
import { dateWords } from './date-words.ts';
import type { Words } from './words.ts';

/** Its status; `planned` where nothing is said. */
export function statusOf(touchpoint: Touchpoint): TouchpointStatus {
  return touchpoint.status?.value ?? 'planned';
}

export function nameOf(touchpoint: Touchpoint, words: Words): string {
  return touchpoint.name.trim() === '' ? words.t('untitled.touchpoint') : touchpoint.name;
}

export function stageNameOf(stage: Stage, words: Words): string {
  return stage.name.trim() === '' ? words.t('untitled.stage') : stage.name;
}

/**
 * The kind of moment that a writer names: in the reader's language where it is one of those that the language knows.
 */
export function momentName(moment: string, words: Words): string {
  // A choice of an ICU message is one word without spaces.
  const kind = moment
    .trim()
    .toLowerCase()
    .replaceAll(/[\s-]+/g, '_');
  return words.t('moment', { kind, moment });
}

/** Its channels: by the names that they were declared with, or as they are written. */
export function channelNames(touchpoint: Touchpoint, journey: Journey): string[] {
  return touchpoint.channels.map((channel) => declaredName('channels', channel, journey));
}

export type NoRating = 'unknown' | 'not-said' | 'not-applicable' | 'off-scale' | 'missing' | 'by-persona';

/** Why a touchpoint without a band has none. */
export function whyNoRating(
  touchpoint: Touchpoint,
  numbers: TouchpointNumbers,
  { personas }: Pick<JourneyContext, 'personas'>,
): NoRating {
  if (ownRatings(touchpoint, numbers, personas).length > 0) return 'by-persona';
  if (numbers.ratingState === 'off-scale' || numbers.ratingState === 'not-applicable') return numbers.ratingState;
  if (statusOf(touchpoint) === 'missing') return 'missing';
  return numbers.ratingState === 'unknown' ? 'unknown' : 'not-said';
}

/** Says why there is no rating, for a curve or a card. */
export function noRatingWords(touchpoint: Touchpoint, numbers: TouchpointNumbers, context: JourneyContext): string {
  const { words, personas } = context;
  const why = whyNoRating(touchpoint, numbers, context);
  if (why === 'by-persona') {
    const names = ownRatings(touchpoint, numbers, personas).map(({ persona }) => persona.name);
    return words.t('rating.by-persona', { names: words.list(names) });
  }
  const before = why === 'unknown' ? measuredBefore(touchpoint, numbers, context.journey) : undefined;
  if (before) {
    const figure = words.rating(before.value.number, context.journey.bands);
    return before.date
      ? words.t('rating.unknown.since', { date: dateWords(before.date, words), before: figure })
      : words.t('rating.unknown.before', { before: figure });
  }
  if (why !== 'off-scale') return words.t(`rating.${why}`);
  return words.t('rating.off-scale', { value: words.number(statedRating(touchpoint, numbers)) });
}

/** "Kim: newer rating 9 (2026), not counted for everybody". */
export function newerPersonaWords(
  touchpoint: Touchpoint,
  numbers: TouchpointNumbers,
  { journey, words }: Pick<JourneyContext, 'journey' | 'words'>,
): string | undefined {
  const newer = newerOfPersona(touchpoint, numbers, journey);
  if (!newer?.date) return undefined;
  return words.t('rating.newerPersona', {
    persona: words.list(personaNames(newer.personas, journey)),
    rating: words.rating(newer.value.number, journey.bands),
    date: dateWords(newer.date, words),
  });
}

/** The number that stands in the text although the scale does not have it. */
export function statedRating(touchpoint: Touchpoint, numbers: TouchpointNumbers): number {
  if (numbers.rating !== null) return numbers.rating;
  const stated = touchpoint.ratings.flatMap(({ value }) => (value.kind === 'number' ? [value.number] : []));
  return stated.at(-1) ?? Number.NaN;
}

/**
 * What the rating stands on, in few words: the needs, the company's own assessment, "CSAT 90%", and the number of
 * answers.
 */
export function basisWords(
  touchpoint: Touchpoint,
  numbers: Pick<TouchpointNumbers, 'ratingState' | 'ratingKind' | 'selfAssessed' | 'n' | 'base' | 'population'>,
  words: Words,
): string | undefined {
  if (numbers.ratingState === 'derived') return words.t('card.derived');
  if (numbers.selfAssessed) return words.t('card.self');
  const said = [csatWords(touchpoint, numbers, words), answersWords(numbers, words)];
  return said.filter((text) => text !== undefined).join(', ') || undefined;
}

function csatWords(
  { csat }: Touchpoint,
  { ratingKind }: Pick<TouchpointNumbers, 'ratingKind'>,
  words: Words,
): string | undefined {
  const newest = ratingKind === 'csat' ? newestOf(csat) : undefined;
  if (!newest) return undefined;
  const { value } = newest;
  const figure =
    value.kind === 'share'
      ? words.share(value.share)
      : `${words.number(value.mean)} ${words.t('score.of', { high: words.number(value.high) })}`;
  return words.t('rating.csat', { figure });
}

/** "n = 8, anecdotal": the number of answers, and a warning where they carry little. */
export function answersWords(
  { n, base, population }: Pick<TouchpointNumbers, 'n' | 'base' | 'population'>,
  words: Words,
): string | undefined {
  if (n === null) return undefined;
  const weak = base === 'anecdotal' || base === 'thin';
  return words.t(weak ? `answers.${base}` : 'answers', { n: countOf(n, population, words) });
}

/** `12 of 14` where the line states how many there are in all. */
export function countOf(n: number, population: number | null, words: Words): string {
  const count = words.number(n);
  return population === null ? count : words.t('answers.of', { n: count, population: words.number(population) });
}

/** The shape and the chip of a rating: hollow where it is derived from needs. */
export function bandSign({ ratingState }: Pick<TouchpointNumbers, 'ratingState'>, band: Band): Band | DerivedShape {
  return ratingState === 'derived' ? `derived-${band}` : band;
}

/** The shape that stands for a touchpoint where there is no room for its card. */
export function markOf(touchpoint: Touchpoint, numbers: TouchpointNumbers, context: JourneyContext): MarkShape {
  if (numbers.band !== null) return bandSign(numbers, numbers.band);
  const why = whyNoRating(touchpoint, numbers, context);
  return why === 'missing' || why === 'not-applicable' ? why : 'unknown';
}
