import { compareDates } from '../../analysis/dates.ts';
import { intervalOf } from '../../analysis/interval.ts';
import { isOwnAssessment } from '../../analysis/own-assessment.ts';
import { onScale, position, withoutNoise } from '../../analysis/position.ts';
import type { Journey, Rating, Touchpoint } from '../../model/model.ts';
import { type Draft, type TouchpointContext, touchpointRule } from '../rule.ts';
import { readableMargin, readableRating } from '../shared/numbers-in-words.ts';
import { whoseLine } from '../shared/personas.ts';
import { dateInWords } from '../shared/time-words.ts';
import { nameOf, touchpointId } from '../shared/touchpoint-views.ts';

/** A fall by this many positions on 1–10 is told where nobody says how many answers there were. */
const fallWithoutAnswers = 1;

/** The newest rating of the same people is lower than the one before, by more than chance explains. */
export const fallingRating = touchpointRule({
  code: 'falling-rating',
  level: 'info',
  *check(context) {
    const told = new Set<Rating>();
    for (const history of historiesOf(context.touchpoint, context.journey)) {
      const [newest, ...older] = history;
      const before = older.find((line) => numberOf(line) !== null);
      if (!newest || !before || told.has(newest)) continue;
      const draft = fall(before, newest, context);
      if (draft) told.add(newest);
      if (draft) yield draft;
    }
  },
});

/**
 * Everybody's lines, then those of each persona; each newest first. Undated lines are older, as for the latest rating.
 * The company's own assessment is left out: customers who are asked after it do not make the rating fall.
 */
function historiesOf(touchpoint: Touchpoint, { inReach }: Pick<Journey, 'inReach'>): Rating[][] {
  const ratings = touchpoint.ratings.filter((rating) => !isOwnAssessment(rating, inReach));
  const personas = new Set(ratings.flatMap((rating) => rating.personas));
  const plain = ratings.filter((rating) => rating.personas.length === 0);
  const theirs = [...personas].map((key) => ratings.filter((rating) => rating.personas.includes(key)));
  return [plain, ...theirs].map((lines) => lines.toReversed().sort(newestFirst));
}

function newestFirst(a: Rating, b: Rating): number {
  if (!a.date || !b.date) return Number(!a.date) - Number(!b.date);
  return compareDates(b.date, a.date);
}

function numberOf({ value }: Rating): number | null {
  return value.kind === 'number' ? value.number : null;
}

function fall(before: Rating, newest: Rating, { journey, file, touchpoint, t }: TouchpointContext): Draft | undefined {
  const [was, is] = [numberOf(before), numberOf(newest)];
  if (was === null || is === null || !onScale(was, journey.scale) || !onScale(is, journey.scale)) return undefined;
  const [old, now] = [intervalAround(was, before, journey), intervalAround(is, newest, journey)];
  const margins = [old && was - old.low, now && now.high - is];
  // Of the difference of two independent means.
  const chance = Math.hypot(...margins.map((margin) => margin ?? 0));
  const known = margins.every((margin) => margin !== null);
  const positions = withoutNoise(position(was, journey.scale) - position(is, journey.scale));
  if (was - is <= chance || (!known && positions < fallWithoutAnswers)) return undefined;
  return {
    message: t('falling-rating', {
      name: nameOf(touchpoint, t),
      ...whoseLine(newest, journey, t),
      before: readableRating(was, journey.bands),
      now: readableRating(is, journey.bands),
      high: journey.scale.high,
      known: known ? 'yes' : 'no',
      margin: readableMargin(chance),
      dated: before.date ? 'yes' : 'no',
      since: before.date ? dateInWords(before.date, t) : '',
    }),
    range: newest.valueRange,
    touchpoint: touchpointId(touchpoint),
    related: [{ uri: file.uri, range: before.valueRange, message: t('falling-rating.before') }],
  };
}

/** `null` where there is no number of answers, or only one: then nothing says how far the mean may be off. */
function intervalAround(mean: number, { n, sd }: Rating, { scale }: Pick<Journey, 'scale'>) {
  return intervalOf(mean, n, sd, scale);
}
