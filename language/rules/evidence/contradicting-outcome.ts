import { bandOf } from '../../analysis/bands.ts';
import { journeySeries } from '../../analysis/measures.ts';
import { onScale } from '../../analysis/position.ts';
import { isNearlyAllGreen } from '../../analysis/whole.ts';
import type { RelatedPlace } from '../../model/finding.ts';
import type { Journey } from '../../model/model.ts';
import { type JourneyContext, journeyRule } from '../rule.ts';
import { readableRating } from '../shared/numbers-in-words.ts';
import { nameOf } from '../shared/touchpoint-views.ts';

/**
 * Nine of ten rated touchpoints are green (convention), and still customers judge the whole badly or leave: no single
 * touchpoint explains it. A to-be map states aims, which contradict nothing.
 */
export const contradictingOutcome = journeyRule({
  code: 'contradicting-outcome',
  level: 'warning',
  *check(context) {
    const { journey, numbers, t } = context;
    if (journey.state === 'to-be') return;
    const bands = Object.values(numbers.touchpoints).flatMap(({ band }) => band ?? []);
    const green = bands.filter((band) => band === 'green').length;
    if (!isNearlyAllGreen(numbers)) return;
    const bad = [...badOutcomes(context)];
    if (bad.length === 0) return;
    const unrated = numbers.coverage.of - numbers.coverage.rated;
    yield {
      message: [
        t('contradicting-outcome', { green, rated: bands.length }),
        ...bad.map(({ sentence }) => sentence),
        t('contradicting-outcome.cause', { unrated }),
      ].join(' '),
      range: journey.nameRange,
      related: bad.map(({ place }) => place),
    };
  },
});

function* badOutcomes({ journey, file, t }: JourneyContext): Generator<{ sentence: string; place: RelatedPlace }> {
  let also = 'no';
  const newest = new Set(journeySeries(journey).map((series) => series.newest.range));
  for (const { measure, name, number, range, valueRange } of journey.outcomes) {
    if (
      !newest.has(range) ||
      measure !== 'rating' ||
      !onScale(number, journey.scale) ||
      bandOf(number, journey.bands) !== 'red'
    )
      continue;
    yield {
      sentence: t('contradicting-outcome.outcome', {
        also,
        name: nameOf({ name, id: undefined }, t),
        number: readableRating(number, journey.bands),
        high: journey.scale.high,
      }),
      place: { uri: file.uri, range: valueRange, message: t('contradicting-outcome.outcome-place') },
    };
    also = 'yes';
  }
  const fall = retentionFall(journey);
  if (fall) {
    yield {
      sentence: t('contradicting-outcome.retention', { also, share: fall.share, earlier: fall.earlier }),
      place: { uri: file.uri, range: fall.range, message: t('contradicting-outcome.retention-place') },
    };
  }
}

/** Of a steady or a clear fall, since its beginning. */
function retentionFall(journey: Journey) {
  const series = journeySeries(journey).find(({ kind }) => kind === 'retention');
  if (series?.trend?.movement !== 'worse') return undefined;
  const { newest, trend } = series;
  return { share: newest.value, earlier: trend.since.value, range: newest.range };
}
