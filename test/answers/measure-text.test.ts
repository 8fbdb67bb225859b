import { describe, expect, it, test } from 'vitest';
import { answerColumns } from '../../answers/answer-columns.ts';
import { measureAnswers } from '../../answers/measure-answers.ts';
import type { AnswerPlan, AnswerResult } from '../../answers/plan.ts';
import { fileOf, latin1, utf16 } from './answer-file.ts';

const five = { low: 1, high: 5 };

/** The mean of one column. */
async function meanIn(content: string | Uint8Array, plan: Partial<AnswerPlan> = {}): Promise<AnswerResult> {
  return measureAnswers(fileOf(content, 7), {
    scale: five,
    numbers: [{ key: 'a', column: 'Q1', kind: 'mean' }],
    ...plan,
  });
}

describe('a file as it is', () => {
  test.each([
    ['commas', 'id,Q1\n1,4\n2,5\n', ',', 'utf-8'],
    ['semicolons', 'id;Q1\r\n1;4\r\n2;5\r\n', ';', 'utf-8'],
    ['tabs', 'id\tQ1\n1\t4\n2\t5', '\t', 'utf-8'],
    ['the line of Excel', 'sep=;\nid;Q1\n1;4\n2;5\n', ';', 'utf-8'],
    ['line breaks of old Macs', 'id,Q1\r1,4\r2,5\r', ',', 'utf-8'],
    ['a byte order mark', '\ufeffQ1,id\n4,1\n5,2\n', ',', 'utf-8'],
    ['UTF-16', utf16('id;Q1\nå;4\nö;5\n'), ';', 'utf-16le'],
    ['UTF-16 in the other order', utf16('id;Q1\nå;4\nö;5\n', true), ';', 'utf-16be'],
    ['Windows-1252', latin1('idé;Q1\n1;4\n2;5\n'), ';', 'windows-1252'],
    ['quotation marks', '"id","Q1"\n"a, ""b""","4"\n"c\nd","5"\n', ',', 'utf-8'],
    ['a title above', 'Survey of spring\n\nid;Q1\n1;4\n2;5\n', ';', 'utf-8'],
  ])('%s', async (_, content, delimiter, encoding) => {
    const { file, numbers, problems } = await meanIn(content);
    expect(problems).toEqual([]);
    expect(file).toMatchObject({ delimiter, encoding, rows: 2, skipped: 0 });
    expect(numbers).toMatchObject([{ value: 4.5, n: 2, sd: Math.SQRT1_2, missing: 0 }]);
  });

  it('names its decimal mark', async () => {
    const comma = await meanIn('id;Q1\n1;4,5\n2;3,0\n');
    expect(comma.file?.decimalMark).toBe(',');
    expect(comma.numbers).toMatchObject([{ value: 3.75 }]);
    expect((await meanIn('id,Q1\n1,4.5\n2,3.0\n')).file?.decimalMark).toBe('.');
    expect((await meanIn('id,Q1\n1,4\n2,3\n')).file?.decimalMark).toBeNull();
  });

  it('has three rows of headings from Qualtrics', async () => {
    const { file, numbers } = await meanIn(
      'StartDate,Q1\nStart Date,"How satisfied are you with\nthe offer?"\n"{""ImportId"":""startDate""}","{""ImportId"":""QID1""}"\n2026-03-01,4\n',
    );
    expect(file).toMatchObject({ headingRows: 3, rows: 1 });
    expect(file?.columns[1]).toEqual({ name: 'Q1', question: 'How satisfied are you with\nthe offer?' });
    expect(numbers).toMatchObject([{ value: 4, n: 1, sd: null, low: null }]);
  });

  it('has two rows of headings from SurveyMonkey', async () => {
    const content =
      'Respondent ID,How satisfied are you with:,,What else?\n,Offer,Website,Open-Ended Response\n1,4,5,good\n2,2,3,bad\n';
    const { file, numbers } = await meanIn(content, { numbers: [{ key: 'w', column: 'Website', kind: 'mean' }] });
    expect(file?.headingRows).toBe(2);
    expect(file?.columns).toEqual([
      { name: 'Respondent ID', question: null },
      { name: 'Offer', question: 'How satisfied are you with:' },
      { name: 'Website', question: 'How satisfied are you with:' },
      { name: 'What else?', question: null },
    ]);
    expect(numbers).toMatchObject([{ value: 4, n: 2 }]);
  });
});

