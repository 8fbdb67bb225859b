import type { JSX } from 'preact';
import type { ZoomStep } from '../../preview/messages.ts';
import type { PageKey } from '../messages/words.ts';
import { usePageWords } from '../state/page.ts';
import { Icon } from '../ui/icon.tsx';

interface ToolbarProps {
  /** 1 is 100 %. */
  readonly zoom: number;
  readonly onStep: (step: ZoomStep) => void;
}

/** Zoom out, the zoom as it is (back to 100 %), zoom in, fit the width, fit all. */
export function Toolbar({ zoom, onStep }: ToolbarProps): JSX.Element {
  const { t } = usePageWords();
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
      {button('out', 'zoom.out', <Icon name="minus" />)}
      {button('actual', 'zoom.actual', <span class="percent">{t('zoom.actualShort', { percent: zoom })}</span>)}
      {button('in', 'zoom.in', <Icon name="plus" />)}
      {button('fit', 'zoom.fit', <Icon name="fit-width" />)}
      {button('fit-all', 'zoom.fitAll', <Icon name="fit-all" />)}
    </fieldset>
  );
}
