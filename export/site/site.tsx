/** A folder of maps as pages that need no server and no network: an index with a search, and a page for each map. */
import { sha256 } from '@noble/hashes/sha2.js';
import { render } from 'preact-render-to-string';
import { type Brand, logoAddress } from '../../language/model/brand.ts';
import type { JourneyView } from '../../language/model/journey-view.ts';
import type { JourneyDate, JourneyState } from '../../language/model/model.ts';
import type { Band } from '../../language/model/numbers.ts';
import { brandedPalettes } from '../../map/brand-palettes.ts';
import { dateWords } from '../../map/layout/words/date-words.ts';
import { intervalWords } from '../../map/layout/words/lane-words.ts';
import { makeWords, type Words } from '../../map/layout/words/words.ts';
import { mapTranslatorFor } from '../../map/messages/messages.ts';
import { legal, type PageHome, type PageLink, PageLinks } from '../../map/standalone.tsx';
import { pageCss } from '../../map/theme.ts';
import { base64 } from '../base64.ts';
import { type ExportTranslator, exportTranslatorFor } from '../messages/messages.ts';
import script from './script/site-script.ts?text';

/** A map of the folder. */
export interface SiteMap {
  /** The name of its page, without the ending. */
  readonly page: string;
  /** The file, as the reader named it. */
  readonly shown: string;
  readonly journeys: readonly SiteJourney[];
  /** BCP 47 tag of the language that the map is in. */
  readonly language: string;
  /** To the pages of maps that it is compared with, that it uses, or that use it. */
  readonly links: readonly SiteLink[];
}

export interface SiteLink {
  /** The name of the page, without the ending. */
  readonly page: string;
  /** Of the journey; may be empty. */
  readonly name: string;
  readonly state: JourneyState;
  /** BCP 47 tag of the name. */
  readonly language: string;
}

export interface SiteJourney {
  readonly view: JourneyView;
  /** Of the score; null without one. */
  readonly band: Band | null;
  /** Actions that are due before today, and neither done nor dropped. */
  readonly overdue: number;
  /** When the map is to be reviewed next, where it states when it was; `isDue` where that day is over. */
  readonly review: { readonly date: JourneyDate; readonly isDue: boolean } | undefined;
}

export interface SiteLook {
  /** BCP 47 tag of the words of the index. */
  readonly locale: string;
  readonly brand?: Brand | undefined;
}

/** The index: one row a journey, and below it the touchpoints that a search finds. */
export function renderIndex(maps: readonly SiteMap[], { locale, brand }: SiteLook): string {
  const words = makeWords(mapTranslatorFor(locale));
  const { t: say } = exportTranslatorFor(locale);
  const policy = `default-src 'none'; style-src 'unsafe-inline'; img-src data:; script-src 'sha256-${base64(sha256(new TextEncoder().encode(script)))}'`;
  const css = `${pageCss('auto', brandedPalettes(brand?.colours), brand?.font)}\n${siteCss(brand)}`;
  const rows = maps.flatMap(({ page, shown, journeys, language, links }) =>
    journeys.map((journey, index) => ({
      ...{ href: addressOf(page), shown, journey, language },
      links: index === 0 ? pageLinks(links, words) : [],
    })),
  );
  const title = say('site.title');
  const page = render(
    <html lang={words.locale}>
      <head>
        <meta charSet="utf-8" />
        <meta http-equiv="Content-Security-Policy" content={policy} />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title}</title>
        <style dangerouslySetInnerHTML={{ __html: css }} />
      </head>
      <body>
        <header>
          <h1>{title}</h1>
          {brand?.logo && <img src={logoAddress(brand.logo)} alt="" />}
        </header>
        <main>
          <p class="search" hidden>
            <label for="search">{say('site.search')}</label>
            <input type="search" id="search" autocomplete="off" />
            <output for="search" data-words={say('site.found', { found: '{found}' })} />
          </p>
          <section class="scroll" {...focusable} aria-label={title}>
            <IndexTable rows={rows} words={words} say={say} />
          </section>
          <section class="found" hidden>
            <h2>{say('site.touchpoints')}</h2>
            <TouchpointList rows={rows} />
          </section>
        </main>
        <script dangerouslySetInnerHTML={{ __html: script }} />
      </body>
    </html>,
  );
  return `<!doctype html>\n${legal(page)}\n`;
}

/** Of a page, from another page of the site. */
export function addressOf(page: string): string {
  return `${encodeURIComponent(page)}.html`;
}

/** "To-be: Buying a car", each with its address. */
function pageLinks(links: readonly SiteLink[], words: Words): PageLink[] {
  return links.map(({ page, name, state, language }) => ({
    href: addressOf(page),
    text: name || words.t('untitled.journey'),
    lang: language,
    note: words.t(`state.${state}`),
  }));
}

/** What stands above the page of a map: the way to the index, and to other maps. */
export function pageHome({ links, language }: SiteMap): PageHome {
  const words = makeWords(mapTranslatorFor(language));
  const { t: say } = exportTranslatorFor(language);
  return {
    href: 'index.html',
    text: say('site.home'),
    ...(links.length > 0 ? { further: { title: say('site.see-also'), links: pageLinks(links, words) } } : {}),
  };
}

