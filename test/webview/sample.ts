/** A car dealership's journey for the tests of the page, and small edits of it. */
import type { Comparison } from '../../client/preview/compare-messages.ts';
import type { Journey } from '../../language/model/model.ts';
import { journeyView } from '../../language/view/journey-view.ts';
import { packView } from '../../language/view/packed-view.ts';
import type { MapData } from '../../server/protocol.ts';
import { buildJourney, type StageSpec, type TouchpointSpec } from '../language/model-builder.ts';

const stages: readonly (StageSpec & { readonly touchpoints: readonly TouchpointSpec[] })[] = [
  {
    name: 'Before the purchase',
    id: 'research',
    touchpoints: [
      {
        name: 'Dealer website',
        id: 'website',
        needs: ['Find model and price quickly'],
        rating: { value: 7.6, n: 42 },
        importance: 6,
      },
      { name: 'Reviews and forums', id: 'reviews', rating: { value: 8.4, n: 31 }, importance: 5 },
    ],
  },
  {
    name: 'During the purchase',
    id: 'purchase',
    touchpoints: [
      { name: 'Sales meeting in the showroom', id: 'meeting', rating: { value: 8.1, n: 42 }, importance: 8 },
      {
        name: 'A concrete offer',
        id: 'offer',
        needs: ['A concrete offer while I am still excited'],
        rating: { value: 4.2, n: 42, sd: 1.9 },
        importance: 9,
      },
      { name: 'Signing the contract', id: 'contract', rating: '?', importance: 8 },
    ],
  },
  {
    name: 'After the purchase',
    id: 'after',
    touchpoints: [
      {
        name: 'A call during the delivery time',
        id: 'waiting',
        status: 'missing',
        needs: ['Know when the car arrives'],
        importance: 9,
      },
      { name: 'Handing over the car', id: 'handover', rating: { value: 5.9, n: 24 }, importance: 7 },
    ],
  },
];

export interface SampleEdit {
  readonly version?: number;
  /** By touchpoint id. */
  readonly ratings?: Readonly<Record<string, number>>;
  readonly names?: Readonly<Record<string, string>>;
  readonly unread?: MapData['unread'];
  readonly journeys?: readonly Journey[];
}

export function sampleMap({ version = 1, ratings = {}, names = {}, unread = [], journeys }: SampleEdit = {}): MapData {
  const edit = (touchpoint: TouchpointSpec): TouchpointSpec => {
    const rating = ratings[touchpoint.id ?? ''];
    const name = names[touchpoint.id ?? ''] ?? touchpoint.name;
    return { ...touchpoint, name, ...(rating === undefined ? {} : { rating }) };
  };
  const journey = buildJourney({
    name: 'Buying a new car',
    id: 'car-purchase',
    personas: [{ name: 'Kim, first-time buyer', id: 'kim' }],
    stages: stages.map((stage) => ({ ...stage, touchpoints: stage.touchpoints.map(edit) })),
  });
  return {
    uri: 'file:///maps/car.journey',
    version,
    journeys: (journeys ?? [journey]).map((one) => packView(journeyView(one))),
    unread,
  };
}

/** The sample beside its last commit, where the offer was rated better; both have the same keys. */
export function besideLastCommit(): Comparison {
  const now = sampleMap();
  const [newer, older] = [now.journeys[0], sampleMap({ ratings: { offer: 8.6 } }).journeys[0]];
  if (!newer || !older) throw new Error('There is no journey.');
  const pairs = [{ older: { uri: null, analysed: older }, newer: { uri: now.uri, analysed: newer } }];
  return {
    choice: { kind: 'commit' },
    trouble: null,
    data: { uri: now.uri, version: 1, alone: [], nothing: null, pairs },
  };
}

export function unreadLine(line: number, message: string): MapData['unread'][number] {
  return { range: { start: { line, character: 0 }, end: { line, character: 10 } }, message };
}
