/**
 * An edit of the map changes the one fact that it is about, and leaves every other line as it was: over every
 * touchpoint of every example, in every way in which a text may be written, and over generated texts.
 */
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { latestValues } from '../../../language/analysis/latest-rating.ts';
import { restructure, type TextMapEdit } from '../../../language/map-edits/apply.ts';
import type { Destination } from '../../../language/model/map-edit.ts';
import type { Journey, RatingValue, Touchpoint } from '../../../language/model/model.ts';
import { touchpointsIn } from '../../../language/rules/shared/touchpoint-views.ts';
import type { FixContext } from '../../../language/text/edit.ts';
import { applied, createWorkshop, type FixHarness } from '../fixes/fix-harness.ts';
import { exampleFiles } from '../reader.ts';
import { journeyTexts } from './generated-texts.ts';

const examples = exampleFiles();
let workshop: FixHarness;
beforeAll(async () => {
  workshop = await createWorkshop(examples);
});

/** Ways to write the same map. */
const styles: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => text.replace(/\n/g, '\r\n'),
  (text) => text.replace(/^(?: {2})+/gm, (spaces) => '\t'.repeat(spaces.length / 2)),
  (text) => text.replace(/^ +/gm, ''),
  (text) => text.trimEnd(),
  (text) => `\uFEFF${text}`,
];

const texts = fc.oneof(
  fc.constantFrom(...Object.values(examples)).chain((text) => fc.constantFrom(...styles.map((style) => style(text)))),
  journeyTexts.chain((text) => fc.constantFrom(...styles.map((style) => style(text)))),
);

interface Opened extends FixContext {
  readonly journey: Journey;
  readonly all: readonly Touchpoint[];
}

async function open(text: string): Promise<Opened | undefined> {
  const context = await workshop.open(text, 'copy.journey');
  const journey = context.analysis.file.journeys[0];
  const all = touchpointsIn(journey?.stages ?? []);
  return journey && all.length > 0 ? { ...context, journey, all } : undefined;
}

/** Everything a file says, without the places where it says it. */
function said(value: unknown, leaveOut: readonly string[] = []): unknown {
  return JSON.parse(
    JSON.stringify(value, (key, inner) => (/range$/iu.test(key) || leaveOut.includes(key) ? undefined : inner)),
  );
}

/** The model with the touchpoints of its first journey in stages of their own names, so that one can be taken out. */
function facts({ analysis, all }: Opened, except: string): unknown {
  const others = all.filter(({ key }) => key !== except);
  const bare = said(analysis.file, ['stages']);
  return { bare, others: said(others, ['number']), order: others.map(({ key }) => key) };
}

function picked<T>(list: readonly T[], at: number): T {
  if (list.length === 0) throw new Error('There is nothing to pick from.');
  return list[Math.floor(at * list.length)] as T;
}

/** Lines of the old text that are not in the new one, and the other way round; blank lines are not counted. */
function changedLines(before: string, after: string): { gone: string[]; fresh: string[] } {
  const [old, now] = [before, after].map((text) =>
    text
      .replace('\uFEFF', '')
      .split(/\r\n|\r|\n/u)
      .filter((line) => line !== ''),
  );
  const rest = [...(now ?? [])];
  const gone = (old ?? []).filter((line) => {
    const at = rest.indexOf(line);
    if (at >= 0) rest.splice(at, 1);
    return at < 0;
  });
  return { gone, fresh: rest };
}

const place = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });

