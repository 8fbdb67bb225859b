/** What is offered behind a colon: what is likely next, here, in the project and in the field. */
import { describe, expect, test } from 'vitest';
import { completeAt } from './completing.ts';

const dentist = `journey: Booking a dentist
  need quick: An appointment this week
  persona kim: Kim, afraid of drills
    need calm: Be told what happens next
  stage: Before the purchase
    touchpoint: Website
      channel: web
      owner: Front desk
    touchpoint: Phone call
      channel: phone
      owner: Front desk
      need: Somebody who answers
`;

describe('touchpoints', () => {
  test('those of this stage that the journey lacks come first, those it has something like last', async () => {
    const { labels, item } = await completeAt(`${dentist}    touchpoint: <|>`);
    expect(labels.indexOf('Customer reviews')).toBeGreaterThanOrEqual(0);
    expect(labels.indexOf('Customer reviews')).toBeLessThan(labels.indexOf('Payment'));
    expect(labels.indexOf('Payment')).toBeLessThan(labels.indexOf('Customer service'));
    // The journey has a touchpoint of that very name.
    expect(labels).not.toContain('Website');
    expect(item('Payment').detail).toBe('usual in another stage');
    const { value } = item('Customer reviews').documentation as { value: string };
    expect(value).toContain('Usual channels: ');
  });

  test('what the journey has under another name is offered last', async () => {
    const { labels, items } = await completeAt('journey: A\n  touchpoint: A concrete offer\n  touchpoint: <|>');
    expect(labels.at(-1)).toBe('Offer');
    expect(items.at(-1)?.detail).toBe('this journey has a similar one');
  });

  test('after the purchase: what is usual there, and the stage is known by its place, too', async () => {
    const after = ['Customer service', 'Delivery', 'Invoice', 'Customer survey'];
    for (const stage of ['Efter köpet', 'Etter kjøpet', 'After the purchase', 'Loyalty']) {
      const { labels } = await completeAt(
        `journey: A\n  language: en\n  stage: Before\n  stage: ${stage}\n    touchpoint: <|>`,
      );
      for (const name of after) expect(labels.indexOf(name), stage).toBeLessThan(labels.indexOf('Online ad'));
    }
    const placed = await completeAt('journey: A\n  stage: First\n  stage: Second\n  stage: Third\n    touchpoint: <|>');
    expect(placed.labels.indexOf('Delivery')).toBeLessThan(placed.labels.indexOf('Advertising'));
  });

  test.each([
    ['language: da\n', 'Faktura'],
    ['language: sv\n', 'Faktura'],
    ['language: nn\n', 'Nettannonse'],
    ['language: nl\n', 'Online advertentie'],
    ['taal: nl\n', 'Online advertentie'],
    ['', 'Invoice'],
  ])('in the language of the file: %s', async (line, name) => {
    expect((await completeAt(`${line}journey: A\n  touchpoint: <|>`)).labels).toContain(name);
  });

  test('in a file that does not say its language: that of its names, or the reader’s', async () => {
    expect((await completeAt('journey: A\n  stage: Efter købet\n    touchpoint: <|>')).labels).toContain('Udlevering');
    expect((await completeAt('journey: A\n  touchpoint: <|>', { locale: 'sv' })).labels).toContain('Överlämning');
  });

  test('what the compared journey has and this one has not comes first', async () => {
    const { labels } = await completeAt(
      'journey old: Old\n  stage: S\n    touchpoint: Fitting room\n    touchpoint: Till\njourney: New\n  compares: old\n  stage: S\n    touchpoint: Till\n    touchpoint: <|>',
    );
    expect(labels[0]).toBe('Fitting room');
    expect(labels).not.toContain('Till');
  });

  test('a half-typed name is replaced exactly, whatever stands around it', async () => {
    const begun = 'journey: A\n  stage: After\n';
    const line = async (typed: string, mode?: 'insert' | 'replace') =>
      (await completeAt(`${begun}${typed}`)).line('Customer service', mode);
    expect(await line('    touchpoint: Customer se<|>')).toBe('    touchpoint: Customer service');
    expect(await line('    touchpoint:<|>')).toBe('    touchpoint: Customer service');
    expect(await line('    touchpoint: <|>| rating: 4')).toBe('    touchpoint: Customer service | rating: 4');
    expect(await line('    touchpoint x: cust<|>omer | rating: 4')).toBe(
      '    touchpoint x: Customer service | rating: 4',
    );
    expect(await line('    touchpoint: <|>Sales', 'insert')).toBe('    touchpoint: Customer serviceSales');
    expect(await line('    TouchPoint: C<|>')).toBe('    TouchPoint: Customer service');
  });

  test('an editor that knows one range replaces the whole name', async () => {
    const completed = await completeAt(`${dentist}    touchpoint: Ord<|>er`, { editor: { insertReplace: false } });
    expect(completed.line('Order confirmation')).toBe('    touchpoint: Order confirmation');
  });
});

