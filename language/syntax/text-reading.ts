/**
 * Reads a text as clauses and their structure: all of it, or what an edit has touched. The rest are blocks of the
 * reading before, at their new places. Both give the same.
 */
import type { KeywordLanguage } from '../keywords/keyword-translations.ts';
import { endsBlock, untouched } from './blocks.ts';
import type { Clause, Comment } from './clause.ts';
import { ignoresIn, type JourneyReport } from './journey-report.ts';
import { countKeywords, type KeywordCounts, keywordLanguageOfCounts, statedLanguage } from './keyword-language.ts';
import {
  type BlockAt,
  type Blocks,
  clausesOf,
  commentsOf,
  isBlock,
  isPlacedBlock,
  type Part,
  type PlacedPart,
  type Untouched,
} from './parts.ts';
import type { PlacedClause } from './placed-clause.ts';
import { readingProblems } from './reading-problems.ts';
import { type PartScan, scanAround } from './scan.ts';
import { type PartStructure, structureAround } from './structure.ts';

/** What a text gave, and what reading its next version takes from it. */
export interface TextReading {
  readonly text: string;
  readonly report: JourneyReport;
  readonly scanned: PartScan;
  readonly structure: PartStructure;
  /** Of the blocks that were taken as they are. */
  readonly keptCounts: KeywordCounts;
}

/** @param before blocks of the text before the edit; they are part of the new tree, so that the old one ends */
export function readText(text: string, before?: Blocks): TextReading {
  const kept = before ? untouched(before.blocks, before.text, text) : [];
  const scanned = scanWithEnds(text, kept);
  const keptCounts = before ? countsOfKept(before, scanned) : new Map();
  const counts = countKeywords(scanned.clauses, new Map(keptCounts));
  const language = keywordLanguageOfCounts(counts, statedLanguage(text, scanned.clauses));
  const structure = structureAround(scanned.parts, language);
  return { text, scanned, structure, keptCounts, report: reportOf(text, scanned, structure, language) };
}

/** A block whose end an edit has changed is read again. */
function scanWithEnds(text: string, kept: readonly Untouched[]): PartScan {
  const scanned = scanAround(text, kept);
  const endless = new Set(scanned.parts.filter((part, at) => isBlock(part) && !isEnd(scanned.parts[at + 1])));
  if (endless.size === 0) return scanned;
  const still = new Set(scanned.parts.flatMap((part) => (isBlock(part) && !endless.has(part) ? [part.block] : [])));
  return scanWithEnds(
    text,
    kept.filter(({ block }) => still.has(block)),
  );
}

function isEnd(part: Part | undefined): boolean {
  return isBlock(part) || endsBlock(part);
}

/** Counts on from the text before: of thousands of blocks an edit drops one. */
function countsOfKept({ blocks, counts }: Blocks, { parts }: PartScan): KeywordCounts {
  const kept = new Set(parts.flatMap((part) => (isBlock(part) ? [part.block] : [])));
  const left = new Map(counts);
  for (const { block } of blocks) if (!kept.has(block)) countKeywords(block.clauses, left, -1);
  return left;
}

function reportOf(text: string, scanned: PartScan, structure: PartStructure, language: KeywordLanguage): JourneyReport {
  const { parts, lineStarts } = scanned;
  const { skipped, problems, openAtEnd, open } = structure;
  const read = { lineStarts, clauses: scanned.clauses, comments: scanned.comments, language };
  const lines = parts.flatMap((part) => {
    const clause = isBlock(part) ? part.header : part;
    return clause.startsLine ? [clause.line] : [];
  });
  const whole = new WholeText(scanned, structure);
  return {
    diagnostics: [],
    scan: {
      lineStarts,
      get clauses() {
        return whole.clauses;
      },
      get comments() {
        return whole.comments;
      },
      language,
    },
    placement: {
      get clauses() {
        return whole.placed;
      },
      skipped,
      problems,
      openAtEnd,
      open,
    },
    problems: readingProblems(text, read, structure),
    ignores: ignoresIn(text, scanned.comments, lines),
  };
}

/** What stands in a whole text, blocks as well: made when something asks for it, because an edit rarely does. */
class WholeText {
  private readonly scanned: PartScan;
  private readonly structure: PartStructure;
  private readonly ofBlocks = new Map<BlockAt, readonly Clause[]>();
  private knownClauses: readonly Clause[] | undefined;
  private knownComments: readonly Comment[] | undefined;
  private knownPlaced: readonly PlacedClause[] | undefined;

  constructor(scanned: PartScan, structure: PartStructure) {
    this.scanned = scanned;
    this.structure = structure;
  }

  get clauses(): readonly Clause[] {
    this.knownClauses ??= this.scanned.parts.flatMap((part) => (isBlock(part) ? this.clausesIn(part) : [part]));
    return this.knownClauses;
  }

  get comments(): readonly Comment[] {
    this.knownComments ??= [
      ...this.scanned.comments,
      ...this.scanned.parts.flatMap((part) => (isBlock(part) ? commentsOf(part) : [])),
    ].sort((one, other) => one.start - other.start);
    return this.knownComments;
  }

  get placed(): readonly PlacedClause[] {
    this.knownPlaced ??= this.structure.parts.flatMap((part) => this.placedIn(part));
    return this.knownPlaced;
  }

  private placedIn(part: PlacedPart): readonly PlacedClause[] {
    if (!isPlacedBlock(part)) return [part];
    const { block } = part.at;
    const clauses = this.clausesIn(part.at);
    const now = new Map(block.clauses.map((clause, index) => [clause, clauses[index] ?? clause]));
    const rest = block.placed.map((placed) => ({
      ...placed,
      clause: now.get(placed.clause) ?? placed.clause,
      parent: placed.parent && now.get(placed.parent),
    }));
    return [part.header, ...rest];
  }

  private clausesIn(at: BlockAt): readonly Clause[] {
    const known = this.ofBlocks.get(at);
    if (known) return known;
    const clauses = clausesOf(at);
    this.ofBlocks.set(at, clauses);
    return clauses;
  }
}
