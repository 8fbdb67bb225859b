import { isSamePromise, unkeptPromises } from '../../analysis/promises.ts';
import { nearest } from '../../syntax/nearest.ts';
import { type Draft, type JourneyContext, journeyRule } from '../rule.ts';
import { nameOf, touchpointId, touchpointsIn } from '../shared/touchpoint-views.ts';
import { isLineLost } from '../shared/uncertainty.ts';

/**
 * A promise that no touchpoint keeps to which the customer comes from there, and a `keeps` that is about no promise. A
 * line that could not be read may have been either.
 */
export const unkeptPromise = journeyRule({
  code: 'unkept-promise',
  level: 'warning',
  *check(context) {
    if (isLineLost(context.problems)) return;
    yield* unkept(context);
    yield* keptForNothing(context);
  },
});

function* unkept({ journey, file, t }: JourneyContext): Generator<Draft> {
  for (const { touchpoint, promise, broken, isKeptElsewhere } of unkeptPromises(journey)) {
    const [first] = broken;
    const way = first === undefined ? 'nothing' : isKeptElsewhere ? 'some' : 'all';
    const names = { promise: promise.value, name: nameOf(touchpoint, t), next: first ? nameOf(first, t) : '', way };
    yield {
      message: t('unkept-promise', names),
      range: promise.range,
      touchpoint: touchpointId(touchpoint),
      related: broken.slice(0, mostRelated).map((next) => ({
        uri: file.uri,
        range: next.nameRange,
        message: t('unkept-promise.place', { name: nameOf(next, t) }),
      })),
    };
  }
}

const mostRelated = 20;

function* keptForNothing({ journey, t }: JourneyContext): Generator<Draft> {
  const touchpoints = touchpointsIn(journey.stages);
  const promises = touchpoints.flatMap((touchpoint) => touchpoint.promises.map(({ value }) => value));
  for (const touchpoint of touchpoints) {
    for (const { value, range } of touchpoint.keeps) {
      if (promises.some((promise) => isSamePromise(promise, value))) continue;
      const near = nearest(value, promises);
      const sentences = [
        t('unkept-promise.unknown', { promise: value }),
        near === undefined ? '' : t('unkept-promise.nearest', { nearest: near }),
      ];
      const message = sentences.filter((sentence) => sentence !== '').join(' ');
      yield { message, range, touchpoint: touchpointId(touchpoint) };
    }
  }
}