describe('a rating or an importance', () => {
  const values = fc.oneof(
    place.map((at) => ({ at })),
    fc.constantFrom<RatingValue>({ kind: 'unknown' }, { kind: 'not-applicable' }),
  );

  test('becomes today’s value of this touchpoint, and nothing else changes', async () => {
    await fc.assert(
      fc.asyncProperty(
        texts,
        place,
        values,
        fc.constantFrom('rating', 'importance'),
        place,
        fc.boolean(),
        async (text, which, wanted, fact, who, asNew) => {
          const before = await open(text);
          if (!before) return;
          const touchpoint = picked(before.all, which);
          const { journey } = before;
          const persona = picked([undefined, ...journey.personas.map(({ key }) => key)], who);
          const value: RatingValue = 'at' in wanted ? { kind: 'number', number: onScale(journey, wanted.at) } : wanted;
          const edit = {
            kind: 'rate',
            journey: journey.key,
            touchpoint: touchpoint.key,
            [fact]: value,
            asNew,
          } as const;
          const outcome = restructure({ ...edit, ...(persona === undefined ? {} : { persona }) }, before);
          if (outcome.refused !== undefined) return expect(outcome.refused).toBe('restructuring.newer');
          const newText = applied(outcome, before.source);
          const after = await open(newText);
          const changed = after?.all.find(({ key }) => key === touchpoint.key);
          if (!after || !changed) throw new Error('The touchpoint is gone.');
          const line = fact === 'rating' ? 'ratingLine' : 'importanceLine';
          expect(latestValues(changed, after.journey, persona === undefined ? {} : { persona })[line]?.value).toEqual(
            value,
          );
          expect(facts(after, touchpoint.key)).toEqual(facts(before, touchpoint.key));
          const property = fact === 'rating' ? 'ratings' : 'importances';
          expect(said(changed, [property])).toEqual(said(touchpoint, [property]));
          const old = touchpoint[property].length;
          expect(changed[property].length).toBeGreaterThanOrEqual(old);
          expect(changed[property].length).toBeLessThanOrEqual(old + 1);
          const { gone, fresh } = changedLines(text, newText);
          expect(gone.length).toBeLessThanOrEqual(1);
          expect(fresh.length).toBeLessThanOrEqual(1);
          expect(ends(newText)).toBe(ends(text));
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe('a move', () => {
  const targets = fc.record({ stage: place, index: place });

  test('changes the place of the touchpoint and nothing else', async () => {
    await fc.assert(
      fc.asyncProperty(texts, place, targets, async (text, which, target) => {
        const before = await open(text);
        if (!before) return;
        const touchpoint = picked(before.all, which);
        const stage = picked(before.journey.stages, target.stage);
        const places = placesIn(stage.entries.length);
        const index = picked(places, target.index);
        const to = destination(stage, index);
        if (!to) return;
        const outcome = restructure(moveTo(before.journey, touchpoint, to), before);
        if (outcome.refused !== undefined) throw new Error(outcome.refused);
        const newText = applied(outcome, before.source);
        const after = await open(newText);
        const there = after && standing(after.journey, touchpoint.key);
        const from = standing(before.journey, touchpoint.key);
        if (!after || !there || !from) throw new Error('The touchpoint is gone.');
        const shift = from.stage === stage.key && from.index < index ? 1 : 0;
        expect(there).toEqual({ stage: stage.key, index: index - shift });
        expect(facts(after, touchpoint.key)).toEqual(facts(before, touchpoint.key));
        expect(
          said(
            after.all.find(({ key }) => key === touchpoint.key),
            ['number'],
          ),
        ).toEqual(said(touchpoint, ['number']));
        expect(outcome.focus.line).toBe(after.all.find(({ key }) => key === touchpoint.key)?.nameRange.start.line);
        expect(changedLines(text, newText)).toEqual({ gone: [], fresh: [] });
        expect(ends(newText)).toBe(ends(text));
      }),
      { numRuns: 500 },
    );
  });

  test('there and back gives the same text', async () => {
    await fc.assert(
      fc.asyncProperty(texts, place, targets, async (text, which, target) => {
        const before = await open(text);
        if (!before) return;
        const touchpoint = picked(before.all, which);
        const from = standing(before.journey, touchpoint.key);
        const stage = picked(before.journey.stages, target.stage);
        const index = picked(placesIn(stage.entries.length), target.index);
        if (!from) throw new Error('The touchpoint stands nowhere.');
        const to = destination(stage, index);
        if (!to) return;
        const there = restructure(moveTo(before.journey, touchpoint, to), before);
        if (there.refused !== undefined) throw new Error(there.refused);
        const between = await open(applied(there, before.source));
        const home = between?.journey.stages.find(({ key }) => key === from.stage);
        // The nameless stage of a journey is gone with its last touchpoint.
        if (!between || !home) return;
        const now = standing(between.journey, touchpoint.key);
        const shift = now?.stage === from.stage && now.index < from.index ? 1 : 0;
        const way = destination(home, from.index + shift);
        if (!way) return;
        const back = restructure(moveTo(between.journey, touchpoint, way), between);
        if (back.refused !== undefined) throw new Error(back.refused);
        const same = applied(back, between.source);
        // Without indentation, only a blank line keeps a comment apart from the touchpoint below it.
        const isFlat = !/^[ \t]+\S/mu.test(text) && text.includes('#');
        if (isFlat) expect(withoutBlanks(same)).toBe(withoutBlanks(text));
        else expect(same).toBe(text);
      }),
      { numRuns: 500 },
    );
  });
});

describe('a move of several', () => {
  test('puts them at the end of a stage in their order, and nothing else changes', async () => {
    const several = fc.array(place, { minLength: 1, maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(texts, several, place, async (text, which, where) => {
        const before = await open(text);
        if (!before) return;
        const { journey, all } = before;
        const stage = picked(journey.stages, where);
        const keys = [...new Set(which.map((at) => picked(all, at).key))];
        const own = { journey: journey.key, touchpoints: keys, stage: stage.key };
        const outcome = restructure({ kind: 'move-several', ...own }, before);
        if (outcome.refused !== undefined) throw new Error(outcome.refused);
        const newText = applied(outcome, before.source);
        const after = await open(newText);
        if (!after) throw new Error('The journey is gone.');
        const inOrder = (from: readonly Touchpoint[]) => from.map(({ key }) => key);
        const stayed = inOrder(touchpointsIn([stage]));
        const arrived = inOrder(all).filter((key) => keys.includes(key) && !stayed.includes(key));
        const target = after.journey.stages.find(({ key }) => key === stage.key);
        expect(inOrder(touchpointsIn(target ? [target] : []))).toEqual([...stayed, ...arrived]);
        const byKey = ({ all: found }: Opened) =>
          said(
            found.toSorted((a, b) => (a.key < b.key ? -1 : 1)),
            ['number'],
          );
        expect(byKey(after)).toEqual(byKey(before));
        expect(said(after.analysis.file, ['stages'])).toEqual(said(before.analysis.file, ['stages']));
        const first = after.all.find(
          ({ key }) => key === (arrived[0] ?? inOrder(all).find((one) => keys.includes(one))),
        );
        expect(outcome.focus.line).toBe(first?.nameRange.start.line);
        expect(changedLines(text, newText)).toEqual({ gone: [], fresh: [] });
        expect(ends(newText)).toBe(ends(text));
      }),
      { numRuns: 100 },
    );
  });
});

describe('a new touchpoint', () => {
  const names = fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 20 })
    .filter((name) => name.trim() !== '' && !name.trim().startsWith('"""'));

  test('stands where it is wanted, with its name, and nothing else changes', async () => {
    await fc.assert(
      fc.asyncProperty(texts, place, place, names, async (text, which, at, name) => {
        const before = await open(text);
        if (!before) return;
        const stage = picked(before.journey.stages, which);
        const index = picked(placesIn(stage.entries.length), at);
        const to = destination(stage, index);
        if (!to) return;
        const outcome = restructure({ kind: 'add', journey: before.journey.key, name, to }, before);
        if (outcome.refused !== undefined) throw new Error(outcome.refused);
        const after = await open(applied(outcome, before.source));
        const added = after?.journey.stages.find(({ key }) => key === stage.key)?.entries[index];
        if (!after || added?.kind !== 'touchpoint') throw new Error('There is no new touchpoint.');
        expect(added.touchpoint.name).toBe(name.replace(/\s+/gu, ' ').trim());
        expect(added.touchpoint.range.start).toEqual(outcome.focus);
        expect(after.all.filter((one) => one !== added.touchpoint).map((one) => said(one, ['number', 'key']))).toEqual(
          before.all.map((one) => said(one, ['number', 'key'])),
        );
        expect(said(after.analysis.file, ['stages'])).toEqual(said(before.analysis.file, ['stages']));
        expect(changedLines(text, applied(outcome, before.source)).gone).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});

describe('a deletion', () => {
  test('takes these touchpoints, and nothing else changes', async () => {
    await fc.assert(
      fc.asyncProperty(texts, fc.array(place, { minLength: 1, maxLength: 3 }), async (text, which) => {
        const before = await open(text);
        if (!before) return;
        const keys = [...new Set(which.map((at) => picked(before.all, at).key))];
        const rest = (analysis: FixContext['analysis']) => said(analysis.file, ['stages', 'unresolved']);
        const outcome = restructure({ kind: 'remove', journey: before.journey.key, touchpoints: keys }, before);
        if (outcome.refused !== undefined) throw new Error(outcome.refused);
        const newText = applied(outcome, before.source);
        const after = await workshop.open(newText, 'copy.journey');
        const [journey] = after.analysis.file.journeys;
        const left = touchpointsIn(journey?.stages ?? []);
        // A key that only counts namesakes changes with them, and a reference to what is gone has none.
        const loose = ['number', 'key', 'next'];
        expect(left.map((one) => said(one, loose))).toEqual(
          before.all.filter(({ key }) => !keys.includes(key)).map((one) => said(one, loose)),
        );
        expect(rest(after.analysis)).toEqual(rest(before.analysis));
        expect(changedLines(text, newText).fresh).toEqual([]);
        if (left.length > 0) {
          expect(left.map(({ nameRange }) => nameRange.start.line)).toContain(outcome.focus.line);
        }
        expect(ends(newText)).toBe(ends(text));
      }),
      { numRuns: 300 },
    );
  });
});

describe('words of a touchpoint', () => {
  const words = fc.oneof(
    fc.constantFrom('A | B', 'rating: 3', '"quoted"', '# not a comment', 'a \\\\ b \\| c', '- a bullet', '[kim]'),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }),
  );
  const lists = { need: 'needs', pain: 'pains', idea: 'ideas', quote: 'quotes', feeling: 'feelings' } as const;
  const kinds = fc.constantFrom(...(Object.keys(lists) as (keyof typeof lists)[]));

  test('are added, changed and deleted, and nothing else changes', async () => {
    await fc.assert(
      fc.asyncProperty(texts, place, kinds, words, words, async (text, which, fact, first, second) => {
        const [one, other] = [first, second].map((typed) => typed.replace(/\s+/gu, ' ').trim());
        // Words in angle brackets ask to be filled in, and quotation marks that open a text become typographic.
        if (!one || !other || one === other || [one, other].some((typed) => /^(?:"""|<)/u.test(typed))) return;
        const before = await open(text);
        if (!before) return;
        const { key } = picked(before.all, which);
        const wordsIn = ({ all }: Opened) =>
          (all.find((touchpoint) => touchpoint.key === key)?.[lists[fact]] ?? []).map((entry) =>
            'text' in entry ? entry.text : entry.value,
          );
        const old = wordsIn(before);
        if (old.includes(one) || old.includes(other)) return;
        const step = async (from: Opened, more: { readonly was?: string; readonly text: string }) => {
          const edit = { kind: 'fact', journey: from.journey.key, touchpoint: key, fact, ...more } as const;
          const outcome = restructure(edit, from);
          if (outcome.refused !== undefined) throw new Error(outcome.refused);
          const newText = applied(outcome, from.source);
          const opened = await open(newText);
          if (!opened) throw new Error('The journey is gone.');
          expect(facts(opened, key)).toEqual(facts(before, key));
          expect(ends(newText)).toBe(ends(text));
          return { opened, newText, words: wordsIn(opened) };
        };
        const added = await step(before, { text: one });
        expect(added.words.filter((entry) => entry !== one)).toEqual(old);
        expect(changedLines(text, added.newText).fresh.length).toBe(1);
        const changed = await step(added.opened, { was: one, text: other });
        expect(changed.words).toEqual(added.words.map((entry) => (entry === one ? other : entry)));
        expect(changedLines(added.newText, changed.newText).fresh.length).toBe(1);
        const deleted = await step(changed.opened, { was: other, text: '' });
        expect(deleted.newText).toBe(text);
      }),
      { numRuns: 300 },
    );
  });
});

describe('a duplicate', () => {
  test('states the same once more behind the touchpoint, and nothing else changes', async () => {
    await fc.assert(
      fc.asyncProperty(texts, place, async (text, which) => {
        const before = await open(text);
        if (!before) return;
        const touchpoint = picked(before.all, which);
        const outcome = restructure(
          { kind: 'duplicate', journey: before.journey.key, touchpoint: touchpoint.key },
          before,
        );
        if (outcome.refused !== undefined) throw new Error(outcome.refused);
        const newText = applied(outcome, before.source);
        const after = await open(newText);
        const at = before.all.indexOf(touchpoint) + 1;
        const copy = after?.all[at];
        if (!after || !copy) throw new Error('There is no copy.');
        const own = ['id', 'key', 'name', 'number'];
        expect(said(copy, own)).toEqual(said(touchpoint, own));
        expect(copy.name).not.toBe(touchpoint.name);
        expect(copy.nameRange.start.line).toBe(outcome.focus.line);
        const others = after.all.filter((one) => one !== copy);
        expect(others.map((one) => said(one, ['number']))).toEqual(before.all.map((one) => said(one, ['number'])));
        expect(changedLines(text, newText).gone).toEqual([]);
        expect(ends(newText)).toBe(ends(text));
      }),
      { numRuns: 300 },
    );
  });
});

function withoutBlanks(text: string): string {
  return text.replace(/(?:\r\n|\r|\n)+/gu, '\n');
}

function onScale({ scale }: Journey, at: number): number {
  return Math.round((scale.low + at * (scale.high - scale.low)) * 100) / 100;
}

/** Whether a text ends with a line break, and begins with a byte order mark. */
function ends(text: string): string {
  return `${text.startsWith('\uFEFF')} ${/[\r\n]$/u.test(text)}`;
}

function placesIn(count: number): number[] {
  return Array.from({ length: count + 1 }, (_, index) => index);
}

type Stage = Journey['stages'][number];

function standing({ stages }: Journey, key: string): { stage: string; index: number } | undefined {
  for (const stage of stages) {
    const index = stage.entries.findIndex((entry) => entry.kind === 'touchpoint' && entry.touchpoint.key === key);
    if (index >= 0) return { stage: stage.key, index };
  }
  return undefined;
}

/** Nobody can point between two lines `again`. */
function destination(stage: Stage, index: number): Destination | undefined {
  const [before, after] = [stage.entries[index - 1], stage.entries[index]];
  if (index === 0) return { stage: stage.key, at: 'start' } as const;
  if (index === stage.entries.length) return { stage: stage.key, at: 'end' } as const;
  if (before?.kind === 'touchpoint') return { after: before.touchpoint.key };
  if (after?.kind === 'touchpoint') return { before: after.touchpoint.key };
  return undefined;
}

function moveTo(journey: Journey, { key }: Touchpoint, to: Destination): TextMapEdit {
  return { kind: 'move', journey: journey.key, touchpoint: key, to };
}
