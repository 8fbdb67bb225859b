import { describe, expect, test } from 'vitest';
import { catalogueChannels } from '../../language/catalogue/channels.ts';
import type { Journey } from '../../language/model/model.ts';
import { channelShape } from '../../map/layout/cards/channel-shape.ts';
import type { ChannelShape } from '../../map/layout/drawing.ts';
import { readJourney } from './fixtures.ts';

const kinds: Readonly<Record<string, readonly ChannelShape[]>> = {
  digital: ['web', 'mail', 'message', 'chat', 'mobile', 'cart', 'social', 'search', 'star', 'screen', 'megaphone'],
  physical: ['shop', 'building', 'place'],
  person: ['people', 'delivery'],
  print: ['letter', 'leaflet', 'megaphone'],
  voice: ['telephone'],
};

async function shapesOf(text: string): Promise<ChannelShape[]> {
  const { journey } = await readJourney(text);
  return journey.stages.flatMap(({ entries }) =>
    entries.flatMap((entry) =>
      entry.kind === 'touchpoint' ? entry.touchpoint.channels.map((channel) => channelShape(channel, journey)) : [],
    ),
  );
}

describe('the sign of a channel', () => {
  const nothing = { inReach: { channels: [] } } as unknown as Journey;
  const reference = (value: string) => ({ value, key: undefined, range: { start: at, end: at } });
  const at = { line: 0, character: 0 };

  test.each(catalogueChannels.map(({ id, kind, names }) => ({ id, kind, names })))(
    'fits its kind in every language that the catalogue knows: $id',
    ({ kind, names }) => {
      for (const spelling of Object.values(names).flat()) {
        expect(kinds[kind], spelling).toContain(channelShape(reference(spelling), nothing));
      }
    },
  );

  test('follows the words that people use', async () => {
    const written = 'e-mail, phone, SMS, webbutik, butik, workshop, Facebook, brev, app, vergelijkingswebsite';
    expect(await shapesOf(`journey: J\ntouchpoint: T | channel: ${written}`)).toEqual([
      'mail',
      'telephone',
      'message',
      'cart',
      'shop',
      'place',
      'social',
      'letter',
      'mobile',
      'web',
    ]);
  });

  test('follows the declared kind where the words say something else or nothing', async () => {
    const declared = 'journey: J\nchannel desk: The store online | kind: digital\nchannel x: Zyx | kind: voice\n';
    expect(await shapesOf(`${declared}touchpoint: T | channel: desk, x`)).toEqual(['screen', 'telephone']);
  });

  test('is neutral for a channel that nobody knows', async () => {
    expect(await shapesOf('journey: J\ntouchpoint: T | channel: zyx')).toEqual(['contact']);
  });
});
