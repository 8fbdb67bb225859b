/** The reason why a part of a journey would be lost: one of its lines cannot be read. */

import type { Clause } from '../syntax/clause.ts';
import type { ReadingProblem } from '../syntax/problem.ts';
import type { Refactoring, RefactoringContext } from './refactoring.ts';

/**
 * @param opener the line of the journey
 * @param matters whether a problem hides a fact that is needed
 */
export function firstUnread(
  opener: Clause,
  { analysis, source, t }: RefactoringContext,
  matters: (problem: ReadingProblem) => boolean,
): Refactoring['refused'] {
  const problem = analysis.problems.find((one) => source.opener('journey', one.range.start) === opener && matters(one));
  if (!problem) return undefined;
  const args = { line: problem.range.start.line + 1, finding: t(problem.message, problem.args) };
  return { reason: 'restructure.unread', args };
}
