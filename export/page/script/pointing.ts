/** Points at one touchpoint in the picture, the lists and the tables at once. */
import { addressOf } from './find.ts';

export function pointEverywhere(page: Document): void {
  const point = (target: EventTarget | null, isOver: boolean) => {
    const own = target instanceof Element ? target.closest('[data-touchpoint]') : null;
    for (const marked of page.querySelectorAll('.pointed')) marked.classList.remove('pointed');
    if (!own || !isOver) return;
    for (const other of page.querySelectorAll('[data-touchpoint]')) {
      if (addressOf(other) === addressOf(own)) other.classList.add('pointed');
    }
  };
  page.addEventListener('pointerover', ({ target }) => point(target, true));
  page.addEventListener('pointerout', ({ target }) => point(target, false));
  page.addEventListener('click', ({ target }) => point(target, true));
}
