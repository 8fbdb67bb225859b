import { recogniseTouchpoint } from './recognise.ts';
import type { CatalogueTouchpoint } from './touchpoint-entry.ts';

/** More names than maps have in an editor at a time. */
const most = 20_000;

/** Remembers what names stand for: comparing one with the whole catalogue takes longer than reading a line. */
export class RecognisedNames {
  private readonly known = new Map<string, CatalogueTouchpoint | undefined>();

  /** The catalogue's touchpoint that a name speaks of; `undefined` when it speaks of none. */
  of(name: string): CatalogueTouchpoint | undefined {
    if (this.known.has(name)) return this.known.get(name);
    if (this.known.size >= most) this.known.clear();
    const found = name === '' ? undefined : recogniseTouchpoint(name);
    this.known.set(name, found);
    return found;
  }
}
