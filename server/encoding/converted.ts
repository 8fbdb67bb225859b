/**
 * Translates every position in a message. LSP names them alike everywhere: `line` and `character` together are a position, and
 * the nearest `uri`, `textDocument` or key of `changes` around them says in which text.
 */
import type { Position } from './known-texts.ts';

/** Gives the same place, counted in another way. */
export type Shift = (uri: string, position: Position) => Position;

/** What one side keeps for itself and gets back as it was, and what is no message of the protocol. */
const opaque: ReadonlySet<string> = new Set(['data', 'arguments', 'initializationOptions', 'settings']);

type Fields = Readonly<Record<string, unknown>>;

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * @param uri of the text that positions are about as long as nothing else is said; without one they stay as they are.
 * @returns a copy.
 */
export function converted(value: unknown, uri: string | undefined, shift: Shift): unknown {
  if (Array.isArray(value)) return value.map((entry) => converted(entry, uri, shift));
  if (!isFields(value)) return value;
  const here = uriWithin(value) ?? uri;
  if (isPosition(value)) return here === undefined ? value : { ...value, ...shift(here, value) };
  const entries = Object.entries(value).map(([key, entry]): [string, unknown] => [
    key,
    convertedEntry(value, key, entry, { outer: uri, here, shift }),
  ]);
  return foldsConverted(Object.fromEntries(entries), here, shift);
}

/** The text that a request, or a part of a message, says that it is about. */
export function uriWithin(value: unknown): string | undefined {
  if (!isFields(value)) return undefined;
  const { uri, textDocument, item } = value;
  if (typeof uri === 'string') return uri;
  return uriWithin(textDocument) ?? uriWithin(item);
}

interface Surroundings {
  /** What the message around is about. */
  readonly outer: string | undefined;
  /** What this part of it is about. */
  readonly here: string | undefined;
  readonly shift: Shift;
}

function convertedEntry(whole: Fields, key: string, entry: unknown, { outer, here, shift }: Surroundings): unknown {
  if (opaque.has(key)) return entry;
  switch (key) {
    case 'changes':
      return isFields(entry) ? convertedByUri(entry, shift) : converted(entry, here, shift);
    case 'targetRange':
    case 'targetSelectionRange':
      return converted(entry, typeof whole.targetUri === 'string' ? whole.targetUri : here, shift);
    case 'fromRanges':
      // Calls stand where they are made: in what calls, or else in what was asked about.
      return converted(entry, uriWithin(whole.from) ?? outer, shift);
    default:
      return converted(entry, here, shift);
  }
}

function convertedByUri(changes: Fields, shift: Shift): Fields {
  return Object.fromEntries(Object.entries(changes).map(([uri, edits]) => [uri, converted(edits, uri, shift)]));
}

function isPosition(value: Fields): value is Fields & Position {
  return typeof value.line === 'number' && typeof value.character === 'number';
}

/** Ranges that fold are written without positions. */
function foldsConverted(value: Fields, uri: string | undefined, shift: Shift): Fields {
  if (uri === undefined) return value;
  const places = (['start', 'end'] as const).flatMap((side): [string, number][] => {
    const line = value[`${side}Line`];
    const character = value[`${side}Character`];
    if (typeof line !== 'number' || typeof character !== 'number') return [];
    return [[`${side}Character`, shift(uri, { line, character }).character]];
  });
  return places.length === 0 ? value : { ...value, ...Object.fromEntries(places) };
}
