import { themeName } from '../request.ts';
import type { FormatWriter } from './job.ts';

export const writeHtml: FormatWriter = async ({ drawing, request }) => {
  const page = drawing.page(themeName(request.theme ?? 'auto'));
  return { bytes: new TextEncoder().encode(page), warnings: [] };
};
