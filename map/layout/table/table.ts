/**
 * A journey as rows and columns: the facts of the map, all lanes included, in words and figures. Columns without
 * content vanish, as empty lanes do; so do those of lanes that the reader has hidden. Pure.
 */
import { journeySeries } from '../../../language/analysis/measures.ts';
import type { JourneyView } from '../../../language/model/journey-view.ts';
import type { Journey } from '../../../language/model/model.ts';
import { touchpointsByKey, touchpointsOf } from '../../../language/model/touchpoints.ts';
import { participantNames } from '../../../language/view/names.ts';
import type { MapMessageKey } from '../../messages/messages.ts';
import type { LaneId, MapOptions } from '../../options.ts';
import { contextOf } from '../map.ts';
import { ownershipWords, riskWords } from '../words/fact-words.ts';
import { headlineSentences } from '../words/headline-words.ts';
import { seriesWords } from '../words/measure-words.ts';
import type { Words } from '../words/words.ts';
import type { Subject, TableCell } from './table-cells.ts';
import * as cells from './table-cells.ts';

export interface TableColumn {
  readonly id: ColumnId;
  readonly heading: string;
  readonly sortable: boolean;
  /** The content is in the writer's language, not in the reader's. */
  readonly own: boolean;
  readonly numeric: boolean;
}

export interface TableRow {
  readonly key: string;
  /** Its line in the text, from 0. */
  readonly line: number;
  /** One for each column. */
  readonly cells: readonly TableCell[];
}

export interface TableLayout {
  readonly caption: string;
  /** What customers say of the whole journey: the figures, then what they contradict. */
  readonly whole: readonly string[];
  /** BCP 47 tag of the writer's language. */
  readonly language: string | undefined;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
}

export type Direction = 'ascending' | 'descending';

export interface Sorting {
  readonly column: ColumnId;
  readonly direction: Direction;
}

interface ColumnPlan {
  readonly heading: MapMessageKey;
  readonly cell: (subject: Subject) => TableCell;
  /** The lane that shows the same; a column without one is always wanted. */
  readonly lane?: LaneId;
  /** Stays also when it is empty. */
  readonly constant?: boolean;
  readonly own?: boolean;
  readonly numeric?: boolean;
  /** Rows can be sorted by it: its cells have values. */
  readonly sortable?: boolean;
}

const plans = {
  number: { heading: 'table.number', constant: true, numeric: true, sortable: true, cell: cells.numberCell },
  stage: { heading: 'table.stage', own: true, cell: cells.stageCell },
  touchpoint: { heading: 'table.touchpoint', constant: true, own: true, cell: cells.nameCell },
  channel: { heading: 'table.channel', own: true, cell: cells.channelCell },
  by: { heading: 'table.by', cell: cells.initiatorCell },
  ownership: { heading: 'table.ownership', cell: (s) => cells.lines(ownershipWords(s.touchpoint, s.stage, s)) },
  risk: {
    heading: 'table.risk',
    cell: ({ touchpoint: { risk }, words }) => cells.lines([risk && riskWords(risk.value, words)]),
  },
  cost: { heading: 'table.cost', own: true, sortable: true, cell: cells.costCell },
  reach: { heading: 'table.reach', numeric: true, sortable: true, cell: cells.reachCell },
  driver: { heading: 'table.driver', numeric: true, sortable: true, cell: cells.driverCell },
  participants: {
    heading: 'table.participants',
    own: true,
    cell: (s) => cells.lines(participantNames(s.touchpoint.participants, s.journey)),
  },
  status: { heading: 'table.status', constant: true, cell: cells.statusCell },
  moment: { heading: 'table.moment', cell: cells.momentCell },
  rating: { heading: 'table.rating', constant: true, numeric: true, sortable: true, cell: cells.ratingCell },
  personaRatings: { heading: 'table.personaRatings', lane: 'curve', cell: cells.personaRatingsCell },
  target: { heading: 'table.target', lane: 'curve', numeric: true, cell: cells.targetCell },
  benchmark: { heading: 'table.benchmark', lane: 'curve', numeric: true, cell: cells.benchmarkCell },
  importance: {
    heading: 'table.importance',
    constant: true,
    numeric: true,
    sortable: true,
    cell: cells.importanceCell,
  },
  opportunity: {
    heading: 'table.opportunity',
    constant: true,
    numeric: true,
    sortable: true,
    cell: cells.opportunityCell,
  },
  rank: { heading: 'table.rank', constant: true, numeric: true, sortable: true, cell: cells.rankCell },
  contribution: { heading: 'lane.contribution', lane: 'contribution', numeric: true, cell: cells.contributionCell },
  needs: { heading: 'table.need', lane: 'needs', own: true, cell: cells.needsCell },
  feelings: {
    heading: 'lane.feelings',
    lane: 'feelings',
    own: true,
    cell: (s) => cells.said(s, s.touchpoint.feelings),
  },
  quotes: { heading: 'lane.quotes', lane: 'quotes', own: true, cell: (s) => cells.said(s, s.touchpoint.quotes) },
  pains: { heading: 'lane.pains', lane: 'pains', own: true, cell: (s) => cells.said(s, s.touchpoint.pains) },
  ideas: { heading: 'lane.ideas', lane: 'ideas', own: true, cell: (s) => cells.said(s, s.touchpoint.ideas) },
  promises: { heading: 'lane.promises', lane: 'promises', own: true, cell: cells.promisesCell },
  actions: { heading: 'lane.actions', lane: 'actions', own: true, cell: cells.actionsCell },
  effort: { heading: 'table.effort', lane: 'actions', cell: cells.effortCell },
  owner: { heading: 'table.owner', lane: 'owners', own: true, cell: cells.ownerCell },
  time: { heading: 'lane.time', lane: 'time', cell: cells.timeCell },
  measures: { heading: 'lane.measures', lane: 'measures', cell: cells.measuresCell },
  answers: { heading: 'table.answers', lane: 'evidence', numeric: true, cell: cells.answersCell },
  evidence: { heading: 'lane.evidence', lane: 'evidence', own: true, cell: cells.evidenceCell },
  next: { heading: 'lane.next', lane: 'next', own: true, cell: cells.nextCell },
  notes: { heading: 'lane.notes', lane: 'notes', own: true, cell: cells.notesCell },
} as const satisfies Readonly<Record<string, ColumnPlan>>;

