/** The figures of a whole journey: its score, and what customers say of the whole; then those that explain them. */
import { bandOf } from '../../../language/analysis/bands.ts';
import { journeySeries, metricSeries } from '../../../language/analysis/measures.ts';
import { isRatedOutcome } from '../../../language/analysis/whole.ts';
import type { MeasureSeries } from '../../../language/model/measures.ts';
import type { JourneyNumbers, Score } from '../../../language/model/numbers.ts';
import { touchpointsByKey } from '../../../language/model/touchpoints.ts';
import { isRatedByPersonasOnly } from '../../view/persona-ratings.ts';
import type { JourneyContext } from '../context.ts';
import { intervalWords } from '../words/lane-words.ts';
import { dated, figureOf, leastRangeOf, seriesWords, unitWords } from '../words/measure-words.ts';
import type { TileRequest } from './tiles.ts';

export interface HeadFigures {
  /** The score, and what customers say of the whole: two at most. */
  readonly main: readonly TileRequest[];
  /** Further figures, smaller. */
  readonly others: readonly TileRequest[];
  /** What explains the main ones: how sure they are, what they stand on, how they moved. A line each. */
  readonly remarks: readonly string[];
}

/** How many figures a reader sees first. */
const mainFigures = 2;

export function headFigures(numbers: JourneyNumbers, context: JourneyContext): HeadFigures {
  const requests = tileRequests(numbers, context);
  const main = requests.slice(0, mainFigures);
  const others = [...requests.slice(mainFigures), ...metricTiles(context)];
  return { main, others, remarks: main.flatMap((request) => remarksOn(request, context)) };
}

function remarksOn({ label, note, details = [] }: TileRequest, { words }: JourneyContext): string[] {
  const said = [...(note ? [note] : []), ...details].join(' · ');
  return said === '' ? [] : [words.t('measure.line', { name: label, figure: said })];
}

function tileRequests(numbers: JourneyNumbers, context: JourneyContext): TileRequest[] {
  const byPersonas = isRatedByPersonasOnly(numbers.coverage, context.personas);
  const scores = byPersonas ? personaTiles(context) : scoreTiles(numbers, context);
  const [first, ...rest] = scores;
  return [...(first ? [first] : []), ...measureTiles(context), ...rest];
}

/** Each persona's own score, where there is none for everybody, and how much of the journey the persona has rated. */
function personaTiles({ journey, words, personas }: JourneyContext): TileRequest[] {
  return personas.flatMap(({ key, name, numbers: { score, coverage } }) => {
    const value = score.weightedMean ?? score.mean;
    if (value === null) return [];
    const { t } = words;
    const unit = t('score.of', { high: words.number(journey.scale.high) });
    const note = t('coverage.rated', { rated: String(coverage.rated), of: String(coverage.of) });
    const label = t(score.weightedMean === null ? 'score.personaMean' : 'score.persona', { name });
    const band = bandOf(value, journey.bands);
    return [{ key: `score/${key}`, value: words.mean(value, journey.bands), label, unit, note, band }];
  });
}

/** Everybody's score, and how much of the journey is rated. */
function scoreTiles(numbers: JourneyNumbers, context: JourneyContext): TileRequest[] {
  const { score, coverage } = numbers;
  const { journey, words } = context;
  const { t } = words;
  const unit = t('score.of', { high: words.number(journey.scale.high) });
  const mean = (key: string, label: string, value: number | null): TileRequest[] =>
    value === null
      ? []
      : [{ key, label, value: words.mean(value, journey.bands), unit, band: bandOf(value, journey.bands) }];
  const [first] = mean('score', t('score.weighted'), score.weightedMean);
  const [plain] = mean('mean', t('score.mean'), score.mean);
  const ends = endWords(score, context);
  const { rated, derived, byPersona, of } = coverage;
  const value = t('coverage', { rated: String(rated), of: String(of) });
  const others = [
    ...(derived > 0 ? [t('coverage.derived', { count: String(derived) })] : []),
    ...(byPersona > 0 ? [t('coverage.byPersona', { count: String(byPersona) })] : []),
  ];
  if (first) {
    // They explain the score: as tiles they would hide the figure that counts.
    const line = (name: string, figure: string) => t('measure.line', { name, figure });
    const note = score.interval ? intervalWords(score.interval, words) : undefined;
    const ratedWords = [line(t('score.coverage'), value), ...others].join(' · ');
    const plainWords = plain ? [line(plain.label, plain.value)] : [];
    return [{ ...first, note, details: [ratedWords, ...plainWords, ...ends, ...levelWords(context)] }];
  }
  const tiles: TileRequest[] = [];
  if (of > 0 && !plain) tiles.push({ key: 'score', value: '–', label: t('score.none') });
  if (plain) tiles.push({ ...plain, details: ends });
  const label = [t('score.coverage'), ...others].join(' · ');
  if (of > 0) tiles.push({ key: 'coverage', value, label, share: rated / of });
  return tiles;
}

/** The best, the worst and the last rating, where there are several. */
function endWords({ best, worst, last }: Score, { journey, words }: JourneyContext): string[] {
  if (!best || !worst || !last || best.touchpoint === worst.touchpoint) return [];
  const known = touchpointsByKey(journey);
  return (
    [
      ['best', best],
      ['worst', worst],
      ['last', last],
    ] as const
  ).map(([which, { touchpoint, rating }]) =>
    words.t(`score.${which}`, {
      name: known.get(touchpoint)?.name.trim() || words.t('untitled.touchpoint'),
      figure: words.rating(rating, journey.bands),
    }),
  );
}

/** What the score is compared with. */
function levelWords({ journey: { target, benchmark, bands }, words }: JourneyContext): string[] {
  const line = (key: 'table.target' | 'table.benchmark', value: number) =>
    words.t('measure.line', { name: words.t(key), figure: words.rating(value, bands) });
  return [
    ...(target ? [line('table.target', target.value)] : []),
    ...(benchmark ? [line('table.benchmark', benchmark.number)] : []),
  ];
}

/** What customers say of the whole journey: each figure with its trend. */
function measureTiles(context: JourneyContext): TileRequest[] {
  return journeySeries(context.journey).map((series, index): TileRequest => {
    const { kind } = series;
    const key = kind === 'outcome' ? `outcome-${index}` : kind;
    return { ...seriesTile(series, context), key };
  });
}

/** Figures of a website or a system: not what customers say. */
function metricTiles(context: JourneyContext): TileRequest[] {
  return metricSeries(context.journey).map((series, index) => ({
    ...seriesTile(series, context),
    key: `metric-${index}`,
  }));
}

function seriesTile(series: MeasureSeries, { journey, words, lang }: JourneyContext): Omit<TileRequest, 'key'> {
  const { name, short } = seriesWords(series, journey, words);
  const { newest, kind, earlier } = series;
  const { unit, value } = newest;
  return {
    value: figureOf(newest, journey, words),
    unit: unitWords(unit, words) || undefined,
    label: dated(name, newest.evidence.date, words),
    band: isRatedOutcome(series, journey) ? bandOf(value, journey.bands) : undefined,
    details: short,
    history: [...earlier, newest].map((one) => one.value),
    leastRange: leastRangeOf(unit),
    lang: kind === 'outcome' || kind === 'metric' ? lang : undefined,
  };
}
