/** What a text says is what the model holds: design/language.md, property by property. */
import { beforeAll, describe, expect, test } from 'vitest';
import type { Journey, Touchpoint } from '../../language/model/model.ts';
import { touchpointsOf } from '../../language/model/touchpoints.ts';
import { createReader, type Reader } from './reader.ts';

let reader: Reader;
beforeAll(async () => {
  reader = await createReader();
});

async function journeyOf(text: string): Promise<Journey> {
  const { file, problems } = await reader.read(text);
  expect(problems).toEqual([]);
  const [journey] = file.journeys;
  if (!journey) {
    throw new Error('There is no journey.');
  }
  return journey;
}

async function touchpointOf(lines: string, head = ''): Promise<Touchpoint> {
  const journey = await journeyOf(`journey: J\n${head}stage: S\ntouchpoint x: X\n${lines}\n`);
  const entry = journey.stages[0]?.entries[0];
  if (entry?.kind !== 'touchpoint') {
    throw new Error('There is no touchpoint.');
  }
  return entry.touchpoint;
}

describe('lines', () => {
  test('keywords in any letter case, with or without id, indented or not', async () => {
    const journey = await journeyOf('JOURNEY a: A\n\t\tStage: S\ntouchPOINT b-2_ø: B');
    expect(journey).toMatchObject({ id: 'a', name: 'A', stages: [{ id: undefined, name: 'S' }] });
    expect(journey.stages[0]?.entries[0]).toMatchObject({ touchpoint: { id: 'b-2_ø', name: 'B' } });
  });

  test('text is free', async () => {
    const text = 'He said: "no" (really?); 50% #1, a|b \\| c \\\\ d 🙂 日本 and a | in';
    const { file } = await reader.read(`journey: J\nnote: ${text.replace(' a | in', '')}`);
    expect(file.journeys[0]?.notes[0]?.value).toBe('He said: "no" (really?); 50% #1, a|b | c \\ d 🙂 日本 and');
  });

  test('a text of several lines loses its common indentation and nothing else', async () => {
    const touchpoint = await touchpointOf(
      '      quote: """\n        First: line\n          second # line\n\n        third\n      """\n   pain: P',
    );
    expect(touchpoint.quotes[0]?.value).toBe('First: line\n  second # line\n\nthird');
    expect(touchpoint.pains[0]?.value).toBe('P');
  });

  test('a text of several lines may hold what looks like keywords', async () => {
    const touchpoint = await touchpointOf('note: """\nstage: none\ntouchpoint: none\nrating: 3\n"""\nrating: 4');
    expect(touchpoint.notes[0]?.value).toBe('stage: none\ntouchpoint: none\nrating: 3');
    expect(touchpoint.ratings).toHaveLength(1);
  });

  test('a forgotten """ takes the rest of its own touchpoint only', async () => {
    const { file, findings } = await reader.read(
      'journey: J\nstage: S\ntouchpoint a: A\nnote: """ open\nrating: 3\ntouchpoint b: B\nquote: """\nclosed\n"""\nrating: 7',
    );
    const names = file.journeys[0]?.stages[0]?.entries.map((entry) => entry.kind === 'touchpoint' && entry.touchpoint);
    expect(names).toMatchObject([
      { id: 'a', ratings: [] },
      { id: 'b', quotes: [{ value: 'closed' }] },
    ]);
    expect(
      findings.filter(({ level }) => level === 'error').map(({ code, range }) => [code, range.start.line]),
    ).toEqual([['syntax', 3]]);
  });

  test('many facts on one line', async () => {
    const journey = await journeyOf(
      'journey: J\nstage: S\ntouchpoint m: Meeting | channel: showroom, phone | rating: 8,1 (n=42) | importance: 8',
    );
    expect(journey.stages[0]?.entries[0]).toMatchObject({
      touchpoint: {
        name: 'Meeting',
        channels: [{ value: 'showroom' }, { value: 'phone' }],
        ratings: [{ value: { kind: 'number', number: 8.1 }, n: 42 }],
        importances: [{ value: { number: 8 } }],
      },
    });
  });

  test.each(['\r\n', '\r'])('line ends %j and a byte order mark', async (end) => {
    const journey = await journeyOf(`\uFEFFjourney: J${end}stage: S${end}touchpoint: A${end}rating: 4${end}`);
    expect(journey.stages[0]?.entries).toMatchObject([
      { touchpoint: { name: 'A', ratings: [{ value: { number: 4 } }] } },
    ]);
  });
});

