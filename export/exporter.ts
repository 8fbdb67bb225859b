/** From analysed journeys to the bytes of a file: the same in the editor, in a browser and on the command line. */
import { languageFor } from '../language/messages/locale.ts';
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
import { type DataFormat, isPicture, type PictureFormat } from './formats/formats.ts';
import { writeHtml } from './formats/html.ts';
import type { Exported, FormatWriter } from './formats/job.ts';
import { writePdfFile } from './formats/pdf.ts';
import { writePng } from './formats/png.ts';
import { writeSvg } from './formats/svg.ts';
import { exportTranslatorFor } from './messages/messages.ts';
import { PngPainter } from './png.ts';
import { writePptx } from './pptx/pptx.ts';
import type { ExportRequest } from './request.ts';

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

export interface Exporter {
  /**
   * @param locale BCP 47 tag of the reader's language: the words of the warnings.
   * @param picture the same of the words in the file; left out, the reader's.
   * @param text that the journeys were read from; tables have facts as it writes them.
   */
  export(
    journeys: readonly JourneyView[],
    request: ExportRequest,
    locale: string,
    picture?: string,
    text?: string,
  ): Promise<Exported>;
  /**
   * Two journeys side by side. They show all lanes that a comparison has: what `options` hide of a map does not count.
   *
   * @throws RangeError if the format has facts and numbers of single journeys
   */
  exportComparison(
    compared: ComparedJourneys,
    request: ExportRequest,
    locale: string,
    picture?: string,
  ): Promise<Exported>;
}

/** Make one for a whole program and keep it: what draws images can be started only once. */
export function createExporter(assets: ExportAssets): Exporter {
  const painter = new PngPainter(() => assets.asset('resvg.wasm'));
  const write = (drawing: Drawing, request: ExportRequest, locale: string): Promise<Exported> => {
    if (!isPicture(request.format)) throw new RangeError(`A ${request.format} file has no comparison.`);
    return writers[request.format]({ drawing, request, assets, painter, say: exportTranslatorFor(locale).t });
  };
  return {
    export: async (journeys, request, locale, picture = locale, text = '') => {
      const { format, width, slide = false } = request;
      if (format === 'pptx') return writePptx(journeys, request, picture);
      if (!isPicture(format)) return dataWriters[format]({ journeys, text, language: languageFor(picture) });
      if (width === undefined || slide) return write(drawingOf(journeys, request, picture), request, locale);
      const drawing = narrowDrawing(journeys, request.options, picture, width);
      const exported = await write(drawing, request, locale);
      if (drawing.shortened === undefined) return exported;
      const said = exportTranslatorFor(locale).t('short-map', { width, size: Math.floor(drawing.shortened * 10) / 10 });
      return { ...exported, warnings: [...exported.warnings, said] };
    },
    exportComparison: (compared, request, locale, picture = locale) =>
      write(sized(comparisonDrawing(compared, picture), request.width), request, locale),
  };
}

function drawingOf(journeys: readonly JourneyView[], request: ExportRequest, picture: string): Drawing {
  const { options, slide = false, stages } = request;
  return slide
    ? sized(slidesDrawing(journeys, options, picture, stages), request.width)
    : mapDrawing(journeys, options, picture);
}
