import type { Journey, JourneyFile, Stage, Touchpoint } from '../../model/model.ts';
import { touchpointsOf } from '../../model/touchpoints.ts';
import type { ReadingProblem } from '../../syntax/problem.ts';
import { touchpointId } from './touchpoint-views.ts';

/**
 * Tells of a touchpoint whether something in it could not be taken as it stands: a line was set aside, or a value. What
 * it seems to lack may be just that, and it is told already. Looked up in a set: a list of problems for each touchpoint
 * would take its square.
 */
export function hasUnreadLines(problems: readonly ReadingProblem[]): (touchpoint: Touchpoint) => boolean {
  const named = new Set<string>();
  for (const { code, touchpoint } of problems) {
    if (touchpoint !== undefined && code !== 'misleading-indentation') named.add(touchpoint);
  }
  return (touchpoint) => named.has(touchpointId(touchpoint) ?? '');
}

/**
 * Tells of a touchpoint whether its inherited owner is in doubt. The owner of a journey or of a stage stands in its
 * head, before its first touchpoint (behind one it is that touchpoint's), so a line lost there may have been it.
 */
export function hasUnreadInheritedLines(
  { file, journey }: { readonly file: JourneyFile; readonly journey: Journey },
  problems: readonly ReadingProblem[],
): (touchpoint: Touchpoint) => boolean {
  const lost = problems.flatMap(({ clauseLost, touchpoint, range }) =>
    clauseLost && touchpoint === undefined ? [range.start.line] : [],
  );
  if (lost.length === 0) return () => false;
  const isLostIn = (from: number, to: number) => lost.some((line) => from <= line && line < to);
  // The line of the first journey itself may be the one that is lost; the journey then begins behind it.
  const start = file.journeys[0]?.key === journey.key ? 0 : journey.range.start.line;
  const firstStage = journey.stages[0];
  if (!firstStage || isLostIn(start, startOf(firstStage))) return () => true;
  const doubtful = journey.stages.filter((stage) => isLostIn(startOf(stage), firstLineIn(stage)));
  const keys = new Set(doubtful.flatMap(touchpointsOf).map(({ key }) => key));
  return ({ key }) => keys.has(key);
}

function startOf(stage: Stage): number {
  return stage.implicit ? firstLineIn(stage) : stage.range.start.line;
}

/** The line of the first thing in a stage; behind the stage where it holds nothing. */
function firstLineIn({ entries: [first], range }: Stage): number {
  if (!first) return range.end.line + 1;
  return (first.kind === 'touchpoint' ? first.touchpoint : first).range.start.line;
}

/** Whether any line was set aside: it may have declared, named or been anything. */
export function isLineLost(problems: readonly ReadingProblem[]): boolean {
  return problems.some(({ clauseLost }) => clauseLost);
}
