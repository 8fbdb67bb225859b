import type { JSX } from 'preact';
import type { CompareRequest } from '../../preview/compare-messages.ts';
import { usePageWords } from '../state/page.ts';
import { Menu, MenuItem } from '../ui/menu.tsx';

const requests = ['named', 'file', 'commit', 'personas'] as const satisfies readonly CompareRequest[];

interface CompareMenuProps {
  /** Whether something is compared now. */
  readonly comparing: boolean;
  readonly onAsk: (request: CompareRequest) => void;
}

/** "Compare": what the map can be seen beside, and the way back to the single map. */
export function CompareMenu({ comparing, onAsk }: CompareMenuProps): JSX.Element {
  const { t } = usePageWords();
  return (
    <Menu icon="compare" label={t('compare')}>
      {requests.map((request) => (
        <MenuItem key={request} label={t(`compare.with.${request}`)} onChoose={() => onAsk(request)} />
      ))}
      <MenuItem label={t('compare.to-be')} onChoose={() => onAsk('to-be')} />
      {comparing && <MenuItem label={t('compare.end')} onChoose={() => onAsk('none')} />}
    </Menu>
  );
}
