/**
 * A quick fix settles its finding and leaves everything else as it was: over every finding of every example and of
 * every block in docs/rules, and over broken texts, in every way in which a text may be written.
 */
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import type { Fix } from '../../../language/fixes/fix.ts';
import { fixAll } from '../../../language/fixes/fix-all.ts';
import { fixesFor, remedyOf } from '../../../language/fixes/registry.ts';
import type { Finding } from '../../../language/model/finding.ts';
import { rules } from '../../../language/rules/registry.ts';
import { touchpointsIn } from '../../../language/rules/shared/touchpoint-views.ts';
import type { FixContext } from '../../../language/text/edit.ts';
import { exampleFiles } from '../reader.ts';
import { brokenTexts } from './broken-texts.ts';
import { applied, askedFor, createWorkshop, type FixHarness } from './fix-harness.ts';

const examples = exampleFiles();
const docs = new URL('../../../docs/rules/', import.meta.url);
const blocks = readdirSync(docs).flatMap((page) =>
  [...readFileSync(new URL(page, docs), 'utf8').matchAll(/^```journey\n(.*?)^```$/gmsu)].map(
    ([, text = ''], index) => [`${page}#${index}`, text] as const,
  ),
);
const texts: readonly (readonly [string, string])[] = [
  ...Object.entries(examples),
  ...blocks,
  ...Object.entries(brokenTexts),
];

/** Ways to write the same map. */
const styles: Readonly<Record<string, (text: string) => string>> = {
  plain: (text) => text,
  'Windows line ends': (text) => text.replace(/\n/g, '\r\n'),
  tabs: (text) => text.replace(/^(?: {2})+/gm, (spaces) => '\t'.repeat(spaces.length / 2)),
  'four spaces': (text) => text.replace(/^(?: {2})+/gm, (spaces) => spaces.repeat(2)),
  'no final line break': (text) => text.trimEnd(),
  'a byte order mark': (text) => `\uFEFF${text}`,
};

/** What happens while somebody types. `at` is a column. */
const slips: Readonly<Record<string, (line: string, at: number) => string>> = {
  'a letter lost': (line, at) => line.slice(0, at) + line.slice(at + 1),
  'a letter twice': (line, at) => line.slice(0, at) + line.slice(at, at + 1) + line.slice(at),
  'two letters swapped': (line, at) =>
    line.slice(0, at) + line.slice(at + 1, at + 2) + line.slice(at, at + 1) + line.slice(at + 2),
  'cut off': (line, at) => line.slice(0, at),
  'a bar': (line, at) => `${line.slice(0, at)} | ${line.slice(at)}`,
  'three quotes': (line, at) => `${line.slice(0, at)}"""${line.slice(at)}`,
  'written twice': (line) => `${line}\n${line}`,
  indented: (line) => `  ${line}`,
  'at the edge': (line) => line.trimStart(),
  'broken in two': (line, at) => `${line.slice(0, at)}\n${line.slice(at)}`,
  gone: () => '',
};

let workshop: FixHarness;
beforeAll(async () => {
  workshop = await createWorkshop(examples);
});

async function open(text: string, name: string, shop = workshop): Promise<FixContext> {
  return shop.open(text, `copy-of-${name.replace(/[^\w.-]/g, '-')}.journey`);
}

test('every fix of every finding, written as it stands', async () => {
  const tried = new Set<string>();
  for (const [name, text] of texts) {
    const before = await open(text, name);
    for (const finding of before.analysis.findings) {
      for (const fix of fixesFor(finding, before)) {
        if (!fix.isIgnore) tried.add(finding.code);
        await expectSettled(name, before, finding, fix);
      }
    }
  }
  const codes = rules.map(({ code }) => code);
  const asking = await createWorkshop(examples, askedFor(...codes));
  for (const [name, text] of Object.entries(brokenTexts)) {
    const before = await open(text, name, asking);
    for (const finding of before.analysis.findings.filter(({ code }) => askedFor(code).size > 0)) {
      for (const fix of fixesFor(finding, before)) {
        if (!fix.isIgnore) tried.add(finding.code);
        await expectSettled(name, before, finding, fix, asking);
      }
    }
  }
  // A text alone does not have this finding: test/server/survey-answers.test.ts has its fix.
  const fixable = codes.filter((code) => remedied(code) && code !== 'outdated-number');
  expect(fixable.filter((code) => !tried.has(code))).toEqual([]);
});

