import type { CstNode } from 'langium';
import type * as ast from '../generated/ast.ts';
import { findValue } from '../keywords/values.ts';
import type {
  Action,
  AnswerCounts,
  Driver,
  Fact,
  MeasuredFact,
  MomentFact,
  Need,
  Preference,
  Rating,
  Reference,
  TextFact,
  Touchpoint,
  When,
} from '../model/model.ts';
import { handleOf } from '../names/symbol-tables.ts';
import { plainText } from '../syntax/plain-text.ts';
import { isUnsaid } from '../syntax/to-fill-in.ts';
import { readCost, readRisk } from '../syntax/values/cost.ts';
import { readDriver } from '../syntax/values/driver.ts';
import { readDuration } from '../syntax/values/duration.ts';
import { noEvidence, type Qualified, readQualified, readRatingValue } from '../syntax/values/evidence.ts';
import { readPreference, readShare } from '../syntax/values/kpi-values.ts';
import { readNumber } from '../syntax/values/number.ts';
import { readSurvey } from '../syntax/values/survey.ts';
import { readAnswerCounts } from '../syntax/values/survey-answers.ts';
import { readDate, readFrequency } from '../syntax/values/time.ts';
import { buildBranches } from './build-branches.ts';
import { measuresOf } from './build-measures.ts';
import { type BuildContext, rangeOfNode } from './context.ts';
import { Properties } from './properties.ts';

/** Reads a touchpoint, or takes it as it was read before. `number` is its place in the journey, from 1. */
export function buildTouchpoint(node: ast.Touchpoint, number: number, context: BuildContext): Touchpoint {
  const { $cstNode } = node;
  if (!$cstNode) return readTouchpoint(node, number, context);
  const place = { key: context.keyOf(node), text: $cstNode.text, start: $cstNode.range.start, number };
  const known = context.memory.recall(place, ({ named, name, key }) => context.keyOfNamed(node, named, name) === key);
  return known ?? context.remembering(place, () => readTouchpoint(node, number, context));
}

function readTouchpoint(node: ast.Touchpoint, number: number, context: BuildContext): Touchpoint {
  context.touchpoint = handleOf(node) || undefined;
  const properties = new Properties(node);
  const first = (name: string) => properties.first(name);
  const touchpoint: Touchpoint = {
    ...context.named(node, properties),
    ...measuresOf(node, properties, context),
    number,
    channels: properties.all('channels').map((place) => context.softReference(place, 'Channel', node)),
    by: context.choice(first('by'), 'initiators'),
    participants: properties.all('participants').map((place) => context.softReference(place, 'Persona', node)),
    moments: context.texts(properties.all('moments')).map(momentOf),
    status: context.choice(first('statuses'), 'statuses'),
    needs: buildNeeds(node, context),
    serves: node.serves.map((reference) => context.reference(reference, 'need', 'Need', node)),
    ratings: buildRatings(node.ratings, context),
    importances: buildRatings(node.importances, context),
    answers: buildAnswers(node.answers, context),
    driver: driverOf(first('drivers'), node, context),
    business: context.value(first('businesses'), readNumber),
    expected: context.value(first('expectations'), readNumber),
    target: context.value(first('targets'), readNumber),
    effort: context.choice(first('efforts'), 'efforts'),
    risk: context.value(first('risks'), readRisk),
    cost: context.value(first('costs'), readCost),
    reach: context.value(first('reaches'), readShare),
    frequency: context.value(first('frequencies'), readFrequency),
    prefers: preferencesOf(properties, context),
    duration: context.value(first('durations'), readDuration),
    wait: context.value(first('waits'), readDuration),
    within: context.value(first('promises'), readDuration),
    when: whenOf(first('whens'), context),
    promises: context.texts(properties.all('pledges')),
    keeps: context.texts(properties.all('keeps')),
    surveys: properties.all('surveys').flatMap((place) => context.value(place, readSurvey) ?? []),
    scopes: context.texts(properties.all('scopes')),
    goals: context.texts(properties.all('goals')),
    businessGoals: context.texts(properties.all('businessGoals')),
    notes: context.texts(properties.all('notes')),
    feelings: context.personalTexts(node.feelings),
    quotes: context.personalTexts(node.quotes),
    pains: context.personalTexts(node.pains),
    ideas: context.texts(properties.all('ideas')),
    evidence: context.texts(properties.all('evidence')),
    links: linksOf(properties, context),
    owner: ownerOf(node, properties, context),
    actions: node.actions.map((action) => buildAction(action, context)).filter(({ text }) => !isUnsaid(text)),
    next: buildBranches(node, context),
  };
  context.touchpoint = undefined;
  return touchpoint;
}

/** How much of an outcome goes with its rating. */
function driverOf(place: CstNode | undefined, node: ast.Touchpoint, context: BuildContext): Driver | undefined {
  const fact = context.value(place, readDriver);
  if (!place || !fact) return undefined;
  const { value, at } = fact.value;
  return { ...value, ...context.evidence(place, fact.value, node), range: context.part(place, at) };
}

/** Reads the needs of a thing, without those that are still to be filled in; one that only an id names says enough. */
export function buildNeeds({ needs }: { readonly needs: readonly ast.Need[] }, context: BuildContext): Need[] {
  return needs.map((need) => buildNeed(need, context)).filter(({ id, text }) => id !== undefined || !isUnsaid(text));
}

