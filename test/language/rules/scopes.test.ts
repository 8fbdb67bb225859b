/**
 * A rule of scope touchpoint finds at each touchpoint alone what it finds when it looks at all of them together: on
 * every example, on every block of the documentation, and on generated texts.
 */
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { translatorFor } from '../../../language/messages/messages.ts';
import type { Finding } from '../../../language/model/finding.ts';
import type { Journey, JourneyFile, StageEntry } from '../../../language/model/model.ts';
import type { FileAnalysis } from '../../../language/project/analyser.ts';
import { rules } from '../../../language/rules/registry.ts';
import { runRules } from '../../../language/rules/run-rules.ts';
import { defaultSettings } from '../../../language/rules/settings.ts';
import { createReader, exampleFiles } from '../reader.ts';
import { journeyTexts } from '../refactorings/generated-texts.ts';

const ofTouchpoints = new Set(rules.filter(({ scope }) => scope === 'touchpoint').map(({ code }) => code));
/** All of them, those that only some projects want included, and nothing else. */
const levels = new Map(rules.map(({ code }) => [code, ofTouchpoints.has(code) ? 'hint' : 'off'] as const));

const examples = exampleFiles();
const docs = new URL('../../../docs/rules/', import.meta.url);
const blocks = readdirSync(docs).flatMap((page) =>
  [...readFileSync(new URL(page, docs), 'utf8').matchAll(/^```journey\n(.*?)^```$/gmsu)].map(
    ([, text = ''], index) => [`${page} ${index}`, text] as const,
  ),
);

function foundIn({ problems }: FileAnalysis, file: JourneyFile): Finding[] {
  return runRules({
    file,
    problems,
    today: { year: 2026, month: 8, day: 1 },
    t: translatorFor('en').t,
    settings: { ...defaultSettings, levels },
  });
}

/** The same file for each touchpoint, which stands alone in its journey there. */
function* filesOfOne(file: JourneyFile): Generator<JourneyFile> {
  for (const journey of file.journeys) {
    for (const stage of journey.stages) {
      for (const entry of stage.entries)
        if (entry.kind === 'touchpoint') yield { ...file, journeys: [alone(journey, entry)] };
    }
  }
}

function alone(journey: Journey, entry: StageEntry): Journey {
  const stages = journey.stages.filter(({ entries }) => entries.includes(entry));
  return { ...journey, stages: stages.map((stage) => ({ ...stage, entries: [entry] })) };
}

function expectTheSame(analysis: FileAnalysis): number {
  const together = foundIn(analysis, analysis.file);
  const single = [...filesOfOne(analysis.file)].flatMap((file) => foundIn(analysis, file));
  expect(single.map((finding) => JSON.stringify(finding)).sort()).toEqual(
    together.map((finding) => JSON.stringify(finding)).sort(),
  );
  for (const { code } of together) seen.add(code);
  return together.length;
}

const seen = new Set<string>();

describe('a rule of scope touchpoint', () => {
  test('is each of these', () => {
    expect([...ofTouchpoints].sort()).toEqual([
      'assessment-gap',
      'boundary-rating',
      'contradicting-answers',
      'expectation-missed',
      'importance-conflict',
      'overdue-action',
      'overdue-survey',
      'persona-conflict',
      'red-without-action',
      'thin-evidence',
      'uncertain-band',
    ]);
  });

  test('finds the same alone on every example and every block of its pages', async () => {
    const reader = await createReader(examples);
    for (const [name, text] of [...Object.entries(examples), ...blocks]) {
      expectTheSame(await reader.read(text, `copy-of-${name.replaceAll(/[^\w.-]/g, '-')}.journey`));
    }
    expect([...seen].sort()).toEqual([...ofTouchpoints].sort());
  });

  test('finds the same alone on generated texts', async () => {
    const reader = await createReader();
    let found = 0;
    await fc.assert(
      fc.asyncProperty(journeyTexts, async (text) => {
        found += expectTheSame(await reader.read(text));
      }),
      { numRuns: 150 },
    );
    expect(found).toBeGreaterThan(50);
  });
});
