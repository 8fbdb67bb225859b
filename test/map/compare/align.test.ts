/** Two journeys side by side: who stands above whom, and in which order. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { analyse } from '../../../language/analysis/analyse.ts';
import type { AnalysedJourney } from '../../../language/model/numbers.ts';
import { type AlignedColumn, type AlignedStage, align } from '../../../map/compare/align.ts';
import { buildJourney, type JourneySpec, type StageSpec } from '../../language/model-builder.ts';

function analysed(spec: JourneySpec): AnalysedJourney {
  const journey = buildJourney(spec);
  return { journey, numbers: analyse(journey) };
}

const named = (stages: Readonly<Record<string, readonly string[]>>) =>
  analysed({
    stages: Object.entries(stages).map(([name, touchpoints]) => ({
      name,
      touchpoints: touchpoints.map((touchpoint) => ({ name: touchpoint })),
    })),
  });

/** A short picture of the alignment: `=` kept, `+` added, `-` dropped, `>` moved here. */
function shown(stages: readonly AlignedStage[]): Record<string, string> {
  const signs = { kept: '=', added: '+', dropped: '-', moved: '>' } as const;
  const stageName = ({ before, after }: AlignedStage) =>
    after ? (before ? after.name : `+${after.name}`) : `-${before?.name ?? ''}`;
  const columnName = ({ fate, before, after }: AlignedColumn) =>
    `${signs[fate]}${(after ?? before)?.touchpoint.name ?? ''}`;
  return Object.fromEntries(stages.map((stage) => [stageName(stage), stage.columns.map(columnName).join(' ')]));
}

const picture = (older: AnalysedJourney, newer: AnalysedJourney) => shown(align(older, newer).stages);

describe('what stands where', () => {
  test('the newer order, with what was dropped behind what it stood behind', () => {
    const older = named({ Before: ['ad', 'web', 'fair'], During: ['meeting', 'offer', 'fax'] });
    const newer = named({ Before: ['web', 'app'], During: ['offer', 'meeting', 'contract'] });
    expect(picture(older, newer)).toEqual({ Before: '-ad =web -fair +app', During: '=offer -fax =meeting +contract' });
  });

  test('a touchpoint in another stage has one column, where it is now', () => {
    const older = named({ Before: ['web', 'call'], After: ['service'] });
    const newer = named({ Before: ['web'], After: ['call', 'service'] });
    const { stages } = align(older, newer);
    expect(shown(stages)).toEqual({ Before: '=web', After: '>call =service' });
    expect(stages[1]?.columns[0]?.before?.stage.name).toBe('Before');
  });

  test('a renamed stage goes on by its id, or by the touchpoints that it shares', () => {
    const older = analysed({
      stages: [
        { id: 'start', name: 'Start', touchpoints: [{ name: 'ad' }] },
        { name: 'Kauf', touchpoints: [{ name: 'offer' }, { name: 'contract' }] },
        { name: 'Use', touchpoints: [{ name: 'service' }, { name: 'invoice' }, { name: 'call' }] },
      ],
    });
    const newer = analysed({
      stages: [
        { id: 'start', name: 'Getting to know us', touchpoints: [{ name: 'app' }] },
        { name: 'Purchase', touchpoints: [{ name: 'offer' }, { name: 'invoice' }] },
        { name: 'Ownership', touchpoints: [{ name: 'service' }, { name: 'call' }] },
      ],
    });
    expect(picture(older, newer)).toEqual({
      'Getting to know us': '-ad +app',
      Purchase: '=offer -contract >invoice',
      Ownership: '=service =call',
    });
  });

  test('a dropped stage stands where it stood, also when its touchpoints went elsewhere', () => {
    const older = named({ A: ['one'], B: ['two', 'three'], C: ['four'] });
    const newer = named({ A: ['one', 'two'], C: ['four'] });
    expect(picture(older, newer)).toEqual({ A: '=one >two', '-B': '-three', C: '=four' });
    const emptied = named({ A: ['one', 'two', 'three'], C: ['four'] });
    expect(picture(older, emptied)).toEqual({ A: '=one >two >three', '-B': '', C: '=four' });
  });

  test('what never had a stage has not moved when it gets one', () => {
    const older = analysed({ touchpoints: [{ name: 'call' }, { name: 'visit' }] });
    const newer = named({ Before: ['call'], After: ['visit'] });
    expect(picture(older, newer)).toEqual({ Before: '=call', '+After': '=visit' });
  });

  test('two personas of one journey meet at every touchpoint, also at those without a name', () => {
    const journey = buildJourney({
      personas: [{ id: 'kim', name: 'Kim' }],
      touchpoints: [
        { name: '', key: 'nameless', rating: [5, { value: 7, personas: ['kim'] }] },
        { name: 'Call', key: 'call', rating: '?' },
      ],
    });
    const everybody = { journey, numbers: analyse(journey) };
    const kim = { journey, numbers: analyse(journey, { persona: 'kim' }) };
    const { stages, delta } = align(everybody, kim);
    expect(shown(stages)).toEqual({ '': '= =Call' });
    expect(delta.touchpoints.map(({ rating }) => rating)).toEqual([2, null]);
  });
});

