import { describe, expect, test } from 'vitest';
import { MarkupContent } from 'vscode-languageserver/node';
import type { Holder } from '../../../language/keywords/keyword-row.ts';
import { findKeyword, keywords } from '../../../language/keywords/keywords.ts';
import { keywordMessage } from '../../../language/lsp/hover/keyword-help.ts';
import keywordWords from '../../../language/messages/en/keywords.json' with { type: 'json' };
import { translatorFor } from '../../../language/messages/messages.ts';
import { createReader } from '../reader.ts';
import { type OpenText, openText } from './open-text.ts';

const { t } = translatorFor('en');

/** What is said where `word` stands on a line with `on`, and about which text. */
async function hover(opened: OpenText, word: string, on?: string) {
  const { document, services } = opened;
  const params = { textDocument: { uri: document.uri.toString() }, position: opened.at(word, on) };
  const answer = await services.lsp.HoverProvider?.getHoverContent(document, params);
  return {
    words: MarkupContent.is(answer?.contents) ? answer.contents.value : undefined,
    about: answer?.range && opened.textOf(answer.range),
  };
}

const text = `journey trip: A *bold* trip
  need safe: Get home safely
  persona kim: Kim, commuter
    about: Lives far out
    goal: Be home by six
  source panel: Panel
    kind: survey
    date: 2026-03
  channel app: App
    kind: digital
  stage before: Before
    touchpoint ticket: Ticket | channel: app, desk
      serves: safe
      rating: 6 (n=40, 2025)
      rating: 4.996 (n=40, sd=2, panel, 2026)
      rating[kim]: 9 (n=5)
      importance: 9
      owner: Sales
      next: ride (60 %)
    touchpoint ride: Ride
      rating: ?
      importance: 8
    touchpoint bill: Bill
      importance: 3
      prefers: app
    again: ticket
`;

