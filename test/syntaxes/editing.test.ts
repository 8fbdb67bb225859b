/** What VS Code itself does while somebody types: words, indentation, pairs, snippets. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { readJourneys } from '../../language/read-journeys.ts';
import { scan } from '../../language/syntax/scan.ts';
import { root } from '../../scripts/root.mts';

interface Pattern {
  readonly pattern: string;
  readonly flags?: string;
}

interface EnterRule {
  readonly beforeText: string | Pattern;
  readonly afterText?: string;
  readonly action: { readonly indent: string };
}

interface Snippet {
  readonly prefix: string | readonly string[];
  readonly description: string;
  readonly body: string | readonly string[];
}

const folder = path.join(root, 'syntaxes');
const configuration: { wordPattern: Pattern; onEnterRules: readonly EnterRule[] } = JSON.parse(
  readFileSync(path.join(folder, 'language-configuration.json'), 'utf8'),
);
const snippets: Record<string, Snippet> = JSON.parse(readFileSync(path.join(folder, 'journey.code-snippets'), 'utf8'));

function regExp(pattern: string | Pattern, extra = ''): RegExp {
  return typeof pattern === 'string'
    ? new RegExp(pattern, extra)
    : new RegExp(pattern.pattern, (pattern.flags ?? '') + extra);
}

function indentAfter(before: string, after = ''): string {
  const rule = configuration.onEnterRules.find(
    ({ beforeText, afterText }) =>
      regExp(beforeText).test(before) && (afterText === undefined || regExp(afterText).test(after)),
  );
  return rule?.action.indent ?? 'none';
}

describe('a word', () => {
  test.each([
    ['touchpoint første-køb: Første køb', ['touchpoint', 'første-køb', 'Første', 'køb']],
    ['rating[kim]: 4,2 (n=42, sd=1.9)', ['rating', 'kim', '4,2', 'n', '42', 'sd', '1.9']],
    ['next: offer-2, ö_1', ['next', 'offer-2', 'ö_1']],
    ['A\u030angstro\u0308m – "klar"', ['A\u030angstro\u0308m', 'klar']],
  ])('of %j', (line, words) => {
    expect(line.match(regExp(configuration.wordPattern, 'g'))).toEqual(words);
  });
});

describe('Enter', () => {
  test.each([
    'journey: Shop',
    'journey shop: Shop (the "new" one): today',
    '  Stage før-køb:',
    '    touchpoint: A|B',
    '  persona kim: Kim',
    '  source crm: CRM',
    'channel web: Website',
  ])('indents behind %j', (line) => {
    expect(indentAfter(line)).toBe('indent');
  });

  test.each([
    '    touchpoint: Checkout | rating: 3',
    '      rating: 4',
    '      channel: web',
    '      note: touchpoint: x',
    '# journey: x',
    'stages: 3',
    '      need: Pay',
  ])('stays behind %j', (line) => {
    expect(indentAfter(line)).toBe('none');
  });

  test('opens a text of several lines', () => {
    expect(indentAfter('      note: """', '"""')).toBe('indentOutdent');
    expect(indentAfter('      note: """')).toBe('indent');
  });
});

/** What a snippet leaves behind when somebody only presses Tab. */
function expanded({ body }: Snippet): string {
  const text = typeof body === 'string' ? body : body.join('\n');
  return text
    .replace(/\$\{\d+\|([^,|]+)[^}]*\|\}/g, '$1')
    .replace('$CURRENT_YEAR-$CURRENT_MONTH-$CURRENT_DATE', '2026-03-01')
    .replace(/\$\{\d+:([^}]*)\}/g, '$1')
    .replaceAll('$0', '');
}

/** The snippet where one would type it. */
function inPlace(name: string, text: string): string {
  if (name === 'Journey') {
    return text;
  }
  const withinTouchpoint = name === 'Action' || name === 'Text of several lines';
  return `journey: Shop\n${withinTouchpoint ? '  touchpoint: Checkout\n' : ''}${text}`;
}

describe('a snippet', () => {
  test.each(Object.entries(snippets))('%s gives a text without errors, as it is', async (name, snippet) => {
    const text = inPlace(name, expanded(snippet));
    expect(text).not.toContain('$');
    expect(scan(text).clauses.filter(({ fault }) => fault !== undefined)).toEqual([]);
    const [file] = await readJourneys([{ uri: 'file:///snippet.journey', text }], { today: { year: 2026 } });
    expect(file?.findings.filter(({ level }) => level === 'error')).toEqual([]);
  });

  test('has a prefix of its own', () => {
    const prefixes = Object.values(snippets).flatMap(({ prefix }) => prefix);
    expect(new Set(prefixes).size).toBe(prefixes.length);
  });
});
