/** Which of the field's stage models a journey follows, and what customers do in each of its stages. */
import type { Language } from '../model/languages.ts';
import { lazy } from '../model/lazy.ts';
import { highest, lowest } from '../model/long-lists.ts';
import { matchOf, spellingsOf, wordsOf } from './name-match.ts';
import { type Activity, type StageModel, type StageTemplate, stageModels } from './stage-models.ts';
import type { CatalogueTouchpoint } from './touchpoint-entry.ts';
import { catalogueTouchpoints } from './touchpoints.ts';

/** In the order of a journey. */
const activities: readonly Activity[] = ['noticing', 'weighing', 'deciding', 'buying', 'using'];

/** A stage as it stands in a map: what it is called, and what of the catalogue is in it. */
export interface StageView {
  readonly name: string;
  readonly touchpoints: readonly CatalogueTouchpoint[];
}

const known = lazy(() =>
  stageModels.map((model) => ({
    model,
    stages: model.stages.map((stage) => ({ stage, spellings: spellingsOf(stage.names) })),
  })),
);

/** The model with most of these stages, named in any language; `undefined` if no model has one of them. */
export function followedModel(names: readonly string[]): StageModel | undefined {
  let best: StageModel | undefined;
  let most = 0;
  for (const { model } of known()) {
    const found = new Set(names.map((name) => stageIn(model, name)?.id).filter((id) => id !== undefined)).size;
    if (found > most) {
      best = model;
      most = found;
    }
  }
  return best;
}

/** The stage of a model that a name stands for: the one whose words explain most of it. */
export function stageIn(model: StageModel, name: string): StageTemplate | undefined {
  const words = wordsOf(name);
  let best: StageTemplate | undefined;
  let most = 0;
  for (const { stage, spellings } of known().find((one) => one.model === model)?.stages ?? []) {
    for (const spelling of spellings) {
      const match = matchOf(words, spelling);
      if (match > most) {
        best = stage;
        most = match;
      }
    }
  }
  return best;
}

/**
 * What customers do in a stage: by its name; failing that, by what of the catalogue is in it; failing that, by its
 * place between the stages whose names say it, or in the whole. At least one, in the order of a journey.
 */
export function activitiesIn(stages: readonly StageView[], index: number): Activity[] {
  const model = followedModel(stages.map(({ name }) => name));
  const own = stages[index];
  const named = own && namedActivities(own.name, model);
  if (named) return [...named];
  const here = activities.filter((activity) => own?.touchpoints.some(({ during }) => during[0] === activity));
  return here.length > 0 ? here : byPlace(stages, index, model);
}

function namedActivities(name: string, model: StageModel | undefined): readonly Activity[] | undefined {
  const stage = model && stageIn(model, name);
  return stage?.covers ?? stageModels.map((other) => stageIn(other, name)).find((found) => found)?.covers;
}

function byPlace(stages: readonly StageView[], index: number, model: StageModel | undefined): Activity[] {
  const spans = stages.map(({ name }) => namedActivities(name, model)?.map((one) => activities.indexOf(one)));
  const before = spans.slice(0, index).findLastIndex((span) => span !== undefined);
  const after = spans.findIndex((span, at) => at > index && span !== undefined);
  const first = before < 0 ? 0 : Math.min(activities.length - 1, highest(spans[before] ?? []) + 1);
  const last = after < 0 ? activities.length - 1 : Math.max(first, lowest(spans[after] ?? []) - 1);
  const slots = (after < 0 ? stages.length : after) - before - 1;
  const width = (last - first + 1) / Math.max(1, slots);
  const from = first + Math.floor((index - before - 1) * width);
  const to = first + Math.ceil((index - before) * width);
  return activities.slice(Math.min(from, last), Math.min(Math.max(to, from + 1), last + 1));
}

/** How far apart two activities are, at least, in a journey: 0 where one of these is one of those. */
export function distanceBetween(some: readonly Activity[], others: readonly Activity[]): number {
  const steps = some.flatMap((one) =>
    others.map((other) => Math.abs(activities.indexOf(one) - activities.indexOf(other))),
  );
  return lowest([...steps, activities.length]);
}

/** In which languages a name is the catalogue's own. */
const languagesByName: ReadonlyMap<string, ReadonlySet<Language>> = (() => {
  const found = new Map<string, Set<Language>>();
  const all = [...catalogueTouchpoints, ...stageModels.flatMap(({ stages }) => stages)];
  for (const { names } of all) {
    for (const [language, spellings] of Object.entries(names)) {
      for (const spelling of spellings) {
        const key = wordsOf(spelling).join(' ');
        found.set(key, (found.get(key) ?? new Set()).add(language as Language));
      }
    }
  }
  return found;
})();

/** The language that most of these names of stages and touchpoints are in, as far as the catalogue has them. */
export function languageOfNames(names: Iterable<string>): Language | undefined {
  const counts = new Map<Language, number>();
  for (const name of names) {
    for (const language of languagesByName.get(wordsOf(name).join(' ')) ?? []) {
      counts.set(language, (counts.get(language) ?? 0) + 1);
    }
  }
  const [first, second] = [...counts].sort((one, other) => other[1] - one[1]);
  return first && first[1] > (second?.[1] ?? 0) ? first[0] : undefined;
}