describe('letters of two characters', () => {
  test('find a name with letters of one, and the list is asked for again with the next letter', async () => {
    const { isIncomplete, items } = await completeAt(
      `journey: A\n  language: sv\n  touchpoint: ${'Överl'.normalize('NFD')}<|>`,
    );
    expect(isIncomplete).toBe(true);
    expect(items.map(({ label }) => label)).toEqual(['Överlämning']);
    expect(items[0]?.filterText).toBe('Överl'.normalize('NFD'));
  });
});

describe('stages', () => {
  test('those of the model that the journey follows which are missing, the next one first', async () => {
    const { labels } = await completeAt('journey: A\n  stage: Awareness\n  stage: Decision\n  stage: <|>');
    expect(labels).toEqual(['Action', 'Loyalty', 'Consideration']);
    const danish = await completeAt('journey: A\n  language: da\n  stage: Påvirkende\n  stage: Før køb\n  stage: <|>');
    expect(danish.labels).toEqual(['Køb', 'Efter køb']);
  });

  test('of all models while there is none', async () => {
    const { labels } = await completeAt('journey: A\n  stage: <|>');
    expect(labels.slice(0, 3)).toEqual(['Before the purchase', 'During the purchase', 'After the purchase']);
    expect(labels).toEqual(expect.arrayContaining(['Influencing', 'Awareness', 'Sale']));
    expect(new Set(labels).size).toBe(labels.length);
  });
});

describe('needs', () => {
  test('those of the journey and its personas, what nobody serves first, then what other touchpoints and maps say', async () => {
    const others = { 'other.journey': 'journey: B\n  touchpoint: T\n    need: A receipt | importance: 4\n' };
    const { items, labels } = await completeAt(`${dentist}    touchpoint: Treatment\n      need: <|>`, { others });
    expect(labels).toEqual([
      'An appointment this week',
      'Be told what happens next',
      'Somebody who answers',
      'A receipt',
    ]);
    expect(items.map(({ detail }) => detail)).toEqual([
      'need of the journey',
      'need of Kim',
      'used in this file',
      'used in other.journey',
    ]);
    expect(items[3]?.labelDetails?.description).toBe('other.journey');
  });

  test('behind `need` on a touchpoint: which one it is, with its words', async () => {
    const completed = await completeAt(`${dentist}    touchpoint: Treatment\n      need ca<|>\n`);
    expect(completed.labels).toEqual(['quick', 'calm']);
    expect(completed.line('calm')).toBe('      need calm: Be told what happens next');
    const worded = await completeAt(`${dentist}    touchpoint: T | need ca<|>lm: Calm | rating: 4\n`);
    expect(worded.line('quick')).toBe('    touchpoint: T | need quick: Calm | rating: 4');
    // Where needs are declared, an id is a new one.
    expect((await completeAt('journey: A\n  need fit: It fits\n  need <|>')).labels).toEqual([]);
  });

  test('a bar in a need stays a bar', async () => {
    const others = { 'other.journey': 'journey: B\n  touchpoint: T\n    need: Cash \\| card\n' };
    const completed = await completeAt('journey: A\n  touchpoint: T\n    need: <|>', { others });
    expect(completed.line('Cash | card')).toBe('    need: Cash \\| card');
  });

  test('behind `serves`: those that nothing serves yet first, and none twice', async () => {
    const text = `${dentist}      serves: quick\n    touchpoint: Treatment\n      serves: <|>`;
    expect((await completeAt(text)).labels).toEqual(['calm', 'quick']);
    expect((await completeAt(text.replace('<|>', 'calm, <|>'))).labels).toEqual(['quick']);
    expect((await completeAt(text.replace('<|>', '<|>, calm'))).labels).toEqual(['quick']);
  });
});

