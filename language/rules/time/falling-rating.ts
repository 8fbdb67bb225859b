import { isAhead } from '../../analysis/dates.ts';
import { lookedAtTogether } from '../../analysis/difference.ts';
import { isOwnAssessment } from '../../analysis/own-assessment.ts';
import { position, withoutNoise } from '../../analysis/position.ts';
import { type Fall, fallsIn, newestFirst } from '../../analysis/rating-falls.ts';
import type { Journey, JourneyDate, Rating, Touchpoint } from '../../model/model.ts';
import { type Draft, type JourneyContext, journeyRule } from '../rule.ts';
import { readableMargin, readableRating } from '../shared/numbers-in-words.ts';
import { whoseLine } from '../shared/personas.ts';
import { dateInWords } from '../shared/time-words.ts';
import { nameOf, touchpointId, touchpointsIn } from '../shared/touchpoint-views.ts';

/** A fall by this many positions on 1–10 is reported where a number of answers is missing. */
const fallWithoutAnswers = 1;

/** From here on one of the falls would be reported by chance more often than in one journey of five (convention). */
const mostUncorrected = 10;

interface PlacedFall {
  readonly touchpoint: Touchpoint;
  readonly fall: Fall;
}

/** A rating that is lower than the one before by more than chance explains, or that falls steadily. */
export const fallingRating = journeyRule({
  code: 'falling-rating',
  level: 'info',
  *check(context) {
    const { journey, today } = context;
    const tested = touchpointsIn(journey.stages).flatMap((touchpoint) =>
      historiesOf(touchpoint, journey, today)
        .flatMap((history) => fallsIn(history, journey.scale))
        .map((fall): PlacedFall => ({ touchpoint, fall })),
    );
    const reported = new Set<Rating>();
    for (const { touchpoint, fall } of beyondChance(tested, journey)) {
      if (reported.has(fall.newest.line)) continue;
      reported.add(fall.newest.line);
      yield draft(touchpoint, fall, context);
    }
  },
});

/**
 * Everybody's lines, then those of each persona; each newest first. The company's own assessment is left out: customers
 * who are asked after it do not make the rating fall. So is what is dated after today: it does not count yet.
 */
function historiesOf(touchpoint: Touchpoint, { inReach }: Pick<Journey, 'inReach'>, today: JourneyDate): Rating[][] {
  const ratings = touchpoint.ratings.filter(
    (rating) => !isOwnAssessment(rating, inReach) && !(rating.date && isAhead(rating.date, today)),
  );
  const personas = new Set(ratings.flatMap((rating) => rating.personas));
  const plain = ratings.filter((rating) => rating.personas.length === 0);
  const theirs = [...personas].map((key) => ratings.filter((rating) => rating.personas.includes(key)));
  return [plain, ...theirs].map(newestFirst);
}

/** Of more than ten that are tested, those that stay after the correction for their number. */
function beyondChance(tested: readonly PlacedFall[], { scale }: Pick<Journey, 'scale'>): PlacedFall[] {
  const differences = lookedAtTogether(tested.map(({ fall }) => fall.difference));
  const isCorrected = differences.filter((one) => one !== null).length > mostUncorrected;
  return tested.filter(({ fall }, index) => {
    const difference = differences[index] ?? null;
    if (!difference) return isLargeEnough(fall, scale);
    return difference.high < 0 && (difference.clear || !isCorrected);
  });
}

/** Where one side has no number of answers: a position, and more than what the other side alone may be off. */
function isLargeEnough({ before, newest }: Fall, scale: Journey['scale']): boolean {
  const [was, is] = [before.estimate.value, newest.estimate.value];
  const reachOfBefore = was - (before.estimate.interval?.low ?? was);
  const reachOfNewest = (newest.estimate.interval?.high ?? is) - is;
  const positions = withoutNoise(position(was, scale) - position(is, scale));
  return positions >= fallWithoutAnswers && was - is > Math.max(reachOfBefore, reachOfNewest);
}

function draft(touchpoint: Touchpoint, fall: Fall, { journey, file, t }: JourneyContext): Draft {
  const { before, newest, difference, kind, slope } = fall;
  const [was, is] = [before.estimate.value, newest.estimate.value];
  const change = kind === 'steady' ? slope : is - was;
  const { date } = before.line;
  return {
    message: t('falling-rating', {
      kind,
      name: nameOf(touchpoint, t),
      ...whoseLine(newest.line, journey, t),
      before: readableRating(was, journey.bands),
      now: readableRating(is, journey.bands),
      high: journey.scale.high,
      slope: readableMargin(-slope),
      known: difference ? 'yes' : 'no',
      margin: difference ? readableMargin(difference.high - change) : 0,
      dated: date ? 'yes' : 'no',
      since: date ? dateInWords(date, t) : '',
    }),
    range: newest.line.valueRange,
    touchpoint: touchpointId(touchpoint),
    related: [{ uri: file.uri, range: before.line.valueRange, message: t('falling-rating.before') }],
  };
}
