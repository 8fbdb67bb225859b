import { expect, it } from 'vitest';
import { foundInText, journeyOf, messagesInText } from './in-text.ts';

const code = 'boundary-rating';

it('reports ratings that are exactly a cut-off, and that one answer more could tip them where there are answers', async () => {
  const found = await foundInText(
    code,
    journeyOf('touchpoint: Service | rating: 5 (n=42)', 'touchpoint: Shop | rating: 8'),
  );
  expect(found.map(({ message }) => message)).toEqual([
    '"Service" is exactly on the cut-off between red and yellow: 5 counts as red. If the number is rounded, the unrounded mean may be on the other side.',
    '"Shop" is exactly on the cut-off between yellow and green: 8 counts as green.',
  ]);
  expect(found.map(({ level }) => level)).toEqual(['hint', 'hint']);
});

it('follows the bands of the journey', async () => {
  const text = journeyOf(
    'scale: 1-5',
    'bands: red < 2.5, yellow <= 4',
    'touchpoint: Service | rating: 2.5',
    'touchpoint: Shop | rating: 4',
  );
  expect(await messagesInText(code, text)).toEqual([
    '"Service" is exactly on the cut-off between red and yellow: 2.5 counts as yellow.',
    '"Shop" is exactly on the cut-off between yellow and green: 4 counts as yellow.',
  ]);
});

it.each(['rating: 5.0001', 'rating: 7.9999', 'rating: 5 (2025) | rating: 6 (2026) | importance: 8'])(
  'is silent a hair beside a cut-off, on old ratings and on importance: %s',
  async (line) => {
    expect(await messagesInText(code, journeyOf(`touchpoint: A | ${line}`))).toEqual([]);
  },
);

it('is reported once for a line that holds for two personas', async () => {
  const text = journeyOf('persona: Kim', 'persona: Lise', 'touchpoint: A | rating[Kim, Lise]: 5');
  expect(await messagesInText(code, text)).toHaveLength(1);
});
