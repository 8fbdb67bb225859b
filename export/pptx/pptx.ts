/** A presentation for PowerPoint and its kin: every text and every shape is native, so that people can edit it. */
import { unzipSync, zipSync } from 'fflate';
import type { Brand } from '../../language/model/brand.ts';
import type { JourneyView } from '../../language/model/journey-view.ts';
import type { Stage } from '../../language/model/model.ts';
import { deckOf } from '../../map/layout/slide/deck.ts';
import { layoutActionSlides, layoutPrioritySlides } from '../../map/layout/slide/list-slides.ts';
import { layoutMatrixSlide } from '../../map/layout/slide/matrix-slide.ts';
import type { SlideLayout } from '../../map/layout/slide/slide-items.ts';
import { makeWords, type Words } from '../../map/layout/words/words.ts';
import { mapTranslatorFor } from '../../map/messages/messages.ts';
import { type MapOptions, readMapOptions } from '../../map/options.ts';
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

/** @param locale BCP 47 tag of the words on the slides */
export async function writePptx(
  journeys: readonly JourneyView[],
  { options, theme = 'light', brand }: ExportRequest & { readonly brand?: Brand | undefined },
  locale: string,
): Promise<Exported> {
  const words = makeWords(mapTranslatorFor(locale));
  const shown = readMapOptions(options);
  // As large as the rest of the export, and needed by this format only.
  const { default: PptxGenJS } = await import('pptxgenjs');
  const presentation = new PptxGenJS();
  presentation.layout = 'LAYOUT_WIDE';
  presentation.title = plainXml(words.list(journeys.map(({ journey }) => journey.name)));
  const font = brand?.font ?? 'Arial';
  presentation.theme = { headFontFace: font, bodyFontFace: font };
  const name = themeName(theme);
  const drawer = new SlideDrawer(name === 'auto' ? 'light' : name, brand);
  for (const { slide, notes } of journeys.flatMap((view) => slidesOf(view, words, shown))) {
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
