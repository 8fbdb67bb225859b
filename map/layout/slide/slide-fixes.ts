/** The first three things to fix, side by side, with what is known of each: rating, importance, action, owner, due. */
import { isOpen } from '../../../language/analysis/expected-impact.ts';
import { highest } from '../../../language/model/long-lists.ts';
import type { Action } from '../../../language/model/model.ts';
import { declaredName } from '../../../language/view/names.ts';
import { ownersIn } from '../../../language/view/owner.ts';
import type { JourneyContext } from '../context.ts';
import { describePersonaRow, describeRow } from '../describe/describe.ts';
import { nothingRanked } from '../panels/lists.ts';
import { dateWords } from '../words/date-words.ts';
import { markOf, nameOf, noRatingWords, statusOf } from '../words/rating-words.ts';
import { slideText } from './fit-text.ts';
import { langOf, type SlideFrame, type SlideLines, SlidePart, sizes } from './slide-frame.ts';
import type { Priority } from './slide-priorities.ts';

const padding = { x: 18, y: 14 };
const gap = 20;
const disc = 36;
const indent = 26;
const most = 3;

/**
 * Lays the boxes out from `y` on.
 *
 * @returns the parts, and how far down they come.
 */
export function layoutSlideFixes(
  frame: SlideFrame,
  y: number,
  priorities: readonly Priority[],
  title: string,
  context: JourneyContext,
): { readonly parts: readonly SlidePart[]; readonly bottom: number } {
  const { x } = frame.margin;
  const width = frame.width - 2 * x;
  const heading = new SlidePart(title);
  const text = heading.add(slideText({ text: title, x, y, width, sizes: sizes.heading, maxLines: 1, bold: true }));
  const top = y + text.box.height + 8;
  const shown = priorities.slice(0, most);
  if (shown.length === 0) {
    const words = whyNothing(context);
    const note = { text: words, x, y: top, width, sizes: sizes.body, maxLines: 3, colour: 'muted' } as const;
    const said = heading.add(slideText(note));
    return { parts: [heading], bottom: said.box.y + said.box.height };
  }
  const each = Math.min((width - gap * (shown.length - 1)) / shown.length, (width - gap) / 2);
  const drafts = shown.map((priority, index) =>
    draftFix(priority, { x: x + index * (each + gap), y: top, width: each, lines: frame.lines }, context),
  );
  const height = highest(drafts.map(({ bottom }) => bottom)) + padding.y - top;
  const parts = drafts.map((draft) => closed(draft, top, each, height));
  return { parts: [heading, ...parts], bottom: top + height };
}

/** Why there is nothing to fix: never "all green" where nothing has both a rating and an importance. */
function whyNothing({ journey, view: { numbers }, personas, words }: JourneyContext): string {
  const any = [numbers, ...personas.map((persona) => persona.numbers)].some(({ touchpoints }) =>
    Object.values(touchpoints).some(({ rating, importance }) => rating !== null && importance !== null),
  );
  const why = numbers.noGap.length > 0 ? 'gap' : 'green';
  return words.t(any ? nothingRanked(journey, numbers) : 'priorities.notYet', { why });
}

interface FixDraft {
  readonly part: SlidePart;
  readonly priority: Priority;
  readonly x: number;
  readonly bottom: number;
}

interface FixPlace {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly lines: SlideLines;
}

interface LinePlace extends Pick<FixPlace, 'x' | 'y' | 'lines'> {
  readonly right: number;
}

function draftFix(priority: Priority, { x, y, width, lines }: FixPlace, context: JourneyContext): FixDraft {
  const { touchpoint, numbers, persona } = priority;
  const { words } = context;
  const label = persona
    ? describePersonaRow(touchpoint, { persona, numbers }, context)
    : describeRow(touchpoint, numbers, context);
  const part = new SlidePart(label);
  const left = x + padding.x + disc + 14;
  const right = x + width - padding.x;
  const name = `${touchpoint.number} ${nameOf(touchpoint, words)}`;
  const title = part.add(
    slideText({
      text: persona ? words.t('table.personaRating', { persona: persona.name, rating: name }) : name,
      x: left,
      y: y + padding.y,
      width: right - left,
      sizes: [22, 20, 19],
      maxLines: lines.fix,
      bold: true,
      lang: langOf(touchpoint.name, context),
    }),
  );
  addRank(part, priority, x, y);
  let bottom = addFigures(part, priority, { x: left, y: title.box.y + title.box.height + 4, right, lines }, context);
  bottom = addAction(part, touchpoint.actions.find(isOpen), { x: left, y: bottom + 6, right, lines }, context);
  bottom = addOwner(part, priority, { x: left, y: bottom + 2, right, lines }, context);
  return { part, priority, x, bottom: Math.max(bottom, y + padding.y + disc) };
}

