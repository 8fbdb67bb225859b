/** What an analyst is told about a line that cannot be read: the words, and the exact place. */
import { beforeAll, expect, test } from 'vitest';
import { createReader, type Reader } from './reader.ts';

let reader: Reader;
beforeAll(async () => {
  reader = await createReader();
});

const codes = ['syntax', 'unknown-keyword', 'misplaced', 'invalid-value', 'invalid-bands', 'misleading-indentation'];

/** The findings about reading, each as `code "text at its range"`, and their messages. */
async function told(lines: string): Promise<{ at: string[]; messages: string[] }> {
  const text = `journey: J\n  stage: S\n    touchpoint t: T\n${lines}`;
  return toldAbout(text);
}

async function toldAbout(text: string): Promise<{ at: string[]; messages: string[] }> {
  const { findings } = await reader.read(text);
  const ours = findings.filter(({ code }) => codes.includes(code));
  const textLines = text.split('\n');
  return {
    at: ours.map(
      ({ code, range }) =>
        `${code} "${textLines[range.start.line]?.slice(range.start.character, range.end.character)}"`,
    ),
    messages: ours.map(({ message }) => message),
  };
}

test.each([
  ['      raiting: 4', 'unknown-keyword "raiting"', '“raiting” is not a keyword here. Did you mean “rating”?'],
  ['      rating 4', 'syntax "rating 4"', 'A colon is missing after “rating”: write “rating: …”.'],
  ['      We called her twice', 'syntax "We called her twice"', 'does not start with a keyword and a colon'],
  ['      rating r1: 4', 'syntax "r1"', '“rating” takes no id'],
  ['      channel[kim]: web', 'syntax "[kim]"', '“channel” is the same for every persona'],
  ['      need: A | web', 'syntax "web"', 'A keyword and a colon are expected behind a bar'],
  ['      need: A |', 'syntax "|"', 'A fact is missing behind the bar'],
  ['      note: """ never closed', 'syntax """""', 'has no end'],
  ['    touchpoint 3rd: Third', 'syntax "3rd"', '“3rd” cannot be an id'],
  ['    touchpoint web site: Third', 'syntax "touchpoint web site: Third"', 'Only one word, a short id'],
  ['      met: 3', 'misplaced "met"', '“met” is not allowed here: it goes on the same line as its need'],
  ['      due: 2026-01-01', 'misplaced "due"', 'it goes on the same line as its action'],
  ['      use: x', 'misplaced "use"', 'at the top of the file, before the first journey'],
  ['      team: Sales', 'misplaced "team"', 'before its first stage'],
  ['      importance: 4\n      importance: 5', 'misplaced "importance: 5"', '“importance” is already on line 4'],
  ['      rating: 4 (2026)\n      rating: 5 (2026)', 'misplaced "rating: 5 (2026)"', 'to make it a history'],
  ['      owner: A\n      owner: B', 'misplaced "owner"', '“owner” is already on line 4'],
  ['      need: """Foo""" bar | owner: X', 'syntax "bar"', 'is behind the closing'],
  ['      need: Foo|rating: 3', 'syntax "|rating:"', 'the bar before it has no spaces around it'],
  ['      - need: Foo', 'syntax "-"', 'Lines need no bullets'],
  ['      rating: 4 (n=42, n=50)', 'invalid-value "n=50"', 'is twice in these parentheses'],
  ['      rating: good', 'invalid-value "good"', '“good” is not a rating. Write a number such as 7.5'],
  ['      rating: 4 (n=many)', 'invalid-value "n=many"', 'the number of answers is a whole number'],
  ['      rating: 4 (2026-13)', 'invalid-value "2026-13"', 'The day “2026-13” does not exist'],
  ['      rating: 4 (survey', 'invalid-value "(survey"', 'The parenthesis has no end'],
  ['      status: mising', 'invalid-value "mising"', 'Did you mean “missing”?'],
  ['      action: A | due: 31.12.2026', 'invalid-value "31.12.2026"', 'Write the year first'],
  ['      wait: a while', 'invalid-value "a while"', 'a number and a unit'],
  ['      csat: 120%', 'invalid-value "120%"', 'a percentage from 0 to 100'],
  ['      metric: Views', 'invalid-value "Views"', 'a number and its unit'],
  ['      nps: 200', 'invalid-value "200"', 'promoters, passives and detractors'],
  ['      ces: 9 of 7', 'invalid-value "9 of 7"', 'its scale and the good end'],
])('%s', async (line, at, message) => {
  const found = await told(line);
  expect(found.at).toEqual([at]);
  expect(found.messages[0]).toContain(message);
});

