import type { JSX } from 'preact';
import { cutLinesOf, cutWords } from '../../../map/layout/words/cut-line-text.ts';
import type { CutOffs } from '../../../map/options.ts';
import type { PageMap } from '../page-map.ts';
import { usePageWords } from '../state/page.ts';
import { MenuChoices } from '../ui/menu.tsx';

interface CutOffsGroupProps {
  readonly journeys: PageMap['journeys'];
  readonly cutOffs: CutOffs;
  readonly onChange: (part: { readonly cutOffs: CutOffs }) => void;
}

/** Where the matrix is cut: two ways, and where each of them cuts now. Nothing where no journey has a matrix. */
export function CutOffsGroup(props: CutOffsGroupProps): JSX.Element | null {
  const { journeys, cutOffs, onChange } = props;
  const page = usePageWords();
  const cut = journeys.filter((analysed) => cutLinesOf(analysed, 'mean') !== undefined);
  if (cut.length === 0) return null;
  return (
    <MenuChoices
      label={page.t('cutOffs')}
      choices={['fixed', 'mean']}
      chosen={cutOffs}
      words={(way) => (
        <>
          {page.t(`cutOffs.${way}`)}
          {cut.map((analysed) => (
            <small key={analysed.journey.key}>{where(analysed, way, cut.length > 1, page)}</small>
          ))}
        </>
      )}
      onChange={(way) => onChange({ cutOffs: way })}
    />
  );
}

/** "importance 7 and over, rating 8 and over", after the journey's name where there are several. */
function where(
  analysed: PageMap['journeys'][number],
  way: CutOffs,
  named: boolean,
  { t, words }: ReturnType<typeof usePageWords>,
): string {
  const lines = cutLinesOf(analysed, way);
  const cuts = lines ? cutWords(lines, words) : '';
  return named ? t('cutOffs.of', { journey: analysed.journey.name || words.t('untitled.journey'), cuts }) : cuts;
}
