/** Puts maps in the place of fenced journey blocks, and keeps those that are still the same. */
import { drawBlock } from './journey-block.tsx';
import { journeyBlocks } from './journey-blocks.ts';

/** A map that stands in the page, or stood there before the page's content was changed. */
interface DrawnBlock {
  readonly text: string;
  readonly host: HTMLElement;
  readonly isMap: boolean;
}

/** Narrower than this, a map is drawn wider than its column and scrolls. In px. */
const narrowest = 480;

export class BlockPainter {
  readonly #page: Document;
  readonly #locale: string;
  /** In the order of the page. */
  #drawn: readonly (DrawnBlock | undefined)[] = [];
  /** Rises with every change of the page, so that a map of an older text is not put in. */
  #round = 0;

  constructor(page: Document, locale: string) {
    this.#page = page;
    this.#locale = locale;
  }

  /** Every block gets the map that it had, at once, and a new one where its text has changed. */
  paint(): void {
    this.#round += 1;
    const blocks = [...this.#page.querySelectorAll<HTMLElement>(journeyBlocks)];
    const before = this.#drawn;
    const unused = new Set(before.filter((block) => block !== undefined));
    this.#drawn = blocks.map((code, index) => {
      const text = code.textContent ?? '';
      const same = [...unused].find((block) => block.text === text);
      // Until the new map is there the old one stays in its place, so that nothing flickers while one types.
      const shown = same ?? before[index];
      if (shown && unused.delete(shown)) put(code, shown);
      return shown;
    });
    for (const { host } of unused) host.remove();
    for (const [index, code] of blocks.entries()) {
      if (this.#drawn[index]?.text !== (code.textContent ?? '')) void this.#redraw(code, index, this.#round);
    }
  }

  async #redraw(code: HTMLElement, index: number, round: number): Promise<void> {
    const text = code.textContent ?? '';
    const host = this.#page.createElement('div');
    const isMap = await drawBlock(text, host, this.#locale, Math.max(narrowest, widthFor(code)));
    if (round !== this.#round) return;
    const block = { text, host, isMap };
    this.#drawn[index]?.host.remove();
    this.#drawn = this.#drawn.with(index, block);
    put(code, block);
  }
}

function widthFor(code: HTMLElement): number {
  const { parentElement: pre } = code;
  return pre?.parentElement?.clientWidth ?? 0;
}

function put(code: HTMLElement, { host, isMap }: DrawnBlock): void {
  const pre = code.parentElement;
  pre?.classList.toggle('journey-drawn', isMap);
  pre?.before(host);
}
