import { journeyRule } from './rule.ts';

/** A scale other than 1–10 without bands: the cut-offs are carried over, and somebody should confirm them. */
export const derivedBands = journeyRule({
  code: 'derived-bands',
  level: 'info',
  *check({ journey, t }) {
    if (journey.bandsOrigin !== 'derived') return;
    yield {
      message: t('derived-bands', {
        low: journey.scale.low,
        high: journey.scale.high,
        red: journey.bands.red.limit,
        yellow: journey.bands.yellow.limit,
      }),
      range: journey.scaleStated?.range ?? journey.nameRange,
    };
  },
});
