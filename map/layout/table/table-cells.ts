/** What stands in each cell of a journey's table: the same facts as in the map's cards and lanes, line by line. */

import { impactOf, isOpen } from '../../../language/analysis/expected-impact.ts';
import { opportunityGrade } from '../../../language/analysis/priority.ts';
import { lowest } from '../../../language/model/long-lists.ts';
import type { Action, Journey, Need, Reference, Stage, TextFact, Touchpoint } from '../../../language/model/model.ts';
import type { Band, TouchpointNumbers } from '../../../language/model/numbers.ts';
import { declaredName, personaNames } from '../../../language/view/names.ts';
import { importanceLineOf, ratingLineOf } from '../../../language/view/numbers-for.ts';
import { ownerOf } from '../../../language/view/owner.ts';
import { ownNumbers, ownRatings, ratingPersonas } from '../../view/persona-ratings.ts';
import type { JourneyContext } from '../context.ts';
import { trendWords } from '../describe/trend-words.ts';
import { nextWords } from '../lanes/next.ts';
import { countsWords } from '../words/counts-words.ts';
import { dateWords } from '../words/date-words.ts';
import { expectedWords, needExpectedWords } from '../words/expectation-words.ts';
import { driverFigures } from '../words/fact-words.ts';
import {
  durationWords,
  evidenceWords,
  frequencyWords,
  importanceBasis,
  intervalWords,
  promiseWords,
  surveyWords,
  whenWords,
} from '../words/lane-words.ts';
import { measureWords } from '../words/measure-words.ts';
import { mismatchWords } from '../words/mismatch-words.ts';
import { promisesSaid } from '../words/promise-words.ts';
import {
  answersWords,
  basisWords,
  channelNames,
  momentName,
  nameOf,
  noRatingWords,
  stageNameOf,
  statusOf,
} from '../words/rating-words.ts';
import type { Words } from '../words/words.ts';

export interface TableCell {
  readonly lines: readonly string[];
  /** In the band's colours; `none` where there is no rating. */
  readonly band?: Band | 'none';
  /** What rows are sorted by; null is unknown and comes last. */
  readonly value?: number | null;
}

/** One touchpoint, with all that its cells need to know. */
export interface Subject {
  readonly touchpoint: Touchpoint;
  readonly stage: Stage;
  readonly numbers: TouchpointNumbers;
  readonly journey: Journey;
  readonly words: Words;
  readonly context: JourneyContext;
  /** The journey's touchpoints by key. */
  readonly known: ReadonlyMap<string, Touchpoint>;
}

export function lines(texts: readonly (string | undefined)[]): TableCell {
  return { lines: texts.flatMap((text) => (text === undefined || text.trim() === '' ? [] : [text])) };
}

export function numberCell({ touchpoint: { number } }: Subject): TableCell {
  return { lines: [String(number)], value: number };
}

export function stageCell({ stage, words }: Subject): TableCell {
  const repeats = stage.repeats && words.t('stage.repeats', { text: stage.repeats.value });
  return lines(stage.implicit ? [] : [stageNameOf(stage, words), repeats]);
}

export function nameCell({ touchpoint, words }: Subject): TableCell {
  const again = touchpoint.metAgain === undefined ? undefined : words.t('again.unknown');
  return lines([nameOf(touchpoint, words), again]);
}

export function channelCell({ touchpoint, journey, context }: Subject): TableCell {
  const unwanted = mismatchWords(touchpoint, context, (kind) => kind === 'unwanted-channel');
  return lines([...channelNames(touchpoint, journey), ...unwanted]);
}

export function initiatorCell({ touchpoint: { by }, words }: Subject): TableCell {
  return lines([by && words.t('card.by', { by: by.value })]);
}

export function statusCell({ touchpoint, words }: Subject): TableCell {
  const status = statusOf(touchpoint);
  return lines([words.t(status === 'planned' ? 'table.planned' : `status.${status}`)]);
}

export function momentCell({ touchpoint: { moments }, words }: Subject): TableCell {
  return lines(moments.map(({ value }) => momentName(value, words)));
}

export function ratingCell({ touchpoint, numbers, journey, words, context }: Subject): TableCell {
  const { rating, band, interval, needsMet } = numbers;
  if (rating === null || band === null) {
    const met = needsMet === null ? undefined : words.t('card.needsMet', { met: words.mean(needsMet, journey.bands) });
    return { lines: [noRatingWords(touchpoint, numbers, context), ...(met ? [met] : [])], band: 'none', value: null };
  }
  const value = words.t('table.ratingValue', {
    rating: words.rating(rating, journey.bands),
    band: words.t(`band.${band}`),
  });
  const basis =
    numbers.n === null || numbers.ratingKind === 'csat' ? basisWords(touchpoint, numbers, words) : undefined;
  const expected = expectedWords(touchpoint, numbers, journey, words);
  return {
    ...lines([
      value,
      basis,
      countsWords(touchpoint, journey, words),
      expected,
      interval ? intervalWords(interval, words) : undefined,
      ...trendWords(touchpoint, context.view, words),
    ]),
    band,
    value: rating,
  };
}

