/**
 * A large map comes in two steps: what is in view at once, the rest while the browser has nothing else to do.
 * Everything has its place and its size from the start, so nothing moves when it comes, and after a moment all of it is
 * there.
 */
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';

/** How far from the window, in px, something is drawn at once: a reader who scrolls is to see no empty place. */
const nearby = 400;

/** What waits: until somebody scrolls near it, or the browser is idle. */
export class DeferredQueue {
  readonly #waiting = new Map<Element, () => void>();
  #observer: IntersectionObserver | undefined;
  #scheduled = false;

  /** Returns what takes it off the list. */
  add(element: Element, draw: () => void): () => void {
    this.#observer ??= new IntersectionObserver((entries) => this.#seen(entries), { rootMargin: `${nearby}px` });
    this.#observer.observe(element);
    this.#waiting.set(element, draw);
    this.#schedule();
    return () => this.#take(element);
  }

  #take(element: Element): (() => void) | undefined {
    const draw = this.#waiting.get(element);
    this.#waiting.delete(element);
    this.#observer?.unobserve(element);
    return draw;
  }

  #seen(entries: readonly IntersectionObserverEntry[]): void {
    for (const { isIntersecting, target } of entries) if (isIntersecting) this.#take(target)?.();
  }

  #schedule(): void {
    if (this.#scheduled || this.#waiting.size === 0) return;
    this.#scheduled = true;
    // After the frame that shows the first part; a window that is never idle gets its map all the same.
    requestAnimationFrame(() => requestIdleCallback(() => this.#drawNext(), { timeout: 1000 }));
  }

  /** One at a time, in the order of the page: between two of them a key or the wheel has its turn. */
  #drawNext(): void {
    this.#scheduled = false;
    const [next] = this.#waiting.keys();
    if (next) this.#take(next)?.();
    this.#schedule();
  }
}

interface DeferredProps {
  /** Absent in a map that is small enough to be drawn in one go. */
  readonly later: DeferredQueue | undefined;
  /** True for what somebody waits for: it is drawn at once, wherever it is. */
  readonly wanted: boolean;
  /** True while its content is still that of an earlier text: a screen reader waits. */
  readonly busy?: boolean;
  readonly class: string;
  /** With its size: a browser skips it while it is out of view. */
  readonly style: Readonly<Record<string, string>>;
  readonly children: () => ComponentChildren;
}

/** A box whose content may come later. */
export function Deferred({ later, wanted, busy = false, class: name, style, children }: DeferredProps) {
  const [due, setDue] = useState(later === undefined || wanted);
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const element = box.current;
    if (due || !later || !element) return;
    const draw = () => setDue(true);
    if (wanted || isInView(element)) {
      draw();
      return;
    }
    const forget = later.add(element, draw);
    return () => {
      forget();
    };
  }, [due, later, wanted]);
  return (
    <div ref={box} class={name} style={style} {...(busy ? { 'aria-busy': true } : {})}>
      {(due || wanted) && children()}
    </div>
  );
}

function isInView(element: Element): boolean {
  const { left, right, top, bottom } = element.getBoundingClientRect();
  return right > 0 && bottom > 0 && left < window.innerWidth && top < window.innerHeight;
}
