/** From a finding back to the thing in the model that it speaks about. */
import type { Journey, JourneyFile, Touchpoint } from '../model/model.ts';
import type { Position, Range } from '../model/position.ts';
import { touchpointsIn } from '../rules/shared/touchpoint-views.ts';

/** The journey on whose lines a place is. */
export function journeyAt(file: JourneyFile, at: Position): Journey | undefined {
  return file.journeys.findLast(({ range }) => holds(range, at));
}

/** The touchpoint on whose lines a place is. */
export function touchpointAt(file: JourneyFile, at: Position): Touchpoint | undefined {
  return touchpointsIn(journeyAt(file, at)?.stages ?? []).findLast(({ range }) => holds(range, at));
}

/** Both ends count. */
export function holds({ start, end }: Range, at: Position): boolean {
  return !isBefore(at, start) && !isBefore(end, at);
}

export function sameRange(a: Range, b: Range): boolean {
  return (
    a.start.line === b.start.line &&
    a.start.character === b.start.character &&
    a.end.line === b.end.line &&
    a.end.character === b.end.character
  );
}

function isBefore(a: Position, b: Position): boolean {
  return a.line < b.line || (a.line === b.line && a.character < b.character);
}
