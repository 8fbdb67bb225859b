/**
 * The cases of the five articles as an analyst wrote them with the documentation alone, each in the language of its
 * article: nothing is unreadable, and the headline says what the article says.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { headlineSentences } from '../../map/layout/words/headline-words.ts';
import { makeWords } from '../../map/layout/words/words.ts';
import { mapTranslatorFor } from '../../map/messages/messages.ts';
import { root } from '../../scripts/root.mts';
import { seen } from './analyst.ts';

test.each([
  {
    name: 'hudvard',
    language: 'sv',
    headline: [
      '”Kunder som stannar” har blivit sämre: 71 % efter 80 % (2024).',
      'Skapa ”Hjälp att hitta rätt produkt” först: den sker aldrig.',
      'Åtgärda sedan ”Inskolning i rutinen”: 4,6 av 10, betydelse 9. Kunden får göra mycket arbete själv.',
    ],
    codes: ['missing-touchpoint', 'red-rating', 'over-contact', 'falling-measure'],
  },
  {
    name: 'nettbutikk',
    language: 'nb',
    headline: ['Forbedre «Kassen» først: 6,4 av 10, viktighet 9. Kan ikke betale med PayPal.'],
    codes: ['red-rating', 'unmet-need', 'unkept-promise'],
  },
  {
    name: 'bil',
    language: 'da',
    headline: [
      'Kontaktpunkterne får 7,0, men kunderne giver ”Samlet vurdering af forhandleren” 5,6 af 10: vurderingerne forklarer ikke helheden.',
      'Indfør ”Kontakt i ventetiden” først: det sker aldrig.',
      'Forbedr derefter ”Et konkret tilbud”: 4,2 af 10, betydning 9. Tilbuddet kommer først efter fire dage.',
    ],
    codes: ['unexplained-outcome', 'red-rating', 'missing-touchpoint', 'silent-wait'],
  },
  {
    name: 'schoenen',
    language: 'nl',
    headline: [
      'Verbeter “Facturering” eerst: 4,9 van 10, belang 8. Factuurfouten en trage reacties.',
      'Niemand heeft “Mond-tot-mondreclame” gemeten, terwijl dat belangrijk is.',
    ],
    codes: ['red-rating', 'thin-evidence', 'blind-spot', 'below-target'],
  },
  {
    name: 'touchpoints',
    language: 'da',
    headline: ['Forbedr ”Hjemmesiden” først: 2,65 af 5, betydning 5.'],
    codes: ['unmet-need', 'blind-spot'],
  },
])('$name', async ({ name, language, headline, codes }) => {
  const text = readFileSync(join(root, 'test/articles/written', `${name}.journey`), 'utf8');
  const found = await seen(text, language);
  const words = makeWords(mapTranslatorFor(language));
  expect(found.codes).toEqual(expect.arrayContaining(codes));
  expect(found.codes).not.toEqual(
    expect.arrayContaining([expect.stringMatching(/^(?:syntax|misplaced|invalid-|unknown-|impossible-)/u)]),
  );
  expect(headlineSentences(found.view, words).map((sentence) => sentence.text.replaceAll('\u00a0', ' '))).toEqual(
    headline,
  );
});
