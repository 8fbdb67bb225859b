/** Diagrams for Mermaid: what Mermaid itself reads in them, and what `journey import` does. */
import DOMPurify from 'dompurify';
import fc from 'fast-check';
import mermaid from 'mermaid';
import { expect, test } from 'vitest';
import { importTable } from '../../language/import/import-table.ts';
import { readTable } from '../../language/import/read-table.ts';
import { readJourneys } from '../../language/read-journeys.ts';
import { nodeExporter } from '../support/exporter.ts';

// Mermaid cleans texts with the page's own parser, which Node does not have.
Object.assign(DOMPurify, { addHook: () => undefined, sanitize: (text: string) => text });

async function diagramOf(text: string): Promise<string> {
  const [file] = await readJourneys([{ uri: 'file:///map.journey', text }], {
    today: { year: 2026, month: 4, day: 1 },
  });
  const journeys = file?.journeys ?? [];
  const { bytes } = await nodeExporter().export(journeys, { format: 'mermaid' }, 'en', 'en', text);
  return new TextDecoder().decode(bytes);
}

interface Task {
  readonly section: string;
  readonly task: string;
  readonly score: number;
  readonly people: readonly string[];
}

/** As Mermaid shows it: it keeps codes such as `#58;` in a form of its own until it draws. */
async function tasksIn(diagram: string): Promise<readonly Task[]> {
  expect(await mermaid.parse(diagram)).toMatchObject({ diagramType: 'journey' });
  const { db } = await mermaid.mermaidAPI.getDiagramFromText(diagram);
  const tasks = (db as unknown as { readonly getTasks: () => readonly Task[] }).getTasks();
  const shown = (text: string) => text.replace(/ﬂ°°(\d+)¶ß/gu, (_, code) => String.fromCodePoint(Number(code)));
  return tasks.map(({ section, task, score, people }) => ({
    section: shown(section),
    task: shown(task),
    score,
    people: people.map(shown),
  }));
}

test('stages, touchpoints, scores and participants; a missing rating is not a zero', async () => {
  const diagram = await diagramOf(
    [
      'journey: Buying; a "car" #1',
      '  stage: title of: the deed',
      '    touchpoint: Call 100%; pay: now',
      '      rating: 10',
      '      participants: Kim, a neighbour',
      '      importance: 9',
      '    touchpoint: section 5',
      '      rating: 5.5',
      '    touchpoint: Silence',
    ].join('\n'),
  );
  expect(await tasksIn(diagram)).toEqual([
    { section: 'title of: the deed', task: 'Call 100%; pay: now', score: 5, people: ['Kim', 'a neighbour'] },
    { section: 'title of: the deed', task: 'section 5', score: 3, people: [] },
  ]);
  expect(diagram).toContain('%% Silence: ?');
  expect(diagram).toContain('%% Not in this diagram: importance.');
  const table = readTable(diagram);
  const map = table && importTable(table, { locale: 'en', name: 'file' });
  expect(map).toMatchObject({ touchpoints: 3, remarks: [] });
  const text = typeof map === 'object' ? map.text : '';
  for (const line of [
    'journey: Buying; a "car" #1',
    'stage: title of: the deed',
    'touchpoint: Call 100%; pay: now',
    'participants: Kim, a neighbour',
    'touchpoint: Silence\n      rating: ?',
  ]) {
    expect(text).toContain(line);
  }
});

test('Mermaid reads every name', async () => {
  const name = fc.string({ unit: 'grapheme', maxLength: 20 }).map((text) => text.replace(/[\r\n|\\"]/gu, ' ').trim());
  await fc.assert(
    fc.asyncProperty(name, async (text) => {
      const diagram = await diagramOf(
        `journey: J${text}\n  stage: S${text}\n    touchpoint: ${text}.\n      rating: 3`,
      );
      expect(await tasksIn(diagram)).toHaveLength(1);
    }),
    { numRuns: 15 },
  );
});
