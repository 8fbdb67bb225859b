/**
 * Journeys with everything that the map has a word for. Their own texts are Greek, so that a Latin letter is the map's.
 */
import type { JourneyView } from '../../language/model/journey-view.ts';
import { readJourneys } from '../map/fixtures.ts';

const full = `
language: el
journey: Αγορά αυτοκινήτου
  state: to-be
  nps: 50/30/20 (n=100)
  csat: 90% (n=50)
  outcome: Ικανοποίηση 5.6 (n=42)
  persona: Άννα
    goal: Νέο αυτοκίνητο
    quote: Κανείς δεν πήρε τηλέφωνο.
  stage: Πριν από την αγορά
    touchpoint: Διαφήμιση | rating: 6.8 (n=42) | importance: 4 | channel: Δίκτυο | need: Γνώση
    touchpoint: Ιστοσελίδα | rating: ? | importance: 9
      need: Τιμή | met: 3 | importance: 8
    touchpoint: Κατάλογος | rating: n/a | importance: 5
    touchpoint: Τιμή | rating: 99 | importance: 5
    touchpoint: Επίσκεψη | importance: 2 | moment: first contact
  stage: Αγορά
    touchpoint: Προσφορά | rating: 3 (n=4) | importance: 10 | status: failed | moment: Απόφαση
    touchpoint: Κλήση | rating: 2 (n=12) | status: ad hoc
    touchpoint: Παράδοση | rating: 7 | importance: 8 | status: out of order
    touchpoint: Ενημέρωση | importance: 9 | status: missing
    again: Ιστοσελίδα
    again: Άγνωστο
  stage: Μετά
`;

const nothingToFix = `
journey: Ταξίδι
  touchpoint: Α | rating: 9 | importance: 9
journey: Άλλο
  scale: 1-5
  bands: red < 4, yellow <= 4.5
  touchpoint: Α | rating: 2.5 | importance: 2
`;

const texts = {
  nothing: '',
  'a journey without touchpoints': 'journey: Ταξίδι\n',
  'a journey without names': 'journey:\n  stage:\n    touchpoint:\n',
  'a journey of which nothing is measured': 'journey: Ταξίδι\n  touchpoint: Α\n  touchpoint: Β | rating: ?\n',
  'a journey with nothing to fix, and one with bands of its own': nothingToFix,
  everything: full,
};

interface NamedJourneys {
  readonly name: string;
  readonly journeys: readonly JourneyView[];
}

/** One after the other: the reader has one text open at a time. */
async function read(): Promise<NamedJourneys[]> {
  const all: NamedJourneys[] = [];
  for (const [name, text] of Object.entries(texts)) all.push({ name, journeys: await readJourneys(text) });
  return all;
}

export const everyState: readonly NamedJourneys[] = await read();
