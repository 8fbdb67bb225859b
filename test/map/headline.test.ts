/** The headline: the story of each article's map, in the reader's language; each part leads to its place. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { headlineSentences } from '../../map/layout/words/headline-words.ts';
import { makeWords } from '../../map/layout/words/words.ts';
import { mapTranslatorFor } from '../../map/messages/messages.ts';

import { root } from '../../scripts/root.mts';
import { readJourney } from './fixtures.ts';

const example = (name: string) => readFileSync(join(root, 'examples', `${name}.journey`), 'utf8');

async function headline(text: string, locale = 'en') {
  return headlineSentences(await readJourney(text), makeWords(mapTranslatorFor(locale)));
}

async function sentences(text: string, locale = 'en'): Promise<string[]> {
  return (await headline(text, locale)).map((sentence) => sentence.text);
}

test('the car dealer: the whole is worse than its parts, the call that never comes, and then the offer', async () => {
  expect(await sentences(example('bilforhandler'), 'da')).toEqual([
    'Kontaktpunkterne får 6,8, men kunderne giver ”Samlet tilfredshed” 5,6 af 10: vurderingerne forklarer ikke helheden.',
    'Indfør ”Kontakt i ventetiden” først: det sker aldrig.',
    'Forbedr derefter ”Konkret tilbud”: 4,2 af 10, betydning 9. Tilbuddet er fire dage undervejs.',
  ]);
});

test.each([
  ['hudvard', 'sv'],
  ['nettbutikk', 'nb'],
  ['sportschoenen', 'nl'],
  ['forsikring', 'da'],
])('%s has a headline that is complete and in its language', async (name, locale) => {
  expect(await sentences(example(name), locale)).toMatchSnapshot();
});

test('each part leads to its touchpoint', async () => {
  const parts = await headline(example('bilforhandler'), 'da');
  expect(parts.map(({ kind, touchpoint }) => [kind, touchpoint])).toEqual([
    ['whole', undefined],
    ['missing', 'ventetid'],
    ['fix', 'tilbud'],
  ]);
});

const green = [1, 2, 3]
  .map((number) => `  touchpoint t${number}: T${number}\n    rating: 9\n    importance: 5\n`)
  .join('');

test('ratings that are all green say so', async () => {
  expect(await sentences(`journey: J\n${green}`)).toEqual([
    '3 of 3 touchpoints are rated, and all of these are green.',
  ]);
});

test('ratings that are all green never hide that customers judge the whole badly', async () => {
  const said = await sentences(`journey: J\n  outcome: Would buy again 3\n${green}`);
  expect(said[0]).toMatch(/Would buy again.*3/);
  expect(said.join(' ')).not.toContain('all of these are green');
});

test('what matters and has no rating is named, with how many more there are', async () => {
  const unrated = [1, 2, 3].map((n) => `  touchpoint t${n}: T${n}\n    importance: ${10 - n}\n`).join('');
  expect(await sentences(`journey: J\n${unrated}`)).toEqual([
    'No one has measured "T1", which matters, nor 2 more like it.',
  ]);
});

test('a missing contact is never called unmeasured, and the one that matters most is named', async () => {
  const missing = (id: string, importance: number) =>
    `  touchpoint ${id}: ${id}\n    status: missing\n    importance: ${importance}\n`;
  expect(await sentences(`journey: J\n${missing('small', 3)}${missing('large', 9)}`)).toEqual([
    'Create "large" first: it never happens, nor does one other contact.',
  ]);
});

test('a red touchpoint without an importance is still first, and its importance is called unknown', async () => {
  expect(await sentences('journey: J\n  touchpoint a: Shop\n    rating: 3\n')).toEqual([
    'Fix "Shop" first: 3 of 10. Its importance is not known.',
  ]);
});

test('a journey that says nothing yet has no headline', async () => {
  expect(await sentences('journey: J\n  touchpoint a: Shop\n')).toEqual([]);
});

test('where only personas have rated, the worst of their first priorities is named, with whose it is', async () => {
  const text = `journey: J
  persona anna: Anna, works from home
  persona bo: Bo
  touchpoint a: Shop
    rating[anna]: 3
    rating[bo]: 8
    importance: 9
  touchpoint b: Web
    rating[bo]: 2
    importance: 8
`;
  expect(await sentences(text)).toEqual(['Fix "Shop" first for Anna: 3 of 10, importance 9.']);
});

test('of each figure of the whole the gravest problem alone is in the headline', async () => {
  const said = await sentences(`journey: J\n  outcome: Would buy again 3, benchmark 8 (n=90)\n${green}`);
  expect(said).toHaveLength(1);
  expect(said[0]).toContain('the ratings do not explain the whole');
});
