/** The words that a file uses for what need not be declared, counted once for each version of its text. */
import * as ast from '../../generated/ast.ts';
import { nameKey } from '../../model/name-key.ts';
import { touchpointsIn } from '../../names/symbol-tables.ts';
import { plainText } from '../../syntax/plain-text.ts';
import { isUnsaid } from '../../syntax/to-fill-in.ts';

/** How often a word is used, as it was first written. */
export interface Used {
  readonly word: string;
  readonly count: number;
}

type Counts = Map<string, Used>;

export interface UsedWords {
  readonly channels: ReadonlyMap<string, Used>;
  readonly teams: ReadonlyMap<string, Used>;
  readonly moments: ReadonlyMap<string, Used>;
  /** Texts of needs, of touchpoints and of all others. */
  readonly touchpointNeeds: ReadonlyMap<string, Used>;
  readonly otherNeeds: ReadonlyMap<string, Used>;
}

export class WordsInUse {
  private readonly known = new WeakMap<ast.JourneyFile, UsedWords>();

  of(file: ast.JourneyFile): UsedWords {
    const known = this.known.get(file) ?? count(file);
    this.known.set(file, known);
    return known;
  }
}

function count(file: ast.JourneyFile): UsedWords {
  const channels: Counts = new Map();
  const teams: Counts = new Map();
  const moments: Counts = new Map();
  const touchpointNeeds: Counts = new Map();
  const otherNeeds: Counts = new Map();
  const teamsOf = ({ owners }: { readonly owners: readonly string[] }) => add(teams, owners.map(plainText));
  const needsOf = (counts: Counts, needs: readonly ast.Need[]) =>
    add(
      counts,
      needs.flatMap(({ text = '' }) => (isUnsaid(text) ? [] : [text])),
    );
  for (const journey of file.journeys) {
    teamsOf(journey);
    needsOf(otherNeeds, journey.needs);
    for (const stage of journey.members.filter(ast.isStage)) teamsOf(stage);
    for (const touchpoint of touchpointsIn(journey)) {
      add(channels, touchpoint.channels.map(plainText));
      add(moments, touchpoint.moments);
      needsOf(touchpointNeeds, touchpoint.needs);
      for (const holder of [touchpoint, ...touchpoint.actions]) teamsOf(holder);
    }
  }
  for (const persona of [...file.personas, ...file.journeys.flatMap(({ personas }) => personas)]) {
    needsOf(otherNeeds, persona.needs);
  }
  return { channels, teams, moments, touchpointNeeds, otherNeeds };
}

function add(counts: Counts, words: readonly string[]): void {
  for (const word of words) {
    const key = nameKey(word);
    const known = counts.get(key);
    if (key !== '') counts.set(key, { word: known?.word ?? word, count: (known?.count ?? 0) + 1 });
  }
}

/** The words, the most used first, without the one that is being written. */
export function mostUsed(counts: ReadonlyMap<string, Used>, written = ''): string[] {
  const key = nameKey(written);
  return [...counts]
    .map(([one, { word, count: times }]) => ({ word, times: one === key ? times - 1 : times }))
    .filter(({ times }) => times > 0)
    .sort((one, other) => other.times - one.times)
    .map(({ word }) => word);
}
