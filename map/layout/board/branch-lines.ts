/**
 * Where customers go next, as lines in a zone of their own between the cards and the curve: no line crosses a card.
 *
 * ```
 *     ┌─ card ─┐   ┌─ card ─┐   ┌─ card ─┐
 *     └────┬─┬─┘   └▲───────┘   └▲───────┘
 *        (40%)│     │            │           labels: the shares, at the start of their lines
 *          │(60%)   │            │
 *          │ └──────╯            │           track 0: the shortest lines
 *          └─────────────────────╯           track 1
 * ```
 *
 * Lines that lead to one place in one direction share a track, its end and its arrow.
 */
import { highest, lowest } from '../../../language/model/long-lists.ts';
import type { Touchpoint } from '../../../language/model/model.ts';
import type { JourneyContext } from '../context.ts';
import { type Chip, chipAt } from '../drawing.ts';
import type { CardColumn } from '../grid/columns.ts';

/** A `loop` leads back, or to the touchpoint itself. */
export type BranchLineKind = 'branch' | 'loop';

export interface BranchLine {
  readonly key: string;
  readonly kind: BranchLineKind;
  /** Path data of SVG, measured from the lower edge of the cards. */
  readonly path: string;
  /** Its arrow; only the longest line of a track has one. */
  readonly head: string | undefined;
}

export interface BranchLinesLayout {
  /** From the lower edge of the cards. */
  readonly height: number;
  readonly lines: readonly BranchLine[];
  /** The shares. */
  readonly chips: readonly Chip[];
}

type BranchColumn = Pick<CardColumn, 'x' | 'width' | 'entry' | 'touchpoint'>;

/** A card, and where its lower edge is: above 0 where it is lower than the highest card. */
export interface BranchStop {
  readonly column: BranchColumn;
  readonly bottom: number;
}

const track = { height: 14, above: 12, below: 6 };
const label = { top: 8, gap: 4, height: 26 };
/** From the side of a card: where lines arrive, and the nearest place where they start. */
const inset = { arrival: 14, departure: 52 };
const mostStep = 60;
const radii = { branch: 6, loop: 11 } as const;
const arrow = { width: 9, height: 8 };

interface Branch {
  readonly key: string;
  readonly kind: BranchLineKind;
  readonly source: number;
  readonly target: number;
  readonly share: number | undefined;
}

/** A branch with the place where it starts, in px. */
interface Departure extends Branch {
  readonly x: number;
  readonly row: number;
  readonly chip: Chip | undefined;
}

/** All lines to one place from one side. */
interface Bundle {
  readonly kind: BranchLineKind;
  readonly end: { readonly x: number; readonly y: number };
  readonly from: number;
  readonly to: number;
  readonly members: readonly Departure[];
}

/** Lays out the lines; `undefined` where every touchpoint leads to the one behind it. */
export function layoutBranchLines(
  stops: readonly BranchStop[],
  context: JourneyContext,
): BranchLinesLayout | undefined {
  const branches = branchesOf(stops.map(({ column }) => column));
  if (branches.length === 0) return undefined;
  const departures = grouped(branches, ({ source }) => source).flatMap((own) => departuresOf(own, stops, context));
  const rows = departures.some(({ chip }) => chip) ? highest(departures.map(({ row }) => row)) + 1 : 0;
  const top = rows === 0 ? track.above : label.top + rows * label.height + track.above;
  const bundles = bundlesOf(departures, stops);
  const tracks = tracksOf(bundles);
  return {
    height: top + highest([...tracks.values()]) * track.height + track.below,
    lines: bundles.flatMap((bundle) => linesOf(bundle, top + (tracks.get(bundle) ?? 0) * track.height, stops)),
    chips: departures.flatMap(({ chip }) => chip ?? []),
  };
}

/** The step to the card right behind needs no line, unless it is one of several or has a share. */
function branchesOf(columns: readonly BranchColumn[]): Branch[] {
  const places = new Map<string, number[]>();
  const homes = new Map<string, number>();
  for (const [index, { touchpoint, entry }] of columns.entries()) {
    if (!touchpoint) continue;
    const key = touchpoint.metAgain ?? touchpoint.key;
    places.set(key, [...(places.get(key) ?? []), index]);
    if (entry?.kind === 'touchpoint') homes.set(key, index);
  }
  return columns.flatMap(({ entry }, source) => {
    if (entry?.kind !== 'touchpoint') return [];
    const own = branchesFrom(entry.touchpoint, source, places, homes);
    const [only] = own;
    const isUsual = own.length === 1 && only?.target === source + 1 && only.share === undefined;
    return isUsual ? [] : own;
  });
}

/** Where a touchpoint is met again later, the way leads on to there. */
function branchesFrom(
  touchpoint: Touchpoint,
  source: number,
  places: ReadonlyMap<string, readonly number[]>,
  homes: ReadonlyMap<string, number>,
): Branch[] {
  return touchpoint.next.flatMap(({ key, share }, index): Branch[] => {
    if (key === undefined) return [];
    const target = places.get(key)?.find((place) => place > source) ?? homes.get(key);
    if (target === undefined) return [];
    const kind = target > source ? 'branch' : 'loop';
    return [{ key: `${touchpoint.key}/${index}`, kind, source, target, share: share?.value }];
  });
}

