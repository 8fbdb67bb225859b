/** Tables and diagrams as people have them, after public templates: each is a map that its author would recognise. */
import { expect, test } from 'vitest';
import { importTable } from '../../../language/import/import-table.ts';
import { readTable } from '../../../language/import/read-table.ts';

interface Peer {
  readonly name: string;
  readonly text: string;
  /** Lines that the map has, in this order. */
  readonly has: readonly string[];
}

function imported(text: string, locale = 'en') {
  const table = readTable(text);
  const made = table && importTable(table, { locale, name: 'Map' });
  if (!made || typeof made === 'string') throw new Error('This is not a map.');
  return made;
}

const peers: readonly Peer[] = [
  {
    name: 'a page of Markdown with a front matter, prose, a directive and a comma at the end',
    text: '---\ntitle: "A page"\n---\n# Library\n\n```mermaid\n%%{init: {"theme":"neutral"}}%%\njourney\n  title Visiting\n  section Find\n    Search: 4: Reader\n    Walk: 2: Reader, Librarian, \n```\n',
    has: ['journey: Visiting', 'stage: Find', 'touchpoint: Search', 'rating: 4', 'participants: Reader, Librarian'],
  },
  {
    name: 'a diagram whose title stands in its front matter',
    text: '---\ntitle: Renting a bike\nconfig:\n  theme: forest\n---\njourney\n  section Before\n  Unlock: 1 : Tourist, Support\n  %% later\n',
    has: ['journey: Renting a bike', 'touchpoint: Unlock', 'participants: Tourist, Support', 'rating: 1'],
  },
  {
    name: 'a diagram with a title for screen readers alone',
    text: 'journey\n  accTitle: Moving house\n  accDescr: Boxes\n  section Pack\n  Find boxes: 3: Me\n',
    has: ['journey: Moving house', 'touchpoint: Find boxes', 'rating: 3'],
  },
  {
    name: 'a diagram with quotation marks, signs and colons in its names',
    text: 'journey\n  title "Onboarding: first week"\n  section Day 1\n    Get a laptop 💻: 3: New hire, IT dept.\n    Read; ask: why?: 2: New hire\n',
    has: [
      'journey: "Onboarding: first week"',
      'touchpoint: Get a laptop 💻',
      'participants: New hire, IT dept.',
      'rating: 2',
    ],
  },
  {
    name: 'stages as columns, in bold, with the teams involved',
    text: '| **Stage** | **Awareness** | **Service** |\n|---|---|---|\n| **Touchpoints** | Poster | Repair app |\n| **KPIs** | 1200 views | 3 days |\n| **Teams Involved** | Marketing | Repairs |\n',
    has: [
      'stage: Awareness',
      'touchpoint: Poster',
      'note: KPIs: 1200 views',
      'owner: Marketing',
      'touchpoint: Repair app',
      'owner: Repairs',
    ],
  },
  {
    name: 'a table without a column of touchpoints',
    text: '| Stage | Customer Actions | Thoughts / Feelings | CX Pain Points | Opportunities |\n|---|---|---|---|---|\n| Before | Looks for a clinic | Worried | No prices | Show prices |\n| Visit | Waits | Bored | One hour | Text message |\n',
    has: ['touchpoint: Looks for a clinic', 'feeling: Worried', 'pain: No prices', 'idea: Show prices', 'stage: Visit'],
  },
  {
    name: 'lanes as rows, with empty cells',
    text: ',Awareness,Research,Purchase\nTouchpoints,Instagram,Shop website,Checkout\nFeelings,Curious,Unsure,Tense\nPain points,,No size chart,Too many fields\n',
    has: ['stage: Awareness', 'touchpoint: Instagram', 'feeling: Curious', 'pain: No size chart', 'stage: Purchase'],
  },
  {
    name: 'a title, the persona and an empty row above the headings',
    text: 'Journey of a buyer;;;;\nPersona: Alex;;;;\n;;;;\nJourney Step;Customer Need;Touchpoints;Satisfaction (1-5);Owner\nChoose;Know what fits;Shop assistant;4;Store\nPay;Be quick;Self-checkout;2;IT\n',
    has: [
      'journey: Journey of a buyer',
      'scale: 1-5',
      'stage: Choose',
      'touchpoint: Shop assistant',
      'rating: 4',
      'owner: Store',
      'stage: Pay',
    ],
  },
  {
    name: 'steps with a number and a name, goals and a sentiment',
    text: 'Step #,Step name,User goal,Channels,Sentiment\n1,Search,Find a course,"Web, App",Positive\n2,Enrol,Get a place,Web,Negative\n',
    has: ['touchpoint: Search', 'channel: Web, App', 'need: Find a course', 'feeling: Positive', 'touchpoint: Enrol'],
  },
  {
    name: 'doing, thinking, feeling and a rating of the experience',
    text: '| Stage | Awareness | Use |\n|:---|:---|:---|\n| Doing | Hears of it | Opens the app |\n| Feeling | 🙂 | 😡 |\n| Experience rating | 4 | 2 |\n',
    has: ['touchpoint: Hears of it', 'rating: 4', 'feeling: 🙂', 'touchpoint: Opens the app', 'rating: 2'],
  },
  {
    name: 'thoughts and feelings in Swedish',
    text: 'Fas;Kontaktpunkt;Tankar och känslor;Smärtpunkter;Förbättringsförslag\nFöre;Webbplats;Orolig;Inga priser;Visa priser\n',
    has: ['fas: Före', 'kontaktpunkt: Webbplats', 'känsla: Orolig', 'smärtpunkt: Inga priser', 'idé: Visa priser'],
  },
  {
    name: 'a diagram with scores above 5, without blanks at the colons',
    text: 'journey\n  title Learning to weld\n  section Basics\n    Strike an arc:3: Beginner\n  section Advanced\n    Weld overhead: 6: Pro\n    Pass the exam（必要時）: 8: Pro\n',
    has: ['scale: 1-10', 'touchpoint: Strike an arc', 'rating: 3', 'touchpoint: Pass the exam（必要時）', 'rating: 8'],
  },
  {
    name: 'a diagram with blanks around its colons, in another script',
    text: 'journey\n    title 借书\n    section 到达\n      找书 : 4 : 读者\n      排队 : 2 : 读者, 馆员\n',
    has: ['journey: 借书', 'stage: 到达', 'touchpoint: 找书', 'rating: 4', 'participants: 读者, 馆员'],
  },
  {
    name: 'a diagram with tabs, ends of lines of Windows and a score of 0',
    text: 'journey\r\n\ttitle Night train\r\n\tsection Board\r\n\t\tFind the berth: 0: Me\r\n\t\tSleep: 2.5: Me\r\n',
    has: ['scale: 0-5', 'touchpoint: Find the berth', 'rating: 0', 'touchpoint: Sleep', 'rating: 2.5'],
  },
  {
    name: 'a diagram with tasks before its first section, and one without tasks',
    text: 'journey\n  title Market day\n  Park: 2: Seller\n  section Sell\n  section Go home\n    Count: 5: Seller\n',
    has: ['touchpoint: Park', 'rating: 2', 'stage: Go home', 'touchpoint: Count'],
  },
  {
    name: 'the first of several diagrams on a page with signs in its headings',
    text: '# 🗺️ Flows\n\n## 1. Visitor\n\n```mermaid\njourney\n  title First visit\n  section Land\n    See the page: 5: Visitor\n```\n\n## 2. Admin\n\n```mermaid\nflowchart LR\n  A --> B\n```\n',
    has: [
      'journey: First visit',
      '# Not part of the map: # 🗺️ Flows',
      'touchpoint: See the page',
      'participants: Visitor',
    ],
  },
  {
    name: 'a diagram whose actors are systems, with a description',
    text: 'journey\n  accTitle: Deploying\n  accDescr { Who does\n  what }\n  section Build\n    Compile: 4: Pipeline\n    Approve: 3: Ann, Pipeline\n',
    has: [
      'journey: Deploying',
      '# Not part of the map: Who does',
      'touchpoint: Approve',
      'participants: Ann, Pipeline',
    ],
  },
  {
    name: 'a story, key actors and pleasure points with stages as columns',
    text: '| | Awareness | Purchase |\n|---|---|---|\n| **Story** | Hears from a friend | Buys online |\n| **Customer Actions** | Searches | Pays |\n| **Touchpoints** | Website | Checkout |\n| **Emotions** | 😀 curious | 😡 impatient |\n| **Pain Points** | No prices | Too many fields |\n| **Pleasure Points** | Nice photos | Fast |\n',
    has: [
      'stage: Awareness',
      'touchpoint: Website',
      'feeling: 😀 curious',
      'note: Customer Actions: Searches',
      'stage: Purchase',
    ],
  },
  {
    name: 'persona and scenario above lanes, in a workbook’s CSV',
    text: 'Customer Journey Map,,,,\nPersona:,Emma,,,\nScenario:,Booking a flight,,,\n,,,,\nPhase,Discover,Book,Fly,After\nAction,Sees an ad,Picks a seat,Boards,Rates the flight\nTouchpoint,Instagram,App,Gate,E-mail\nThoughts,Is it for me?,Which seat?,,\nEmotion,Curious,Stressed,Relaxed,Happy\nOwner,Marketing,Web,Ground,CRM\n',
    has: [
      'journey: Customer Journey Map',
      'persona: Emma',
      '# Above the table: Scenario: Booking a flight',
      'stage: Discover',
      'touchpoint: Instagram',
      'feeling: Curious',
      'quote: Is it for me?',
      'note: Action: Sees an ad',
      'owner: Marketing',
      'touchpoint: E-mail',
    ],
  },
  {
    name: 'a touchpoint in each row with goals and metrics',
    text: 'Stage,Touchpoints,Customer Goals,Pain Points,Emotions,Opportunities,Metrics\nAwareness,Social ads,Learn about it,Too much text,"Curiosity, doubt",Clearer promise,"Traffic, CTR"\nPurchase,Checkout,Pay fast,Long form,Stress,Guest checkout,Conversion 3 %\n',
    has: [
      'touchpoint: Social ads',
      'need: Learn about it',
      'pain: Too much text',
      'idea: Clearer promise',
      'note: Metrics: Traffic, CTR',
    ],
  },
];

