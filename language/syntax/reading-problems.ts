import type { Holder } from '../keywords/keyword-row.ts';
import type { KeywordLanguage } from '../keywords/keyword-translations.ts';
import { type Keyword, keywordNamed, spell, typicalKeywords } from '../keywords/keywords.ts';
import type { MessageKey } from '../messages/messages.ts';
import type { MessageArguments } from '../messages/translator.ts';
import { invisibleCodes, withoutInvisible } from '../model/invisible.ts';
import type { ReferenceKind } from '../model/model.ts';
import { type Clause, isReadable, type RecoverableError } from './clause.ts';
import { nearestSpelling } from './nearest.ts';
import type { SkippedClause, StructureProblem } from './placed-clause.ts';
import { plainText } from './plain-text.ts';
import type { ReadingProblem } from './problem.ts';
import { rangeOf } from './range.ts';
import type { Scan } from './scan.ts';
import { lineOf, type Span } from './spans.ts';
import type { Structure } from './structure.ts';

/** Puts into words what the scanner could not read and what does not stand where it may. */
export function readingProblems(
  text: string,
  scanned: Pick<Scan, 'lineStarts' | 'clauses' | 'language'>,
  placement: Pick<Structure, 'skipped' | 'problems'>,
): ReadingProblem[] {
  const { lineStarts } = scanned;
  const soft = scanned.clauses.filter((clause) => clause.fault !== undefined && isReadable(clause));
  const aside: readonly StructureProblem['fault'][] = ['misplaced', 'participants'];
  const misplaced = new Set(placement.problems.filter(({ fault }) => aside.includes(fault)).map((p) => p.clause));
  const touchpointName = (clause: Clause | undefined) => clause && nameOf(text, clause);
  return [
    ...placement.skipped
      .filter(({ clause }) => !misplaced.has(clause))
      .map((aside) => ({ ...setAsideProblem(text, scanned, aside), touchpoint: touchpointName(aside.touchpoint) })),
    ...placement.problems.map((problem) => ({
      ...placingProblem(text, scanned, problem),
      touchpoint: touchpointName(problem.touchpoint),
    })),
    ...soft.map((clause) => ({
      code: 'syntax' as const,
      message: `syntax.${clause.fault as RecoverableError}` as const,
      args: argsOf(text.slice(clause.faultAt.start, clause.faultAt.end)),
      range: rangeOf(lineStarts, clause.faultAt),
      clauseLost: false,
      mayDeclare: [],
      touchpoint: undefined,
    })),
  ];
}

function argsOf(text: string): MessageArguments {
  return { text: withoutInvisible(text).replace(/^\|\s*/, ''), codes: invisibleCodes(text) };
}

type Problem = Omit<ReadingProblem, 'touchpoint'>;
type Places = Pick<Scan, 'lineStarts' | 'language'>;

function setAsideProblem(text: string, { lineStarts, language }: Places, aside: SkippedClause): Problem {
  const { clause, guess } = aside;
  const at = {
    range: rangeOf(lineStarts, clause.faultAt),
    clauseLost: aside.lost,
    mayDeclare: aside.lost ? kindsThat(aside) : [],
  };
  const word = text.slice(clause.faultAt.start, clause.faultAt.end);
  const keyword = clause.keywordText;
  const some = someKeywords(aside.within, language);
  const syntax = (message: MessageKey, args: MessageArguments = {}): Problem => ({
    code: 'syntax',
    message,
    args,
    ...at,
  });
  switch (clause.fault) {
    case 'unknown-keyword':
      return {
        code: 'unknown-keyword',
        message: guess ? 'unknown-keyword.nearest' : 'unknown-keyword.none',
        args: { word, nearest: guess ? nearestSpelling(word, guess, language) : '', some },
        ...at,
      };
    case 'no-colon':
      return syntax('syntax.no-colon', { keyword });
    case 'bad-head':
      return syntax('syntax.bad-head', { keyword });
    case 'bad-id':
      return syntax('syntax.bad-id', { id: word });
    case 'no-id-here':
      return syntax('syntax.no-id-here', { keyword, id: word });
    case 'no-personas-here':
      return syntax('syntax.no-personas-here', { keyword });
    case 'after-text':
      return syntax('syntax.after-text', { text: word });
    case 'empty-clause':
      return syntax('syntax.empty-clause');
    default:
      return clause.startsLine
        ? syntax('syntax.no-keyword', { some })
        : syntax('syntax.no-keyword-after-bar', { some });
  }
}

