/** Where a plan finds its columns in a table. */
import { nameKey } from '../../language/model/name-key.ts';
import type { AnswerColumn, AnswerPlan, AnswerProblem, WantedNumber } from '../plan.ts';
import type { TallySlots } from '../tally/row-tally.ts';
import { findColumn } from './find-column.ts';

export interface Layout {
  /** Indexes of the columns that are read, ascending. A slot is a place in this list. */
  readonly wanted: readonly number[];
  readonly slots: TallySlots;
  /** What is asked about, each with its wanted numbers. */
  readonly asked: readonly AskedQuestion[];
  readonly problems: readonly AnswerProblem[];
}

export interface AskedQuestion {
  /** As the plan names it. */
  readonly column: string;
  readonly slot: number;
  /** Key of its name in a long file. */
  readonly name: string | undefined;
  readonly numbers: readonly WantedNumber[];
}

export function layoutOf(columns: readonly AnswerColumn[], plan: AnswerPlan): Layout {
  const finder = new ColumnFinder(columns);
  const keys = plan.numbers.map(({ key }) => key);
  const weight = finder.find(plan.weight, keys);
  const date = finder.find(plan.dated, []);
  const names = finder.find(plan.long?.names, keys);
  const answers = finder.find(plan.long?.answers, keys);
  const segments = (plan.segments ?? []).map((segment) => {
    const wanting = plan.numbers.filter((number) => number.segment === segment.key).map(({ key }) => key);
    const index = finder.find(segment.column, wanting);
    return index === undefined ? undefined : { index, value: nameKey(segment.value) };
  });
  const isMissingForAll = [
    [plan.weight, weight],
    [plan.long, names],
    [plan.long, answers],
  ].some(([stated, index]) => stated !== undefined && index === undefined);
  const numbers = isMissingForAll
    ? []
    : plan.numbers.filter(({ segment }) => {
        const at = (plan.segments ?? []).findIndex(({ key }) => key === segment);
        return segment === undefined || segments[at] !== undefined;
      });
  const questions = [...grouped(numbers)].flatMap(([name, list]) => {
    const wanted = list.map(({ key }) => key);
    const column = list[0]?.column ?? name;
    const index = plan.long ? answers : finder.find(column, wanted);
    return index === undefined ? [] : [{ column, index, name: plan.long ? name : undefined, numbers: list }];
  });
  const used = [
    weight,
    date,
    names,
    ...segments.map((segment) => segment?.index),
    ...questions.map((one) => one.index),
  ];
  const wanted = [...new Set(used.filter((index) => index !== undefined))].sort((a, b) => a - b);
  const slotOf = (index: number) => wanted.indexOf(index);
  const slot = (index: number | undefined) => (index === undefined ? undefined : slotOf(index));
  return {
    wanted,
    slots: {
      weight: slot(weight),
      date: slot(date),
      names: slot(names),
      segments: segments.map((segment) => segment && { slot: slotOf(segment.index), value: segment.value }),
    },
    asked: questions.map(({ column, index, name, numbers }) => ({ column, slot: slotOf(index), name, numbers })),
    problems: finder.problems,
  };
}

/** Numbers of one column, by its key. */
function grouped(numbers: readonly WantedNumber[]): Map<string, WantedNumber[]> {
  const groups = new Map<string, WantedNumber[]>();
  for (const number of numbers) {
    const key = nameKey(number.column);
    groups.set(key, [...(groups.get(key) ?? []), number]);
  }
  return groups;
}

class ColumnFinder {
  readonly problems: AnswerProblem[] = [];
  readonly #columns: readonly AnswerColumn[];

  constructor(columns: readonly AnswerColumn[]) {
    this.#columns = columns;
  }

  /** @param numbers keys of the numbers that need it */
  find(column: string | undefined, numbers: readonly string[]): number | undefined {
    if (column === undefined) return undefined;
    const found = findColumn(column, this.#columns);
    if (found.kind === 'found') return found.index;
    if (found.kind === 'several') this.problems.push({ code: 'same-column', column, times: found.times, numbers });
    else this.problems.push({ code: 'no-column', column, near: found.near, numbers });
    return undefined;
  }
}
