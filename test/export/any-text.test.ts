/**
 * No text of a user stops an export: whatever stands in a field, every kind of file is written and can be read again.
 */

import fc from 'fast-check';
import { decode } from 'fast-png';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Exported, Exporter } from '../../export/exporter.ts';
import { type FontFace, type FontShelf, fontShelf } from '../../export/fonts.ts';
import type { ExportRequest } from '../../export/request.ts';
import { hasGround, paintList } from '../../export/svg/paint-list.ts';
import { parseSvg } from '../../export/svg/parse.ts';
import { PlainPicture } from '../../export/svg/plain-svg.ts';
import type { JourneyView } from '../../language/model/journey-view.ts';
import { mapTranslatorFor } from '../../map/messages/messages.ts';
import { renderSvg } from '../../map/standalone.tsx';
import { placeholder, readWithStandIns } from '../map/fixtures.ts';
import { assets, shippedExporter } from './bundle.ts';
import { readPdf } from './read-pdf.ts';

/** Each is something that XML, HTML, PDF, a font or a file name cannot take as it is. */
const troublesome: Readonly<Record<string, string>> = {
  'the end of a CDATA section': 'Array a[b[0]]>c',
  'that end alone': ']]>',
  'a CDATA section': '<![CDATA[ x ]]>',
  'a comment': 'before <!-- a -- b --> after',
  'a processing instruction': '<?xml version="1.0"?>',
  'a document type': '<!DOCTYPE svg [<!ENTITY x "y">]>',
  entities: '&amp; &#0; &#x1F; &nbsp; &unknown; &',
  'the ends of elements': '</text></svg></style></title></script>',
  'style and script': '<style>*{}</style><script>alert(1)</script>',
  quotes: `"'\`>`,
  'control characters': 'a\u0000b\u0001c\u0007d\u001be\u007ff\u0085g\u009bh',
  'line ends': 'a\r\nb\rc\nd\u2028e\u2029f\u000bg\u000ch',
  'characters that are none': '\ufffe\uffff\ufdd0\u{1ffff}\u{10ffff}',
  'halves of characters': '\ud83d a \udc4d b \udc4d\ud83d',
  'marks that turn the direction': 'user\u202e live \u2066 name \u2069\u200f\u061c\u202c',
  'unclosed marks that turn the direction': '\u202e\u202d\u2067\u2068',
  'marks without a letter': '\u0301\u0301 \u20dd',
  'a byte order mark and joiners': '\ufeff\u200b\u200d\u2060\u00ad',
  'private use': '\ue000\u{f0000}',
  'what a PDF escapes': '(a) \\( ) \\ %PDF endstream endobj',
  'what a style sheet ends at': '} */ ; {} url(x)',
  'names of a prototype': '__proto__',
  nothing: '   ',
};

/** A journey that says all texts in its title, and each of them wherever a touchpoint can. */
async function saying(texts: readonly string[]): Promise<JourneyView> {
  const touchpoints = texts.map(placeholder).map(
    (word) => `
    stage: ${word}
      touchpoint: ${word}
        channel: ${word}
        moment: ${word}
        need: ${word}
        rating: 3
        importance: 9
        owner: ${word}
        quote: ${word}
        pain: ${word}
        idea: ${word}
        feeling: ${word}
        note: ${word}
        action: ${word}`,
  );
  const title = placeholder(texts.join(' '));
  const [analysed] = await readWithStandIns(`
  journey: ${title}
    goal: ${title}
    owner: ${title}
    persona: ${title}
      goal: ${title}
      quote: ${title}${touchpoints.join('')}
`);
  if (!analysed) throw new Error('no journey');
  return { ...analysed, journey: { ...analysed.journey, language: texts[0] } };
}

/** Throws where the file is not one of its kind. */
async function read({ bytes }: Exported, format: ExportRequest['format']): Promise<unknown> {
  switch (format) {
    case 'svg':
      return parseSvg(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    case 'html':
      return new TextDecoder('utf-8', { fatal: true }).decode(bytes).endsWith('</html>\n') || fail('no page');
    case 'png':
      return decode(bytes);
    case 'pdf':
      return readPdf(bytes);
  }
}

function fail(message: string): never {
  throw new Error(message);
}

let exporter: Exporter;
let shelf: FontShelf;

beforeAll(async () => {
  exporter = shippedExporter();
  shelf = await fontShelf('', assets);
}, 150_000);

const requests: readonly ExportRequest[] = [
  { format: 'svg' },
  { format: 'html' },
  { format: 'png', scale: 0.1 },
  { format: 'pdf', poster: 'a3' },
];

const texts = Object.values(troublesome);
const older = await saying(texts);
const newer = await saying(texts.map((text) => `${text} again`));

describe.each(requests)('every troublesome text is written: %j', (request) => {
  test('in a map', async () => {
    expect(older.journey.stages.map(({ name }) => name)).toEqual(texts);
    expect(await read(await exporter.export([older], request, 'en'), request.format)).toBeTruthy();
  });

  test('in a comparison', async () => {
    const pairs = [{ older: { analysed: older }, newer: { analysed: newer, source: texts.join('') } }];
    const written = await exporter.exportComparison({ kind: 'files', pairs }, request, 'sv');
    expect(await read(written, request.format)).toBeTruthy();
  });
});

test('what the engine for images is handed is well-formed whatever the texts are, and has all of them', async () => {
  const any = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 30 }),
    fc.string({ unit: fc.constantFrom(']]>', '<', '&', '"', '--', '\u0007', '\u202e', '\ud83d', 'a '), maxLength: 12 }),
    fc.constantFrom(...texts),
  );
  const translator = mapTranslatorFor('en');
  await fc.assert(
    fc.asyncProperty(any, async (text) => {
      const list = paintList(parseSvg(renderSvg([await saying([text])], { translator })));
      const drawn: string[] = [];
      const heard = (face: FontFace): FontFace => ({
        ...face,
        outline: (run, size) => {
          drawn.push(run);
          return face.outline(run, size);
        },
      });
      const faces = { regular: shelf.faces.regular.map(heard), bold: shelf.faces.bold.map(heard) };
      const markup = new PlainPicture(list, { ...shelf, faces }).stripe({ top: 0, height: list.height, dots: list });
      // The parser lets this through; the engine does not.
      expect(markup).not.toContain(']]>');
      expect(markup).not.toMatch(/NaN|undefined|<text/u);
      parseSvg(markup);
      const words = (all: readonly string[]) => all.filter((one) => /^[\w ]+$/.test(one));
      expect(words(drawn)).toEqual(words(list.items.flatMap((item) => (item.kind === 'text' ? [item.text] : []))));
    }),
    { numRuns: 10 },
  );
});

test('a map covers its ground, so that no dot of its image has to be looked at', async () => {
  for (const theme of ['light', 'dark', 'mono'] as const) {
    const list = paintList(parseSvg(renderSvg([older], { translator: mapTranslatorFor('en'), theme })));
    expect(hasGround(list)).toBe(true);
  }
  const rest = paintList(
    parseSvg(
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><rect width="9" height="8" fill="#ffffff"/></svg>',
    ),
  );
  expect(hasGround(rest)).toBe(false);
});
