/** Cells that are not an answer in any survey: how tools and people write that an answer is missing. */
import { nameKey } from '../../language/model/name-key.ts';

const words = [
  // Tools
  ...['', '-', '–', '—', '.', '?', 'na', 'n/a', '#n/a', 'n.a.', 'null', 'nan', '#null!', '(blank)'],
  // English
  ...[
    "don't know",
    'dont know',
    'do not know',
    'i don\u2019t know',
    "i don't know",
    'don\u2019t know',
    'not applicable',
  ],
  ...['no answer', 'no opinion', 'not sure', 'prefer not to say', "don't know / not applicable", 'no experience'],
  ...["don't know/not applicable", 'not relevant', 'unsure', 'skipped', 'cannot say', "can't say", 'not answered'],
  // Swedish
  ...['vet ej', 'vet inte', 'ej svar', 'inget svar', 'ingen åsikt', 'ej aktuellt', 'inte aktuellt', 'ej relevant'],
  ...[
    'vet ej/ej aktuellt',
    'vet inte/ingen åsikt',
    'vill inte svara',
    'vill ej svara',
    'kan inte svara',
    'ej besvarad',
  ],
  // Norwegian and Danish
  ...['vet ikke', 'ved ikke', 'ikke aktuelt', 'ikke relevant', 'ikke svart', 'ikke besvart', 'ikke besvaret'],
  ...[
    'ingen mening',
    'ubesvart',
    'ubesvaret',
    'intet svar',
    'ikke svar',
    'ønsker ikke å svare',
    'ønsker ikke at svare',
  ],
  ...['ved ikke/ikke relevant', 'vet ikke/ikke relevant', 'kan ikke svare'],
  // Dutch
  ...['weet niet', 'weet ik niet', 'geen antwoord', 'geen mening', 'niet van toepassing', 'n.v.t.', 'nvt'],
  ...['weet niet/geen mening', 'wil niet zeggen', 'zeg ik liever niet', 'niet ingevuld', 'kan ik niet beoordelen'],
];

const keys = new Set(words.map(keyOf));

export function isNoAnswer(text: string): boolean {
  return text === '' || keys.has(keyOf(text));
}

function keyOf(text: string): string {
  return nameKey(text.replaceAll('\u2019', "'")).replace(/\s*\/\s*/gu, '/');
}
