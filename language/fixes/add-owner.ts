import type { Finding } from '../model/finding.ts';
import type { Journey, JourneyFile, Touchpoint } from '../model/model.ts';
import { nameKey } from '../model/name-key.ts';
import { touchpointsIn } from '../rules/shared/touchpoint-views.ts';
import { addProperty } from '../text/add-property.ts';
import type { FixContext } from '../text/edit.ts';
import { journeyAt, touchpointAt } from '../text/locate.ts';
import { escaped } from '../text/source-text.ts';
import { touchpointsMeant } from './add-unknowns.ts';
import { type Fix, offer } from './fix.ts';

/** The maximum number of suggested teams. */
const mostTeams = 5;

/** The teams that could own the touchpoint. No candidate is preferred; the author chooses. */
export function addOwner({ range }: Finding, context: FixContext): Fix[] {
  const { file } = context.analysis;
  const journey = journeyAt(file, range.start);
  const touchpoint = touchpointAt(file, range.start);
  return journey && touchpoint ? ownersOf(touchpoint, journey, context) : [];
}

function ownersOf(touchpoint: Touchpoint, journey: Journey, { analysis, source }: FixContext): Fix[] {
  const opener = source.opener('touchpoint', touchpoint.range.start);
  if (!opener) return [];
  const name = touchpoint.name || (touchpoint.id ?? '');
  return teamsFor(journey, analysis.file).map((team) =>
    offer('fix.add-owner', { team, name }, [addProperty(source, opener, 'owner', escaped(team))]),
  );
}

/** An owner for a single touchpoint without one; for several, an owner of the journey, which applies to all of them. */
export function addOwners(finding: Finding, context: FixContext): Fix[] {
  const { range } = finding;
  const { analysis, source } = context;
  const journey = journeyAt(analysis.file, range.start);
  const opener = source.opener('journey', range.start);
  if (!journey || !opener || journey.owner) return [];
  const [only, ...others] = touchpointsMeant(finding, analysis.file);
  if (only && others.length === 0) return ownersOf(only, journey, context);
  return teamsFor(journey, analysis.file).map((team) =>
    offer('fix.own-journey', { team }, [addProperty(source, opener, 'owner', escaped(team))]),
  );
}

/** The declared teams; if there are none, the teams that the file uses, the most frequent first. */
export function teamsFor({ inReach, owner, stages }: Journey, file: JourneyFile): string[] {
  const declared = inReach.teams.map(({ id, name }) => id ?? name).filter((team) => team !== '');
  if (declared.length > 0) return declared.slice(0, mostTeams);
  const named = new Map<string, { name: string; count: number }>();
  const owners = [
    owner,
    ...stages.map((stage) => stage.owner),
    ...file.journeys
      .flatMap((journey) => touchpointsIn(journey.stages))
      .flatMap((touchpoint) => [touchpoint.owner, ...touchpoint.actions.map((action) => action.owner)]),
  ];
  for (const { value } of owners.filter((one) => one !== undefined)) {
    const known = named.get(nameKey(value)) ?? { name: value, count: 0 };
    named.set(nameKey(value), { ...known, count: known.count + 1 });
  }
  return [...named.values()]
    .sort((a, b) => b.count - a.count)
    .map(({ name }) => name)
    .slice(0, mostTeams);
}
