/** The first line of a head: the name of the journey, and next to it its state, in chips. */
import { append } from '../../../language/model/long-lists.ts';
import { declaredName } from '../../../language/view/names.ts';
import type { JourneyContext } from '../context.ts';
import { type ChipRequest, chipAt, moveChip, type StackLayout } from '../drawing.ts';
import { lineHeightOf, type TextStyle, textBlock, textWidth } from '../text/text.ts';
import { dateWords } from '../words/date-words.ts';
import { scaleWords } from '../words/words.ts';

export type ChipContent = Omit<ChipRequest, 'maxWidth'>;

/** Between the name and the first chip, and between chips. */
const gap = { name: 14, chips: 6 };

/**
 * Moves the head below the name.
 *
 * @param taken px at the end of the line that are not free
 * @returns the chips that have no room next to the name
 */
export function layoutTitle(
  head: StackLayout,
  chips: readonly ChipContent[],
  taken: number,
  context: JourneyContext,
): readonly ChipContent[] {
  const { journey, words, lang, whole } = context;
  const style: TextStyle = whole ? 'title' : 'value';
  const named = journey.name.trim() !== '';
  const text = named ? journey.name : words.t('untitled.journey');
  const room = head.width - taken;
  const width = Math.min(room, textWidth(text, style));
  const name = textBlock({ text, x: head.x, y: head.y, width, style, lang: named ? lang : undefined });
  head.texts.push(name);
  const left = name.lines.length > 1 ? chips : chipsBeside(head, chips, width, room, style);
  head.y += name.box.height;
  return left;
}

/** In a page, those that fit; in a file, all of them or none. */
function chipsBeside(
  head: StackLayout,
  chips: readonly ChipContent[],
  nameWidth: number,
  room: number,
  style: TextStyle,
): readonly ChipContent[] {
  let x = head.x + nameWidth + gap.name;
  const placed = chips.map((request) => {
    const chip = chipAt(x, 0, { ...request, maxWidth: Number.POSITIVE_INFINITY });
    x += chip.box.width + gap.chips;
    return moveChip(chip, 0, head.y + (lineHeightOf(style) - chip.box.height) / 2);
  });
  const tooFar = placed.findIndex(({ box }) => box.x + box.width > head.x + room);
  const fitting = tooFar < 0 ? placed : placed.slice(0, tooFar);
  append(head.chips, fitting);
  return chips.slice(fitting.length);
}

/**
 * As-is or to-be, on what scale, who is responsible, and the date of the last review.
 *
 * @param withPersonas where their texts are not shown at once
 */
export function stateChips({ journey, words }: JourneyContext, withPersonas: boolean): readonly ChipContent[] {
  const { owner, reviewed, personas } = journey;
  const chips: ChipContent[] = [{ kind: 'strong', text: words.t(`state.${journey.state}`) }];
  if (withPersonas) {
    for (const { name } of personas) if (name.trim() !== '') chips.push({ kind: 'plain', mark: 'persona', text: name });
  }
  chips.push({ kind: 'plain', text: scaleWords(journey, words) });
  if (owner) {
    const text = words.t('head.owner', { owner: declaredName('teams', owner, journey) });
    chips.push({ kind: 'plain', mark: 'owner', text });
  }
  if (reviewed) {
    const date = dateWords(reviewed.value.date, words);
    chips.push({ kind: 'plain', mark: 'due', text: words.t('head.reviewed', { date }) });
  }
  return chips;
}
