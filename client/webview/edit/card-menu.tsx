/** What can be done with a card: its commands, and the quick fixes of what is wrong with its touchpoint. */
import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { stageNameOf } from '../../../map/layout/words/rating-words.ts';
import type { FindingOfCard, MapEdit } from '../../../server/map-data.ts';
import { type CardAddress, sameCard } from '../../preview/messages.ts';
import { usePage, usePageWords } from '../state/page.ts';
import { MenuGroup, MenuItem } from '../ui/menu.tsx';
import type { CardForm } from './card-forms.tsx';
import type { Found } from './map-lookup.ts';
import { type Point, PopupMenu } from './popup-menu.tsx';

interface CardMenuProps {
  readonly card: CardAddress;
  readonly found: Found;
  readonly anchor: Element;
  readonly at: Point | undefined;
  /** Why nothing can be changed now. */
  readonly blocked: string | undefined;
  readonly onForm: (form: CardForm) => void;
  readonly onEdit: (edit: MapEdit) => void;
  readonly onRename: () => void;
  readonly onStage: () => void;
  readonly onClose: () => void;
}

export function CardMenu(props: CardMenuProps): JSX.Element {
  const { card, found, anchor, at, blocked, onForm, onEdit, onRename, onStage, onClose } = props;
  const { t, words } = usePageWords();
  const { connection } = usePage();
  const findings = useFindings(card);
  const { journey, stage, touchpoint } = found;
  const name = touchpoint.name || t('unnamed');
  const here = { journey: journey.key, touchpoint: touchpoint.key };
  const disabled = blocked !== undefined;
  const item = (label: string, onChoose: () => void, keys?: string): JSX.Element => (
    <MenuItem {...{ label, disabled, onChoose }} {...(keys === undefined ? {} : { keys })} />
  );
  return (
    <PopupMenu label={t('menu.of', { name })} {...{ anchor, at, onClose }}>
      {blocked !== undefined && (
        <p class="edit-refused" role="alert">
          {blocked}
        </p>
      )}
      <MenuGroup label={name}>
        {item(t('menu.edit'), () => onForm('edit'), 'F2')}
        {item(t('menu.rename'), onRename)}
        {item(t('menu.words'), () => onForm('words'))}
        {item(t('menu.before'), () => onForm('before'))}
        {item(t('menu.after'), () => onForm('after'))}
        {item(t('menu.duplicate'), () => onEdit({ kind: 'duplicate', ...here }))}
        {item(t('menu.move'), () => onForm('move'), 'Alt+←→')}
        {!stage.implicit && item(t('menu.stage', { stage: stageNameOf(stage, words) }), onStage)}
        {item(t('menu.delete'), () => onEdit(removal(found)), 'Delete')}
      </MenuGroup>
      {findings.map(({ message, fixes }) => (
        <MenuGroup key={message} label={message}>
          {fixes.map((title) => (
            <MenuItem
              key={title}
              label={title}
              disabled={disabled}
              onChoose={() => onEdit({ kind: 'fix', ...here, message, title })}
            />
          ))}
        </MenuGroup>
      ))}
      <MenuGroup label={t('menu.map')}>
        <MenuItem label={t('menu.copy')} onChoose={() => connection.post({ type: 'copy' })} />
        <MenuItem label={t('menu.export')} onChoose={() => connection.post({ type: 'export' })} />
      </MenuGroup>
    </PopupMenu>
  );
}

/** The edit that takes a touchpoint out of the text. */
export function removal({ journey, touchpoint }: Found): MapEdit {
  return { kind: 'remove', journey: journey.key, touchpoints: [touchpoint.key] };
}

/** What is wrong with a touchpoint; empty until the answer is there. */
function useFindings(card: CardAddress): readonly FindingOfCard[] {
  const { connection } = usePage();
  const [findings, setFindings] = useState<readonly FindingOfCard[]>([]);
  const { journey, touchpoint } = card;
  useEffect(() => {
    const asked = { journey, touchpoint };
    const end = connection.listen((message) => {
      if (message.type === 'findings' && sameCard(message.card, asked)) setFindings(message.findings);
    });
    connection.post({ type: 'findings', card: asked });
    return end;
  }, [connection, journey, touchpoint]);
  return findings;
}
