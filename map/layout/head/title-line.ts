/** What stays in view of a journey's head while one scrolls down in a page: its name and its score, on one line. */
import { bandOf } from '../../../language/analysis/bands.ts';
import type { JourneyNumbers } from '../../../language/model/numbers.ts';
import type { JourneyContext } from '../context.ts';
import { type Drawing, StackLayout } from '../drawing.ts';
import { type Box, metrics } from '../geometry.ts';
import { lineHeightOf, textBlock, textWidth } from '../text/text.ts';

export interface TitleLineLayout {
  readonly box: Box;
  readonly drawing: Drawing;
}

const height = 36;
const gap = { score: 18, unit: 6, mark: 17 };

/** Lays the line out at (0, 0), `width` px wide; a long name is shortened. */
export function layoutTitleLine(
  width: number,
  { score }: JourneyNumbers,
  { journey, words, lang }: JourneyContext,
): TitleLineLayout {
  const line = new StackLayout(0, 0, width);
  const value = score.weightedMean ?? score.mean;
  const figure = value === null ? '' : words.mean(value, journey.bands);
  const unit = words.t('score.of', { high: words.number(journey.scale.high) });
  const scoreWidth = gap.score + gap.mark + textWidth(figure, 'figure') + gap.unit + textWidth(unit, 'small');
  const named = journey.name.trim() !== '';
  const text = named ? journey.name : words.t('untitled.journey');
  const room = Math.max(0, value === null ? width : width - scoreWidth);
  const nameWidth = Math.min(textWidth(text, 'heading'), room);
  const own = named ? lang : undefined;
  const middled = (style: 'heading' | 'figure' | 'small') => (height - lineHeightOf(style)) / 2;
  line.texts.push(
    textBlock({ text, x: 0, y: middled('heading'), width: nameWidth, style: 'heading', lang: own, maxLines: 1 }),
  );
  if (value !== null) {
    const x = nameWidth + gap.score;
    line.marks.push({ shape: bandOf(value, journey.bands), x: x + 6, y: height / 2, size: 11 });
    const at = { x: x + gap.mark, width: textWidth(figure, 'figure') };
    line.texts.push(textBlock({ text: figure, ...at, y: middled('figure'), style: 'figure' }));
    const behind = { x: at.x + at.width + gap.unit, width: textWidth(unit, 'small') };
    line.texts.push(textBlock({ text: unit, ...behind, y: middled('small') + 1, style: 'small', tone: 'muted' }));
  }
  return { box: { x: -metrics.margin, y: 0, width: width + metrics.margin, height }, drawing: line.drawing() };
}
