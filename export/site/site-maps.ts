/** From analysed files to the maps of a site: the names of their pages, their facts for the index, and their links. */
import { bandOf } from '../../language/analysis/bands.ts';
import { dayAfter, daysBetween } from '../../language/analysis/calendar.ts';
import { compareDates } from '../../language/analysis/dates.ts';
import type { Brand } from '../../language/model/brand.ts';
import type { JourneyView } from '../../language/model/journey-view.ts';
import type { Journey, JourneyDate } from '../../language/model/model.ts';
import { touchpointsOf } from '../../language/model/touchpoints.ts';
import type { SiteJourney, SiteLink, SiteMap } from './site.tsx';

/** A file with maps. */
export interface SiteSource {
  readonly uri: string;
  /** As the reader knows it: a path. */
  readonly shown: string;
  readonly journeys: readonly JourneyView[];
  /** Addresses of the files that it uses. */
  readonly uses: readonly string[];
  /** BCP 47 tag of the language that it is in. */
  readonly language: string;
  /** Months after which a map needs a review. */
  readonly reviewMonths: number;
  readonly brand: Brand | undefined;
}

/** In the order of the sources. */
export function siteMaps(sources: readonly SiteSource[], today: JourneyDate): SiteMap[] {
  const names = pageNames(sources);
  const pages = sources.map((source, index): Page => ({ source, page: names[index] ?? '' }));
  const pairs = comparedPairs(pages);
  return pages.map(({ source, page }) => ({
    page,
    shown: source.shown,
    language: source.language,
    journeys: source.journeys.map((view) => factsOf(view, source.reviewMonths, today)),
    links: linksOf({ source, page }, pages, pairs),
  }));
}

/** The index has the look of a company only if all maps have it. */
export function sharedBrand(sources: readonly Pick<SiteSource, 'brand'>[]): Brand | undefined {
  const looks = new Set(sources.map(({ brand }) => JSON.stringify(brand)));
  return looks.size === 1 ? sources[0]?.brand : undefined;
}

interface Page {
  readonly source: SiteSource;
  /** Its name, without the ending. */
  readonly page: string;
}

/** From the way to the file, as two folders may have a file of the same name; disks know no capitals. */
function pageNames(sources: readonly SiteSource[]): string[] {
  const taken = new Set(['index']);
  return sources.map(({ shown }) => {
    const plain = shown
      .replace(/\.journey$/iu, '')
      .replace(/^(\.\.?[/\\])+/u, '')
      .replaceAll(/[/\\:]+/gu, '-');
    const name = plain.toLowerCase() === 'index' ? 'index-map' : plain;
    let own = name;
    for (let count = 2; taken.has(own.toLowerCase()); count++) own = `${name}-${count}`;
    taken.add(own.toLowerCase());
    return own;
  });
}

interface Placed {
  readonly page: Page;
  readonly journey: Journey;
}

/** Each journey that names another one, with that one. */
function comparedPairs(pages: readonly Page[]): readonly (readonly [Placed, Placed])[] {
  const all = pages.flatMap((page) => page.source.journeys.map(({ journey }): Placed => ({ page, journey })));
  return all.flatMap((one) => {
    const key = one.journey.compares?.key;
    const named = all.filter(({ journey }) => journey !== one.journey && journey.key === key);
    const { uri, uses } = one.page.source;
    const nearest =
      named.find(({ page }) => page.source.uri === uri) ?? named.find(({ page }) => uses.includes(page.source.uri));
    // Two files may have a journey of the same name: then no one knows which is meant.
    const other = nearest ?? (named.length === 1 ? named[0] : undefined);
    return key !== undefined && other ? [[one, other] as const] : [];
  });
}

/** To what a map is compared with, as is and to be; then to what it uses, and to what uses it. */
function linksOf(own: Page, pages: readonly Page[], pairs: ReturnType<typeof comparedPairs>): SiteLink[] {
  const compared = pairs
    .flatMap(([one, other]) => [
      ...(one.page.page === own.page ? [other] : []),
      ...(other.page.page === own.page ? [one] : []),
    ])
    .filter(({ page }) => page.page !== own.page);
  const { uri, uses } = own.source;
  const used = pages.filter(
    ({ page, source }) => page !== own.page && (uses.includes(source.uri) || source.uses.includes(uri)),
  );
  const further = used.flatMap((page) => page.source.journeys.map(({ journey }): Placed => ({ page, journey })));
  const links = new Map<string, SiteLink>();
  for (const { page, journey } of [...compared, ...further]) {
    const key = `${page.page} ${journey.key}`;
    const { language } = page.source;
    if (!links.has(key)) links.set(key, { page: page.page, name: journey.name.trim(), state: journey.state, language });
  }
  return [...links.values()];
}

function factsOf(view: JourneyView, reviewMonths: number, today: JourneyDate): SiteJourney {
  const actions = view.journey.stages.flatMap(touchpointsOf).flatMap((touchpoint) => touchpoint.actions);
  const overdue = actions.filter(({ due, status }) => {
    const isOver = status?.value === 'done' || status?.value === 'dropped';
    return due && !isOver && daysBetween(due.value, today) > 0;
  }).length;
  const { reviewed } = view.journey;
  const usual = { count: reviewMonths, unit: 'month' } as const;
  const date = reviewed && dayAfter(reviewed.value.date, reviewed.value.every ?? usual);
  const { weightedMean, mean } = view.numbers.score;
  const score = weightedMean ?? mean;
  const band = score === null ? null : bandOf(score, view.journey.bands);
  return { view, band, overdue, review: date && { date, isDue: compareDates(date, today) < 0 } };
}
