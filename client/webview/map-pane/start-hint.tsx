import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { useEdits } from '../edit/use-edits.ts';
import type { PageMap } from '../page-map.ts';
import { usePage, usePageWords } from '../state/page.ts';

interface StartHintProps {
  readonly lines: readonly string[];
  readonly busy: boolean;
  /** Why the lines were not inserted; empty where nothing is shown. */
  readonly refused: string;
  readonly onInsert: () => void;
}

/** How to begin, for a file without a journey. */
export function Start({ map }: { readonly map: PageMap }): JSX.Element {
  const { connection } = usePage();
  const [refused, setRefused] = useState('');
  const { busy, make } = useEdits(map, nothing);
  const insert = async (): Promise<void> => {
    const result = await make({ kind: 'begin' });
    if ('refused' in result) setRefused(result.refused);
    // What comes next is written in the text.
    else connection.post({ type: 'reveal-line', line: result.line });
  };
  return <StartHint lines={map.start ?? []} {...{ busy, refused }} onInsert={() => void insert()} />;
}

/** The lines are text, so that they can be copied as well. */
export function StartHint({ lines, busy, refused, onInsert }: StartHintProps): JSX.Element {
  const { t } = usePageWords();
  return (
    <section class="start">
      <h2>{t('empty.title')}</h2>
      <p>{t('empty.start')}</p>
      <pre>{lines.join('\n')}</pre>
      <p>
        <button type="button" class="insert" disabled={busy} onClick={onInsert}>
          {t('empty.insert')}
        </button>
      </p>
      {refused !== '' && <p role="alert">{refused}</p>}
      <p>{t('empty.tip')}</p>
    </section>
  );
}

/** The map that shows the lines takes the place of the hint. */
function nothing(): void {}