/** What scrolls must be reachable by keyboard. */
const focusable = { tabindex: 0 } as const;

interface Row {
  readonly href: string;
  readonly shown: string;
  readonly journey: SiteJourney;
  readonly language: string;
  readonly links: readonly PageLink[];
}

interface RowsProps {
  readonly rows: readonly Row[];
  readonly words: Words;
}

function IndexTable({ rows, words, say }: RowsProps & { readonly say: ExportTranslator['t'] }) {
  const { t } = words;
  const heads = [say('site.journey'), t('score.weighted'), t('score.coverage'), t('band.red'), say('site.overdue')];
  return (
    <table>
      <thead>
        <tr>
          {[...heads, say('site.review')].map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <IndexRow key={index} row={row} words={words} say={say} />
        ))}
      </tbody>
    </table>
  );
}

function IndexRow({ row: { href, shown, journey, language, links }, words, say }: RowProps) {
  const { view, overdue, review } = journey;
  const { numbers } = view;
  const { t } = words;
  const red = Object.values(numbers.touchpoints).filter(({ band }) => band === 'red').length;
  return (
    <tr data-map="">
      <th scope="row">
        <a href={href} lang={language}>
          {view.journey.name.trim() || t('untitled.journey')}
        </a>{' '}
        <span class="state">{t(`state.${view.journey.state}`)}</span>
        <div class="state">{shown}</div>
        {links.length > 0 && (
          <div class="state">
            {say('site.see-also')}: <PageLinks links={links} />
          </div>
        )}
      </th>
      <ScoreCell journey={journey} words={words} />
      <td class="numeric">
        {t('coverage', { rated: words.number(numbers.coverage.rated), of: words.number(numbers.coverage.of) })}
      </td>
      <td class={`numeric${red > 0 ? ' band-red' : ''}`}>{words.number(red)}</td>
      <td class="numeric">{words.number(overdue)}</td>
      <td class={review ? 'numeric' : 'none'}>
        {review ? dateWords(review.date, words) : say('site.never')}
        {review?.isDue && <strong> {say('site.due')}</strong>}
      </td>
    </tr>
  );
}

interface RowProps {
  readonly row: Row;
  readonly words: Words;
  readonly say: ExportTranslator['t'];
}

/** The score with its colour in words, and its interval. */
function ScoreCell({ journey, words }: { readonly journey: SiteJourney; readonly words: Words }) {
  const { view, band } = journey;
  const { score } = view.numbers;
  const { bands, scale } = view.journey;
  const { t } = words;
  const value = score.weightedMean ?? score.mean;
  if (value === null || band === null) return <td class="none">{t('score.none')}</td>;
  const isWeighted = score.weightedMean !== null;
  return (
    <td class={`band-${band}`}>
      <strong>{words.mean(value, bands)}</strong> {t('score.of', { high: words.number(scale.high) })} ·{' '}
      {t(`band.${band}`)}
      {!isWeighted && <div>{t('score.mean')}</div>}
      {isWeighted && score.interval && <div>{intervalWords(score.interval, words)}</div>}
    </td>
  );
}

function TouchpointList({ rows }: Pick<RowsProps, 'rows'>) {
  return (
    <ul>
      {rows.flatMap(({ href, journey: { view }, language }, index) =>
        view.journey.stages.flatMap((stage) =>
          stage.entries.flatMap((entry) =>
            entry.kind === 'again' || entry.touchpoint.name.trim() === ''
              ? []
              : [
                  <li key={`${index} ${entry.touchpoint.key}`} lang={language} hidden>
                    <a href={href}>{entry.touchpoint.name}</a>{' '}
                    <span>{[view.journey.name, stage.name].filter(Boolean).join(' · ')}</span>
                  </li>,
                ],
          ),
        ),
      )}
    </ul>
  );
}

function siteCss(brand: Brand | undefined): string {
  const stripe = (brand?.colours.length ?? 0) > 0 ? 'border-top:6px solid var(--jm-accent);' : '';
  return [
    `header{${stripe}display:flex;justify-content:space-between;align-items:center;gap:16px;padding:20px 28px 8px}`,
    'header img{height:40px;max-width:220px;background:#fff;padding:6px;border-radius:4px}',
    'h1{position:static;width:auto;height:auto;clip-path:none;font-size:26px;line-height:1.2;margin:0}',
    'main{padding:0 28px 48px}',
    '.scroll{overflow-x:auto}',
    'tbody th{min-width:11em}',
    'td div,.state{color:inherit;font-weight:400;font-size:13px}',
    '.state{color:var(--jm-muted)}',
    'span.state{white-space:nowrap}',
    'a{color:var(--jm-accent)}',
    '.search input{font:inherit;color:inherit;background:var(--jm-surface);border:1px solid var(--jm-line);border-radius:6px;min-height:32px;width:20em;max-width:100%;box-sizing:border-box;padding:2px 8px;margin:0 8px}',
    '.found li{padding:4px 0}',
    '.found span{color:var(--jm-muted)}',
    ':focus-visible{outline:3px solid var(--jm-accent);outline-offset:1px}',
  ].join('\n');
}