/** Loops start on the left; of each kind, the nearest target starts outermost, so that the lines do not cross. */
function departuresOf(own: readonly Branch[], stops: readonly BranchStop[], { words }: JourneyContext): Departure[] {
  const distance = ({ source, target }: Branch) => Math.abs(target - source);
  const loops = own.filter(({ kind }) => kind === 'loop').toSorted((a, b) => distance(a) - distance(b));
  const ahead = own.filter(({ kind }) => kind === 'branch').toSorted((a, b) => distance(b) - distance(a));
  const ordered = [...loops, ...ahead];
  const { x, width } = stops[own[0]?.source ?? 0]?.column ?? { x: 0, width: 0 };
  const room = width - 2 * inset.departure;
  const step = ordered.length < 2 ? mostStep : Math.min(mostStep, room / (ordered.length - 1));
  const texts = ordered.map(({ share }) => (share === undefined ? undefined : words.t('next.share', { share })));
  const chipOf = (text: string, at: number, row: number) => {
    const request = { kind: 'plain' as const, text, style: 'small' as const, maxWidth: width };
    const { box } = chipAt(0, 0, request);
    return chipAt(at - box.width / 2, label.top + row * label.height, request);
  };
  const widest = highest(texts.map((text) => (text === undefined ? 0 : chipOf(text, 0, 0).box.width)));
  const rows = Math.max(1, Math.ceil((widest + label.gap) / step));
  return ordered.map((branch, index): Departure => {
    const at = x + width / 2 + (index - (ordered.length - 1) / 2) * step;
    const [row, text] = [index % rows, texts[index]];
    return { ...branch, x: at, row, chip: text === undefined ? undefined : chipOf(text, at, row) };
  });
}

function bundlesOf(departures: readonly Departure[], stops: readonly BranchStop[]): Bundle[] {
  return grouped(departures, ({ target, kind }) => `${target}/${kind}`).flatMap((members) => {
    const [first] = members;
    const stop = first && stops[first.target];
    if (!stop) return [];
    const { x, width } = stop.column;
    const end = first.kind === 'branch' ? x + inset.arrival : x + width - inset.arrival;
    const xs = [end, ...members.map((member) => member.x)];
    return [{ kind: first.kind, end: { x: end, y: stop.bottom }, from: lowest(xs), to: highest(xs), members }];
  });
}

/** The track of each bundle, from 0: short ones first, and as near to the cards as there is room. */
function tracksOf(bundles: readonly Bundle[]): ReadonlyMap<Bundle, number> {
  const tracks: Bundle[][] = [];
  const found = new Map<Bundle, number>();
  for (const bundle of bundles.toSorted((a, b) => a.to - a.from - (b.to - b.from))) {
    const isFree = (one: readonly Bundle[]) =>
      one.every(({ from, to }) => bundle.to + track.height < from || to + track.height < bundle.from);
    const free = tracks.findIndex(isFree);
    const index = free < 0 ? tracks.length : free;
    tracks[index] = [...(tracks[index] ?? []), bundle];
    found.set(bundle, index);
  }
  return found;
}

/** The longest line goes all the way; the others join it. */
function linesOf({ kind, end, members }: Bundle, y: number, stops: readonly BranchStop[]): BranchLine[] {
  const reach = ({ x }: Departure) => Math.abs(end.x - x);
  const longest = members.reduce((far, one) => (reach(one) > reach(far) ? one : far));
  return members.map((member): BranchLine => {
    const side = end.x > member.x ? 1 : -1;
    const radius = Math.min(radii[kind], reach(member) / 2);
    const turn = (x: number, to: number) => `A${radius} ${radius} 0 0 ${side > 0 ? 0 : 1} ${tidy(x)} ${tidy(to)}`;
    const start = `M${tidy(member.x)} ${tidy(stops[member.source]?.bottom ?? 0)}V${tidy(y - radius)}`;
    const joined = `${start}${turn(member.x + side * radius, y)}`;
    if (member !== longest) return { key: member.key, kind, path: joined, head: undefined };
    const along = `H${tidy(end.x - side * radius)}${turn(end.x, y - radius)}V${tidy(end.y + arrow.height)}`;
    return { key: member.key, kind, path: joined + along, head: arrowUpTo(end) };
  });
}

function arrowUpTo({ x, y }: Bundle['end']): string {
  const base = y + arrow.height + 1;
  return `M${tidy(x)} ${tidy(y + 1)}L${tidy(x + arrow.width / 2)} ${base}H${tidy(x - arrow.width / 2)}Z`;
}

function grouped<Item, Key>(items: readonly Item[], keyOf: (item: Item) => Key): Item[][] {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return [...groups.values()];
}

function tidy(value: number): number {
  return Math.round(value * 100) / 100;
}
