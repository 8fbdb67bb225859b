/** Keeps the size of the picture: `fit` follows the window. */

/** Zooms by a factor, to the width of the window, to 100 %, or `again` after the picture has another size. */
export type Zoom = (by: number | 'fit' | 'actual' | 'again') => void;

const smallest = 0.1;
const largest = 4;

export function pictureZoom(picture: SVGSVGElement): Zoom {
  let scale = 1;
  let fits = false;
  const apply = () => {
    const [, , width = 1, height = 1] = (picture.getAttribute('viewBox') ?? '').split(' ').map(Number);
    if (fits) scale = Math.min(1, (picture.parentElement?.clientWidth ?? width) / width);
    picture.setAttribute('width', String(width * scale));
    picture.setAttribute('height', String(height * scale));
  };
  window.addEventListener('resize', () => fits && apply());
  return (by) => {
    if (by !== 'again') fits = by === 'fit';
    if (by === 'actual') scale = 1;
    if (typeof by === 'number') scale = Math.min(largest, Math.max(smallest, scale * by));
    apply();
  };
}
