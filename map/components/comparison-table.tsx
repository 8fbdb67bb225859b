/** A comparison as a table: the same facts as the picture, for reading line by line and for copying into a sheet. */
import type { ComparisonKind, ComparisonPair } from '../compare/sides.ts';
import { type ComparedCell, comparisonTable } from '../compare/table.ts';
import type { Words } from '../layout/words.ts';

interface TableProps {
  readonly pair: ComparisonPair;
  readonly kind: ComparisonKind;
  readonly words: Words;
}

/** One row for each touchpoint of either side, in the order of the picture. */
export function ComparisonTable({ pair, kind, words }: TableProps) {
  const { caption, headings, rows } = comparisonTable(pair, kind, words);
  return (
    <table>
      <caption>{caption}</caption>
      <thead>
        <tr>
          {headings.map((heading) => (
            <th key={heading} scope="col">
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, cells }) => (
          <tr key={key}>
            {cells.map((cell, index) => (
              <Cell key={headings[index]} cell={cell} names={index === 1} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** @param names whether the cell names its row. */
function Cell({ cell: { text, band, lang }, names }: { readonly cell: ComparedCell; readonly names: boolean }) {
  const content = lang === undefined ? {} : { lang };
  if (names) {
    return (
      <th scope="row" {...content}>
        {text}
      </th>
    );
  }
  return (
    <td {...(band ? { class: `band-${band}` } : {})} {...content}>
      {text}
    </td>
  );
}
