/** The words of a touchpoint as elements of the page. */
import type { Found } from './map-lookup.ts';
import { type FactWord, factOfLane, type ShownWords, standsIn, wordsInLine, wordsOf } from './words-of.ts';

/** A stretch of the window, in CSS px. */
export interface Area {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** A place on the map: an area as it was in the window when the anchor was at `seen`. */
export interface Place {
  readonly area: Area;
  readonly anchor: Element;
  readonly seen: Area;
}

/** Words and where they stand in the window. */
export interface PlacedWords {
  readonly words: ShownWords;
  readonly place: Place;
}

/** Where a place of the map is now: it goes with the map. */
export function areaNow({ area, anchor, seen }: Place): Area {
  if (!anchor.isConnected) return area;
  const { left, top } = anchor.getBoundingClientRect();
  return { ...area, left: area.left + left - seen.left, top: area.top + top - seen.top };
}

function placeIn(area: Area, anchor: Element): Place {
  return { area, anchor, seen: anchor.getBoundingClientRect() };
}

const holders = '.jm-card, .jm-cell';

/** The words on which a double click was made; `undefined` where it was made on something else. */
export function wordsAt(target: EventTarget | null, found: Found): PlacedWords | undefined {
  const line = target instanceof Element ? target.closest('text') : null;
  const holder = line?.closest(holders);
  if (!line || !holder) return undefined;
  const among = wordsOf(found).filter(standsIn(laneOf(holder)));
  const words = wordsInLine(textOf(line), among);
  return words && { words, place: placeIn(areaOf(words, holder), holder) };
}

/** Where the name of a card stands. */
export function nameOn(card: Element, found: Found): PlacedWords | undefined {
  const words = wordsOf(found).find(({ fact }) => fact === 'name');
  return words && { words, place: placeIn(areaOf(words, card), card) };
}

/** An empty cell of a lane, and what is written there. */
export interface EmptyCell {
  readonly touchpoint: string;
  readonly fact: FactWord;
  readonly place: Place;
}

/** The empty cell under a point of the window. */
export function emptyCellAt(target: EventTarget | null, x: number, y: number): EmptyCell | undefined {
  const slice = target instanceof Element ? target.closest('.jm-live .jm-slice') : null;
  if (!slice || (target instanceof Element && target.closest(`${holders}, .jm-again, .jm-add`))) return undefined;
  const lanes = [...slice.querySelectorAll<SVGGElement>('.jm-lane')];
  const tops = lanes.map((lane) => lane.getScreenCTM()?.f ?? 0);
  const at = tops.findLastIndex((top) => top <= y);
  const fact = factOfLane(laneIdOf(lanes[at]));
  const top = tops[at];
  if (fact === undefined || top === undefined) return undefined;
  const bottom = tops[at + 1] ?? slice.getBoundingClientRect().bottom;
  for (const card of slice.querySelectorAll<SVGGElement>('.jm-card[data-touchpoint]')) {
    const { left, width } = (card.querySelector('.jm-frame') ?? card).getBoundingClientRect();
    const touchpoint = card.dataset.touchpoint;
    if (touchpoint === undefined || x < left || x > left + width) continue;
    const isFull = lanes[at]?.querySelector(`.jm-cell[data-touchpoint="${CSS.escape(touchpoint)}"]`);
    return isFull ? undefined : { touchpoint, fact, place: placeIn({ left, top, width, height: bottom - top }, slice) };
  }
  return undefined;
}

/** All lines of the words together; all of the holder where none is found. */
function areaOf(words: ShownWords, holder: Element): Area {
  const lines = [...holder.querySelectorAll('text')].filter((line) => wordsInLine(textOf(line), [words]));
  const [first, ...others] = lines.length > 0 ? lines : [holder];
  const box = others.reduce(
    (all, line) => united(all, line.getBoundingClientRect()),
    (first ?? holder).getBoundingClientRect(),
  );
  const { right } = (holder.querySelector('.jm-frame') ?? holder).getBoundingClientRect();
  return { left: box.left, top: box.top, width: right - box.left, height: box.height };
}

function united(one: DOMRect, other: DOMRect): DOMRect {
  const left = Math.min(one.left, other.left);
  const top = Math.min(one.top, other.top);
  const [right, bottom] = [Math.max(one.right, other.right), Math.max(one.bottom, other.bottom)];
  return new DOMRect(left, top, right - left, bottom - top);
}

/** What is drawn of a line: its tooltip has the whole text. */
function textOf(line: Element): string {
  return [...line.childNodes]
    .filter((node) => node.nodeType === Node.TEXT_NODE)
    .map((node) => node.textContent)
    .join('');
}

function laneOf(holder: Element): string | undefined {
  return laneIdOf(holder.closest('.jm-lane') ?? undefined);
}

function laneIdOf(lane: Element | undefined): string | undefined {
  return [...(lane?.classList ?? [])].find((name) => name.startsWith('jm-lane-'))?.slice('jm-lane-'.length);
}
