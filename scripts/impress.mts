/** Where LibreOffice is, which opens presentations, and the program that draws pages of a PDF. */
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

export interface Impress {
  readonly office: string;
  readonly toPictures: string;
}

export const impressAdvice =
  'The slides are opened in LibreOffice: install libreoffice-impress and poppler-utils, so that soffice and pdftoppm are in the PATH.';

/** `undefined` where one of both is missing. */
export function findImpress(): Impress | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const [office, toPictures] = ['soffice', 'pdftoppm'].map((name) =>
    folders.map((folder) => join(folder, name)).find((path) => existsSync(path)),
  );
  return office && toPictures ? { office, toPictures } : undefined;
}
