import { dayAfter } from '../analysis/calendar.ts';
import type { Finding } from '../model/finding.ts';
import type { Touchpoint } from '../model/model.ts';
import { touchpointsIn } from '../rules/shared/touchpoint-views.ts';
import { toFillIn } from '../syntax/to-fill-in.ts';
import { addProperty } from '../text/add-property.ts';
import { dateText } from '../text/dates.ts';
import type { FixContext } from '../text/edit.ts';
import { journeyAt, touchpointAt } from '../text/locate.ts';
import { escaped } from '../text/source-text.ts';
import { wordsFor } from '../text/words.ts';
import { ideasOf } from './add-action.ts';
import { teamsFor } from './add-owner.ts';
import { asking, type Fix, offer } from './fix.ts';

/** A placeholder for a name in a message. */
const place = '\u{e000}';

/**
 * Adds the action that creates a missing contact, with an owner and a due date. The status stays: the contact is
 * missing until it happens.
 */
export function addContact({ range, lacks = [] }: Finding, context: FixContext): Fix[] {
  const { analysis, source } = context;
  const touchpoint = touchpointAt(analysis.file, range.start);
  const opener = source.opener('touchpoint', range.start);
  if (!touchpoint || !opener || !lacks.includes('action')) return [];
  const isBegun = source.heldBy(opener).some(({ keyword: { word } }) => word === 'action');
  const plan = isBegun ? '' : planFor(touchpoint, range, context);
  const ideas = ideasOf(touchpoint.ideas).map((idea) =>
    offer('fix.idea-to-action', { idea }, [addProperty(source, opener, 'action', `${escaped(idea)}${plan}`)]),
  );
  // A message escapes invisible characters of a name; the map keeps the name unchanged.
  const words = wordsFor(context, range.start)('fix.bring-about', { name: place }).replace(
    place,
    () => touchpoint.name,
  );
  const asked = escaped(toFillIn(words));
  return [
    ...ideas,
    asking('fix.add-action', { words }, [addProperty(source, opener, 'action', `${asked}${plan}`)], asked),
  ];
}

/** Its owner, or else the first team of the map, and a month from today; no team is invented. */
function planFor(touchpoint: Touchpoint, { start }: Finding['range'], { analysis, source, today }: FixContext): string {
  const journey = journeyAt(analysis.file, start);
  const [team] = journey ? teamsFor(journey, analysis.file) : [];
  const stage = journey?.stages.find((one) => touchpointsIn([one]).includes(touchpoint));
  const owner = (touchpoint.owner ?? stage?.owner ?? journey?.owner)?.value ?? team;
  const due = dateText(dayAfter(today, { count: 1, unit: 'month' }));
  const owned = owner === undefined ? '' : ` | ${source.spell('owner')}: ${escaped(owner)}`;
  return `${owned} | ${source.spell('due')}: ${due}`;
}
