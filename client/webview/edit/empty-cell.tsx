import type { JSX } from 'preact';
import { usePageWords } from '../state/page.ts';
import { type Pointing, usePointed } from './use-pointed.ts';
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
  const { t } = usePageWords();
  const [pointed, forget] = usePointed(pointing);
  if (!pointed) return null;
  const { cell, journey } = pointed;
  const kind = t(`fact.${cell.fact}`);
  const add = (): void => {
    forget();
    onAdd(journey, cell);
  };
  return (
    <button type="button" class="edit-cell" style={at(cell.place.area)} tabIndex={-1} onClick={add}>
      {t('words.add', { kind })}
    </button>
  );
}

const pointing: Pointing<Pointed> = {
  button: '.edit-cell',
  find({ clientX: x, clientY: y }, target) {
    const cell = emptyCellAt(target, x, y);
    const journey = target.closest<HTMLElement>('[data-journey]')?.dataset.journey;
    return cell && journey !== undefined ? { cell, journey } : undefined;
  },
  same: (one, other) => one.journey === other.journey && sameCell(one.cell, other.cell),
};

function sameCell(one: EmptyCell, other: EmptyCell): boolean {
  const [area, otherArea] = [one.place.area, other.place.area];
  return (
    one.touchpoint === other.touchpoint &&
    one.fact === other.fact &&
    area.top === otherArea.top &&
    area.left === otherArea.left
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
