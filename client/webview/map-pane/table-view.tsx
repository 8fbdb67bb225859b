import type { JSX } from 'preact';
import { useCallback, useState } from 'preact/hooks';
import { TouchpointTable } from '../../../map/components/table.tsx';
import type { Sorting } from '../../../map/layout/table/table.ts';
import type { Words } from '../../../map/layout/words/words.ts';
import type { MapOptions } from '../../../map/options.ts';
import type { CardAddress } from '../../preview/messages.ts';
import type { PageMap } from '../page-map.ts';
import { usePage, usePageWords } from '../state/page.ts';

interface TableViewProps {
  readonly journeys: PageMap['journeys'];
  readonly options: MapOptions;
  readonly selected: CardAddress | null;
  readonly onSelect: (touchpoint: string, journey: string) => void;
}

/** Every journey as a table; all are sorted by the same column. */
export function TableView({ journeys, options, selected, onSelect }: TableViewProps): JSX.Element {
  const { table } = usePage();
  const { words } = usePageWords();
  const [sorting, setSorting] = useState<Sorting>();
  return (
    <div class="tables jm" ref={table} tabIndex={-1} lang={words.locale}>
      {journeys.map((analysed) => (
        <JourneyTable
          key={analysed.journey.key}
          analysed={analysed}
          options={options}
          words={words}
          sorting={sorting}
          onSort={setSorting}
          selected={selected?.journey === analysed.journey.key ? selected.touchpoint : undefined}
          onSelect={onSelect}
        />
      ))}
    </div>
  );
}

interface JourneyTableProps extends Pick<TableViewProps, 'options' | 'onSelect'> {
  readonly words: Words;
  readonly analysed: PageMap['journeys'][number];
  readonly sorting: Sorting | undefined;
  readonly onSort: (sorting: Sorting) => void;
  readonly selected: string | undefined;
}

function JourneyTable({ onSelect: choose, ...table }: JourneyTableProps): JSX.Element {
  const { key } = table.analysed.journey;
  // The same function from one drawing to the next: a new one would have every row drawn again.
  const onSelect = useCallback((touchpoint: string) => choose(touchpoint, key), [choose, key]);
  return <TouchpointTable {...table} onSelect={onSelect} />;
}
