import { fontShelf } from '../fonts.ts';
import { pngSize } from '../png.ts';
import { paintList } from '../svg/paint-list.ts';
import { drawnText, parseSvg } from '../svg/parse.ts';
import { type FormatWriter, filesOf, fixedTheme, hasOutlines, type Job, missingIn } from './job.ts';

export const writePng: FormatWriter = async (job) => {
  const roots = job.drawing.svgs(fixedTheme(job)).map(parseSvg);
  const shelf = await fontShelf(roots.map(drawnText).join(''), job.assets, hasOutlines);
  const files: Uint8Array[] = [];
  const reduced = new Set<string>();
  for (const root of roots) {
    const picture = paintList(root);
    const { width, height, isReduced } = pngSize(picture, sizeWished(job));
    // One after the other: each takes a hundred megabytes while it is drawn.
    files.push(await job.painter.paint(picture, { width, height, isReduced }, shelf));
    if (isReduced) reduced.add(job.say('reduced', { width, height }));
  }
  return { ...filesOf(files), warnings: [...missingIn(shelf, job), ...reduced] };
};

/** A slide has as many dots as its name states, unless others are asked for. */
function sizeWished({ request: { width, scale, slide } }: Job): Parameters<typeof pngSize>[1] {
  return { width, scale: scale ?? (slide ? 1 : undefined) };
}
