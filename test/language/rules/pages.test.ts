import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { rules } from '../../../language/rules/registry.ts';
import { createReader, type Reader } from '../reader.ts';

const root = new URL('../../../', import.meta.url);

/** The examples of a page, in order. */
function examplesOf(path: string): string[] {
  const text = readFileSync(new URL(path, root), 'utf8');
  return [...text.matchAll(/^```journey\n(.*?)^```$/gmsu)].map(([, example]) => example ?? '');
}

let reader: Reader;
beforeAll(async () => {
  reader = await createReader();
});

async function findingsIn(text: string) {
  return (await reader.read(text)).findings;
}

describe.each(rules)('the page of $code', ({ code, docs, level }) => {
  it('has an example that triggers it and mended ones that do not', async () => {
    const [example = '', ...mended] = examplesOf(docs);
    const found = (await findingsIn(example)).filter((finding) => finding.code === code);
    expect(found.map((finding) => finding.level)).toEqual(found.map(() => level));
    expect(found).not.toEqual([]);
    for (const text of mended) {
      const still = (await findingsIn(text)).filter((finding) => finding.code === code || finding.level === 'error');
      expect(still).toEqual([]);
    }
  });
});

it('quotes the words of red-rating as they are', async () => {
  const [example = ''] = examplesOf('docs/rules/red-rating.md');
  const page = readFileSync(new URL('docs/rules/red-rating.md', root), 'utf8').replace(/\n> /gu, ' ');
  const found = (await findingsIn(example)).filter(({ code }) => code === 'red-rating');
  expect(found.map(({ message }) => page.includes(message))).toEqual([true]);
});

it('silences a finding as the index says', async () => {
  const [example = ''] = examplesOf('docs/rules/README.md');
  const codesIn = async (text: string) => (await findingsIn(text)).map(({ code }) => code);
  expect(await codesIn(example)).not.toContain('red-rating');
  expect(await codesIn(example.replace(/^ *#.*\n/mu, ''))).toContain('red-rating');
});
