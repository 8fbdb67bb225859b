/** Finds the blocks of a text, and those that an edit leaves as they are. */
import { isInline } from '../keywords/keywords.ts';
import type { Clause, Comment } from './clause.ts';
import { isIgnoreComment } from './journey-report.ts';
import { countKeywords, type KeywordCounts } from './keyword-language.ts';
import {
  type Block,
  type BlockAt,
  type Blocks,
  type BlockTree,
  blockAt,
  isBlock,
  isPlacedBlock,
  type Untouched,
} from './parts.ts';
import type { PlacedClause } from './placed-clause.ts';
import type { PartScan } from './scan.ts';
import type { PartStructure } from './structure.ts';

const openers: ReadonlySet<string> = new Set(['journey', 'stage', 'touchpoint', 'again']);

/** Whether a clause ends the block above it: it opens something, whatever stands above. */
export function endsBlock(clause: Clause | undefined): boolean {
  return clause?.startsLine === true && clause.fault === undefined && openers.has(clause.keyword?.word ?? '');
}

/** The blocks that an edit leaves as they are, in the order of the text. */
export function untouched(blocks: readonly BlockAt[], before: string, after: string): Untouched[] {
  const head = sharedHead(before, after);
  const tail = sharedTail(before, after, Math.min(before.length, after.length) - head);
  return blocks.flatMap(({ block, moved }): Untouched[] => {
    const [start, end] = [block.start + moved, block.end + moved];
    // A line feed behind a carriage return would belong to the same break.
    if (end < head || (end === head && before[end - 1] === '\n')) return [{ block, start }];
    return start > before.length - tail ? [{ block, start: start + after.length - before.length }] : [];
  });
}

/** So many UTF-16 units are compared at once. */
const stretch = 4096;

/** How many UTF-16 units two texts begin with alike. */
function sharedHead(one: string, other: string): number {
  const most = Math.min(one.length, other.length);
  let shared = 0;
  while (shared < most && one.slice(shared, shared + stretch) === other.slice(shared, shared + stretch)) {
    shared += stretch;
  }
  while (shared < most && one.charCodeAt(shared) === other.charCodeAt(shared)) shared++;
  return Math.min(shared, most);
}

/** How many UTF-16 units two texts end with alike, `most` of them at most. */
function sharedTail(one: string, other: string, most: number): number {
  const behind = (text: string, shared: number) => text.slice(text.length - shared - stretch, text.length - shared);
  let shared = 0;
  while (shared + stretch <= most && behind(one, shared) === behind(other, shared)) shared += stretch;
  while (shared < most && one.charCodeAt(one.length - shared - 1) === other.charCodeAt(other.length - shared - 1)) {
    shared++;
  }
  return shared;
}

/** A text that was read, and its tree. */
export interface ReadTree {
  readonly text: string;
  readonly scanned: PartScan;
  readonly structure: PartStructure;
  /** How often each keyword is written in the blocks that were taken as they are. */
  readonly keptCounts: KeywordCounts;
  /** By the header of each touchpoint that was read. */
  readonly trees: ReadonlyMap<Clause, BlockTree>;
}

/** The blocks of a text: those that were taken as they are, and those among what was read. */
export function blocksOf(read: ReadTree): Blocks {
  const { blocks, found } = new BlockFinder(read).find();
  const counts = new Map(read.keptCounts);
  for (const { clauses } of found) countKeywords(clauses, counts);
  return { text: read.text, blocks, counts };
}

class BlockFinder {
  private readonly read: ReadTree;
  /** Starts of clauses with something odd about them. */
  private readonly odd: ReadonlySet<number>;
  private readonly blocks: BlockAt[] = [];
  /** Those among what was read. */
  private readonly found: Block[] = [];
  private header: Clause | undefined;
  private clauses: Clause[] = [];
  private placed: PlacedClause[] = [];
  private nextPlaced = 0;
  private nextComment = 0;

