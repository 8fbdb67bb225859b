/** Search in a map: which touchpoints say something, in whatever of their facts. Pure, in the order of the journeys. */

import type { Action, Journey, Stage, Touchpoint } from '../../language/model/model.ts';
import type { AnalysedJourney } from '../../language/model/numbers.ts';
import { touchpointsOf } from '../../language/model/touchpoints.ts';
import { declaredName, participantNames } from '../../language/view/names.ts';
import type { Fold } from './fold.ts';

/** A touchpoint's key, and its journey's. */
export interface Address {
  readonly journey: string;
  readonly touchpoint: string;
}

/** Everything that one touchpoint says, for searching. */
export interface SearchEntry extends Address {
  /** As they are written, the name first. */
  readonly texts: readonly string[];
  /** The same, folded. */
  readonly folded: readonly string[];
}

export interface Hit extends Address {
  /** The first of its texts that has what is sought. */
  readonly text: string;
}

/** Made once for a map; a search then only compares. */
export function searchIndex(journeys: readonly AnalysedJourney[], fold: Fold): SearchEntry[] {
  return journeys.flatMap(({ journey }) =>
    journey.stages.flatMap((stage) => {
      const own = touchpointsOf(stage);
      return own.map((touchpoint, index) => {
        // A stage is found at its first touchpoint: at every one, its name would be one hit many times over.
        const stageTexts = index === 0 ? textsOfStage(stage) : [];
        const texts = [...textsOf(touchpoint, journey), ...stageTexts].filter((text) => text.trim() !== '');
        return { journey: journey.key, touchpoint: touchpoint.key, texts, folded: texts.map(fold) };
      });
    }),
  );
}

/** The touchpoints that say `query`, in order; none for an empty query. */
export function search(index: readonly SearchEntry[], query: string, fold: Fold): Hit[] {
  const sought = fold(query).trim();
  if (sought === '') return [];
  return index.flatMap(({ journey, touchpoint, texts, folded }) => {
    const text = texts[folded.findIndex((candidate) => candidate.includes(sought))];
    return text === undefined ? [] : [{ journey, touchpoint, text }];
  });
}

function textsOfStage({ name, goals, scopes, notes, owner, repeats }: Stage): string[] {
  return [name, repeats?.value ?? '', ...[...goals, ...scopes, ...notes].map(({ value }) => value), owner?.value ?? ''];
}

function textsOf(touchpoint: Touchpoint, journey: Journey): string[] {
  const said = [
    touchpoint.quotes,
    touchpoint.pains,
    touchpoint.ideas,
    touchpoint.feelings,
    touchpoint.goals,
    touchpoint.businessGoals,
    touchpoint.scopes,
    touchpoint.notes,
    touchpoint.promises,
    touchpoint.keeps,
    touchpoint.evidence,
    touchpoint.links,
  ].flatMap((facts) => facts.map(({ value }) => value));
  const named = [...touchpoint.ratings, ...touchpoint.importances].flatMap(({ sources: used }) => used);
  return [
    touchpoint.name,
    ...touchpoint.needs.map(({ text }) => text),
    ...servedNeeds(touchpoint, journey),
    ...said,
    ...touchpoint.moments.flatMap(({ value, written = [] }) => [value, written].flat()),
    ...touchpoint.actions.flatMap((action) => textsOfAction(action, journey)),
    ...touchpoint.channels.map((channel) => declaredName('channels', channel, journey)),
    ...participantNames(touchpoint.participants, journey),
    ...(touchpoint.owner ? [declaredName('teams', touchpoint.owner, journey)] : []),
    ...(touchpoint.when ? [touchpoint.when.value.text] : []),
    ...[touchpoint.risk, touchpoint.cost].flatMap((fact) => fact?.value.text ?? []),
    ...touchpoint.prefers.map(({ value }) => value.text),
    ...named.map((source) => declaredName('sources', source, journey)),
  ];
}

function textsOfAction({ text, owner }: Action, journey: Journey): string[] {
  return [text, ...(owner ? [declaredName('teams', owner, journey)] : [])];
}

function servedNeeds({ serves }: Touchpoint, { needs, personas }: Journey): string[] {
  const known = [...needs, ...personas.flatMap((persona) => persona.needs)];
  return serves.map(({ key, value }) => known.find((need) => need.key === key)?.text ?? value);
}