test.each(peers)('$name', ({ text, has }) => {
  const table = readTable(text);
  const map = table && importTable(table, { locale: 'en', name: 'sheet' });
  if (map === undefined || typeof map === 'string') throw new Error(`There is no map: ${map}`);
  const lines = map.text.split('\n').map((line) => line.trim());
  let from = 0;
  for (const line of has) {
    const at = lines.indexOf(line, from);
    expect(at, `${line}\n\nin\n\n${map.text}`).toBeGreaterThanOrEqual(0);
    from = at + 1;
  }
});

test.each([
  [
    'a second diagram',
    '# Ours\n```mermaid\njourney\n  title Buying\n  Search: 4: Me\n```\nLater:\n```mermaid\njourney\n  Post: 2: Me\n```\n',
    ['# Ours', 'Later:', '```mermaid', 'journey', 'Post: 2: Me', '```'],
  ],
  [
    'a second table',
    '| Stage | Touchpoint |\n|---|---|\n| Find | Search |\n\nLater:\n\n| Stage | Touchpoint |\n|---|---|\n| Back | Post |\n',
    ['Later:', '| Stage | Touchpoint |', '|---|---|', '| Back | Post |'],
  ],
])('%s of a page is named, because the map has the first one alone', (_, text, lost) => {
  const table = readTable(text);
  const made = table && importTable(table, { locale: 'en', name: 'Map' });
  if (!made || typeof made === 'string') throw new Error('The page is not a map.');
  expect(made.remarks).toEqual(lost.map((line) => `Not part of the map: ${line}`));
  for (const line of lost) expect(made.text).toContain(`# Not part of the map: ${line}`);
});

