/** What customers expected, beside the difference to what they got. */
import { needGap } from '../../../language/analysis/expectation.ts';
import type { Journey, Need, Touchpoint } from '../../../language/model/model.ts';
import type { TouchpointNumbers } from '../../../language/model/numbers.ts';
import type { Words } from './words.ts';

/** "Expected 9 (gap −2.5)"; without the gap where one of the two is not known, `undefined` without an expectation. */
export function expectedWords(
  { expected }: Touchpoint,
  { expectationGap }: TouchpointNumbers,
  journey: Journey,
  words: Words,
): string | undefined {
  return expected && inWords(expected.value, expectationGap, journey, words);
}

/** The same of a need. */
export function needExpectedWords(need: Need, journey: Journey, words: Words): string | undefined {
  return need.expected && inWords(need.expected.value, needGap(need, journey.scale), journey, words);
}

/** Below, at and above what was expected. */
const signs = ['−', '', '+'] as const;

function inWords(value: number, gap: number | null, { bands }: Journey, words: Words): string {
  const expected = words.rating(value, bands);
  return gap === null
    ? words.t('need.expected', { expected })
    : words.t('need.expectedGap', { expected, gap: `${signs[Math.sign(gap) + 1]}${words.change(gap)}` });
}
