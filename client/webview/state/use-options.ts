import { useCallback, useEffect, useState } from 'preact/hooks';
import { type MapOptions, readMapOptions } from '../../../map/options.ts';
import type { Connection } from './connection.ts';

/** What the reader wants to see, for every page of the workspace: of the map, and around it. */
export interface PageOptions extends MapOptions {
  /** The small overview of a map that is larger than the window. */
  readonly overview: boolean;
}

export interface OptionsState {
  readonly options: PageOptions;
  /** Takes what is to change, shows it at once and has it kept. */
  readonly change: (part: Partial<PageOptions>) => void;
}

function readPageOptions(kept: unknown): PageOptions {
  const { overview = true } =
    typeof kept === 'object' && kept !== null ? (kept as { readonly overview?: unknown }) : {};
  return { ...readMapOptions(kept), overview: overview !== false };
}

/** The options as the client keeps them for the workspace, and as another page of it changes them. */
export function useOptions(connection: Connection): OptionsState {
  const [options, setOptions] = useState<PageOptions>(() => readPageOptions(null));
  useEffect(
    () =>
      connection.listen((message) => {
        if (message.type === 'options') setOptions(readPageOptions(message.options));
      }),
    [connection],
  );
  const change = useCallback(
    (part: Partial<PageOptions>): void => {
      const next = { ...options, ...part };
      setOptions(next);
      connection.post({ type: 'options', options: next });
    },
    [connection, options],
  );
  return { options, change };
}
