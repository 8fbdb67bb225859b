/** A hover leads to the sections of docs/numbers.md about the numbers that it shows. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { numberLinks, numberSections } from '../../../language/lsp/hover/number-pages.ts';
import { translatorFor } from '../../../language/messages/messages.ts';
import { languages } from '../../../language/model/languages.ts';
import { createLanguage } from '../../support/language.ts';

const page = readFileSync(new URL('../../../docs/numbers.md', import.meta.url), 'utf8');

/** The anchors that Markdown viewers give to the headings. */
function anchors(): string[] {
  return [...page.matchAll(/^## (.*)$/gmu)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} -]/gu, '')
      .replaceAll(' ', '-'),
  );
}

test('every section that a hover can name is on the page', () => {
  expect(Object.values(numberSections).filter((anchor) => !anchors().includes(anchor))).toEqual([]);
});

test.each(languages)('every section has a name of its own in %s', (locale) => {
  const { t } = translatorFor(locale);
  const names = Object.keys(numberSections).map((section) => t('hover.section', { section }));
  expect(new Set(names).size).toBe(names.length);
});

test('no links without the address of the page', () => {
  const { t } = translatorFor('en');
  expect(numberLinks(['nps'], undefined, t)).toBe('');
  expect(numberLinks(['nps', 'change'], 'file:///docs/numbers.md', t)).toBe(
    'How it is computed: [NPS](file:///docs/numbers.md#net-promoter-score) · ' +
      '[change](file:///docs/numbers.md#change-of-a-figure)',
  );
});

test.each([
  ['J', ['score', 'interval of the score', 'coverage', 'NPS', 'change']],
  [
    'Offer',
    [
      'interval',
      'quadrant',
      'opportunity',
      'priority',
      'certainty',
      'expected impact',
      'reach',
      'contribution',
      'CSAT',
    ],
  ],
  ['Waiting', []],
])('the hover of %s links to %j', async (name, sections) => {
  const text = `journey: J
  nps: 40 (2025)
  nps: 30 (2026)
  touchpoint: Offer | rating: 4 (n=40, sd=1) | importance: 9 | reach: 40% | csat: 40%
    action: Answer sooner | expect: 6
  touchpoint: Waiting
`;
  const { journey, build } = createLanguage({ numbersPage: () => 'file:///numbers.md' });
  const [document] = await build({ 'map.journey': text });
  if (!document) throw new Error('no document');
  const position = document.textDocument.positionAt(text.indexOf(`: ${name}`) + 2);
  const params = { textDocument: { uri: document.uri.toString() }, position };
  const hover = await journey.lsp.HoverProvider?.getHoverContent(document, params);
  const links = [...JSON.stringify(hover?.contents ?? '').matchAll(/\[([^\]]+)\]\(file:\/\/\/numbers\.md#[a-z-]+\)/gu)];
  expect(links.map(([, word]) => word)).toEqual(sections);
});
