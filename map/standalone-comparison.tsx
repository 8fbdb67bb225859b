/**
 * A comparison as a file of its own: an SVG document, or an HTML page with the picture and a table of the same facts.
 */
import { render } from 'preact-render-to-string';
import { layoutComparison } from './compare/layout.ts';
import type { ComparisonKind, ComparisonPair } from './compare/sides.ts';
import { ComparisonTable } from './components/comparison-table.tsx';
import { JourneyComparison } from './journey-comparison.tsx';
import { defaultWidth } from './journey-map.tsx';
import { makeWords } from './layout/words/words.ts';
import { brandedCss, legal, type StandaloneOptions, standalonePage } from './standalone.tsx';

export type ComparisonOptions = Omit<StandaloneOptions, 'selected' | 'options'>;

/** A whole SVG document: well-formed whatever the texts are, no script, no reference to anything outside. */
export function renderComparisonSvg(
  pairs: readonly ComparisonPair[],
  kind: ComparisonKind,
  options: ComparisonOptions,
): string {
  const css = brandedCss(options.theme ?? 'light', options.brand);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${legal(svgMarkup(pairs, kind, options, css))}\n`;
}

/** A whole HTML page: the picture and, below it, each pair as a table. It needs no script and no network. */
export function renderComparisonHtml(
  pairs: readonly ComparisonPair[],
  kind: ComparisonKind,
  options: ComparisonOptions,
): string {
  const theme = options.theme ?? 'auto';
  const words = makeWords(options.translator);
  return standalonePage({
    title: comparisonLabel(pairs, kind, options),
    theme,
    words,
    picture: svgMarkup(pairs, kind, { ...options, brand: undefined }, brandedCss(theme, options.brand)),
    brand: options.brand,
    tablesTitle: words.t('compare.table.title'),
    tables: pairs.map((pair, index) => <ComparisonTable key={index} pair={pair} kind={kind} words={words} />),
  });
}

/** What the picture is of, in a few words. */
export function comparisonLabel(
  pairs: readonly ComparisonPair[],
  kind: ComparisonKind,
  { translator, width = defaultWidth }: Pick<ComparisonOptions, 'translator' | 'width'>,
): string {
  return layoutComparison(pairs, kind, width, makeWords(translator)).label;
}

function svgMarkup(
  pairs: readonly ComparisonPair[],
  kind: ComparisonKind,
  { translator, width = defaultWidth, brand }: ComparisonOptions,
  css: string,
): string {
  return render(<JourneyComparison {...{ pairs, kind, translator, width, brand }} standalone={{ css }} />);
}
