import { useCallback, useEffect, useState } from 'preact/hooks';
import * as v from 'valibot';
import { fields, lenientReader } from '../../../language/model/schema.ts';
import { mapOptions } from '../../../map/options.ts';
import type { Connection } from './connection.ts';

const pageOptions = fields({
  ...mapOptions.entries,
  /** The small overview of a map that is larger than the window. */
  overview: v.fallback(v.boolean(), true),
});
/** What the reader wants to see, for every page of the workspace: of the map, and around it. */
export type PageOptions = v.InferOutput<typeof pageOptions>;

const readPageOptions = lenientReader(pageOptions);

export interface OptionsState {
  readonly options: PageOptions;
  /** Takes what is to change, shows it at once and has it kept. */
  readonly change: (part: Partial<PageOptions>) => void;
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
