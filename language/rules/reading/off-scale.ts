import { importanceScaleOf, importanceScales, onScale } from '../../analysis/position.ts';
import type { JourneyTranslate } from '../../messages/messages.ts';
import type { Journey, Rating, Scale, Touchpoint } from '../../model/model.ts';
import type { Range } from '../../model/position.ts';
import { journeyRule } from '../rule.ts';
import { touchpointId, touchpointsIn } from '../shared/touchpoint-views.ts';

/** What a number is, for the message. */
type Kind =
  | 'rating'
  | 'importance'
  | 'business'
  | 'target'
  | 'benchmark'
  | 'met'
  | 'needImportance'
  | 'expect'
  | 'expected'
  | 'needExpected'
  | 'outcome';

interface Stated {
  readonly kind: Kind;
  readonly value: number;
  readonly range: Range;
  readonly touchpoint?: Touchpoint;
  /** Where it is not the journey's. */
  readonly scale?: Scale;
}

/** What states an importance. */
const weights: ReadonlySet<Kind> = new Set(['importance', 'business', 'needImportance']);
const npsScale: Scale = { low: -100, high: 100 };

/** A number that the journey's scale does not have: it cannot be interpreted, and it counts nowhere. */
export const offScale = journeyRule({
  code: 'off-scale',
  level: 'error',
  *check({ journey, t }) {
    for (const {
      kind,
      value,
      range,
      touchpoint,
      scale = weights.has(kind) ? importanceScaleOf(journey) : journey.scale,
    } of numbersIn(journey)) {
      if (onScale(value, scale)) continue;
      yield {
        message: [
          t('off-scale', { kind, value, low: scale.low, high: scale.high }),
          ...(weights.has(kind) && !journey.importanceScale ? anotherScale(value, t) : []),
        ].join(' '),
        range,
        touchpoint: touchpoint && touchpointId(touchpoint),
      };
    }
  },
});

/** Names a usual scale that has the number. */
function anotherScale(value: number, t: JourneyTranslate): string[] {
  const own = importanceScales.find((one) => onScale(value, one));
  return own ? [t('off-scale.importance', { lowest: own.low, highest: own.high })] : [];
}

function* numbersIn(journey: Journey): Generator<Stated> {
  if (journey.target) yield { kind: 'target', ...journey.target };
  if (journey.benchmark) yield { kind: 'benchmark', value: journey.benchmark.number, range: journey.benchmark.range };
  for (const { measure, number, valueRange, benchmark } of journey.outcomes) {
    if (measure === 'share' || measure === 'amount') continue;
    const scale = measure === 'nps' ? npsScale : journey.scale;
    yield { kind: 'outcome', value: number, range: valueRange, scale };
    if (benchmark) yield { kind: 'benchmark', ...benchmark, scale };
  }
  for (const touchpoint of touchpointsIn(journey.stages)) {
    for (const stated of numbersOf(touchpoint)) yield { ...stated, touchpoint };
  }
}

/** All dates and all personas: a rating of last year is on the same scale. */
function* numbersOf(touchpoint: Touchpoint): Generator<Stated> {
  yield* lines('rating', touchpoint.ratings);
  yield* lines('importance', touchpoint.importances);
  if (touchpoint.business) yield { kind: 'business', ...touchpoint.business };
  if (touchpoint.expected) yield { kind: 'expected', ...touchpoint.expected };
  if (touchpoint.target) yield { kind: 'target', ...touchpoint.target };
  const { benchmark } = touchpoint;
  if (benchmark) yield { kind: 'benchmark', value: benchmark.number, range: benchmark.range };
  for (const { met, importance, expected } of touchpoint.needs) {
    if (met) yield { kind: 'met', ...met };
    if (importance) yield { kind: 'needImportance', ...importance };
    if (expected) yield { kind: 'needExpected', ...expected };
  }
  for (const { expect } of touchpoint.actions) if (expect) yield { kind: 'expect', ...expect };
}

function* lines(kind: Kind, ratings: readonly Rating[]): Generator<Stated> {
  for (const { value, valueRange } of ratings) {
    if (value.kind === 'number') yield { kind, value: value.number, range: valueRange };
  }
}
