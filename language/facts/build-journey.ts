import { bandsFor, importantFor } from '../analysis/bands.ts';
import { onScale } from '../analysis/position.ts';
import * as ast from '../generated/ast.ts';
import { declaredAs, InReach } from '../model/in-reach.ts';
import { append } from '../model/long-lists.ts';
import type {
  Bands,
  BandsOrigin,
  Declarations,
  Fact,
  Journey,
  Outcome,
  Persona,
  Scale,
  Stage,
  StageEntry,
} from '../model/model.ts';
import { nameKey } from '../model/name-key.ts';
import { touchpointsIn } from '../names/symbol-tables.ts';
import { readLanguage } from '../syntax/values/choice.ts';
import { readQualified } from '../syntax/values/evidence.ts';
import { readBands, readNumber, readScales } from '../syntax/values/number.ts';
import { readOutcome } from '../syntax/values/outcome.ts';
import { refuse } from '../syntax/values/reading.ts';
import { buildAgain, withOwnPlaces } from './build-again.ts';
import { buildDeclarations } from './build-declarations.ts';
import { measuresOf, onePerDay, retentionOf } from './build-measures.ts';
import { buildNeeds, buildTouchpoint, linksOf, ownerOf } from './build-touchpoint.ts';
import { type BuildContext, rangeOfNode } from './context.ts';
import { Properties } from './properties.ts';

const defaultScale: Scale = { low: 1, high: 10 };

/** Reads a journey. `shared` is what its file and the used files declare. */
export function buildJourney(node: ast.Journey, shared: InReach, own: Declarations, context: BuildContext): Journey {
  const properties = new Properties(node);
  const first = (name: string) => properties.first(name);
  context.presumedPersonas.clear();
  context.assignKeys(node.members.filter(ast.isStage), 'stage');
  context.assignKeys(touchpointsIn(node), 'touchpoint');
  const declares = buildDeclarations(node, context);
  const stages = buildStages(node, context);
  return {
    ...context.named(node, properties),
    ...measuresOf(node, properties, context),
    ...scaleOf(properties, context),
    language: context.value(first('languages'), readLanguage)?.value,
    state: context.choice(first('states'), 'states')?.value ?? 'as-is',
    compares: node.compares[0] && context.reference(node.compares[0], 'journey', 'Journey', node),
    target: context.value(first('targets'), readNumber),
    scopes: context.texts(properties.all('scopes')),
    goals: context.texts(properties.all('goals')),
    notes: context.texts(properties.all('notes')),
    links: linksOf(properties, context),
    owner: ownerOf(node, properties, context),
    outcomes: outcomesOf(node, properties, context),
    retention: retentionOf(node, properties, context),
    needs: buildNeeds(node, context),
    personas: personasOf(node, declares, own, shared, context),
    declares,
    inReach: new InReach([declares, shared]),
    stages,
  };
}

function scaleOf(
  properties: Properties,
  context: BuildContext,
): Pick<Journey, 'scale' | 'scaleStated' | 'importanceScale' | 'bands' | 'bandsOrigin' | 'important' | 'bases'> {
  const place = properties.first('scales');
  const scales = context.value(place, readScales)?.value;
  const scaleStated: Fact<Scale> | undefined = scales &&
    place && { value: scales.scale, range: context.part(place, scales.at) };
  const scale = scaleStated?.value ?? defaultScale;
  const importance = scales?.importance ?? scale;
  const stated = context.value(properties.first('bands'), (text) => readBands(text, scale));
  const { bands, origin }: { bands: Bands; origin: BandsOrigin } = stated
    ? { bands: stated.value, origin: 'stated' }
    : bandsFor(scale);
  const important = context.value(properties.first('importants'), (text) => {
    const number = readNumber(text);
    const outside = !number.fault && !onScale(number.value, importance);
    return outside ? refuse(text, 'invalid-value.important', { ...importance }) : number;
  });
  const { thresholds } = context;
  return {
    scale,
    scaleStated,
    ...(scales?.importance ? { importanceScale: scales.importance } : {}),
    bands,
    bandsOrigin: origin,
    important: important?.value ?? importantFor(importance, thresholds.important),
    bases: { anecdotal: thresholds.anecdotalBase, thin: thresholds.thinBase },
  };
}