describe('headings', () => {
  const columnsIn = async (content: string) => (await answerColumns(fileOf(content))).columns;

  it('of R and pandas have no name above the first column', async () => {
    expect(await columnsIn('"","Q1","Why"\n"a","Very satisfied","good"\n"b","Satisfied","bad"\n')).toEqual([
      { name: '', question: null },
      { name: 'Q1', question: null },
      { name: 'Why', question: null },
    ]);
    expect(await columnsIn('id,Q1,\nR_1,Satisfied,good\nR_2,Very satisfied,\n')).toHaveLength(2);
  });

  it('of parts of several questions are named by both', async () => {
    const content = 'Id,Importance,,Satisfaction,\n,Offer,Website,Offer,Website\n1,5,4,3,2\n';
    expect((await columnsIn(content)).map(({ name }) => name)).toEqual([
      'Id',
      ...['Importance – Offer', 'Importance – Website', 'Satisfaction – Offer', 'Satisfaction – Website'],
    ]);
    const { problems } = await meanIn(content, { numbers: [{ key: 'a', column: 'Offer', kind: 'mean' }] });
    expect(problems).toMatchObject([{ code: 'no-column', near: ['Importance – Offer', 'Satisfaction – Offer'] }]);
  });
});

describe('answers', () => {
  const answersIn = async (answers: readonly string[], plan: Partial<AnswerPlan> = {}) =>
    meanIn(`id;Q1\n${answers.map((answer, index) => `${index};${answer}`).join('\n')}\n`, plan);

  it('may have labels with numbers', async () => {
    const { numbers, problems } = await answersIn([
      '5 - Meget tilfreds',
      'Helt enig (4)',
      '1 = Inte alls',
      '2 Lidt',
      '3',
    ]);
    expect(problems).toEqual([]);
    expect(numbers[0]?.counts?.map(({ count }) => count)).toEqual([1, 1, 1, 1, 1]);
  });

  it('may be labels of a usual scale, in five languages', async () => {
    for (const labels of [
      ['Very dissatisfied', 'Very satisfied'],
      ['Mycket missnöjd', 'Mycket nöjd'],
      ['Svært misfornøyd', 'Svært fornøyd'],
      ['Meget utilfreds', 'Meget tilfreds'],
      ['Zeer ontevreden', 'Zeer tevreden'],
    ]) {
      expect((await answersIn(labels)).numbers).toMatchObject([{ value: 3, n: 2 }]);
    }
  });

  it('may be labels in an order that is stated', async () => {
    const { numbers } = await answersIn(['meh', 'wow', 'bah', 'wow'], { order: ['bah', 'meh', 'wow'] });
    expect(numbers).toMatchObject([{ value: (3 + 5 + 1 + 5) / 4, n: 4 }]);
  });

  it('do not count where they are empty, no answer, or stated as missing', async () => {
    const answers = ['4', '', "Don't know", 'Ved ikke', '99', '99 = Vet ej', '2'];
    const { numbers, problems } = await answersIn(answers, { missing: ['99'] });
    expect(problems).toEqual([]);
    expect(numbers).toMatchObject([{ value: 3, n: 2, missing: 5, notCounted: 0 }]);
  });

  it('off the scale are reported, and those of few people are not repeated', async () => {
    const { numbers, problems } = await answersIn(['4', '4', '99', '99', '99', '99', '99', '77']);
    expect(numbers).toMatchObject([{ value: 4, n: 2, notCounted: 6 }]);
    expect(problems).toEqual([
      { code: 'off-scale', column: 'Q1', rows: 6, scale: five, examples: [99], numbers: ['a'] },
    ]);
  });

  it('that are texts are reported without what one person wrote', async () => {
    const { numbers, problems } = await answersIn([...'xxxxx', 'Maria Berg, 070-123 45 67', '3']);
    expect(numbers).toMatchObject([{ value: 3, n: 1, notCounted: 6 }]);
    expect(problems).toEqual([{ code: 'text-answers', column: 'Q1', rows: 6, examples: ['x'], numbers: ['a'] }]);
  });

  it('are converted by position', async () => {
    const { numbers } = await answersIn(['1', '3', '5', '5'], {
      numbers: [{ key: 'a', column: 'Q1', kind: 'mean', to: { low: 1, high: 10 } }],
    });
    expect(numbers[0]?.value).toBeCloseTo(1 + (2.5 * 9) / 4, 12);
    expect(numbers[0]?.sd).toBeCloseTo((Math.sqrt(11 / 3) * 9) / 4, 12);
  });
});

