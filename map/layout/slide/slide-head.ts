/** The head of a slide: title, what the map is about, its headline in full, and two figures. */
import { bandOf } from '../../../language/analysis/bands.ts';
import { journeySeries } from '../../../language/analysis/measures.ts';
import { isRatedOutcome, wholeProblems } from '../../../language/analysis/whole.ts';
import { highest } from '../../../language/model/long-lists.ts';
import type { Band, JourneyNumbers } from '../../../language/model/numbers.ts';
import { personaName } from '../../../language/view/names.ts';
import { isRatedByPersonasOnly } from '../../view/persona-ratings.ts';
import type { JourneyContext } from '../context.ts';
import { dateWords } from '../words/date-words.ts';
import { headlineSentences } from '../words/headline-words.ts';
import { dated, figureOf, seriesName, trendWords, unitWords } from '../words/measure-words.ts';
import { slideText, slideTextWidth } from './fit-text.ts';
import { langOf, type SlideFrame, SlidePart, sizes } from './slide-frame.ts';
import type { SlideText } from './slide-items.ts';

interface Figure {
  readonly value: string;
  /** Small, behind the value. */
  readonly unit: string;
  readonly label: string;
  readonly detail: string | undefined;
  readonly band: Band | undefined;
  readonly lang: string | undefined;
}

const tile = { width: 292, gap: 16, padding: 20, beside: 48 };

/** @returns the part, and how far down it comes. */
export function layoutSlideHead(
  frame: SlideFrame,
  context: JourneyContext,
): { readonly part: SlidePart; readonly bottom: number } {
  const { journey, words, view } = context;
  const part = new SlidePart(journey.name.trim() === '' ? words.t('untitled.journey') : journey.name);
  const figures = twoFigures(view.numbers, context);
  const tiles = figures.length * (tile.width + tile.gap) - tile.gap;
  const { x, y } = { x: frame.margin.x, y: frame.margin.y };
  const isBeside = frame.figures === 'beside' && figures.length > 0;
  const width = frame.width - 2 * x - (isBeside ? tiles + tile.beside : 0);
  const title = part.add(
    slideText({
      text: part.label,
      x,
      y,
      width,
      sizes: sizes.title,
      maxLines: Math.max(2, frame.lines.about),
      bold: true,
      lang: langOf(journey.name, context),
    }),
  );
  const about = part.add(
    slideText({
      text: aboutWords(context).join(' · '),
      x,
      y: y + title.box.height + 4,
      width,
      sizes: sizes.small,
      maxLines: frame.lines.about,
      colour: 'muted',
    }),
  );
  let bottom = about.box.y + about.box.height;
  const [first] = headlineSentences(view, words);
  if (first) {
    const indent = 34;
    const headline = slideText({
      text: first.text,
      x: x + indent,
      y: bottom + 12,
      width: width - indent,
      sizes: sizes.headline,
      maxLines: frame.lines.headline,
      bold: true,
    });
    part.add(headline);
    part.add({ kind: 'mark', shape: first.mark, x: x + 11, y: headline.box.y + headline.lineHeight / 2, size: 24 });
    bottom = headline.box.y + headline.box.height;
  }
  const place = isBeside ? { x: frame.width - frame.margin.x - tiles, y } : { x, y: bottom + 16 };
  const drafts = figures.map((figure, index) => draftTile(figure, place.x + index * (tile.width + tile.gap), place.y));
  const tilesEnd = highest(drafts.map((draft) => draft.bottom));
  for (const draft of drafts) addTile(part, draft, place.y, tilesEnd);
  return { part, bottom: highest([bottom, tilesEnd]) };
}

/** The head of a further slide: of which journey, and its stages. */
export function layoutFurtherHead(
  frame: SlideFrame,
  context: JourneyContext,
  stages: string,
): { readonly part: SlidePart; readonly bottom: number } {
  const { journey, words } = context;
  const part = new SlidePart(journey.name.trim() === '' ? words.t('untitled.journey') : journey.name);
  const { x, y } = frame.margin;
  const width = frame.width - 2 * x;
  const name = {
    text: part.label,
    sizes: sizes.heading,
    colour: 'muted',
    lang: langOf(journey.name, context),
  } as const;
  const title = part.add(slideText({ ...name, x, y, width, maxLines: 1, bold: true }));
  const heading = slideText({
    text: stages,
    x,
    y: y + title.box.height + 4,
    width,
    sizes: sizes.title,
    maxLines: 2,
    bold: true,
    lang: context.lang,
  });
  part.add(heading);
  return { part, bottom: heading.box.y + heading.box.height };
}

/** A journey without touchpoints: how to go on. */
export function layoutEmptySlide(
  frame: SlideFrame,
  y: number,
  { words }: JourneyContext,
): { readonly part: SlidePart; readonly bottom: number } {
  const part = new SlidePart(words.t('empty.journey.title'));
  const line = { x: frame.margin.x, width: Math.min(960, frame.width - 2 * frame.margin.x), maxLines: 4 };
  const title = part.add(slideText({ ...line, text: part.label, y, sizes: sizes.headline, bold: true }));
  const below = title.box.y + title.box.height + 12;
  const text = {
    ...line,
    text: words.t('empty.journey.text'),
    y: below,
    sizes: sizes.heading,
    colour: 'muted',
  } as const;
  const said = part.add(slideText(text));
  return { part, bottom: said.box.y + said.box.height };
}

