/** What an analyst has to look at after rows were pasted, one line a sentence. */
import type { JourneyTranslate } from '../messages/messages.ts';
import type { Scale } from '../model/model.ts';
import { oneLine } from './row-lines.ts';
import type { Row } from './row-table.ts';

export interface Remarkable {
  /** What stands above the headings. */
  readonly titles: readonly string[];
  /** Lines of the page that are not part of the table. */
  readonly around: readonly string[];
  readonly hasHeader: boolean;
  /** Names of the columns of which something became a note. */
  readonly noted: readonly string[];
  readonly nameless: readonly Row[];
  /** Columns of another scale than the journey's. */
  readonly converted: readonly { readonly name: string; readonly scale: Scale }[];
  /** Columns whose header says in parentheses what they are, with the keyword that they became. */
  readonly readAs: readonly { readonly name: string; readonly keyword: string }[];
  readonly renamed: readonly { readonly from: string; readonly to: string }[];
  /** The scale of the journey. */
  readonly scale: Scale;
}

export function remarksOn(
  { titles, around, hasHeader, noted, nameless, converted, readAs, renamed, scale }: Remarkable,
  t: JourneyTranslate,
): string[] {
  const names = (list: readonly string[]) => list.map((name) => `“${name}”`).join(', ');
  return [
    ...titles.map((title) => t('rows.title', { title })),
    ...around.map((text) => t('rows.around', { text })),
    ...(hasHeader ? [] : [t('rows.no-header')]),
    ...(noted.length > 0 ? [t('rows.noted', { columns: names(noted) })] : []),
    ...(converted.length > 0
      ? [t('rows.converted', { columns: converted.map(convertedColumn).join(', '), ...scale })]
      : []),
    ...(readAs.length > 0
      ? [t('rows.read-as', { columns: readAs.map(({ name, keyword }) => `“${name}” → ${keyword}`).join(', ') })]
      : []),
    ...(renamed.length > 0
      ? [t('rows.renamed', { ids: renamed.map(({ from, to }) => `${from} → ${to}`).join(', ') })]
      : []),
    ...nameless.map(({ number, cells }) =>
      t('rows.nameless', {
        row: number,
        cells: cells
          .map(oneLine)
          .filter((cell) => cell !== '')
          .join(' · '),
      }),
    ),
  ].map(oneLine);
}

/** With the scale that its numbers were read on, where the header does not name both ends. */
function convertedColumn({ name, scale }: Remarkable['converted'][number]): string {
  const isNamed = [scale.low, scale.high].every((end) => name.includes(String(Math.abs(end))));
  return isNamed ? `“${name}”` : `“${name}” (${scale.low}–${scale.high})`;
}
