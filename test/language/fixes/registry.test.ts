import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { remediedCodes, remedyOf } from '../../../language/fixes/registry.ts';
import words from '../../../language/messages/en/fixes.json' with { type: 'json' };
import { rules } from '../../../language/rules/registry.ts';

describe.each(rules)('$code', ({ code }) => {
  it('has a fix, or a stated reason for none', () => {
    const remedy = remedyOf(code);
    if (!remedy) throw new Error(`Nobody has said how ${code} is settled.`);
    expect('fixes' in remedy || remedy.none.length > 20).toBe(true);
  });
});

it('has no remedy of a rule that is not there', () => {
  const codes = rules.map(({ code }) => code);
  expect(remediedCodes.filter((code) => !codes.includes(code))).toEqual([]);
  expect(remedyOf('constructor')).toBeUndefined();
});

it('has no words that no fix says', () => {
  const folder = new URL('../../../language/', import.meta.url);
  const files = [...readdirSync(new URL('fixes/', folder)).map((name) => `fixes/${name}`), 'lsp/code-actions.ts'];
  const sources = files.map((name) => readFileSync(new URL(name, folder), 'utf8')).join('\n');
  expect(Object.keys(words).filter((key) => !sources.includes(`'${key}'`))).toEqual([]);
});
