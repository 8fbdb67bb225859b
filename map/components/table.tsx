/** The journey as a table: the same facts as the map, for reading line by line and for copying into a sheet. */
import type { JourneyView } from '../../language/model/journey-view.ts';
import {
  type ColumnId,
  layoutTable,
  type Sorting,
  sortedRows,
  type TableColumn,
  type TableRow,
} from '../layout/table/table.ts';
import type { TableCell } from '../layout/table/table-cells.ts';
import type { Words } from '../layout/words/words.ts';
import { defaultOptions, type MapOptions } from '../options.ts';
import { memoByValue } from './memo-by-value.tsx';
import { addressOf } from './selectable.tsx';

export interface TableProps {
  readonly analysed: JourneyView;
  readonly words: Words;
  /** Hidden lanes are hidden columns. */
  readonly options?: MapOptions | undefined;
  readonly sorting?: Sorting | undefined;
  /** Called with what the reader wants to sort by. Without it the headings are only headings. */
  readonly onSort?: ((sorting: Sorting) => void) | undefined;
  /** Key of the touchpoint that is marked. */
  readonly selected?: string | undefined;
  /** Called when a touchpoint's name is pressed. Without it names are only names. */
  readonly onSelect?: ((touchpointKey: string) => void) | undefined;
}

const KeptRow = memoByValue(Row);

/** One row for each touchpoint, in the order of the journey or as it is sorted. */
export function TouchpointTable(props: TableProps) {
  const { analysed, words, options = defaultOptions, sorting, onSort, selected, onSelect } = props;
  const table = layoutTable(analysed, words, options);
  return (
    <table data-journey={analysed.journey.key}>
      <caption>
        {table.caption}
        {table.whole.map((text) => (
          <div key={text}>{text}</div>
        ))}
      </caption>
      <thead>
        <tr>
          {table.columns.map((column) => (
            <Heading key={column.id} column={column} sorting={sorting} onSort={onSort} />
          ))}
        </tr>
      </thead>
      <tbody>
        {sortedRows(table, sorting).map((row) => (
          <KeptRow
            key={row.key}
            row={row}
            columns={table.columns}
            language={table.language}
            selected={row.key === selected}
            onSelect={onSelect}
          />
        ))}
      </tbody>
    </table>
  );
}

interface HeadingProps {
  readonly column: TableColumn;
  readonly sorting: Sorting | undefined;
  readonly onSort: TableProps['onSort'];
}

/** The direction is said by `aria-sort`. */
function Heading({ column: { id, heading, sortable }, sorting, onSort }: HeadingProps) {
  if (!sortable || !onSort) return <th scope="col">{heading}</th>;
  const direction = sorting?.column === id ? sorting.direction : undefined;
  return (
    <th scope="col" aria-sort={direction ?? 'none'}>
      <button type="button" onClick={() => onSort({ column: id, direction: nextDirection(id, direction) })}>
        {heading}
        <svg class="sort" viewBox="0 0 10 14" aria-hidden="true">
          <path class={direction === 'ascending' ? 'on' : ''} d="M1.5 5.5 5 2l3.5 3.5" />
          <path class={direction === 'descending' ? 'on' : ''} d="M1.5 8.5 5 12l3.5-3.5" />
        </svg>
      </button>
    </th>
  );
}

/** The most important and the largest opportunity come first; numbers, ranks and bad ratings from the lowest on. */
function nextDirection(id: ColumnId, direction: Sorting['direction'] | undefined): Sorting['direction'] {
  if (direction !== undefined) return direction === 'ascending' ? 'descending' : 'ascending';
  return id === 'importance' || id === 'opportunity' ? 'descending' : 'ascending';
}

interface RowProps {
  readonly row: TableRow;
  readonly columns: readonly TableColumn[];
  readonly language: string | undefined;
  readonly selected: boolean;
  readonly onSelect: TableProps['onSelect'];
}

function Row({ row, columns, language, selected, onSelect }: RowProps) {
  const current = selected ? { 'aria-current': 'true' as const } : {};
  return (
    <tr {...addressOf(row.key)} {...current}>
      {columns.map((column, index) => {
        const cell = row.cells[index];
        if (!cell) return undefined;
        const attributes = {
          ...classOf(column, cell),
          ...(column.own && language !== undefined ? { lang: language } : {}),
        };
        if (column.id !== 'touchpoint') {
          return (
            <td key={column.id} {...attributes}>
              <Lines lines={cell.lines} />
            </td>
          );
        }
        return (
          <th key={column.id} scope="row" {...attributes}>
            {onSelect ? (
              <button type="button" class="row-link" onClick={() => onSelect(row.key)}>
                {cell.lines[0]}
              </button>
            ) : (
              <Lines lines={cell.lines} />
            )}
          </th>
        );
      })}
    </tr>
  );
}

/** One thing is a text, several are a list. */
function Lines({ lines }: { readonly lines: readonly string[] }) {
  if (lines.length < 2) return <>{lines[0]}</>;
  return (
    <ul>
      {lines.map((line, index) => (
        <li key={index}>{line}</li>
      ))}
    </ul>
  );
}

function classOf({ numeric }: TableColumn, { band, lines }: TableCell): { class?: string } {
  const wide = !numeric && lines.some((line) => line.length > 24);
  const classes = [band && (band === 'none' ? 'none' : `band-${band}`), numeric && 'numeric', wide && 'wide'];
  const text = classes.filter(Boolean).join(' ');
  return text === '' ? {} : { class: text };
}
