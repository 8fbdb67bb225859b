/** Where a `use` line comes to stand that completion adds. */
import { expect, test } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { useAdder } from '../../../language/lsp/add-use.ts';
import { isJourneyReport } from '../../../language/syntax/journey-report.ts';
import { openText } from './open-text.ts';

test.each([
  ['none yet', 'journey: A\n', 'use: ./shared.journey\njourney: A\n'],
  ['an empty text', '', 'use: ./shared.journey\n'],
  ['others', 'use: ./x.journey\n\njourney: A\n', 'use: ./x.journey\nuse: ./shared.journey\n\njourney: A\n'],
  [
    'comments above the first line',
    '# ignore unused\njourney: A',
    'use: ./shared.journey\n# ignore unused\njourney: A',
  ],
  ['a last line without its line break', 'use: ./x.journey', 'use: ./x.journey\nuse: ./shared.journey'],
  [
    'a `use` line where it means nothing',
    'journey: A\nuse: ./x.journey\n',
    'use: ./shared.journey\njourney: A\nuse: ./x.journey\n',
  ],
  [
    'line ends of its own',
    'use: ./x.journey\r\njourney: A\r\n',
    'use: ./x.journey\r\nuse: ./shared.journey\r\njourney: A\r\n',
  ],
  ['a byte order mark', '\uFEFFjourney: A\r\n', '\uFEFFuse: ./shared.journey\r\njourney: A\r\n'],
  ['keywords of a language', 'resa: A\n  fas: B\n', 'använd: ./shared.journey\nresa: A\n  fas: B\n'],
])('%s', async (_, text, after) => {
  const { document } = await openText(text);
  const report = document.parseResult.lexerReport;
  if (!isJourneyReport(report)) throw new Error('The text was not read as a journey.');
  const edit = useAdder(document, report)('./shared.journey');
  const plain = TextDocument.create('file:///maps/map.journey', 'journey', 0, text);
  expect(TextDocument.applyEdits(plain, [edit])).toBe(after);
});
