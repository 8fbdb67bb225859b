import type { StarterWords } from './starter.ts';

/** Translates the client's texts into the user's language: the part of `vscode` that is needed here. */
export interface Speaker {
  readonly l10n: { readonly t: (words: string) => string };
}

/** The starter's texts; keywords and names come from the same catalogue, so that a text never mixes two languages. */
export function starterWords({ l10n }: Speaker): StarterWords {
  return {
    // The language tag of the catalogue.
    tag: l10n.t('en'),
    title: l10n.t('Buying a new car'),
    persona: l10n.t('Kim, first-time buyer'),
    goal: l10n.t('Drive the car I fell in love with'),
    before: l10n.t('Before the purchase'),
    website: l10n.t('Website'),
    websiteNeed: l10n.t('Find model and price quickly'),
    during: l10n.t('During the purchase'),
    offer: l10n.t('A concrete offer'),
    offerNeed: l10n.t('An offer while I am still excited'),
    after: l10n.t('After the purchase'),
    call: l10n.t('A call during the delivery time'),
    callNeed: l10n.t('Know when the car arrives'),
    keywords: {
      journey: l10n.t('journey'),
      language: l10n.t('language'),
      persona: l10n.t('persona'),
      goal: l10n.t('goal'),
      stage: l10n.t('stage'),
      touchpoint: l10n.t('touchpoint'),
      channel: l10n.t('channel'),
      need: l10n.t('need'),
      rating: l10n.t('rating'),
      importance: l10n.t('importance'),
      status: l10n.t('status'),
    },
  };
}
