import { expect, test } from 'vitest';
import { openText } from './open-text.ts';

/** "first-last", with the kind where there is one; lines from 0. */
async function folds(text: string): Promise<string[]> {
  const { services, document } = await openText(text);
  const params = { textDocument: { uri: document.uri.toString() } };
  const ranges = (await services.lsp.FoldingRangeProvider?.getFoldingRanges(document, params)) ?? [];
  return ranges.map(({ startLine, endLine, kind }) => `${startLine}-${endLine}${kind === undefined ? '' : ` ${kind}`}`);
}

test('a thing folds to its last line, and the blank lines behind it stay', async () => {
  const text = `persona kim: Kim
  goal: Go

journey: A
  stage: S
    touchpoint: One
      rating: 3

    touchpoint: Two
      rating: 4


  stage: T
    touchpoint: Three

`;
  expect(await folds(text)).toEqual(['0-1', '3-13', '4-9', '5-6', '8-9', '12-13']);
});

test('what takes one line does not fold', async () => {
  expect(await folds('journey: A | note: x\n\n')).toEqual([]);
});

test('declared things fold', async () => {
  const text =
    'journey: A\n  channel web: Web\n    kind: digital\n  team: T\n    note: n\n  source: S\n    kind: crm\n';
  expect(await folds(text)).toEqual(['0-6', '1-2', '3-4', '5-6']);
});

test('a text of several lines folds, with its thing where both start on one line', async () => {
  const text = `journey: A
  note: """
    One
    Two
    """
  touchpoint: T | note: """
    Three
    """
    rating: 3
`;
  expect(await folds(text)).toEqual(['0-8', '1-4', '5-8']);
});

test('comments on lines that follow each other fold', async () => {
  const text = '# one\n# two\n\n# three\n\n# four\n# five\n# six\njourney: A\n';
  expect(await folds(text)).toEqual(['0-1 comment', '5-7 comment']);
});

test('a line that cannot be read does not move the folds', async () => {
  const text = (line: string) =>
    `journey: A\n  stage: S\n    touchpoint: One\n      rating: 3\n      ${line}\n    touchpoint: Two\n      rating: 4\n`;
  const whole = ['0-6', '1-6', '2-4', '5-6'];
  expect(await folds(text('owner: Sales'))).toEqual(whole);
  expect(await folds(text('ownr: Sales'))).toEqual(whole);
  expect(await folds(text('owner Sales'))).toEqual(whole);
});

test('Windows and old Mac line ends count as lines', async () => {
  const text = 'journey: A\n  touchpoint: T\n    note: """\n      x\n      """\n';
  const expected = ['0-4', '1-4', '2-4'];
  expect(await folds(text)).toEqual(expected);
  expect(await folds(text.replaceAll('\n', '\r\n'))).toEqual(expected);
  expect(await folds(text.replaceAll('\n', '\r'))).toEqual(expected);
});

test('an empty text has no folds', async () => {
  expect(await folds('')).toEqual([]);
});
