/** A touchpoint's numbers in sentences, each with what it follows from, so that an analyst can check it by hand. */

import { answersNeeded, plannedAnswers } from '../../analysis/answers-needed.ts';
import { shownLimit } from '../../analysis/bands.ts';
import { newestOf } from '../../analysis/dates.ts';
import { isHiddenDriver } from '../../analysis/drivers.ts';
import { measuredBefore, newerOfPersona } from '../../analysis/earlier-ratings.ts';
import { expectedImpact } from '../../analysis/expected-impact.ts';
import { marginOf } from '../../analysis/interval.ts';
import { meanOfNeeds } from '../../analysis/needs.ts';
import { importanceScaleOf, position } from '../../analysis/position.ts';
import { givenWithout, opportunityGrade } from '../../analysis/priority.ts';
import { inHundred } from '../../analysis/rank-stability.ts';
import type { JourneyTranslate } from '../../messages/messages.ts';
import type { MessageArguments } from '../../messages/translator.ts';
import type { BandLimit, Journey, Rating, Touchpoint } from '../../model/model.ts';
import type { TouchpointNumbers } from '../../model/numbers.ts';
import { touchpointsByKey } from '../../model/touchpoints.ts';
import {
  readableContribution,
  readableImportance,
  readableMargin,
  readableOpportunity,
  readableRating,
} from '../../rules/shared/numbers-in-words.ts';
import { dateInWords } from '../../rules/shared/time-words.ts';
import { participantNames, personaNames } from '../../view/names.ts';
import { importanceLineOf } from '../../view/numbers-for.ts';
import type { TouchpointView } from '../../view/touchpoint-views.ts';
import { trendSentence } from './hover-trend.ts';
import { escapeMarkdown } from './markdown.ts';

/** The sentences, most important first; those with nothing to say are empty. */
export function explainTouchpoint(view: TouchpointView, journey: Journey, t: JourneyTranslate): string[] {
  const { numbers, touchpoint, whole } = view;
  const measureFirst = whole.measureFirst.indexOf(touchpoint.key) + 1;
  return [
    touchpoint.status?.value === 'missing' ? t('hover.missing') : '',
    ...peopleSentences(touchpoint, journey, t),
    driverSentence(touchpoint, numbers, journey, t),
    measuredBeforeSentence(touchpoint, numbers, journey, t) || ratingSentence(numbers, journey, t),
    newerPersonaSentence(touchpoint, numbers, journey, t),
    csatSentence(touchpoint, numbers, journey, t),
    numbers.selfAssessed ? t('hover.self') : '',
    ...evidenceSentences(numbers, journey, t),
    answersSentence(view, journey, t),
    trendSentence(view, journey, t),
    numbers.needsMet === null
      ? ''
      : t('hover.needs-met', {
          met: readableRating(numbers.needsMet, journey.bands),
          high: journey.scale.high,
          mean: meanOfNeeds(touchpoint.needs, journey),
          derived: numbers.ratingState === 'derived' ? 'yes' : 'no',
        }),
    ...expectationSentences(touchpoint, numbers, journey, t),
    importanceSentence(numbers, journey, t),
    importanceBase(importanceLineOf(touchpoint, numbers), t),
    // A choice of an ICU message is one word without hyphens.
    numbers.quadrant === null ? '' : t('hover.quadrant', { quadrant: numbers.quadrant.replaceAll('-', '_') }),
    opportunitySentence(numbers, journey, t),
    rankSentence(numbers, whole.ranking.length, t),
    stabilitySentence(view, t),
    measureFirst === 0 ? '' : t('hover.measure-first', { place: measureFirst, count: whole.measureFirst.length }),
    measureFirst === 0 ? '' : plannedSentence(journey, whole, t),
    ...surveySentences(touchpoint, t),
    contributionSentence(numbers, t),
    impactSentence(touchpoint, numbers, journey, t),
    touchpoint.when ? t('hover.when', { when: escapeMarkdown(touchpoint.when.value.text) }) : '',
    ...touchpoint.promises.map(({ value }) => t('hover.promise', { promise: escapeMarkdown(value) })),
    ...touchpoint.keeps.map(({ value }) => t('hover.keeps', { promise: escapeMarkdown(value) })),
    branchSentence(touchpoint, journey, t),
  ];
}

/** How much of the outcome goes with its rating. */
function driverSentence(
  touchpoint: Touchpoint,
  { importance }: TouchpointNumbers,
  journey: Journey,
  t: JourneyTranslate,
): string {
  const { driver } = touchpoint;
  if (!driver) return '';
  const { share, interval } = driver;
  return t('hover.driver', {
    share,
    interval: interval ? 'yes' : 'no',
    low: interval?.low ?? 0,
    high: interval?.high ?? 0,
    hidden: isHiddenDriver(touchpoint, importance, journey) ? 'yes' : 'no',
  });
}