export function personaRatingsCell({ touchpoint, journey, words, context }: Subject): TableCell {
  return lines(
    ratingPersonas(context.view).map((persona) => {
      const rating = ownNumbers(touchpoint, persona)?.rating ?? null;
      return rating === null
        ? undefined
        : words.t('table.personaRating', { persona: persona.name, rating: words.rating(rating, journey.bands) });
    }),
  );
}

export function targetCell({ touchpoint: { target }, journey, words }: Subject): TableCell {
  return lines([target && words.rating(target.value, journey.bands)]);
}

export function benchmarkCell({ touchpoint: { benchmark }, journey, words }: Subject): TableCell {
  if (!benchmark) return lines([]);
  const basis = evidenceWords(benchmark, journey, words);
  return lines([words.rating(benchmark.number, journey.bands), basis.join(', ')]);
}

export function importanceCell(subject: Subject): TableCell {
  const { words, numbers, touchpoint } = subject;
  const { business } = touchpoint;
  const { importance } = numbers;
  const theirs = importance === null ? byPersonas(subject, (own) => own.importance, words.number) : [];
  const own = importance === null ? words.t('table.unknown') : words.number(importance);
  const company = business && words.t('aria.business', { importance: words.number(business.value) });
  const derived = numbers.importanceDerived ? words.t('table.importanceDerived') : undefined;
  return { ...lines(theirs.length > 0 ? [...theirs, company] : [own, derived, company]), value: importance };
}

export function opportunityCell(subject: Subject): TableCell {
  const { opportunity } = subject.numbers;
  const { words } = subject;
  const graded = (value: number) => `${words.opportunity(value)} ${words.t(`opportunity.${opportunityGrade(value)}`)}`;
  if (opportunity !== null) return { lines: [graded(opportunity)], value: opportunity };
  return { ...lines(byPersonas(subject, (own) => own.opportunity, graded)), value: null };
}

/** "Kim: 9": what the personas say who alone have rated it; none where it is rated for everybody. */
function byPersonas(
  { touchpoint, numbers, context, words }: Subject,
  figureOf: (own: TouchpointNumbers) => number | null,
  shown: (value: number) => string,
): string[] {
  return ownRatings(touchpoint, numbers, context.personas).flatMap(({ persona, numbers: own }) => {
    const value = figureOf(own);
    if (value === null) return [];
    return [words.t('table.personaRating', { persona: persona.name, rating: shown(value) })];
  });
}

/** Its place in everybody's ranking, or in those of the personas who alone have rated it. */
export function rankCell(subject: Subject): TableCell {
  const { touchpoint, numbers, context } = subject;
  const { rank } = numbers;
  if (rank !== null) return { lines: [String(rank)], value: rank };
  const places = ownRatings(touchpoint, numbers, context.personas).flatMap((own) => own.numbers.rank ?? []);
  const shown = byPersonas(subject, (own) => own.rank, String);
  return { ...lines(shown), value: places.length === 0 ? null : lowest(places) };
}

export function contributionCell({ numbers: { pull }, words }: Subject): TableCell {
  return { lines: pull === null ? [] : [words.points(pull)], value: pull };
}

export function answersCell({ numbers, words }: Subject): TableCell {
  return { ...lines([answersWords(numbers, words)]), value: numbers.n };
}

export function needsCell({ touchpoint: { needs, serves }, journey, words }: Subject): TableCell {
  return lines([
    ...needs.map((need) => needWords(need, journey, words)),
    ...serves.map((one) => servesWords(one, journey, words)),
  ]);
}

function needWords(need: Need, journey: Journey, words: Words): string {
  const { text, met, importance } = need;
  const figures = [
    met && words.t('need.met', { met: words.rating(met.value, journey.bands) }),
    importance && words.t('need.importance', { importance: words.number(importance.value) }),
    needExpectedWords(need, journey, words),
  ].filter((figure) => figure !== undefined);
  return figures.length === 0 ? text : `${text} (${figures.join(', ')})`;
}

function servesWords({ key, value }: Reference, { needs, personas }: Journey, { t }: Words): string {
  const served = [...needs, ...personas.flatMap((persona) => persona.needs)].find((need) => need.key === key);
  return t('need.serves', { need: served?.text ?? value });
}

