/** What each kind of fix writes, and what it leaves to the analyst. */
import { describe, expect, test } from 'vitest';
import { tryFixes } from './fix-harness.ts';

/** The text after the fix with that title. */
async function after(
  code: string,
  title: string,
  text: string,
  line?: number,
  others: Readonly<Record<string, string>> = {},
): Promise<string> {
  const tried = await tryFixes(code, text, ({ range }) => line === undefined || range.start.line === line, others);
  const fix = tried.find((one) => one.title === title);
  if (!fix) throw new Error(`"${title}" is not among: ${tried.map((one) => one.title).join(' / ')}`);
  return fix.text;
}

async function titles(code: string, text: string, line?: number): Promise<string[]> {
  const tried = await tryFixes(code, text, ({ range }) => line === undefined || range.start.line === line);
  return tried.filter(({ isIgnore }) => !isIgnore).map(({ title, preferred }) => (preferred ? `* ${title}` : title));
}

describe('where a new fact stands', () => {
  test('behind the last fact that comes before it, as deep as its neighbours', async () => {
    const text =
      'journey: A\n\ttouchpoint: B\n\t\tneed: C\n\t\t# asked in spring\n\t\trating: 7\n\n\t\towner: D\n\ttouchpoint: E\n';
    expect(await after('no-importance', 'Add “importance: ?” to “B”', text)).toBe(
      text.replace('\t\trating: 7\n', '\t\trating: 7\n\t\timportance: ?\n'),
    );
  });

  test('behind a bar in a list, and before an action that would take it', async () => {
    const text = 'journey: A\r\n  touchpoint: B | rating: 3 | action: C | expect: 7\r\n  touchpoint: D | owner: E';
    const owned = text.replace('| action', '| owner: E | action');
    expect(await after('red-without-owner', 'E owns “B”', text)).toBe(owned);
    expect(await after('red-rating', 'E owns “B”', text)).toBe(owned);
  });

  test('on the line that is there and says nothing yet', async () => {
    const text = 'journey: A\n  touchpoint: B\n    importance:\n    rating: 7\n';
    expect(await after('no-importance', 'Add “importance: ?” to “B”', text)).toBe(
      text.replace('importance:', 'importance: ?'),
    );
  });

  test('below a text of several lines, at the end of a text without a last line break', async () => {
    const text =
      'journey: A\n    touchpoint: B\n        rating: ?\n        quote: """\n            rating: 3\n            """';
    expect(await after('no-owner', 'C owns “B”', `${text}\n    touchpoint: D\n        owner: C`)).toBe(
      `${text}\n        owner: C\n    touchpoint: D\n        owner: C`,
    );
  });
});

describe('nearest names', () => {
  test('a keyword, a name in a list, a kind of evidence', async () => {
    expect(
      await after('unknown-keyword', 'Change to “rating”', 'journey: A\n  touchpoint: B\n    RATNG: 7\n'),
    ).toContain('    rating: 7\n');
    const text =
      'journey: A\n  touchpoint offer: B\n    next: ennd, offer\n    rating: 7 (survy)\n  touchpoint end: C\n';
    expect(await titles('unknown-reference', text, 2)).toEqual(['* Change to “end”']);
    expect(await titles('unknown-reference', text, 3)).toEqual(['* Change to “survey”']);
  });

  test('a channel of another language, and a new one where channels are declared', async () => {
    const text =
      'journey: A\n  channel phone: Phone\n    kind: voice\n  touchpoint: B | channel: telefon\n  touchpoint: C | channel: fax\n';
    expect((await titles('unknown-channel', text, 3))[0]).toBe('* Change to “phone”');
    expect(await after('unknown-channel', 'Declare the channel “fax”', text, 4)).toBe(
      text.replace('    kind: voice\n', '    kind: voice\n  channel: fax\n'),
    );
  });

  test('nothing is declared in a file of somebody else', async () => {
    const text = 'use: ./shared.journey\njourney: A\n  touchpoint: B | channel: fax\n';
    const tried = await tryFixes('unknown-channel', text, () => true, { 'shared.journey': 'channel web: Website\n' });
    expect(tried.map(({ title }) => title)).toEqual([
      'Change to “web”',
      'Ignore “unknown-channel” here, with a reason',
    ]);
  });
});

