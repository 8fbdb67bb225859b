/** Journeys with everything that the map has a word for. Their own texts are Greek, so that a Latin letter is the map's. */
import type { AnalysedJourney } from '../../language/model/numbers.ts';
import { analysed, type StageWords } from '../map/fixtures.ts';

const before: StageWords = {
  name: 'Πριν από την αγορά',
  touchpoints: [
    { name: 'Διαφήμιση', rating: 6.8, importance: 4, n: 42, channels: ['Δίκτυο'], needs: ['Γνώση'] },
    { name: 'Ιστοσελίδα', rating: '?', importance: 9, n: 3 },
    { name: 'Κατάλογος', rating: 'n/a', importance: 5 },
    { name: 'Τιμή', rating: 99, importance: 5 },
    { name: 'Επίσκεψη', importance: 2, moment: 'first contact' },
  ],
};

const during: StageWords = {
  name: 'Αγορά',
  touchpoints: [
    { name: 'Προσφορά', rating: 3, importance: 10, n: 4, status: 'failed', moment: 'Απόφαση' },
    { name: 'Κλήση', rating: 2, status: 'ad hoc', n: 12 },
    { name: 'Παράδοση', rating: 7, importance: 8, status: 'out of order' },
    { name: 'Ενημέρωση', importance: 9, status: 'missing' },
    'Ιστοσελίδα',
    'Άγνωστο',
  ],
};

const full = analysed({
  title: 'Αγορά αυτοκινήτου',
  language: 'el',
  state: 'to-be',
  personas: [{ name: 'Άννα', goal: 'Νέο αυτοκίνητο', quote: 'Κανείς δεν πήρε τηλέφωνο.' }],
  outcomes: [{ name: 'Ικανοποίηση', number: 5.6, n: 42 }],
  nps: {
    value: { kind: 'split', promoters: 50, passives: 30, detractors: 20 },
    n: 100,
    kinds: [],
    sources: [],
    range: { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } },
  },
  csat: {
    share: 0.9,
    n: 50,
    kinds: [],
    sources: [],
    range: { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } },
  },
  stages: [before, during, { name: 'Μετά', touchpoints: [] }],
});

const inclusive = { limit: 4, inclusive: false, exact: true };

export const everyState: readonly { readonly name: string; readonly journeys: readonly AnalysedJourney[] }[] = [
  { name: 'nothing', journeys: [] },
  { name: 'a journey without touchpoints', journeys: [analysed({ title: 'Ταξίδι', stages: [] })] },
  {
    name: 'a journey without names',
    journeys: [analysed({ title: '', stages: [{ name: '', touchpoints: [{ name: '' }] }] })],
  },
  {
    name: 'a journey of which nothing is measured',
    journeys: [analysed({ title: 'Ταξίδι', stages: [{ touchpoints: [{ name: 'Α' }, { name: 'Β', rating: '?' }] }] })],
  },
  {
    name: 'a journey with nothing to fix',
    journeys: [
      analysed({ title: 'Ταξίδι', stages: [{ touchpoints: [{ name: 'Α', rating: 9, importance: 9 }] }] }),
      analysed({
        title: 'Άλλο',
        scale: { low: 1, high: 5 },
        bands: { red: inclusive, yellow: { ...inclusive, limit: 4.5, inclusive: true } } as never,
        stages: [{ touchpoints: [{ name: 'Α', rating: 2.5, importance: 2 }] }],
      }),
    ],
  },
  { name: 'everything', journeys: [full] },
];
