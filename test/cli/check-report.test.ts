import { describe, expect, test } from 'vitest';
import { checkJson } from '../../cli/check-json.ts';
import { checkText } from '../../cli/check-text.ts';
import { cliTranslatorFor } from '../../cli/messages/messages.ts';
import { wantsColour } from '../../cli/terminal.ts';
import type { Finding, Level } from '../../language/model/finding.ts';

const { t } = cliTranslatorFor(undefined);

function finding(level: Level, code: string, message: string, line: number, touchpoint?: string): Finding {
  const range = { start: { line, character: 6 }, end: { line, character: 9 } };
  return { code, level, message, range, touchpoint, related: [] };
}

const files = [
  { path: 'a.journey', findings: [finding('hint', 'unused', 'Unused.', 2), finding('error', 'off-scale', 'Off.', 4)] },
  { path: 'b.journey', findings: [] },
  {
    path: 'c d.journey',
    findings: [
      finding('info', 'silent-wait', 'A wait.', 0),
      finding('warning', 'red-rating', 'Red.\nImportance 9.', 4, 'offer'),
      finding('warning', 'red-rating', 'Red.', 8),
    ],
  },
];

describe('the report for people', () => {
  test('has a line a finding, the most serious first, an empty line between files, and a summary', () => {
    expect(checkText(files, { t, colour: false })).toBe(
      [
        'a.journey:5:7  error    Off.  off-scale',
        'a.journey:3:7  hint     Unused.  unused',
        '',
        'c d.journey:5:7  warning  Red. Importance 9.  red-rating',
        'c d.journey:9:7  warning  Red.  red-rating',
        'c d.journey:1:7  info     A wait.  silent-wait',
        '',
        '1 error, 2 warnings, 1 info, 1 hint in 3 files.',
        '',
      ].join('\n'),
    );
  });

  test('says so when there is nothing to say', () => {
    expect(checkText([{ path: 'b.journey', findings: [] }], { t, colour: false })).toBe('No findings in 1 file.\n');
  });

  test('has colours only when asked', () => {
    expect(checkText(files, { t, colour: true })).toContain('\u001b[31merror\u001b[39m');
    expect(checkText(files, { t, colour: false })).not.toContain('\u001b');
  });

  test('lets no text steer the terminal', () => {
    const message = 'Red: "\u001b[2J\n\u0007car"';
    const text = checkText([{ path: 'a\u001b.journey', findings: [finding('error', 'x', message, 0)] }], {
      t,
      colour: false,
    });
    expect(text.split('\n')[0]).toBe('a[U+001B].journey:1:7  error    Red: "[U+001B][2J [U+0007]car"  x');
  });
});

describe('the report for programs', () => {
  test('counts lines and columns from 1, knows no undefined, and keeps the order of the text', () => {
    expect(checkJson(files)).toEqual({
      files: [
        {
          path: 'a.journey',
          findings: [
            expect.objectContaining({ code: 'unused', line: 3 }),
            {
              code: 'off-scale',
              level: 'error',
              message: 'Off.',
              line: 5,
              column: 7,
              endLine: 5,
              endColumn: 10,
              touchpoint: null,
            },
          ],
        },
        { path: 'b.journey', findings: [] },
        {
          path: 'c d.journey',
          findings: [expect.anything(), expect.objectContaining({ touchpoint: 'offer' }), expect.anything()],
        },
      ],
      summary: { error: 1, warning: 2, info: 1, hint: 1 },
    });
  });
});

describe('colours', () => {
  test.each([
    [true, {}, true],
    [false, {}, false],
    [true, { NO_COLOR: '1' }, false],
    [true, { NO_COLOR: '' }, true],
    [true, { TERM: 'dumb' }, false],
  ])('terminal %s, environment %j: %s', (isTerminal, environment, wanted) => {
    expect(wantsColour(isTerminal, environment)).toBe(wanted);
  });
});
