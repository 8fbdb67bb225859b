/** Makes the headings of the tables sort; numbers by their size, and what is not known at the end. */

type Compare = (one: HTMLTableRowElement, two: HTMLTableRowElement, turn: 1 | -1) => number;

export function sortTables(page: Document): void {
  const comparing = comparator(page.documentElement.lang);
  for (const table of page.querySelectorAll('table')) {
    for (const [column, heading] of Array.from(table.tHead?.rows[0]?.cells ?? []).entries()) {
      // By the column and not by each cell: a name such as "24h support" is not a number.
      const isOfNumbers = table.querySelector(`tbody td.numeric:nth-child(${column + 1})`) !== null;
      makeSortable(table, heading, comparing(column, isOfNumbers));
    }
  }
}

function makeSortable(table: HTMLTableElement, heading: HTMLTableCellElement, compare: Compare): void {
  const button = document.createElement('button');
  button.type = 'button';
  button.append(...heading.childNodes);
  heading.append(button);
  heading.setAttribute('aria-sort', 'none');
  button.addEventListener('click', () => {
    const turn = heading.getAttribute('aria-sort') === 'ascending' ? -1 : 1;
    for (const other of heading.parentElement?.children ?? []) other.setAttribute('aria-sort', 'none');
    heading.setAttribute('aria-sort', turn === 1 ? 'ascending' : 'descending');
    const [body] = table.tBodies;
    body?.append(...Array.from(body.rows).sort((one, two) => compare(one, two, turn)));
  });
}

/** Compares rows by one of their columns; what is not known comes last, whichever way is sorted. */
function comparator(lang: string): (column: number, isOfNumbers: boolean) => Compare {
  const collator = new Intl.Collator(lang, { numeric: true });
  const numberIn = numberReader(lang);
  return (column, isOfNumbers) => (one, two, turn) => {
    const [a, b] = [textIn(one, column), textIn(two, column)];
    const [c, d] = [numberIn(a), numberIn(b)];
    const [aIsMissing, bIsMissing] = isOfNumbers ? [Number.isNaN(c), Number.isNaN(d)] : [a === '', b === ''];
    if (aIsMissing || bIsMissing) return Number(aIsMissing) - Number(bIsMissing);
    return turn * (isOfNumbers ? c - d : collator.compare(a, b));
  };
}

function textIn(row: HTMLTableRowElement, column: number): string {
  return row.cells[column]?.textContent?.trim() ?? '';
}

/** Reads the first number of a text as that language writes it; `NaN` where there is none. */
function numberReader(lang: string): (text: string) => number {
  const decimal = new Intl.NumberFormat(lang).formatToParts(0.5).find(({ type }) => type === 'decimal')?.value ?? '.';
  return (text) => {
    const [digits = ''] = /[-−]?\d[\d.,\s]*/.exec(text) ?? [];
    const kept = Array.from(digits.replace('−', '-')).filter((sign) => /[-\d]/.test(sign) || sign === decimal);
    return kept.length === 0 ? Number.NaN : Number(kept.join('').replace(decimal, '.'));
  };
}