function aboutWords({ journey, words }: JourneyContext): string[] {
  const { personas, reviewed } = journey;
  return [
    words.t(`state.${journey.state}`),
    ...(personas.length > 0 ? [words.list(personas.map(personaName))] : []),
    words.t('head.scale', { scale: words.scale(journey.scale) }),
    ...(reviewed ? [words.t('head.reviewed', { date: dateWords(reviewed.value.date, words) })] : []),
  ];
}

/** The score, and what customers say of the whole; failing that, how much is rated. */
function twoFigures(numbers: JourneyNumbers, context: JourneyContext): Figure[] {
  const { personas } = context;
  const scores = isRatedByPersonasOnly(numbers.coverage, personas) ? personaScores(context) : score(numbers, context);
  return [...scores, ...whole(context), ...coverage(numbers, context)].slice(0, 2);
}

function score({ score: { weightedMean, mean } }: JourneyNumbers, { journey, words }: JourneyContext): Figure[] {
  const value = weightedMean ?? mean;
  const label = words.t(value === null ? 'score.none' : weightedMean === null ? 'score.mean' : 'score.weighted');
  const none = { value: '–', unit: '', label, detail: undefined, band: undefined, lang: undefined };
  return value === null ? [none] : [{ ...scoreFigure(value, { journey, words }), label }];
}

function scoreFigure(value: number, { journey, words }: Pick<JourneyContext, 'journey' | 'words'>) {
  return {
    value: words.mean(value, journey.bands),
    unit: words.t('score.of', { high: words.number(journey.scale.high) }),
    detail: undefined,
    band: bandOf(value, journey.bands),
    lang: undefined,
  };
}

function personaScores({ journey, words, personas }: JourneyContext): Figure[] {
  return personas.flatMap(({ name, numbers: { score: own } }) => {
    const value = own.weightedMean ?? own.mean;
    if (value === null) return [];
    const label = words.t(own.weightedMean === null ? 'score.personaMean' : 'score.persona', { name });
    return [{ ...scoreFigure(value, { journey, words }), label }];
  });
}

/** The figure that the headline is about comes first. */
function whole({ journey, view, words, lang }: JourneyContext): Figure[] {
  const all = journeySeries(journey);
  const problems = wholeProblems(journey, view.numbers);
  const first = problems[0]?.series ?? all[0];
  if (!first) return [];
  const { newest, kind } = first;
  return [
    {
      value: figureOf(newest, journey, words),
      unit: unitWords(newest.unit, words),
      label: dated(seriesName(first, words), newest.evidence.date, words),
      detail: trendWords(first.trend, words, 'bare')[0],
      band: isRatedOutcome(first, journey) ? bandOf(newest.value, journey.bands) : undefined,
      lang: kind === 'outcome' ? lang : undefined,
    },
  ];
}

function coverage({ coverage: { rated, of } }: JourneyNumbers, { words }: JourneyContext): Figure[] {
  if (of === 0) return [];
  const value = words.t('coverage', { rated: String(rated), of: String(of) });
  return [{ value, unit: '', label: words.t('score.coverage'), detail: undefined, band: undefined, lang: undefined }];
}

interface TileDraft {
  readonly figure: Figure;
  readonly x: number;
  readonly value: SlideText;
  readonly texts: readonly SlideText[];
  readonly bottom: number;
}

function draftTile(figure: Figure, x: number, y: number): TileDraft {
  const { padding } = tile;
  const inner = tile.width - 2 * padding;
  const sign = figure.band ? 44 : 0;
  const unitWidth = figure.unit === '' ? 0 : slideTextWidth(figure.unit, sizes.heading[0]) + 10;
  const room = inner - sign - unitWidth;
  const value = slideText({
    text: figure.value,
    x: x + padding + sign,
    y: y + padding - 6,
    width: Math.max(room, inner * 0.4),
    sizes: sizes.figure,
    maxLines: 1,
    bold: true,
  });
  const below = value.box.y + value.box.height + 2;
  const label = slideText({
    text: figure.label,
    x: x + padding,
    y: below,
    width: inner,
    sizes: sizes.body,
    maxLines: 2,
    colour: 'muted',
    lang: figure.lang,
  });
  const texts = [value, label];
  let bottom = label.box.y + label.box.height;
  if (figure.detail !== undefined) {
    const detail = { text: figure.detail, x: x + padding, y: bottom, width: inner, maxLines: 1, sizes: sizes.small };
    const line = slideText({ ...detail, colour: 'muted' });
    texts.push(line);
    bottom += line.box.height;
  }
  return { figure, x, value, texts, bottom: bottom + padding - 6 };
}

/** All tiles of a slide are equally high. */
function addTile(part: SlidePart, { figure, x, value, texts }: TileDraft, y: number, bottom: number): void {
  const { padding } = tile;
  part.add({
    kind: 'box',
    box: { x, y, width: tile.width, height: bottom - y },
    radius: 12,
    fill: figure.band ? `${figure.band}Tint` : 'surface',
    stroke: { colour: figure.band ? `${figure.band}Edge` : 'border', width: 1.5 },
  });
  const middle = value.box.y + value.box.height / 2;
  if (figure.band) part.add({ kind: 'mark', shape: figure.band, x: x + padding + 15, y: middle, size: 30 });
  for (const text of texts) part.add(text);
  if (figure.unit !== '') {
    const end = value.box.x + slideTextWidth(figure.value, value.size, true) + 10;
    const baseline = value.lines[0]?.y ?? middle;
    const unit = slideText({
      text: figure.unit,
      x: end,
      y: baseline - sizes.heading[0] - 1,
      width: x + tile.width - padding - end + 2,
      sizes: [sizes.heading[0], 19, 17],
      maxLines: 1,
      colour: 'muted',
    });
    part.add(unit);
  }
}