describe('channels and owners', () => {
  const others = { 'other.journey': 'journey: B\n  touchpoint: T\n    channel: counter\n    owner: Billing\n' };

  test('this file’s, the most used first; the other maps’, marked; the catalogue’s, the usual ones first', async () => {
    const { items, labels } = await completeAt(
      `${dentist}    touchpoint: Invoice\n      channel: phone\n    touchpoint: Newsletter\n      channel: <|>`,
      { others },
    );
    expect(labels.slice(0, 4)).toEqual(['phone', 'web', 'counter', 'E-mail']);
    expect(items[2]?.labelDetails?.description).toBe('other.journey');
    expect(items[3]?.detail).toBe('usual for this touchpoint');
    expect(labels).toContain('Shop');
  });

  test('a word that is being written is not its own suggestion', async () => {
    const { labels } = await completeAt('journey: A\n  touchpoint: T\n    channel: carrier pig<|>');
    expect(labels).not.toContain('carrier pig');
  });

  test('owners: this file’s, then those of other maps', async () => {
    const { labels } = await completeAt(`${dentist}    touchpoint: T\n      owner: <|>`, { others });
    expect(labels).toEqual(['Front desk', 'Billing']);
  });

  test('what other files declare comes before the words of other maps, and is used once taken', async () => {
    const shared = { ...others, 'shared.journey': 'team sales: Sales\nchannel web: Web\n' };
    const completed = await completeAt(`${dentist}    touchpoint: T\n      owner: <|>`, { others: shared });
    expect(completed.labels).toEqual(['Front desk', 'sales', 'Billing']);
    expect(completed.item('sales').detail).toContain('Sales');
    expect(completed.taken(completed.item('sales')).split('\n')[0]).toBe('use: ./shared.journey');
    const channels = await completeAt('journey: A\n  touchpoint: T\n    channel: <|>', { others: shared });
    expect(channels.labels.slice(0, 2)).toEqual(['web', 'counter']);
    expect(channels.labels.filter((label) => label === 'counter')).toHaveLength(1);
  });

  test.each(['untitled:New.journey', 'vscode-notebook-cell:/maps/book.journey#W1'])(
    'a text that is no file has the words of the workspace, and nothing that it cannot use: %s',
    async (address) => {
      const shared = { ...others, 'shared.journey': 'team sales: Sales\npersona kim: Kim\n' };
      const asking = { others: shared, address };
      expect((await completeAt('journey: A\n  touchpoint: T\n    owner: <|>', asking)).labels).toEqual(['Billing']);
      expect((await completeAt('journey: A\n  for: <|>', asking)).labels).toEqual([]);
    },
  );

  test('where they are declared, no others would be right', async () => {
    const text =
      'team care: Care\nchannel web: Website\njourney: A\n  touchpoint: T\n    owner: X\n    channel: y\n    ';
    expect((await completeAt(`${text}action: Call | owner: <|>`, { others })).labels).toEqual(['care']);
    expect((await completeAt(`${text}touchpoint: U | channel: <|>`, { others })).labels).toEqual(['web']);
  });

  test('to declare: what is used and not declared yet', async () => {
    const { labels } = await completeAt('channel: <|>\njourney: A\n  touchpoint: T\n    channel: kiosk\n');
    expect(labels[0]).toBe('kiosk');
    expect((await completeAt('team: <|>\njourney: A\n  owner: Care\n')).labels).toEqual(['Care']);
  });
});

