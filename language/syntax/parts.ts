/**
 * Blocks: touchpoints whose text reads the same wherever it stands. After an edit they are taken as they are, at their
 * new place, and only the rest of the text is read again.
 *
 * ```
 * journey: New car                read at each edit
 *   stage: Before                 read at each edit
 *     touchpoint: Advert          a block, up to the next line that opens something
 *       rating: 6
 *     touchpoint: Offer           a block
 *       channel
 *     again: Advert               read at each edit, as the line above cannot be read: the offer is no block
 * ```
 */
import type { AstNode, CompositeCstNode, Reference } from 'langium';
import type { Clause, Comment } from './clause.ts';
import type { KeywordCounts } from './keyword-language.ts';
import type { PlacedClause } from './placed-clause.ts';
import type { Shift } from './shifted-nodes.ts';
import type { Span } from './spans.ts';

/** A touchpoint that was read, with all that reading it gave; its places are those of the text that it was read in. */
export interface Block {
  /** Offset of its first line. */
  readonly start: number;
  /** Offset of the line behind it, which opens something. */
  readonly end: number;
  readonly line: number;
  /** How many lines it has. */
  readonly lines: number;
  /** In the order of the text, its header first. */
  readonly clauses: readonly Clause[];
  /** Those below the header. */
  readonly placed: readonly PlacedClause[];
  readonly comments: readonly Comment[];
  /** How many needs and actions its last line leaves open. */
  readonly inline: number;
  /** Lines below the header whose indentation may promise to hold what follows. */
  readonly parents: readonly Clause[];
  readonly tree: BlockTree;
}

/** What the tree has of a block. */
export interface BlockTree {
  readonly node: AstNode;
  readonly composite: CompositeCstNode;
  /** Moves the composite and what is in it. */
  readonly shift: Shift;
  /** The names in it: what they stand for may be another thing after an edit. */
  readonly references: readonly Reference[];
}

/** A block at its place in a text. */
export interface BlockAt {
  readonly block: Block;
  /** How far it has moved since it was read, in UTF-16 units. */
  readonly moved: number;
  readonly movedLines: number;
  /** Where its header stands now. */
  readonly header: Clause;
}

/** A block that an edit left as it is, and the offset at which it stands now. */
export interface Untouched {
  readonly block: Block;
  readonly start: number;
}

/** What a text consists of: blocks that are taken as they are, and clauses that are read. */
export type Part = Clause | BlockAt;

export function isBlock(part: Part | undefined): part is BlockAt {
  return part !== undefined && 'block' in part;
}

/** The blocks of a text. */
export interface Blocks {
  readonly text: string;
  /** In the order of the text. */
  readonly blocks: readonly BlockAt[];
  /** How often each keyword is written in them. */
  readonly counts: KeywordCounts;
}

/** Puts a block at a line. */
export function blockAt(block: Block, start: number, line: number): BlockAt {
  const [moved, movedLines] = [start - block.start, line - block.line];
  return { block, moved, movedLines, header: shifted(block.clauses[0] as Clause, moved, movedLines) };
}

/** The clauses of a block where they stand now, the header first. */
export function clausesOf({ block, moved, movedLines, header }: BlockAt): readonly Clause[] {
  return [header, ...block.clauses.slice(1).map((clause) => shifted(clause, moved, movedLines))];
}

export function commentsOf({ block, moved, movedLines }: BlockAt): readonly Comment[] {
  return block.comments.map(({ start, end, line }) => ({
    start: start + moved,
    end: end + moved,
    line: line + movedLines,
  }));
}

/** A clause so far below its place; the clause itself where that is nothing. */
function shifted(clause: Clause, by: number, lines: number): Clause {
  if (by === 0 && lines === 0) return clause;
  const span = ({ start, end }: Span): Span => ({ start: start + by, end: end + by });
  const offset = (at: number | undefined) => (at === undefined ? undefined : at + by);
  return {
    ...clause,
    ...span(clause),
    line: clause.line + lines,
    word: span(clause.word),
    id: clause.id && span(clause.id),
    openBracket: offset(clause.openBracket),
    personas: clause.personas.map(span),
    closeBracket: offset(clause.closeBracket),
    colon: offset(clause.colon),
    value: clause.value && span(clause.value),
    faultAt: span(clause.faultAt),
  };
}

/** A block in the structure of a text, with its header where it stands now. */
export interface PlacedBlock {
  readonly at: BlockAt;
  readonly header: PlacedClause;
}

export type PlacedPart = PlacedClause | PlacedBlock;

export function isPlacedBlock(part: PlacedPart | undefined): part is PlacedBlock {
  return part !== undefined && 'at' in part;
}
