/** A touchpoint that is met again, with what is said of it at that place. */
import type * as ast from '../generated/ast.ts';
import type { Need, Stage, StageEntry, Touchpoint } from '../model/model.ts';
import { buildAnswers, buildNeeds, buildRatings } from './build-touchpoint.ts';
import { type BuildContext, rangeOfNode } from './context.ts';
import { Properties } from './properties.ts';

type Again = Extract<StageEntry, { kind: 'again' }>;
type Own = Pick<Touchpoint, 'channels' | 'ratings' | 'importances' | 'answers' | 'needs'>;

/** Reads an `again`; `own` is what it says itself, until {@link withOwnPlaces} knows the touchpoint. */
export function buildAgain(
  node: ast.Again,
  context: BuildContext,
): { readonly entry: Again; readonly own: Own } | undefined {
  if (!node.touchpoint) return undefined;
  const reference = context.reference(node.touchpoint, 'touchpoint', 'Touchpoint', node);
  context.touchpoint = reference.value;
  const channels = new Properties(node).all('channels');
  const own: Own = {
    channels: channels.map((place) => context.softReference(place, 'Channel', node)),
    ratings: buildRatings(node.ratings, context),
    importances: buildRatings(node.importances, context),
    answers: buildAnswers(node.answers, context),
    needs: buildNeeds(node, context),
  };
  context.touchpoint = undefined;
  return { entry: { kind: 'again', reference, range: rangeOfNode(node) }, own };
}

/** The stages, with the touchpoint as it is at each place where one is met again and something is said of that. */
export function withOwnPlaces(stages: readonly Stage[], said: ReadonlyMap<StageEntry, Own>): Stage[] {
  if (said.size === 0) return [...stages];
  const homes = new Map<string, Touchpoint>();
  for (const { entries } of stages) {
    for (const entry of entries) if (entry.kind === 'touchpoint') homes.set(entry.touchpoint.key, entry.touchpoint);
  }
  const counts = new Map<string, number>();
  const placed = (entry: StageEntry): StageEntry => {
    const own = said.get(entry);
    const home = entry.kind === 'again' ? homes.get(entry.reference.key ?? '') : undefined;
    if (entry.kind !== 'again' || !own || !home) return entry;
    const count = (counts.get(home.key) ?? 1) + 1;
    counts.set(home.key, count);
    return { ...entry, own: placeOf(home, own, entry, `${home.key} (${count})`, homes) };
  };
  return stages.map((stage) => ({ ...stage, entries: stage.entries.map(placed) }));
}

/** It is the same contact for the same purpose; what was measured, done and said at the first place stays there. */
function placeOf(
  home: Touchpoint,
  own: Own,
  { reference, range }: Again,
  key: string,
  taken: ReadonlyMap<string, unknown>,
): Touchpoint {
  const nothing = {
    serves: home.serves,
    moments: [],
    business: undefined,
    expected: undefined,
    target: home.target,
    benchmark: undefined,
    effort: undefined,
    frequency: undefined,
    prefers: [],
    duration: undefined,
    wait: undefined,
    within: undefined,
    when: undefined,
    promises: [],
    keeps: [],
    scopes: [],
    notes: [],
    feelings: [],
    quotes: [],
    pains: [],
    ideas: [],
    evidence: [],
    links: [],
    actions: [],
    next: [],
    reviewed: undefined,
    nps: [],
    csat: [],
    ces: [],
    metrics: [],
    status: undefined,
  };
  return {
    ...home,
    ...nothing,
    key: taken.has(key) ? `${key} ` : key,
    id: undefined,
    metAgain: home.key,
    nameRange: reference.range,
    range,
    channels: own.channels.length > 0 ? own.channels : home.channels,
    ratings: own.ratings,
    answers: own.answers,
    importances: own.importances.length > 0 || own.needs.length > 0 ? own.importances : home.importances,
    needs: own.needs.length > 0 ? own.needs : home.needs.map(unjudged),
  };
}

function unjudged(need: Need): Need {
  return { ...need, met: undefined, expected: undefined };
}
