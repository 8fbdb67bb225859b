import type { JSX } from 'preact';
import type { ZoomStep } from '../preview/messages.ts';
import type { PageKey, PageTranslator } from './messages/words.ts';

interface ToolbarProps {
  readonly zoom: number;
  readonly translator: PageTranslator;
  readonly onStep: (step: ZoomStep) => void;
}

/** Zoom out, the zoom as it is (back to 100 %), zoom in, fit width. */
export function Toolbar({ zoom, translator: { t }, onStep }: ToolbarProps): JSX.Element {
  const button = (step: ZoomStep, label: PageKey, content: JSX.Element): JSX.Element => (
    <button
      type="button"
      aria-label={t(label, { percent: zoom })}
      title={t(label, { percent: zoom })}
      onClick={() => onStep(step)}
    >
      {content}
    </button>
  );
  return (
    <fieldset class="toolbar" aria-label={t('toolbar')}>
      {button('out', 'zoom.out', <Icon path="M3 8h10" />)}
      {button('actual', 'zoom.actual', <span class="percent">{t('zoom.actualShort', { percent: zoom })}</span>)}
      {button('in', 'zoom.in', <Icon path="M3 8h10M8 3v10" />)}
      {button('fit', 'zoom.fit', <Icon path="M1.5 3v10M14.5 3v10M4 8h8M6 5.5 3.75 8 6 10.5M10 5.5 12.25 8 10 10.5" />)}
    </fieldset>
  );
}

function Icon({ path }: { readonly path: string }): JSX.Element {
  return (
    <svg class="icon" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d={path} />
    </svg>
  );
}
