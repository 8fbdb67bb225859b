/** The headers that both rows share: a stage's name, and its score on both sides. */
import { bandOf } from '../../language/analysis/bands.ts';
import type { HeaderLayout } from '../layout/board/stage-header.ts';
import { StackLayout } from '../layout/drawing.ts';
import { textBlock, textWidth } from '../layout/text/text.ts';
import { stageNameOf } from '../layout/words/rating-words.ts';
import type { AlignedStage } from './align.ts';
import { knownChange, ratingChip } from './change-words.ts';
import type { ScoreChange } from './changes.ts';
import type { SharedStage } from './columns.ts';
import type { PairContext, SideName } from './sides.ts';

const padding = { x: 16, y: 12 };
/** What the tip of the arrow takes from the room for text. */
const tip = 8;

/** `undefined` for the nameless stage of a journey without stages. */
export function draftHeader(
  { stage, width }: SharedStage,
  score: ScoreChange | undefined,
  context: PairContext,
): StackLayout | undefined {
  const shown = stage.after ?? stage.before;
  if (!shown || shown.implicit) return undefined;
  const content = new StackLayout(padding.x, padding.y, width - 2 * padding.x - tip);
  const { lang } = stage.after ? context.newer : context.older;
  const own = shown.name.trim() === '' ? undefined : lang;
  content.text({ text: stageNameOf(shown, context.words), style: 'stage', lang: own });
  addFate(content, stage, context);
  if (score) addScores(content, score, context);
  content.gap(padding.y);
  return content;
}

export function placeHeader(content: StackLayout, { width }: SharedStage, height: number): HeaderLayout {
  return { box: { x: 0, y: 0, width, height }, first: true, last: true, drawing: content.drawing() };
}

function addFate(content: StackLayout, { before, after }: AlignedStage, { words }: PairContext): void {
  const { t } = words;
  if (!before || !after) {
    content.gap(6);
    const isNew = after !== undefined;
    const text = t(isNew ? 'compare.newStage' : 'compare.droppedStage');
    content.chipRow([{ kind: 'strong', mark: isNew ? 'added' : 'dropped', text }]);
    return;
  }
  if (before.name.trim() !== '' && before.name.trim() !== after.name.trim()) {
    content.gap(2);
    content.text({ text: t('compare.was', { name: before.name }), style: 'small', tone: 'muted' });
  }
}

/** "6.3 → 8.1", each figure behind its band's shape, and the change as a chip where there is room, else below. */
function addScores(content: StackLayout, score: ScoreChange, context: PairContext): void {
  const { before, after } = score;
  const known = knownChange(score);
  if (before === null && after === null) return;
  content.gap(6);
  let x = content.x;
  const figure = (value: number, side: SideName) => {
    const { journey } = context[side];
    const text = context.words.mean(value, journey.bands);
    const width = textWidth(text, 'strong');
    content.marks.push({ shape: bandOf(value, journey.bands), x: x + 6, y: content.y + 11, size: 11 });
    content.texts.push(textBlock({ text, x: x + 18, y: content.y + 3, width, style: 'strong' }));
    x += 18 + width + 8;
  };
  if (before !== null) figure(before, 'older');
  if (before !== null && after !== null) {
    content.marks.push({ shape: 'becomes', x: x + 5, y: content.y + 11, size: 11 });
    x += 18;
  }
  if (after !== null) figure(after, 'newer');
  content.gap(22);
  if (!known) return;
  content.gap(4);
  content.chipRow([ratingChip(known, context)]);
}