/** Each text, after the people that it is for. */
export function said({ journey }: Subject, facts: readonly TextFact[]): TableCell {
  return lines(facts.map(({ value, personas }) => [...personaNames(personas, journey), value].join(': ')));
}

export function actionsCell({ touchpoint: { actions }, numbers, journey, words }: Subject): TableCell {
  return lines(actions.map((action) => actionWords(action, numbers, journey, words)));
}

function actionWords(action: Action, numbers: TouchpointNumbers, journey: Journey, words: Words): string {
  const { text, owner, due, status, expect, effort } = action;
  const impact = isOpen(action) ? impactOf(action, numbers, journey) : null;
  const facts = [
    status && words.t('action.status', { status: status.value }),
    owner && declaredName('teams', owner, journey),
    due && words.t('action.due', { date: dateWords(due.value, words) }),
    expect && words.t('action.expected', { rating: words.rating(expect.value, journey.bands) }),
    impact === null ? undefined : words.t('action.impact', { points: words.points(impact) }),
    effort && words.t('effort', { effort: effort.value }),
  ].filter((fact) => fact !== undefined);
  return facts.length === 0 ? text : `${text} (${facts.join(', ')})`;
}

/** Sorted by the amount, whatever its unit. */
export function costCell({ touchpoint: { cost } }: Subject): TableCell {
  return { ...lines([cost?.value.text]), value: cost?.value.amount ?? null };
}

/** The share of customers who meet it. */
export function reachCell({ touchpoint: { reach }, words }: Subject): TableCell {
  return { ...lines([reach && words.share(reach.value)]), value: reach?.value ?? null };
}

/** Its share of what goes with the outcome, with the interval. */
export function driverCell({ touchpoint: { driver }, words }: Subject): TableCell {
  return { ...lines([driver && driverFigures(driver, words)]), value: driver?.share ?? null };
}

export function ownerCell({ touchpoint, stage, journey }: Subject): TableCell {
  const owner = ownerOf(touchpoint, stage, journey);
  return lines([owner && declaredName('teams', owner, journey)]);
}

/** What it costs to improve it. */
export function effortCell({ touchpoint: { effort }, words }: Subject): TableCell {
  return lines([effort && words.t('effort', { effort: effort.value })]);
}

export function measuresCell({ touchpoint, journey, words }: Subject): TableCell {
  const measures = measureWords(touchpoint, journey, words).map(({ name, figure, basis }) => {
    return [words.t('measure.line', { name, figure }), ...basis].join(', ');
  });
  return lines([...measures, ...surveyWords(touchpoint, words)]);
}

export function nextCell({ touchpoint, known, words }: Subject): TableCell {
  return lines(nextWords(touchpoint.next, known, words));
}

export function promisesCell({ touchpoint, context }: Subject): TableCell {
  return lines(promisesSaid(touchpoint, context).map(({ text }) => text));
}

export function notesCell(subject: Subject): TableCell {
  const { touchpoint, words } = subject;
  const { goals, businessGoals, scopes, notes, links } = touchpoint;
  return lines([
    ...said(subject, goals).lines.map((goal) => words.t('head.goal', { goal })),
    ...said(subject, businessGoals).lines.map((goal) => words.t('head.businessGoal', { goal })),
    ...said(subject, scopes).lines.map((scope) => words.t('head.scope', { scope })),
    ...said(subject, notes).lines,
    ...links.map(({ value }) => value),
  ]);
}

export function timeCell({ touchpoint, words, context }: Subject): TableCell {
  const { when, duration, wait, frequency, prefers } = touchpoint;
  return lines([
    when && words.t('time.when', { when: whenWords(when.value, words) }),
    frequency && frequencyWords(frequency.value, words),
    ...prefers
      .flatMap(({ value }) => value.frequencies)
      .map((wanted) => words.t('time.wanted', { frequency: frequencyWords(wanted, words) })),
    duration && words.t('time.takes', { duration: durationWords(duration.value, words) }),
    promiseWords(context.promised.get(touchpoint.key), words),
    wait && words.t('time.wait', { duration: durationWords(wait.value, words) }),
    ...mismatchWords(touchpoint, context, (kind) => kind !== 'unwanted-channel'),
  ]);
}

export function evidenceCell({ touchpoint, numbers, journey, words }: Subject): TableCell {
  const ratingLine = ratingLineOf(touchpoint, numbers);
  const basis = ratingLine ? evidenceWords(ratingLine, journey, words).join(', ') : '';
  const date = ratingLine?.date && dateWords(ratingLine.date, words);
  const importance = importanceBasis(importanceLineOf(touchpoint, numbers), journey, words);
  return lines([basis, date, importance, ...touchpoint.evidence.map(({ value }) => value)]);
}
