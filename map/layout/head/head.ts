/** The head of a journey: title, state, whose journey it is, and what the numbers say as a whole. */

import { append } from '../../../language/model/long-lists.ts';
import type { Need, Persona } from '../../../language/model/model.ts';
import type { JourneyNumbers } from '../../../language/model/numbers.ts';
import { declaredName } from '../../../language/view/names.ts';
import { initialOf, personaLetters } from '../../view/overlay.ts';
import { atMost, type JourneyContext } from '../context.ts';
import { type ChipRequest, type Drawing, StackLayout } from '../drawing.ts';
import type { Box } from '../geometry.ts';
import { type TextBlock, textBlock } from '../text/text.ts';
import { dateWords } from '../words/date-words.ts';
import { headlineSentences } from '../words/headline-words.ts';
import { preferenceWords } from '../words/lane-words.ts';
import { scaleWords, type Words } from '../words/words.ts';
import { layoutTiles, type TileLayout } from './tiles.ts';

export interface PersonaLayout {
  readonly key: string;
  /** The circle with the initial. */
  readonly portrait: { readonly x: number; readonly y: number; readonly radius: number; readonly initial: TextBlock };
  readonly drawing: Drawing;
}

export interface HeadLayout {
  readonly box: Box;
  readonly drawing: Drawing;
  readonly personas: readonly PersonaLayout[];
  readonly tiles: readonly TileLayout[];
  readonly headline: readonly HeadlineRow[];
}

/** A sentence of the headline. */
export interface HeadlineRow {
  readonly key: string;
  readonly box: Box;
  readonly text: string;
  /** Key of the touchpoint that it leads to. */
  readonly touchpoint: string | undefined;
  readonly drawing: Drawing;
}

const portraitRadius = 19;
/** What the journey is about, and each persona: side by side from so many px on. */
const block = { least: 300, most: 440, alone: 760, gap: 32, rowGap: 16 };
/** Of a goal, a need, a quote, where a map is edited. */
const mostLines = 4;

/**
 * Lays out the head at (0, 0), `width` px wide. It is low, so that a small window shows the map below it.
 *
 * @param titleOnly nothing but what the journey is called
 */
export function layoutHead(
  width: number,
  numbers: JourneyNumbers,
  context: JourneyContext,
  titleOnly = false,
): HeadLayout {
  const { journey, words, lang } = context;
  const head = new StackLayout(0, 0, width);
  const named = journey.name.trim() !== '';
  const title = named ? journey.name : words.t('untitled.journey');
  head.text({ text: title, style: 'title', lang: named ? lang : undefined });
  if (titleOnly) {
    return {
      box: { x: 0, y: 0, width, height: head.y },
      drawing: head.drawing(),
      personas: [],
      tiles: [],
      headline: [],
    };
  }
  head.gap(8);
  head.chipRow(stateChips(context));
  const personas = layoutBlocks(head, context);
  const tiles = layoutTiles(head, numbers, context);
  const headline = layoutHeadline(head, tiles, context);
  return { box: { x: 0, y: 0, width, height: head.y }, drawing: head.drawing(), personas, tiles, headline };
}

/** Above and below a row of the headline: a target of the pointer is 24 px high (WCAG 2.5.8). */
const rowPadding = 4;

/** The least room beside the figures that the headline takes; with less, it stands below them. */
const headlineBeside = { gap: 24, least: 340 };

/** The headline, a row a sentence: beside the figures where there is room, or else below them. */
function layoutHeadline(
  head: StackLayout,
  tiles: readonly TileLayout[],
  { view, words }: JourneyContext,
): HeadlineRow[] {
  const sentences = headlineSentences(view, words);
  if (sentences.length === 0) return [];
  const column = headlineColumn(head, tiles);
  const rows = sentences.map(({ text, mark, touchpoint }, index): HeadlineRow => {
    const row = new StackLayout(column.x, column.y, column.width);
    row.gap(rowPadding);
    row.marks.push({ shape: mark, x: row.x + 7, y: row.y + 8, size: 13 });
    row.text({ text, style: 'strong' }, 22);
    row.gap(rowPadding);
    const box = { x: column.x, y: column.y, width: column.width, height: row.y - column.y };
    column.y = row.y;
    return { key: `${index}`, box, text, touchpoint, drawing: row.drawing() };
  });
  head.y = Math.max(head.y, column.y);
  return rows;
}

function headlineColumn(head: StackLayout, tiles: readonly TileLayout[]): StackLayout {
  const [first] = tiles;
  const last = tiles.at(-1);
  if (first && last && first.box.y === last.box.y) {
    const x = last.box.x + last.box.width + headlineBeside.gap;
    const width = head.x + head.width - x;
    if (width >= headlineBeside.least) return new StackLayout(x, first.box.y, width);
  }
  head.gap(10);
  return new StackLayout(head.x, head.y, head.width);
}

/** As-is or to-be, on what scale, whose journey it is, and when somebody last looked at it. */
function stateChips({ journey, words }: JourneyContext): Omit<ChipRequest, 'maxWidth'>[] {
  const { owner, reviewed } = journey;
  const chips: Omit<ChipRequest, 'maxWidth'>[] = [
    { kind: 'strong', text: words.t(`state.${journey.state}`) },
    { kind: 'plain', text: scaleWords(journey, words) },
  ];
  if (owner) {
    chips.push({
      kind: 'plain',
      mark: 'owner',
      text: words.t('head.owner', { owner: declaredName('teams', owner, journey) }),
    });
  }
  if (reviewed) {
    const date = dateWords(reviewed.value.date, words);
    chips.push({ kind: 'plain', mark: 'due', text: words.t('head.reviewed', { date }) });
  }
  return chips;
}

/** What the journey is about and for, and beside it the personas, where there is room; moves the head below them. */
function layoutBlocks(head: StackLayout, context: JourneyContext): PersonaLayout[] {
  const { journey } = context;
  const hasIntent =
    journey.scopes.length + journey.goals.length + journey.needs.length + journey.notes.length + journey.links.length >
    0;
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
      if (column === 0) top = head.y + (index === 0 ? 14 : block.rowGap);
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