describe('what a line belongs to', () => {
  test('the innermost thing that can hold it, closing what is further in', async () => {
    const journey = await journeyOf(
      'journey: J\npersona kim: Kim\nquote: Q\nscale: 1-5\nneed fit: Of the journey\nstage: S\ngoal: Of the stage\ntouchpoint: A\ngoal: Of the touchpoint',
    );
    expect(journey).toMatchObject({
      scale: { low: 1, high: 5 },
      needs: [{ id: 'fit' }],
      personas: [{ needs: [], quotes: [{ value: 'Q' }] }],
      stages: [{ goals: [{ value: 'Of the stage' }] }],
    });
  });

  test('behind an action the bars are its own; on a line of its own a property is the touchpoint’s', async () => {
    const touchpoint = await touchpointOf(
      'action: Send it | owner: Sales | due: 2026-06-30 | status: doing | expect: 7,5 | effort: low\nowner: Marketing',
    );
    expect(touchpoint).toMatchObject({
      owner: { value: 'Marketing' },
      actions: [
        {
          text: 'Send it',
          owner: { value: 'Sales' },
          due: { value: { year: 2026, month: 6, day: 30 } },
          status: { value: 'doing' },
          expect: { value: 7.5 },
          effort: { value: 'low' },
        },
      ],
    });
  });

  test('behind a need that starts its line, met and importance are the need’s', async () => {
    const touchpoint = await touchpointOf('need pay: Pay safely | met: 4 | importance: 9\nimportance: 3');
    expect(touchpoint).toMatchObject({
      needs: [{ id: 'pay', met: { value: 4 }, importance: { value: 9 } }],
      importances: [{ value: { number: 3 } }],
    });
  });

  test('a journey without stages holds touchpoints itself', async () => {
    const journey = await journeyOf('journey: J\ntouchpoint: A\ntouchpoint: B');
    expect(journey.stages).toMatchObject([{ implicit: true, entries: [{}, {}] }]);
  });

  test('a touchpoint met again is shown in its place', async () => {
    const journey = await journeyOf('journey: J\nstage: S\ntouchpoint a: A\nstage: T\nagain: a\ntouchpoint: B');
    expect(journey.stages[1]?.entries).toMatchObject([
      { kind: 'again', reference: { key: 'a' } },
      { kind: 'touchpoint' },
    ]);
  });
});

