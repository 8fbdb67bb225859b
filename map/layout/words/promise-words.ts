/** What is said of the promises that a touchpoint makes and keeps. */
import type { Touchpoint } from '../../../language/model/model.ts';
import type { JourneyContext } from '../context.ts';

export interface SaidPromise {
  readonly text: string;
  readonly kind: 'made' | 'unkept' | 'kept';
}

/** Those that it makes, and then those that it keeps, in the order of the text. */
export function promisesSaid({ promises, keeps }: Touchpoint, { unkept, words: { t } }: JourneyContext): SaidPromise[] {
  return [
    ...promises.map((promise): SaidPromise => {
      const kind = unkept.has(promise) ? 'unkept' : 'made';
      return { text: t(`promise.${kind}`, { promise: promise.value }), kind };
    }),
    ...keeps.map(({ value }): SaidPromise => ({ text: t('promise.kept', { promise: value }), kind: 'kept' })),
  ];
}
