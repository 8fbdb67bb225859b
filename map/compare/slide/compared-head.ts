/** The head of a comparison's slide: what is compared, its figures before and after, and what became of the score. */
import { bandOf } from '../../../language/analysis/bands.ts';
import { highest } from '../../../language/model/long-lists.ts';
import type { Bands } from '../../../language/model/model.ts';
import type { Band } from '../../../language/model/numbers.ts';
import { slideText, slideTextWidth } from '../../layout/slide/fit-text.ts';
import { SlidePart, sizes, slideFrame } from '../../layout/slide/slide-frame.ts';
import type { SlideText } from '../../layout/slide/slide-items.ts';
import { seriesName } from '../../layout/words/measure-words.ts';
import type { ColourToken } from '../../theme.ts';
import type { Alignment } from '../align.ts';
import { type ChangeChip, knownChange, ratingChip } from '../change-words.ts';
import { journeyScore } from '../changes.ts';
import type { ComparisonPair, PairContext, SideName } from '../sides.ts';
import { wholeChip, wholeFigure } from '../whole-change-words.ts';
import { wholeChanges } from '../whole-changes.ts';

/** A number of the whole journey, on both sides. */
interface Figure {
  readonly label: string;
  readonly before: string;
  readonly after: string;
  readonly bands: Readonly<Record<SideName, Band | undefined>>;
  readonly chip: ChangeChip | undefined;
}

const tile = { gap: 16, padding: 18, most: 4 } as const;

/**
 * @param said sentences about the change as a whole; the first one is bold.
 * @returns the part, and how far down it comes.
 */
export function layoutComparedHead(
  pair: ComparisonPair,
  alignment: Alignment,
  said: readonly string[],
  context: PairContext,
): { readonly part: SlidePart; readonly bottom: number } {
  const { x, y } = slideFrame.margin;
  const line = { x, width: slideFrame.width - 2 * x };
  const part = new SlidePart(comparedTitle(context));
  const { older, newer } = context.names;
  const names = context.words.t('compare.becomes', { before: older, after: newer });
  const above = part.add(slideText({ ...line, text: names, y, sizes: sizes.body, maxLines: 1, colour: 'muted' }));
  const below = above.box.y + above.box.height + 2;
  const name = { text: part.label, y: below, sizes: sizes.title, maxLines: 2, bold: true, lang: context.newer.lang };
  const title = part.add(slideText({ ...line, ...name }));
  let bottom = addTiles(part, figuresOf(pair, alignment, context), title.box.y + title.box.height + 14);
  for (const [index, text] of said.entries()) {
    const style = index === 0 ? { sizes: [22, 20, 18], bold: true } : { sizes: [18, 17], colour: 'muted' as const };
    const sentence = part.add(slideText({ ...line, ...style, text, y: bottom + (index === 0 ? 12 : 4), maxLines: 2 }));
    bottom = sentence.box.y + sentence.box.height;
  }
  return { part, bottom };
}

/** Once where both sides have the same name. */
export function comparedTitle({ older, newer, words }: PairContext): string {
  const title = ({ journey }: typeof older) => journey.name.trim() || words.t('untitled.journey');
  const [before, after] = [title(older), title(newer)];
  return before === after ? after : words.t('compare.becomes', { before, after });
}

/** The score, customers' verdict on the whole, what is to be fixed, and what is rated. */
function figuresOf(pair: ComparisonPair, alignment: Alignment, context: PairContext): Figure[] {
  const { t } = context.words;
  const [from, to] = [pair.older.analysed, pair.newer.analysed];
  const plain = (label: string, before: string, after: string, chip?: ChangeChip): Figure => {
    return { label, before, after, bands: { older: undefined, newer: undefined }, chip };
  };
  const counted = (label: string, of: (side: typeof from) => string) => plain(label, of(from), of(to));
  const whole = wholeChanges(pair, context.kind).map((change) => {
    const [before, after] = [wholeFigure(change.before, 'older', context), wholeFigure(change.after, 'newer', context)];
    return plain(seriesName(change.series, context.words), before, after, wholeChip(change, context));
  });
  return [
    ...scoreFigure(pair, alignment, context),
    ...whole.slice(0, 2),
    counted(t('compare.toFix'), ({ numbers }) => String(numbers.ranking.length)),
    counted(t('score.coverage'), ({ numbers: { coverage } }) =>
      t('coverage', { rated: String(coverage.rated), of: String(coverage.of) }),
    ),
  ].slice(0, tile.most);
}

