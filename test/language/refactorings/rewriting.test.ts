/**
 * Ways to write the same map: on every line of every example, in every way in which a text may be written, and over
 * generated texts, whatever is offered leaves the model as it was but for what it is meant to change.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exampleFiles } from '../reader.ts';
import { journeyTexts } from './generated-texts.ts';
import { after, createDesk, type Offered } from './refactoring-harness.ts';

const examples = exampleFiles();
const desk = createDesk(examples);
const map = 'map.journey';

const styles: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => text.replace(/\n/g, '\r\n'),
  (text) => text.replace(/^(?: {2})+/gm, (spaces) => '\t'.repeat(spaces.length / 2)),
  (text) => text.replace(/^ +/gm, ''),
  (text) => text.trimEnd(),
  (text) => `\uFEFF${text}`,
];

const texts = fc
  .oneof(fc.constantFrom(...Object.values(examples)), journeyTexts)
  .chain((text) => fc.constantFrom(...styles.map((style) => style(text))));

/** Everything a text says, without the places where it says it. */
async function said(text: string, leaveOut: readonly string[] = []): Promise<unknown> {
  const { analysis } = await desk.open(text);
  return JSON.parse(
    JSON.stringify(analysis.file, (key, inner) => (/range$/iu.test(key) || leaveOut.includes(key) ? undefined : inner)),
  );
}

const endsOf = (text: string) => ({
  foreign: text.replace(/\r\n/gu, '').includes(text.includes('\r\n') ? '\n' : '\r'),
  mark: text.startsWith('\uFEFF'),
});

/** Asks on some lines of a text, and looks at each thing that is offered there. */
async function onLines(
  text: string,
  kind: string,
  look: (offer: Offered, line: number) => Promise<void>,
): Promise<void> {
  const lines = text.split(/\r\n|\r|\n/u);
  for (const [line, content] of lines.entries()) {
    if (!/touchpoint|channel/iu.test(content)) continue;
    for (const offer of await desk.offers(text, line)) {
      if (offer.kind === kind && offer.refused === undefined) await look(offer, line);
    }
  }
}

describe('properties', () => {
  test.each([
    ['refactor.rewrite.lines', 40],
    ['refactor.rewrite.sort', 40],
  ])(
    '%s says the same, with the line ends of its author',
    async (kind, numRuns) => {
      let offered = 0;
      await fc.assert(
        fc.asyncProperty(texts, async (text) => {
          const before = await said(text);
          await onLines(text, kind, async ({ files }) => {
            offered++;
            const rewritten = files[map] ?? '';
            expect(await said(rewritten)).toEqual(before);
            expect(endsOf(rewritten)).toEqual(endsOf(text));
          });
        }),
        { numRuns },
      );
      expect(offered).toBeGreaterThan(5);
    },
    120_000,
  );

  test('an id changes what things are called, and nothing else', async () => {
    let offered = 0;
    await fc.assert(
      fc.asyncProperty(texts, async (text) => {
        const before = await said(text, ['id', 'key', 'value', 'personas', 'candidates']);
        await onLines(text, 'refactor.rewrite.id', async ({ files }) => {
          offered++;
          const rewritten = files[map] ?? '';
          expect(await said(rewritten, ['id', 'key', 'value', 'personas', 'candidates'])).toEqual(before);
          const old = await desk.open(text);
          const now = await desk.open(rewritten);
          const broken = ({ analysis }: typeof old) => analysis.file.unresolved.length;
          expect(broken(now)).toBe(broken(old));
        });
      }),
      { numRuns: 25 },
    );
    expect(offered).toBeGreaterThan(10);
  }, 120_000);

  test('a split touches no other touchpoint, and measures nothing twice', async () => {
    let offered = 0;
    await fc.assert(
      fc.asyncProperty(texts, async (text) => {
        const ratings = (of: string) => (of.match(/\b(?:rating|vurdering)(?:\[[^\]]*\])?:\s*\d/gu) ?? []).length;
        await onLines(text, 'refactor.rewrite.split', async ({ files }) => {
          offered++;
          const rewritten = files[map] ?? '';
          expect(ratings(rewritten)).toBe(ratings(text));
          const names = async (of: string) =>
            (await desk.open(of)).analysis.file.journeys.flatMap(({ stages }) =>
              stages.flatMap(({ entries }) =>
                entries.map((one) => (one.kind === 'again' ? 'again' : one.touchpoint.name)),
              ),
            );
          const before = await names(text);
          const now = await names(rewritten);
          expect(now.filter((name) => before.includes(name))).toEqual(before);
          expect(now.length).toBeGreaterThan(before.length);
        });
      }),
      { numRuns: 40 },
    );
    expect(offered).toBeGreaterThan(5);
  }, 120_000);
});

const short = [
  'journey: A trip',
  '  touchpoint: Shop | channel: web, phone | need: Pay | met: 4 | rating: 7 | importance: 9',
  '',
].join('\n');

test('a line with bars becomes several lines, and comes back as it was but for what must stand last', async () => {
  const several = after(await desk.offers(short, 1), 'refactor.rewrite.lines')[map] ?? '';
  expect(several.split('\n')).toEqual([
    'journey: A trip',
    '  touchpoint: Shop',
    '    channel: web, phone',
    '    need: Pay | met: 4',
    '    rating: 7',
    '    importance: 9',
    '',
  ]);
  const one = after(await desk.offers(several, 1), 'refactor.rewrite.lines')[map] ?? '';
  expect(one.split('\n')[1]).toBe(
    '  touchpoint: Shop | channel: web, phone | rating: 7 | importance: 9 | need: Pay | met: 4',
  );
  expect(
    after(
      await desk.offers(after(await desk.offers(one, 1), 'refactor.rewrite.lines')[map] ?? '', 1),
      'refactor.rewrite.lines',
    )[map],
  ).toBe(one);
});

