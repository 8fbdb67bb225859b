import type { Declarations, Evidence, Journey, JourneyFile, Named, Need, Touchpoint } from '../../model/model.ts';
import { nameKey } from '../../model/name-key.ts';
import { type Draft, type FileContext, fileRule } from '../rule.ts';
import { ownerLines } from '../shared/owners.ts';
import { nameOf, touchpointsIn } from '../shared/touchpoint-views.ts';
import { isLineLost } from '../shared/uncertainty.ts';
import { referenceOf } from '../shared/vocabulary.ts';

/**
 * A persona, channel, team, source or id of a need that is declared and never mentioned. A file without touchpoints is
 * shared with others, or only begun: nothing in it is unused. Nor is what a file declares for others that use it.
 * Nothing is said while a line cannot be read, because it may be the one that mentions it.
 */
export const unused = fileRule({
  code: 'unused',
  level: 'hint',
  tags: ['unnecessary'],
  *check(context) {
    const { file, problems, isShared } = context;
    if (isLineLost(problems) || file.journeys.every(({ stages }) => touchpointsIn(stages).length === 0)) return;
    if (!isShared) yield* declaredIn(file.declares, file.journeys, context);
    for (const journey of file.journeys) yield* declaredIn(journey.declares, [journey], context);
    yield* needsIn(file, context);
  },
});

type Kind = keyof Declarations;

/** As messages call one of a kind. */
const singular = { personas: 'persona', channels: 'channel', teams: 'team', sources: 'source' } as const;

function* declaredIn(declares: Declarations, journeys: readonly Journey[], { t }: FileContext): Generator<Draft> {
  for (const kind of ['personas', 'channels', 'teams', 'sources'] as const) {
    const things: readonly Named[] = declares[kind];
    if (things.length === 0) continue;
    // A second one of that name is told by `duplicate-name`; one without a name is only begun.
    const firsts = things.filter((thing) => referenceOf(thing) !== '' && thing.key === referenceOf(thing));
    const left = unmentioned(firsts, journeys.flatMap(occurrences[kind]));
    // The personas of all files in reach can be many: they are asked about what nothing nearer mentions.
    const silent = kind === 'channels' && left.length > 0 ? unmentioned(left, journeys.flatMap(preferred)) : left;
    for (const thing of silent) {
      yield { message: t('unused', { kind: singular[kind], name: nameOf(thing, t) }), range: thing.nameRange };
    }
  }
}

function unmentioned(things: readonly Named[], words: readonly string[]): readonly Named[] {
  const mentioned = new Set(words.map(nameKey));
  return things.filter((thing) => !mentioned.has(nameKey(referenceOf(thing))) && !mentioned.has(nameKey(thing.name)));
}

function preferred({ inReach }: Journey): string[] {
  return inReach.personas.flatMap(({ prefers }) => prefers.flatMap(({ value }) => value.channels));
}

/** What of a kind a journey mentions: keys, and names as they were written. */
const occurrences: { readonly [K in Kind]: (journey: Journey) => string[] } = {
  personas: (journey) => [
    ...journey.personas.map(({ key }) => key),
    ...touchpointsIn(journey.stages).flatMap(({ ratings, importances, feelings, quotes, pains }) =>
      [...ratings, ...importances, ...feelings, ...quotes, ...pains].flatMap(({ personas }) => personas),
    ),
    ...touchpointsIn(journey.stages).flatMap(({ participants }) => participants.flatMap(({ key }) => key ?? [])),
    ...journey.inReach.sources.flatMap(({ segments = [] }) => segments.flatMap(({ personas }) => personas)),
  ],
  channels: (journey) => [
    ...touchpointsIn(journey.stages).flatMap(({ channels }) => channels.flatMap(({ key }) => key ?? [])),
    ...touchpointsIn(journey.stages).flatMap(({ prefers }) => prefers.flatMap(({ value }) => value.channels)),
  ],
  teams: (journey) => ownerLines(journey).flatMap(({ owner }) => owner.key ?? []),
  sources: (journey) =>
    [...evidenceOf(journey), ...touchpointsIn(journey.stages).flatMap(evidenceOf)].flatMap((evidence) =>
      (evidence?.sources ?? []).flatMap(({ key }) => key ?? []),
    ),
};

function evidenceOf(thing: Journey | Touchpoint): (Evidence | undefined)[] {
  const own = 'ratings' in thing ? [...thing.ratings, ...thing.importances] : thing.outcomes;
  const retention = 'retention' in thing ? thing.retention : [];
  const needs =
    'ratings' in thing ? thing.needs.flatMap(({ met, importance }) => [met?.evidence, importance?.evidence]) : [];
  return [...own, ...needs, ...retention, ...thing.nps, ...thing.csat, ...thing.ces, ...thing.metrics, thing.benchmark];
}

/**
 * Ids of needs. A need that nothing serves is told by `unserved-need`, so of the needs of journeys and personas only
 * those are left that are served by their words alone. The id of a touchpoint's need says which of those needs it is.
 */
function* needsIn(file: JourneyFile, { t }: FileContext): Generator<Draft> {
  const touchpoints = file.journeys.flatMap(({ stages }) => touchpointsIn(stages));
  const own = touchpoints.flatMap(({ needs }) => needs);
  const wide = file.journeys.flatMap(({ needs, personas }) => [...needs, ...personas.flatMap((one) => one.needs)]);
  const here = [
    ...file.journeys.flatMap(({ needs, declares }) => [...needs, ...needsOf(declares)]),
    ...needsOf(file.declares),
  ];
  const served = touchpoints.flatMap(({ serves }) => serves.flatMap(({ key }) => key ?? []));
  const [ownIds, wideIds, ownTexts] = [idsOf(own), idsOf(wide), new Set(own.map(({ text }) => nameKey(text)))];
  const named = new Set([...served.map(nameKey), ...ownIds]);
  const unnamed = [
    ...here.filter(({ id, text }) => id !== undefined && !named.has(nameKey(id)) && ownTexts.has(nameKey(text))),
    ...own.filter(({ id }) => id !== undefined && !wideIds.has(nameKey(id))),
  ];
  for (const { id = '', idRange } of unnamed) {
    if (idRange) yield { message: t('unused', { kind: 'need', name: id }), range: idRange };
  }
}

function needsOf({ personas }: Declarations): Need[] {
  return personas.flatMap(({ needs }) => needs);
}

function idsOf(needs: readonly Need[]): Set<string> {
  return new Set(needs.flatMap(({ id }) => (id === undefined ? [] : [nameKey(id)])));
}