function scoreFigure({ older, newer }: ComparisonPair, alignment: Alignment, context: PairContext): Figure[] {
  const { words } = context;
  const score = (kind: 'weightedMean' | 'mean') => journeyScore(alignment, older.analysed, newer.analysed, kind);
  const isWeighted = [older, newer].some(({ analysed }) => analysed.numbers.score.weightedMean !== null);
  const value = score(isWeighted ? 'weightedMean' : 'mean');
  if (value.before === null && value.after === null) return [];
  const shown = (number: number | null, bands: Bands) => (number === null ? '–' : words.mean(number, bands));
  const band = (number: number | null, bands: Bands) => (number === null ? undefined : bandOf(number, bands));
  const [from, to] = [context.older.journey.bands, context.newer.journey.bands];
  const known = knownChange(value);
  return [
    {
      label: words.t(isWeighted ? 'score.weighted' : 'score.mean'),
      before: shown(value.before, from),
      after: shown(value.after, to),
      bands: { older: band(value.before, from), newer: band(value.after, to) },
      chip: known && ratingChip(known, context),
    },
  ];
}

/** Side by side over the whole width, all equally high. */
function addTiles(part: SlidePart, figures: readonly Figure[], y: number): number {
  const whole = slideFrame.width - 2 * slideFrame.margin.x;
  const width = (whole - tile.gap * (figures.length - 1)) / figures.length;
  const drafts = figures.map((figure, index) =>
    draftTile(figure, slideFrame.margin.x + index * (width + tile.gap), y, width),
  );
  const bottom = highest(drafts.map((draft) => draft.bottom)) + tile.padding - 6;
  for (const [index, draft] of drafts.entries()) {
    const box = { x: slideFrame.margin.x + index * (width + tile.gap), y, width, height: bottom - y };
    part.add({ kind: 'box', box, radius: 12, fill: 'surface', stroke: { colour: 'border', width: 1.5 } });
    for (const item of draft.items) part.add(item);
  }
  return bottom;
}

function draftTile({ label, before, after, bands, chip }: Figure, left: number, y: number, width: number) {
  const part = new SlidePart(label);
  const [x, inner] = [left + tile.padding, width - 2 * tile.padding];
  const line = { x, width: inner, maxLines: 1 };
  const name = part.add(slideText({ ...line, text: label, y: y + 12, sizes: [19, 18, 17], colour: 'muted' }));
  const top = name.box.y + name.box.height + 4;
  const middle = top + 26;
  let at = x;
  const put = (
    text: string,
    band: Band | undefined,
    own: { sizes: readonly number[]; most: number; bold: boolean },
  ) => {
    if (band) part.add({ kind: 'mark', shape: band, x: at + 12, y: middle, size: 24 });
    const start = at + (band ? 32 : 0);
    const draft = slideText({ ...own, text, x: start, y: 0, width: own.most, maxLines: 1 });
    const colour = own.bold ? 'text' : 'muted';
    part.add(
      slideText({ ...own, text, x: start, y: middle - draft.box.height / 2, width: own.most, maxLines: 1, colour }),
    );
    at = start + Math.min(own.most, widthOf(draft)) + 14;
  };
  put(before, bands.older, { sizes: [28, 24, 20, 17], most: inner * 0.3, bold: false });
  part.add({ kind: 'mark', shape: 'becomes', x: at + 11, y: middle, size: 20 });
  at += 36;
  put(after, bands.newer, { sizes: [42, 36, 30, 26, 22, 18], most: x + inner - at - 34, bold: true });
  if (!chip) return { items: part.items, bottom: top + 52 };
  const indent = chip.mark ? 26 : 0;
  const said = { text: chip.text, x: x + indent, y: top + 54, width: inner - indent, maxLines: 2 };
  const change = part.add(slideText({ ...said, sizes: [19, 18, 17, 16], colour: changeColour(chip) }));
  const mark = { x: x + 9, y: change.box.y + change.lineHeight / 2, size: 18 };
  if (chip.mark) part.add({ kind: 'mark', shape: chip.mark, ...mark });
  return { items: part.items, bottom: change.box.y + change.box.height };
}

/** Good and bad news have the colours of the bands, beside a sign that says the same. */
export function changeColour({ kind }: Pick<ChangeChip, 'kind'>): ColourToken {
  return kind === 'green' || kind === 'red' ? `${kind}Text` : 'text';
}

/** Of the one line of a text. */
function widthOf({ lines, size, bold }: SlideText): number {
  return slideTextWidth(lines[0]?.text ?? '', size, bold);
}