test.each([
  ['en', 'Emotion (-5 to +5)', 'scale: -5-5', 'rating: -3'],
  ['en', 'Feelings 1-7', 'scale: 1-7', 'rating: -3'],
  ['sv', 'Känsla (-5 till +5)', 'skala: -5-5', 'betyg: -3'],
  ['nb', 'Følelse (-5 til +5)', 'skala: -5-5', 'vurdering: -3'],
  ['da', 'Følelse (-5 til +5)', 'skala: -5-5', 'vurdering: -3'],
  ['nl', 'Gevoel (-5 tot +5)', 'schaal: -5-5', 'beoordeling: -3'],
])('%s: a feeling on a scale is a rating: %s', (locale, heading, scale, rating) => {
  const made = imported(`Touchpoint;${heading}\nTill;-3\nDoor;2\n`, locale);
  expect(made.text).toContain(scale);
  expect(made.text).toContain(rating);
  expect(made.text).not.toMatch(/feeling:|känsla:|følelse:|gevoel:/u);
});

test('a feeling in words stays one, and so does a column beside a rating', () => {
  expect(imported('Touchpoint;Emotion (in words)\nTill;bored\n').text).toContain('feeling: bored');
  const both = imported('Touchpoint;Rating (1-5);Emotion (1-5)\nTill;2;4\n').text;
  expect(both).toContain('rating: 2');
  expect(both).toContain('Emotion (1-5): 4');
});

