/** The rules about what a map does not say yet: alike but for the line that is missing. */
import { describe, expect, it } from 'vitest';
import { foundInText, messagesInText } from './in-text.ts';
import { journeyRows, map, touchpointRows } from './lacking-rows.ts';

describe.each(touchpointRows)('$code', ({ code, stated, many, single, silentWith, silentOn, elsewhere }) => {
  it('is reported once on the journey, with the touchpoints as related places', async () => {
    expect(await foundInText(code, map(`Website | ${stated}`, 'Payment', 'Card'))).toEqual([
      expect.objectContaining({
        level: 'hint',
        touchpoint: undefined,
        on: 'A web shop',
        relatedOn: ['Payment', 'Card'],
        message: many,
      }),
    ]);
  });

  it('names the touchpoint where it is a single one', async () => {
    expect(await messagesInText(code, map(`Website | ${stated}`, 'Card'))).toEqual([single]);
  });

  it.each(silentWith)('is silent with %s', async (line) => {
    expect(await messagesInText(code, map(`Card | ${line}`))).toEqual([]);
  });

  it.each([map(''), map(), ...silentOn])('is silent on %j', async (text) => {
    expect(await messagesInText(code, text)).toEqual([]);
  });

  it.runIf(elsewhere)('leaves it to another rule where that reports all of them', async () => {
    expect(await messagesInText(code, map(`Card | ${elsewhere}`))).toEqual([]);
    const [found] = await foundInText(code, map(`Card | ${elsewhere}`, 'Invoice'));
    expect(found?.relatedOn).toEqual(['Card', 'Invoice']);
  });
});

it('no-rating does not count a missing contact among those that could be rated', async () => {
  const [message] = await messagesInText('no-rating', map('A', 'B', 'C | status: missing'));
  expect(message).toMatch(/^2 of 2 touchpoints/u);
});

it('no-owner takes the owner of the stage', async () => {
  const staged =
    'journey: A web shop\n  stage: Before\n    owner: Sales\n    touchpoint: Card\n  stage: After\n    touchpoint: Bill';
  expect((await foundInText('no-owner', staged))[0]?.relatedOn).toEqual(['Bill']);
});

const five = ['Social media', 'Web shop', 'Payment', 'Parcel at the door', 'Invoice'];
const named = (names: readonly string[], ...lines: readonly string[]) =>
  ['journey: A web shop', ...lines, ...names.map((name) => `  touchpoint: ${name}`)].join('\n');

describe.each(journeyRows)('$code', ({ code, message, swedish, example, silentWith }) => {
  it('is reported once, on the name of the journey', async () => {
    expect(await foundInText(code, named(five))).toEqual([
      expect.objectContaining({ level: 'hint', touchpoint: undefined, on: 'A web shop', message }),
    ]);
  });

  it('suggests one in the language of the map', async () => {
    expect((await messagesInText(code, named(five, '  language: sv')))[0]).toContain(`for example "${swedish}"`);
  });

  it.each([example, ...silentWith])('is silent with %s', async (name) => {
    expect(await messagesInText(code, named([...five, name]))).toEqual([]);
  });

  it('is silent while the journey is only begun', async () => {
    expect(await messagesInText(code, named(five.slice(1)))).toEqual([]);
    expect(await messagesInText(code, named([]))).toEqual([]);
  });

  it('suggests nothing that would not fit a hospital', async () => {
    const stay = ['Indkaldelse', 'Modtagelsen', 'Samtale med lægen', 'Operationen', 'Udskrivelsen'];
    const [found, ...others] = await messagesInText(code, named(stay));
    expect(found).toMatch(/^No touchpoint of "A web shop"/);
    expect(found).not.toContain('for example');
    expect(others).toEqual([]);
  });

  it('looks at each journey of a file by itself', async () => {
    const text = `${named([...five, example])}\n${named(five).replace('A web shop', 'A service')}`;
    expect((await foundInText(code, text)).map(({ on }) => on)).toEqual(['A service']);
  });

  it('is silent while a line cannot be read', async () => {
    expect(await messagesInText(code, `${named(five)}\n  tuchpoint: ${example}`)).toEqual([]);
  });
});