/** The people who take part, the stakes, and what the company wants there. */
function peopleSentences(
  { participants, businessGoals, risk, cost, reach }: Touchpoint,
  journey: Journey,
  t: JourneyTranslate,
): string[] {
  const names = participantNames(participants, journey).join(', ');
  return [
    names === '' ? '' : t('hover.participants', { names }),
    risk ? t('hover.risk', { risk: risk.value.text }) : '',
    cost ? t('hover.cost', { cost: cost.value.text }) : '',
    reach ? t('hover.reach', { share: reach.value }) : '',
    ...businessGoals.map(({ value }) => t('hover.objective', { goal: value })),
  ];
}

function surveySentences({ surveys }: Touchpoint, t: JourneyTranslate): string[] {
  return surveys.map(({ value: { text, next } }) =>
    t('hover.survey', { survey: text, dated: next ? 'yes' : 'no', date: next ? dateInWords(next, t) : '' }),
  );
}

function ratingSentence({ rating, band, ratingState }: TouchpointNumbers, journey: Journey, t: JourneyTranslate) {
  if (rating === null || band === null) {
    return t('hover.no-rating', { state: ratingState.replaceAll('-', '_') });
  }
  return t('hover.rating', {
    rating: readableRating(rating, journey.bands),
    high: journey.scale.high,
    band,
    ...limit('red', journey.bands.red),
    ...limit('yellow', journey.bands.yellow),
  });
}

/** When it was measured last, where the current line is `?`. */
function measuredBeforeSentence(
  touchpoint: Touchpoint,
  numbers: TouchpointNumbers,
  journey: Journey,
  t: JourneyTranslate,
): string {
  const before = measuredBefore(touchpoint, numbers, journey);
  if (!before) return '';
  return t('hover.measured-before', {
    before: readableRating(before.value.number, journey.bands),
    dated: before.date ? 'yes' : 'no',
    date: before.date ? dateInWords(before.date, t) : '',
  });
}

function newerPersonaSentence(
  touchpoint: Touchpoint,
  numbers: TouchpointNumbers,
  journey: Journey,
  t: JourneyTranslate,
): string {
  const newer = newerOfPersona(touchpoint, numbers, journey);
  if (!newer?.date) return '';
  return t('hover.newer-persona', {
    persona: escapeMarkdown(personaNames(newer.personas, journey).join(', ')),
    rating: readableRating(newer.value.number, journey.bands),
    date: dateInWords(newer.date, t),
  });
}

/** What the rating is where it is CSAT. */
function csatSentence(
  { csat }: Touchpoint,
  { ratingKind }: TouchpointNumbers,
  { scale }: Journey,
  t: JourneyTranslate,
) {
  const fact = ratingKind === 'csat' ? newestOf(csat) : undefined;
  if (!fact) return '';
  const { value } = fact;
  return t('hover.csat-rating', {
    kind: value.kind,
    figure: value.kind === 'share' ? value.share : value.mean,
    of: value.kind === 'share' ? 0 : value.high,
    low: scale.low,
    high: scale.high,
  });
}

/** Limits that were carried over from another scale can have endless decimals: those are "about". */
function limit(name: 'red' | 'yellow', cutOff: BandLimit): MessageArguments {
  return { [name]: shownLimit(cutOff), [`${name}Ends`]: cutOff.inclusive ? 'including' : 'below' };
}

/** How many of all, and of those who were invited, have answered. */
function peopleAsked({ n, population, invited }: TouchpointNumbers, t: JourneyTranslate): string {
  if (n === null || (population === null && invited === null)) return '';
  return t('hover.people', {
    n,
    population: population === null ? 'none' : String(population),
    share: n / (population ?? n),
    invited: invited === null ? 'none' : String(invited),
    rate: n / (invited ?? n),
  }).trim();
}

function evidenceSentences(numbers: TouchpointNumbers, journey: Journey, t: JourneyTranslate) {
  const { rating, n, base, interval } = numbers;
  const margin = rating === null || interval === null ? null : marginOf(interval, rating);
  return [
    n === null || base === null ? '' : t('hover.base', { n, base }),
    peopleAsked(numbers, t),
    rating === null || interval === null
      ? ''
      : t('hover.interval', {
          low: readableRating(interval.low, journey.bands),
          high: readableRating(interval.high, journey.bands),
          even: margin === null ? 'no' : 'yes',
          margin: margin === null ? 0 : readableMargin(margin),
          assumed: interval.assumed ? 'yes' : 'no',
        }),
  ];
}

/** How many answers would settle the quadrant where the interval leaves it open. */
function answersSentence({ numbers, ratingLine }: TouchpointView, { bands }: Journey, t: JourneyTranslate): string {
  const answers = ratingLine ? answersNeeded(numbers, ratingLine, bands) : null;
  return answers === null ? '' : t('hover.answers', { answers });
}

function importanceSentence(
  { importance, important, importanceDerived }: TouchpointNumbers,
  journey: Journey,
  t: JourneyTranslate,
) {
  return importance === null
    ? t('hover.no-importance')
    : t('hover.importance', {
        importance: readableImportance(importance, journey.important),
        important: important ? 'yes' : 'no',
        from: twoDecimals(journey.important),
        derived: importanceDerived ? 'yes' : 'no',
      });
}

