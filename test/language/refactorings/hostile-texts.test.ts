/**
 * Texts that look like the language itself are read back as what was pasted, or typed into the map, and nothing around
 * them moves.
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pasteRows } from '../../../language/import/paste-rows.ts';
import { touchpointsIn } from '../../../language/rules/shared/touchpoint-views.ts';
import { applied } from '../fixes/fix-harness.ts';
import { editIn } from '../map-edits/edit-in.ts';
import { createDesk } from './refactoring-harness.ts';

const desk = createDesk();
const around = 'journey: A\n  stage: B\n    touchpoint first: C\n      rating: 4\n  stage: D\n    touchpoint last: E\n';

const piece = fc.constantFrom(
  ...[
    '"""',
    '"',
    '#',
    '- ',
    '-',
    ':',
    '(',
    ')',
    '(n=4)',
    '->',
    '[',
    ']',
    '[kim]',
    '|',
    ' | ',
    '\\',
    '\\|',
    '{',
    '}',
    '/',
  ],
  ...[
    'touchpoint:',
    'stage: X',
    'rating',
    'fase:',
    '# ignore red-rating: x',
    '?',
    'n/a',
    '4.2',
    '=',
    'a',
    ' ',
    'é',
    '…',
  ],
);
/** On one line, without white space at its ends or twice. */
const hostile = fc
  .array(piece, { minLength: 1, maxLength: 6 })
  .map((pieces) => pieces.join('').replace(/\s+/gu, ' ').trim())
  .filter((text) => text !== '');

/** The one thing that a value cannot say: it would open a text of several lines. */
function readBack(text: string): string {
  return text.replace(/^"""/u, '”””');
}

function cell(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

async function factsAfter(text: string) {
  const { analysis } = await desk.open(text);
  expect(
    analysis.findings.filter(({ level, code }) => level === 'error' || code === 'syntax'),
    text,
  ).toEqual([]);
  const [journey] = analysis.file.journeys;
  if (!journey || analysis.file.journeys.length > 1) throw new Error(`Not one journey:\n${text}`);
  const touchpoints = touchpointsIn(journey.stages);
  expect([touchpoints[0]?.name, touchpoints.at(-1)?.name], text).toEqual(['C', 'E']);
  return { stages: journey.stages.map(({ name }) => name), touchpoints };
}

test.each(['"""', '#', '- a', 'a:', '(a)', '->', '[kim]', 'touchpoint: X', '"""a"""', '\\', '|'])(
  'a stage and a touchpoint that are called %s',
  async (name) => {
    const { source, analysis, t } = await desk.open(around);
    const rows = `stage\ttouchpoint\n${cell(name)}\t${cell(name)}\n`;
    const pasted = pasteRows(rows, { line: 3 }, { source, file: analysis.file }, t);
    const { stages, touchpoints } = await factsAfter(pasted ? applied(pasted, source) : '');
    expect(stages).toContain(readBack(name));
    expect(touchpoints.map((one) => one.name)).toContain(readBack(name));
  },
);

test('every cell of a row', async () => {
  const row = fc.record({
    stage: hostile,
    touchpoint: hostile,
    need: hostile,
    pain: hostile,
    quote: hostile,
    note: hostile,
  });
  await fc.assert(
    fc.asyncProperty(row, async (values) => {
      const { source, analysis, t } = await desk.open(around);
      const rows = `${Object.keys(values).join('\t')}\n${Object.values(values).map(cell).join('\t')}\n`;
      const pasted = pasteRows(rows, { line: 3 }, { source, file: analysis.file }, t);
      if (!pasted) throw new Error(`No rows:\n${rows}`);
      const text = applied(pasted, source);
      const { stages, touchpoints } = await factsAfter(text);
      const added = touchpoints.find(({ name }) => name === readBack(values.touchpoint));
      expect(stages, text).toContain(readBack(values.stage));
      expect(
        added?.needs.map((need) => need.text),
        text,
      ).toEqual([readBack(values.need)]);
      expect(
        added?.pains.map(({ value }) => value),
        text,
      ).toEqual([readBack(values.pain)]);
      expect(
        added?.quotes.map(({ value }) => value),
        text,
      ).toEqual([readBack(values.quote)]);
      expect(
        added?.notes.map(({ value }) => value),
        text,
      ).toContain(readBack(values.note));
    }),
    { numRuns: 60 },
  );
});

test('the name of a touchpoint that is added in the map', async () => {
  await fc.assert(
    fc.asyncProperty(hostile, async (name) => {
      const context = await desk.open(around);
      const journey = context.analysis.file.journeys[0];
      const [after] = journey ? touchpointsIn(journey.stages) : [];
      const to = { after: after?.key ?? '' };
      const { text } = editIn(context, { kind: 'add', journey: journey?.key ?? '', name, to });
      const { touchpoints } = await factsAfter(text);
      expect(
        touchpoints.map((one) => one.name),
        text,
      ).toEqual(['C', readBack(name), 'E']);
    }),
    { numRuns: 40 },
  );
});