test.each([
  ['scale: 10-1', 'invalid-bands "10-1"', 'runs from high to low'],
  ['bands: red <= 8, yellow < 5', 'invalid-bands "red <= 8, yellow < 5"', 'overlap'],
  ['bands: red <= 5, yellow < 50', 'invalid-bands "red <= 5, yellow < 50"', 'outside the scale'],
  ['bands: low 5', 'invalid-value "low 5"', 'red <= 5, yellow < 8'],
  ['important: 12', 'invalid-value "12"', 'not on the scale'],
  ['state: future', 'invalid-value "future"', '“as-is”, “to-be”'],
  ['language: Danish!', 'invalid-value "Danish!"', '“da”'],
])('%s', async (line, at, message) => {
  const found = await toldAbout(`journey: J\n  ${line}\n`);
  expect(found.at).toEqual([at]);
  expect(found.messages[0]).toContain(message);
});

test('a bullet alone on its line leaves the line below as it is', async () => {
  const text = 'journey: J\n  touchpoint: A\n    -\n    rating: 3 | importance: 9\n  *\n  touchpoint: B\n';
  const { file } = await reader.read(text);
  expect(file.journeys[0]?.stages[0]?.entries).toHaveLength(2);
  expect((await toldAbout(text)).at).toEqual(['syntax "-"', 'syntax "*"']);
});

test('no journey line: said once, and everything is still read', async () => {
  const { findings, file } = await reader.read('stage: S\n  touchpoint: A\n    rating: 3\n    importance: 9\n');
  expect(findings.filter(({ level }) => level === 'error').map(({ code }) => code)).toEqual(['misplaced']);
  expect(findings.map(({ code }) => code)).toContain('red-rating');
  expect(file.journeys).toHaveLength(1);
});

test('a header that is misspelt keeps its lines', async () => {
  const { file } = await reader.read('journey: J\nstage: S\ntouchpiont a: A\nrating: 3\ntouchpoint b: B\nrating: 9\n');
  const touchpoints = file.journeys[0]?.stages[0]?.entries.map(
    (entry) => entry.kind === 'touchpoint' && entry.touchpoint,
  );
  expect(touchpoints).toMatchObject([
    { name: 'A', ratings: [{}] },
    { name: 'B', ratings: [{}] },
  ]);
});

test('a header whose line is broken keeps its name, and is told once', async () => {
  const { file, findings } = await reader.read(
    'journey: J\nstage köp\ntouchpoint welcome call: Welcome call\nrating: 8\n',
  );
  expect(file.journeys[0]?.stages).toMatchObject([
    { name: 'köp', entries: [{ touchpoint: { name: 'Welcome call', ratings: [{}] } }] },
  ]);
  expect(findings.filter(({ level }) => level === 'error').map(({ code }) => code)).toEqual(['syntax', 'syntax']);
});

test('a persona is found by the name before its comma', async () => {
  const { findings } = await reader.read(
    'journey: J\npersona: Kim, first-time buyer\npersona: Lise\ntouchpoint: T | rating[Kim]: 8.5 | rating[lise]: 9\n',
  );
  expect(findings.filter(({ level }) => level === 'error')).toEqual([]);
});

test('a line in a quick list that lost its keyword does not change the touchpoint above', async () => {
  const { file } = await reader.read(
    'journey: J\ntouchpoint: A | rating: 8 | importance: 4\nSales meeting | rating: 2 | importance: 9\ntouchpoint: C | rating: 5\n',
  );
  const touchpoints = file.journeys[0]?.stages[0]?.entries.map(
    (entry) => entry.kind === 'touchpoint' && entry.touchpoint,
  );
  expect(touchpoints).toMatchObject([
    { name: 'A', ratings: [{ value: { number: 8 } }], importances: [{}] },
    { name: '', ratings: [{ value: { number: 2 } }] },
    { name: 'C' },
  ]);
});

test.each([
  ['rating: three\n  importance: 9', ['invalid-value']],
  ['rating: 2\n  importance: nine', ['red-rating', 'invalid-value']],
  ['rating: 2\n  importance: 12', ['red-rating', 'off-scale']],
  ['rating: 2\n  importanse: 9', ['red-rating', 'unknown-keyword']],
])('what could not be taken is not called missing: %s', async (lines, expected) => {
  const { findings } = await reader.read(
    `journey: J\ntouchpoint: Z | owner: Sales | need: N | action: A\n  ${lines}\n`,
  );
  expect(findings.map(({ code }) => code).filter((code) => code !== 'no-importance')).toEqual(expected);
  const told = findings.filter(({ code }) => code === 'red-rating' || code === 'blind-spot');
  expect(told.map(({ message }) => message).join()).not.toMatch(/importance is not given|has no rating/);
});

test('bands that cannot be read are not called missing', async () => {
  const { findings } = await reader.read('journey: J\nscale: 1-5\nbands: red <= .5, yellow < 4\n');
  expect(findings.map(({ code }) => code)).toEqual(['invalid-value']);
});

