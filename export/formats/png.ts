import { fontShelf } from '../fonts.ts';
import { pngSize } from '../png.ts';
import { paintList } from '../svg/paint-list.ts';
import { drawnText, parseSvg } from '../svg/parse.ts';
import { type FormatWriter, fixedTheme, hasOutlines, missingIn } from './job.ts';

export const writePng: FormatWriter = async (job) => {
  const root = parseSvg(job.drawing.svg(fixedTheme(job)));
  const picture = paintList(root);
  const shelf = await fontShelf(drawnText(root), job.assets, hasOutlines);
  const { width, height, isReduced } = pngSize(picture, job.request);
  const bytes = await job.painter.paint(picture, { width, height, isReduced }, shelf);
  const reduced = isReduced ? [job.say('reduced', { width, height })] : [];
  return { bytes, warnings: [...missingIn(shelf, job), ...reduced] };
};
