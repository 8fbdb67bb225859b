import type { JSX } from 'preact';
import { sideNames } from '../../../map/compare/sides.ts';
import type { Words } from '../../../map/layout/words/words.ts';
import type { PageTranslator } from '../messages/words.ts';
import { usePageWords } from '../state/page.ts';
import type { ComparisonState } from './use-comparison.ts';

type Shown = NonNullable<ComparisonState['shown']>;

interface CompareBarProps {
  readonly shown: Shown;
  readonly onEnd: () => void;
}

/** What is compared, or why there is nothing to see, and the way back. */
export function CompareBar({ shown, onEnd }: CompareBarProps): JSX.Element {
  const { t, words } = usePageWords();
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
