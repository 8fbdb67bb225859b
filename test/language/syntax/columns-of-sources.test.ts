/** The column that a number comes from, as it is written behind its source. */
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Journey, SourceReference } from '../../../language/model/model.ts';
import { touchpointsOf } from '../../../language/model/touchpoints.ts';
import { partsOfEvidence, readQualified, writtenColumn } from '../../../language/syntax/values/evidence.ts';
import { createReader, type Reader } from '../reader.ts';

let reader: Reader;
beforeAll(async () => {
  reader = await createReader();
});

async function read(lines: string): Promise<{ journey: Journey | undefined; codes: string[] }> {
  const { file, findings } = await reader.read(`source panel: Panel\n  file: a.csv\njourney: J\n${lines}`);
  const codes = ['invalid-value', 'unknown-reference', 'syntax', 'misplaced', 'unused', 'unknown-keyword'];
  return { journey: file.journeys[0], codes: findings.flatMap(({ code }) => (codes.includes(code) ? code : [])) };
}

const columnsOf = (sources: readonly SourceReference[] | undefined) =>
  sources?.map(({ value, key, column }) => [value, key, column?.value]);

describe('a column', () => {
  test.each([
    ['panel: Q7_1', 'Q7_1'],
    ['panel:Q7_1', 'Q7_1'],
    ['panel: How satisfied are you? [1]', 'How satisfied are you? [1]'],
    ['panel: "Satisfied, all in all (1-5)?"', 'Satisfied, all in all (1-5)?'],
    ['panel: "He said ""fine""; she did not"', 'He said "fine"; she did not'],
    ['panel: Q7: the offer', 'Q7: the offer'],
  ])('%s is read with what stands around it', async (written, column) => {
    const { journey, codes } = await read(`  touchpoint: T\n    rating: 4.2 (n=42, ${written}, 2026-03)\n`);
    const rating = journey?.stages.flatMap(touchpointsOf)[0]?.ratings[0];
    expect(codes).toEqual([]);
    expect(rating).toMatchObject({ n: 42, date: { year: 2026, month: 3 }, kinds: [] });
    expect(columnsOf(rating?.sources)).toEqual([['panel', 'panel', column]]);
  });

  test('stands behind every number with parentheses', async () => {
    const { journey, codes } = await read(
      '  outcome: Overall 5.6 (n=9, panel: O1)\n  nps: 50/30/20 (panel: N1)\n  touchpoint: T\n' +
        '    need: Pay | met: 4 (n=8, panel: M1) | importance: 9 (panel: I1)\n    csat: 87% (panel: C1)\n' +
        '    ces: 5.2 of 7, high is easy (panel: E1)\n    importance: 9 (panel: I2)\n',
    );
    const touchpoint = journey?.stages.flatMap(touchpointsOf)[0];
    const need = touchpoint?.needs[0];
    const evidence = [
      ...[journey?.outcomes[0], journey?.nps[0], need?.met?.evidence, need?.importance?.evidence],
      ...[touchpoint?.csat[0], touchpoint?.ces[0], touchpoint?.importances[0]],
    ];
    expect(codes).toEqual([]);
    expect(evidence.map((one) => one?.sources[0]?.column?.value)).toEqual(['O1', 'N1', 'M1', 'I1', 'C1', 'E1', 'I2']);
    expect(need?.met).toMatchObject({ value: 4, range: { start: { character: 21 }, end: { character: 22 } } });
  });

  test('of a source that is not declared is reported at the name of the source', async () => {
    const { codes } = await read('  touchpoint: T\n    rating: 4.2 (panle: Q1)\n    importance: 5 (panel)\n');
    expect(codes).toEqual(['unknown-reference']);
  });

  test('of any name is read as it was written', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }), fc.boolean(), (text, first) => {
        const name = text.replaceAll(/[\s\\|]/gu, '-');
        const written = `panel: ${writtenColumn(name)}`;
        const value = first ? `4 (${written}, n=3)` : `4 (n=3, ${written})`;
        const { value: read } = readQualified(value, (whole) => ({ value: whole })) as { value: never };
        const { evidence } = read as { evidence: { n: number; sources: { column?: { name: string } }[] } };
        expect(evidence.sources.map(({ column }) => column?.name)).toEqual([name]);
        expect(evidence.n).toBe(3);
        expect(partsOfEvidence(value, 3, value.length - 1)).toHaveLength(2);
      }),
    );
  });
});

describe('a source', () => {
  test('says how its file is read', async () => {
    const { file, findings } = await reader.read(
      'persona kim: Kim\nsource panel: Panel\n  file: a.xlsx\n  sheet: Svar\n  scale: 1-5\n' +
        '  missing: 99, "Nej, tack"\n  weight: "wt (final)"\n  dated: Completed\n  names: Touchpoint | answers: Score\n' +
        '  segment[kim]: Profile = first-time buyer\njourney: J\n  scale: 1-7\n  touchpoint: T\n    rating: 4 (panel: T)\n' +
        '    answers: 1 0 2 4 5 6 7\n',
    );
    expect(file.declares.sources[0]).toMatchObject({
      sheet: { value: 'Svar' },
      scale: { value: { low: 1, high: 5 } },
      missing: { value: ['99', 'Nej, tack'] },
      weight: { value: 'wt (final)' },
      dated: { value: 'Completed' },
      names: { value: 'Touchpoint' },
      answers: { value: 'Score' },
      segments: [{ personas: ['kim'], column: 'Profile', value: 'first-time buyer' }],
    });
    expect(file.journeys[0]?.scale).toEqual({ low: 1, high: 7 });
    expect(file.journeys[0]?.stages[0]?.entries[0]).toMatchObject({
      touchpoint: { answers: [{ counts: [1, 0, 2, 4, 5, 6, 7], personas: [] }] },
    });
    expect(findings.filter(({ level }) => level === 'error')).toEqual([]);
  });

  test('reports rows and counts that cannot be read', async () => {
    const { findings } = await reader.read(
      'persona kim: Kim\nsource panel: P\n  segment[kim]: Profile\njourney: J\n  touchpoint: T\n    answers: many\n',
    );
    const messages = findings.filter(({ code }) => code === 'invalid-value').map(({ message }) => message);
    expect(messages).toEqual([
      expect.stringContaining('does not define rows'),
      expect.stringContaining('count answers'),
    ]);
  });
});
