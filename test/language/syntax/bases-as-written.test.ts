/** Bases and numbers as people write them: read without doubt, or named with a fix that keeps all. */
import { beforeAll, describe, expect, test } from 'vitest';
import type { Rating } from '../../../language/model/model.ts';
import { touchpointsOf } from '../../../language/model/touchpoints.ts';
import { tryFixes } from '../fixes/fix-harness.ts';
import { createReader, type Reader } from '../reader.ts';

let reader: Reader;
beforeAll(async () => {
  reader = await createReader();
});

const textWith = (line: string, scale = '1-10') =>
  `journey: J\n  scale: ${scale}\n  bands: red <= 2, yellow < 4\n  touchpoint: T\n    ${line}\n`;

async function read(line: string): Promise<{ rating: Rating | undefined; errors: string[] }> {
  const { file, findings } = await reader.read(textWith(line));
  const rating = file.journeys[0]?.stages.flatMap(touchpointsOf)[0]?.ratings[0];
  const errors = findings.filter(({ code }) => ['invalid-value', 'unknown-reference'].includes(code));
  return { rating, errors: errors.map(({ message }) => message) };
}

/** The line after each fix of the first invalid value, the preferred ones with a star. */
async function fixed(line: string, scale?: string): Promise<string[]> {
  const tried = await tryFixes('invalid-value', textWith(line, scale));
  return tried.map(({ text, preferred }) => `${preferred ? '* ' : ''}${text.split('\n')[4]?.trim()}`);
}

describe('the base', () => {
  test.each([
    ['(n=30; sd=1.2)', { n: 30, sd: 1.2 }],
    ['(n=30; sd=1,2; survey)', { n: 30, sd: 1.2, kinds: ['survey'] }],
    ['(n=1,204)', { n: 1204 }],
    ['(n=1.204, survey)', { n: 1204, kinds: ['survey'] }],
    ['(n=1 204, survey)', { n: 1204 }],
    ['(n=12 345 678)', { n: 12345678 }],
    ['(n = 30, SD = 1.2)', { n: 30, sd: 1.2 }],
    ['(N: 30, std.dev. 1.2)', { n: 30, sd: 1.2 }],
    ['(n 30)', { n: 30 }],
  ])('%s is read', async (base, expected) => {
    const { rating, errors } = await read(`rating: 7 ${base}`);
    expect(errors).toEqual([]);
    expect(rating).toMatchObject(expected);
  });

  test.each([
    ['(n=30, Q1 2026)', '“Q1 2026” is a quarter', '(n=30, 2026-03)'],
    ['(n=30, 2026-Q4)', '“2026-Q4” is a quarter', '(n=30, 2026-12)'],
    ['(n=30, 2026Q2)', '“2026Q2” is a quarter', '(n=30, 2026-06)'],
    ['(n=30, kv2 2026)', '“kv2 2026” is a quarter', '(n=30, 2026-06)'],
    ['(n=30, 1. kvartal 2026)', '“1. kvartal 2026” is a quarter', '(n=30, 2026-03)'],
    ['(n=30, kvartal 3 2026)', '“kvartal 3 2026” is a quarter', '(n=30, 2026-09)'],
    ['(n=30, 1e kwartaal 2026)', '“1e kwartaal 2026” is a quarter', '(n=30, 2026-03)'],
    ['(n=30, K4 2026)', '“K4 2026” is a quarter', '(n=30, 2026-12)'],
    ['(n=30, March 2026)', '“March 2026” is a date in another form', '(n=30, 2026-03)'],
    ['(n=30, 31 maj 2026)', '“31 maj 2026” is a date in another form', '(n=30, 2026-05-31)'],
    ['(n=30, maart 2026)', '“maart 2026” is a date in another form', '(n=30, 2026-03)'],
    ['(n=30, okt. 2026)', '“okt. 2026” is a date in another form', '(n=30, 2026-10)'],
    ['(n=30, 03/2026)', '“03/2026” is a date in another form', '(n=30, 2026-03)'],
    ['(n=30; sd=1.2; Q1 2026)', '“Q1 2026” is a quarter', '(n=30; sd=1.2; 2026-03)'],
  ])('%s: the right reason, a fix, and n counts', async (base, reason, after) => {
    const { rating, errors } = await read(`rating: 7 ${base}`);
    expect(errors).toHaveLength(1);
    expect(errors[0]).toContain(reason);
    expect(rating?.n).toBe(30);
    expect(await fixed(`rating: 7 ${base}`)).toEqual([`* rating: 7 ${after}`]);
  });

  test.each([
    ['(30)', '(n=30)'],
    ['(30 answers)', '(n=30)'],
    ['(1 204 svar)', '(n=1204)'],
    ['(9 interviews)', '(n=9, interviews)'],
    ['(9 intervjuer, 2026)', '(n=9, intervjuer, 2026)'],
  ])('%s is a number of answers: the fix writes so', async (base, after) => {
    const { errors } = await read(`rating: 7 ${base}`);
    expect(errors.join()).toContain('If it is the number of answers, write “n=');
    expect(await fixed(`rating: 7 ${base}`)).toEqual([`rating: 7 ${after}`]);
  });

  test('dates elsewhere have the same reasons', async () => {
    expect(await fixed('reviewed: Q1 2026, every 6 months')).toEqual(['* reviewed: 2026-03, every 6 months']);
    expect(await fixed('action: A | due: 30 juni 2026')).toEqual(['* action: A | due: 2026-06-30']);
  });
});

describe('a number with its own scale', () => {
  test.each([
    ['rating: 8/10 (n=30)', '“8/10” is a number out of 10.', ['* rating: 8 (n=30)']],
    ['rating: 7,5 av 10', '“7,5 av 10” is a number out of 10.', ['* rating: 7,5']],
    ['rating: 4/5 (n=30)', '“4/5” is a number out of 5.', ['rating: 7.75 (n=30)', 'rating: 8.2 (n=30)']],
    ['importance: 8/10', '“8/10” is a number out of 10.', ['* importance: 8']],
    ['target: 8 of 10', '“8 of 10” is a number out of 10.', ['* target: 8']],
    ['need: A | met: 4/5', '“4/5” is a number out of 5.', ['need: A | met: 7.75', 'need: A | met: 8.2']],
    ['rating: 90% (n=30)', '“90%” is a share', ['* csat: 90% (n=30)', 'rating: 9.1 (n=30)']],
    ['importance: 90 %', '“90 %” is a share', ['importance: 9.1']],
    ['rating[kim]: 90%', '“90%” is a share', ['rating[kim]: 9.1']],
  ])('%s', async (line, reason, after) => {
    expect((await read(line)).errors.join()).toContain(reason);
    expect(await fixed(line)).toEqual(after);
  });
});
