/** A presentation for PowerPoint and its kin: every text and every shape is native, so that people can edit it. */
import { unzipSync, zipSync } from 'fflate';
import type { Brand } from '../../language/model/brand.ts';
import type { JourneyView } from '../../language/model/journey-view.ts';
import type { Stage } from '../../language/model/model.ts';
import { type ComparisonKind, type ComparisonPair, sideNames } from '../../map/compare/sides.ts';
import { layoutComparedSlides } from '../../map/compare/slide/compared-slides.ts';
import { deckOf } from '../../map/layout/slide/deck.ts';
import { layoutActionSlides, layoutPrioritySlides } from '../../map/layout/slide/list-slides.ts';
import { layoutMatrixSlide } from '../../map/layout/slide/matrix-slide.ts';
import { slideSize } from '../../map/layout/slide/slide.ts';
import type { SlideLayout } from '../../map/layout/slide/slide-items.ts';
import { layoutPageHead } from '../../map/layout/slide/table-slide.ts';
import { makeWords, type Words } from '../../map/layout/words/words.ts';
import { mapTranslatorFor } from '../../map/messages/messages.ts';
import { type MapOptions, readMapOptions } from '../../map/options.ts';
import { comparisonLabel } from '../../map/standalone-comparison.tsx';
import { type ComparedJourneys, pairsOf } from '../drawing.ts';
import type { Exported } from '../formats/job.ts';
import type { ExportRequest } from '../request.ts';
import { themeName } from '../request.ts';
import { SlideDrawer } from './draw-slide.ts';
import { evidenceOf } from './notes.ts';
import { plainXml } from './plain-xml.ts';

interface DeckSlide {
  readonly slide: SlideLayout;
  readonly notes: readonly string[];
}

type SlidesRequest = ExportRequest & { readonly brand?: Brand | undefined };

/** @param locale BCP 47 tag of the words on the slides */
export async function writePptx(
  journeys: readonly JourneyView[],
  request: SlidesRequest,
  locale: string,
): Promise<Exported> {
  const words = makeWords(mapTranslatorFor(locale));
  const shown = readMapOptions(request.options);
  const title = words.list(journeys.map(({ journey }) => journey.name));
  return writeSlides(
    title,
    journeys.flatMap((view) => slidesOf(view, words, shown)),
    request,
  );
}

/** The same of journeys side by side. */
export async function writeComparedPptx(
  compared: ComparedJourneys,
  request: SlidesRequest,
  locale: string,
): Promise<Exported> {
  const translator = mapTranslatorFor(locale);
  const words = makeWords(translator);
  const pairs = pairsOf(compared);
  const title = comparisonLabel(pairs, compared.kind, { translator });
  return writeSlides(
    title,
    pairs.length > 0 ? pairs.flatMap((pair) => comparedSlidesOf(pair, compared.kind, words)) : [nothingCompared(words)],
    request,
  );
}

function nothingCompared(words: Words): DeckSlide {
  const label = words.t('compare.nothing');
  return { slide: { ...slideSize, label, groups: [layoutPageHead('', label).part] }, notes: [] };
}

/** The notes of the first slide have the evidence of both sides. */
function comparedSlidesOf(pair: ComparisonPair, kind: ComparisonKind, words: Words): DeckSlide[] {
  const names = sideNames(kind, pair, words);
  const evidence = (['older', 'newer'] as const).flatMap((side) => {
    const { analysed } = pair[side];
    const lines = evidenceOf(analysed, ratedStages(analysed.journey.stages), words);
    return lines.map((line) => words.t('compare.source', { side: names[side], source: line }));
  });
  return layoutComparedSlides(pair, kind, words).map(({ slide, notes }, index) => ({
    slide,
    notes: index === 0 ? [...notes, ...evidence] : notes,
  }));
}

async function writeSlides(
  title: string,
  slides: readonly DeckSlide[],
  { theme = 'light', brand }: SlidesRequest,
): Promise<Exported> {
  // As large as the rest of the export, and needed by this format only.
  const { default: PptxGenJS } = await import('pptxgenjs');
  const presentation = new PptxGenJS();
  presentation.layout = 'LAYOUT_WIDE';
  presentation.title = plainXml(title);
  const font = brand?.font ?? 'Arial';
  presentation.theme = { headFontFace: font, bodyFontFace: font };
  const name = themeName(theme);
  const drawer = new SlideDrawer(name === 'auto' ? 'light' : name, brand);
  for (const { slide, notes } of slides) {
    const page = presentation.addSlide();
    drawer.draw(page, slide);
    page.addNotes(notes.map(plainXml).join('\n'));
  }
  const bytes = await presentation.write({ outputType: 'uint8array' });
  if (!(bytes instanceof Uint8Array)) throw new TypeError('The presentation has no bytes.');
  return { bytes: withoutTime(bytes), warnings: [] };
}

/** The walk through the journey, then the slides that a meeting decides on. */
function slidesOf(view: JourneyView, words: Words, options: MapOptions): DeckSlide[] {
  const { stages } = view.journey;
  const walk = deckOf([view], words, options).map(({ slide, notes, stage }): DeckSlide => {
    const shown = stages.filter(({ key }) => stage === undefined || key === stage);
    return { slide, notes: [...notes, ...evidenceOf(view, shown, words)] };
  });
  const priorities = layoutPrioritySlides(view, words, options.order);
  const matrix = layoutMatrixSlide(view, words, options.cutOffs);
  const further = [...priorities, ...(matrix ? [matrix] : []), ...layoutActionSlides(view, words)];
  return [...walk, ...further.map((slide) => ({ slide, notes: evidenceOf(view, ratedStages(stages), words) }))];
}

function ratedStages(stages: readonly Stage[]): readonly Stage[] {
  return stages.filter(({ entries }) => entries.length > 0);
}

/** The same map gives the same bytes, so no file in the archive has the time of its writing. */
function withoutTime(bytes: Uint8Array): Uint8Array {
  const mtime = new Date(2000, 0, 1);
  const decoder = new TextDecoder();
  const parts = Object.entries(unzipSync(bytes)).map(([name, part]) => {
    const isCore = name === 'docProps/core.xml';
    const text = isCore
      ? decoder.decode(part).replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/gu, '2000-01-01T00:00:00Z')
      : undefined;
    return [name, [text === undefined ? part : new TextEncoder().encode(text), { mtime }]] as const;
  });
  return zipSync(Object.fromEntries(parts) as Parameters<typeof zipSync>[0]);
}
