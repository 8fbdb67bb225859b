import type { Level } from '../../model/finding.ts';
import type { ReadingCode } from '../../syntax/problem.ts';
import { type FileRule, fileRule } from '../rule.ts';

/** A rule that passes on what was found while the text was read. */
export function readingRule(code: ReadingCode, level: Level): FileRule {
  return fileRule({
    code,
    level,
    *check({ problems, t }) {
      for (const problem of problems) {
        if (problem.code !== code) continue;
        yield { message: t(problem.message, problem.args), range: problem.range, touchpoint: problem.touchpoint };
      }
    },
  });
}
