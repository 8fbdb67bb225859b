/** Two journeys side by side on the page: the picture or the table. */
import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import { ComparisonTable } from '../../../map/components/comparison-table.tsx';
import { JourneyComparison } from '../../../map/journey-comparison.tsx';
import { mapTranslatorFor } from '../../../map/messages/messages.ts';
import type { PageMap } from '../page-map.ts';
import { usePage, usePageWords } from '../state/page.ts';
import type { View } from '../state/view-settings.ts';
import type { ComparisonState } from './use-comparison.ts';

interface CompareViewProps {
  readonly compare: ComparisonState;
  readonly shown: NonNullable<ComparisonState['shown']>;
  readonly view: View;
  readonly brand: PageMap['brand'];
  /** CSS pixels that the picture may fill at 100 %. */
  readonly width: number;
  /** The px of the picture that the window shows across, at its zoom. */
  readonly seen: number;
}

export function CompareView({ compare, shown, view, brand, width, seen }: CompareViewProps): JSX.Element | null {
  const { table } = usePage();
  const { words } = usePageWords();
  const translator = useMemo(() => mapTranslatorFor(words.locale), [words.locale]);
  const { marked, reveal } = compare;
  const { pairs, kind } = shown;
  if (!pairs) return null;
  if (view === 'table') {
    return (
      <div class="tables jm" ref={table} tabIndex={-1} lang={words.locale}>
        {pairs.map((pair, index) => (
          <ComparisonTable
            key={index}
            pair={pair}
            kind={kind}
            words={words}
            selected={marked}
            onSelect={({ side, journey, touchpoint }) => reveal({ pair: index, side, journey, touchpoint })}
          />
        ))}
      </div>
    );
  }
  return <JourneyComparison {...{ pairs, kind, translator, brand, width, seen }} selected={marked} onSelect={reveal} />;
}
