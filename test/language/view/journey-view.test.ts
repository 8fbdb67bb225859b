/** One view of a journey: who has numbers of their own, and what they are for everybody else. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { analyse } from '../../../language/analysis/analyse.ts';
import type { JourneyView } from '../../../language/model/journey-view.ts';
import { numbersFor } from '../../../language/view/numbers-for.ts';
import { packView, unpackView } from '../../../language/view/packed-view.ts';
import { offeredRaters } from '../../../map/edit/values.ts';
import { personaChoices } from '../../../map/layout/menu-choices.ts';
import { overlaysOf } from '../../../map/view/overlay.ts';
import { createReader, exampleFiles } from '../reader.ts';
import { journeyTexts } from '../refactorings/generated-texts.ts';

const reader = await createReader(exampleFiles());

async function viewOf(text: string): Promise<JourneyView> {
  const [view] = (await reader.read(text)).journeys;
  if (!view) throw new Error('There is no journey.');
  return view;
}

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe('personas with numbers of their own', () => {
  const text = `persona kim: Kim, first-time buyer
persona lise: Lise
persona bo: Bo
journey: A shop
  for: lise, bo
  touchpoint a: A
    rating: 8
    rating[kim]: 2
    importance[lise]: 9
`;

  test('are those with a rating or an importance, the journey’s own before others that it can name', async () => {
    const { personas } = await viewOf(text);
    expect(personas.map(({ persona }) => persona.key)).toEqual(['lise', 'kim']);
  });

  test('are the same for findings, form and curves', async () => {
    const { journeys, findings } = await reader.read(text);
    const [view] = journeys;
    if (!view) throw new Error('There is no journey.');
    expect(findings.find(({ code }) => code === 'red-rating')?.message).toContain('Kim');
    expect(offeredRaters(view).map(({ key }) => key)).toEqual(['lise', 'kim']);
    // An importance makes no curve.
    expect(personaChoices([view]).map(({ id }) => id)).toEqual(['kim']);
    const [kim] = overlaysOf(view, ['kim']);
    expect(kim).toMatchObject({ name: 'Kim', initial: 'K' });
    expect(kim?.numbersOf('a')).toMatchObject({ rating: 2, band: 'red' });
  });

  test('leave the others with plain lines, also where everybody’s are those of the only persona', async () => {
    const view = await viewOf(`persona kim: Kim
persona lise: Lise
journey: A shop
  for: kim
  touchpoint a: A | rating[kim]: 2 | importance: 9
`);
    expect(view.numbers.touchpoints.a?.rating).toBe(2);
    expect(numbersFor(view, 'lise').touchpoints.a?.rating).toBeNull();
    expect(numbersFor(view, 'lise')).toEqual(analyse(view.journey, { persona: 'lise' }));
  });
});

describe('a packed view', () => {
  test('is the same when it is unpacked', async () => {
    await fc.assert(
      fc.asyncProperty(journeyTexts, async (text) => {
        const view = await viewOf(text);
        expect(plain(unpackView(JSON.parse(JSON.stringify(packView(view)))))).toEqual(plain(view));
      }),
      { numRuns: 100 },
    );
  });

  test('says once what is the same for everybody', async () => {
    const view = await viewOf(`journey: J
  persona kim: Kim
  persona lise: Lise
  touchpoint a: A | rating: 8 | rating[kim]: 9 | importance: 9
  touchpoint b: B | rating: 3 | importance: 9
`);
    const { personas, others } = packView(view);
    const changes = personas[0]?.changes.touchpoints ?? {};
    expect(Object.keys(changes)).toEqual(['a', 'b']);
    // Kim's own mean is another one.
    expect(changes.b?.pull).toBe(0.5 * (3 - 6));
    expect(personas[0]?.changes.ranking).toBeUndefined();
    expect(others.touchpoints).toEqual({});
  });
});
