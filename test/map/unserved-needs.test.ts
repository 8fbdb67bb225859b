/** Needs that no touchpoint serves, and wishes of personas: on the picture, the page, in the table and in JSON. */
import { expect, test } from 'vitest';
import { exportJson } from '../../export/data/export-json.ts';
import { layoutTable } from '../../map/layout/table/table.ts';
import { makeWords } from '../../map/layout/words/words.ts';
import { mapTranslatorFor } from '../../map/messages/messages.ts';
import { defaultOptions } from '../../map/options.ts';
import { renderSvg } from '../../map/standalone.tsx';
import { readJourney } from './fixtures.ts';

const software = `
journey: Software for accountants
  need time: Less time with the books
  channel mail: E-mail
  persona shawna: Shawna, accountant
    about: Runs an office of three
    need fit: The right solution for our office | owner: Product
    prefers: mail, at most 1 per week
  touchpoint demo: Demonstration | rating: 9 | importance: 9 | serves: time
  touchpoint invoice: Invoice | rating: 9 | importance: 5
`;
const journey = await readJourney(software);
const translator = mapTranslatorFor('en');
const sentence = 'No touchpoint serves the need "The right solution for our office" of Shawna.';

/** The texts of the picture, whose lines are elements of their own. */
function textOf(svg: string): string {
  return svg
    .replaceAll(/<[^>]*>/gu, ' ')
    .replaceAll('&quot;', '"')
    .replaceAll(/\s+/gu, ' ');
}

test('the picture names the need with its persona and its owner', () => {
  const said = textOf(renderSvg([journey], { translator }));
  expect(said).toContain('No touchpoint serves the need');
  expect(said).toContain('No touchpoint serves it · Owner: Product');
  expect(said).not.toContain('Nothing to fix');
});

test('the picture shows a persona and the wishes of that persona', () => {
  const said = textOf(renderSvg([journey], { translator }));
  expect(said).toContain('Runs an office of three');
  expect(said).toContain('Prefers: E-mail, at most once a week');
});

test('the table and the headline have the same sentence', () => {
  const { whole } = layoutTable(journey, makeWords(translator), defaultOptions);
  expect(whole).toContain(sentence);
});

test('a need that a touchpoint serves is not marked', async () => {
  const served = await readJourney(software.replace('serves: time', 'serves: time, fit'));
  const said = textOf(renderSvg([served], { translator }));
  expect(said).not.toContain('No touchpoint serves');
  expect(said).toContain('Nothing to fix');
});

test('JSON lists the needs with the touchpoints that serve them', () => {
  const [exported] = exportJson([journey]).journeys;
  expect(exported?.needs).toEqual([
    { text: 'Less time with the books', persona: null, owner: null, servedBy: ['demo'] },
    { text: 'The right solution for our office', persona: 'shawna', owner: 'Product', servedBy: [] },
  ]);
  expect(exported?.headline).toContainEqual({
    kind: 'unserved',
    touchpoint: null,
    persona: 'shawna',
    need: 'The right solution for our office',
  });
});