describe('other numbers than means', () => {
  const content = `id,Q1,Buys\n${[10, 9, 9, 8, 7, 6, 0].map((answer, index) => `${index},${answer},${index < 2 ? 'Yes' : 'No'}`).join('\n')}`;
  it('NPS, CSAT and shares', async () => {
    const { numbers } = await measureAnswers(fileOf(content), {
      numbers: [
        { key: 'nps', column: 'Q1', kind: 'nps' },
        { key: 'csat', column: 'Q1', kind: 'csat', scale: { low: 0, high: 10 } },
        { key: 'share', column: 'Buys', kind: 'share', of: ['yes'] },
      ],
    });
    expect(numbers.map(({ value, n }) => [value, n])).toEqual([
      [(100 * (3 - 2)) / 7, 7],
      [3 / 7, 7],
      [2 / 7, 7],
    ]);
    for (const { value, low, high } of numbers)
      expect((low ?? 0) < (value ?? 0) && (value ?? 0) < (high ?? 0)).toBe(true);
  });
});

describe('segments, weights, dates and long files', () => {
  it('measures the rows of a segment', async () => {
    const { numbers, problems } = await meanIn('Profile,Q1\nNew,1\nold,5\nnew ,2\n', {
      segments: [
        { key: 'n', column: 'profile', value: 'new' },
        { key: 'g', column: 'Profile', value: 'gone' },
      ],
      numbers: [
        { key: 'n', column: 'Q1', segment: 'n', kind: 'mean' },
        { key: 'g', column: 'Q1', segment: 'g', kind: 'mean' },
      ],
    });
    expect(numbers).toMatchObject([
      { value: 1.5, n: 2 },
      { value: null, n: 0 },
    ]);
    expect(problems).toEqual([{ code: 'no-segment-rows', segment: 'g', near: [] }]);
  });

  it("weighs rows, with Kish's effective number", async () => {
    const { numbers, file } = await meanIn('wt;Q1\n0,5;1\n1,5;5\n2;4\n;3\n', { weight: 'wt' });
    const [mean, weight] = [(0.5 + 7.5 + 8) / 4, 4];
    const effective = 16 / (0.25 + 2.25 + 4);
    const spread = 0.5 * (1 - mean) ** 2 + 1.5 * (5 - mean) ** 2 + 2 * (4 - mean) ** 2;
    expect(numbers[0]?.value).toBeCloseTo(mean, 12);
    expect(numbers[0]?.effectiveN).toBeCloseTo(effective, 12);
    expect(numbers[0]?.sd).toBeCloseTo(Math.sqrt(((spread / weight) * effective) / (effective - 1)), 12);
    expect(file).toMatchObject({ rows: 3, skipped: 1, skippedRows: [{ line: 5, reason: 'no-weight' }] });
  });

  it('has numbers for each month and quarter', async () => {
    const content = 'When,Q1\n31.01.2026 08:15,1\n2026-03-02,3\n02.03.2026,5\n15.04.2026,2\nlater,2\n';
    const months = await meanIn(content, { dated: 'When', by: 'month' });
    expect(months.numbers[0]?.periods).toMatchObject([
      { year: 2026, month: 1, value: 1, n: 1 },
      { year: 2026, month: 3, value: 4, n: 2 },
      { year: 2026, month: 4, value: 2, n: 1 },
    ]);
    expect(months.numbers[0]?.newest).toEqual({ year: 2026, month: 4, day: 15 });
    expect(months.problems).toEqual([{ code: 'no-dates', column: 'When', rows: 1 }]);
    const quarters = await meanIn(content, { dated: 'When', by: 'quarter' });
    expect(quarters.numbers[0]?.periods).toMatchObject([
      { quarter: 1, n: 3 },
      { quarter: 2, n: 1 },
    ]);
  });

  it('reads a long file', async () => {
    const { numbers, problems } = await measureAnswers(
      fileOf('Touchpoint;Score\nOffer;4\nWebsite;2\noffer;5\nWebsite;3\n'),
      {
        scale: five,
        long: { names: 'Touchpoint', answers: 'Score' },
        numbers: [
          { key: 'o', column: 'Offer', kind: 'mean' },
          { key: 'w', column: 'Website', kind: 'mean' },
          { key: 'x', column: 'Invoice', kind: 'mean' },
        ],
      },
    );
    expect(numbers).toMatchObject([
      { key: 'o', value: 4.5 },
      { key: 'w', value: 2.5 },
    ]);
    expect(problems).toEqual([{ code: 'no-column', column: 'Invoice', near: [], numbers: ['x'] }]);
  });
});

