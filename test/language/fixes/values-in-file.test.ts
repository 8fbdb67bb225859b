/** Values in the language of the file: what fixes correct and write, and what completion offers. */
import { expect, test } from 'vitest';
import { fixesFor } from '../../../language/fixes/registry.ts';
import { completeAt } from '../lsp/completing.ts';
import { applied, createWorkshop } from './fix-harness.ts';

const workshop = await createWorkshop();

/** The text after the preferred fix of the only finding of that code. */
async function fixed(code: string, text: string): Promise<string | undefined> {
  const context = await workshop.open(text);
  const [finding, ...others] = context.analysis.findings.filter((one) => one.code === code);
  expect([code, others]).toEqual([code, []]);
  const [fix] = finding ? fixesFor(finding, context).filter(({ preferred }) => preferred) : [];
  return fix && applied(fix, context.source);
}

const touchpoint = (line: string) => `kundresa: A\n  fas: B\n    kontaktpunkt: C\n      ${line}\n`;

test.each([
  ['invalid-value', 'status: sakans', 'status: saknas'],
  ['invalid-value', 'status: missin', 'status: saknas'],
  ['invalid-value', 'insats: högg', 'insats: hög'],
  ['unknown-reference', 'betyg: 8 (n=88, enkat)', 'betyg: 8 (n=88, enkät)'],
  ['invalid-value', 'väntetid: 8 vekor', 'väntetid: 8 veckor'],
  ['invalid-value', 'frekvens: 5 gångar i vecka', 'frekvens: 5 gånger i vecka'],
  ['invalid-value', 'granskad: 2026-03, var 6:e månd', 'granskad: 2026-03, var 6:e månad'],
  ['unknown-keyword', 'ägare: Säljare', 'ansvarig: Säljare'],
  ['unknown-keyword', 'eier: Salg', 'ansvarig: Salg'],
  ['unknown-keyword', 'poäng: 8', 'betyg: 8'],
])('%s: %s', async (code, line, correct) => {
  expect(await fixed(code, touchpoint(line))).toBe(touchpoint(correct));
});

test('bands with a misspelt colour', async () => {
  const text = (bands: string) => `kunderejse: A\n  grænser: ${bands}\n  fase: B\n    kontaktpunkt: C\n`;
  expect(await fixed('invalid-value', text('rodt <= 5, gul < 8'))).toBe(text('rødt <= 5, gul < 8'));
});

test('the allowed words of a message are those of the file', async () => {
  const context = await workshop.open(touchpoint('status: xyz'));
  const messages = context.analysis.findings.map(({ message }) => message).join('\n');
  expect(messages).toContain('“planerad”, “saknas”, “misslyckad”, “oplanerad”, “i fel ordning”');
  expect(messages).not.toContain('missing');
});

test.each([
  ['status: sak<|>', 'saknas', 'saknas'],
  ['status: miss<|>', 'saknas', 'missing'],
  ['ögonblick: förs<|>', 'första kontakten', 'första'],
  ['betyg: 8 (n=8, enk<|>)', 'enkät', 'enkät'],
  ['väntetid: 8 v<|>', '8 veckor', '8 veckor'],
  ['frekvens: <|>', 'dagligen', 'daily'],
  ['ces: 5,2 <|>', '5,2 av 7, högt är lätt', '5,2'],
  ['betyg: <|>', 'ej aktuellt', 'ej aktuellt'],
  ['föredrar: högst 1 <|>', 'högst 1 per vecka', 'at most 1 per week'],
])('completion behind %s offers %s', async (line, label, found) => {
  const { item } = await completeAt(touchpoint(line), { locale: 'sv' });
  const offered = item(label);
  expect(offered?.label).toBe(label);
  expect(offered?.filterText ?? offered?.label).toContain(found);
});

test('completion finds a keyword by another word for it', async () => {
  const { item } = await completeAt('kundresa: A\n  kontaktpunkt: C\n    äg<|>\n', { locale: 'sv' });
  expect(item('ansvarig')?.filterText).toContain('ägare');
});
