/** The small parts of a workbook, which say what the cells of its sheets mean. */
import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser, type SaxesTagPlain } from 'saxes';

export interface SheetParts {
  /** In their order; `path` is that of the part in the archive. */
  readonly sheets: readonly { readonly name: string; readonly path: string }[];
  /** Texts that cells name by their place. */
  readonly texts: readonly string[];
  /** By number of a cell style: whether its numbers are dates. */
  readonly areDates: readonly boolean[];
  /** Days are counted from 1904 instead of 1900. */
  readonly is1904: boolean;
}

/** @throws an error of the library where the archive is damaged */
export function readSheetParts(bytes: Uint8Array): SheetParts {
  const small = unzipSync(bytes, {
    filter: ({ name }) => /(?:workbook\.xml(?:\.rels)?|sharedStrings\.xml|styles\.xml)$/u.test(name),
  });
  const partNamed = (ending: string) => {
    const name = Object.keys(small).find((path) => path.endsWith(ending));
    return name === undefined ? '' : strFromU8(small[name] ?? new Uint8Array(0));
  };
  const book = readBook(partNamed('workbook.xml'));
  const targets = readTargets(partNamed('workbook.xml.rels'));
  const sheets = book.sheets.flatMap(({ name, id }) => {
    const target = targets.get(id);
    if (target === undefined) return [];
    return [{ name, path: target.startsWith('/') ? target.slice(1) : `xl/${target.replace(/^\.\//u, '')}` }];
  });
  return {
    sheets,
    texts: readTexts(partNamed('sharedStrings.xml')),
    areDates: readDateStyles(partNamed('styles.xml')),
    is1904: book.is1904,
  };
}

/** The name of an element without its prefix. */
export function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

function eachTag(xml: string, visit: (name: string, attributes: SaxesTagPlain['attributes']) => void): void {
  if (xml === '') return;
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => visit(localName(name), attributes));
  parser.write(xml).close();
}

function readBook(xml: string): { sheets: { name: string; id: string }[]; is1904: boolean } {
  const sheets: { name: string; id: string }[] = [];
  let is1904 = false;
  eachTag(xml, (name, attributes) => {
    if (name === 'workbookPr') is1904 = attributes.date1904 === '1' || attributes.date1904 === 'true';
    if (name !== 'sheet') return;
    const id = Object.entries(attributes).find(([key]) => localName(key) === 'id' && key.includes(':'))?.[1];
    sheets.push({ name: attributes.name ?? '', id: id ?? '' });
  });
  return { sheets, is1904 };
}

function readTargets(xml: string): Map<string, string> {
  const targets = new Map<string, string>();
  eachTag(xml, (name, { Id, Target }) => {
    if (name === 'Relationship' && Id !== undefined && Target !== undefined) targets.set(Id, Target);
  });
  return targets;
}

/** Pieces of one text with their own fonts are joined; the readings of Japanese texts are left out. */
function readTexts(xml: string): string[] {
  const texts: string[] = [];
  if (xml === '') return texts;
  const parser = new SaxesParser();
  let text = '';
  let [isText, isReading] = [false, false];
  parser.on('opentag', ({ name }) => {
    const tag = localName(name);
    if (tag === 'si') text = '';
    if (tag === 'rPh') isReading = true;
    isText = tag === 't';
  });
  parser.on('text', (piece) => {
    if (isText && !isReading) text += piece;
  });
  parser.on('closetag', ({ name }) => {
    const tag = localName(name);
    if (tag === 'si') texts.push(text);
    if (tag === 'rPh') isReading = false;
    isText = false;
  });
  parser.write(xml).close();
  return texts;
}

/** Formats that every workbook has (ECMA-376, part 1, 18.8.30). */
const isBuiltInDate = (id: number) =>
  (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 58 && id !== 48 && id !== 49);

function readDateStyles(xml: string): boolean[] {
  const formats = new Map<number, boolean>();
  const styles: boolean[] = [];
  let isCell = false;
  eachTag(xml, (name, { numFmtId, formatCode }) => {
    const id = Number(numFmtId ?? 0);
    if (name === 'numFmt') formats.set(id, isDateFormat(formatCode ?? ''));
    if (name === 'cellXfs') isCell = true;
    if (name === 'cellStyles') isCell = false;
    if (name === 'xf' && isCell) styles.push(formats.get(id) ?? isBuiltInDate(id));
  });
  return styles;
}

/** Letters of dates outside of quoted texts and of `[Red]`. */
function isDateFormat(code: string): boolean {
  const plain = code.replace(/"[^"]*"|\\.|_.|\*.|\[(?!h+\]|m+\]|s+\])[^\]]*\]/giu, '');
  return /[ymdhs]/iu.test(plain) && !/general/iu.test(plain);
}
