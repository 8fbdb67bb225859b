/** What an analyst sees of a text: findings, the picture, the table, the JSON and what completion offers. */
import { exportJson, type JsonJourney, type JsonTouchpoint } from '../../export/data/export-json.ts';
import type { JourneyView } from '../../language/model/journey-view.ts';
import { layoutComparison } from '../../map/compare/layout.ts';
import { layoutMap } from '../../map/layout/map.ts';
import { makeWords } from '../../map/layout/words/words.ts';
import { mapTranslatorFor } from '../../map/messages/messages.ts';
import { completeAt } from '../language/lsp/completing.ts';
import { createReader } from '../language/reader.ts';
import { cellsOf } from '../map/cells.ts';

export const swedish = 'kundresa: Hudvård\n  språk: sv\n';
export const norwegian = 'kundereise: Nettbutikk\n  språk: nb\n';
export const danish = 'kunderejse: Køb af ny bil\n  sprog: da\n';
export const dutch = 'klantreis: Sportschoenen\n  taal: nl\n';

/** Codes of what cannot be read. */
export const unreadable = [
  'syntax',
  'unknown-keyword',
  'misplaced',
  'invalid-value',
  'invalid-bands',
  'unknown-reference',
];

export interface Seen {
  /** Of what cannot be read and of findings, in the order of the text. */
  readonly codes: readonly string[];
  /** The messages of one code. */
  messages(code: string): readonly string[];
  /** Every text of the picture, and its tooltips. */
  readonly picture: string;
  readonly view: JourneyView;
  readonly json: JsonJourney;
  /** By id or name. */
  touchpoint(name: string): JsonTouchpoint;
}

const reader = await createReader({}, { year: 2026, month: 11, day: 30 });

/** @param language of the picture; messages are in English. */
export async function seen(text: string, language = 'en'): Promise<Seen> {
  const { journeys, findings, problems } = await reader.read(text);
  const [view] = journeys;
  if (!view) throw new Error(`There is no journey in:\n${text}`);
  const layout = layoutMap(journeys, 1400, makeWords(mapTranslatorFor(language)));
  const [json] = exportJson(journeys).journeys;
  if (!json) throw new Error('There is no JSON.');
  const touchpoints = json.stages.flatMap((stage) => stage.touchpoints);
  return {
    codes: [...problems, ...findings].map(({ code }) => code),
    messages: (code) => [...problems, ...findings].filter((one) => one.code === code).map(({ message }) => message),
    picture: pictureOf(layout),
    view,
    json,
    touchpoint: (name) => {
      const found = touchpoints.find((one) => one.id === name || one.name === name);
      if (!found) throw new Error(`There is no touchpoint "${name}".`);
      return found;
    },
  };
}

/** Every text of the picture of two journeys beside each other. */
export async function comparison(older: string, newer: string, language = 'en'): Promise<string> {
  const words = makeWords(mapTranslatorFor(language));
  const sides = { older: { analysed: (await seen(older)).view }, newer: { analysed: (await seen(newer)).view } };
  return pictureOf(layoutComparison([sides], 'files', 1400, words, 1400));
}

function pictureOf(layout: Parameters<typeof cellsOf>[0]): string {
  return cellsOf(layout)
    .flatMap(({ text, block }) => [text, ...(block.tooltip === undefined ? [] : [block.tooltip])])
    .join('\n');
}

/** The names of the stages that an entry of completion at `<|>` writes. */
export async function stagesOffered(marked: string, label: string, locale: string): Promise<readonly string[]> {
  const completed = await completeAt(marked, { locale });
  const before = completed.text.split('\n');
  const lines = completed.taken(completed.item(label)).split('\n');
  const isNew = (line: string) => line.trim() !== '' && !before.includes(line);
  return lines.filter(isNew).map((line) => line.slice(line.indexOf(':') + 1).trim());
}
