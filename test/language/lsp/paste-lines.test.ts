/** Lines that are pasted into a journey stand as far in as what they belong to, and say what they said. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pasteLines } from '../../../language/lsp/formatting/paste-lines.ts';
import { sourceOf } from '../../../language/text/text-order.ts';
import { exampleFiles } from '../reader.ts';

/** The text after lines are pasted at `<|>`. */
function pasted(marked: string, lines: string): string {
  const start = marked.indexOf('<|>');
  const text = marked.replace('<|>', '');
  const made = pasteLines(text, { start, end: start }, lines);
  if (!made) return text.slice(0, start) + lines + text.slice(start);
  const lineStart = text.lastIndexOf('\n', start - 1) + 1 + (text.startsWith('\uFEFF') && !text.includes('\n') ? 1 : 0);
  return text.slice(0, lineStart) + text.slice(lineStart + made.unindent, start) + made.newText + text.slice(start);
}

const before = 'journey: A\n  stage: B\n    touchpoint: C\n      rating: 4\n';
const block =
  'touchpoint: D\n      channel: web\n      note: """\n        One\n          two\n        """\n      rating: 5\n';
const blockThere = `    ${block}`;

describe('a block goes to its level', () => {
  test.each([
    ['at the column of facts, from the middle of its first line', '      ', block, blockThere],
    ['at the column of facts, whole lines', '      ', `    ${block}`, blockThere],
    ['at the beginning of a line', '', block, blockThere],
    ['from a deeper place', '      ', `        ${block.replaceAll('\n  ', '\n      ')}`, blockThere],
    [
      'that has four spaces for a level',
      '      ',
      'touchpoint: D\n            channel: web\n',
      '    touchpoint: D\n      channel: web\n',
    ],
    [
      'that has lost its levels',
      '      ',
      'touchpoint: D\nchannel: web\nrating: 5\n',
      '    touchpoint: D\n      channel: web\n      rating: 5\n',
    ],
    [
      'of two touchpoints',
      '      ',
      'touchpoint: D\n  rating: 5\ntouchpoint: E\n  rating: 6',
      '    touchpoint: D\n      rating: 5\n    touchpoint: E\n      rating: 6',
    ],
    ['of a stage', '      ', 'stage: S\n  touchpoint: D\n', '  stage: S\n    touchpoint: D\n'],
    [
      'with comments and blank lines',
      '      ',
      '# one\ntouchpoint: D\n\n  # two\n  rating: 5\n',
      '    # one\n    touchpoint: D\n\n      # two\n      rating: 5\n',
    ],
    ['of one line', '      ', 'touchpoint: D', '    touchpoint: D'],
    ['of facts', '      ', 'need: x\n      importance: 9\n', '      need: x\n      importance: 9\n'],
    [
      'with a line that cannot be read',
      '      ',
      'touchpoint: D\n  no line\n  rating: 5\n',
      '    touchpoint: D\n      no line\n      rating: 5\n',
    ],
  ])('%s', (_, prefix, lines, there) => {
    expect(pasted(`${before}${prefix}<|>`, lines)).toBe(before + there);
  });

  test('with tabs, with line ends of Windows, in a list without a journey', () => {
    const tabs = before.replaceAll('  ', '\t');
    expect(pasted(`${tabs}\t\t\t<|>`, 'touchpoint: D\n  rating: 5\n')).toBe(
      `${tabs}\t\ttouchpoint: D\n\t\t\trating: 5\n`,
    );
    const windows = before.replaceAll('\n', '\r\n');
    expect(pasted(`${windows}      <|>`, 'touchpoint: D\r\n  rating: 5')).toBe(
      `${windows}    touchpoint: D\r\n      rating: 5`,
    );
    const list = 'touchpoint: C\n  rating: 4\n';
    expect(pasted(`${list}  <|>`, 'touchpoint: D\n  rating: 5\n')).toBe(`${list}touchpoint: D\n  rating: 5\n`);
  });
});

test.each([
  ['in a text', `${before}      note: """\n        <|>\n        """\n`],
  ['in a text that is open', `${before}      note: """\n        <|>`],
  ['in a value', `${before}      note: <|>`],
  ['in a comment', `${before}      # <|>`],
])('%s lines are pasted as they are', (_, marked) => {
  expect(pasted(marked, block)).toBe(marked.replace('<|>', block));
});

test.each(['Some words', '- a list', '', '\n', 'words: and more'])('%j is pasted as it is', (words) => {
  expect(pasted(`${before}      <|>`, words)).toBe(`${before}      ${words}`);
});

test('a text that was copied from its first word comes back as it was', () => {
  const above = 'journey: A\n    goal: One\n';
  const note = 'note: """\n      First\n      second\n      """\n';
  expect(pasted(`${above}    <|>`, note)).toBe(`${above}    ${note}`);
});

test('white space before the cursor is not taken for the step of the text', () => {
  const below = '  touchpoint: Bill\n    rating: 4\n';
  const lines = '  touchpoint: Shop\n';
  expect(pasted(`journey: A\n      <|>${below}`, lines)).toBe(`journey: A\n${lines}${below}`);
});

test('whatever is cut out of an example and pasted where it was, it comes back, byte for byte', () => {
  const examples = Object.values(exampleFiles());
  const cut = fc.record({ text: fc.constantFrom(...examples), from: fc.nat(), count: fc.integer({ min: 1, max: 12 }) });
  fc.assert(
    fc.property(cut, fc.boolean(), ({ text, from, count }, fromWords) => {
      const { scan, placement } = sourceOf(text).report;
      const starts = placement.clauses
        .filter(({ clause }) => clause.startsLine && clause.line > 0)
        .map(({ clause }) => clause.line);
      const line = starts[from % starts.length] ?? 1;
      const lineStart = scan.lineStarts[line] ?? 0;
      const lead = /^ */u.exec(text.slice(lineStart))?.[0].length ?? 0;
      const start = lineStart + (fromWords ? lead : 0);
      const end = Math.max(start, scan.lineStarts[line + count] ?? text.length);
      const marked = `${text.slice(0, start)}${fromWords ? '' : '      '}<|>${text.slice(end)}`;
      const lines = text.slice(start, end);
      // What is left must be read as it was: half of a text in quotation marks is another text.
      if ((lines.match(/"""/gu) ?? []).length % 2 === 0) expect(pasted(marked, lines)).toBe(text);
    }),
    { numRuns: 300 },
  );
});
