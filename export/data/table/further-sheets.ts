/** The further sheets of a workbook: needs, actions, priorities and evidence, a row each, to sort and filter. */
import type { JourneyView } from '../../../language/model/journey-view.ts';
import type { Evidence, Journey, Rating, Reference, Touchpoint } from '../../../language/model/model.ts';
import { writtenDate } from '../../../language/text/written-value.ts';
import { declaredName, personaNames } from '../../../language/view/names.ts';
import { type Headings, headingsIn } from './headings.ts';
import { type Placed, placed, type TableWords } from './journey-tables.ts';
import { type NamedCell, type Table, tableOf } from './table.ts';

/** Without the sheets that would be empty. */
export function furtherSheets(view: JourneyView, words: TableWords): Table[] {
  const headings = headingsIn(words.language, view.journey.scale);
  const sheets: [name: string, rows: NamedCell[][]][] = [
    [words.say('table.priorities'), priorityRows(view, headings, words)],
    [words.say('table.needs'), needRows(view.journey, headings)],
    [words.say('table.actions'), actionRows(view.journey, headings)],
    [words.say('table.evidence'), evidenceRows(view.journey, headings, words)],
  ];
  return sheets
    .filter(([, rows]) => rows.length > 0)
    .map(([name, rows]) => {
      const order = [...new Set(rows.flat().map(({ heading }) => heading))];
      return tableOf(name, rows, order, new Set());
    });
}

function cell(heading: string, content: NamedCell['cell'] | null, isLong = false): NamedCell {
  return { heading, cell: content ?? undefined, isLong };
}

function placeOf({ stage, touchpoint }: Placed, { of }: Headings): NamedCell[] {
  return [cell(of('stage'), stage.name), cell(of('touchpoint'), touchpoint.name)];
}

function priorityRows({ journey, numbers }: JourneyView, headings: Headings, { map, say }: TableWords): NamedCell[][] {
  const all = new Map(placed(journey).map((one) => [one.touchpoint.key, one]));
  return numbers.ranking.flatMap((key) => {
    const [one, own] = [all.get(key), numbers.touchpoints[key]];
    if (!one || !own) return [];
    const { owner, actions } = one.touchpoint;
    return [
      [
        cell(map('table.rank'), own.rank),
        ...placeOf(one, headings),
        cell(headings.rating, own.rating),
        cell(headings.importance, own.importance),
        cell(map('table.opportunity'), own.opportunity),
        cell(say('table.band'), own.band && map(`band.${own.band}`)),
        cell(headings.n, own.n),
        cell(headings.of('owner'), nameOf(owner, 'teams', journey)),
        cell(headings.of('action'), actions.map(({ text }) => text).join('\n'), true),
      ],
    ];
  });
}

function needRows(journey: Journey, headings: Headings): NamedCell[][] {
  return placed(journey).flatMap((one) =>
    one.touchpoint.needs.map(({ text, met, importance, expected }) => [
      ...placeOf(one, headings),
      cell(headings.of('need'), text, true),
      cell(headings.of('met'), met?.value),
      cell(headings.importance, importance?.value),
      cell(headings.of('expect'), expected?.value),
    ]),
  );
}

function actionRows(journey: Journey, headings: Headings): NamedCell[][] {
  return placed(journey).flatMap((one) =>
    one.touchpoint.actions.map(({ text, owner, due, status, expect, effort }) => [
      ...placeOf(one, headings),
      cell(headings.of('action'), text, true),
      cell(headings.of('owner'), nameOf(owner, 'teams', journey)),
      cell(headings.of('due'), due && writtenDate(due.value)),
      cell(headings.of('status'), status && headings.value('actionStatuses', status.value)),
      cell(headings.of('expect'), expect?.value),
      cell(headings.of('effort'), effort && headings.value('efforts', effort.value)),
    ]),
  );
}

/** Every number that customers gave, of each persona and each date, and words about them. */
function evidenceRows(journey: Journey, headings: Headings, words: TableWords): NamedCell[][] {
  const { of } = headings;
  return placed(journey).flatMap((one) => {
    const { touchpoint } = one;
    const row = (
      fact: string,
      value: number | string | undefined,
      evidence: Evidence,
      personas: readonly string[] = [],
    ) => [
      ...placeOf(one, headings),
      cell(words.say('table.fact'), fact),
      cell(of('persona'), personaNames(personas, journey).join(', ')),
      cell(words.say('table.value'), value, typeof value === 'string'),
      ...evidenceCells(evidence, headings, journey),
    ];
    const rated = (fact: string, ratings: readonly Rating[]) =>
      ratings.map((rating) =>
        row(fact, rating.value.kind === 'number' ? rating.value.number : undefined, rating, rating.personas),
      );
    return [
      ...rated(of('rating'), touchpoint.ratings),
      ...rated(of('importance'), touchpoint.importances),
      ...measureRows(touchpoint, row, of),
      ...touchpoint.evidence.map(({ value }) => row(of('evidence'), value, { kinds: [], sources: [] })),
    ];
  });
}

type EvidenceRow = (fact: string, value: number | undefined, evidence: Evidence) => NamedCell[];

function measureRows({ nps, csat, ces, metrics }: Touchpoint, row: EvidenceRow, of: Headings['of']): NamedCell[][] {
  return [
    ...nps.flatMap((one) =>
      one.value.kind === 'score' ? [row(of('nps'), one.value.score, one)] : [row(of('nps'), scoreOf(one.value), one)],
    ),
    ...csat.map((one) => row(of('csat'), one.value.kind === 'share' ? one.value.share : one.value.mean, one)),
    ...ces.map((one) => row(of('ces'), one.value, one)),
    ...metrics.map((one) => row(one.name, one.value, one)),
  ];
}

/** Promoters minus detractors in percent. */
function scoreOf(split: {
  readonly promoters: number;
  readonly passives: number;
  readonly detractors: number;
}): number {
  const { promoters, passives, detractors } = split;
  return (100 * (promoters - detractors)) / (promoters + passives + detractors);
}

function evidenceCells({ n, sd, date, kinds, sources }: Evidence, headings: Headings, journey: Journey): NamedCell[] {
  const named = sources.map((source) => declaredName('sources', source, journey));
  return [
    cell(headings.n, n),
    cell(headings.sd, sd),
    cell(headings.date, date && writtenDate(date)),
    cell(headings.of('evidence'), [...kinds.map((kind) => headings.value('evidenceKinds', kind)), ...named].join(', ')),
  ];
}

function nameOf(reference: Reference | undefined, kind: 'teams', journey: Journey): string | undefined {
  return reference && declaredName(kind, reference, journey);
}
