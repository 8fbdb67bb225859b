/** What a journey is about and for, and whose it is: blocks side by side, behind the figures. */
import { append } from '../../../language/model/long-lists.ts';
import type { Journey, Need, Persona } from '../../../language/model/model.ts';
import { declaredName } from '../../../language/view/names.ts';
import { initialOf, personaLetters } from '../../view/overlay.ts';
import { atMost, type JourneyContext } from '../context.ts';
import { type Drawing, StackLayout } from '../drawing.ts';
import { type TextBlock, textBlock } from '../text/text.ts';
import { preferenceWords } from '../words/lane-words.ts';
import type { Words } from '../words/words.ts';

export interface PersonaLayout {
  readonly key: string;
  /** The circle with the initial. */
  readonly portrait: { readonly x: number; readonly y: number; readonly radius: number; readonly initial: TextBlock };
  readonly drawing: Drawing;
}

const portraitRadius = 19;
/** What the journey is about, and each persona: side by side from so many px on. */
const block = { least: 300, most: 440, alone: 760, gap: 32, rowGap: 16 };
/** Of a goal, a need, a quote, where a map is edited. */
const mostLines = 4;

export function hasBlocks({ journey }: JourneyContext): boolean {
  return journey.personas.length > 0 || hasIntentOf(journey);
}

function hasIntentOf({ scopes, goals, needs, notes, links }: Journey): boolean {
  return scopes.length + goals.length + needs.length + notes.length + links.length > 0;
}

/** What the journey is about and for, and the personas next to it, where there is room; moves the head below them. */
export function layoutBlocks(head: StackLayout, context: JourneyContext): PersonaLayout[] {
  const { journey } = context;
  const hasIntent = hasIntentOf(journey);
  const letters = personaLetters(context.view);
  const places = blockPlaces(head, journey.personas.length + (hasIntent ? 1 : 0));
  const intent = hasIntent ? places.next() : undefined;
  if (intent) intent.end(addIntent(head, intent, context));
  return journey.personas.map((persona) => {
    const place = places.next();
    const { layout, bottom } = layoutPersona(
      persona,
      letters.get(persona.key) ?? initialOf(persona.name),
      place,
      context,
    );
    place.end(bottom);
    return layout;
  });
}

/** Where a block stands; it says how far down it came. */
interface BlockPlace {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly end: (bottom: number) => void;
}

/** Places for `count` blocks, row by row. */
function blockPlaces(head: StackLayout, count: number): { readonly next: () => BlockPlace } {
  const room = Math.max(1, Math.floor((head.width + block.gap) / (block.least + block.gap)));
  const perRow = Math.min(room, count);
  const most = count === 1 ? block.alone : block.most;
  const width = Math.min(most, Math.floor((head.width - (perRow - 1) * block.gap) / Math.max(1, perRow)));
  let index = 0;
  let top = head.y;
  return {
    next: () => {
      const column = index % perRow;
      if (column === 0) top = head.y + (index === 0 ? 0 : block.rowGap);
      index += 1;
      const end = (bottom: number) => {
        head.y = Math.max(head.y, bottom);
      };
      return { x: column * (width + block.gap), y: top, width, end };
    },
  };
}

/** @returns how far down it comes. */
function addIntent(head: StackLayout, { x, y, width }: BlockPlace, context: JourneyContext): number {
  const { journey, words, lang } = context;
  const maxLines = atMost(mostLines, context);
  const column = new StackLayout(x, y, width);
  for (const { value } of journey.scopes) {
    column.text({ text: words.t('head.scope', { scope: value }), style: 'body', tone: 'muted', lang, maxLines });
  }
  for (const { value } of journey.goals) {
    column.text({ text: words.t('head.goal', { goal: value }), style: 'body', lang, maxLines });
  }
  for (const need of journey.needs) addNeed(column, need, context);
  for (const { value } of journey.notes) addRemark(column, 'note', value, context);
  for (const { value } of journey.links) addRemark(column, 'link', value, context);
  append(head.texts, column.texts);
  append(head.marks, column.marks);
  return column.y;
}

/** The need, the team that is responsible for it, and whether any touchpoint serves it. */
function addNeed(column: StackLayout, need: Need, context: JourneyContext): void {
  const { words, journey } = context;
  addRemark(column, 'need', need.text, context);
  const isUnserved = context.unserved.has(need);
  if (isUnserved) column.marks.push({ shape: 'missing', x: column.x + 26, y: column.y + 7, size: 11 });
  const said = [
    ...(isUnserved ? [words.t('head.unserved')] : []),
    ...(need.owner ? [words.t('head.owner', { owner: declaredName('teams', need.owner, journey) })] : []),
  ];
  if (said.length > 0) column.text({ text: said.join(' · '), style: 'small', tone: 'muted' }, isUnserved ? 36 : 20);
}

/** A text behind its sign. */
function addRemark(column: StackLayout, shape: 'need' | 'note' | 'link', text: string, context: JourneyContext): void {
  column.gap(2);
  column.marks.push({ shape, x: column.x + 6, y: column.y + 8, size: 12 });
  column.text({ text, style: 'body', lang: context.lang, maxLines: atMost(mostLines, context) }, 20);
}

function layoutPersona(
  persona: Persona,
  letters: string,
  { x, y, width }: BlockPlace,
  context: JourneyContext,
): { readonly layout: PersonaLayout; readonly bottom: number } {
  const { words, lang } = context;
  const maxLines = atMost(mostLines, context);
  const diameter = 2 * portraitRadius;
  const column = new StackLayout(x + diameter + 14, y, width - diameter - 14);
  column.gap(2);
  column.text({ text: persona.name, style: 'heading', lang });
  for (const { value } of persona.abouts) column.text({ text: value, style: 'body', tone: 'muted', lang, maxLines });
  const goal = persona.goals[0]?.value;
  if (goal !== undefined) column.text({ text: words.t('head.goal', { goal }), style: 'body', maxLines });
  for (const need of persona.needs) addNeed(column, need, context);
  for (const { value } of persona.prefers) {
    column.gap(2);
    column.marks.push({ shape: 'customer', x: column.x + 6, y: column.y + 8, size: 12 });
    const wish = preferenceWords(value, context);
    column.text({ text: words.t('head.prefers', { wish }), style: 'body', lang, maxLines }, 20);
  }
  const quote = persona.quotes[0]?.value;
  if (quote !== undefined) {
    column.gap(4);
    column.text({ text: quoted(quote, words), style: 'body', tone: 'muted', lang, maxLines });
  }
  const initial = textBlock({
    text: letters,
    x,
    y: y + portraitRadius - 10,
    width: diameter,
    style: 'heading',
    anchor: 'middle',
    maxLines: 1,
  });
  const portrait = { x: x + portraitRadius, y: y + portraitRadius, radius: portraitRadius, initial };
  return {
    layout: { key: persona.key, portrait, drawing: column.drawing() },
    bottom: Math.max(column.y, y + diameter),
  };
}

/** With the quotation marks of the reader's language, unless the text brings its own. */
function quoted(text: string, words: Words): string {
  return /^["“”„«»‘'「]/u.test(text.trim()) ? text : words.t('quote', { text });
}