describe('a broken file', () => {
  const codes = ({ problems }: AnswerResult) => problems.map(({ code }) => code);

  it('without the column names the near ones', async () => {
    expect((await meanIn('id,Q11,Q2\n1,4,4\n')).problems).toEqual([
      { code: 'no-column', column: 'Q1', near: ['Q11', 'Q2'], numbers: ['a'] },
    ]);
  });

  it('with two columns of one name', async () => {
    expect((await meanIn('Q1,Q1\n1,4\n')).problems).toEqual([
      { code: 'same-column', column: 'Q1', times: 2, numbers: ['a'] },
    ]);
  });

  it('without rows, or with missing answers only', async () => {
    expect(codes(await meanIn('id,Q1\n'))).toEqual(['no-rows']);
    expect(codes(await meanIn(''))).toEqual(['no-rows']);
    expect(codes(await meanIn('id,Q1\n1,\n2,n/a\n'))).toEqual(['all-missing']);
  });

  it('names rows that cannot be read', async () => {
    const content =
      'id,Q1,Why\n1,4,good\n2,5,torn\nin two\n3,3,a,b\n4,2,fine\n8,2\nor so,x\n5,1,"never closed\n6,3,x\n7,4';
    const { file, numbers } = await meanIn(content);
    expect(file).toMatchObject({
      rows: 4,
      skippedRows: [
        { line: 4, reason: 'too-few-cells' },
        { line: 5, reason: 'too-many-cells' },
        { line: 7, reason: 'too-few-cells' },
        { line: 9, reason: 'quote-not-closed' },
        { line: 11, reason: 'too-few-cells' },
      ],
    });
    expect(numbers).toMatchObject([{ n: 4, value: (4 + 5 + 2 + 3) / 4 }]);
  });

  it('whose empty cells at the end of rows are left out, as Excel does', async () => {
    const { file, numbers } = await meanIn('id,Q1,Q2,Why\n1,4\n2,5,3\n3,3,2,good\n4,4\n');
    expect(file).toMatchObject({ rows: 4, skipped: 0 });
    expect(numbers).toMatchObject([{ n: 4 }]);
  });

  it('that is a picture, too large, locked, or changes while it is read', async () => {
    const plan: AnswerPlan = { numbers: [{ key: 'a', column: 'Q1', kind: 'mean' }] };
    const file = fileOf('id,Q1\n1,4\n');
    expect(codes(await measureAnswers(fileOf(Uint8Array.from([137, 80, 78, 71, 0, 0])), plan))).toEqual([
      'not-a-table',
    ]);
    expect(codes(await measureAnswers({ ...file, size: 3_000_000_000 }, plan))).toEqual(['too-large']);
    const locked = {
      size: 9,
      bytes: () => ({ [Symbol.asyncIterator]: () => ({ next: () => Promise.reject(new Error('EBUSY')) }) }),
    };
    expect(codes(await measureAnswers(locked, plan))).toEqual(['cannot-be-read']);
    let time = 0;
    const changed = await measureAnswers({ ...file, stamp: async () => String(time++) }, plan);
    expect([codes(changed), changed.numbers]).toEqual([['changed-while-read'], []]);
    expect(codes(await measureAnswers({ ...file, size: 8 }, plan))).toEqual(['changed-while-read']);
  });

  it('is given up when it is no longer wanted', async () => {
    const signal = AbortSignal.abort();
    await expect(measureAnswers(fileOf('id,Q1\n1,4\n'), { numbers: [] }, { signal })).rejects.toThrow('aborted');
  });
});

test('the columns of a file are read without its rows', async () => {
  let read = 0;
  const file = {
    size: 1_000_000_000,
    async *bytes() {
      for (; ; read++) yield new TextEncoder().encode(read === 0 ? `id;Q1\n${'1;4\n'.repeat(70_000)}` : '1;4\n');
    },
  };
  expect(await answerColumns(file)).toEqual({
    columns: [
      { name: 'id', question: null },
      { name: 'Q1', question: null },
    ],
    format: 'delimited',
    sheet: null,
    problem: null,
  });
  expect(read).toBeLessThan(3);
});
