/** Letters as shapes are those of the font, at the places that the font gives them. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { create, type Font } from 'fontkit';
import { expect, test } from 'vitest';
import { LetterPaths } from '../../export/letter-paths.ts';

const require = createRequire(import.meta.url);

function fontOf(file: string): Font {
  const font = create(readFileSync(require.resolve(file)));
  if ('fonts' in font) throw new Error('This is one font.');
  return font;
}

/** Every point of a path with relative steps, from the origin of the line. */
function pointsOf(path: string): number[][] {
  let [x, y, startX, startY] = [0, 0, 0, 0];
  return [...path.matchAll(/([mlqcz])([^mlqcz]*)/gu)].flatMap(([, step, written = '']) => {
    if (step === 'z') [x, y] = [startX, startY];
    const values = (written.match(/-?[\d.]+/gu) ?? []).map(Number);
    const points = Array.from({ length: values.length / 2 }, (_, index) => [
      x + (values[2 * index] ?? 0),
      y + (values[2 * index + 1] ?? 0),
    ]);
    [x = x, y = y] = points.at(-1) ?? [];
    if (step === 'm') [startX, startY] = [x, y];
    return points;
  });
}

test.each([
  ['@expo-google-fonts/arimo/400Regular/Arimo_400Regular.ttf', 'AVA Ty, Ågren: 4,5 % – “ÆØÅ” ij fi'],
  ['dejavu-fonts-ttf/ttf/DejaVuSans.ttf', 'e\u0301 مرحبا שלום'],
])('in %s', (file, text) => {
  const font = fontOf(file);
  const letters = new LetterPaths(font);
  for (const run of text.split(' ')) {
    const { glyphs, positions, advanceWidth } = font.layout(run, []);
    let pen = 0;
    const expected = glyphs.flatMap(({ path }, index) => {
      const { xAdvance = 0, xOffset = 0, yOffset = 0 } = positions[index] ?? {};
      const left = pen + xOffset;
      pen += xAdvance;
      return path.commands.flatMap(({ args }) =>
        Array.from({ length: args.length / 2 }, (_, at) => [
          left + (args[2 * at] ?? 0),
          yOffset + (args[2 * at + 1] ?? 0),
        ]),
      );
    });
    // The second time it is one that is known.
    for (const { path, advance } of [letters.path(run), letters.path(run)]) {
      const points = pointsOf(path);
      expect(points).toHaveLength(expected.length);
      for (const [index, point] of points.entries()) {
        for (const axis of [0, 1]) expect(point[axis]).toBeCloseTo(expected[index]?.[axis] ?? Number.NaN, 0);
      }
      expect(advance).toBe(advanceWidth);
    }
  }
});
