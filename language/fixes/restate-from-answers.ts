import { countedAnswers } from '../analysis/answer-counts.ts';
import { newestOf } from '../analysis/dates.ts';
import type { Finding } from '../model/finding.ts';
import { touchpointsOf } from '../model/touchpoints.ts';
import { compareNumber } from '../survey/compare-number.ts';
import { writtenNumberIn } from '../survey/written-number.ts';
import type { FixContext } from '../text/edit.ts';
import { journeyAt } from '../text/locate.ts';
import { type Fix, offer } from './fix.ts';

/** Writes the mean, n and the standard deviation that follow from the counts; only the author knows which is right. */
export function restateFromAnswers({ range }: Finding, { analysis, source }: FixContext): Fix[] {
  const journey = journeyAt(analysis.file, range.start);
  const touchpoints = journey?.stages.flatMap(touchpointsOf) ?? [];
  const touchpoint = touchpoints.find(({ answers }) => answers.some(({ valueRange }) => isSame(valueRange, range)));
  const answers = touchpoint?.answers.find(({ valueRange }) => isSame(valueRange, range));
  const found = journey && answers && countedAnswers(answers.counts, journey.scale.low);
  if (!journey || !touchpoint || !found || answers.counts.length !== journey.scale.high - journey.scale.low + 1)
    return [];
  const who = JSON.stringify([...answers.personas].sort());
  const rating = newestOf(touchpoint.ratings.filter((one) => JSON.stringify([...one.personas].sort()) === who));
  const clause = rating && source.clauseAt(rating.range.start);
  const written = clause?.value && writtenNumberIn(source, clause.value, 'rating', []);
  const measured = { value: found.mean, n: found.n, sd: found.sd, counts: null };
  const edits = written
    ? compareNumber({ written, kind: 'mean' }, measured, 1, source).edits
    : rating && [{ ...source.sliceOf(rating.valueRange), newText: String(Number(found.mean.toFixed(1))) }];
  if (!edits || edits.length === 0) return [];
  return [
    offer(
      'fix.from-answers',
      {},
      edits.map((edit) => source.replace(edit, edit.newText)),
    ),
  ];
}

function isSame(one: Finding['range'], other: Finding['range']): boolean {
  return one.start.line === other.start.line && one.start.character === other.start.character;
}
