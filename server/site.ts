/** The maps of the workspace as a site, page by page: what each page is, and to which others it leads. */
import { URI } from 'langium';
import type { Connection } from 'vscode-languageserver';
import { base64 } from '../export/base64.ts';
import { type SiteSource, sharedBrand, siteMaps } from '../export/site/site-maps.ts';
import type { JourneyDate } from '../language/model/model.ts';
import { usedAddresses } from '../language/project/analyser.ts';
import { unreadBytesOf } from '../language/project/size-limit.ts';
import type { FileSettings } from '../language/rules/settings.ts';
import type { LoadExporter } from './export.ts';
import { isJourneySiteParams, type JourneySiteAnswer, type JourneySiteParams, journeySite } from './site-protocol.ts';
import { type DocumentServices, documentAt, onDocumentRequest } from './with-document.ts';

export interface SiteServices extends DocumentServices {
  readonly loadExporter: LoadExporter;
  /** BCP 47 tag of the reader's language. */
  readonly locale: () => string;
  readonly settingsOf: (uri: URI) => FileSettings;
  readonly today: () => JourneyDate;
}

export function provideSite(connection: Connection, services: SiteServices): void {
  onDocumentRequest(
    connection,
    { method: journeySite, isParams: isJourneySiteParams, needs: '{"files", "page"}' },
    async (params, token): Promise<JourneySiteAnswer> => {
      // One look at any of them waits for all.
      for (const { uri } of params.files) if (await documentAt(uri, 'all-analysed', services, token)) break;
      return pageOf(params, services);
    },
  );
}

interface ReadFile extends SiteSource {
  /** Its address, as the client writes it. */
  readonly asked: string;
  readonly text: string;
}

async function pageOf({ files, page }: JourneySiteParams, services: SiteServices): Promise<JourneySiteAnswer> {
  const { loadExporter, locale, today } = services;
  const read = files.map((file) => fileOf(file, services));
  const sources = read.filter((source) => typeof source === 'object');
  const maps = siteMaps(sources, today());
  const pages = maps.map(({ page: name }, index) => ({ uri: sources[index]?.asked ?? '', name: `${name}.html` }));
  const whole = { pages, isComplete: !read.includes('unread') };
  const exporter = await loadExporter();
  const at = sources.findIndex(({ asked }) => asked === page);
  const [source, map] = [sources[at], maps[at]];
  if (!source || !map) {
    const index = exporter.siteIndex(maps, { locale: locale(), brand: sharedBrand(sources) });
    return { ...whole, name: 'index.html', bytes: base64(index) };
  }
  const request = { format: 'html', brand: source.brand, site: map } as const;
  const { bytes } = await exporter.export(source.journeys, request, locale(), map.language, source.text);
  return { ...whole, name: `${map.page}.html`, bytes: base64(bytes) };
}

/** `unread` where it is not known what is in the file; `nothing` where that is no map for others. */
function fileOf(
  { uri, shown }: JourneySiteParams['files'][number],
  { shared, journey, settingsOf, locale }: SiteServices,
): ReadFile | 'unread' | 'nothing' {
  const address = URI.parse(uri);
  const { settings, excluded, brand } = settingsOf(address);
  if (excluded) return 'nothing';
  const document = shared.workspace.LangiumDocuments.getDocument(address);
  const analysis = document && journey.analyser.newest(document);
  if (!document || !analysis || unreadBytesOf(document) !== undefined) return 'unread';
  if (analysis.journeys.length === 0) return 'nothing';
  return {
    ...{
      uri: address.toString(),
      asked: uri,
      shown,
      journeys: analysis.journeys,
      uses: usedAddresses(analysis),
      brand,
    },
    language: analysis.language ?? locale(),
    reviewMonths: settings.thresholds.reviewMonths,
    text: document.textDocument.getText(),
  };
}
