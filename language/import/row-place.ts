/** Where pasted rows go: below the touchpoint, or the stage, that the cursor is in, and never into one. */

import type { Holder } from '../keywords/keyword-row.ts';
import { nameKey } from '../model/name-key.ts';
import type { Clause } from '../syntax/clause.ts';
import { plainText } from '../syntax/plain-text.ts';
import { Lines } from '../text/entries.ts';
import type { SourceText } from '../text/source-text.ts';

/** A stage that is there already. */
export interface StagePlace {
  /** Keys of its id and its name. */
  readonly keys: readonly string[];
  /** The last line of what belongs to it. */
  readonly last: number;
  readonly touchpointIndent: string;
}

export interface RowPlace {
  /** The line of the journey that they go into. */
  readonly journey: Clause | undefined;
  /** The stages of that journey, in the order of the text. */
  readonly stages: readonly StagePlace[];
  /** The line below which the rows are written; `undefined` in a text without any journey. */
  readonly below: number | undefined;
  /** Key of the name of the stage that is open there. */
  readonly stage: string | undefined;
  readonly stageIndent: string;
  readonly touchpointIndent: string;
}

/** @param line the first line that is below the cursor */
export function rowPlaceAt(line: number, withStages: boolean, source: SourceText): RowPlace {
  const { clauses } = source.report.scan;
  const openers = (holder: Holder) =>
    source.report.placement.clauses
      .filter((placed) => placed.opens === holder && !placed.recoveryNode)
      .map(({ clause }) => clause);
  const journeys = openers('journey');
  const journey = journeys.findLast((clause) => clause.line < line) ?? journeys[0];
  if (!journey)
    return {
      ...{ journey: undefined, stages: [], below: undefined, stage: undefined },
      ...{ stageIndent: '  ', touchpointIndent: withStages ? '    ' : '  ' },
    };
  const inJourney = (clause: Clause) => clause.line < line && source.isWithin(clause, journey);
  const stages = openers('stage').filter((clause) => source.isWithin(clause, journey));
  const before = stages.findLast(inJourney);
  // Above the first stage there is no place for a touchpoint, where there are stages.
  const stage = before ?? (withStages ? undefined : stages[0]);
  const touchpoints = openers('touchpoint').filter((clause) => source.isWithin(clause, stage ?? journey));
  const touchpoint = touchpoints.findLast((clause) => clause.line < line);
  const above = clauses.findLast((clause) => clause.line < line && source.isWithin(clause, stage ?? journey));
  return {
    journey,
    stages: stages.map((one) => stagePlace(one, source)),
    below: lineBelow({ journey, stage, touchpoint, above, stages, withStages }, source),
    stage: stage?.value && nameKey(plainText(source.textOf(stage.value))),
    ...indents(journey, stage ?? stages[0], touchpoints[0], withStages, source),
  };
}

function stagePlace(stage: Clause, source: SourceText): StagePlace {
  const { clauses } = source.report.placement;
  const within = clauses.find(
    ({ clause, opens, recoveryNode }) =>
      opens === 'touchpoint' && !recoveryNode && clause.startsLine && source.isWithin(clause, stage),
  );
  return {
    keys: [stage.id, stage.value].flatMap((slice) => (slice ? nameKey(plainText(source.textOf(slice))) : [])),
    last: new Lines(source).blockOf(stage).last,
    touchpointIndent: source.indentOf((within?.clause ?? stage).line) + (within ? '' : source.indentUnit),
  };
}

interface Things {
  readonly journey: Clause;
  readonly stage: Clause | undefined;
  readonly touchpoint: Clause | undefined;
  readonly above: Clause | undefined;
  readonly stages: readonly Clause[];
  readonly withStages: boolean;
}

function lineBelow({ journey, stage, touchpoint, above, stages, withStages }: Things, source: SourceText): number {
  const lines = new Lines(source);
  if (withStages) {
    if (stage) return lines.blockOf(stage).last;
    return stages.length > 0 ? headEnd(journey, source) : lines.blockOf(journey).last;
  }
  if (above?.keyword?.word === 'again') return lines.blockOf(above).last;
  return touchpoint ? lines.blockOf(touchpoint).last : headEnd(stage ?? journey, source);
}

/** The last line of what a thing says itself, above what stands in it. */
function headEnd(opener: Clause, source: SourceText): number {
  const own = source.report.scan.clauses.filter((clause) => source.isWithin(clause, opener));
  const first = own.findIndex(({ keyword }) => keyword?.part !== undefined);
  const head = first < 0 ? own : own.slice(0, first);
  return source.lastLineOf(head.at(-1) ?? opener);
}

function indents(
  journey: Clause,
  stage: Clause | undefined,
  touchpoint: Clause | undefined,
  withStages: boolean,
  source: SourceText,
): { readonly stageIndent: string; readonly touchpointIndent: string } {
  const outer = source.indentOf(journey.line);
  const stageIndent = stage ? source.indentOf(stage.line) : outer + source.indentUnit;
  const within = stage || withStages ? stageIndent + source.indentUnit : outer + source.indentUnit;
  const sibling = touchpoint?.startsLine && (stage || !withStages) ? source.indentOf(touchpoint.line) : undefined;
  return { stageIndent, touchpointIndent: sibling ?? within };
}
