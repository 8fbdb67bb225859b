import type { Thresholds } from '../analysis/thresholds.ts';
import type { JourneyTranslate } from '../messages/messages.ts';
import type { Finding, Level, OutdatedNumber } from '../model/finding.ts';
import type { JourneyView } from '../model/journey-view.ts';
import type { Journey, JourneyDate, JourneyFile, Touchpoint } from '../model/model.ts';
import type { ReadingProblem } from '../syntax/problem.ts';
import type { TouchpointView } from '../view/touchpoint-views.ts';
import type { Settings } from './settings.ts';

/** `unnecessary`: an editor shows the text faded. */
export type RuleTag = 'unnecessary';

/** What a rule says of itself; registry, documentation and settings derive from it. */
interface RuleFacts {
  /** Kebab-case, the same in every language. */
  readonly code: string;
  /** Its level where the project says nothing; `off` for what only some projects want. */
  readonly level: Level | 'off';
  /** Its page, from the root of the project. */
  readonly docs: string;
  readonly tags: readonly RuleTag[];
}

/** A finding to which the code is still to be added, and its level where it is not milder than that of its rule. */
export type Draft = Pick<Finding, 'message' | 'range'> &
  Partial<Pick<Finding, 'touchpoint' | 'related' | 'lacks' | 'level' | 'meant' | 'update'>>;

/** All that a rule may look at. Nothing else: no clock, no file, no editor. */
export interface FileContext {
  readonly file: JourneyFile;
  readonly journeys: readonly JourneyView[];
  /** What could not be read as it stands. */
  readonly problems: readonly ReadingProblem[];
  readonly today: JourneyDate;
  readonly t: JourneyTranslate;
  readonly thresholds: Thresholds;
  /** What the project says of a code; the others have their usual level. */
  readonly levels: Settings['levels'];
  /** Whether a comment silences a code on a line, which counts from 0. */
  readonly isSilenced: (code: string, line: number) => boolean;
  /** Whether another file uses this one, and may mention what it declares. */
  readonly isShared: boolean;
  /** Numbers that files of answers contradict, where the host has read these files. */
  readonly outdated: readonly OutdatedNumber[];
}

/** A journey among the rest of its file. */
export interface JourneyContext extends FileContext, Pick<JourneyView, 'journey' | 'numbers' | 'personas'> {
  /** Every touchpoint as everybody meets it, and as those personas do who see it differently. */
  readonly touchpoints: readonly TouchpointView[];
}

/**
 * A touchpoint with what its journey says for all of them: scale, personas, declared names. The other touchpoints and
 * the other journeys are left out.
 */
export interface TouchpointContext extends Omit<FileContext, 'file' | 'journeys'> {
  readonly file: Pick<JourneyFile, 'uri'>;
  readonly journey: Omit<Journey, 'stages'>;
  readonly touchpoint: Touchpoint;
  /** As everybody meets it, and as those personas do who see it differently. */
  readonly views: readonly TouchpointView[];
}

/** Looks at a file as a whole. */
export interface FileRule extends RuleFacts {
  readonly scope: 'file';
  readonly check: (context: FileContext) => Iterable<Draft>;
}

/** Looks at one journey at a time. */
export interface JourneyRule extends RuleFacts {
  readonly scope: 'journey';
  readonly check: (context: JourneyContext) => Iterable<Draft>;
}

/**
 * Looks at one touchpoint at a time: it finds there what it would find if the touchpoint stood alone in its journey. A
 * rule that names a place in the ranking, or what comes before or after, is a journey rule.
 */
export interface TouchpointRule extends RuleFacts {
  readonly scope: 'touchpoint';
  readonly check: (context: TouchpointContext) => Iterable<Draft>;
}

export type Rule = FileRule | JourneyRule | TouchpointRule;

type Definition<R extends Rule> = Pick<R, 'code' | 'level' | 'check'> & Partial<Pick<R, 'tags'>>;

export function fileRule(definition: Definition<FileRule>): FileRule {
  return { scope: 'file', docs: docsOf(definition.code), tags: [], ...definition };
}

export function journeyRule(definition: Definition<JourneyRule>): JourneyRule {
  return { scope: 'journey', docs: docsOf(definition.code), tags: [], ...definition };
}

export function touchpointRule(definition: Definition<TouchpointRule>): TouchpointRule {
  return { scope: 'touchpoint', docs: docsOf(definition.code), tags: [], ...definition };
}

function docsOf(code: string): string {
  return `docs/rules/${code}.md`;
}