describe('what other files declare', () => {
  const others = {
    'sub/people.journey': 'persona lise: Lise\nsource panel: Panel\njourney old: Old\n  touchpoint: T\n',
  };

  test('is offered, marked, and taking it uses the file', async () => {
    const completed = await completeAt('persona kim: Kim\njourney: A\n  for: <|>', { others });
    expect(completed.labels).toEqual(['kim', 'lise']);
    expect(completed.item('lise').labelDetails?.description).toBe('people.journey');
    expect(completed.taken(completed.item('lise'))).toBe(
      'use: ./sub/people.journey\npersona kim: Kim\njourney: A\n  for: lise',
    );
  });

  test('behind `compares`, in brackets and in parentheses', async () => {
    expect((await completeAt('journey a: A\n  compares: <|>', { others })).labels).toEqual(['old']);
    expect((await completeAt('journey: A\n  touchpoint: T\n    rating[l<|>]: 4', { others })).line('lise')).toBe(
      '    rating[lise]: 4',
    );
    const rated = await completeAt('journey: A\n  touchpoint: T\n    rating: 4 (n=3, p<|>)', { others });
    expect(rated.line('panel')).toBe('    rating: 4 (n=3, panel)');
    expect(rated.labels).not.toContain('n=');
  });

  test('keeps the comments above the first line where they are, and follows the other `use` lines', async () => {
    const commented = await completeAt('# ignore unused\njourney: A\n  for: <|>', { others });
    expect(commented.taken(commented.item('lise')).split('\n').slice(0, 3)).toEqual([
      'use: ./sub/people.journey',
      '# ignore unused',
      'journey: A',
    ]);
    const used = await completeAt('# About\nuse: ./x.journey\n\njourney: A\n  for: <|>', { others });
    expect(used.taken(used.item('lise')).split('\n')[2]).toBe('use: ./sub/people.journey');
  });
});

describe('other values', () => {
  test('`next` leads on, `again` goes back', async () => {
    const text = 'journey: A\n  touchpoint: One\n  touchpoint: Two\n    next: <|>\n  touchpoint: Three\n';
    expect((await completeAt(text)).labels).toEqual(['Three', 'One']);
    expect((await completeAt(text.replace('    next: <|>', '  again: <|>'))).labels).toEqual(['Two', 'One', 'Three']);
  });

  test('the moment of truth that the catalogue knows comes first, with its name in the file’s language', async () => {
    const { items } = await completeAt('journey: A\n  language: sv\n  touchpoint: Kundservice\n    moment: <|>');
    expect(items[0]).toMatchObject({ label: 'support', detail: 'moment of truth: Support' });
  });

  test('languages, the reader’s own first', async () => {
    const { labels, items } = await completeAt('language: <|>', { locale: 'nl' });
    expect(labels).toEqual(['nl', 'en', 'sv', 'nb', 'da']);
    // Every row says what its tag means, not only the one that is chosen.
    expect(items.map(({ labelDetails }) => labelDetails?.description)).toEqual([
      'Nederlands',
      'English · Engels',
      'svenska · Zweeds',
      'norsk bokmål · Noors (Bokmål)',
      'dansk · Deens',
    ]);
  });

  test('no commit characters that surprise, and no item without a detail', async () => {
    const { items } = await completeAt(`${dentist}    touchpoint: <|>`);
    expect(items.filter(({ commitCharacters }) => commitCharacters)).toEqual([]);
    expect(items.filter(({ detail }) => !detail)).toEqual([]);
  });
});

/** Each article's own examples stand in its own stages. */
const placedByArticles: readonly (readonly [language: string, stages: string, names: readonly string[]])[] = [
  ['da', 'Køb', ['Salgspersonale', 'Forhandler', 'Webshop', 'Faktura', 'Kontorbesøg']],
  ['nl', 'Overweging', ['Sociale media', 'Communitybeheer', 'Persbericht', 'Partnerschap']],
  ['nl', 'Beslissing', ['Video', 'Klantenenquête', 'Bedrijfsblog']],
  ['nl', 'Actie', ['Bedrijfswebsite']],
  ['nl', 'Loyaliteit', ['Sociale media', 'Communitybeheer', 'Klantenenquête', 'Video', 'Partnerschap']],
  ['nl', 'Tijdens aankoop', ['Brochure', 'Klantenreviews']],
  ['sv', 'Under köpet', ['Direktutskick', 'Tillbakariktad annons']],
  ['nb', 'Under kjøpet', ['Nettsted', 'Katalog', 'Kampanje']],
  ['nb', 'Etter kjøpet', ['Markedsførings-e-post']],
];

test.each(placedByArticles)('%s: what the articles place in "%s" is usual there', async (language, stage, names) => {
  const { item } = await completeAt(`language: ${language}\njourney: A\n  stage: ${stage}\n    touchpoint: <|>`);
  const elsewhere = names.filter((name) => item(name).detail !== 'usual in this stage');
  expect(elsewhere).toEqual([]);
});
