import { translatorFor } from '../../../language/messages/messages.ts';
import type { Finding } from '../../../language/model/finding.ts';
import type { Range } from '../../../language/model/position.ts';
import { type RuleInput, runRules } from '../../../language/rules/run-rules.ts';
import type { ReadingCode, ReadingProblem } from '../../../language/syntax/problem.ts';
import { buildFile, type FileSpec } from '../model-builder.ts';

type Extras = Partial<Pick<RuleInput, 'problems' | 'ignores' | 'settings' | 'views' | 'isShared'>>;

/** What is found in a file that was built by hand, on 1 April 2026. */
export function findIn(spec: FileSpec, extras: Extras = {}): Finding[] {
  return runRules({
    file: buildFile(spec),
    problems: [],
    today: { year: 2026, month: 4, day: 1 },
    t: translatorFor('en').t,
    ...extras,
  });
}

/** A problem that reading a text could report. */
export function problem(
  code: ReadingCode,
  facts: Partial<ReadingProblem> & Pick<ReadingProblem, 'message' | 'args'>,
): ReadingProblem {
  return { code, range: rangeOn(3), clauseLost: false, mayDeclare: [], touchpoint: undefined, ...facts };
}

export function rangeOn(line: number): Range {
  return { start: { line, character: 4 }, end: { line, character: 9 } };
}
