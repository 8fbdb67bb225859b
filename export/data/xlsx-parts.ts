/**
 * The files inside a workbook (ECMA-376, SpreadsheetML). Texts are inline strings, which no program calculates, and
 * numbers are numbers.
 */
import type { Cell, Column, Table } from './table/table.ts';

const namespace = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packageTypes = 'http://schemas.openxmlformats.org/package/2006';
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Indices of the formats in `styles`. */
const styleOf = { plain: 0, heading: 1, long: 2, hundredths: 3 } as const;

/** Every part except the sheets. */
export function packageParts(names: readonly string[]): Record<string, string> {
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  const sheets = names.map((name, index) => ({ name, number: index + 1 }));
  return {
    '[Content_Types].xml': `${head}<Types xmlns="${packageTypes}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${type}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${type}.styles+xml"/>${sheets.map(({ number }) => `<Override PartName="/xl/worksheets/sheet${number}.xml" ContentType="${type}.worksheet+xml"/>`).join('')}</Types>`,
    '_rels/.rels': `${head}<Relationships xmlns="${packageTypes}/relationships"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `${head}<workbook xmlns="${namespace}" xmlns:r="${relations}"><sheets>${sheets.map(({ name, number }) => `<sheet name="${attribute(name)}" sheetId="${number}" r:id="rId${number}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${head}<Relationships xmlns="${packageTypes}/relationships">${sheets.map(({ number }) => `<Relationship Id="rId${number}" Type="${relations}/worksheet" Target="worksheets/sheet${number}.xml"/>`).join('')}<Relationship Id="rId${names.length + 1}" Type="${relations}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': styles,
  };
}

const styles = `${head}<styleSheet xmlns="${namespace}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFE8ECF2"/></patternFill></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="4"><xf xfId="0" applyAlignment="1"><alignment vertical="top"/></xf><xf xfId="0" fontId="1" fillId="2" applyFont="1" applyFill="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf><xf xfId="0" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf><xf xfId="0" numFmtId="2" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top"/></xf></cellXfs></styleSheet>`;

/** The headings stay in view, and rows can be filtered. */
export function sheetXml({ columns, rows }: Table): string {
  const last = `${columnName(columns.length - 1)}${rows.length + 1}`;
  const cells = (row: readonly Cell[], number: number, styleAt: (column: number) => number) =>
    `<row r="${number}">${row.map((cell, column) => cellXml(cell, `${columnName(column)}${number}`, styleAt(column))).join('')}</row>`;
  const headings = cells(
    columns.map(({ heading }) => heading),
    1,
    () => styleOf.heading,
  );
  const body = rows.map((row, index) =>
    cells(row, index + 2, (column) => (columns[column]?.isLong ? styleOf.long : styleOf.plain)),
  );
  return `${head}<worksheet xmlns="${namespace}"><dimension ref="A1:${last}"/><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${columns.map(widthXml(rows)).join('')}</cols><sheetData>${headings}${body.join('')}</sheetData><autoFilter ref="A1:${last}"/></worksheet>`;
}

/** In characters. */
const widths = { least: 8, most: 28, long: 48 } as const;

function widthXml(rows: Table['rows']): (column: Column, index: number) => string {
  return ({ heading, isLong }, index) => {
    const longest = rows.reduce((most, row) => Math.max(most, lengthOf(row[index])), heading.length);
    const width = Math.min(isLong ? widths.long : widths.most, Math.max(widths.least, longest + 2));
    return `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`;
  };
}

/** The noise of binary fractions does not make a column wide. */
function lengthOf(cell: Cell): number {
  return typeof cell === 'number' ? 8 : (cell?.length ?? 0);
}

/** In UTF-16 units; Excel repairs a file with more. */
const longestCell = 32_767;

function cellXml(cell: Cell, place: string, style: number): string {
  if (cell === undefined || cell === '') return '';
  if (typeof cell === 'number') {
    // All digits are in the file; those behind the hundredths are not shown.
    const isLong = Number(cell.toFixed(2)) !== cell;
    return `<c r="${place}" s="${isLong ? styleOf.hundredths : style}"><v>${cell}</v></c>`;
  }
  return `<c r="${place}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${text(cell.slice(0, longestCell))}</t></is></c>`;
}

/** A, B … Z, AA. */
function columnName(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnName(Math.floor(index / 26) - 1) + letter;
}

/** Characters that XML cannot hold: control characters, halves of a pair. */
const forbidden = /(?![\t\n\r])[\p{Cc}\p{Cs}]|[\uFFFE\uFFFF]/gu;

function text(content: string): string {
  return (
    content
      .replace(forbidden, '\uFFFD')
      .replace(/&/gu, '&amp;')
      .replace(/</gu, '&lt;')
      .replace(/>/gu, '&gt;')
      .replace(/\r\n?/gu, '\n')
      // What looks like the code of a character would be read as that character.
      .replace(/_(?=x[\dA-Fa-f]{4}_)/gu, '_x005F_')
  );
}

function attribute(content: string): string {
  return text(content).replace(/"/gu, '&quot;');
}
