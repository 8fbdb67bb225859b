import { expect, it } from 'vitest';
import { foundInText, journeyOf, messagesInText } from './in-text.ts';

const code = 'derived-bands';

it('reports once, on the scale, that cut-offs are carried over', async () => {
  expect(await foundInText(code, journeyOf('scale: 1-5'))).toEqual([
    expect.objectContaining({
      level: 'info',
      message:
        'This journey has the scale 1–5 and no bands, so the default cut-offs are converted: red up to 2.77, green from 4.12. Add a line “bands:” to set them.',
      on: '1-5',
    }),
  ]);
});

it.each([[[]], [['scale: 1-10']], [['scale: 1-5', 'bands: red <= 2.5, yellow < 4']]])(
  'is silent on 1–10 and where the bands are stated: %j',
  async (lines) => {
    expect(await messagesInText(code, journeyOf(...lines))).toEqual([]);
  },
);