describe('numbers', () => {
  const journey = (rating: string, scale = '1-10') =>
    `journey: A\n  scale: ${scale}\n  touchpoint: B\n    rating: ${rating}\n`;

  test('are restated at the same position, the deviation by the same factor, in the author’s decimals', async () => {
    const text = journey('87,5 (n=42, sd=12,5, survey)');
    expect(await after('off-scale', 'It was rated on 0–100: write “8,88”', text)).toBe(
      journey('8,88 (n=42, sd=1,13, survey)'),
    );
  });

  test('have one offer for each scale that they can come from, and none is preferred', async () => {
    expect(await titles('off-scale', journey('8', '1-5'))).toEqual([
      'It was rated on 0–100: write “1.32”',
      'It was rated on 0–10: write “4.2”',
      'It was rated on 1–10: write “4.11”',
      'It is a share of satisfied customers: write “csat: 8%”',
    ]);
    expect(await titles('off-scale', journey('180'))).toEqual([]);
  });

  test('are no share of theirs with a deviation', async () => {
    expect(
      await after('off-scale', 'It is a share of satisfied customers: write “csat: 87%”', journey('87 (sd=3, n=42)')),
    ).toBe(`${journey('?')}    csat: 87% (n=42)\n`);
  });

  test('cut-offs are rounded as long as every rating keeps its colour', async () => {
    expect(await titles('derived-bands', journey('3', '1-5'))).toEqual([
      '* Write down the cut-offs: “bands: red <= 2.78, yellow < 4.11”',
    ]);
    expect(await titles('derived-bands', journey('2.779', '1-5'))).toEqual([
      '* Write down the cut-offs: “bands: red <= 2.778, yellow < 4.111”',
    ]);
  });

  test('ratings of a smaller scale are restated together, or the scale is declared where all numbers fit', async () => {
    const map = (importance: number) =>
      `journey: A\n${[4, 3, 5, 2, 4].map((rating, index) => `  touchpoint: B${index} | rating: ${rating} (sd=0,4) | importance: ${importance}\n`).join('')}`;
    expect(await titles('mixed-scale', map(9))).toEqual([
      'They were rated on 1–5: restate all 5 ratings on the journey’s scale',
    ]);
    const restated = await after(
      'mixed-scale',
      'They were rated on 1–5: restate all 5 ratings on the journey’s scale',
      map(9),
    );
    expect(restated.match(/(?<=rating: )\S+ \(sd=[\d,]+/gu)).toEqual(
      ['7.75', '5.5', '10', '3.25', '7.75'].map((rating) => `${rating} (sd=0,9`),
    );
    expect(await titles('mixed-scale', map(4))).toContain('The journey’s scale is 1-5: write “scale: 1-5”');
  });
});

describe('dates', () => {
  const due = (date: string) => `journey: A\n  touchpoint: B\n    action: C | due: ${date}\n`;

  test('are read where only one day can be meant, and offered where two can', async () => {
    expect(await titles('invalid-value', due('31.3.2026'))).toEqual(['* Write “2026-03-31”']);
    expect(await titles('invalid-value', due('3/31/2026'))).toEqual(['* Write “2026-03-31”']);
    expect(await titles('invalid-value', due('3/4/2026'))).toEqual(['Write “2026-04-03”', 'Write “2026-03-04”']);
    expect(await titles('invalid-value', due('spring'))).toEqual([]);
    expect(await titles('invalid-value', due('30.2.2026'))).toEqual([]);
  });

  test('a review keeps its interval', async () => {
    const text = 'journey: A\n  reviewed: 2024-01, every 3 months\n  touchpoint: B\n';
    expect(await after('stale-review', 'It was reviewed today: write 2026-04-01', text)).toBe(
      text.replace('2024-01', '2026-04-01'),
    );
  });

  test('an overdue action is done, dropped, or gets a month, and its owner stays its own', async () => {
    const text = 'journey: A\n  touchpoint: B\n    action: C | due: 2026-01 | owner: D\n';
    expect(await after('overdue-action', 'The action is done', text)).toContain(
      '| due: 2026-01 | status: done | owner: D\n',
    );
    expect(await after('overdue-action', 'The action needs until 2026-05-01', text)).toContain(
      '| due: 2026-05-01 | owner',
    );
  });
});

describe('needs, contacts and people', () => {
  test('a need without an id is given one to be named by', async () => {
    const text =
      'journey: A\n  need: A fair price, at once\n  touchpoint offer: The price\n    serves: fit\n  need fit: B\n';
    const sound = text.replace('  need fit: B\n', '').replace('  need: A', '  need fit: B\n  need: A');
    expect(await after('unserved-need', '“The price” serves it', sound)).toBe(
      sound.replace('need: A', 'need fair-price: A').replace('serves: fit', 'serves: fit, fair-price'),
    );
  });

  test('a need that fits no touchpoint gets a missing contact', async () => {
    const text =
      'journey: A\n  need fit: The right solution\n  touchpoint: Invoice | rating: 9 | need: A correct bill\n';
    expect(await titles('unserved-need', text)).toEqual(['Add a touchpoint that serves it']);
    expect(await after('unserved-need', 'Add a touchpoint that serves it', text)).toBe(
      `${text}  touchpoint: The right solution | status: missing | serves: fit\n`,
    );
  });

  test('a need of a used file is named by its id, and that file is left alone', async () => {
    const text = 'use: ./shared.journey\njourney: A\n  for: kim\n  touchpoint: B | rating: 7\n';
    const others = { 'shared.journey': 'persona kim: Kim\n  need quick: Be quick\n' };
    expect(await after('unserved-need', '“B” serves it', text, undefined, others)).toBe(
      text.replace('rating: 7', 'rating: 7 | serves: quick'),
    );
  });

  test('a missing contact gets an action with an owner and a due date, and stays missing', async () => {
    const text = 'journey: A\n  touchpoint: B\n    status: missing\n    idea: Call \\| write\n    owner: C\n';
    expect(await after('missing-touchpoint', 'Make the idea an action: “Call | write”', text)).toMatch(
      /^journey: A\n {2}touchpoint: B\n {4}status: missing\n {4}idea: Call \\\| write\n {4}action: Call \\\| write \| owner: C \| due: \d{4}-\d\d-\d\d\n {4}owner: C\n$/u,
    );
    const planned = text.replace('idea: Call \\| write', 'action: Call | owner: C');
    expect(await titles('missing-touchpoint', planned)).toEqual([]);
  });

  test('support is added from the catalogue in the language of the map, as the list is written', async () => {
    const lines = [1, 2, 3, 4, 5].map((number) => `  touchpoint: B${number} | rating: 9\n`).join('');
    const text = `language: sv\njourney: A\n${lines}`;
    expect(await after('no-support', 'Add a touchpoint “Kundservice”', text)).toBe(
      `${text}  touchpoint: Kundservice | moment: support | rating: ?\n`,
    );
  });

  test('a team that nobody named is not invented', async () => {
    expect(await titles('red-without-owner', 'journey: A\n  touchpoint: B | rating: 3\n')).toEqual([]);
  });

  test('a red touchpoint is offered what it lacks, and only that', async () => {
    const red = 'journey: A\n  touchpoint: B\n    rating: 3\n    idea: C\n';
    const other = '  touchpoint: D\n    owner: E\n';
    const [idea, decide, owner] = ['Make the idea an action: “C”', 'Add an action: “Decide what to do”', 'E owns “B”'];
    expect(await titles('red-rating', red + other)).toEqual([idea, decide, owner]);
    expect(await titles('red-rating', `${red}    owner: E\n`)).toEqual([idea, decide]);
    expect(await titles('red-rating', `${red}    action: F\n${other}`)).toEqual([owner]);
    expect(await titles('red-rating', `${red}    action: F | owner: E\n`)).toEqual([]);
    expect(await titles('red-rating', (red + other).replace('\n', '\n  state: to-be\n'))).toEqual([]);
    expect(await after('red-rating', owner, red + other)).toBe(`${red}    owner: E\n${other}`);
    expect(await after('red-rating', idea, red + other)).toBe(`${red}    action: C\n${other}`);
  });

  test('a second id gets a counter that is free', async () => {
    const text =
      'journey: A\n  stage: B\n    touchpoint offer: C\n    touchpoint offer-2: D\n  stage: E\n    touchpoint offer: F\n';
    expect(await after('duplicate-name', 'Write the id as “offer-3”', text)).toBe(
      text.replace('touchpoint offer: F', 'touchpoint offer-3: F'),
    );
    expect(await titles('duplicate-name', 'journey: A\n  stage: B\n    touchpoint: C\n    touchpoint: C\n')).toEqual(
      [],
    );
  });

  test('a declaration goes with its lines, and what stands around it stays', async () => {
    const text = '# Channels\nchannel web: Website\n  kind: digital\n# Teams\njourney: A\n  touchpoint: B\n';
    expect(await after('unused', 'Remove “Website”', text)).toBe('# Channels\n# Teams\njourney: A\n  touchpoint: B\n');
  });
});

describe('lines', () => {
  test('that belong together are joined', async () => {
    const text = 'journey: A\n  touchpoint: B\n    action: C\n      due: 2026-06-30\n    owner: D\n';
    expect(await after('misplaced', 'Put “due” on the line of its action', text)).toBe(
      text.replace('\n      due', ' | due'),
    );
  });

  test('move with what they hold', async () => {
    const text =
      'journey: A\n  stage: B\n    touchpoint: C\n      rating: 7\n      touchpoint: D\n        rating: 6\n        quote: """\n          Good\n          """\n  stage: E\n';
    expect(await after('misleading-indentation', 'Indent the line to the level of its keyword', text)).toBe(
      'journey: A\n  stage: B\n    touchpoint: C\n      rating: 7\n    touchpoint: D\n      rating: 6\n      quote: """\n        Good\n        """\n  stage: E\n',
    );
  });
});

describe('ignore', () => {
  test('stands above the line with its indentation, last and never preferred', async () => {
    const text = 'journey: A\r\n\ttouchpoint: B\r\n\t\trating: 3\r\n\t\taction: C | owner: D\r\n';
    const tried = await tryFixes('red-rating', text);
    expect(tried).toEqual([
      {
        title: 'Ignore “red-rating” here, with a reason',
        preferred: false,
        isIgnore: true,
        text: text.replace('\t\trating', '\t\t# ignore red-rating: why?\r\n\t\trating'),
      },
    ]);
  });

  test('is not offered for what cannot be interpreted', async () => {
    expect(
      (await tryFixes('syntax', 'journey: A\n  touchpoint: B\n    rating 7\n')).some(({ isIgnore }) => isIgnore),
    ).toBe(false);
  });
});
