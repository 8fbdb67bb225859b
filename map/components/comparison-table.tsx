/** A comparison as a table: the same facts as the picture, for reading line by line and for copying into a sheet. */
import type { ComparisonKind, ComparisonPair } from '../compare/sides.ts';
import { type ComparedCell, type ComparedRow, comparisonTable } from '../compare/table.ts';
import type { Words } from '../layout/words/words.ts';
import { addressOf, journeyAddress } from './selectable.tsx';

interface TableProps {
  readonly pair: ComparisonPair;
  readonly kind: ComparisonKind;
  readonly words: Words;
  /** The row that is marked. */
  readonly selected?: { readonly journey: string; readonly touchpoint: string } | undefined;
  /** Called when a touchpoint's name is pressed. Without it names are only names. */
  readonly onSelect?: ((row: ComparedRow) => void) | undefined;
}

/** One row for each touchpoint of either side, in the order of the picture. */
export function ComparisonTable({ pair, kind, words, selected, onSelect }: TableProps) {
  const { caption, whole, score, headings, rows } = comparisonTable(pair, kind, words);
  // What only the earlier side of another key has is not addressed: search and filter leave it where it is.
  const own = pair.newer.analysed.journey.key;
  return (
    <table {...(onSelect ? journeyAddress(own) : {})}>
      <caption>
        {caption}
        {[...whole, ...score].map((text) => (
          <div key={text}>{text}</div>
        ))}
      </caption>
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
        {rows.map((row) => (
          <tr
            key={row.key}
            {...(onSelect && row.journey === own ? addressOf(row.touchpoint) : {})}
            {...(isMarked(row, selected) ? { 'aria-current': 'true' as const } : {})}
          >
            {row.cells.map((cell, index) => (
              <Cell
                key={headings[index]}
                cell={cell}
                names={index === 1}
                onSelect={index === 1 && onSelect ? () => onSelect(row) : undefined}
              />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function isMarked({ journey, touchpoint }: ComparedRow, selected: TableProps['selected']): boolean {
  return selected?.journey === journey && selected.touchpoint === touchpoint;
}

interface CellProps {
  readonly cell: ComparedCell;
  /** Whether the cell names its row. */
  readonly names: boolean;
  readonly onSelect: (() => void) | undefined;
}

function Cell({ cell: { text, band, lang }, names, onSelect }: CellProps) {
  const content = lang === undefined ? {} : { lang };
  if (names) {
    return (
      <th scope="row" {...content}>
        {onSelect ? (
          <button type="button" class="row-link" onClick={onSelect}>
            {text}
          </button>
        ) : (
          text
        )}
      </th>
    );
  }
  return (
    <td {...(band ? { class: `band-${band}` } : {})} {...content}>
      {text}
    </td>
  );
}
