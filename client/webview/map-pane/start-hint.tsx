import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { MapEdit } from '../../../server/map-data.ts';
import { useEdits } from '../edit/use-edits.ts';
import type { PageMap } from '../page-map.ts';
import { usePage, usePageWords } from '../state/page.ts';
import { TemplatePicture } from './template-picture.tsx';

type Templates = NonNullable<PageMap['templates']>;

interface StartHintProps {
  readonly lines: readonly string[];
  readonly templates: Templates;
  readonly busy: boolean;
  /** Why the lines were not inserted; empty where nothing is shown. */
  readonly refused: string;
  /** With the id of a template, or the first lines alone. */
  readonly onInsert: (template?: string) => void;
  readonly onImport: (from: 'clipboard' | 'file') => void;
}

/** How to begin, for a file without a journey. */
export function Start({ map }: { readonly map: PageMap }): JSX.Element {
  const { connection } = usePage();
  const [refused, setRefused] = useState('');
  const { busy, make } = useEdits(map, nothing);
  const insert = async (template?: string): Promise<void> => {
    const edit: MapEdit = template === undefined ? { kind: 'begin' } : { kind: 'begin', template };
    const result = await make(edit);
    if ('refused' in result) setRefused(result.refused);
    // What comes next is written in the text.
    else connection.post({ type: 'reveal-line', line: result.line });
  };
  return (
    <StartHint
      lines={map.start ?? []}
      templates={map.templates ?? []}
      {...{ busy, refused }}
      onInsert={(template) => void insert(template)}
      onImport={(from) => connection.post({ type: 'import', from })}
    />
  );
}

/** The lines are text, so that they can be copied as well. */
export function StartHint({ lines, templates, busy, refused, onInsert, onImport }: StartHintProps): JSX.Element {
  const { t } = usePageWords();
  return (
    <section class="start">
      <h2>{t('empty.title')}</h2>
      <p>{t('empty.start')}</p>
      <pre>{lines.join('\n')}</pre>
      <p>
        <button type="button" class="insert" disabled={busy} onClick={() => onInsert()}>
          {t('empty.insert')}
        </button>
      </p>
      {refused !== '' && <p role="alert">{refused}</p>}
      {templates.length > 0 && <TemplateList {...{ templates, busy, onInsert }} />}
      <ImportButtons onImport={onImport} />
      <p>{t('empty.tip')}</p>
    </section>
  );
}

function TemplateList({ templates, busy, onInsert }: Pick<StartHintProps, 'templates' | 'busy' | 'onInsert'>) {
  const { t } = usePageWords();
  return (
    <>
      <p>{t('empty.templates')}</p>
      <div class="templates">
        {templates.map(({ id, name, stages }) => (
          <button key={id} type="button" class="template" disabled={busy} onClick={() => onInsert(id)}>
            <TemplatePicture stages={stages} />
            <strong>{name}</strong>
            <small>
              {t('empty.size', { stages: stages.length, count: stages.reduce((sum, count) => sum + count, 0) })}
            </small>
          </button>
        ))}
      </div>
    </>
  );
}

/** The ways for a list of touchpoints that is there already. */
function ImportButtons({ onImport }: Pick<StartHintProps, 'onImport'>): JSX.Element {
  const { t } = usePageWords();
  const button = (from: 'clipboard' | 'file', label: string): JSX.Element => (
    <button type="button" class="insert quiet" onClick={() => onImport(from)}>
      {label}
    </button>
  );
  return (
    <>
      <p>{t('empty.have')}</p>
      <p class="start-row">
        {button('clipboard', t('empty.paste'))}
        {button('file', t('empty.import'))}
      </p>
    </>
  );
}

/** The map that shows the lines takes the place of the hint. */
function nothing(): void {}
