/** A stage's header: an arrow over all of its columns, cut where its slices are cut. */
import { bandOf } from '../../../language/analysis/bands.ts';
import type { Stage } from '../../../language/model/model.ts';
import type { Band, StageNumbers } from '../../../language/model/numbers.ts';
import { atMost, type JourneyContext } from '../context.ts';
import { type Drawing, StackLayout } from '../drawing.ts';
import type { Box } from '../geometry.ts';
import type { SliceColumn, StageColumn } from '../grid/columns.ts';
import { textBlock, textWidth } from '../text/text.ts';
import { stageNameOf } from '../words/rating-words.ts';

/** One slice's part of the arrow, measured from the slice's left edge and the board's top. */
export interface HeaderLayout {
  readonly box: Box;
  /** Whether the stage begins here: with a round corner. */
  readonly first: boolean;
  /** Whether it ends here: with a tip. */
  readonly last: boolean;
  /** Whether the stage is open-ended: drawn with an end that turns back. */
  readonly repeats?: boolean;
  /** The band of the stage's score: tints the arrow. `undefined` without a score of everybody's. */
  readonly band?: Band | undefined;
  /** The first part has it all; a further one repeats the name, for the eye alone. */
  readonly drawing: Drawing;
}

export interface HeaderPart extends HeaderLayout {
  /** Where the drawing ends on the right. */
  readonly textEnd: number;
}

const padding = { x: 16, y: 12 };
/** An arrow so narrow has smaller letters and less air, so that words of usual length are not torn apart. */
const tight = { below: 128, padding: 8 };
/** The header stays in view while one scrolls: a longer goal is shortened, with all of it in a tooltip. */
const goalLines = 3;
/** What the tip takes from the room for text. */
const tip = 8;

/** The parts of every stage's header by slice, all as high as the highest; none where no stage has a name. */
export function layoutHeaders(
  stages: readonly StageColumn[],
  numbersOf: Readonly<Record<string, StageNumbers>>,
  context: JourneyContext,
): { readonly height: number; readonly parts: ReadonlyMap<SliceColumn, HeaderPart> } {
  const drafts = stages.flatMap((column) =>
    column.stage.implicit
      ? []
      : column.slices.map((slice) => draftPart(column, slice, numbersOf[column.stage.key], context)),
  );
  const height = Math.max(0, ...drafts.map(({ content }) => content.y + padding.y));
  const parts = drafts.map(({ slice, first, repeats, band, x, width, content }) => {
    const box = { x, y: 0, width, height };
    return [
      slice,
      { box, first, last: slice.last, repeats, band, drawing: content.drawing(), textEnd: endOf(content) },
    ] as const;
  });
  return { height, parts: new Map(parts) };
}

/** A line that is written from the right starts at the right edge of its cell. */
function endOf({ texts }: StackLayout): number {
  const ends = texts.flatMap(({ rtl, box, lines, style }) =>
    rtl ? [box.x + box.width] : lines.map(({ x, text }) => x + textWidth(text, style)),
  );
  return Math.max(0, ...ends);
}

interface PartDraft {
  readonly slice: SliceColumn;
  readonly repeats: boolean;
  readonly band: Band | undefined;
  readonly first: boolean;
  readonly x: number;
  readonly width: number;
  readonly content: StackLayout;
}

function draftPart(
  { stage, x, width }: StageColumn,
  slice: SliceColumn,
  numbers: StageNumbers | undefined,
  context: JourneyContext,
): PartDraft {
  const first = slice.part === 0;
  const left = first ? x - slice.x : 0;
  const right = slice.last ? x + width - slice.x : slice.width;
  const beside = right - left < tight.below ? tight.padding : padding.x;
  const content = new StackLayout(left + beside, padding.y, right - left - 2 * beside - tip);
  if (first) addHeader(content, stage, numbers, context);
  else addName(content, stage, context, 'muted');
  const score = numbers && scoreOf(numbers);
  const band = score == null ? undefined : bandOf(score, context.journey.bands);
  return { slice, repeats: stage.repeats !== undefined, band, first, x: left, width: right - left, content };
}

function addName(content: StackLayout, stage: Stage, { words, lang }: JourneyContext, tone: 'text' | 'muted'): void {
  const own = stage.name.trim() === '' ? undefined : lang;
  const style = isTight(content) ? 'strong' : 'stage';
  content.text({ text: stageNameOf(stage, words), style, tone, lang: own });
}

function isTight({ width }: StackLayout): boolean {
  return width + 2 * tight.padding + tip < tight.below;
}

function addHeader(
  content: StackLayout,
  stage: Stage,
  numbers: StageNumbers | undefined,
  context: JourneyContext,
): void {
  addName(content, stage, context, 'text');
  content.gap(4);
  if (numbers && numbers.coverage.of > 0) addScores(content, stage, numbers, context);
  if (stage.repeats) {
    content.gap(5);
    content.marks.push({ shape: 'repeat', x: content.x + 6, y: content.y + 7, size: 11 });
    const text = context.words.t('stage.repeats', { text: stage.repeats.value });
    const lines = atMost(goalLines, context);
    content.text({ text, style: 'small', tone: 'muted', lang: context.lang, maxLines: lines }, 18);
  }
  for (const { value } of stage.goals) {
    content.gap(5);
    const text = context.words.t('head.goal', { goal: value });
    content.text({ text, style: 'small', tone: 'muted', lang: context.lang, maxLines: atMost(goalLines, context) });
  }
}

/** The stage's score and coverage: everybody's, or where nothing is rated for everybody, each persona's own. */
function addScores(content: StackLayout, stage: Stage, numbers: StageNumbers, context: JourneyContext): void {
  const own = context.personas.flatMap(({ name, numbers: { stages } }) => {
    const theirs = stages[stage.key];
    return theirs && theirs.coverage.rated > 0 ? [{ name, numbers: theirs }] : [];
  });
  if (numbers.coverage.rated > 0 || own.length === 0) addScore(content, numbers, context);
  else for (const persona of own) addScore(content, persona.numbers, context, persona.name);
}

function scoreOf({ score }: StageNumbers): number | null {
  return score.weightedMean ?? score.mean;
}

/** A score with its band, how many of the stage's touchpoints are rated, and by whom where it is one persona. */
function addScore(content: StackLayout, numbers: StageNumbers, { journey, words }: JourneyContext, who?: string): void {
  const { rated, of } = numbers.coverage;
  const all = words.t('coverage.rated', { rated: String(rated), of: String(of) });
  const coverage = who === undefined ? all : `${who} · ${all}`;
  const score = scoreOf(numbers);
  if (score === null) {
    content.text({ text: coverage, style: 'small', tone: 'muted' });
    return;
  }
  const band = bandOf(score, journey.bands);
  content.marks.push({ shape: band, x: content.x + 6, y: content.y + 7, size: 11 });
  const figure = words.mean(score, journey.bands);
  const width = textWidth(figure, 'strong');
  content.texts.push(textBlock({ text: figure, x: content.x + 18, y: content.y - 1, width, style: 'strong' }));
  if (isTight(content)) content.gap(16);
  content.text({ text: coverage, style: 'small', tone: 'muted' }, isTight(content) ? 0 : 18 + width + 8);
}
