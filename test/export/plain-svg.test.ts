/** What the engine for images is handed: nothing that it would draw otherwise than a browser does. */
import { describe, expect, test } from 'vitest';
import type { FontFace, FontShelf } from '../../export/fonts.ts';
import { paintList } from '../../export/svg/paint-list.ts';
import { parseSvg } from '../../export/svg/parse.ts';
import { PlainPicture } from '../../export/svg/plain-svg.ts';

/** Every letter is 10 px wide, and says in the path what stands where. */
function face(id: string, has: FontFace['has']): FontFace {
  return {
    id,
    bytes: new Uint8Array(),
    member: undefined,
    hasOutlines: true,
    has,
    outline: (text) => ({ width: text.length * 10, path: `[${text}]`, scale: 0.5 }),
  };
}

const own = face('own', (code) => code < 0x600);
const other = face('other', (code) => code >= 0x600);
const shelf: FontShelf = { faces: { regular: [own, other], bold: [own, other] }, missing: [] };

function plain(inner: string): string {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 50"><style>.t{font-size:12px;fill:#112233}</style>${inner}</svg>`;
  const list = paintList(parseSvg(svg));
  return new PlainPicture(list, shelf).stripe({ top: 0, height: list.height, dots: list });
}

function text(content: string, more = ''): string {
  return plain(`<text class="t" x="100" y="20" ${more}>${content}</text>`);
}

/** What stands where on a line, from left to right: `[text@left]`. */
function letters(svg: string): string {
  const shapes = svg.matchAll(/<path transform="translate\((\S+) 20\)scale\(0\.5 -0\.5\)" d="\[(.*?)\]"\/>/gu);
  return [...shapes].map(([, left, said]) => `[${said}@${left}]`).join('');
}

describe('a text', () => {
  test('is shapes with the colour and the size of the text', () => {
    expect(text('Tom', 'text-anchor="middle"')).toContain(
      '<g fill="#112233"><path transform="translate(85 20)scale(0.5 -0.5)" d="[Tom]"/></g>',
    );
  });

  test('has its runs as they are drawn', () => {
    const svg = text('אבג 12 ab', 'direction="rtl"');
    expect(svg).not.toMatch(/<text|direction/);
    expect(letters(svg)).toBe('[ab@10][ @30][12@40][אבג @60]');
  });

  test('from right to left begins at its right edge', () => {
    expect(letters(text('אב', 'direction="rtl"'))).toBe('[אב@80]');
    expect(letters(text('אב', 'direction="rtl" text-anchor="end"'))).toBe('[אב@100]');
    expect(letters(text('אב', 'direction="rtl" text-anchor="middle"'))).toBe('[אב@90]');
  });

  test('Hebrew in a line of Latin stands between its neighbours', () => {
    expect(letters(text('ab אב cd'))).toBe('[ab @100][אב@130][ cd@150]');
  });

  test('in two fonts begins where the first one ends', () => {
    expect(letters(text('店 shop'))).toBe('[店 @100][shop@120]');
  });

  test('with a number only in a line from right to left begins at its right edge, too', () => {
    expect(letters(text('12', 'direction="rtl"'))).toBe('[12@80]');
  });

  test('that is struck has a line through all of its runs', () => {
    expect(text('店 shop', 'text-decoration="line-through"')).toContain('d="M100 16.4h60v');
  });
});

test('a shape has its colours and its place', () => {
  expect(
    plain('<g transform="translate(3 4)"><rect width="5" height="6" fill="none" stroke="#ff0000" opacity=".5"/></g>'),
  ).toContain(
    '<path d="M0 0H5V6H0Z" transform="translate(3 4)" fill="none" stroke="#ff0000" stroke-opacity="0.5" stroke-width="1"/>',
  );
});

test('a stripe of a picture has what reaches into it, and nothing else', () => {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 300"><style>.t{font-size:12px;fill:#112233}</style><rect width="100" height="300" fill="#ffffff"/><text class="t" y="98">Edge</text><text class="t" y="40">Above</text></svg>`;
  const stripe = { top: 100, height: 50, dots: { width: 200, height: 100 } };
  const drawn = new PlainPicture(paintList(parseSvg(svg)), shelf).stripe(stripe);
  expect(drawn).toContain('viewBox="0 100 100 50" width="200" height="100"');
  expect(drawn).toContain('[Edge]');
  expect(drawn).toContain('<path');
  expect(drawn).not.toContain('[Above]');
});
