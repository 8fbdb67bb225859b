import { themeName } from '../request.ts';
import { drawnText, parseSvg } from '../svg/parse.ts';
import { withFonts } from '../svg-fonts.ts';
import type { FormatWriter } from './job.ts';

export const writeSvg: FormatWriter = async ({ drawing, request, assets }) => {
  const svg = drawing.svg(themeName(request.theme ?? 'light'));
  const file = request.embedFonts ? await withFonts(svg, drawnText(parseSvg(svg)), assets) : svg;
  return { bytes: new TextEncoder().encode(file), warnings: [] };
};
