import type { JSX } from 'preact';
import { usePageWords } from '../state/page.ts';
import { type CardChoice, cardChoices } from '../state/view-settings.ts';
import { MenuChoices } from '../ui/menu.tsx';

interface CardsGroupProps {
  readonly cards: CardChoice;
  readonly onChange: (cards: CardChoice) => void;
}

/** How wide the cards are. */
export function CardsGroup({ cards, onChange }: CardsGroupProps): JSX.Element {
  const { t } = usePageWords();
  return (
    <MenuChoices
      label={t('cards')}
      choices={cardChoices}
      chosen={cards}
      words={(one) => t(`cards.${one}`)}
      onChange={onChange}
    />
  );
}