/** Reads a need; `met`, `importance` and `expect` stand on touchpoint needs only, `owner` on the others. */
function buildNeed(node: ast.Need, context: BuildContext): Need {
  const properties = new Properties(node);
  const idPlace = properties.first('id');
  const place = properties.first('text') ?? idPlace ?? properties.keyword;
  return {
    key: context.keyOf(node),
    id: node.id,
    ...(idPlace && { idRange: idPlace.range }),
    text: node.text ?? '',
    textRange: place?.range ?? rangeOfNode(node),
    range: rangeOfNode(node),
    met: measuredOf(properties.first('met'), node, context),
    importance: measuredOf(properties.first('importances'), node, context),
    expected: context.value(properties.first('expectations'), readNumber),
    owner: ownerOf(node, properties, context),
  };
}

/** A number of a need, with what stands behind it in parentheses. */
function measuredOf(place: CstNode | undefined, node: ast.Need, context: BuildContext): MeasuredFact | undefined {
  const fact = context.value(place, (text) => readQualified(text, readNumber));
  if (!place || !fact) return undefined;
  const { value, at, evidence } = fact.value;
  const found = context.evidence(place, fact.value, node);
  const isBare = evidence === noEvidence;
  return { value, range: isBare ? fact.range : context.part(place, at), ...(isBare ? {} : { evidence: found }) };
}

/** How many gave each answer; of two lines for the same persona, the first one holds. */
export function buildAnswers(nodes: readonly ast.Answers[], context: BuildContext): AnswerCounts[] {
  const before = new Map<string, AnswerCounts>();
  for (const node of nodes) {
    const fact = context.value(context.valueNodeOf(node), readAnswerCounts);
    if (!fact) continue;
    const personas = context.personas(node);
    const answers = { counts: fact.value, personas, range: rangeOfNode(node), valueRange: fact.range };
    const who = JSON.stringify([...personas].sort());
    const other = before.get(who);
    if (other) context.contradicts(answers, other, 'answers');
    else before.set(who, answers);
  }
  return [...before.values()];
}

/** Words stay words; what looks like a date and is not one is reported, and stays as it is written. */
function whenOf(place: CstNode | undefined, context: BuildContext): Fact<When> | undefined {
  if (!place) return undefined;
  const text = plainText(place.text);
  const date = readDate(text);
  if (date.fault && datelike.test(text)) context.refuse(place, date.fault);
  return { value: { text, date: date.fault ? undefined : date.value }, range: place.range };
}

const datelike = /^\d{1,4}\s?[-./]\s?\d{1,2}(?:\s?[-./]\s?\d{1,4})?$/;

/** `prefers` lines: each says how often, or which channels, or something in words. */
export function preferencesOf(properties: Properties, context: BuildContext): Fact<Preference>[] {
  return context.texts(properties.all('preferences')).map(({ value, range }) => ({
    value: readPreference(value),
    range,
  }));
}

export function linksOf(properties: Properties, context: BuildContext): Fact<string>[] {
  return context.texts(properties.all('links')).map(({ value, range }) => ({ value, range }));
}

export function ownerOf(
  node: ast.Touchpoint | ast.Stage | ast.Journey | ast.Action | ast.Need,
  properties: Properties,
  context: BuildContext,
): Reference | undefined {
  const place = properties.first('owners');
  return place && context.softReference(place, 'Team', node);
}

/** Several lines are a history or speak of several personas; two of the same day for the same persona contradict. */
export function buildRatings(nodes: readonly (ast.Rating | ast.Importance)[], context: BuildContext): Rating[] {
  const ratings = nodes.flatMap((node) => buildRating(node, context));
  const before = new Map<string, Rating>();
  return ratings.filter((rating) => {
    const whoAndWhen = JSON.stringify([[...rating.personas].sort(), rating.date, rating.kinds.includes('self')]);
    const other = before.get(whoAndWhen);
    if (other) {
      context.contradicts(rating, other, nodes[0]?.$type === 'Importance' ? 'importance' : 'rating');
      return false;
    }
    before.set(whoAndWhen, rating);
    return true;
  });
}

function buildRating(node: ast.Rating | ast.Importance, context: BuildContext): Rating[] {
  const place: CstNode | undefined = context.valueNodeOf(node);
  const fact = context.value(place, (text) => readQualified(text, readRatingValue));
  if (!place || !fact) {
    return [];
  }
  const qualified: Qualified<Rating['value']> = fact.value;
  return [
    {
      ...context.evidence(place, qualified, node),
      value: qualified.value,
      personas: context.personas(node),
      range: rangeOfNode(node),
      valueRange: context.part(place, qualified.at),
    },
  ];
}

function buildAction(node: ast.Action, context: BuildContext): Action {
  const properties = new Properties(node);
  return {
    text: plainText(node.text ?? ''),
    range: rangeOfNode(node),
    owner: ownerOf(node, properties, context),
    due: context.value(properties.first('dues'), readDate),
    status: context.choice(properties.first('statuses'), 'actionStatuses'),
    expect: context.value(properties.first('expectations'), readNumber),
    effort: context.choice(properties.first('efforts'), 'efforts'),
  };
}

function momentOf({ value, range }: TextFact): MomentFact {
  const usual = findValue('moments', value) ?? value;
  return { value: usual, range, ...(usual === value ? {} : { written: value }) };
}
