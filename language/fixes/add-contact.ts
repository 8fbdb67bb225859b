import type { Finding } from '../model/finding.ts';
import { addProperty } from '../text/add-property.ts';
import type { FixContext } from '../text/edit.ts';
import { holds, journeyAt, touchpointAt } from '../text/locate.ts';
import { escaped } from '../text/source-text.ts';
import { wordsFor } from '../text/words.ts';
import { askForAction, ideasOf } from './add-action.ts';
import { type Fix, offer } from './fix.ts';

/** A placeholder for a name in a message. */
const place = '\u{e000}';

/** Turns a missing contact into a planned one, with an action for it. Not preferred: only the owner can decide this. */
export function addContact({ range }: Finding, context: FixContext): Fix[] {
  const { analysis, source } = context;
  const touchpoint = touchpointAt(analysis.file, range.start);
  const opener = source.opener('touchpoint', range.start);
  if (!touchpoint || !opener || !journeyAt(analysis.file, range.start)) return [];
  const status = source.replace(source.sliceOf(range), source.spellValue('statuses', 'planned'));
  if (touchpoint.actions.length > 0 && holds(touchpoint.range, range.start)) {
    return [offer('fix.plan-contact', { action: touchpoint.actions[0]?.text ?? '' }, [status])];
  }
  // A message escapes invisible characters of a name; the map keeps the name unchanged.
  const words = wordsFor(context, range.start)('fix.bring-about', { name: place }).replace(
    place,
    () => touchpoint.name,
  );
  const planned = ideasOf(touchpoint.ideas).map((action) =>
    offer('fix.plan-contact', { action }, [status, addProperty(source, opener, 'action', escaped(action))]),
  );
  // An action to fill in is not a plan: the status stays until the action has a text.
  return [...planned, askForAction(opener, context, words)];
}