  constructor(read: ReadTree) {
    this.read = read;
    this.odd = new Set([...read.structure.skipped, ...read.structure.problems].map(({ clause }) => clause.start));
  }

  find(): { readonly blocks: readonly BlockAt[]; readonly found: readonly Block[] } {
    for (const part of this.read.scanned.parts) {
      if (isBlock(part)) {
        this.finish(part.block.start + part.moved, part.block.line + part.movedLines);
        this.blocks.push(part);
        this.nextPlaced++;
      } else {
        this.clause(part);
      }
    }
    return { blocks: this.blocks, found: this.found };
  }

  private clause(clause: Clause): void {
    const own = this.placedOf(clause);
    if (endsBlock(clause)) {
      this.finish(this.read.scanned.lineStarts[clause.line] ?? clause.start, clause.line);
      this.header = own?.opens === 'touchpoint' ? clause : undefined;
      this.clauses = [clause];
    } else if (this.header && own && this.isPlain(own, this.header)) {
      this.clauses.push(clause);
      this.placed.push(own);
    } else {
      this.header = undefined;
    }
  }

  /** Where a clause was placed; `undefined` where it was not, or where something stands in for it. */
  private placedOf(clause: Clause): PlacedClause | undefined {
    let own: PlacedClause | undefined;
    let count = 0;
    for (;;) {
      const next = this.read.structure.parts[this.nextPlaced];
      if (!next || isPlacedBlock(next) || next.clause !== clause) break;
      own = next;
      count++;
      this.nextPlaced++;
    }
    return count === 1 && !own?.recoveryNode ? own : undefined;
  }

  /** Whether a clause means the same wherever its touchpoint stands. */
  private isPlain({ clause, parent }: PlacedClause, header: Clause): boolean {
    const isDeep = !clause.startsLine || clause.indent > header.indent;
    const isWithin = parent !== undefined && parent.start >= header.start;
    return clause.fault === undefined && isDeep && isWithin && !this.odd.has(clause.start);
  }

  /** The touchpoint that is being collected ends where the next thing begins. */
  private finish(end: number, endLine: number): void {
    const { header, clauses, placed } = this;
    this.header = undefined;
    this.clauses = [];
    this.placed = [];
    const tree = header && this.read.trees.get(header);
    if (!header || !tree) return;
    const start = this.read.scanned.lineStarts[header.line] ?? header.start;
    const comments = this.commentsIn(start, end);
    if (comments.some(({ start, end }) => isIgnoreComment(this.read.text.slice(start, end)))) return;
    const block: Block = {
      start,
      end,
      line: header.line,
      lines: endLine - header.line,
      clauses,
      placed,
      comments,
      inline: inlineAtEnd(placed),
      parents: parentsAtEnd(placed),
      tree,
    };
    this.found.push(block);
    this.blocks.push(blockAt(block, start, header.line));
  }

  private commentsIn(start: number, end: number): Comment[] {
    const { comments } = this.read.scanned;
    while ((comments[this.nextComment]?.start ?? Infinity) < start) this.nextComment++;
    const from = this.nextComment;
    while ((comments[this.nextComment]?.start ?? Infinity) < end) this.nextComment++;
    return comments.slice(from, this.nextComment);
  }
}

/** How many needs and actions are still open behind the last clause. */
function inlineAtEnd(placed: readonly PlacedClause[]): number {
  return placed.reduce((open, { closes, opens }) => open - closes + (isInline(opens) ? 1 : 0), 0);
}

/** The lines whose indentation may still promise to hold what follows, the header left out. */
function parentsAtEnd(placed: readonly PlacedClause[]): Clause[] {
  const parents: Clause[] = [];
  for (const { clause, opens } of placed) {
    if (!clause.startsLine) continue;
    while ((parents.at(-1)?.indent ?? -1) >= clause.indent) parents.pop();
    if (opens) parents.push(clause);
  }
  return parents;
}
