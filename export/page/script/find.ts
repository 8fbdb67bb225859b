/** Leaves the touchpoints that say what is sought: other rows go, what else the picture shows of others fades. */
import { foldFor } from '../../../map/find/fold.ts';

/** Looks for a text in all touchpoints; gives how many there are, and how many of them say it. */
export type Find = (query: string) => { readonly found: number; readonly all: number };

export function touchpointFinder(page: Document): Find {
  const fold = foldFor(page.documentElement.lang);
  const plain = (text: string) => fold(text).trim();
  const rows = Array.from(page.querySelectorAll<HTMLTableRowElement>('tr[data-touchpoint]'), (row) => ({
    row,
    // Cell by cell: without a gap the end of one and the beginning of the next would be a word.
    text: plain(Array.from(row.querySelectorAll('th,td,li'), ({ textContent }) => textContent).join(' ')),
  }));
  const drawn = Array.from(page.querySelectorAll('.picture [data-touchpoint]'), (part) => ({
    part,
    address: addressOf(part),
  }));
  return (query) => {
    const sought = plain(query);
    const found = new Set<string>();
    for (const { row, text } of rows) {
      row.hidden = !text.includes(sought);
      if (!row.hidden) found.add(addressOf(row));
    }
    for (const { part, address } of drawn) part.classList.toggle('faded', !found.has(address));
    return { found: found.size, all: rows.length };
  };
}

/** The touchpoint that an element shows, and its journey. */
export function addressOf(element: Element): string {
  const journey = element.closest('[data-journey]')?.getAttribute('data-journey');
  return `${journey} ${element.getAttribute('data-touchpoint')}`;
}
