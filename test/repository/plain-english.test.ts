/** Checks the style rules of CONTRIBUTING.md that a machine can check: banned words and the length of comment lines. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../../scripts/root.mts';

const mostColumns = 120;

/** Words of dialect, each with the plain English for it. */
const banned: readonly { readonly word: RegExp; readonly instead: string }[] = [
  { word: /\b(?:nobody|somebody)\b/i, instead: '"no one", "someone", or the name of the team, user or caller' },
  { word: /\blest\b/i, instead: '"so that … not"' },
  { word: /\bmend(?:s|ed|ing)?\b/i, instead: '"fix" or "repair"' },
  { word: /\b(?:whoever|whatever)\b/i, instead: 'the name of the person or thing' },
  { word: /\bthat (?:is|are) none\b/i, instead: '"is not a"' },
];

function filesOfTheRepository(): string[] {
  const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
  });
  return listed.split('\0').filter((name) => name !== '' && existsSync(join(root, name)));
}

/** The documentation without code blocks, which quote customers and programs. */
function prose(markdown: string): string {
  return markdown.replace(/^(`{3,})[\s\S]*?^\1$/gm, '');
}

/** The English messages without the examples in code spans, which quote customers. */
function messages(json: string): string {
  const entries: Record<string, string> = JSON.parse(json);
  return Object.values(entries)
    .join('\n')
    .replace(/`[^`]*`/g, '');
}

const files = filesOfTheRepository();
const pages = files.filter((name) => /^(?:[A-Z]+|bench\/README|docs\/.*)\.md$/.test(name));
const catalogues = files.filter((name) =>
  /(?:\/messages\/en(?:\/[a-z]+)?|^l10n\/bundle\.l10n|^package\.nls)\.json$/.test(name),
);
const texts = [
  ...pages.map((name) => ({ name, text: prose(readFileSync(join(root, name), 'utf8')) })),
  ...catalogues.map((name) => ({ name, text: messages(readFileSync(join(root, name), 'utf8')) })),
];

test('the checked texts are the documentation and every English catalogue', () => {
  expect(pages).toEqual(expect.arrayContaining(['README.md', 'CHANGELOG.md', 'docs/guide.md', 'docs/rules/syntax.md']));
  expect(catalogues.length).toBeGreaterThanOrEqual(17);
});

test.each(banned)('$word is not in the documentation and the English messages: write $instead', ({ word }) => {
  const found = texts.flatMap(({ name, text }) =>
    text
      .split('\n')
      .filter((line) => word.test(line))
      .map((line) => `${name}: ${line.trim()}`),
  );
  expect(found).toEqual([]);
});

/** A line comment, or a line of a block comment; one that only has an address may be longer. */
const comment = /^\s*(?:\/\/|\/?\*)/;

test(`comment lines have at most ${mostColumns} columns`, () => {
  const sources = files.filter((name) => /\.(?:[cm]?[jt]s|tsx)$/.test(name) && !name.includes('/generated/'));
  expect(sources.length).toBeGreaterThan(500);
  const long = sources.flatMap((name) =>
    readFileSync(join(root, name), 'utf8')
      .split('\n')
      .flatMap((line, at) =>
        comment.test(line) && line.length > mostColumns && !/https?:\/\/\S{40}/.test(line) ? [`${name}:${at + 1}`] : [],
      ),
  );
  expect(long).toEqual([]);
});
