/**
 * Patterns for paths, matched in a time that grows with the pattern times the path. The usual libraries make a regular
 * expression of a pattern, and one such as `*a*a*a*a*a*b` then takes years; or they write out every choice of
 * `{a,b}{c,d}…`.
 */

type Part =
  | { readonly kind: 'text'; readonly text: string }
  /** `?` and `[…]`: one character of a name. */
  | { readonly kind: 'one'; readonly fits: (character: string) => boolean }
  /** `*`: any part of a name. */
  | { readonly kind: 'star' }
  /** `**` and the slash behind it: any folders. */
  | { readonly kind: 'folders' }
  | { readonly kind: 'choice'; readonly choices: readonly (readonly Part[])[] };

/** Makes the test whether a pattern means a path, or a folder that the path leads through. Slashes go forward. */
export function globMatcher(pattern: string): (path: string) => boolean {
  const { parts } = new GlobReader(pattern).sequence(false, true);
  return (path) => {
    for (const end of ends(parts, path, new Set([0]))) {
      if (end > 0 && (end === path.length || path[end] === '/')) return true;
    }
    return false;
  };
}

/** The places at which the parts can end if they begin at one of the starts. */
function ends(parts: readonly Part[], path: string, starts: ReadonlySet<number>): ReadonlySet<number> {
  let places = starts;
  for (const part of parts) {
    if (places.size === 0) break;
    places = endsOf(part, path, places);
  }
  return places;
}

function endsOf(part: Part, path: string, starts: ReadonlySet<number>): ReadonlySet<number> {
  const found = new Set<number>();
  if (part.kind === 'choice') {
    for (const choice of part.choices) for (const end of ends(choice, path, starts)) found.add(end);
    return found;
  }
  for (const start of starts) {
    if (part.kind === 'text') {
      if (path.startsWith(part.text, start)) found.add(start + part.text.length);
    } else if (part.kind === 'one') {
      const character = String.fromCodePoint(path.codePointAt(start) ?? slash);
      if (character !== '/' && part.fits(character)) found.add(start + character.length);
    } else if (part.kind === 'star') {
      // Where another start has come by, the rest of the name is found already.
      for (let end = start; !found.has(end); end++) {
        found.add(end);
        if (end === path.length || path[end] === '/') break;
      }
    } else {
      for (let end = start; end >= 0 && !found.has(end); end = path.indexOf('/', end) + 1 || -1) found.add(end);
    }
  }
  return found;
}

const slash = 47;
/** Longer ranges such as `{1..100000}` are taken as they are written. */
const longestRange = 100;

class GlobReader {
  private readonly pattern: string;
  private at = 0;
  /** Where braces stand that are characters: to try each again inside every other one would take for ever. */
  private readonly plainBraces = new Set<number>();

  constructor(pattern: string) {
    this.pattern = pattern;
  }

  /** Reads up to the end, or in a choice up to its next comma or its end. */
  sequence(inChoice: boolean, opensName: boolean): { readonly parts: readonly Part[] } {
    const parts: Part[] = [];
    let isNameStart = opensName;
    while (this.at < this.pattern.length) {
      const character = this.pattern[this.at] ?? '';
      if (inChoice && (character === ',' || character === '}')) break;
      const part = this.special(character, isNameStart) ?? this.plain(character);
      const last = parts.at(-1);
      if (part.kind === 'text' && last?.kind === 'text')
        parts.splice(-1, 1, { kind: 'text', text: last.text + part.text });
      else parts.push(part);
      isNameStart = part.kind === 'folders' || (part.kind === 'text' && part.text.endsWith('/'));
    }
    return { parts };
  }

  private plain(text: string): Part {
    this.at += text.length;
    return { kind: 'text', text };
  }

  private special(character: string, isNameStart: boolean): Part | undefined {
    if (character === '*') return this.stars(isNameStart);
    if (character === '?') {
      this.at++;
      return { kind: 'one', fits: () => true };
    }
    if (character === '[') return this.characters();
    return character === '{' ? this.choice(isNameStart) : undefined;
  }

  private stars(isNameStart: boolean): Part {
    const start = this.at;
    while (this.pattern[this.at] === '*') this.at++;
    if (this.at - start !== 2 || !isNameStart || this.pattern[this.at] !== '/') return { kind: 'star' };
    this.at++;
    return { kind: 'folders' };
  }

  /** `[a-z]`, `[!a]`, `[^a]`; a bracket that is never closed is a character. */
  private characters(): Part | undefined {
    const inverted = '!^'.includes(this.pattern[this.at + 1] ?? ' ');
    const start = this.at + (inverted ? 2 : 1);
    // A closing bracket that stands first belongs to the characters.
    const end = this.pattern.indexOf(']', start + 1);
    const inside = Array.from(this.pattern.slice(start, end));
    if (end < 0 || inside.includes('/')) return undefined;
    const ranges: (readonly [string, string])[] = [];
    for (let index = 0; index < inside.length; index++) {
      const low = inside[index] ?? '';
      const high = inside[index + 1] === '-' ? inside[index + 2] : undefined;
      if (high !== undefined) index += 2;
      ranges.push([low, high ?? low]);
    }
    this.at = end + 1;
    return { kind: 'one', fits: (one) => ranges.some(([low, high]) => low <= one && one <= high) !== inverted };
  }

  /** `{a,b}` and `{1..9}`; braces that are never closed, or that offer no choice, are characters. */
  private choice(isNameStart: boolean): Part | undefined {
    const start = this.at;
    if (this.plainBraces.has(start)) return undefined;
    const choices: (readonly Part[])[] = [];
    do {
      this.at++;
      choices.push(this.sequence(true, isNameStart).parts);
    } while (this.pattern[this.at] === ',');
    const isClosed = this.pattern[this.at] === '}';
    const [only] = choices;
    const range = choices.length === 1 && only ? rangeOf(only) : undefined;
    if (!isClosed || (choices.length === 1 && !range)) {
      this.at = start;
      this.plainBraces.add(start);
      return undefined;
    }
    this.at++;
    return { kind: 'choice', choices: range ?? choices };
  }
}

function rangeOf([part, more]: readonly Part[]): Part[][] | undefined {
  const written = part?.kind === 'text' && !more ? /^(-?\d{1,9})\.\.(-?\d{1,9})$/.exec(part.text) : undefined;
  const [first, last] = [Number(written?.[1]), Number(written?.[2])];
  const length = Math.abs(last - first) + 1;
  if (!written || length > longestRange) return undefined;
  const step = first <= last ? 1 : -1;
  return Array.from({ length }, (_, index) => [{ kind: 'text', text: String(first + index * step) }]);
}
