import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { MeasuredAnswers } from '../../../language/model/answers.ts';
import { rules } from '../../../language/rules/registry.ts';
import { askedFor } from '../fixes/fix-harness.ts';
import { createReader, type Reader } from '../reader.ts';

const root = new URL('../../../', import.meta.url);

/** The examples of a page, in order. */
function examplesOf(path: string): string[] {
  const text = readFileSync(new URL(path, root), 'utf8');
  return [...text.matchAll(/^```journey\n(.*?)^```$/gmsu)].map(([, example]) => example ?? '');
}

/** What the file on the page of `outdated-number` gives: 58 answers with the mean 4.4, for each number. */
class EveryNumber extends Map<string, MeasuredAnswers> {
  override get(): MeasuredAnswers | undefined {
    return this.values().next().value;
  }
}
const fromEveryFile = new EveryNumber([['any', { value: 4.4, n: 58, sd: 1.9, counts: null }]]);

let reader: Reader;
/** That of a project that asks for every code that is usually off. */
let asking: Reader;
beforeAll(async () => {
  reader = await createReader({}, undefined, new Map(), {}, fromEveryFile);
  asking = await createReader({}, undefined, askedFor(...rules.map(({ code }) => code)));
});

async function findingsIn(text: string, by = reader) {
  return (await by.read(text)).findings;
}

describe.each(rules)('the page of $code', ({ code, docs, level }) => {
  it('has an example that triggers it and repaired ones that do not', async () => {
    const [example = '', ...repaired] = examplesOf(docs);
    const by = level === 'off' ? asking : reader;
    const found = (await findingsIn(example, by)).filter((finding) => finding.code === code);
    expect(found.map((finding) => finding.level)).toEqual(found.map(() => (level === 'off' ? 'warning' : level)));
    expect(found).not.toEqual([]);
    for (const text of repaired) {
      const still = (await findingsIn(text, by)).filter(
        (finding) => finding.code === code || finding.level === 'error',
      );
      expect(still).toEqual([]);
    }
  });
});

it('quotes the words of red-rating as they are', async () => {
  const [example = ''] = examplesOf('docs/rules/red-rating.md');
  const page = readFileSync(new URL('docs/rules/red-rating.md', root), 'utf8').replaceAll('\n> ', '\n');
  const found = (await findingsIn(example)).filter(({ code }) => code === 'red-rating');
  expect(found.map(({ message }) => page.includes(message))).toEqual([true]);
});

it('silences a finding as the index says', async () => {
  const [example = ''] = examplesOf('docs/rules/README.md');
  const codesIn = async (text: string) => (await findingsIn(text)).map(({ code }) => code);
  expect(await codesIn(example)).not.toContain('red-rating');
  expect(await codesIn(example.replace(/^ *#.*\n/mu, ''))).toContain('red-rating');
});
