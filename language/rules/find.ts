/** Invariant of this room: a rule is data in the registry; it reads facts and numbers, and changes nothing. */
import { analyse } from '../analysis/analyse.ts';
import type { JourneyTranslate } from '../messages/messages.ts';
import type { Finding } from '../model/finding.ts';
import type { JourneyDate, JourneyFile } from '../model/model.ts';
import type { AnalysedJourney } from '../model/numbers.ts';
import type { ReadingProblem } from '../syntax/problem.ts';
import { rules } from './registry.ts';
import type { Draft, FileContext, JourneyView, Rule } from './rule.ts';
import { defaultSettings, type Settings } from './settings.ts';
import { journeyView } from './shared/touchpoint-views.ts';

/** `# ignore red-rating: …`: codes that are silenced, and the line (from 0) on which they are. */
export interface Silence {
  readonly line: number;
  readonly codes: readonly string[];
}

export interface FindInput {
  readonly file: JourneyFile;
  /** The file's journeys with everybody's numbers, where they are known already. */
  readonly analysed?: readonly AnalysedJourney[];
  readonly problems: readonly ReadingProblem[];
  readonly today: JourneyDate;
  readonly t: JourneyTranslate;
  readonly ignores?: readonly Silence[];
  /** Whether another file uses this one; left out, none does. */
  readonly isShared?: boolean;
  /** A project's own levels and thresholds. */
  readonly settings?: Settings;
}

/** Everything there is to tell about a file, in the order of the text. Pure: a model and a date go in. */
export function findings(input: FindInput): Finding[] {
  const { file, problems, today, t } = input;
  const analysed = input.analysed ?? file.journeys.map((journey) => ({ journey, numbers: analyse(journey) }));
  const settings = input.settings ?? defaultSettings;
  const isSilenced = silencer(input.ignores ?? []);
  const context: FileContext = {
    file,
    journeys: analysed.map(journeyView),
    problems,
    today,
    t,
    thresholds: settings.thresholds,
    levels: settings.levels,
    isSilenced,
    isShared: input.isShared ?? false,
  };
  const found: Finding[] = [];
  for (const rule of rules) {
    const level = settings.levels.get(rule.code) ?? rule.level;
    if (level === 'off') continue;
    for (const draft of check(rule, context)) {
      const finding = { touchpoint: undefined, related: [], ...draft, code: rule.code, level };
      if (!isSilenced(rule.code, draft.range.start.line)) found.push(finding);
    }
  }
  return found.sort(byPlace);
}

function* check(rule: Rule, context: FileContext): Generator<Draft> {
  if (rule.scope === 'file') {
    yield* rule.check(context);
    return;
  }
  for (const view of context.journeys) yield* rule.check(inJourney(context, view));
}

function inJourney(context: FileContext, view: JourneyView): FileContext & JourneyView {
  return { ...context, ...view };
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