test('a need that is misspelt behind a bar leaves the touchpoint its importance', async () => {
  const { file } = await reader.read('journey: J\ntouchpoint: Z | ned: b | met: 3 | rating: 2 | importance: 9\n');
  expect(file.journeys[0]?.stages[0]?.entries[0]).toMatchObject({
    touchpoint: { needs: [], importances: [{ value: { number: 9 } }] },
  });
});

test('a misspelt rating is told once, not as a blind spot too', async () => {
  const { findings } = await reader.read('journey: J\ntouchpoint: Z\n  raiting: 2\n  importance: 9\n');
  expect(findings.map(({ code }) => code)).toEqual(['unknown-keyword']);
});

test.each([
  ['      need: Pay | importance[kim]: 9 | met: 4', 'syntax "[kim]"'],
  ['    touchpoint offer[kim]: A concrete offer', 'syntax "[kim]"'],
  ['      channel web: Website', 'syntax "web"'],
])('a head that takes no such thing costs the head only: %s', async (line, at) => {
  expect((await told(line)).at).toEqual([at]);
  const { file } = await reader.read(`journey: J\n  stage: S\n    touchpoint t: T\n${line}\n  stage u: U\n`);
  expect(file.journeys[0]?.stages).toHaveLength(2);
});

test('a persona that is not there changes no numbers when another line is broken', async () => {
  const text = `journey one: One
  persona kim: Kim
  touchpoint: A | rating[kim]: 3 | importance: 9
  touchpoint: B | rating[lise]: 3 | importance: 9
  rubbish here
journey two: Two
  persona kim: Kim
  touchpoint: C | rating[kim]: 3 | importance: 9
`;
  const { journeys, findings } = await reader.read(text);
  expect(journeys.map(({ numbers }) => numbers.ranking)).toEqual([['A'], ['C']]);
  expect(findings.map(({ code }) => code)).toContain('unknown-reference');
});

test('a broken property hides no unknown name', async () => {
  const { findings } = await reader.read('journey: J\ntouchpoint: A\nraiting: 3\nserves: zekk\nnext: Bee\n');
  const codes = findings.filter(({ level }) => level === 'error').map(({ code }) => code);
  expect(codes).toEqual(['unknown-keyword', 'unknown-reference', 'unknown-reference']);
});

test.each([
  '5.6 of 10 (n=42)',
  'Satisfaction 5.6 of 10',
  'Satisfaction 5,6 av 10',
  'Satisfaction 5 6',
  'Satisfaction 5.6/10',
])('an outcome whose last number is the scale’s is not taken for the rating: %s', async (value) => {
  const { findings, file } = await reader.read(`journey: J\noutcome: ${value}\n`);
  expect(findings.map(({ code }) => code)).toEqual(['invalid-value']);
  expect(file.journeys[0]?.outcomes).toEqual([]);
});

test('long blanks anywhere do not stop the reader', async () => {
  const blanks = ' '.repeat(60_000);
  const lines = [
    `retention: 71%${blanks}x`,
    `outcome: Orders ${'1 '.repeat(30_000)}(`,
    `metric: Clicks ${', '.repeat(30_000)}x`,
    `# ignore a${blanks}b`,
    `note: """${blanks}x${blanks}\n${blanks}"""`,
    `journey ${blanks}x`,
  ];
  const { file } = await reader.read(`journey: J\n${lines.join('\n')}\ntouchpoint: T\n`);
  expect(file.journeys.length).toBeGreaterThan(0);
});

test('one message for one broken line', async () => {
  expect((await told('      acton: Call her | owner: Sales | due: 2026-01-01 | %%%')).at).toEqual([
    'unknown-keyword "acton"',
  ]);
});

test('indentation that promises something else', async () => {
  const found = await toldAbout('journey: J\n  stage: S\n    touchpoint: T\n      rating: 8\n    goal: Whose goal?\n');
  expect(found.at).toEqual(['misleading-indentation "goal"']);
  expect(found.messages[0]).toContain('belongs to “touchpoint: T” on line 3');
});

test.each([
  'journey: J\nstage: S\ntouchpoint: T\nrating: 8\ngoal: G\nstage: S2\ntouchpoint: U\n',
  'journey: J\n\tstage: S\n\t\ttouchpoint: T\n\t\t\tgoal: G\n\tstage: S2\n\t\ttouchpoint: U\n',
  'journey: J\n  persona: P\n    goal: G\n  scale: 1-10\n\n  stage: S\n# c\n    touchpoint: T\n',
])('indentation that promises nothing wrong: %j', async (text) => {
  expect((await toldAbout(text)).at).toEqual([]);
});

test('a message quotes one line of a text that nobody closed', async () => {
  const { messages } = await told('      importance: """9\n      owner: Sales');
  expect(messages[1]).toMatch(/^“9 …” is not a rating\./u);
});
