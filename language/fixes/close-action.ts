import { dayAfter } from '../analysis/calendar.ts';
import type { Finding } from '../model/finding.ts';
import type { Action } from '../model/model.ts';
import { dateText } from '../text/dates.ts';
import type { FixContext, TextEdit } from '../text/edit.ts';
import { sameRange, touchpointAt } from '../text/locate.ts';
import type { SourceText } from '../text/source-text.ts';
import { type Fix, offer } from './fix.ts';

/** Marks an overdue action as done or dropped, or postpones it by a month. Not preferred: only its owner knows. */
export function closeAction({ range }: Finding, { analysis, source, today }: FixContext): Fix[] {
  const actions = touchpointAt(analysis.file, range.start)?.actions ?? [];
  const action = actions.find(({ due }) => due && sameRange(due.range, range));
  if (!action) return [];
  const date = dateText(dayAfter(today, { count: 1, unit: 'month' }));
  return [
    offer('fix.action-done', {}, [statusEdit('done', action, range, source)]),
    offer('fix.action-later', { date }, [source.replace(source.sliceOf(range), date)]),
    offer('fix.action-dropped', {}, [statusEdit('dropped', action, range, source)]),
  ];
}

/** In place of the status that it has, or right behind the date, where it is the action's. */
function statusEdit(word: string, { status: said }: Action, due: Finding['range'], source: SourceText): TextEdit {
  const status = source.spellValue('actionStatuses', word);
  return said
    ? source.replace(source.sliceOf(said.range), status)
    : source.insert(source.offsetAt(due.end), ` | ${source.spell('status')}: ${status}`);
}
