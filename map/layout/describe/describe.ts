/** The map in sentences: what a screen reader says of each part. */

import { bandOf } from '../../../language/analysis/bands.ts';
import type { RankedNeed } from '../../../language/analysis/needs.ts';
import { opportunityGrade } from '../../../language/analysis/priority.ts';
import { append } from '../../../language/model/long-lists.ts';
import type { Journey, Stage, Touchpoint } from '../../../language/model/model.ts';
import type { AnalysedJourney, Quadrant, TouchpointNumbers } from '../../../language/model/numbers.ts';
import { participantNames } from '../../../language/view/names.ts';
import { isRatedByPersonasOnly, type OwnRating, type RatingPersona } from '../../view/persona-ratings.ts';
import type { JourneyContext } from '../context.ts';
import { expectedWords } from '../words/expectation-words.ts';
import { driverFigures, ownershipWords, riskWords } from '../words/fact-words.ts';
import { headlineSentences } from '../words/headline-words.ts';
import {
  basisWords,
  channelNames,
  momentName,
  nameOf,
  newerPersonaWords,
  noRatingWords,
  stageNameOf,
  statusOf,
} from '../words/rating-words.ts';
import type { Words } from '../words/words.ts';
import { curveSentences, laneSentences } from './card-sentences.ts';
import { sumOf, sumWords } from './opportunity-sum.ts';
import { quadrants } from './quadrants.ts';

/** All that a card shows, as sentences for a screen reader. */
export function describeCard(
  touchpoint: Touchpoint,
  numbers: TouchpointNumbers,
  stage: Stage,
  context: JourneyContext,
): string {
  const { words } = context;
  const { t } = words;
  const status = statusOf(touchpoint);
  const sentences = [t('aria.card', { number: String(touchpoint.number), name: nameOf(touchpoint, words) })];
  if (!stage.implicit) sentences.push(t('aria.stageName', { name: stageNameOf(stage, words) }));
  if (status !== 'planned') sentences.push(t('aria.status', { status: t(`status.${status}`) }));
  append(sentences, [...ratingSentences(touchpoint, numbers, context), ...curveSentences(touchpoint, context)]);
  const channels = channelNames(touchpoint, context.journey);
  if (channels.length > 0) sentences.push(t('aria.channel', { channels: words.list(channels) }));
  const participants = participantNames(touchpoint.participants, context.journey);
  if (participants.length > 0) sentences.push(t('aria.participants', { names: words.list(participants) }));
  const facts = [
    ...ownershipWords(touchpoint, stage, context),
    ...(touchpoint.risk ? [t('card.risk', { risk: riskWords(touchpoint.risk.value, words) })] : []),
    ...(touchpoint.cost ? [t('card.cost', { cost: touchpoint.cost.value.text })] : []),
    ...(touchpoint.driver ? [t('card.driver', { figures: driverFigures(touchpoint.driver, words) })] : []),
    ...(touchpoint.reach ? [t('card.reach', { share: words.share(touchpoint.reach.value) })] : []),
  ];
  append(
    sentences,
    facts.map((text) => t('aria.sentence', { text })),
  );
  const needs = touchpoint.needs.map((need) => need.text);
  if (needs.length > 0) sentences.push(t('aria.need', { needs: needs.join('; ') }));
  for (const moment of touchpoint.moments)
    sentences.push(t('aria.moment', { moment: momentName(moment.value, words) }));
  append(sentences, laneSentences(touchpoint, context));
  return sentences.join(' ');
}

/** A row of a list: its touchpoint, and the figures that put it there. */
export function describeRow(touchpoint: Touchpoint, numbers: TouchpointNumbers, context: JourneyContext): string {
  const { words } = context;
  const { t } = words;
  const sentences = [t('aria.card', { number: String(touchpoint.number), name: nameOf(touchpoint, words) })];
  append(sentences, ratingSentences(touchpoint, numbers, context));
  if (numbers.opportunity !== null) {
    const strength = t(`opportunity.${opportunityGrade(numbers.opportunity)}`);
    sentences.push(t('aria.opportunity', { opportunity: words.opportunity(numbers.opportunity), strength }));
  }
  const sum = sumOf(numbers, context);
  if (sum !== undefined) sentences.push(t('aria.sum', { sum }));
  return sentences.join(' ');
}

/** A row of a list, as one persona rates it. */
export function describePersonaRow(
  touchpoint: Touchpoint,
  { persona, numbers }: OwnRating,
  context: JourneyContext,
): string {
  const theirs = { ...context, ranked: persona.numbers.ranking.length };
  return context.words.t('aria.forPersona', {
    name: persona.name,
    text: describeRow(touchpoint, numbers, theirs),
  });
}

