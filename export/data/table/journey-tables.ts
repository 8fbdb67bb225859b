/** A journey as tables: its touchpoints, a row each, and what a workbook has on further sheets. */
import type { KeywordLanguage } from '../../../language/keywords/keyword-translations.ts';
import type { Translator } from '../../../language/messages/translator.ts';
import type { JourneyView } from '../../../language/model/journey-view.ts';
import type { Journey, Stage, StageEntry, Touchpoint } from '../../../language/model/model.ts';
import type { TouchpointNumbers } from '../../../language/model/numbers.ts';
import { touchpointsOf } from '../../../language/model/touchpoints.ts';
import type { SourceText } from '../../../language/text/source-text.ts';
import type { MapMessageKey } from '../../../map/messages/messages.ts';
import type { ExportTranslator } from '../../messages/messages.ts';
import { type Headings, headingOrder, headingsIn } from './headings.ts';
import { type NamedCell, type Table, tableOf } from './table.ts';
import { clausesByTouchpoint, type TouchpointClause } from './touchpoint-clauses.ts';
import { factCells } from './touchpoint-row.ts';

export interface TableWords {
  readonly language: KeywordLanguage;
  readonly map: Translator<MapMessageKey>['t'];
  readonly say: ExportTranslator['t'];
}

/** A row for each touchpoint, and for each place where one is met again. */
export function touchpointTable(view: JourneyView, source: SourceText, words: TableWords): Table {
  const { journey, numbers } = view;
  const headings = headingsIn(words.language, journey.scale);
  const clauses = clausesByTouchpoint(source);
  const calculated = calculatedHeadings(headings, words);
  const rows = journey.stages.flatMap((stage) =>
    stage.entries.map((entry) => {
      const touchpoint = entry.kind === 'touchpoint' ? entry.touchpoint : entry.own;
      const own = touchpoint && numbers.touchpoints[touchpoint.key];
      return [
        ...placeCells(journey, stage, entry, headings),
        ...factCells(
          {
            touchpoint,
            numbers: own,
            clauses: clausesOf(entry, source, clauses),
            journey,
            offsetOf: ({ range }) => source.offsetAt(range.start),
          },
          headings,
        ),
        ...(own ? calculatedCells(own, calculated, words) : []),
      ];
    }),
  );
  const { of, rating, importance, n } = headings;
  const always = new Set([of('journey'), of('stage'), of('touchpoint'), of('channel'), rating, n, importance]);
  const order = [...headingOrder(headings), ...Object.values(calculated)];
  return tableOf(journey.name, rows, order, always);
}

function clausesOf(
  entry: StageEntry,
  source: SourceText,
  clauses: ReadonlyMap<number, readonly TouchpointClause[]>,
): readonly TouchpointClause[] {
  const { range } = entry.kind === 'touchpoint' ? entry.touchpoint : entry;
  return clauses.get(source.offsetAt(range.start)) ?? [];
}

function placeCells({ name }: Journey, stage: Stage, entry: StageEntry, headings: Headings): NamedCell[] {
  const { of, id } = headings;
  const plain = (heading: string, cell: string | undefined) => ({ heading, cell, isLong: false });
  const before = [plain(of('journey'), name), plain(of('stage'), stage.name)];
  if (entry.kind === 'touchpoint') {
    return [...before, plain(id, entry.touchpoint.id), plain(of('touchpoint'), entry.touchpoint.name)];
  }
  const { own, reference } = entry;
  return [...before, plain(of('touchpoint'), own?.name ?? reference.value), plain(of('again'), reference.value)];
}

type Calculated = Readonly<Record<'band' | 'rank' | 'opportunity' | 'contribution' | 'low' | 'high', string>>;

function calculatedHeadings({ calculated }: Headings, { map, say }: TableWords): Calculated {
  return {
    band: calculated(say('table.band')),
    rank: calculated(map('table.rank')),
    opportunity: calculated(map('table.opportunity')),
    contribution: calculated(map('lane.contribution')),
    low: calculated(say('table.low')),
    high: calculated(say('table.high')),
  };
}

function calculatedCells(numbers: TouchpointNumbers, headings: Calculated, { map }: TableWords): NamedCell[] {
  const { band, rank, opportunity, contribution, interval } = numbers;
  const cells = {
    [headings.band]: band ? map(`band.${band}`) : undefined,
    [headings.rank]: rank,
    [headings.opportunity]: opportunity,
    [headings.contribution]: contribution,
    [headings.low]: interval?.low,
    [headings.high]: interval?.high,
  };
  return Object.entries(cells).map(([heading, cell]) => ({ heading, cell: cell ?? undefined, isLong: false }));
}

export interface Placed {
  readonly stage: Stage;
  readonly touchpoint: Touchpoint;
}

/** The touchpoints of a journey, with their stages. */
export function placed({ stages }: Journey): Placed[] {
  return stages.flatMap((stage) => touchpointsOf(stage).map((touchpoint) => ({ stage, touchpoint })));
}
