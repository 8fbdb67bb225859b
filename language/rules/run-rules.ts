/** Invariant of this room: a rule is data in the registry; it reads facts and numbers, and changes nothing. */
import type { JourneyTranslate } from '../messages/messages.ts';
import type { Finding, Level, OutdatedNumber } from '../model/finding.ts';
import type { JourneyView } from '../model/journey-view.ts';
import type { JourneyDate, JourneyFile } from '../model/model.ts';
import { touchpointsOf } from '../model/touchpoints.ts';
import type { ReadingProblem } from '../syntax/problem.ts';
import { journeyView } from '../view/journey-view.ts';
import { viewsOf } from '../view/touchpoint-views.ts';
import { rules } from './registry.ts';
import type { Draft, FileContext, JourneyContext, Rule, TouchpointContext } from './rule.ts';
import { defaultSettings, type Settings } from './settings.ts';

/** `# ignore red-rating: …`: codes that are silenced, and the line (from 0) on which they are. */
export interface Silence {
  readonly line: number;
  readonly codes: readonly string[];
}

export interface RuleInput {
  readonly file: JourneyFile;
  /** The views of the file's journeys, where they are known already. */
  readonly views?: readonly JourneyView[];
  readonly problems: readonly ReadingProblem[];
  readonly today: JourneyDate;
  readonly t: JourneyTranslate;
  readonly ignores?: readonly Silence[];
  /** Whether another file uses this one; left out, none does. */
  readonly isShared?: boolean;
  /** Left out, no file of answers was read. */
  readonly outdated?: readonly OutdatedNumber[];
  /** A project's own levels and thresholds. */
  readonly settings?: Settings;
}

/** Everything there is to tell about a file, in the order of the text. Pure: a model and a date go in. */
export function runRules(input: RuleInput): Finding[] {
  const { file, problems, today, t } = input;
  const settings = input.settings ?? defaultSettings;
  const isSilenced = silencer(input.ignores ?? []);
  const context: FileContext = {
    file,
    journeys: input.views ?? file.journeys.map((journey) => journeyView(journey, today)),
    problems,
    today,
    t,
    thresholds: settings.thresholds,
    levels: settings.levels,
    isSilenced,
    isShared: input.isShared ?? false,
    outdated: input.outdated ?? [],
  };
  const places = context.journeys.map((view) => placesOf(context, view));
  const found: Finding[] = [];
  for (const rule of rules) {
    const stated = settings.levels.get(rule.code);
    const usual = stated ?? rule.level;
    if (usual === 'off') continue;
    for (const draft of check(rule, context, places)) {
      const level: Level = stated === undefined ? (draft.level ?? usual) : usual;
      const finding = { touchpoint: undefined, related: [], ...draft, code: rule.code, level };
      if (!isSilenced(rule.code, draft.range.start.line)) found.push(finding);
    }
  }
  return found.sort(byPlace);
}

/** What the rules look at in one journey, according to their scope. */
interface Places {
  readonly journey: JourneyContext;
  readonly touchpoints: readonly TouchpointContext[];
}

function placesOf(context: FileContext, view: JourneyView): Places {
  const { journey, numbers, personas } = view;
  const alone = journey.stages.flatMap(touchpointsOf).map((touchpoint): TouchpointContext => {
    return { ...context, journey, touchpoint, views: [...viewsOf(touchpoint, view)] };
  });
  const touchpoints = alone.flatMap(({ views }) => views);
  return { journey: { ...context, journey, numbers, personas, touchpoints }, touchpoints: alone };
}

function* check(rule: Rule, context: FileContext, places: readonly Places[]): Generator<Draft> {
  if (rule.scope === 'file') {
    yield* rule.check(context);
    return;
  }
  for (const { journey, touchpoints } of places) {
    if (rule.scope === 'journey') yield* rule.check(journey);
    else for (const touchpoint of touchpoints) yield* rule.check(touchpoint);
  }
}

function silencer(ignores: readonly Silence[]): FileContext['isSilenced'] {
  const byLine = new Map<number, Set<string>>();
  for (const { line, codes } of ignores) {
    const silenced = byLine.get(line) ?? new Set();
    for (const code of codes) silenced.add(code);
    byLine.set(line, silenced);
  }
  return (code, line) => byLine.get(line)?.has(code) ?? false;
}

/** By where it starts; on the same spot in the order of the registry, errors first (sorting is stable). */
function byPlace(a: Finding, b: Finding): number {
  return a.range.start.line - b.range.start.line || a.range.start.character - b.range.start.character;
}
