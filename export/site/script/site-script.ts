/** The search of an index: maps and touchpoints whose texts have what is sought. It needs no server. */
import { foldFor } from '../../../map/find/fold.ts';

const box = document.querySelector<HTMLElement>('.search');
const input = document.querySelector<HTMLInputElement>('#search');
const output = document.querySelector<HTMLOutputElement>('.search output');
const section = document.querySelector<HTMLElement>('.found');

if (box && input && output && section) {
  const fold = foldFor(document.documentElement.lang);
  const plain = (text: string) => fold(text).trim();
  const listed = (selector: string) =>
    Array.from(document.querySelectorAll<HTMLElement>(selector), (element) => ({
      element,
      text: plain(element.textContent ?? ''),
    }));
  const maps = listed('tr[data-map]');
  const touchpoints = listed('.found li');
  const search = () => {
    const sought = plain(input.value);
    const found = touchpoints.filter(({ element, text }) => {
      element.hidden = sought === '' || !text.includes(sought);
      return !element.hidden;
    });
    const pages = new Set(found.map(({ element }) => element.querySelector('a')?.getAttribute('href')));
    for (const { element, text } of maps) {
      const isIn = text.includes(sought) || pages.has(element.querySelector('a')?.getAttribute('href'));
      element.hidden = !isIn;
    }
    section.hidden = found.length === 0;
    const shown = maps.filter(({ element }) => !element.hidden).length;
    output.value = sought === '' ? '' : (output.dataset.words ?? '').replace('{found}', String(shown + found.length));
  };
  box.hidden = false;
  input.addEventListener('input', search);
  search();
}