const anyName = fc.constantFrom('web', 'Web ', 'offer', 'call', 'visit', 'app', '');
const anyTouchpoint = fc.record({ name: anyName, id: fc.constantFrom(undefined, 'a', 'b', 'c', 'd') });
const anyStage = fc.record({
  name: fc.constantFrom('Before', 'During', 'After', ''),
  id: fc.constantFrom(undefined, 's', 't'),
  touchpoints: fc.array(anyTouchpoint, { maxLength: 5 }),
});

/** Keys as the language gives them: unique in a journey, whatever is called the same. */
const anyJourney = fc.array(anyStage, { maxLength: 5 }).map((stages) => {
  let count = 0;
  return analysed({
    stages: stages.map(
      ({ name, id, touchpoints }): StageSpec => ({
        name,
        ...(id === undefined ? {} : { id }),
        touchpoints: touchpoints.map((touchpoint) => {
          count += 1;
          const key = `k${count}`;
          return touchpoint.id === undefined
            ? { name: touchpoint.name, key }
            : { ...touchpoint, id: touchpoint.id, key };
        }),
      }),
    ),
  });
});

function keysOf({ journey }: AnalysedJourney): string[] {
  return journey.stages.flatMap(({ entries }) =>
    entries.flatMap((entry) => (entry.kind === 'touchpoint' ? [entry.touchpoint.key] : [])),
  );
}

describe('whatever is compared', () => {
  test('every touchpoint of both sides stands in exactly one column', () => {
    fc.assert(
      fc.property(anyJourney, anyJourney, (older, newer) => {
        const columns = align(older, newer).stages.flatMap((stage) => stage.columns);
        const keys = (side: 'before' | 'after') => columns.flatMap((column) => column[side]?.touchpoint.key ?? []);
        expect(keys('before').toSorted()).toEqual(keysOf(older).toSorted());
        // The newer ones in their own order.
        expect(keys('after')).toEqual(keysOf(newer));
        expect(new Set(columns.map(({ key }) => key)).size).toBe(columns.length);
      }),
      { numRuns: 400 },
    );
  });

  test('every stage of both sides has exactly one header, the newer ones in their order', () => {
    fc.assert(
      fc.property(anyJourney, anyJourney, (older, newer) => {
        const { stages } = align(older, newer);
        expect(stages.flatMap(({ after }) => after ?? [])).toEqual(newer.journey.stages);
        const before = stages.flatMap((stage) => stage.before ?? []);
        expect(new Set(before).size).toBe(before.length);
        expect(new Set(before)).toEqual(new Set(older.journey.stages));
      }),
      { numRuns: 300 },
    );
  });

  test('what was dropped keeps its order, in its own stage', () => {
    fc.assert(
      fc.property(anyJourney, anyJourney, (older, newer) => {
        const order = keysOf(older);
        for (const stage of align(older, newer).stages) {
          const dropped = stage.columns.filter(({ fate }) => fate === 'dropped');
          expect(dropped.every(({ before }) => before?.stage === stage.before)).toBe(true);
          for (const [index, column] of stage.columns.entries()) {
            const next = stage.columns[index + 1];
            if (column.fate !== 'dropped' || next?.fate !== 'dropped') continue;
            const place = ({ before }: AlignedColumn) => order.indexOf(before?.touchpoint.key ?? '');
            expect(place(column)).toBeLessThan(place(next));
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  test('the same two journeys give the same columns, and a journey beside itself changes nowhere', () => {
    fc.assert(
      fc.property(anyJourney, anyJourney, (older, newer) => {
        expect(align(older, newer)).toEqual(align(older, newer));
        const { stages, delta } = align(older, older);
        expect(stages.flatMap(({ columns }) => columns).every(({ fate }) => fate === 'kept')).toBe(true);
        expect([delta.added, delta.dropped]).toEqual([[], []]);
      }),
    );
  });
});