describe('a keyword', () => {
  test.each(keywords.map((keyword) => keyword.word))('%s is explained in words and by an example of it', (word) => {
    const keyword = findKeyword(word);
    const words = keyword && t(keywordMessage(keyword));
    expect(words).toMatch(/^[A-Z].*\.\n\nExample: `[^`]+`$/s);
  });

  test('in another language it is explained with that language’s words, and said in English', async () => {
    const opened = await openText('klantreis: Auto\n  fase: Voor\n    contactpunt: Offerte\n      beoordeling: 7\n');
    const { words, about } = await hover(opened, 'beoordeling');
    expect(about).toBe('beoordeling');
    expect(words).toMatch(/Example: `beoordeling: .*`/u);
    expect(words).toContain('In English: `rating`');
  });

  test('an English one among Danish ones is explained in English words', async () => {
    const opened = await openText('kunderejse: Bil\n  fase: Før\n    kontaktpunkt: Tilbud\n      rating: 7\n');
    expect((await hover(opened, 'rating')).words).toMatch(/Example: `rating: [^`]*`$/u);
  });

  test('no words are left over', () => {
    const explained = Object.keys(keywordWords).map((key) => key.replace('keyword.', ''));
    expect(explained.toSorted()).toEqual(keywords.map((keyword) => keyword.word).toSorted());
  });

  test.each(keywords.map(({ word, on }) => ({ word, on })))(
    'the example of $word can be written',
    async ({ word, on }) => {
      const keyword = findKeyword(word);
      const example = /Example: `([^`]+)`$/.exec(keyword ? t(keywordMessage(keyword)) : '')?.[1] ?? '';
      expect(example).toMatch(new RegExp(`(^|\\| )${word}[ :[]`));
      const lines: Readonly<Record<Holder, string>> = {
        file: example,
        journey: `journey: J\n${example}`,
        stage: `journey: J\nstage: S\n${example}`,
        touchpoint: `journey: J\nstage: S\ntouchpoint: T\n${example}`,
        again: `journey: J\nstage: S\ntouchpoint: T\nagain: T\n${example}`,
        persona: `persona: P\n${example}`,
        channel: `channel: C\n${example}`,
        team: `team: E\n${example}`,
        source: `persona kim: K\nsource: Q\n${example}`,
        need: `journey: J\nstage: S\ntouchpoint: T\n${example}`,
        action: `journey: J\nstage: S\ntouchpoint: T\n${example}`,
      };
      const reader = await createReader();
      const { problems } = await reader.read(lines[on[0] ?? 'file']);
      expect(problems).toEqual([]);
    },
  );

  test('is explained where it stands, also where it may not stand', async () => {
    const opened = await openText(text);
    expect(await hover(opened, 'importance', 'importance: 9')).toEqual({
      words: t('keyword.importance'),
      about: 'importance',
    });
    const misplaced = await openText('journey: A\n  due: 2026-01-01\n');
    expect((await hover(misplaced, 'due')).words).toBe(t('keyword.due'));
  });

  test('that is none is not explained', async () => {
    const opened = await openText('journey: A\n  raiting: 4\n');
    expect((await hover(opened, 'raiting')).words).toBeUndefined();
  });
});

describe('a touchpoint', () => {
  test('explains each of its numbers, and how its personas see it', async () => {
    const { words, about } = await hover(await openText(text), 'Ticket', 'touchpoint ticket');
    expect(about).toBe('Ticket');
    expect(words?.split('\n')).toEqual([
      '**Ticket**',
      '',
      '- **4.996 of 10: red.** Red is up to and including 5, yellow below 8, green from there on.',
      '- Based on 40 answers.',
      '- 95 % confidence interval of the mean: 4.36 to 5.64 (±0.6). It covers chance only, not who answered.',
      '- Importance 9: important to customers (from 7 on).',
      '- Concentrate here: it matters and is not good enough.',
      '- Opportunity 13 (strong): importance 9 + max(9 − 4.996, 0) ≈ 13. It is an index after Ulwick, from means, and its grades are a convention.',
      '- Priority 1 of 1.',
      '- Pulls the journey neither above nor below its mean. Counted from the middle of the scale, it takes 0.5 from the score.',
      '- Leads to Ride (60%).',
      '- For Kim: 9 green.',
    ]);
  });

  test('says the same on its id and on today’s rating', async () => {
    const opened = await openText(text);
    const onRating = await hover(opened, '4.996');
    expect(onRating.words).toContain('Priority 1 of 1.');
    expect(onRating.words).not.toContain('earlier');
    expect((await hover(opened, 'ticket', 'touchpoint ticket')).words).toContain('Priority 1 of 1.');
  });

  test('says on an earlier rating which one is today’s', async () => {
    const { words } = await hover(await openText(text), '6', 'rating: 6');
    expect(words).toContain('- This is an earlier rating. The current one is 4.996, on line 15.\n');
  });

  test('says on a persona’s rating what holds for them', async () => {
    const { words } = await hover(await openText(text), '9', 'rating[kim]');
    expect(words).toMatch(/^\*\*Ticket\*\* · for Kim\n/);
    expect(words).toContain('- **9 of 10: green.**');
    expect(words).toContain('- Based on 5 answers: anecdotal, too few to rely on.');
  });

  test('that is not measured says so, and when to measure it', async () => {
    const { words } = await hover(await openText(text), 'Ride');
    expect(words).toContain('- Not measured yet.');
    expect(words).toContain('- Number 1 of 1 to measure first.');
    expect(words).toContain('answers per touchpoint give its mean to ±0.5');
    expect(words).not.toContain('Priority');
  });

  test('says when it was measured last, and which persona has a newer rating', async () => {
    const lines = [
      'journey: J',
      'persona kim: Kim, first-time buyer',
      'persona lise: Lise',
      'touchpoint: Site',
      '  rating: 5.5 (n=60, 2023)',
      '  rating: ? (2024)',
      'touchpoint: Shop',
      '  rating: 5.5 (2024)',
      '  rating[kim]: 9 (n=300, 2026)',
      'touchpoint: Call',
      '  rating[kim]: 9',
    ];
    const opened = await openText(lines.join('\n'));
    expect((await hover(opened, 'Site')).words).toContain('- Not measured since 2023 (5.5 then).');
    const shop = await hover(opened, 'Shop');
    expect(shop.words).toContain('- Kim has a newer rating, 9 (2026). It does not count for everybody.');
    const journey = await hover(opened, 'J', 'journey: J');
    expect(journey.words).toContain('- 1 of 3 touchpoints rated, 1 more by single personas.');
  });

  test('says on a rating of tomorrow that it does not count yet', async () => {
    const text = 'journey: J\ntouchpoint: Site\n  rating: 5.5 (2025)\n  rating: 9 (2062)\n';
    const { words } = await hover(await openText(text), '9', 'rating: 9');
    expect(words).toContain('- This figure is dated after today, so it does not count yet.');
    expect(words).toContain('- **5.5 of 10: yellow.**');
  });

  test('says the same on an NPS of tomorrow', async () => {
    const text = 'journey: J\ntouchpoint: Site\n  nps: 30 (2025)\n  nps: 71 (2062)\n';
    const { words } = await hover(await openText(text), '71', 'nps: 71');
    expect(words).toContain('This figure is dated after today, so it does not count yet.');
  });

  test('says which mean of its needs stands in for a rating', async () => {
    const about = async (...needs: string[]) =>
      (await hover(await openText(['journey: J', 'touchpoint: Site', ...needs].join('\n')), 'Site')).words;
    const [first, second] = ['need: A | met: 2', 'need: B | met: 9'];
    expect(await about(first)).toContain('Its needs are met at 2 of 10. The rating');
    expect(await about(first, `${second} | importance: 5`)).toContain(
      'met at 5.5 of 10 on average, without weights, because not every need has an importance.',
    );
    expect(await about(`${first} | importance: 5`, `${second} | importance: 5`)).toContain(
      'met at 5.5 of 10 on average, weighted by their importance.',
    );
  });

  test('a journey has the interval of its score, and its best, worst and last rating', async () => {
    const lines = [
      'journey: J',
      'touchpoint: Site | rating: 9 (n=30, sd=1) | importance: 5',
      'touchpoint: Shop | rating: 4 (n=30, sd=1) | importance: 5',
    ];
    const { words } = await hover(await openText(lines.join('\n')), 'J', 'journey: J');
    expect(words).toContain('- 95 % confidence interval of the score: 6.24 to 6.76. It covers chance only');
    expect(words).toContain('- Best: Site **9**. Worst: Shop **4**. Last: Shop **4**.');
  });

  test('without a rating has no number made up', async () => {
    const { words } = await hover(await openText(text), 'Bill');
    expect(words?.split('\n').slice(2)).toEqual([
      '- It has no rating.',
      '- Importance 3: not important to customers (from 7 on).',
    ]);
  });

  test('that is rated as high as it matters gives the reason why it has no rank', async () => {
    const { words } = await hover(
      await openText('journey: A\n  touchpoint: T | rating: 4 | importance: 3\n'),
      'T',
      ': T',
    );
    expect(words).toContain('- It is rated at least as high as it matters, so it is not among the priorities.');
  });

  test('that never happens has a rating that is assumed', async () => {
    const missing = 'journey: A\n  touchpoint: T | status: missing | importance: 9\n';
    const { words } = await hover(await openText(missing), 'T', ': T');
    expect(words).toContain(
      '= 17. The contact never happens, so its rating is assumed to be the lowest. It is an index',
    );
    const { words: met } = await hover(await openText(`${missing}    need: Know | met: 4\n`), 'T', ': T');
    expect(met).toContain('= 14. The contact never happens; how well its needs are met stands for its rating.');
  });

  test('with an action says what it would change in the score', async () => {
    const source =
      'journey: A\n  touchpoint: T | rating: 4 | importance: 9 | action: Call | expect: 8\n  touchpoint: U | rating: 6 | importance: 9\n';
    const { words } = await hover(await openText(source), 'T', ': T');
    expect(words).toContain('- If its action brings the expected 8, the journey’s score rises by 2.');
  });

  test('on another scale fills in the formula on 1–10', async () => {
    const opened = await openText('journey: A\n  scale: 1-5\n  touchpoint: T | rating: 2 | importance: 4\n');
    const { words } = await hover(opened, '2', 'rating: 2');
    expect(words).toContain('importance 7.75 + max(7.75 − 3.25, 0) ≈ 12.3, both converted to 1–10.');
    expect(words).toContain('Red is up to and including 2.77, yellow below 4.12');
  });
});

describe('a score', () => {
  test('stands on the name of a journey and of a stage, with the coverage', async () => {
    const opened = await openText(text);
    const journey = await hover(opened, 'A *bold*');
    expect(journey.words).toMatch(/^\*\*A \\\*bold\\\* trip\*\*\n/);
    expect(journey.words).toContain('Score **4.996 of 10**');
    expect(journey.words).toContain('- 1 of 3 touchpoints rated.');
    expect(journey.words).toContain('- First priority: Ticket, 4.996 red.');
    expect((await hover(opened, 'Before')).words).toContain('Score **4.996 of 10**');
  });

  test('is none where nothing is rated', async () => {
    const { words } = await hover(await openText('journey: A\n  touchpoint: T\n'), 'A', 'journey: A');
    expect(words).toContain('No score');
    expect(words).toContain('- 0 of 1 touchpoint rated.');
  });
});

describe('a name', () => {
  test.each([
    ['safe', 'serves: safe', 'Need **Get home safely** of the journey\n\nFrom line 2.'],
    ['ride', 'next: ride', 'Touchpoint **Ride**, not measured yet\n\nFrom line 20.'],
    ['ticket', 'again: ticket', 'Touchpoint **Ticket**, 4.996 red · priority 1\n\nFrom line 12.'],
    ['kim', 'rating[kim]', 'Persona **Kim, commuter**\n\nLives far out\n\nGoal: Be home by six\n\nFrom line 3.'],
    ['app', 'channel: app', 'Channel **App**, digital\n\nFrom line 9.'],
    ['app', 'prefers', 'Channel **App**, digital\n\nFrom line 9.'],
    ['desk', 'channel: app', 'Channel **desk**. No `channel` line declares it, so it is used as written.'],
    ['Sales', 'owner: Sales', 'Team **Sales**. No `team` line declares it, so it is used as written.'],
    ['panel', 'rating: 4.996', 'Source **Panel**, survey, 2026-03\n\nFrom line 6.'],
  ])('%s on "%s" says what it stands for', async (word, on, words) => {
    expect(await hover(await openText(text), word, on)).toEqual({ words, about: word });
  });

  test('from another file says which', async () => {
    const opened = await openText('use: ./shared.journey\njourney: A\n  for: kim\n  touchpoint: T | owner: care\n', {
      'shared.journey': '# shared\npersona kim: Kim\nteam care: Customer care\n',
    });
    expect((await hover(opened, 'kim', 'for: kim')).words).toBe('Persona **Kim**\n\nFrom shared.journey, line 2.');
    expect((await hover(opened, 'care')).words).toBe('Team **Customer care**\n\nFrom shared.journey, line 3.');
  });

  test('that compares two journeys leads to the other one', async () => {
    const opened = await openText('journey now: Today\njourney: Tomorrow\n  state: to-be\n  compares: now\n');
    expect((await hover(opened, 'now', 'compares')).words).toBe('Journey **Today**, as it is today\n\nFrom line 1.');
  });

  test('that nothing answers to is left to its finding', async () => {
    const opened = await openText('journey: A\n  touchpoint: T\n    next: nowhere\n');
    expect((await hover(opened, 'nowhere')).words).toBeUndefined();
  });

  test('brings no mark-up of its own', async () => {
    const opened = await openText('journey: A\n  persona kim: [x](command:y) <b> `c` www.d.example\n  for: kim\n');
    expect((await hover(opened, 'kim', 'for: kim')).words).toContain(
      'Persona **\\[x\\](command:y) \\<b\\> \\`c\\` www\\.d.example**',
    );
  });
});

test('free text and comments say nothing', async () => {
  const opened = await openText('# a comment\njourney: A\n  note: rating\n');
  expect((await hover(opened, 'comment')).words).toBeUndefined();
  expect((await hover(opened, 'rating', 'note: rating')).words).toBeUndefined();
});