function addRank(part: SlidePart, { rank }: Priority, x: number, y: number): void {
  const box = { x: x + padding.x, y: y + padding.y - 2, width: disc, height: disc };
  const loud = rank === 1;
  const stroke = { colour: loud ? 'solid' : 'line', width: 2 } as const;
  part.add({ kind: 'box', box, radius: disc / 2, fill: loud ? 'solid' : 'subtle', stroke });
  const text = rank === undefined ? '–' : String(rank);
  const colour = loud ? 'inverse' : 'text';
  const number = { text, x: box.x, y: box.y + 5, width: disc, sizes: [21, 17], maxLines: 1, bold: true };
  part.add(slideText({ ...number, colour, anchor: 'middle' }));
}

/** Its rating with the sign of the band, and how much it matters. */
function addFigures(
  part: SlidePart,
  { touchpoint, numbers }: Priority,
  { x, y, right, lines }: LinePlace,
  context: JourneyContext,
): number {
  const { words, journey } = context;
  const { rating, importance, band } = numbers;
  const line = (name: string, figure: string) => words.t('measure.line', { name, figure });
  const rated =
    rating === null || band === null
      ? statusOf(touchpoint) === 'missing'
        ? words.t('status.missing')
        : noRatingWords(touchpoint, numbers, context)
      : line(words.t('card.rating'), words.rating(rating, journey.bands));
  const matters = importance === null ? [] : [line(words.t('card.importance'), words.number(importance))];
  const text = [rated, ...matters].join(' · ');
  const place = {
    text,
    x: x + indent,
    y,
    width: right - x - indent,
    sizes: [20, 19, 18],
    maxLines: lines.fix,
    bold: true,
  };
  const said = part.add(slideText(place));
  const shape = markOf(touchpoint, numbers, context);
  part.add({ kind: 'mark', shape, x: x + 9, y: y + said.lineHeight / 2, size: 19 });
  return y + said.box.height;
}

function addAction(
  part: SlidePart,
  action: Action | undefined,
  { x, y, right, lines }: LinePlace,
  { words, lang }: JourneyContext,
): number {
  const status = action?.status?.value ?? 'planned';
  const said = part.add(
    slideText({
      text: action?.text.trim() || words.t('slide.noAction'),
      x: x + indent,
      y,
      width: right - x - indent,
      sizes: sizes.body,
      maxLines: lines.action,
      colour: action ? 'text' : 'muted',
      lang: action ? lang : undefined,
    }),
  );
  const shape = action ? (`action ${status}` as const) : 'missing';
  part.add({ kind: 'mark', shape, x: x + 9, y: y + said.lineHeight / 2, size: 18 });
  return y + said.box.height;
}

/** The action's owner or else the touchpoint's, and by when. */
function addOwner(
  part: SlidePart,
  { touchpoint }: Priority,
  { x, y, right, lines }: LinePlace,
  { words, journey }: JourneyContext,
): number {
  const action = touchpoint.actions.find(isOpen);
  const owner = action?.owner ?? ownersIn(journey)(touchpoint);
  const due = action?.due && words.t('action.due', { date: dateWords(action.due.value, words) });
  const who = owner ? declaredName('teams', owner, journey) : words.t('slide.noOwner');
  const place = { x: x + indent, y, width: right - x - indent, sizes: [18, 17], maxLines: lines.fix };
  const text = due === undefined ? who : `${who} · ${due}`;
  // A date is short: where there is no room for both, the end of the owner's name is missing, not the date.
  const isCut = slideText({ ...place, text }).isCut;
  const line = { ...place, text: isCut && due !== undefined ? `${due} · ${who}` : text };
  const said = part.add(slideText({ ...line, colour: 'muted' }));
  part.add({ kind: 'mark', shape: owner ? 'owner' : 'missing', x: x + 9, y: y + said.lineHeight / 2, size: 17 });
  return y + said.box.height;
}

function closed({ part, priority, x }: FixDraft, y: number, width: number, height: number): SlidePart {
  const whole = new SlidePart(part.label);
  const loud = priority.rank === 1;
  whole.add({
    kind: 'box',
    box: { x, y, width, height },
    radius: 12,
    fill: 'surface',
    stroke: { colour: loud ? 'solid' : 'border', width: loud ? 3 : 1.5 },
  });
  const { band } = priority.numbers;
  if (band !== null) {
    const box = { x: x + 2, y: y + 12, width: 6, height: height - 24 };
    whole.add({ kind: 'box', box, radius: 3, fill: `${band}Mark`, stroke: undefined });
  }
  for (const item of part.items) whole.add(item);
  return whole;
}
