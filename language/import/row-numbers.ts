/** The numbers of pasted rows on the scale of the journey that they go into. */

import { onScale as isOnScale } from '../analysis/position.ts';
import { type CutOffs, decimalsFor, onOtherScale, type ScaleNumber, type Scales } from '../analysis/scale-numbers.ts';
import { isWeight, keywordFor } from '../keywords/keywords.ts';
import { append } from '../model/long-lists.ts';
import type { Scale } from '../model/model.ts';
import { toNumber } from '../syntax/values/number.ts';
import type { RowColumn } from './row-columns.ts';
import { isNumber } from './row-lines.ts';
import type { Row } from './row-table.ts';

/** What numbers mean where they go. */
export interface Measure extends CutOffs {
  readonly scale: Scale;
  readonly importanceScale: Scale;
}

/** Carries over what stands below a header that names another scale: `Rating (1-5)` in a journey on 1–10. */
export class RowNumbers {
  private readonly columns: readonly RowColumn[];
  private readonly to: Measure;
  private readonly usesComma: boolean;
  /** By both scales; `undefined` where no number of decimals keeps every number apart and in its band. */
  private readonly decimals = new Map<string, number | undefined>();
  private readonly carried = new Set<number>();

  /** @param usesComma whether the text writes `7,5` */
  constructor(rows: readonly Row[], columns: readonly RowColumn[], to: Measure, usesComma: boolean) {
    this.columns = columns;
    this.to = to;
    this.usesComma = usesComma;
    const numbers = new Map<string, { readonly scales: Scales; readonly all: ScaleNumber[] }>();
    for (const [index] of columns.entries()) {
      const from = this.scaleOf(index);
      if (!from) continue;
      const scales: Scales = [from, this.targetOf(index)];
      const all: ScaleNumber[] = numbers.get(keyOf(scales))?.all ?? [];
      const cells = rows.map(({ cells: own }) => own[index] ?? '').filter(isNumber);
      append(
        all,
        cells.map((cell) => this.numberIn(index, cell)).filter((one) => this.isOn(one, from)),
      );
      numbers.set(keyOf(scales), { scales, all });
    }
    for (const [key, { scales, all }] of numbers) this.decimals.set(key, decimalsFor(all, scales, to));
  }

  /** A number as it is written in the journey; `undefined` where it is not on the scale that its column names. */
  write(index: number, text: string): string | undefined {
    const from = this.scaleOf(index);
    if (!from) return text;
    const to = this.targetOf(index);
    if (from.low === to.low && from.high === to.high) return text;
    const number = this.numberIn(index, text);
    const decimals = this.decimals.get(keyOf([from, to]));
    if (decimals === undefined || !this.isOn(number, from)) return undefined;
    this.carried.add(index);
    const digits = onOtherScale(number, from, to, decimals).toFixed(decimals);
    const plain = digits.includes('.') ? digits.replace(/\.?0+$/u, '') : digits;
    const comma = /[.,]/u.test(text) ? text.includes(',') : this.usesComma;
    return comma ? plain.replace('.', ',') : plain;
  }

  /** The columns of which numbers were carried over so far, with their scales. */
  get converted(): readonly { readonly name: string; readonly scale: Scale }[] {
    return [...this.carried].flatMap((index) => {
      const column = this.columns[index];
      return column?.scale ? [{ name: column.name, scale: column.scale }] : [];
    });
  }

  /** A spread is on the scale of its rating. */
  private scaleOf(index: number): Scale | undefined {
    const column = this.columns[index];
    if (column?.meaning === 'sd') return column.of === undefined ? undefined : this.columns[column.of]?.scale;
    return column?.meaning && keywordFor(column.meaning)?.onScale ? column.scale : undefined;
  }

  private targetOf(index: number): Scale {
    const meaning = this.columns[index]?.meaning;
    return isWeight(meaning && keywordFor(meaning)?.word) ? this.to.importanceScale : this.to.scale;
  }

  private numberIn(index: number, text: string): ScaleNumber {
    const decimals = (/[.,](\d+)$/u.exec(text)?.[1] ?? '').length;
    return { value: toNumber(text), decimals, isDistance: this.columns[index]?.meaning === 'sd' };
  }

  private isOn({ value, isDistance }: ScaleNumber, from: Scale): boolean {
    return isDistance ? value <= from.high - from.low : isOnScale(value, from);
  }
}

function keyOf(scales: Scales): string {
  return scales.map(({ low, high }) => `${low}-${high}`).join();
}
