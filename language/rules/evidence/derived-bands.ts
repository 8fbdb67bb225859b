import { shownLimit } from '../../analysis/bands.ts';
import { journeyRule } from '../rule.ts';

/** A scale other than 1–10 without bands: the cut-offs are carried over, and somebody should confirm them. */
export const derivedBands = journeyRule({
  code: 'derived-bands',
  level: 'info',
  *check({ journey, problems, t }) {
    if (journey.bandsOrigin !== 'derived') return;
    // A `bands` line that could not be taken is told already, and a second one would contradict it.
    const isStated = problems.some(
      ({ code, message }) => code === 'invalid-bands' || message === 'invalid-value.bands',
    );
    if (isStated) return;
    yield {
      message: t('derived-bands', {
        low: journey.scale.low,
        high: journey.scale.high,
        red: shownLimit(journey.bands.red),
        yellow: shownLimit(journey.bands.yellow),
      }),
      range: journey.scaleStated?.range ?? journey.nameRange,
    };
  },
});
