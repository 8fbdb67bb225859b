import type { CstNode, LangiumDocument } from 'langium';
import type * as ast from '../generated/ast.ts';
import type { KeywordLanguage } from '../keywords/keyword-translations.ts';
import { type KeywordWord, keywordNamed, spell } from '../keywords/keywords.ts';
import type { ValueList, ValueWord } from '../keywords/values.ts';
import type { MessageArguments } from '../messages/translator.ts';
import { blankInvisible, invisibleCodes, withoutInvisible } from '../model/invisible.ts';
import type { Fact, TextFact } from '../model/model.ts';
import type { Range } from '../model/position.ts';
import { isJourneyReport } from '../syntax/journey-report.ts';
import { plainText } from '../syntax/plain-text.ts';
import type { ReadingCode, ReadingProblem } from '../syntax/problem.ts';
import { rangeOf as placesIn } from '../syntax/range.ts';
import { splitNames } from '../syntax/spans.ts';
import { readChoice } from '../syntax/values/choice.ts';
import type { Reading, ValueFault } from '../syntax/values/reading.ts';
import { readBeforeComment } from '../syntax/values/trailing-comment.ts';

/** Reads the values of a text, and collects what it cannot take. */
export class ValueReader {
  readonly problems: ReadingProblem[] = [];
  readonly document: LangiumDocument<ast.JourneyFile>;
  /** The touchpoint that is being read: its id, or its name. */
  touchpoint: string | undefined;

  constructor(document: LangiumDocument<ast.JourneyFile>) {
    this.document = document;
  }

  /** The first value of a property that can be taken; what cannot becomes a problem at its place. */
  value<T>(place: CstNode | undefined, read: (text: string) => Reading<T>): Fact<T> | undefined {
    if (!place) {
      return undefined;
    }
    const written = plainText(place.text);
    const text = blankInvisible(written).trimEnd();
    const { reading, fault } = readBeforeComment(text, read);
    if (reading.fault) {
      this.refuse(place, invisibleFault(written, read) ?? reading.fault);
      return undefined;
    }
    if (fault) this.refuse(place, fault);
    return { value: reading.value, range: place.range };
  }

  /** Reports a value, or the part of it at fault. */
  refuse(place: CstNode, fault: ValueFault): void {
    this.problems.push({
      code: fault.code ?? ('invalid-value' satisfies ReadingCode),
      message: fault.message,
      args: onOneLine(fault.args),
      range: this.part(place, fault.at),
      clauseLost: false,
      mayDeclare: [],
      touchpoint: this.touchpoint,
    });
  }

  /** Reports a number that is given twice for the same persona and day; the first one holds. */
  contradicts(later: { readonly range: Range }, first: { readonly range: Range }, word: KeywordWord): void {
    this.problems.push({
      code: 'misplaced',
      message: 'misplaced.rated-before',
      args: { keyword: spell(keywordNamed(word), this.language ?? 'en'), line: first.range.start.line + 1 },
      range: later.range,
      clauseLost: false,
      mayDeclare: [],
      touchpoint: this.touchpoint,
    });
  }

  /**
   * The range of a part of a value; all of it where escapes have moved the places. In the text that was parsed: the
   * editor's can be newer already, and places of that one would be remembered with the touchpoint.
   */
  part(place: CstNode, at: { readonly start: number; readonly end: number }): Range {
    const report = this.document.parseResult.lexerReport;
    if (plainText(place.text) !== place.text || at.start >= at.end || !isJourneyReport(report)) {
      return place.range;
    }
    return placesIn(report.scan.lineStarts, { start: place.offset + at.start, end: place.offset + at.end });
  }

  /** Reports a measurement that is given twice for the same day; the first one holds. */
  measuredTwice(later: { readonly range: Range }, first: { readonly range: Range }, keyword: string): void {
    this.problems.push({
      code: 'misplaced',
      message: 'misplaced.measured-before',
      args: { keyword, line: first.range.start.line + 1 },
      range: later.range,
      clauseLost: false,
      mayDeclare: [],
      touchpoint: this.touchpoint,
    });
  }

  /** The word of a list that a value means. */
  choice<List extends ValueList>(place: CstNode | undefined, list: List): Fact<ValueWord<List>> | undefined {
    return this.value(place, (text) => readChoice(text, list, this.language));
  }

  /** Several words of a list, with commas between them. */
  choices<List extends ValueList>(place: CstNode | undefined, list: List): readonly Fact<ValueWord<List>>[] {
    const read = (text: string): Reading<ValueWord<List>[]> => {
      const words: ValueWord<List>[] = [];
      for (const part of splitNames(text, 0, text.length)) {
        const word = readChoice(text.slice(part.start, part.end), list, this.language);
        if (word.fault) return word;
        words.push(word.value);
      }
      return { value: words };
    };
    const fact = this.value(place, read);
    return fact ? fact.value.map((value) => ({ value, range: fact.range })) : [];
  }

  texts(places: readonly CstNode[]): TextFact[] {
    return places.map((place) => ({ value: plainText(place.text), range: place.range, personas: [] }));
  }

  /** The language of the keywords of the text. */
  protected get language(): KeywordLanguage | undefined {
    const report = this.document.parseResult.lexerReport;
    return isJourneyReport(report) ? report.scan.language : undefined;
  }
}

/** A value that can be read but for characters without width inside its words. */
function invisibleFault(text: string, read: (text: string) => Reading<unknown>): ValueFault | undefined {
  const seen = withoutInvisible(text);
  if (seen === text || read(seen).fault) return undefined;
  const args = { text: seen, codes: invisibleCodes(text) };
  return { message: 'invalid-value.invisible', args, at: { start: 0, end: text.length } };
}

/** A message quotes the first line of a value alone: a `"""` that is not closed takes the lines below for its text. */
function onOneLine(args: MessageArguments): MessageArguments {
  const { text } = args;
  if (typeof text !== 'string') return args;
  const first = text.split(/[\r\n]/u, 1)[0] ?? '';
  return first.length < text.length ? { ...args, text: `${first.trimEnd()} …` } : args;
}
