/** What the engine for images is handed: nothing that it would draw otherwise than a browser does. */
import { describe, expect, test } from 'vitest';
import type { FontFace, FontShelf } from '../../export/fonts.ts';
import { paintList } from '../../export/svg/paint-list.ts';
import { parseSvg } from '../../export/svg/parse.ts';
import { plainSvg } from '../../export/svg/plain-svg.ts';

/** Every letter is 10 px wide, and says in the path what stands where. */
function face(id: string, has: FontFace['has']): FontFace {
  return {
    id,
    bytes: new Uint8Array(),
    member: undefined,
    hasOutlines: true,
    has,
    outline: (text) => ({ width: text.length * 10, at: (x) => `[${text}@${x}]` }),
  };
}

const own = face('own', (code) => code < 0x600);
const other = face('other', (code) => code >= 0x600);
const shelf: FontShelf = { faces: { regular: [own, other], bold: [own, other] }, missing: [] };

function plain(inner: string): string {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 50"><style>.t{font-size:12px;fill:#112233}</style>${inner}</svg>`;
  return plainSvg(paintList(parseSvg(svg)), shelf);
}

function text(content: string, more = ''): string {
  return plain(`<text class="t" x="100" y="20" ${more}>${content}</text>`);
}

describe('a text', () => {
  test('in the map’s own font from left to right stays text', () => {
    expect(text('Tom &amp; Åsa', 'text-anchor="middle"')).toContain(
      '<text fill="#112233" x="100" y="20" font-size="12" text-anchor="middle">Tom &amp; Åsa</text>',
    );
  });

  test('says no direction, and its runs stand as they are drawn', () => {
    const svg = text('אבג 12 ab', 'direction="rtl"');
    expect(svg).not.toMatch(/<text|direction/);
    expect(svg).toContain('d="[ab@10][ @30][12@40][אבג @60]"');
  });

  test('from right to left begins at its right edge', () => {
    expect(text('אב', 'direction="rtl"')).toContain('[אב@80]');
    expect(text('אב', 'direction="rtl" text-anchor="end"')).toContain('[אב@100]');
    expect(text('אב', 'direction="rtl" text-anchor="middle"')).toContain('[אב@90]');
  });

  test('Hebrew in a line of Latin stands between its neighbours', () => {
    expect(text('ab אב cd')).toContain('d="[ab @100][אב@130][ cd@150]"');
  });

  test('what another font draws is shapes, the rest of its line too', () => {
    expect(text('店 shop')).toContain('d="[店 @100][shop@120]"');
  });

  test('with a number only in a line from right to left begins at its right edge, too', () => {
    expect(text('12', 'direction="rtl"')).toContain('[12@80]');
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
  const drawn = plainSvg(paintList(parseSvg(svg)), shelf, stripe);
  expect(drawn).toContain('viewBox="0 100 100 50" width="200" height="100"');
  expect(drawn).toContain('>Edge<');
  expect(drawn).toContain('<path');
  expect(drawn).not.toContain('>Above<');
});