test.each([
  ['a comment', '    # asked in May\n    rating: 7', 'The comment on line 3 needs a line of its own.'],
  [
    'a text of several lines',
    '    note: """\n      one\n      two\n      """',
    'The text on line 3 has several lines.',
  ],
  [
    'a need with its own importance',
    '    need: Pay | importance: 9',
    'On one line, the text after line 3 would belong to another element.',
  ],
])('%s keeps a touchpoint from going on one line, and says so', async (_, lines, reason) => {
  const offers = await desk.offers(`journey: A\n  touchpoint: Shop\n${lines}\n`, 1);
  expect(offers.filter(({ kind }) => kind === 'refactor.rewrite.lines').map(({ refused }) => refused)).toEqual([
    reason,
  ]);
});

test('facts go into the usual order, each with the comment above it', async () => {
  const text = 'journey: A\n  touchpoint: Shop\n    owner: Sales\n    # in May\n    rating: 7\n    channel: web\n';
  expect(after(await desk.offers(text, 1), 'refactor.rewrite.sort')[map]).toBe(
    'journey: A\n  touchpoint: Shop\n    channel: web\n    # in May\n    rating: 7\n    owner: Sales\n',
  );
});

test('an id is short, like no other, and used wherever the name stood', async () => {
  const text =
    'journey: A\n  touchpoint: A concrete offer\n    next: Till\n  touchpoint: Till\n  again: A concrete offer\n';
  expect(after(await desk.offers(text, 1), 'refactor.rewrite.id')[map]).toBe(
    'journey: A\n  touchpoint concrete-offer: A concrete offer\n    next: Till\n  touchpoint: Till\n  again: concrete-offer\n',
  );
  const till = after(await desk.offers(text, 3), 'refactor.rewrite.id')[map] ?? '';
  expect(till).toContain('next: till\n  touchpoint till: Till\n');
  // As an id, `website` would be taken for what `owner` says.
  const web = 'journey: A\n  channel: Website x\n  touchpoint: B\n    owner: website\n';
  expect(after(await desk.offers(web, 1), 'refactor.rewrite.id')[map]).toContain('channel website-2: Website x');
});

test('a touchpoint becomes one for each channel, and the analyst says which one keeps what was measured', async () => {
  const text =
    'journey: A\n  touchpoint shop: Shop\n    channel: web, phone\n    need: Pay\n    rating: 7 (n=4)\n    pain: Slow\n    importance: 9\n';
  const offers = await desk.offers(text, 2);
  expect(offers.filter(({ kind }) => kind === 'refactor.rewrite.split').map(({ title }) => title)).toEqual([
    'Split into 2 touchpoints, one for each channel: the measurements stay with “web”',
    'Split into 2 touchpoints, one for each channel: the measurements stay with “phone”',
  ]);
  const [first = ''] = [after(offers, 'refactor.rewrite.split', /phone/u)[map]];
  expect(first.split('\n')).toEqual([
    'journey: A',
    '  touchpoint shop: Shop',
    '    channel: phone',
    '    need: Pay',
    '    rating: 7 (n=4)',
    '    pain: Slow',
    '    importance: 9',
    '',
    '  touchpoint shop-2: Shop (web)',
    '    channel: web',
    '    need: Pay',
    '    rating: ?',
    '    importance: 9',
    '',
  ]);
});

test('where the cursor is about something else, nothing of this is offered', async () => {
  const text = 'journey: A\n  touchpoint: Shop\n    owner: Sales\n    channel: web, phone\n    rating: 7\n';
  const kinds = async (first: number, last = first) =>
    (await desk.offers(text, first, last)).map(({ kind }) => kind).filter((kind) => !kind.startsWith('source.'));
  expect(await kinds(2)).toEqual([]);
  expect(await kinds(4)).toEqual([]);
  expect(await kinds(1, 4)).toEqual([]);
});

const channels = 'journey: A\n  channel p: Phone\n  channel w: Website\n  touchpoint: T\n';

test('a touchpoint that is split says the name that customers know the channel by', async () => {
  const text = `${channels}    channel: w, p\n    rating: 4\n`;
  expect(after(await desk.offers(text, 3), 'refactor.rewrite.split', /Website/u)[map]).toBe(
    `${channels}    channel: w\n    rating: 4\n  touchpoint: T (Phone)\n    channel: p\n    rating: ?\n`.replace(
      '\n  touchpoint: T (Phone)',
      '\n\n  touchpoint: T (Phone)',
    ),
  );
});

test.each(['web, web', 'w, Website'])('one channel that is written twice, %s, is nothing to split', async (written) => {
  const offers = await desk.offers(`${channels}    channel: ${written}\n    rating: 4\n`, 3);
  expect(offers.filter(({ kind }) => kind === 'refactor.rewrite.split')).toEqual([]);
});

test('channels on two lines are not split, and it says why', async () => {
  const offers = await desk.offers(`${channels}    channel: w\n    channel: p\n    rating: 4\n`, 3);
  expect(offers.filter(({ kind }) => kind === 'refactor.rewrite.split').map(({ refused }) => refused)).toEqual([
    'Its channels are on the lines 5 and 6. Write them on one line first.',
  ]);
});
