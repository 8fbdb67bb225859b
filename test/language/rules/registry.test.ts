import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, it } from 'vitest';
import findings from '../../../language/messages/en/findings.json' with { type: 'json' };
import syntax from '../../../language/messages/en/syntax.json' with { type: 'json' };
import { ruleOf, rules } from '../../../language/rules/registry.ts';
import { journeyRows, touchpointRows } from './lacking-rows.ts';
import { readingRows } from './reading-rows.ts';

const root = new URL('../../../', import.meta.url);
const page = (path: string): string => readFileSync(new URL(path, root), 'utf8');
const keys = [...Object.keys(findings), ...Object.keys(syntax)];
const index = page('docs/rules/README.md');
const codes = rules.map(({ code }) => code);

/** The test of a rule: a file of its name, or one that goes through rows. */
function testOf(code: string): string {
  const has = (rows: readonly { readonly code: string }[]) => rows.some((row) => row.code === code);
  if (has(readingRows)) return 'reading-rules.test.ts';
  return has(touchpointRows) || has(journeyRows) ? 'lacking-rules.test.ts' : `${code}.test.ts`;
}

/** The folders of the rules. */
const families = ['reading', 'priorities', 'gaps', 'time', 'evidence'];

describe.each(rules)('$code', ({ code, level, docs, tags }) => {
  it('has a file, a test and a message of its name', () => {
    expect(code).toMatch(/^[a-z]+(-[a-z]+)*$/u);
    expect(families.filter((family) => existsSync(new URL(`language/rules/${family}/${code}.ts`, root)))).toHaveLength(
      1,
    );
    expect(existsSync(new URL(`test/language/rules/${testOf(code)}`, root))).toBe(true);
    expect(keys.filter((key) => key === code || key.startsWith(`${code}.`))).not.toEqual([]);
    expect(tags.every((tag) => tag === 'unnecessary')).toBe(true);
  });

  it('has a page that says its level, shows it and its mending, and when to switch it off', () => {
    const text = page(docs);
    expect(text).toMatch(new RegExp(`^# ${code}\\n\\n(Error|Warning|Info|Hint|Off)\\. `, 'u'));
    expect(text.split('\n')[2]?.toLowerCase().startsWith(level)).toBe(true);
    expect(text.match(/^```journey$/gmu)?.length).toBeGreaterThanOrEqual(2);
    expect(text).toContain('\n## When to switch it off\n');
  });

  it('stands in the index with its level', () => {
    expect(index).toContain(`| [\`${code}\`](${code}.md) | ${level} |`);
  });
});

it('has no code twice and finds each by its code', () => {
  expect(new Set(codes).size).toBe(codes.length);
  expect(rules.map(({ code }) => ruleOf(code))).toEqual(rules);
  expect(ruleOf('no-such-rule')).toBeUndefined();
});

it('has no page and no message of a rule that is not there', () => {
  const pages = readdirSync(new URL('docs/rules/', root)).filter((name) => name !== 'README.md');
  expect(pages.sort()).toEqual(codes.map((code) => `${code}.md`).sort());
  const strays = Object.keys(findings).filter((key) => ![...codes, 'rating', 'time'].includes(key.split('.')[0] ?? ''));
  expect(strays).toEqual([]);
});

it('keeps bad news about customers below error', () => {
  const errors = rules.filter(({ level }) => level === 'error').map(({ code }) => code);
  expect(errors).toEqual([
    'syntax',
    'unknown-keyword',
    'misplaced',
    'unknown-reference',
    'duplicate-name',
    'off-scale',
    'invalid-value',
    'invalid-bands',
    'impossible-number',
  ]);
});

it.each(Object.entries(findings))('has a sound message %s', (_key, message) => {
  expect(() => new IntlMessageFormat(message, 'en', undefined, { ignoreTag: true })).not.toThrow();
});