export type ColumnId = keyof typeof plans;

const columnIds = Object.keys(plans) as ColumnId[];

/** Rows in the order of the journey. */
export function layoutTable(analysed: JourneyView, words: Words, options: MapOptions): TableLayout {
  const { journey, numbers } = analysed;
  const context = contextOf(analysed, words);
  const known = touchpointsByKey(journey);
  const subjects = journey.stages.flatMap((stage) =>
    touchpointsOf(stage).flatMap((touchpoint): Subject[] => {
      const found = numbers.touchpoints[touchpoint.key];
      return found ? [{ touchpoint, stage, numbers: found, journey, words, context, known }] : [];
    }),
  );
  const wanted = columnIds.filter((id) => !isHidden(plans[id], options));
  const filled = wanted.map((id) => ({ id, plan: planOf(id), column: subjects.map(planOf(id).cell) }));
  const kept = filled.filter(({ plan, column }) => plan.constant || column.some((cell) => cell.lines.length > 0));
  return {
    caption: words.t('table.caption', {
      title: journey.name.trim() === '' ? words.t('untitled.journey') : journey.name,
    }),
    whole: [...wholeFigures(journey, words), ...headlineSentences(analysed, words).map(({ text }) => text)],
    language: journey.language,
    columns: kept.map(({ id, plan }) => ({
      id,
      heading: words.t(plan.heading),
      sortable: plan.sortable === true,
      own: plan.own === true,
      numeric: plan.numeric === true,
    })),
    rows: subjects.map(({ touchpoint }, row) => ({
      key: touchpoint.key,
      line: touchpoint.nameRange.start.line,
      cells: kept.map(({ column }) => column[row] ?? { lines: [] }),
    })),
  };
}

function wholeFigures(journey: Journey, words: Words): string[] {
  return journeySeries(journey).map((series) => {
    const { name, figure, basis } = seriesWords(series, journey, words);
    return [words.t('measure.line', { name, figure }), ...basis].join(', ');
  });
}

/** The rows by one column, unknown values last in both directions; equal ones stay in the order of the journey. */
export function sortedRows({ columns, rows }: TableLayout, sorting: Sorting | undefined): readonly TableRow[] {
  const at = columns.findIndex(({ id }) => id === sorting?.column);
  if (at < 0) return rows;
  const sign = sorting?.direction === 'descending' ? -1 : 1;
  const sortValue = (row: TableRow) => row.cells[at]?.value ?? null;
  return rows.toSorted((a, b) => {
    const [one, other] = [sortValue(a), sortValue(b)];
    if (one === null || other === null) return Number(one === null) - Number(other === null);
    return sign * (one - other);
  });
}

function planOf(id: ColumnId): ColumnPlan {
  return plans[id];
}

function isHidden({ lane }: ColumnPlan, { hidden }: MapOptions): boolean {
  return lane !== undefined && hidden.includes(lane);
}
