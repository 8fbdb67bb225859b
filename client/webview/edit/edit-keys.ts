/** Keys that change a touchpoint, on its card. */
import type { MapEdit } from '../../../server/map-data.ts';
import type { FoundStage } from './map-lookup.ts';

type To = Extract<MapEdit, { readonly kind: 'move' }>['to'];

type Key = Pick<KeyboardEvent, 'key' | 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey'>;

/** F2, as files are renamed, or E. */
export function editKeyOf({ key, altKey, ctrlKey, metaKey, shiftKey }: Key): boolean {
  if (altKey || ctrlKey || metaKey || shiftKey) return false;
  return key === 'F2' || key.toLowerCase() === 'e';
}

/** The key of the context menu, or Shift and F10. */
export function menuKeyOf({ key, altKey, ctrlKey, metaKey, shiftKey }: Key): boolean {
  if (altKey || ctrlKey || metaKey) return false;
  return (key === 'ContextMenu' && !shiftKey) || (key === 'F10' && shiftKey);
}

/** Delete, or Cmd and the key that a Mac calls so. */
export function deleteKeyOf({ key, altKey, ctrlKey, metaKey, shiftKey }: Key): boolean {
  if (altKey || ctrlKey || shiftKey) return false;
  return metaKey ? key === 'Backspace' : key === 'Delete';
}

/** Ctrl or Cmd with Z undoes, with Shift and Z or with Y it redoes, as in the text. */
export function historyStepOf({ key, altKey, ctrlKey, metaKey, shiftKey }: Key): 'undo' | 'redo' | undefined {
  if (altKey || !(ctrlKey || metaKey)) return undefined;
  const letter = key.toLowerCase();
  if (letter === 'z') return shiftKey ? 'redo' : 'undo';
  return letter === 'y' && !shiftKey ? 'redo' : undefined;
}

/**
 * Where Alt with an arrow leads: left and right one place further, up and down to the stage before or after. `null`
 * where there is no such stage, and `undefined` for any other key.
 */
export function moveOfKey(
  { key, altKey, ctrlKey, metaKey, shiftKey }: Key,
  found: Pick<FoundStage, 'journey' | 'stage'> | undefined,
): To | null | undefined {
  if (!altKey || ctrlKey || metaKey || shiftKey || !found) return undefined;
  const { stages } = found.journey;
  const at = stages.indexOf(found.stage);
  switch (key) {
    case 'ArrowLeft':
      return { step: 'back' };
    case 'ArrowRight':
      return { step: 'on' };
    case 'ArrowUp': {
      const before = stages[at - 1];
      return before ? { stage: before.key, at: 'end' } : null;
    }
    case 'ArrowDown': {
      const next = stages[at + 1];
      return next ? { stage: next.key, at: 'start' } : null;
    }
    default:
      return undefined;
  }
}