test('any fix, in any way to write', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...texts),
      fc.constantFrom(...Object.keys(styles)),
      fc.nat(),
      fc.nat(),
      async ([name, text], style, which, choice) => {
        const before = await open(styles[style]?.(text) ?? text, name);
        const { findings } = before.analysis;
        const finding = findings[which % Math.max(1, findings.length)];
        const fixes = finding ? fixesFor(finding, before) : [];
        const fix = fixes[choice % Math.max(1, fixes.length)];
        if (finding && fix) await expectSettled(`${name}, ${style}`, before, finding, fix);
      },
    ),
    { numRuns: 400 },
  );
});

test('any fix, after a slip anywhere', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...Object.entries(examples)),
      fc.constantFrom(...Object.keys(slips)),
      fc.nat(),
      fc.double({ min: 0, max: 1, noNaN: true }),
      async ([name, text], slip, where, part) => {
        const lines = text.split('\n');
        const at = where % lines.length;
        const line = lines[at] ?? '';
        const changed = slips[slip]?.(line, Math.floor(part * line.length)) ?? line;
        const before = await open([...lines.slice(0, at), changed, ...lines.slice(at + 1)].join('\n'), name);
        for (const finding of before.analysis.findings) {
          if (Math.abs(finding.range.start.line - at) > 2) continue;
          for (const fix of fixesFor(finding, before)) {
            await expectSettled(`${name}, ${slip} on line ${at + 1}`, before, finding, fix);
          }
        }
      },
    ),
    { numRuns: 150 },
  );
});

test('all of one kind at once leave none that can be mended, and make none that is worse', async () => {
  for (const [name, text] of texts) {
    let context = await open(text, name);
    for (const code of new Set(context.analysis.findings.map((finding) => finding.code))) {
      // What is left because two edits touched is for the next time.
      for (let round = 0; round < 20; round++) {
        const all = fixAll(ofCode(code, context), context);
        if (all.count === 0) break;
        const left = ofCode(code, context).length;
        const errors = errorsIn(context).length;
        context = await open(applied(all, context.source), name);
        expect(ofCode(code, context).length, `${code} in ${name}`).toBeLessThan(left);
        expect(errorsIn(context).length, `errors in ${name} after ${code}`).toBeLessThanOrEqual(errors);
      }
      expect(fixAll(ofCode(code, context), context).count, `${code} in ${name}`).toBe(0);
    }
  }
});

function remedied(code: string): boolean {
  const remedy = remedyOf(code);
  return remedy !== undefined && 'fixes' in remedy;
}

/** One that is settled is gone from its place; nothing becomes unreadable, and whatever is not touched stays. */
async function expectSettled(
  name: string,
  before: FixContext,
  finding: Finding,
  fix: Fix,
  shop = workshop,
): Promise<void> {
  const { toReplace } = fix;
  const left = applied(fix, before.source);
  const asks = toReplace !== undefined && !fix.isIgnore;
  // Whatever the analyst writes there instead settles it, or brings the fix that does.
  const text = asks ? left.replaceAll(toReplace, 'Call every Friday') : left;
  if (asks) await expectUnsettled(name, before, finding, left, shop);
  const after = await open(text, name.split(',')[0] ?? name, shop);
  const story = `${name}: ${before.t(fix.title, fix.args)} (${finding.code})\n${JSON.stringify(fix.edits)}\n${text}`;
  const was = ofCode(finding.code, before);
  const is = ofCode(finding.code, after);
  const said = (findings: readonly Finding[]) =>
    findings.filter(
      ({ message, range }) => message === finding.message && sameLineAfter(range.start.line, finding, fix),
    ).length;
  expect(is.length < was.length || said(is) < said(was), `still there\n${story}`).toBe(true);
  expect(newErrors(before, after, fix), `new errors\n${story}`).toEqual([]);
  expect(after.source.text.replaceAll(after.source.eol, ''), story).not.toMatch(/[\r\n]/u);
  expectOtherLinesKept(before, after, fix, story);
  expectOtherTouchpointsKept(before, after, fix, story);
}

/** Words that ask for others say nothing: the finding is still there. */
async function expectUnsettled(
  name: string,
  before: FixContext,
  finding: Finding,
  text: string,
  shop: FixHarness,
): Promise<void> {
  const after = await open(text, name.split(',')[0] ?? name, shop);
  const messages = (context: FixContext) => ofCode(finding.code, context).map(({ message }) => message);
  expect(messages(after), text).toEqual(messages(before));
}

