/**
 * Invariant of this room: syntax knows nothing of names, it never throws, and a broken line costs that line alone.
 *
 * The structure of a text: each clause belongs to the innermost open thing that can hold it, and closes what is
 * further in. The meaning comes from the keywords alone. A line that cannot be read is set aside; `recovery.ts`
 * guesses what it opened.
 *
 * ```
 * text                              clauses (`scan.ts`)          structure: holder, opens, closes
 *
 * journey: New car                  journey                      file, opens journey
 *   stage: Before                   stage                        journey, opens stage
 *     touchpoint: Advert            touchpoint                   stage, opens touchpoint
 *       rating: 6 | importance: 9   rating, importance           touchpoint, touchpoint
 *     tochpint Offer                fault: no-keyword            set aside; a nameless touchpoint stands in:
 *                                                                stage, opens touchpoint, closes 1
 *       rating: 4                   rating                       touchpoint: the nameless one, not the advert
 *   stage: After                    stage                        journey, opens stage, closes 2
 * ```
 */
import type { Holder } from '../keywords/keyword-row.ts';
import type { KeywordLanguage } from '../keywords/keyword-translations.ts';
import { findKeyword, isInline, type Keyword, opensIn } from '../keywords/keywords.ts';
import { append } from '../model/long-lists.ts';
import { type Clause, isReadable } from './clause.ts';
import { nearestKeyword } from './nearest.ts';
import { canHold, holderDepth, type OpenThing } from './open-thing.ts';
import { type BlockAt, isBlock, isPlacedBlock, type Part, type PlacedPart } from './parts.ts';
import {
  type PlacedClause,
  type SkippedClause,
  type StructureError,
  type StructureProblem,
  takesPersonas,
} from './placed-clause.ts';
import { farthest, type Header, isHeader, lostHolder } from './recovery.ts';
import type { Scan } from './scan.ts';

export interface Structure {
  readonly clauses: readonly PlacedClause[];
  readonly skipped: readonly SkippedClause[];
  readonly problems: readonly StructureProblem[];
  /** How many things to close at the end of the text. */
  readonly openAtEnd: number;
  /** What is open at the end, the file first. */
  readonly open: readonly OpenThing[];
}

interface Open extends OpenThing {
  readonly seen: Map<string, Clause>;
  stages: number;
  /** Whether a stage or touchpoint has begun in it. */
  begun: boolean;
}

/** The structure of a text in which blocks are taken as they are. */
export interface PartStructure extends Omit<Structure, 'clauses'> {
  readonly parts: readonly PlacedPart[];
}

/** Places the clauses of a text, in order. */
export function structureOf({ clauses, language }: Pick<Scan, 'clauses' | 'language'>): Structure {
  const { parts, ...structure } = structureAround(clauses, language);
  return { ...structure, clauses: parts.filter((part): part is PlacedClause => !isPlacedBlock(part)) };
}

/** Places clauses and blocks, in order. Behind each block stands a clause that ends it, or another block. */
export function structureAround(parts: readonly Part[], language: KeywordLanguage): PartStructure {
  return new StructureBuilder(parts, language).build();
}

class StructureBuilder {
  private readonly parts: readonly Part[];
  private readonly language: KeywordLanguage;
  private readonly open: Open[] = [{ holder: 'file', clause: undefined, seen: new Map(), stages: 0, begun: false }];
  private readonly placed: PlacedPart[] = [];
  private readonly setAside: SkippedClause[] = [];
  private readonly problems: StructureProblem[] = [];
  private readonly indented: boolean;
  /** The line-opening clauses that could be parents by indentation, outermost first. */
  private readonly parents: Clause[] = [];
  /** Unreadable lines that something stands in for: their indentation promises nothing. */
  private readonly standIns = new Set<Clause | undefined>();
  /**
   * What the rest of a line is set aside with: all of it, or what a broken need or action behind a bar would have held.
   */
  private dropped: 'line' | OpenThing | undefined;
  /** Open things to close before the next placed clause. */
  private pendingCloses = 0;

  constructor(parts: readonly Part[], language: KeywordLanguage) {
    this.parts = parts;
    this.language = language;
    this.indented = parts.some((part) =>
      isBlock(part) ? part.block.clauses.some(({ indent }) => indent > 0) : part.indent > 0,
    );
  }

  build(): PartStructure {
    for (const [index, clause] of this.parts.entries()) {
      if (isBlock(clause)) {
        this.block(clause);
        continue;
      }
      if (clause.startsLine) {
        this.closeLine();
        this.dropped = undefined;
      } else if (this.isDropped(clause)) {
        continue;
      }
      const header = this.headerMeantBy(clause);
      if (isReadable(clause) || header) {
        this.placeClause(clause, header ?? clause.keyword);
      } else {
        this.recover(clause, index);
      }
    }
    return {
      parts: this.placed,
      skipped: this.setAside,
      problems: this.problems,
      openAtEnd: this.open.length - 1 + this.pendingCloses,
      open: this.open,
    };
  }

