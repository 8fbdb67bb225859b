/** What a painter does with an SVG: nothing in silence. */
import { describe, expect, test } from 'vitest';
import { paintList } from '../../export/svg/paint-list.ts';
import { parseSvg } from '../../export/svg/parse.ts';
import { StyleSheet } from '../../export/svg/style-sheet.ts';

function painted(inner: string, css = '') {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 50"><style>${css}</style>${inner}</svg>`;
  return paintList(parseSvg(svg)).items;
}

test('a shape stands where its groups put it, with what they hand down', () => {
  const [item] = painted(
    '<g transform="translate(10 20) scale(2)" fill="#ff0000" opacity=".5"><rect x="1" y="2" width="3" height="4"/></g>',
  );
  expect(item).toMatchObject({
    kind: 'shape',
    box: { x: 12, y: 24, width: 6, height: 8 },
    fill: { colour: '#ff0000', opacity: 0.5 },
    stroke: undefined,
  });
});

test('a text has its size, weight, anchor and direction', () => {
  const css = '.t{font-size:12px;font-weight:700;fill:#112233}';
  const [item] = painted(
    '<text class="t" x="5" y="6" text-anchor="end" direction="rtl"><title>all</title>Hej &amp; hå</text>',
    css,
  );
  expect(item).toMatchObject({
    kind: 'text',
    text: 'Hej & hå',
    x: 5,
    y: 6,
    size: 12,
    bold: true,
    anchor: 'end',
    rtl: true,
  });
});

test('the box of a path or a text is no wider than it, so that a sheet of a poster gets what it shows', () => {
  const [path, text] = painted(
    '<path d="M1000 10C1010 20 1020 5 1030 10" fill="#000000"/><text x="1000" y="20" font-size="10" text-anchor="end">Shop</text>',
  );
  expect(path?.box).toEqual({ x: 1000, y: 5, width: 30, height: 15 });
  expect(text?.box.x).toBeGreaterThan(960);
  expect((text?.box.x ?? 0) + (text?.box.width ?? 0)).toBeLessThan(1015);
  const [relative] = painted('<path d="M5 5h-100v7" fill="#000000"/>');
  expect(relative?.box.x).toBeLessThanOrEqual(-95);
});

test('what is hidden is not painted', () => {
  expect(painted('<g style="display:none"><rect width="1" height="1"/></g>')).toEqual([]);
  expect(painted('<rect fill="none" width="1" height="1"/>')).toEqual([]);
});

describe('what it does not know it refuses', () => {
  test.each([
    ['an element', '<use href="#a"/>', '', 'element <use>'],
    ['a property', '<rect class="a" width="1" height="1"/>', '.a{filter:blur(2px)}', 'property "filter"'],
    ['a colour', '<rect class="a" width="1" height="1"/>', '.a{fill:url(#x)}', 'colour "url(#x)"'],
    ['a transform', '<g transform="skewX(3)"/>', '', 'transform "skewX"'],
    ['a selector', '<g/>', 'g > .a{fill:#000000}', 'selector "g > .a"'],
    ['text in parts', '<text fill="#000000"><tspan>a</tspan></text>', '', '<tspan> in a text'],
  ])('%s', (_, inner, css, message) => {
    expect(() => painted(inner, css)).toThrow(message);
  });
});

describe('a style sheet', () => {
  test('the later of two equal rules holds, and the one with more classes over both', () => {
    const sheet = new StyleSheet('.a .b{fill:#111111}.b{fill:#222222;stroke:#333333}.b{stroke:#444444}');
    expect(sheet.declarationsFor(['a x', 'b'])).toEqual({ fill: '#111111', stroke: '#444444' });
    expect(sheet.declarationsFor(['x', 'b'])).toEqual({ fill: '#222222', stroke: '#444444' });
    expect(sheet.declarationsFor(['b', 'a'])).toEqual({});
  });

  test('states of a pointer are nothing for paper', () => {
    expect(new StyleSheet('.a:hover .b{fill:#111111}').declarationsFor(['a', 'b'])).toEqual({});
  });
});
