/** Two journeys side by side on the page: the picture or the table, and the line that says what is compared. */
import type { JSX, RefObject } from 'preact';
import { useMemo } from 'preact/hooks';
import { sideNames } from '../../../map/compare/sides.ts';
import { ComparisonTable } from '../../../map/components/comparison-table.tsx';
import { JourneyComparison } from '../../../map/journey-comparison.tsx';
import type { Words } from '../../../map/layout/words/words.ts';
import { mapTranslatorFor } from '../../../map/messages/messages.ts';
import type { CompareRequest } from '../../preview/comparing.ts';
import type { PageTranslator } from '../messages/words.ts';
import type { View } from '../state/looking.ts';
import { Menu, MenuItem } from '../ui/menu.tsx';
import type { ComparisonState } from './use-comparison.ts';

type Shown = NonNullable<ComparisonState['shown']>;

interface CompareViewProps {
  readonly shown: Shown;
  readonly view: View;
  readonly selected: ComparisonState['marked'];
  /** CSS pixels that the picture may fill at 100 %. */
  readonly width: number;
  /** The px of the picture that the window shows across, at its zoom. */
  readonly seen: number;
  readonly words: Words;
  /** What gets the focus when a reader jumps to the table. */
  readonly place: RefObject<HTMLDivElement | null>;
  readonly onSelect: ComparisonState['reveal'];
}

export function CompareView({
  shown,
  view,
  selected,
  width,
  seen,
  words,
  place,
  onSelect,
}: CompareViewProps): JSX.Element | null {
  const translator = useMemo(() => mapTranslatorFor(words.locale), [words.locale]);
  const { pairs, kind } = shown;
  if (!pairs) return null;
  if (view === 'table') {
    return (
      <div class="tables jm" ref={place} tabIndex={-1} lang={words.locale}>
        {pairs.map((pair, index) => (
          <ComparisonTable
            key={index}
            pair={pair}
            kind={kind}
            words={words}
            selected={selected}
            onSelect={({ side, journey, touchpoint }) => onSelect({ pair: index, side, journey, touchpoint })}
          />
        ))}
      </div>
    );
  }
  return (
    <JourneyComparison
      pairs={pairs}
      kind={kind}
      translator={translator}
      selected={selected}
      width={width}
      seen={seen}
      onSelect={onSelect}
    />
  );
}

interface CompareBarProps {
  readonly shown: Shown;
  readonly words: Words;
  readonly translator: PageTranslator;
  readonly onEnd: () => void;
}

/** What is compared, or why there is nothing to see, and the way back. */
export function CompareBar({ shown, words, translator: { t }, onEnd }: CompareBarProps): JSX.Element {
  const { pairs, alone, trouble } = shown;
  return (
    <div class="comparing">
      <p role="status">
        {pairs && <strong>{titleOf(shown, words, t)}</strong>}
        {trouble && t(`compare.trouble.${trouble}`)}
        {!pairs && !trouble && t('compare.waiting')}
        {alone.length > 0 && <span>{words.t('compare.alone', { names: words.list(alone) })}</span>}
      </p>
      <button type="button" onClick={onEnd}>
        {t('compare.end')}
      </button>
    </div>
  );
}

function titleOf({ pairs, kind }: Shown, words: Words, t: PageTranslator['t']): string {
  const [first] = pairs ?? [];
  if (!first) return '';
  const names = sideNames(kind, first, words);
  const side = (name: string, source: string | undefined) =>
    source === undefined ? name : words.t('compare.source', { side: name, source });
  return t('compare.title', {
    older: side(names.older, first.older.source),
    newer: side(names.newer, first.newer.source),
  });
}

const requests = ['named', 'file', 'commit', 'personas'] as const satisfies readonly CompareRequest[];

interface CompareMenuProps {
  /** Whether something is compared now. */
  readonly comparing: boolean;
  readonly translator: PageTranslator;
  readonly onAsk: (request: CompareRequest) => void;
}

/** "Compare": what the map can be seen beside, and the way back to the single map. */
export function CompareMenu({ comparing, translator: { t }, onAsk }: CompareMenuProps): JSX.Element {
  return (
    <Menu icon="compare" label={t('compare')}>
      {requests.map((request) => (
        <MenuItem key={request} label={t(`compare.with.${request}`)} onChoose={() => onAsk(request)} />
      ))}
      <MenuItem label={t('compare.to-be')} onChoose={() => onAsk('to-be')} />
      {comparing && <MenuItem label={t('compare.end')} onChoose={() => onAsk('none')} />}
    </Menu>
  );
}
