/** What an editor is sent of very many findings. */
import { expect, test } from 'vitest';
import { translatorFor } from '../../language/messages/messages.ts';
import type { Finding, Level } from '../../language/model/finding.ts';
import { diagnosticOf, mostPublished, worst } from '../../server/diagnostics.ts';

const { t } = translatorFor('en');

const finding = (line: number, level: Level): Finding => ({
  code: 'red-rating',
  level,
  message: `on line ${line}`,
  range: { start: { line, character: 0 }, end: { line, character: 1 } },
  touchpoint: undefined,
  related: [],
});

test('as many as an editor shows are sent as they are', () => {
  const findings = Array.from({ length: mostPublished }, (_, line) => finding(line, 'hint'));
  expect(worst(findings, t)).toBe(findings);
});

test('of more, the most serious ones are sent in the order of the text, and how many are left out', () => {
  const levels: readonly Level[] = ['hint', 'error', 'info', 'warning'];
  const findings = Array.from({ length: 4 * mostPublished }, (_, line) => finding(line, levels[line % 4] ?? 'hint'));
  const [rest, ...sent] = worst(findings, t);
  expect(rest?.message).toMatch(/^3,000 more findings are not shown here/);
  expect(sent).toEqual(findings.filter(({ level }) => level === 'error'));
  const mixed = [...findings.slice(0, 2000), ...findings.filter(({ level }) => level === 'hint')];
  const [, ...both] = worst(mixed, t);
  expect(both.filter(({ level }) => level === 'error')).toHaveLength(500);
  expect(both.filter(({ level }) => level === 'warning')).toHaveLength(500);
  const lines = both.map(({ range }) => range.start.line);
  expect(lines).toEqual(lines.toSorted((one, other) => one - other));
});

test('a finding without other places says nothing of them', () => {
  expect(diagnosticOf(finding(1, 'error'), undefined)).not.toHaveProperty('relatedInformation');
});
