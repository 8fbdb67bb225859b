import { expect, test } from 'vitest';
import { edited, outcomeOf } from './edit-in.ts';

const offer = { kind: 'fact', touchpoint: 'offer' } as const;
const map = (...lines: readonly string[]) => [
  'journey: Buying a car',
  '  touchpoint offer: A concrete offer',
  ...lines,
];
const after = async (lines: readonly string[], edit: object) =>
  (await edited(map(...lines), { ...offer, ...edit } as never)).slice(2);

test('changes the words and keeps what belongs to them', async () => {
  const lines = ['    need price: A price | met: 4 # asked', '    # for tea', '    need: Coffee'];
  expect(await after(lines, { fact: 'need', was: 'A price', text: '  An honest\n price ' })).toEqual([
    '    need price: An honest price | met: 4 # asked',
    ...lines.slice(1),
  ]);
  expect(await after(['    pain[kim]:  Slow  '], { fact: 'pain', was: 'Slow', text: 'A | B \\| C' })).toEqual([
    '    pain[kim]:  A \\| B \\\\\\| C  ',
  ]);
});

test('writes a fact where the language puts it, in the words of the text', async () => {
  expect(await after(['    channel: web', '    owner: Sales'], { fact: 'pain', text: 'Slow' })).toEqual([
    '    channel: web',
    '    pain: Slow',
    '    owner: Sales',
  ]);
  const danish = ['kunderejse: Bilkøb', '\tkontaktpunkt a: Annonce', '\t\tejer: Salg'];
  const { text, focus } = await outcomeOf(danish, { kind: 'fact', touchpoint: 'a', fact: 'need', text: 'En pris' });
  expect(text.split('\n')).toEqual([...danish.slice(0, 2), '\t\tbehov: En pris', danish[2]]);
  expect(focus.line).toBe(1);
  const line = ['resa: A', '  kontaktpunkt a: B | betyg: 5'];
  expect((await edited(line, { kind: 'fact', touchpoint: 'a', fact: 'quote', text: '"""Ja"""' })).at(-1)).toMatch(
    /^ {2}kontaktpunkt a: B \| betyg: 5 \| citat: ”””Ja"""$/,
  );
});

test('fills a line that is empty', async () => {
  expect(await after(['    need:', '    rating: 5'], { fact: 'need', text: 'A price' })).toEqual([
    '    need: A price',
    '    rating: 5',
  ]);
  expect(await after(['    need price: | met: 4'], { fact: 'need', was: '', text: 'A price' })).toEqual([
    '    need price: A price | met: 4',
  ]);
});

test('deletes a fact with what it holds; comments stay', async () => {
  const lines = ['    # for tea', '    need: A price | met: 4', '    need: Coffee'];
  expect(await after(lines, { fact: 'need', was: 'A price', text: '' })).toEqual(['    # for tea', '    need: Coffee']);
  const bars = '    pain: Slow | idea: Faster | quote: Hm';
  expect(await after([bars], { fact: 'pain', was: 'Slow', text: '' })).toEqual(['    idea: Faster | quote: Hm']);
  expect(await after([bars], { fact: 'idea', was: 'Faster', text: ' ' })).toEqual(['    pain: Slow | quote: Hm']);
  const one = ['journey: A', '  touchpoint a: B | rating: 5 | need: C | met: 4', '  touchpoint: D'];
  expect(await edited(one, { kind: 'fact', touchpoint: 'a', fact: 'need', was: 'C', text: '' })).toEqual([
    one[0],
    '  touchpoint a: B | rating: 5',
    one[2],
  ]);
});

test('changes, adds and deletes one channel of a list', async () => {
  const lines = ['    channel: web , phone,  shop'];
  const channel = (was: string | undefined, text: string) =>
    after(lines, { fact: 'channel', ...(was === undefined ? {} : { was }), text });
  expect(await channel('phone', 'mail')).toEqual(['    channel: web , mail,  shop']);
  expect(await channel('phone', 'mail, chat')).toEqual(['    channel: web , mail, chat,  shop']);
  expect(await channel(undefined, 'mail')).toEqual(['    channel: web , phone,  shop, mail']);
  expect(await channel('web', '')).toEqual(['    channel: phone,  shop']);
  expect(await channel('phone', '')).toEqual(['    channel: web,  shop']);
  expect(await channel('shop', '')).toEqual(['    channel: web , phone']);
  expect(await after(['    channel: web'], { fact: 'channel', was: 'web', text: '' })).toEqual([]);
  expect(await after([], { fact: 'channel', text: 'web, phone' })).toEqual(['    channel: web, phone']);
  await expect(channel('web', 'web [new]')).rejects.toThrow('cannot be written in a list');
});

test('has one owner', async () => {
  expect(await after(['    owner: Sales'], { fact: 'owner', text: 'IT' })).toEqual(['    owner: IT']);
  expect(await after([], { fact: 'owner', text: 'IT' })).toEqual(['    owner: IT']);
  expect(await after(['    owner: Sales', '    rating: 5'], { fact: 'owner', was: 'Sales', text: '' })).toEqual([
    '    rating: 5',
  ]);
});

test('refuses what the text does not have, or has on several lines', async () => {
  await expect(after(['    pain: Slow'], { fact: 'pain', was: 'Dear', text: 'x' })).rejects.toThrow('no longer there');
  await expect(after([], { fact: 'pain', text: ' ' })).rejects.toThrow('some words');
  const long = ['    pain: """', '      Slow', '      and dear', '    """', '    idea: B'];
  await expect(after(long, { fact: 'pain', was: 'Slow\nand dear', text: 'x' })).rejects.toThrow('several lines');
  expect(await after(long, { fact: 'pain', was: 'Slow\nand dear', text: '' })).toEqual(['    idea: B']);
  expect(await after(long, { fact: 'pain', was: 'Slow\nand dear', text: 'Slow\nand dear' })).toEqual(long);
});
