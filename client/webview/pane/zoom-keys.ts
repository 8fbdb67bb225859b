import type { ZoomStep } from '../../preview/messages.ts';

/** `+`, `-`, `0`, `w` and `f`, plain; the first three also with Ctrl or Cmd, as everywhere else. */
const keys: ReadonlyMap<string, ZoomStep> = new Map([
  ['+', 'in'],
  ['=', 'in'],
  ['-', 'out'],
  ['_', 'out'],
  ['0', 'actual'],
  ['w', 'fit'],
  ['f', 'fit-all'],
]);

export interface Key {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

export function zoomStepOfKey({ key, ctrlKey, metaKey, altKey }: Key): ZoomStep | undefined {
  if (altKey) return undefined;
  const step = keys.get(key.toLowerCase());
  // Ctrl+W closes the tab, and Ctrl+F searches; that stays so.
  return step?.startsWith('fit') && (ctrlKey || metaKey) ? undefined : step;
}
