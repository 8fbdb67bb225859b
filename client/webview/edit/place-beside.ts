const margin = 8;

/** Right of a card where there is room, else left of it, else below; never out of the window. */
export function placeBeside(card: DOMRect, popover: HTMLElement): void {
  const { innerWidth, innerHeight } = window;
  const { width, height } = popover.getBoundingClientRect();
  const right = card.right + margin;
  const left = card.left - margin - width;
  const fitsRight = right + width + margin <= innerWidth;
  const fitsLeft = left >= margin;
  const x = fitsRight ? right : fitsLeft ? left : card.left;
  const y = fitsRight || fitsLeft ? card.top : card.bottom + margin;
  popover.style.left = `${Math.max(margin, Math.min(x, innerWidth - width - margin))}px`;
  popover.style.top = `${Math.max(margin, Math.min(y, innerHeight - height - margin))}px`;
}