describe('properties', () => {
  test.each([
    ['rating: ?', { ratings: [{ value: { kind: 'unknown' } }] }],
    ['rating: n/a', { ratings: [{ value: { kind: 'not-applicable' } }] }],
    [
      'rating: 4.2 (n=42, sd=1,9, survey, crm, 2026-03)',
      { ratings: [{ n: 42, sd: 1.9, kinds: ['survey', 'crm'], date: { year: 2026, month: 3 } }] },
    ],
    ['importance: ?', { importances: [{ value: { kind: 'unknown' } }] }],
    ['status: Ad-Hoc', { status: { value: 'ad hoc' } }],
    ['by: company', { by: { value: 'company' } }],
    ['moment: transaction', { moments: [{ value: 'transaction' }] }],
    ['business: 3', { business: { value: 3 } }],
    ['target: 8', { target: { value: 8 } }],
    ['benchmark: 7.2 (survey, 2026)', { benchmark: { number: 7.2, kinds: ['survey'], date: { year: 2026 } } }],
    ['effort: HIGH', { effort: { value: 'high' } }],
    ['frequency: 5 per week', { frequency: { value: { count: 5, per: 'week', atMost: false } } }],
    ['frequency: daily', { frequency: { value: { count: 1, per: 'day' } } }],
    [
      'prefers: at most 2 per week',
      { prefers: [{ value: { frequencies: [{ count: 2, per: 'week', atMost: true }], channels: [] } }] },
    ],
    [
      'prefers: e-mail, minst 1 per vecka',
      { prefers: [{ value: { frequencies: [{ count: 1, per: 'week', atLeast: true }], channels: ['e-mail'] } }] },
    ],
    ['prefers: e-mail, phone', { prefers: [{ value: { channels: ['e-mail', 'phone'], frequencies: [] } }] }],
    ['duration: 40 minutes', { duration: { value: { count: 40, unit: 'minute' } } }],
    ['wait: 8 weeks', { wait: { value: { count: 8, unit: 'week' } } }],
    ['reviewed: 2026-03-01, every 6 months', { reviewed: { value: { every: { count: 6, unit: 'month' } } } }],
    [
      'nps: 50/30/20 (n=100)',
      { nps: [{ n: 100, value: { kind: 'split', promoters: 50, passives: 30, detractors: 20 } }] },
    ],
    ['nps: -12', { nps: [{ value: { kind: 'score', score: -12 } }] }],
    [
      'csat: 87% (n=45)\n      csat: 82% (n=60, 2026-03)',
      { csat: [{ value: { share: 0.87 } }, { value: { share: 0.82 }, date: { year: 2026, month: 3 } }] },
    ],
    ['csat: 87% (n=45)', { csat: [{ value: { kind: 'share', share: 0.87 }, n: 45 }] }],
    ['csat: 4,2 av 5 (n=45)', { csat: [{ value: { kind: 'mean', mean: 4.2, high: 5 }, n: 45 }] }],
    ['ces: 5.2 of 7, high is easy', { ces: [{ value: 5.2, high: 7, good: 'high' }] }],
    ['ces: 2 of 5, high is hard', { ces: [{ good: 'low' }] }],
    [
      'metric: Video views 12,400 per month, target 15.000 (analytics, 2026-10)',
      {
        metrics: [
          {
            name: 'Video views',
            value: 12400,
            unit: 'per month',
            target: { value: 15000, atMost: false },
            kinds: ['analytics'],
          },
        ],
      },
    ],
    ['måltal: Konvertering 2,1 %, mål 3 %', { metrics: [{ value: 0.021, unit: '%', target: { value: 0.03 } }] }],
    [
      'metric: Time on page 2.5 min, target at most 2',
      { metrics: [{ value: 2.5, target: { value: 2, atMost: true } }] },
    ],
    ['metric: Clicks 1\u00a0240', { metrics: [{ name: 'Clicks', value: 1240, unit: '' }] }],
    ['ces: 2 of 5', { ces: [{ good: undefined }] }],
    ['feeling: Lost\nfeeling: Angry', { feelings: [{ value: 'Lost' }, { value: 'Angry' }] }],
    ['idea: I', { ideas: [{ value: 'I' }] }],
    ['evidence: E', { evidence: [{ value: 'E' }] }],
    ['link: https://example.org/a?b=c#d', { links: [{ value: 'https://example.org/a?b=c#d' }] }],
    ['next: x, X', { next: [{ key: 'x' }, { key: 'x' }] }],
    ['scope: S\ngoal: G\nnote: N', { scopes: [{ value: 'S' }], goals: [{ value: 'G' }], notes: [{ value: 'N' }] }],
  ])('%s', async (lines, expected) => {
    expect(await touchpointOf(lines)).toMatchObject(expected);
  });

  test('a rating of a persona, who is found by id or by name', async () => {
    const touchpoint = await touchpointOf('rating[kim]: 6\nrating[ Lise B ]: 3', 'persona kim: Kim\npersona: Lise B\n');
    expect(touchpoint.ratings.map(({ personas }) => personas)).toEqual([['kim'], ['Lise B']]);
  });

  test('of a journey', async () => {
    const journey = await journeyOf(`language: da
source spring: The spring survey | kind: survey | date: 2026-03 | file: data.csv | columns: a, b
journey now: Now
  state: to-be
  scale: 0–10
  bands: red < 4, yellow <= 7,5
  important: 8
  target: 9
  reviewed: 2026
  outcome: Would buy again 5.6 (n=42, spring)
  retention: 71% (2026), 80% (2025)
  owner: Sales
`);
    expect(journey).toMatchObject({
      state: 'to-be',
      scale: { low: 0, high: 10 },
      bands: { red: { limit: 4, inclusive: false }, yellow: { limit: 7.5, inclusive: true } },
      bandsOrigin: 'stated',
      important: 8,
      target: { value: 9 },
      outcomes: [{ name: 'Would buy again', number: 5.6, n: 42, sources: [{ key: 'spring' }] }],
      retention: [
        { share: 0.8, date: { year: 2025 } },
        { share: 0.71, date: { year: 2026 } },
      ],
      owner: { value: 'Sales' },
    });
  });

  test('an outcome by the name of a Net Promoter Score is none of the journey’s scale', async () => {
    const { file, findings } = await reader.read(
      'journey: J\noutcome: nps -42\noutcome: Would buy again 5.6\noutcome: Net promoter score 120\n',
    );
    expect(file.journeys[0]?.outcomes.map(({ measure }) => measure)).toEqual(['nps', 'rating', 'nps']);
    expect(findings.map(({ code, range }) => [code, range.start.line])).toEqual([['off-scale', 3]]);
    expect(findings[0]?.message).toContain('-100');
  });

  test('an outcome takes a share, an amount and a benchmark', async () => {
    const journey = await journeyOf(
      'journey: J\nudfald: Ville købe igen 5,6, benchmark 5,8 (n=42)\noutcome: Renewals 61 %, benchmark 70 %\n' +
        'outcome: Order value 12,400 SEK (2026)\noutcome: Loans 1 250 000,5 kr per year\n',
    );
    expect(journey.outcomes).toMatchObject([
      { name: 'Ville købe igen', measure: 'rating', number: 5.6, benchmark: { value: 5.8 }, n: 42 },
      { name: 'Renewals', measure: 'share', number: 0.61, benchmark: { value: 0.7 } },
      { name: 'Order value', measure: 'amount', number: 12400, unit: 'SEK' },
      { name: 'Loans', measure: 'amount', number: 1_250_000.5, unit: 'kr per year' },
    ]);
  });

  test('a part of the value can stand behind the parentheses', async () => {
    const journey = await journeyOf(
      'journey: J\noutcome: Overall 5.6 (n=42), benchmark 7\nces: 5,2 av 7 (n=40), høy er lett\ntouchpoint: T\n' +
        'metric: Calls 40 per week (2026), target at most 30\n',
    );
    expect(journey.outcomes).toMatchObject([{ name: 'Overall', number: 5.6, benchmark: { value: 7 }, n: 42 }]);
    expect(journey.ces).toMatchObject([{ value: 5.2, high: 7, good: 'high', n: 40 }]);
    const [metric] = journey.stages.flatMap(touchpointsOf).flatMap(({ metrics }) => metrics);
    expect(metric).toMatchObject({ value: 40, target: { value: 30, atMost: true }, date: { year: 2026 } });
  });

  test('what is not said is not there', async () => {
    const touchpoint = await touchpointOf('rating:\nneed:\nowner:\nstatus:');
    expect(touchpoint).toMatchObject({ ratings: [], owner: undefined, status: undefined, importances: [] });
  });

  test('a persona, a channel and a team from a used file', async () => {
    const { read } = await createReader({
      'shared.journey': 'persona kim: Kim\n need quick: Be quick\nchannel web: Website',
    });
    const { file, findings } = await read(
      'use: ./shared.journey\njourney: J\nfor: kim\ntouchpoint: A\nserves: quick\nchannel: Website',
    );
    expect(findings.filter(({ level }) => level === 'error')).toEqual([]);
    expect(file.journeys[0]).toMatchObject({ personas: [{ key: 'kim' }] });
    expect(file.journeys[0]?.stages[0]?.entries[0]).toMatchObject({
      touchpoint: { serves: [{ key: 'quick' }], channels: [{ key: 'web' }] },
    });
  });
});
