import type { Touchpoint } from '../../model/model.ts';
import type { Range } from '../../model/position.ts';
import type { ReadingProblem } from '../../syntax/problem.ts';
import { touchpointId } from './touchpoint-views.ts';

/**
 * Whether a line of a touchpoint, or its value, could not be read. What the touchpoint seems to lack may stand on that
 * line, which is told already: a rule that speaks of something lacking is then silent.
 */
export function hasLostLine(touchpoint: Touchpoint, problems: readonly ReadingProblem[]): boolean {
  return problems.some(
    ({ clauseLost, code, touchpoint: id }) =>
      (clauseLost || code === 'invalid-value') && id === touchpointId(touchpoint),
  );
}

/** Whether something on these lines could not be taken as it stands. */
export function hasProblemOn({ start, end }: Range, problems: readonly ReadingProblem[]): boolean {
  return problems.some(({ range }) => range.start.line <= end.line && start.line <= range.end.line);
}