  /** Places the header of a block, wherever it stands now; what is below it stays as it was placed. */
  private block(at: BlockAt): void {
    const { header } = at;
    this.closeLine();
    this.dropped = undefined;
    this.placeClause(header, header.keyword);
    const placed = this.placed.pop();
    if (!placed || isPlacedBlock(placed) || placed.opens !== 'touchpoint') throw new Error('A block has no place.');
    this.placed.push({ at, header: placed });
    this.pendingCloses = at.block.inline;
    if (this.indented) append(this.parents, at.block.parents);
  }

  /** A header line opens its thing even when something about it is wrong, so that its lines stay with it. */
  private headerMeantBy(clause: Clause): Keyword | undefined {
    if (isReadable(clause)) {
      return undefined;
    }
    const keyword = clause.keyword ?? (clause.fault === 'unknown-keyword' ? this.nearestKeyword(clause) : undefined);
    return keyword && isHeader(keyword) && this.holderFor(keyword, clause) !== undefined ? keyword : undefined;
  }

  private placeClause(clause: Clause, keyword: Keyword | undefined): void {
    if (!keyword) {
      return;
    }
    if (this.meansParticipants(clause, keyword)) {
      this.report('participants', clause, keyword, undefined);
      this.skip(clause, keyword, this.touchpoint());
      return;
    }
    const depth = this.holderFor(keyword, clause);
    if (depth === undefined) {
      if (this.needsJourney(keyword)) {
        this.openStandIn('journey', clause);
        this.report('no-journey', clause, keyword, undefined);
        this.placeClause(clause, keyword);
      } else {
        this.report('misplaced', clause, keyword, undefined);
        this.skip(clause, keyword, this.touchpoint());
      }
      return;
    }
    const readable = isReadable(clause);
    if (!readable) {
      this.skip(clause, keyword, keyword.word === 'touchpoint' ? clause : undefined);
    } else {
      this.checkPlace(clause, keyword, depth);
    }
    this.trackIndentation(clause, keyword, depth, readable);
    this.closeTo(depth);
    this.add(clause, keyword, false);
    this.checkHead(clause, keyword);
  }

  /**
   * `for: kim` or `persona: kim` among the facts of a touchpoint would close it, and lose the lines below. One that
   * has just been typed, without a value, moves to its own level.
   */
  private meansParticipants({ id, value, startsLine, indent }: Clause, { word }: Keyword): boolean {
    const touchpoint = this.touchpoint();
    if (!touchpoint || !value || id || (word !== 'for' && word !== 'persona')) return false;
    const journey = this.isOpen('journey')?.clause;
    return !startsLine || (indent > touchpoint.indent && touchpoint.indent > (journey?.indent ?? -1));
  }

  private add(clause: Clause, keyword: Keyword, recoveryNode: boolean): void {
    const holder = this.innermost();
    const opens = opensIn(keyword, holder.holder);
    this.placed.push({
      clause,
      keyword,
      parentKind: holder.holder,
      parent: holder.clause,
      opens,
      closes: this.pendingCloses,
      recoveryNode,
    });
    this.pendingCloses = 0;
    if (opens === 'stage') {
      holder.stages++;
    }
    if (opens === 'stage' || opens === 'touchpoint') {
      holder.begun = true;
    }
    if (opens) {
      this.open.push({ holder: opens, clause, seen: new Map(), stages: 0, begun: false });
    }
  }

  private holderFor(keyword: Keyword, clause: Clause): number | undefined {
    return holderDepth(this.open, keyword, clause.startsLine);
  }

  private needsJourney(keyword: Keyword): boolean {
    return keyword.on.includes('journey') && !this.isOpen('journey');
  }

  private checkPlace(clause: Clause, keyword: Keyword, depth: number): void {
    const open = this.open[depth];
    if (!open) {
      return;
    }
    if (keyword.word === 'touchpoint' && open.holder === 'journey' && open.stages > 0) {
      this.report('outside-stage', clause, keyword, open.clause);
    }
    const before = keyword.repeats ? undefined : open.seen.get(keyword.word);
    if (before) {
      this.report('said-before', clause, keyword, before);
    } else {
      open.seen.set(keyword.word, clause);
    }
  }

  /** An id or personas where this keyword, in what holds it, takes none: they are left out, the rest holds. */
  private checkHead(clause: Clause, keyword: Keyword): void {
    const placed = this.placed.at(-1);
    if (!placed || isPlacedBlock(placed) || !isReadable(clause)) {
      return;
    }
    const touchpoint = this.touchpoint();
    const partly = { within: placed.parentKind, guess: keyword, touchpoint, inHead: false, lost: false };
    if (clause.id && !placed.opens) {
      this.setAside.push({ ...partly, clause: { ...clause, fault: 'no-id-here', faultAt: clause.id } });
    }
    if (clause.openBracket !== undefined && !takesPersonas(placed)) {
      const faultAt = { start: clause.openBracket, end: (clause.closeBracket ?? clause.openBracket) + 1 };
      this.setAside.push({ ...partly, clause: { ...clause, fault: 'no-personas-here', faultAt } });
    }
  }

