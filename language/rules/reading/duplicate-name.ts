import type { Declarations, Journey, JourneyFile, Named, Need } from '../../model/model.ts';
import { nameKey } from '../../model/name-key.ts';
import type { Range } from '../../model/position.ts';
import { type Draft, type FileContext, fileRule } from '../rule.ts';
import { touchpointId, touchpointsIn } from '../shared/touchpoint-views.ts';

type Kind = 'journey' | 'stage' | 'touchpoint' | 'need' | 'persona' | 'channel' | 'team' | 'source';

/** A thing with the names that must be its own in that place. */
interface Claim {
  readonly kind: Kind;
  readonly id: string | undefined;
  /** Empty where only ids must differ. */
  readonly name: string;
  readonly range: Range;
  readonly touchpoint?: string | undefined;
}

/** The same id twice, or the same name in one place: a reference could mean either. Told on the later one. */
export const duplicateName = fileRule({
  code: 'duplicate-name',
  level: 'error',
  *check(context) {
    const told = new Set<Range>();
    for (const place of placesIn(context.file)) {
      for (const { claim, first, by } of clashes(place)) {
        if (told.has(claim.range)) continue;
        told.add(claim.range);
        yield draft(claim, first, by, context);
      }
    }
  },
});

function draft(claim: Claim, first: Claim, by: 'id' | 'name', { file, t }: FileContext): Draft {
  const line = first.range.start.line + 1;
  const message =
    by === 'id'
      ? t('duplicate-name.id', { id: claim.id ?? claim.name, line })
      : t('duplicate-name.name', { kind: claim.kind, name: claim.name, line });
  const related = [{ uri: file.uri, range: first.range, message: t('duplicate-name.first') }];
  return { message, range: claim.range, touchpoint: claim.touchpoint, related };
}

/** Groups within which names must differ. */
function* placesIn(file: JourneyFile): Generator<readonly Claim[]> {
  yield file.journeys.map((journey) => idOnly('journey', journey));
  yield* declared(file.declares);
  for (const journey of file.journeys) {
    yield* declared(journey.declares);
    yield idsOf(journey);
    yield journey.stages.filter(({ implicit }) => !implicit).map((stage) => nameOnly('stage', stage));
    for (const stage of journey.stages) {
      const touchpoints = touchpointsIn([stage]).filter(({ metAgain }) => metAgain === undefined);
      for (const { needs } of touchpoints) yield needs.map(needClaim);
      yield touchpoints.map((touchpoint) => ({
        ...nameOnly('touchpoint', touchpoint),
        touchpoint: touchpointId(touchpoint),
      }));
    }
  }
}

function* declared({ personas, channels, teams, sources }: Declarations): Generator<readonly Claim[]> {
  yield personas.map((persona) => both('persona', persona));
  for (const { needs } of personas) yield needs.map(needClaim);
  yield channels.map((channel) => both('channel', channel));
  yield teams.map((team) => both('team', team));
  yield sources.map((source) => both('source', source));
}

/**
 * Stages, touchpoints and the journey's needs share their ids. A touchpoint's own need may carry the id of the
 * journey's need that it serves, so those only have to differ within one touchpoint.
 */
function* allIds(journey: Journey): Generator<Claim> {
  yield* journey.needs.map(needClaim);
  for (const stage of journey.stages) {
    yield idOnly('stage', stage);
    for (const touchpoint of touchpointsIn([stage]).filter(({ metAgain }) => metAgain === undefined)) {
      yield { ...idOnly('touchpoint', touchpoint), touchpoint: touchpointId(touchpoint) };
    }
  }
}

function idsOf(journey: Journey): readonly Claim[] {
  return [...allIds(journey)].sort((a, b) => a.range.start.line - b.range.start.line || byColumn(a, b));
}

function byColumn(a: Claim, b: Claim): number {
  return a.range.start.character - b.range.start.character;
}

function both(kind: Kind, { id, name, nameRange }: Named): Claim {
  return { kind, id, name, range: nameRange };
}

function idOnly(kind: Kind, { id, nameRange }: Named): Claim {
  return { kind, id, name: '', range: nameRange };
}

function nameOnly(kind: Kind, { name, nameRange }: Named): Claim {
  return { kind, id: undefined, name, range: nameRange };
}

function needClaim({ id, textRange }: Need): Claim {
  return { kind: 'need', id, name: '', range: textRange };
}

/** Each thing that takes a name which an earlier one has. Ids and names of one place share it: both find the thing. */
function* clashes(place: readonly Claim[]): Generator<{ claim: Claim; first: Claim; by: 'id' | 'name' }> {
  const taken = new Map<string, Claim>();
  for (const claim of place) {
    const id = nameKey(claim.id ?? '');
    const name = nameKey(claim.name);
    const sameId = id === '' ? undefined : taken.get(id);
    const sameName = name === '' ? undefined : taken.get(name);
    if (sameId) yield { claim, first: sameId, by: 'id' };
    else if (sameName) yield { claim, first: sameName, by: 'name' };
    for (const key of [id, name]) if (key !== '' && !taken.has(key)) taken.set(key, claim);
  }
}
