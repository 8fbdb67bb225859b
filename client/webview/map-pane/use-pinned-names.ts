import { useLayoutEffect } from 'preact/hooks';
import { usePage } from '../state/page.ts';

/** Shows the line with the names of the cards in each board of which the cards are scrolled away. */
export function usePinnedNames(): void {
  const { viewport, canvas } = usePage();
  useLayoutEffect(() => {
    const [outer, inner] = [viewport.current, canvas.current];
    if (!outer || !inner) return;
    const mark = (): void => {
      for (const board of inner.querySelectorAll('.jm-live .jm-board')) {
        board.toggleAttribute('data-names', areCardsAway(board));
      }
    };
    mark();
    const resized = new ResizeObserver(mark);
    resized.observe(outer);
    resized.observe(inner);
    outer.addEventListener('scroll', mark, { passive: true });
    return () => {
      resized.disconnect();
      outer.removeEventListener('scroll', mark);
    };
  }, [viewport, canvas]);
}

/** Whether the line would cover no more of the cards than is left of them. */
function areCardsAway(board: Element): boolean {
  const end = board.querySelector('.jm-cards-end')?.getBoundingClientRect();
  const line = board.querySelector('.jm-names')?.getBoundingClientRect();
  return end !== undefined && line !== undefined && end.top <= line.bottom;
}
