/** Letters on paper: how small the smallest ones of each example are. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { mapDrawing } from '../../export/drawing.ts';
import { posterSheets, singleSheet } from '../../export/pdf/sheets.ts';
import { posterPapers } from '../../export/request.ts';
import { type PaintList, paintList } from '../../export/svg/paint-list.ts';
import { parseSvg } from '../../export/svg/parse.ts';
import { readJourneys } from '../../language/read-journeys.ts';
import { root } from '../../scripts/root.mts';
import { shippedExporter } from './bundle.ts';

const folder = path.join(root, 'examples');
const names = readdirSync(folder).filter((name) => name.endsWith('.journey') && name !== 'shared.journey');
const read = await readJourneys(
  names.map((name) => ({ uri: `file:///${name}`, text: readFileSync(path.join(folder, name), 'utf8') })),
  { today: { year: 2026, month: 4, day: 1 } },
);
const maps = names.map((name, index) => {
  const journeys = read[index]?.journeys ?? [];
  const [svg = ''] = mapDrawing(journeys, {}, 'en').svgs('light');
  return { name, journeys, picture: paintList(parseSvg(svg)) };
});

/** In points, on a sheet with so many points for each px. */
function smallest({ items }: PaintList, scale: number): number {
  return Math.min(...items.map((item) => (item.kind === 'text' ? item.size : 100))) * scale;
}

describe.each(maps)('$name', ({ journeys, picture }) => {
  test.each(posterPapers)('no letter of a poster of %s sheets is under 8 points', (paper) => {
    const [sheet] = posterSheets(picture, paper);
    expect(smallest(picture, sheet?.scale ?? 0)).toBeGreaterThanOrEqual(8);
  });

  test('the warning of a page with smaller letters names a paper on which they have 8 points', async () => {
    if (smallest(picture, singleSheet(picture, 'a3').scale) >= 8) return;
    const { warnings } = await shippedExporter().export(journeys, { format: 'pdf', paper: 'a3' }, 'en');
    const larger = posterPapers.find((paper) => warnings.join().includes(`One page ${paper.toUpperCase()},`));
    expect(warnings).toHaveLength(1);
    if (larger) expect(smallest(picture, singleSheet(picture, larger).scale)).toBeGreaterThanOrEqual(8);
    else expect(smallest(picture, singleSheet(picture, 'a0').scale)).toBeLessThan(8);
  });
});

test.each(maps)('$name has letters of at least 10 px in a picture of 830 px', async ({ journeys }) => {
  const { bytes, warnings } = await shippedExporter().export(journeys, { format: 'svg', width: 830 }, 'en');
  const root = parseSvg(new TextDecoder().decode(bytes));
  const list = paintList(root);
  expect(root.attributes.width).toBe('830');
  expect(smallest(list, 830 / list.width)).toBeGreaterThanOrEqual(10);
  expect(warnings).toEqual([expect.stringContaining('the short map with the stages in rows')]);
});
