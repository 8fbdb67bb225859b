/** Corrects values with a form of their own, if the intended value can be derived. */
import { bandsFor, importantFor } from '../analysis/bands.ts';
import { importanceScaleOf } from '../analysis/position.ts';
import type { Finding } from '../model/finding.ts';
import { withoutInvisible } from '../model/invisible.ts';
import type { Clause } from '../syntax/clause.ts';
import { readBranchShare } from '../syntax/values/branch-share.ts';
import { readDuration } from '../syntax/values/duration.ts';
import { readCes } from '../syntax/values/kpi-values.ts';
import { nearestForm } from '../syntax/values/near-form.ts';
import { readBands, readScale } from '../syntax/values/number.ts';
import { readDate, readFrequency, readReview } from '../syntax/values/time.ts';
import type { FixContext } from '../text/edit.ts';
import { journeyAt, sameRange } from '../text/locate.ts';
import { bandsText, decimalIn, numberText } from '../text/numbers.ts';
import type { SourceText } from '../text/source-text.ts';
import { type Fix, offer, preferred } from './fix.ts';
import { nearestChoice } from './nearest-name.ts';
import { onOtherScale } from './other-scale.ts';

/** Corrections by the message of the finding. */
export function correctValue(finding: Finding, context: FixContext): Fix[] {
  const { analysis, source } = context;
  const { range } = finding;
  const problem = analysis.problems.find((one) => one.code === finding.code && sameRange(one.range, range));
  const clause = source.clauseAt(range.start);
  if (!problem || !clause) return [];
  const written = source.textOf(source.sliceOf(range));
  switch (problem.message) {
    case 'invalid-value.invisible':
      return [preferred('fix.drop-invisible', {}, [source.replace(source.sliceOf(range), withoutInvisible(written))])];
    case 'invalid-value.comment':
      return commentAbove(range, source);
    case 'invalid-value.choice':
    case 'invalid-value.choice-nearest':
      return nearestChoice(finding, context);
    case 'invalid-value.date':
    case 'invalid-value.no-such-day':
      return datesIn(written, range, source);
    case 'invalid-value.interval':
      return [...datesIn(written, range, source), ...nearForm(written, range, source, readReview)];
    case 'invalid-value.duration':
      return nearForm(written, range, source, readDuration);
    case 'invalid-value.frequency':
      return nearForm(written, range, source, readFrequency);
    case 'invalid-value.bands': {
      const scale = journeyAt(analysis.file, range.start)?.scale;
      return scale ? nearForm(written, range, source, (text) => readBands(text, scale)) : [];
    }
    case 'invalid-value.ces':
      return nearForm(written, range, source, readCes);
    case 'invalid-value.rating':
      return unmeasured(written, range, source);
    case 'invalid-value.rating-of':
    case 'invalid-value.rating-share':
      return onOtherScale(written, finding, context);
    case 'invalid-value.branch-share':
      return shareIn(written, range, source);
    case 'invalid-value.quarter':
    case 'invalid-value.other-date':
      return [certain(String(problem.args.date), range, source)];
    case 'invalid-value.bare-n':
      return [write(`n=${problem.args.n}`, range, source)];
    case 'invalid-value.unclosed-parenthesis':
      return closedParenthesis(clause, source);
    case 'invalid-value.important':
      return usualImportant(finding, context);
    default:
      return [];
  }
}

/** Reverses a scale or bands that contradict themselves, or writes the default cut-offs. */
export function correctBands({ range }: Finding, { analysis, source }: FixContext): Fix[] {
  const journey = journeyAt(analysis.file, range.start);
  const written = source.textOf(source.sliceOf(range));
  const turned = written.replace(/([-+−]?\d+(?:[.,]\d+)?)([^\d]+?)([-+−]?\d+(?:[.,]\d+)?)/u, '$3$2$1');
  if (!journey) return [];
  const isScale = source.clauseAt(range.start)?.keyword?.value === 'scale';
  const reading = isScale ? readScale(turned) : readBands(turned, journey.scale);
  const fixes = reading.fault ? [] : [turned];
  if (!isScale) {
    const { red, yellow } = bandsFor(journey.scale).bands;
    const { language } = source.report.scan;
    const [redLimit, yellowLimit] = [red, yellow].map(({ limit }) => decimalIn(numberText(limit), language));
    fixes.push(bandsText(redLimit ?? '', yellowLimit ?? '', language));
  }
  return [...new Set(fixes)].map((value) => write(value, range, source));
}

