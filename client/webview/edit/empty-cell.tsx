import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { usePage, usePageWords } from '../state/page.ts';
import { type Area, type EmptyCell, emptyCellAt } from './words-in-page.ts';

interface EmptyCellProps {
  readonly onAdd: (journey: string, cell: EmptyCell) => void;
}

interface Pointed {
  readonly cell: EmptyCell;
  readonly journey: string;
}

/** A button in the empty cell under the pointer: a press writes there. With the keyboard, the menu of the card adds. */
export function EmptyCellButton({ onAdd }: EmptyCellProps): JSX.Element | null {
  const { viewport } = usePage();
  const { t } = usePageWords();
  const [pointed, setPointed] = useState<Pointed>();
  useEffect(() => {
    const area = viewport.current;
    if (!area) return;
    const end = new AbortController();
    const { signal } = end;
    const forget = (): void => setPointed(undefined);
    const point = ({ target, clientX: x, clientY: y, buttons }: PointerEvent): void => {
      if (target instanceof Element && target.closest('.edit-cell')) return;
      const cell = buttons === 0 ? emptyCellAt(target, x, y) : undefined;
      const root = target instanceof Element ? target.closest<HTMLElement>('[data-journey]') : null;
      const journey = root?.dataset.journey;
      setPointed((old) =>
        !cell || journey === undefined ? undefined : same(old, cell, journey) ? old : { cell, journey },
      );
    };
    document.addEventListener('pointermove', point, { signal });
    area.addEventListener('scroll', forget, { passive: true, signal });
    area.addEventListener('wheel', forget, { passive: true, signal });
    return () => end.abort();
  }, [viewport]);
  if (!pointed) return null;
  const { cell, journey } = pointed;
  const kind = t(`fact.${cell.fact}`);
  const add = (): void => {
    setPointed(undefined);
    onAdd(journey, cell);
  };
  return (
    <button type="button" class="edit-cell" style={at(cell.place.area)} tabIndex={-1} onClick={add}>
      {t('words.add', { kind })}
    </button>
  );
}

function same(old: Pointed | undefined, { touchpoint, fact, place: { area } }: EmptyCell, journey: string): boolean {
  if (!old || old.journey !== journey) return false;
  const { cell } = old;
  return (
    cell.touchpoint === touchpoint &&
    cell.fact === fact &&
    cell.place.area.top === area.top &&
    cell.place.area.left === area.left
  );
}

const inset = 4;

function at({ left, top, width, height }: Area) {
  return {
    left: `${left + inset}px`,
    top: `${top + inset}px`,
    width: `${width - 2 * inset}px`,
    height: `${Math.max(24, height - 2 * inset)}px`,
  };
}