function placingProblem(text: string, { lineStarts, language }: Places, problem: StructureProblem): Problem {
  const { clause, keyword, other } = problem;
  const range = rangeOf(lineStarts, headOf(clause));
  const line = other ? lineOf(lineStarts, other.start) + 1 : 0;
  const args = { keyword: spell(keyword, language), line, above: other ? describe(text, other) : '' };
  switch (problem.fault) {
    case 'misplaced':
      return {
        code: 'misplaced',
        message: misplacedMessage(keyword),
        args,
        range,
        clauseLost: true,
        mayDeclare: declares(keyword),
      };
    case 'participants': {
      const { value } = clause;
      const names = value ? plainText(text.slice(value.start, value.end)) : '…';
      return {
        code: 'misplaced',
        message: 'misplaced.participants',
        args: { ...args, names, participants: spell(keywordNamed('participants'), language) },
        range,
        clauseLost: true,
        mayDeclare: [],
      };
    }
    case 'no-journey':
      return { code: 'misplaced', message: 'misplaced.no-journey', args, range, clauseLost: false, mayDeclare: [] };
    case 'outside-stage':
      return { code: 'misplaced', message: 'misplaced.outside-stage', args, range, clauseLost: false, mayDeclare: [] };
    case 'said-before':
      return { code: 'misplaced', message: 'misplaced.said-before', args, range, clauseLost: false, mayDeclare: [] };
    case 'misleading-indentation':
      return {
        code: 'misleading-indentation',
        message: other ? 'misleading-indentation.to' : 'misleading-indentation.file',
        args,
        range,
        clauseLost: false,
        mayDeclare: [],
      };
  }
}

const everyKind: readonly ReferenceKind[] = ['persona', 'journey', 'touchpoint', 'need', 'source', 'stage'];

/** What an unreadable clause may have declared: by the keyword it was meant to be; without one, by where it stands. */
function kindsThat({ clause, guess, touchpoint, inHead }: SkippedClause): readonly ReferenceKind[] {
  if (guess && clause.fault !== 'no-keyword') {
    return declares(guess);
  }
  return touchpoint ? [] : inHead ? everyKind : ['touchpoint', 'stage', 'journey'];
}

/** A persona takes its needs along: what stands below it falls to the journey. */
function declares({ word }: Keyword): readonly ReferenceKind[] {
  return word === 'persona' ? ['persona', 'need'] : everyKind.filter((kind) => kind === word);
}

/** Where the keyword can stand, by what can hold it. */
function misplacedMessage(keyword: Keyword): MessageKey {
  if (keyword.beforeStages) {
    return 'misplaced.before-stages';
  }
  const messages: Readonly<Record<Holder, MessageKey>> = {
    file: 'misplaced.file',
    journey: 'misplaced.journey',
    stage: 'misplaced.stage',
    touchpoint: 'misplaced.touchpoint',
    again: 'misplaced.touchpoint',
    persona: 'misplaced.persona',
    channel: 'misplaced.channel-or-source',
    team: 'misplaced.channel-or-source',
    source: 'misplaced.source',
    need: 'misplaced.need',
    action: 'misplaced.action',
  };
  return messages[keyword.on.includes('touchpoint') ? 'touchpoint' : (keyword.on[0] ?? 'file')];
}

/** A few keywords that may stand here, for a reader who has to choose one. */
function someKeywords(within: Holder, language: KeywordLanguage): string {
  return typicalKeywords[within].map((word) => `\`${spell(keywordNamed(word), language)}\``).join(', ');
}

function headOf(clause: Clause): Span {
  return clause.word.end > clause.word.start ? clause.word : { start: clause.start, end: clause.end };
}

/** In code voice, so that the keyword is no word of a sentence in another language. */
function describe(text: string, clause: Clause): string {
  const name = nameOf(text, clause);
  return name ? `\`${clause.keywordText}: ${name}\`` : `\`${clause.keywordText}\``;
}

/** The id, or the name, of the thing that a clause opens. */
function nameOf(text: string, clause: Clause): string | undefined {
  const slice = clause.id ?? clause.value;
  return slice && plainText(text.slice(slice.start, slice.end));
}
