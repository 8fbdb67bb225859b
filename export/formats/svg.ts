import { themeName } from '../request.ts';
import { drawnText, parseSvg } from '../svg/parse.ts';
import { withFonts } from '../svg-fonts.ts';
import { type FormatWriter, filesOf } from './job.ts';

export const writeSvg: FormatWriter = async ({ drawing, request, assets }) => {
  const svgs = drawing.svgs(themeName(request.theme ?? 'light'));
  const files = await Promise.all(
    svgs.map((svg) => (request.embedFonts ? withFonts(svg, drawnText(parseSvg(svg)), assets) : svg)),
  );
  return { ...filesOf(files.map((file) => new TextEncoder().encode(file))), warnings: [] };
};