  /**
   * Keeps the lines that could be parents, and says where the indentation promises another one than the keywords give.
   */
  private trackIndentation(clause: Clause, keyword: Keyword, depth: number, report: boolean): void {
    if (!clause.startsLine || !this.indented) {
      return;
    }
    while (this.parents.length > 0 && (this.parents.at(-1)?.indent ?? 0) >= clause.indent) {
      this.parents.pop();
    }
    const promised = this.parents.at(-1);
    const given = this.open[depth]?.clause;
    if (promised !== given && !this.standIns.has(promised)) {
      const promisedDepth = this.open.findIndex((open) => open.clause === promised);
      const promisedOpen = this.open[promisedDepth];
      const couldHold = promisedOpen?.clause !== undefined && keyword.on.includes(promisedOpen.holder);
      if (report && promised && (promisedDepth < 0 || promisedDepth > depth || couldHold)) {
        this.report('misleading-indentation', clause, keyword, given);
      }
    }
    if (opensIn(keyword, this.open[depth]?.holder ?? 'file')) {
      this.parents.push(clause);
    }
  }

  /** Sets a clause aside. When it seems to have been a header, an unnamed thing takes its place and keeps its lines. */
  private recover(clause: Clause, index: number): void {
    const guess = clause.keyword ?? this.nearestKeyword(clause);
    const lost =
      clause.startsLine && (!guess || isHeader(guess)) ? lostHolder(this.clausesFrom(index), this.open) : undefined;
    const touchpoint = this.touchpoint();
    const inTouchpoint = !lost && touchpoint && (!clause.startsLine || clause.indent > touchpoint.indent);
    this.skip(clause, guess, inTouchpoint ? touchpoint : undefined);
    if (lost) {
      this.openStandIn(lost, clause);
    } else {
      // Left alone, the rest of the line would fall to the touchpoint above.
      this.dropped = clause.startsLine ? 'line' : guess?.opens && { holder: guess.opens, clause, stages: 0 };
    }
  }

  /** The clause at a place, and some of those behind it. */
  private clausesFrom(index: number): Clause[] {
    const clauses: Clause[] = [];
    for (let at = index; at < this.parts.length && clauses.length < farthest; at++) {
      const part = this.parts[at];
      if (isBlock(part)) append(clauses, part.block.clauses);
      else if (part) clauses.push(part);
    }
    return clauses;
  }

  private isDropped(clause: Clause): boolean {
    const { dropped } = this;
    return (
      dropped === 'line' ||
      (dropped !== undefined && clause.keyword !== undefined && canHold([dropped], 0, dropped, clause.keyword, false))
    );
  }

  private isOpen(holder: Holder): Open | undefined {
    return this.open.find((open) => open.holder === holder);
  }

  private openStandIn(holder: Header, clause: Clause): void {
    const keyword = findKeyword(holder);
    const depth = keyword && this.holderFor(keyword, clause);
    if (keyword && depth !== undefined) {
      this.closeTo(depth);
      this.add(clause, keyword, true);
      if (clause.startsLine && holder !== 'journey') {
        this.parents.push(clause);
        this.standIns.add(clause);
      }
    }
  }

  private nearestKeyword(clause: Clause): Keyword | undefined {
    const open = this.open.map((thing) => thing.holder);
    return nearestKeyword(clause.keywordText, open, this.language);
  }

  private innermost(): Open {
    return this.open.at(-1) ?? { holder: 'file', clause: undefined, seen: new Map(), stages: 0, begun: false };
  }

  private closeLine(): void {
    while (isInline(this.innermost().holder)) {
      this.open.pop();
      this.pendingCloses++;
    }
  }

  private closeTo(depth: number): void {
    this.pendingCloses += this.open.length - 1 - depth;
    this.open.length = depth + 1;
  }

  private touchpoint(): Clause | undefined {
    return this.isOpen('touchpoint')?.clause;
  }

  private skip(clause: Clause, guess: Keyword | undefined, touchpoint: Clause | undefined): void {
    const inHead = !(this.isOpen('journey')?.begun ?? false);
    this.setAside.push({ clause, within: this.innermost().holder, guess, touchpoint, inHead, lost: true });
  }

  private report(fault: StructureError, clause: Clause, keyword: Keyword, other: Clause | undefined): void {
    this.problems.push({ fault, clause, keyword, other, touchpoint: this.touchpoint() });
  }
}