/** A need in the ranking of needs, with the sum that puts it there. */
export function describeNeed(ranked: RankedNeed, rank: number, context: JourneyContext): string {
  const { words, journey } = context;
  const { t } = words;
  const { touchpoint, need, met, importance, opportunity } = ranked;
  const strength = t(`opportunity.${opportunityGrade(opportunity)}`);
  return [
    t('aria.needRank', { rank: String(rank), need: need.text }),
    t('aria.card', { number: String(touchpoint.number), name: nameOf(touchpoint, words) }),
    t('aria.needMet', {
      met: words.rating(met, journey.bands),
      high: words.number(journey.scale.high),
      band: t(`band.${bandOf(met, journey.bands)}`),
    }),
    t('aria.importance', { importance: words.number(importance) }),
    t('aria.opportunity', { opportunity: words.opportunity(opportunity), strength }),
    t('aria.sum', { sum: sumWords({ importance, rating: met, opportunity }, context) }),
  ].join(' ');
}

/** A touchpoint in the matrix: what a row says of it, and the quadrant. */
export function describeInQuadrant(
  touchpoint: Touchpoint,
  numbers: TouchpointNumbers,
  quadrant: Quadrant,
  context: JourneyContext,
): string {
  const { t } = context.words;
  const means = t('aria.quadrant', { quadrant: t(`quadrant.${quadrant}`) });
  return `${means} ${describeRow(touchpoint, numbers, context)}`;
}

/** The matrix in one breath: how many touchpoints are in which quadrant, and how many in none. */
export function describeMatrix(
  placed: readonly { readonly quadrant: Quadrant }[],
  unplaced: number,
  { words: { t } }: JourneyContext,
): string {
  const counts = quadrants.map((quadrant) => {
    const count = placed.filter((one) => one.quadrant === quadrant).length;
    return t('quadrant.count', { quadrant: t(`quadrant.${quadrant}`), count });
  });
  return t('aria.matrix', { title: t('matrix.title'), counts: counts.join(', '), unplaced });
}

function ratingSentences(touchpoint: Touchpoint, numbers: TouchpointNumbers, context: JourneyContext): string[] {
  const { words, journey, ranked } = context;
  const { t } = words;
  const sentences: string[] = [];
  if (numbers.rating !== null && numbers.band !== null) {
    const rating = words.rating(numbers.rating, journey.bands);
    const [high, band] = [words.number(journey.scale.high), t(`band.${numbers.band}`)];
    sentences.push(t('aria.rating', { rating, high, band }));
    if (numbers.ratingState === 'derived') sentences.push(t('aria.derived'));
    const basis = numbers.ratingState === 'derived' ? undefined : basisWords(touchpoint, numbers, words);
    if (basis !== undefined) sentences.push(t('aria.sentence', { text: basis }));
  } else {
    sentences.push(t('aria.noRating', { why: noRatingWords(touchpoint, numbers, context) }));
    if (numbers.needsMet !== null) {
      const met = t('card.needsMet', { met: words.number(numbers.needsMet) });
      sentences.push(t('aria.sentence', { text: met }));
    }
  }
  const newer = newerPersonaWords(touchpoint, numbers, context);
  if (newer !== undefined) sentences.push(t('aria.sentence', { text: newer }));
  sentences.push(
    numbers.importance === null
      ? t('aria.noImportance')
      : t('aria.importance', { importance: words.number(numbers.importance) }),
  );
  const expected = expectedWords(touchpoint, numbers, journey, words);
  if (expected !== undefined) sentences.push(t('aria.sentence', { text: expected }));
  if (numbers.importanceDerived) sentences.push(t('aria.importanceDerived'));
  if (numbers.rank !== null) sentences.push(t('aria.rank', { rank: String(numbers.rank), count: String(ranked) }));
  if (context.blindSpots.has(touchpoint.key)) sentences.push(t('aria.measureFirst'));
  return sentences;
}

/** A journey in one breath: title, state, score, coverage, and its headline. */
export function describeJourney(analysed: AnalysedJourney, context: JourneyContext): string {
  const headline = headlineSentences(context.view, context.words).map(({ text }) => text);
  return [scoreInOneBreath(analysed, context), ...headline].join(' ');
}

function scoreInOneBreath({ journey, numbers }: AnalysedJourney, { words, personas }: JourneyContext): string {
  const { t } = words;
  const shared = {
    title: journey.name.trim() === '' ? t('untitled.journey') : journey.name,
    state: t(`state.${journey.state}`),
    rated: String(numbers.coverage.rated),
    of: String(numbers.coverage.of),
  };
  if (isRatedByPersonasOnly(numbers.coverage, personas)) {
    const each = personas.map((persona) => personaScore(persona, journey, words));
    return [t('aria.journey.personas', shared), ...each].join(' ');
  }
  const score = numbers.score.weightedMean;
  if (score === null) return t('aria.journey.noScore', shared);
  return t('aria.journey', {
    ...shared,
    score: words.mean(score, journey.bands),
    high: words.number(journey.scale.high),
  });
}

/** One persona's score and coverage, in a sentence. */
function personaScore({ name, numbers }: RatingPersona, journey: Journey, words: Words): string {
  const { score, coverage } = numbers;
  const figure = score.weightedMean ?? score.mean;
  return words.t('aria.personaScore', {
    name,
    score: figure === null ? '–' : words.mean(figure, journey.bands),
    high: words.number(journey.scale.high),
    rated: String(coverage.rated),
    of: String(coverage.of),
  });
}