/** The value without a misspelt word. */
function nearForm(
  written: string,
  range: Finding['range'],
  source: SourceText,
  read: (text: string) => { readonly fault?: unknown },
): Fix[] {
  const near = nearestForm(written, source.report.scan.language, (text) => !read(text).fault);
  if (near === undefined) return [];
  return [preferred('fix.nearest', { name: near }, [source.replace(source.sliceOf(range), near)])];
}

function write(value: string, range: Finding['range'], source: SourceText): Fix {
  return offer('fix.write', { value }, [source.replace(source.sliceOf(range), value)]);
}

function certain(value: string, range: Finding['range'], source: SourceText): Fix {
  return { ...write(value, range, source), preferred: true };
}

/** Every date that the digits can mean; day first if points separate them, as in the supported languages. */
function datesIn(written: string, range: Finding['range'], source: SourceText): Fix[] {
  const match = /^(?<first>\d{1,4})(?<mark>[./-])\s?(?<second>\d{1,2})(?:[./-]\s?(?<third>\d{1,4}))?(?=$|[,)\s])/u.exec(
    written,
  );
  const { first = '', mark = '', second = '', third } = match?.groups ?? {};
  const dates =
    first.length === 4
      ? [iso(first, second, third)]
      : third?.length === 4
        ? [iso(third, second, first), ...(mark === '.' ? [] : [iso(third, first, second)])]
        : [];
  const isReview = source.clauseAt(range.start)?.keyword?.value === 'review';
  const sound = [...new Set(dates)]
    .map((date) => date + written.slice(match?.[0].length))
    .filter((value) => value !== written && !(isReview ? readReview(value) : readDate(value)).fault);
  const fixes = sound.map((value) => write(value, range, source));
  return fixes.length === 1 ? fixes.map((fix) => ({ ...fix, preferred: true })) : fixes;
}

function iso(year: string, month: string, day: string | undefined): string {
  return [year, month, ...(day === undefined ? [] : [day])].map((part) => part.padStart(2, '0')).join('-');
}

/** The one number of `(ca. 60 %)`, where it can be a share. */
function shareIn(written: string, range: Finding['range'], source: SourceText): Fix[] {
  const [number = '', ...others] = written.match(/\d+(?:[.,]\d+)?/gu) ?? [];
  const value = `(${number} %)`;
  return others.length > 0 || readBranchShare(value).fault
    ? []
    : [preferred('fix.write', { value }, [source.replace(source.sliceOf(range), value)])];
}

/** Words instead of a number: writes `?`, and keeps the words as a comment above. */
function unmeasured(written: string, range: Finding['range'], source: SourceText): Fix[] {
  const clause = source.clauseAt(range.start);
  if (!clause?.startsLine || !clause.keyword || source.onLineOf(clause).length > 1) return [];
  const value = source.replace(source.sliceOf(range), '?');
  const remark = source.insertAbove(clause.line, `${source.indentOf(clause.line)}# ${clause.keywordText}: ${written}`);
  return [offer('fix.not-measured', { written }, [remark, value])];
}

/** The value stays, and what was meant as a comment stands above its line. */
function commentAbove(range: Finding['range'], source: SourceText): Fix[] {
  const slice = source.sliceOf(range);
  const clause = source.clauseAt(range.start);
  if (!clause) return [];
  const comment = source.textOf(slice).replace(/^(?:#|\/\/)\s*/u, '');
  const remark = `${source.indentOf(clause.line)}# ${comment}`;
  const start = source.text.slice(0, slice.start).trimEnd().length;
  return [
    preferred('fix.comment-above', {}, [
      source.insertAbove(clause.line, remark),
      source.replace({ start, end: slice.end }, ''),
    ]),
  ];
}

function closedParenthesis({ value }: Clause, source: SourceText): Fix[] {
  return value ? [preferred('fix.close-parenthesis', {}, [source.insert(value.end, ')')])] : [];
}

function usualImportant({ range }: Finding, { analysis, source }: FixContext): Fix[] {
  const journey = journeyAt(analysis.file, range.start);
  return journey ? [write(numberText(importantFor(importanceScaleOf(journey))), range, source)] : [];
}
