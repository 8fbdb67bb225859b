/** A PDF as its readers see it. */
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

export interface ReadPdf {
  readonly pages: readonly { readonly width: number; readonly height: number; readonly text: string }[];
  readonly title: unknown;
  readonly language: string | null;
  readonly hasDate: boolean;
  /** What a screen reader is told of the first page, level by level. */
  readonly isTagged: boolean;
}

export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const task = getDocument({ data: bytes.slice(), useSystemFonts: false, verbosity: 0 });
  const pdf = await task.promise;
  const pages = await Promise.all(
    Array.from({ length: pdf.numPages }, async (_, index) => {
      const page = await pdf.getPage(index + 1);
      const { width, height } = page.getViewport({ scale: 1 });
      const { items } = await page.getTextContent();
      return { width, height, text: items.map((item) => ('str' in item ? item.str : '')).join('\n') };
    }),
  );
  const { info } = await pdf.getMetadata();
  const facts = info as Readonly<Record<string, unknown>>;
  const tree = await (await pdf.getPage(1)).getStructTree();
  await task.destroy();
  return {
    pages,
    title: facts.Title,
    language: typeof facts.Language === 'string' ? facts.Language : null,
    hasDate: 'CreationDate' in facts || 'ModDate' in facts,
    isTagged: tree !== null,
  };
}
