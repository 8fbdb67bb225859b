/**
 * Which font has which character. The first that has it draws it; what none has is told, never drawn as an empty box in
 * silence.
 */
import { create, type Font, type FontCollection } from 'fontkit';
import { append } from '../language/model/long-lists.ts';
import { splitGraphemes } from '../map/layout/text/measure.ts';
import type { ExportAssets } from './assets.ts';
import { LetterPaths } from './letter-paths.ts';

export type FaceWeight = 'regular' | 'bold';

export interface FontFace {
  /** Names it among the faces of one shelf. */
  readonly id: string;
  readonly bytes: Uint8Array;
  /** Which font of a collection (TTC); undefined for a file with one font. */
  readonly member: string | undefined;
  /**
   * Whether its letters are outlines: neither PDF nor our images can use letters that are pictures, as in most fonts
   * for emoji.
   */
  readonly hasOutlines: boolean;
  readonly has: (codePoint: number) => boolean;
  /** Letters of one direction as shapes, side by side as the font has them; `size` in px. */
  readonly outline: (text: string, size: number) => Outline;
}

export interface Outline {
  /** In px. */
  readonly width: number;
  /** Path data of SVG for letters that begin at 0 and stand on 0, in units of the font; y goes up. */
  readonly path: string;
  /** How many px a unit of the font has. */
  readonly scale: number;
}

export interface FontShelf {
  /** Best first. */
  readonly faces: Readonly<Record<FaceWeight, readonly FontFace[]>>;
  /** The characters that no font on the shelf has, each once, in the order of the text. */
  readonly missing: readonly string[];
}

/** Characters that nothing is drawn for: spaces, controls, joiners, marks that choose a variant. */
const invisible = /^[\p{C}\p{Z}\p{Variation_Selector}]$/u;

/**
 * A shelf with all that a text needs: the map's own font; where it lacks something DejaVu, then the machine's fonts.
 */
export async function fontShelf(
  text: string,
  assets: ExportAssets,
  isUsable: (face: FontFace) => boolean = () => true,
): Promise<FontShelf> {
  let missing = [...new Set(text)].filter((character) => !invisible.test(character));
  const faces: Record<FaceWeight, FontFace[]> = { regular: [], bold: [] };
  const lacking = (): string[] =>
    missing.filter((character) => !faces.regular.some((face) => face.has(character.codePointAt(0) ?? 0)));
  for (const family of ['arimo', 'dejavu'] as const) {
    if (missing.length === 0 && family !== 'arimo') break;
    for (const weight of ['regular', 'bold'] as const) {
      const name = `${family}-${weight}.ttf` as const;
      append(faces[weight], facesIn(name, await assets.asset(name)));
    }
    missing = lacking();
  }
  if (missing.length > 0 && assets.systemFonts) {
    const files = await assets.systemFonts(missing);
    for (const [index, bytes] of files.entries()) {
      const usable = facesIn(`system-${index}`, bytes).filter(isUsable);
      append(faces.regular, usable);
      append(faces.bold, usable);
    }
    missing = lacking();
  }
  return { faces, missing };
}

/** Every font in a file; none where the file is of a kind that nobody here reads. */
function facesIn(id: string, bytes: Uint8Array): FontFace[] {
  const font = create(bytes as Buffer);
  if (!isCollection(font)) return [faceOf(id, bytes, font, undefined)];
  return font.fonts.slice(0, 1).map((member) => faceOf(id, bytes, member, member.postscriptName));
}

function isCollection(font: Font | FontCollection): font is FontCollection {
  return 'fonts' in font;
}

function faceOf(id: string, bytes: Uint8Array, font: Font, member: string | undefined): FontFace {
  const tables: Readonly<Record<string, unknown>> = Reflect.get(font, 'directory')?.tables ?? {};
  const letters = new LetterPaths(font);
  return {
    id,
    bytes,
    member,
    hasOutlines: 'glyf' in tables || 'CFF ' in tables || 'CFF2' in tables,
    has: (codePoint) => font.hasGlyphForCodePoint(codePoint),
    outline: (text, size) => {
      const { path, advance } = letters.path(text);
      const scale = size / font.unitsPerEm;
      return { width: advance * scale, path, scale };
    },
  };
}

export interface FontRun {
  readonly text: string;
  readonly face: FontFace;
}

/** Cuts a text where another font has to take over; marks stay with the letter that they stand on. */
export function fontRuns(text: string, faces: readonly FontFace[]): FontRun[] {
  const runs: { text: string; face: FontFace }[] = [];
  for (const grapheme of splitGraphemes(text)) {
    const last = runs.at(-1);
    if (last && invisible.test(grapheme)) {
      last.text += grapheme;
      continue;
    }
    const own = faceFor(grapheme, faces);
    const face = own ?? faces.find(({ has }) => has(replacement));
    if (!face) continue;
    const text = own ? grapheme : String.fromCodePoint(replacement);
    if (last?.face === face) last.text += text;
    else runs.push({ text, face });
  }
  return runs;
}

/** What stands for a character that nobody can draw: not an empty box, which is as wide as each font likes. */
const replacement = 0xfffd;

function faceFor(grapheme: string, faces: readonly FontFace[]): FontFace | undefined {
  const drawn = Array.from(grapheme).filter((character) => !invisible.test(character));
  const has = (face: FontFace, character: string | undefined) =>
    character === undefined || face.has(character.codePointAt(0) ?? 0);
  return (
    faces.find((face) => drawn.every((character) => has(face, character))) ?? faces.find((face) => has(face, drawn[0]))
  );
}
