/** Bookkeeping for edits that take lines away and put others in. */

import { append } from '../model/long-lists.ts';
import type { Clause } from '../syntax/clause.ts';
import { scan } from '../syntax/scan.ts';
import { structureOf } from '../syntax/structure.ts';
import { joined, type TextEdit } from './edit.ts';
import { SourceText } from './source-text.ts';

/** A text of another file with its clauses. */
export function sourceOf(text: string): SourceText {
  const scanned = scan(text);
  return new SourceText(text, {
    diagnostics: [],
    problems: [],
    ignores: [],
    scan: scanned,
    placement: structureOf(scanned),
  });
}

/** The clauses after an edit, `undefined` in place of each new one. */
export function orderAfter(
  { report }: SourceText,
  gone: ReadonlySet<Clause>,
  added: readonly { readonly offset: number; readonly count: number }[],
): (Clause | undefined)[] {
  const left = [...added].sort((a, b) => a.offset - b.offset);
  const order: (Clause | undefined)[] = [];
  const put = (offset: number) => {
    while (left[0] && left[0].offset <= offset) {
      append(
        order,
        Array.from({ length: left[0].count }, () => undefined),
      );
      left.shift();
    }
  };
  for (const clause of report.scan.clauses) {
    put(clause.start);
    if (!gone.has(clause)) order.push(clause);
  }
  put(Number.POSITIVE_INFINITY);
  return order;
}

/** Edits that touch as one, so that every editor puts their words in the same order. */
export function together(edits: readonly TextEdit[], source: SourceText): TextEdit[] {
  return joined(source.slices(edits)).map(({ newText, ...slice }) => source.replace(slice, newText));
}