test.each([
  ['en', 'Persona: Alex\n', 'persona: Alex'],
  ['en', 'Persona,"Alex, 34"\n', 'persona: Alex, 34'],
  ['sv', 'Målgrupp: Barnfamiljer\n', 'persona: Barnfamiljer'],
  ['nb', 'Persona – Ola\n', 'persona: Ola'],
  ['da', 'Målgruppe: Studerende\n', 'persona: Studerende'],
  ['nl', 'Doelgroep: Studenten\n', 'persona: Studenten'],
])('%s: who it is about stands above the table: %s', (locale, title, persona) => {
  const made = imported(`My trip\n${title}Stage,Touchpoint,Rating\nBefore,Shop,4\n`, locale);
  expect(made.text).toContain(`\n  ${persona}\n`);
  expect(made.text).not.toContain(`# `);
  expect(made.remarks).toEqual([]);
});

test('another line above a table is a comment, also where it has the word', () => {
  const made = imported('My trip\nPersona interviews in May\nStage,Touchpoint,Rating\nBefore,Shop,4\n');
  expect(made.text).not.toContain('persona:');
  expect(made.text).toContain('# Above the table: Persona interviews in May');
});

test.each(['Step #', 'Step', 'Step no.', 'Steg nr', 'Trinn nr.', 'Trin nummer', 'Stap', 'Rij #', '#'])(
  'a column that counts the rows says nothing: %s',
  (heading) => {
    const made = imported(`${heading},Stage,Touchpoint,Rating\n1,Before,Shop,4\n2,Before,Till,3\n`);
    expect(made.text).not.toMatch(/note:|# /u);
    expect(made.text).toContain('stage: Before');
    expect(made.text.match(/touchpoint:/gu)).toHaveLength(2);
  },
);

test('a number that is no count stays', () => {
  expect(imported('Step #,Stage,Touchpoint\n1.1,Before,Shop\n1.2,Before,Till\n').text).toContain('Step #: 1.1');
});

test.each(['accDescr: Boxes and a van', 'accDescr {\nBoxes and a van\n}', 'accDescr { Boxes and a van }'])(
  'the description of a diagram for screen readers is a comment, not a touchpoint: %s',
  (description) => {
    const made = imported(`journey\n  title Moving house\n  ${description}\n  section Pack\n  Find boxes: 3: Me\n`);
    expect(made.text).toContain('# Not part of the map: Boxes and a van');
    expect(made.text.match(/touchpoint:/gu)).toHaveLength(1);
    expect(made.text).toContain('stage: Pack');
  },
);

test('actions that the company plans stay actions', () => {
  const planned = 'Touchpoint,Rating (1-5),Pain,Action,Owner\nTill,2,Queue,Open a second till,Store\n';
  expect(imported(planned).text).toContain('action: Open a second till');
  expect(imported('Touchpoint,Action,Owner,Due,Pain\nTill,Open a second till,Store,2026-05-01,Queue\n').text).toContain(
    'action: Open a second till',
  );
  expect(imported('Touchpoint,Action\nTill,Open a second till\n').text).toContain('action: Open a second till');
});

test('what the reader says of a column holds, whatever stands behind it', () => {
  const table = readTable('Touchpoint,Action,Emotion\nTill,Open a second till,bored\n');
  const made = (meanings?: ReadonlyMap<number, 'action'>) =>
    table && importTable(table, { locale: 'en', name: 'Map', ...(meanings && { meanings }) });
  expect(made()).toMatchObject({
    columns: [{ meaning: 'touchpoint' }, { meaning: undefined }, { meaning: 'feeling' }],
  });
  const chosen = made(new Map([[1, 'action']]));
  expect(chosen).toMatchObject({ columns: [{}, { name: 'Action', meaning: 'action' }, {}] });
  expect(chosen).toHaveProperty('text', expect.stringContaining('action: Open a second till'));
});

test('a column that counts the rows is found behind one that only has such a heading', () => {
  const text = imported('ID,No.,Touchpoint\nA7,1,Shop\nB2,2,Till\n').text;
  expect(text).not.toContain('No.');
  expect(text).toContain('Shop');
});

test.each([
  ['-3', '4', '-3-5'],
  ['0', '5', '0-5'],
  ['2', '7.5', '1-10'],
  ['40', '85', '1-100'],
  ['?', '3', '1-5'],
])('scores of %s and %s of a diagram are on a scale that has both: %s', (one, other, scale) => {
  const text = imported(`journey\n  title T\n  section S\n    A: ${one}: Me\n    B: ${other}: Me\n`).text;
  expect(text).toContain(`scale: ${scale}\n`);
  expect(text).not.toContain('note:');
});