function outcomesOf(node: ast.Journey, properties: Properties, context: BuildContext): Outcome[] {
  const npsNames = new Set(context.thresholds.npsNames.map(nameKey));
  const outcomes = properties.all('outcomes').flatMap((place): Outcome[] => {
    const fact = context.value(place, (text) => readQualified(text, readOutcome));
    if (!fact) {
      return [];
    }
    const { name, number, unit, at, other } = fact.value.value;
    const isShare = unit === '%';
    const inUnit = (value: number) => (isShare ? value / 100 : value);
    return [
      {
        ...context.evidence(place, fact.value, node),
        name,
        measure: measureOf(unit, npsNames.has(nameKey(name))),
        number: inUnit(number),
        ...(unit === '' || isShare ? {} : { unit }),
        ...(other ? { benchmark: { value: inUnit(other.number), range: context.part(place, other.at) } } : {}),
        range: fact.range,
        valueRange: context.part(place, at),
      },
    ];
  });
  return onePerDay(outcomes, 'outcome', context, ({ name }) => nameKey(name));
}

function measureOf(unit: string, isNps: boolean): Outcome['measure'] {
  if (unit !== '') return unit === '%' ? 'share' : 'amount';
  return isNps ? 'nps' : 'rating';
}

/** Whose journey it is: its own personas and those of `for`; where neither says so, the file's. */
function personasOf(
  node: ast.Journey,
  declares: Declarations,
  own: Declarations,
  shared: InReach,
  context: BuildContext,
): readonly Persona[] {
  const named = node.for.flatMap((written) => {
    const { key } = context.reference(written, 'persona', 'Persona', node);
    return declaredAs(shared, 'personas', key) ?? [];
  });
  const known = [...declares.personas, ...named];
  const personas = known.length > 0 || node.for.length > 0 ? known : own.personas;
  return [...personas, ...context.presumedPersonas.values()];
}

/** The stages in order. Touchpoints outside any stage go to the one above, or to a nameless one. */
function buildStages(node: ast.Journey, context: BuildContext): Stage[] {
  const stages: { stage: Stage; entries: StageEntry[] }[] = [];
  const said = new Map<StageEntry, NonNullable<ReturnType<typeof buildAgain>>['own']>();
  let number = 0;
  const entriesOf = (member: ast.Touchpoint | ast.Again): StageEntry[] => {
    if (ast.isTouchpoint(member)) {
      number++;
      return [{ kind: 'touchpoint', touchpoint: buildTouchpoint(member, number, context) }];
    }
    const again = buildAgain(member, context);
    if (!again) return [];
    const { channels, ratings, importances, needs } = again.own;
    const isSaid = [channels, ratings, importances, needs].some((facts) => facts.length > 0);
    if (isSaid) said.set(again.entry, again.own);
    return [again.entry];
  };
  const open = (stage: Omit<Stage, 'entries'>) => {
    const entries: StageEntry[] = [];
    const opened = { stage: { ...stage, entries }, entries };
    stages.push(opened);
    return opened;
  };
  for (const member of node.members) {
    if (ast.isStage(member)) {
      const { entries } = open(buildStage(member, context));
      append(entries, member.members.flatMap(entriesOf));
    } else {
      const { entries } = stages.at(-1) ?? open(implicitStage(node));
      append(entries, entriesOf(member));
    }
  }
  return withOwnPlaces(
    stages.map(({ stage }) => stage),
    said,
  );
}

function buildStage(node: ast.Stage, context: BuildContext): Omit<Stage, 'entries'> {
  const properties = new Properties(node);
  return {
    ...context.named(node, properties),
    implicit: false,
    scopes: context.texts(properties.all('scopes')),
    goals: context.texts(properties.all('goals')),
    notes: context.texts(properties.all('notes')),
    owner: ownerOf(node, properties, context),
    repeats: context.texts(properties.all('repeats'))[0],
  };
}

function implicitStage(journey: ast.Journey): Omit<Stage, 'entries'> {
  const range = rangeOfNode(journey);
  return {
    key: '',
    id: undefined,
    name: '',
    nameRange: range,
    range,
    implicit: true,
    scopes: [],
    goals: [],
    notes: [],
    owner: undefined,
    repeats: undefined,
  };
}
