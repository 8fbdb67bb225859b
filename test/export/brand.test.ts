/** A company's look, from its journey.json to the files, and what is reported where the logo is not one. */
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CheckJson } from '../../cli/check-json.ts';
import { largestLogo, readLogo } from '../../language/settings/read-logo.ts';
import { ran, ranBytes } from '../support/command-line.ts';

const map = 'journey: A\n  stage: S\n    touchpoint: T | rating: 2 | importance: 9\n';
const logo =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 10"><path d="M0 0H20V10H0Z" fill="#123456"/></svg>';
let folder = '';

beforeAll(() => {
  folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'journey-brand-')));
  put('maps/map.journey', map);
  put('outside.svg', logo);
  put('maps/brand/logo.svg', logo);
});

afterAll(() => rmSync(folder, { recursive: true }));

function put(name: string, content: string): void {
  mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
  writeFileSync(path.join(folder, name), content);
}

const maps = () => path.join(folder, 'maps');

async function exported(brand: object, ...args: string[]): Promise<Buffer> {
  put('maps/journey.json', JSON.stringify({ brand }));
  const { code, bytes, err } = await ranBytes(['export', 'map.journey', ...args], maps());
  expect([code, err]).toEqual([0, '']);
  return bytes;
}

const brand = { logo: 'brand/logo.svg', colours: ['#0B3D66'], font: 'Georgia' };

test('a map has the logo and the colour, a page may show the logo, and high contrast keeps its colours', async () => {
  const svg = (await exported(brand)).toString();
  expect(svg).toContain('href="data:image/svg+xml;base64,');
  expect(svg).toContain('.jm-brand{fill:#0b3d66}');
  const page = (await exported(brand, '--format', 'html')).toString();
  expect(page).toContain('img-src data:');
  expect(page).toContain('font:14px/1.5 "Georgia", Arial');
  // Beside the picture, which scrolls sideways.
  expect(page).toMatch(/<header class="top striped"><img src="data:image\/svg\+xml;base64,[^>]*><\/header>/u);
  expect(page).not.toContain('<image');
  const contrast = (await exported(brand, '--theme', 'high-contrast-dark')).toString();
  expect(contrast).toContain('<image');
  expect(contrast).not.toContain('#0b3d66');
});

test('a presentation has the logo, the colour and the font on every slide', async () => {
  const parts = unzipSync(await exported(brand, '--format', 'pptx'));
  const slides = Object.entries(parts).filter(([name]) => /^ppt\/slides\/slide\d+\.xml$/u.test(name));
  expect(slides.length).toBeGreaterThan(2);
  for (const [, slide] of slides) {
    const xml = strFromU8(slide);
    expect(xml).toContain('<p:pic>');
    expect(xml).toContain('0B3D66');
    expect(xml).toContain('typeface="Georgia"');
    expect(xml).not.toContain('typeface="Arial"');
  }
});

test('a short map has the logo and the stripe', async () => {
  put('maps/journey.json', JSON.stringify({ brand }));
  const svg = (await ranBytes(['export', 'map.journey', '--width', '500'], maps())).bytes.toString();
  expect(svg).toContain('width="500"');
  expect(svg).toContain('<image');
  expect(svg).toContain('class="jm-brand"');
});

test('PNG and PDF draw the logo', async () => {
  const [plain, branded] = [await exported({}, '--format', 'pdf'), await exported(brand, '--format', 'pdf')];
  expect(plain.toString('latin1')).not.toContain('/Subtype /Image');
  expect(branded.toString('latin1')).toContain('/Subtype /Image');
  expect((await exported(brand, '--format', 'png', '--scale', '0.5')).subarray(1, 4).toString()).toBe('PNG');
});

const script = logo.replace('<path', '<script>alert(1)</script><path');
const remote = logo.replace('<path', '<image href="https://example.com/a.png"/><path');
const handler = logo.replace('<path', '<path onload="alert(1)"');

test.each([
  ['there is no such file', { logo: 'brand/lgo.svg' }, 'There is no file “brand/lgo.svg”'],
  ['outside of the folder', { logo: '../outside.svg' }, 'is not in the folder of this file'],
  ['an address', { logo: 'https://example.com/logo.svg' }, 'is not in the folder of this file'],
  ['too large', { logo: ' '.repeat(largestLogo) + logo }, 'up to 500 kB'],
  ['not a picture', { logo: 'Our logo' }, 'cannot be read as a picture'],
  ['a script', { logo: script }, 'contains a script'],
  ['something from elsewhere', { logo: remote }, 'contains a script, or refers'],
  ['an event handler', { logo: handler }, 'contains a script'],
  ['not a colour', { colours: ['#00f', 'navy'] }, '“"navy"” is not a colour'],
  ['three colours', { colours: ['#111111', '#222222', '#333333'] }, 'one or two colours'],
  ['not a font', { font: 'url(x)' }, 'is not the name of a font family'],
] as const)('%s is reported in journey.json, in its place', async (_, written: Record<string, unknown>, message) => {
  const { logo: content } = written;
  const isFile = typeof content === 'string' && (content.includes('<svg') || content === 'Our logo');
  if (isFile) put('maps/brand/own.svg', content);
  const text = JSON.stringify({ brand: isFile ? { logo: 'brand/own.svg' } : written });
  put('maps/journey.json', text);
  const { out } = await ran(['check', '--format', 'json'], maps());
  const { files }: CheckJson = JSON.parse(out);
  const found = files.flatMap(({ findings }) => findings).filter(({ code }) => code === 'invalid-settings');
  expect(found.map((finding) => finding.message)).toEqual([expect.stringContaining(message)]);
});

test('the size of a logo is read from PNG, JPEG and SVG', () => {
  const png = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, 73, 72, 68, 82]);
  const header = Uint8Array.from([...png, 0, 0, 0, 40, 0, 0, 0, 20, ...new Uint8Array(9)]);
  expect(readLogo(header)).toMatchObject({ kind: 'png', width: 40, height: 20 });
  const jpeg = [0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0, 0xff, 0xc0, 0, 11, 8, 0, 20, 0, 40, 1, 1, 0x11, 0];
  expect(readLogo(Uint8Array.from(jpeg))).toMatchObject({ kind: 'jpeg', width: 40, height: 20 });
  expect(readLogo(new TextEncoder().encode(logo))).toMatchObject({ kind: 'svg', width: 20, height: 10 });
  expect(readLogo(png)).toBe('unreadable');
});