/** How many answers the importance stands on. */
function importanceBase(line: Rating | undefined, t: JourneyTranslate): string {
  return line?.n === undefined ? '' : t('hover.importance-base', { n: line.n });
}

/** What customers expected of the touchpoint and of its needs, beside what they got. */
function expectationSentences(
  { expected, needs }: Touchpoint,
  { expectationGap: gap }: TouchpointNumbers,
  journey: Journey,
  t: JourneyTranslate,
): string[] {
  const direction = gap === null ? 'unknown' : gap === 0 ? 'equal' : gap < 0 ? 'below' : 'above';
  const figures = { gap: direction, points: readableContribution(gap ?? 0) };
  return [
    expected ? t('hover.expected', { expected: expected.value, ...figures }) : '',
    ...needs.flatMap(({ text, met, expected: wanted }) => {
      if (!met || !wanted) return [];
      return t('hover.need-expected', {
        need: text,
        met: readableRating(met.value, journey.bands),
        expected: wanted.value,
      });
    }),
  ];
}

/** The formula filled in; `≈` where the numbers shown are rounded and do not add up to the last digit. */
function opportunitySentence(numbers: TouchpointNumbers, journey: Journey, t: JourneyTranslate) {
  const { scale, bands, important } = journey;
  const weights = importanceScaleOf(journey);
  const { importance, opportunity } = numbers;
  const rating = numbers.rating ?? givenWithout(numbers.needsMet, scale);
  if (importance === null || opportunity === null) {
    return '';
  }
  const carried = [scale, weights].some(({ low, high }) => low !== 1 || high !== 10);
  const wanted = carried ? twoDecimals(position(importance, weights)) : readableImportance(importance, important);
  const got = carried ? twoDecimals(position(rating, scale)) : readableRating(rating, bands);
  const short = readableOpportunity(opportunity);
  const sum = wanted + Math.max(wanted - got, 0);
  return t('hover.opportunity', {
    opportunity: short,
    grade: opportunityGrade(opportunity).replaceAll('-', '_'),
    importance: wanted,
    rating: got,
    equals: Math.abs(sum - short) < 1e-9 ? 'yes' : 'no',
    carried: carried ? 'yes' : 'no',
    given: numbers.rating !== null ? 'rated' : numbers.needsMet === null ? 'assumed' : 'needs',
  });
}

/** Where the customer can go, with the shares that are known. */
function branchSentence({ next }: Touchpoint, journey: Journey, t: JourneyTranslate): string {
  if (next.length === 0) return '';
  const known = touchpointsByKey(journey);
  const places = next.map(({ key, value, share }) => {
    const name = escapeMarkdown((key === undefined ? undefined : known.get(key)?.name) || value);
    return share ? t('hover.branch', { name, share: share.value }) : name;
  });
  return t('hover.next', { places: places.join(', ') });
}

function rankSentence({ rank, band, importance }: TouchpointNumbers, count: number, t: JourneyTranslate): string {
  if (rank !== null) {
    return t('hover.rank', { rank, count });
  }
  if (band === null) return '';
  return t('hover.unranked', { band: band === 'green' || importance === null ? band : 'no_gap' });
}

/** How sure the place is; nothing to report where there is only one. */
function stabilitySentence({ touchpoint, whole }: TouchpointView, t: JourneyTranslate): string {
  const stability = whole.stability[touchpoint.key];
  if (!stability || whole.ranking.length < 2) return '';
  const { first, low, high } = stability;
  return t('hover.stability', { first: inHundred(first), low, high, same: low === high ? 'yes' : 'no' });
}

function contributionSentence({ contribution, pull }: TouchpointNumbers, t: JourneyTranslate): string {
  if (contribution === null || pull === null) {
    return '';
  }
  return t('hover.contribution', {
    pull: directionOf(pull),
    pulled: readableContribution(pull),
    direction: directionOf(contribution),
    points: readableContribution(contribution),
  });
}

function directionOf(points: number): 'nothing' | 'adds' | 'takes' {
  return points === 0 ? 'nothing' : points > 0 ? 'adds' : 'takes';
}

/** How many answers it needs. */
function plannedSentence(journey: Journey, whole: TouchpointView['whole'], t: JourneyTranslate): string {
  const { answers, margin, sd, assumed } = plannedAnswers(journey, whole);
  return t('hover.measure-answers', {
    answers,
    margin: twoDecimals(margin),
    sd: twoDecimals(sd),
    assumed: assumed ? 'yes' : 'no',
  });
}

/** What the open action with the highest expectation would change. */
function impactSentence(touchpoint: Touchpoint, numbers: TouchpointNumbers, journey: Journey, t: JourneyTranslate) {
  const change = expectedImpact(touchpoint, numbers, journey);
  if (change === null || numbers.rating === null || !numbers.weight) return '';
  return t('hover.impact', {
    expected: twoDecimals(numbers.rating + change / numbers.weight),
    direction: change > 0 ? 'up' : change < 0 ? 'down' : 'same',
    points: readableContribution(change),
  });
}

function twoDecimals(value: number): number {
  return Number(value.toFixed(2));
}