/** The place of a line after the edits above it. */
function sameLineAfter(line: number, finding: Finding, { edits }: Fix): boolean {
  const added = edits
    .filter(({ range }) => range.start.line <= finding.range.start.line)
    .reduce((sum, { range, newText }) => sum + lineCount(newText) - (range.end.line - range.start.line), 0);
  return line === finding.range.start.line || line === finding.range.start.line + added;
}

function lineCount(text: string): number {
  return (text.match(/\r\n|\r|\n/gu) ?? []).length;
}

function ofCode(code: string, { analysis }: FixContext): Finding[] {
  return analysis.findings.filter((finding) => finding.code === code);
}

function errorsIn({ analysis }: FixContext): Finding[] {
  return analysis.findings.filter(({ level }) => level === 'error');
}

/**
 * A line that was not read before may say something that is wrong, and names are looked up again once all lines are
 * read.
 */
function newErrors(before: FixContext, after: FixContext, { edits }: Fix): string[] {
  const known = errorsIn(before).map(({ code, message }) => `${code}: ${message.replace(/line \d+/gu, 'line …')}`);
  const wasLost = before.analysis.problems.some(({ clauseLost }) => clauseLost);
  const touched = edits.map(({ range }) => range.start.line);
  return errorsIn(after)
    .filter(({ code, range }) => !(wasLost && (code === 'unknown-reference' || touched.includes(range.start.line))))
    .map(({ code, message }) => `${code}: ${message.replace(/line \d+/gu, 'line …')}`)
    .filter((error) => !known.includes(error));
}

/**
 * Every line that no edit touches is there, byte for byte and in order; an insertion at a line's end leaves the line
 * itself.
 */
function expectOtherLinesKept(before: FixContext, after: FixContext, { edits }: Fix, story: string): void {
  const [old, fresh] = [before, after].map(({ source }) => source.text.replace('\uFEFF', '').split(source.eol));
  const changed = new Set(
    edits.flatMap(({ range, newText }) => {
      const isNewLine = /^[\r\n]|[\r\n]$/u.test(newText) && range.start.line === range.end.line && isEmpty(range);
      const lines = Array.from({ length: range.end.line - range.start.line + 1 }, (_, step) => range.start.line + step);
      return isNewLine ? [] : lines;
    }),
  );
  let at = 0;
  for (const [index, line] of (old ?? []).entries()) {
    if (changed.has(index)) continue;
    const found = (fresh ?? []).indexOf(line, at);
    expect(found, `line ${index + 1} is gone: ${JSON.stringify(line)}\n${story}`).toBeGreaterThanOrEqual(at);
    at = found + 1;
  }
}

function isEmpty({ start, end }: Finding['range']): boolean {
  return start.line === end.line && start.character === end.character;
}

/** What the touchpoints say that no edit touches; a comment changes nothing about any. */
function expectOtherTouchpointsKept(
  before: FixContext,
  after: FixContext,
  { edits, isIgnore }: Fix,
  story: string,
): void {
  const kept = factsOf(before, isIgnore ? [] : edits);
  const there = factsOf(after, []);
  let at = 0;
  for (const facts of kept) {
    const found = there.indexOf(facts, at);
    expect(found, `changed: ${facts}\n${story}`).toBeGreaterThanOrEqual(at);
    at = found + 1;
  }
}

/** Without where it is said. A line that cannot be read stands with the touchpoint above it. */
function factsOf({ analysis }: FixContext, edits: Fix['edits']): string[] {
  const touchpoints = analysis.file.journeys.flatMap(({ stages }) => touchpointsIn(stages));
  const isTouched = (index: number) => {
    const { range: lines, name, id } = touchpoints[index] ?? { range: undefined, name: '', id: undefined };
    // Where a line cannot be read, what stands in for it begins below.
    const first = (lines?.start.line ?? 0) - (name === '' && id === undefined ? 1 : 0);
    const last = Math.max(first, (touchpoints[index + 1]?.range.start.line ?? Number.POSITIVE_INFINITY) - 1);
    return edits.some(({ range }) => range.start.line <= last && first <= range.end.line);
  };
  return (
    touchpoints
      .filter((_touchpoint, index) => !isTouched(index))
      // Its number shifts when a line that something stood in for is read.
      .map(({ number: _number, ...touchpoint }) =>
        JSON.stringify(touchpoint, (name, value: unknown) =>
          name === 'range' || name.endsWith('Range') || name === 'key' ? undefined : value,
        ),
      )
  );
}
