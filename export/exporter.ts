/** From analysed journeys to the bytes of a file: the same in the editor, in a browser and on the command line. */
import { languageFor } from '../language/messages/locale.ts';
import type { Brand } from '../language/model/brand.ts';
import type { JourneyView } from '../language/model/journey-view.ts';
import type { ExportAssets } from './assets.ts';
import { writeCsv } from './data/csv.ts';
import type { DataWriter } from './data/data-writer.ts';
import { writeJson } from './data/json.ts';
import { writeMermaid } from './data/mermaid.ts';
import { writeXlsx } from './data/xlsx.ts';
import {
  type ComparedJourneys,
  comparisonDrawing,
  type Drawing,
  mapDrawing,
  narrowDrawing,
  sized,
  slidesDrawing,
} from './drawing.ts';
import { type DataFormat, type ExportFormat, isPicture, type PictureFormat } from './formats/formats.ts';
import { writeHtml } from './formats/html.ts';
import type { Exported, FormatWriter } from './formats/job.ts';
import { writePdfFile } from './formats/pdf.ts';
import { writePng } from './formats/png.ts';
import { writeSvg } from './formats/svg.ts';
import { exportTranslatorFor } from './messages/messages.ts';
import { PngPainter } from './png.ts';
import { writeComparedPptx, writePptx } from './pptx/pptx.ts';
import type { ExportRequest } from './request.ts';
import { pageHome, renderIndex, type SiteLook, type SiteMap } from './site/site.tsx';

export type { Exported };

const writers: Readonly<Record<PictureFormat, FormatWriter>> = {
  svg: writeSvg,
  png: writePng,
  pdf: writePdfFile,
  html: writeHtml,
};

const dataWriters: Readonly<Record<DataFormat, DataWriter>> = {
  xlsx: writeXlsx,
  csv: writeCsv,
  mermaid: writeMermaid,
  json: writeJson,
};

/** With the look of the project that the file belongs to, which no reader chooses. */
export interface BrandedRequest extends ExportRequest {
  readonly brand?: Brand | undefined;
  /** A page of a site: what it is there, with its links. */
  readonly site?: SiteMap | undefined;
}

export interface Exporter {
  /**
   * @param locale BCP 47 tag of the reader's language: the words of the warnings.
   * @param picture the same of the words in the file; left out, the reader's.
   * @param text that the journeys were read from; tables have facts as it writes them.
   */
  export(
    journeys: readonly JourneyView[],
    request: BrandedRequest,
    locale: string,
    picture?: string,
    text?: string,
  ): Promise<Exported>;
  /** The page that lists all maps of a site; each map's own page is an HTML export. */
  siteIndex(maps: readonly SiteMap[], look: SiteLook): Uint8Array;
  /**
   * Two journeys side by side. They show all lanes that a comparison has: what `options` hide of a map does not count.
   *
   * @throws RangeError if the format has facts and numbers of single journeys
   */
  exportComparison(
    compared: ComparedJourneys,
    request: BrandedRequest,
    locale: string,
    picture?: string,
  ): Promise<Exported>;
}

/** Make one for a whole program and keep it: what draws images can be started only once. */
export function createExporter(assets: ExportAssets): Exporter {
  const painter = new PngPainter(assets);
  const write = (drawing: Drawing, request: ExportRequest, locale: string): Promise<Exported> => {
    if (!isPicture(request.format)) throw new RangeError(`A ${request.format} file has no comparison.`);
    return writers[request.format]({ drawing, request, assets, painter, say: exportTranslatorFor(locale).t });
  };
  return {
    export: async (journeys, asked, locale, picture = locale, text = '') => {
      const request = await inDots(asked, painter);
      const { format, width, slide = false, brand } = request;
      if (format === 'pptx') return writePptx(journeys, request, picture);
      if (!isPicture(format)) return dataWriters[format]({ journeys, text, language: languageFor(picture) });
      if (width === undefined || slide) return write(drawingOf(journeys, request, picture), request, locale);
      const drawing = narrowDrawing(journeys, request.options, picture, width, brand);
      const exported = await write(drawing, request, locale);
      if (drawing.shortened === undefined) return exported;
      const said = exportTranslatorFor(locale).t('short-map', { width, size: Math.floor(drawing.shortened * 10) / 10 });
      return { ...exported, warnings: [...exported.warnings, said] };
    },
    siteIndex: (maps, look) => new TextEncoder().encode(renderIndex(maps, look)),
    exportComparison: async (compared, asked, locale, picture = locale) => {
      const request = await inDots(asked, painter);
      if (request.format === 'pptx') return writeComparedPptx(compared, request, picture);
      return write(sized(comparisonDrawing(compared, picture, request.brand), request.width), request, locale);
    },
  };
}

/** The formats that show a logo in dots only. */
const dotted: readonly ExportFormat[] = ['pdf', 'pptx'];

async function inDots(request: BrandedRequest, painter: PngPainter): Promise<BrandedRequest> {
  const { brand, format } = request;
  if (!brand?.logo || !dotted.includes(format)) return request;
  return { ...request, brand: { ...brand, logo: await painter.paintLogo(brand.logo) } };
}

function drawingOf(journeys: readonly JourneyView[], request: BrandedRequest, picture: string): Drawing {
  const { options, slide = false, stages, brand, site } = request;
  return slide
    ? sized(slidesDrawing(journeys, options, picture, stages, brand), request.width)
    : mapDrawing(journeys, options, picture, brand, site && pageHome(site));
}
