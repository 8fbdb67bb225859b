import { useCallback, useEffect, useState } from 'preact/hooks';
import type { Connection } from '../state/connection.ts';

interface PresentationState {
  readonly isPresenting: boolean;
  readonly present: () => void;
  readonly end: () => void;
}

/** The presentation begins with its button, or with a command of the editor. */
export function usePresentation(connection: Connection): PresentationState {
  const [isPresenting, setPresenting] = useState(false);
  useEffect(() => connection.listen((message) => message.type === 'present' && setPresenting(true)), [connection]);
  const present = useCallback(() => setPresenting(true), []);
  const end = useCallback(() => setPresenting(false), []);
  return { isPresenting, present, end };
}
