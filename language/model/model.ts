/**
 * The journey model: what a `.journey` file says, as plain data that can cross any wire (JSON in, JSON out).
 *
 * It holds facts only. What follows from them (bands, ranks, scores) is in `numbers.ts`. What the text does not say is
 * `undefined` or an empty list, never zero and never a guess.
 */
import type { Range } from './position.ts';

/** A stated value and where it is stated. */
export interface Fact<T> {
  readonly value: T;
  /** The value itself, without its keyword. */
  readonly range: Range;
}

/** A text that may hold for some personas only; an empty list means everybody. */
export interface TextFact extends Fact<string> {
  /** Keys of personas. */
  readonly personas: readonly string[];
}

/** A name that was written where a thing is meant. `key` is the thing's key once found, `undefined` when unknown. */
export interface Reference extends Fact<string> {
  readonly key: string | undefined;
}

/** Where the customer can go from a touchpoint. */
export interface Branch extends Reference {
  /** The share (0–1) of the customers who go there; `undefined` when not said. */
  readonly share?: Fact<number>;
}

/** What has a keyword line of its own and a name. */
export interface Named {
  /** Stable and unique among its kind in its journey or file: the id, or the name, or the name with a counter. */
  readonly key: string;
  readonly id: string | undefined;
  /** The text after the colon; empty when nothing is written there yet. */
  readonly name: string;
  /** The name (or, without one, the id or the keyword): the narrowest range that names the thing. */
  readonly nameRange: Range;
  /** The first line to the last line that belongs to it. */
  readonly range: Range;
}

/** A date as precise as it was written. `month` is 1–12, `day` 1–31. */
export interface JourneyDate {
  readonly year: number;
  readonly month?: number;
  readonly day?: number;
}

/** A rating scale, lowest and highest value included; `low < high`. */
export interface Scale {
  readonly low: number;
  readonly high: number;
}

/** The upper end of a band; `inclusive` says whether the limit itself still belongs to the band. */
export interface BandLimit {
  readonly limit: number;
  readonly inclusive: boolean;
}

/** Where red ends and where yellow ends, on the journey's own scale; green is above. */
export interface Bands {
  readonly red: BandLimit;
  readonly yellow: BandLimit;
}

/** `default`: the field's cut-offs on 1–10. `derived`: the same positions on another scale. */
export type BandsOrigin = 'stated' | 'default' | 'derived';

/** What kind of evidence a number stands on. `self` is the company's own assessment: customers were not asked. */
export type EvidenceKind = 'survey' | 'interview' | 'crm' | 'analytics' | 'review' | 'observation' | 'support' | 'self';

/** What stands behind a number: `(n=42, sd=1.9, survey, 2026-03)`. */
export interface Evidence {
  /** Number of answers, a whole number of 1 or more. */
  readonly n?: number;
  /** Standard deviation on the journey's scale, 0 or more. */
  readonly sd?: number;
  /** All whom the number is about, such as the 14 customers of whom 12 answered; at least n. */
  readonly population?: number;
  /** The people who were asked to answer; at least n. */
  readonly invited?: number;
  readonly date?: JourneyDate;
  readonly kinds: readonly EvidenceKind[];
  /** Declared sources that were named. */
  readonly sources: readonly SourceReference[];
}

/** A source that a number names, and the column of its file that the number comes from. */
export interface SourceReference extends Reference {
  readonly column?: Fact<string>;
}

/** `number` on the journey's scale; `unknown` is `?`, not measured yet; `not-applicable` is `n/a`, cannot happen. */
export type RatingValue =
  | { readonly kind: 'number'; readonly number: number }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'not-applicable' };

/** One `rating` or `importance` line. */
export interface Rating extends Evidence {
  readonly value: RatingValue;
  /** Keys of the personas it holds for; empty means everybody. */
  readonly personas: readonly string[];
  /** The whole clause, keyword included. */
  readonly range: Range;
  /** The number, `?` or `n/a` alone. */
  readonly valueRange: Range;
}

/** How many gave each answer: `answers: 3 5 8 6 4`, for the lowest value of the scale first. */
export interface AnswerCounts {
  readonly counts: readonly number[];
  /** Keys of the personas it holds for; empty means everybody. */
  readonly personas: readonly string[];
  /** The whole clause, keyword included. */
  readonly range: Range;
  readonly valueRange: Range;
}

/** How much of an outcome goes with the rating of a touchpoint: `driver: 31% (22-40%, n=412, panel: Recommend)`. */
export interface Driver extends Evidence {
  /** Share (0–1) of what the ratings of all touchpoints together explain of the outcome. */
  readonly share: number;
  /** Ends of its 95 % interval, 0–1. */
  readonly interval?: { readonly low: number; readonly high: number };
  /** The share alone. */
  readonly range: Range;
}

/** A number and what stands behind it in parentheses. */
export interface MeasuredFact extends Fact<number> {
  readonly evidence?: Evidence;
}

/** A need of the customer, on a journey, a persona or a touchpoint. */
export interface Need {
  readonly key: string;
  readonly id: string | undefined;
  /** The id alone; only where there is one. */
  readonly idRange?: Range;
  readonly text: string;
  readonly textRange: Range;
  readonly range: Range;
  /** How well it is met, on the journey's scale. Touchpoint needs only. */
  readonly met: MeasuredFact | undefined;
  /** How much it matters, on the journey's scale. Touchpoint needs only. */
  readonly importance: MeasuredFact | undefined;
  /** How well customers expected it to be met, on the journey's scale. Touchpoint needs only. */
  readonly expected: Fact<number> | undefined;
  /** The team that is responsible for it. Needs of a journey or a persona only. */
  readonly owner: Reference | undefined;
}

/** A moment of truth: the English word of a usual one, or the writer's own words. */
export interface MomentFact extends Fact<string> {
  /** The writer's words for a usual one, where they are not the English ones. */
  readonly written?: string;
}

export type TouchpointStatus = 'planned' | 'missing' | 'failed' | 'ad hoc' | 'out of order';
export type Initiator = 'customer' | 'company' | 'partner';
export type Effort = 'low' | 'medium' | 'high';
export type ActionStatus = 'planned' | 'doing' | 'done' | 'dropped';

/** What is to be done about a touchpoint. */
export interface Action {
  readonly text: string;
  readonly range: Range;
  readonly owner: Reference | undefined;
  readonly due: Fact<JourneyDate> | undefined;
  readonly status: Fact<ActionStatus> | undefined;
  /** The rating expected afterwards, on the journey's scale. */
  readonly expect: Fact<number> | undefined;
  readonly effort: Fact<Effort> | undefined;
}

export type TimeUnit = 'minute' | 'hour' | 'day' | 'working-day' | 'week' | 'month' | 'year';

/** A length of time: `40 minutes`, `2-3 weeks`. `count` is positive. */
export interface Duration {
  readonly count: number;
  readonly unit: TimeUnit;
  /** The longer end of a range, in the same unit; `count` is the shorter one. */
  readonly most?: number;
  /** `about 2 weeks`, `a couple of days`. */
  readonly about?: true;
}

/** A survey that is placed at a touchpoint: `CSAT after the call, next 2026-09`. */
export interface SurveyPlan {
  /** Which survey, in the writer's words. */
  readonly text: string;
  /** When customers are asked next. */
  readonly next: JourneyDate | undefined;
}

/** When a contact happens: `2026-12-24`, `second week`, `evening`. */
export interface When {
  readonly text: string;
  /** `undefined` where it is said in words. */
  readonly date: JourneyDate | undefined;
}

/** The risk of losing the customer: its level where the words begin with one, and the words. */
export interface Risk {
  readonly level: 'low' | 'medium' | 'high' | undefined;
  readonly text: string;
}

/** What a touchpoint costs: `20,000 SEK per month`. */
export interface Cost {
  readonly amount: number;
  /** Currency and period as written: `SEK per month`; empty for a bare number. */
  readonly unit: string;
  /** The whole value as written. */
  readonly text: string;
}

/** How often: `5 per week`; `atMost` or `atLeast` when a limit is wished for: `at most 2 per week`. */
export interface Frequency {
  readonly count: number;
  readonly per: TimeUnit;
  /** Units that each take `count` times: 2 of `every other week`. Left out, 1. */
  readonly every?: number;
  readonly atMost: boolean;
  readonly atLeast?: true;
}

/** What a customer prefers: how often, over which channels, or both; `channels` may also be other words. */
export interface Preference {
  readonly frequencies: readonly Frequency[];
  readonly channels: readonly string[];
  readonly text: string;
}

/** Net Promoter answers: shares or counts of promoters, passives and detractors, or the bare score (−100 to 100). */
export interface NpsFact extends Evidence {
  readonly value:
    | { readonly kind: 'split'; readonly promoters: number; readonly passives: number; readonly detractors: number }
    | { readonly kind: 'score'; readonly score: number };
  readonly range: Range;
}

/** A share (0–1) of satisfied customers, or a mean on a scale from 1 to `high`. */
export interface CsatFact extends Evidence {
  readonly value:
    | { readonly kind: 'share'; readonly share: number }
    | { readonly kind: 'mean'; readonly mean: number; readonly high: number };
  readonly range: Range;
}

/** Customer Effort Score: `value` out of `high`, and which end is good (`undefined` when not said). */
export interface CesFact extends Evidence {
  readonly value: number;
  readonly high: number;
  readonly good: 'high' | 'low' | undefined;
  readonly range: Range;
}

/** A figure of a website or a system: `metric: Video views 12,400 per month, target 15,000 (analytics, 2026-10)`. */
export interface MetricFact extends Evidence {
  readonly name: string;
  /** In its unit; per cent as a share, 0.021. */
  readonly value: number;
  /** As it was written, `%` included; empty for a bare number. */
  readonly unit: string;
  /** In the same unit; `atMost` where low figures are good. */
  readonly target?: { readonly value: number; readonly atMost: boolean };
  readonly range: Range;
}

/** Share (0–1) of customers that stay. A line can state several, the newest first. */
export interface RetentionFact extends Evidence {
  readonly share: number;
  readonly range: Range;
}

/** An overall result: `outcome: Would buy again 5.6, benchmark 5.8 (n=42)`. */
export interface Outcome extends Evidence {
  readonly name: string;
  /**
   * A rating is on the journey's scale, a Net Promoter Score from −100 to 100, a share from 0 to 1; an amount is in its
   * own `unit`.
   */
  readonly measure: 'rating' | 'nps' | 'share' | 'amount';
  readonly number: number;
  /** Of an amount, as it was written: `SEK`. */
  readonly unit?: string;
  /** The same figure of competitors. */
  readonly benchmark?: Fact<number>;
  readonly range: Range;
  readonly valueRange: Range;
}

/** A rating with evidence and no persona: `benchmark: 7.2 (survey, 2026)`. */
export interface Benchmark extends Evidence {
  readonly number: number;
  readonly range: Range;
}

export interface Review {
  readonly date: JourneyDate;
  /** How often the map is to be looked at again; `undefined` when not said. */
  readonly every: Duration | undefined;
}

export interface Touchpoint extends Named {
  /** Key of the touchpoint that is met again here; only where this is such a place with values of its own. */
  readonly metAgain?: string;
  /** Place in the journey, from 1, in source order over all stages. */
  readonly number: number;
  readonly channels: readonly Reference[];
  readonly by: Fact<Initiator> | undefined;
  /** Who takes part beside the company: personas, or others in the writer's words. */
  readonly participants: readonly Reference[];
  readonly moments: readonly MomentFact[];
  readonly status: Fact<TouchpointStatus> | undefined;
  readonly needs: readonly Need[];
  /** Needs of the journey or of personas that it serves. */
  readonly serves: readonly Reference[];
  /** Every `rating` line, in source order: a history, and one per persona. */
  readonly ratings: readonly Rating[];
  /** Every `importance` line, in source order. */
  readonly importances: readonly Rating[];
  /** Every `answers` line, in source order. */
  readonly answers: readonly AnswerCounts[];
  readonly driver: Driver | undefined;
  readonly business: Fact<number> | undefined;
  /** The rating that customers expected, on the journey's scale. */
  readonly expected: Fact<number> | undefined;
  readonly target: Fact<number> | undefined;
  readonly benchmark: Benchmark | undefined;
  readonly effort: Fact<Effort> | undefined;
  /** Of losing the customer there. */
  readonly risk: Fact<Risk> | undefined;
  readonly cost: Fact<Cost> | undefined;
  /** Share (0–1) of the customers who meet it. */
  readonly reach: Fact<number> | undefined;
  readonly frequency: Fact<Frequency> | undefined;
  readonly prefers: readonly Fact<Preference>[];
  readonly duration: Fact<Duration> | undefined;
  readonly wait: Fact<Duration> | undefined;
  /** The time within which the company promises it. */
  readonly within: Fact<Duration> | undefined;
  readonly when: Fact<When> | undefined;
  /** What customers are promised there. */
  readonly promises: readonly TextFact[];
  /** The promises of other touchpoints that it keeps, in the same words. */
  readonly keeps: readonly TextFact[];
  readonly surveys: readonly Fact<SurveyPlan>[];
  readonly scopes: readonly TextFact[];
  readonly goals: readonly TextFact[];
  /** What the company wants there; it is not a purpose for customers. */
  readonly businessGoals: readonly TextFact[];
  readonly notes: readonly TextFact[];
  readonly feelings: readonly TextFact[];
  readonly quotes: readonly TextFact[];
  readonly pains: readonly TextFact[];
  readonly ideas: readonly TextFact[];
  readonly evidence: readonly TextFact[];
  readonly links: readonly Fact<string>[];
  readonly owner: Reference | undefined;
  readonly actions: readonly Action[];
  readonly next: readonly Branch[];
  readonly reviewed: Fact<Review> | undefined;
  readonly nps: readonly NpsFact[];
  readonly csat: readonly CsatFact[];
  readonly ces: readonly CesFact[];
  /** Those of one name are a history. */
  readonly metrics: readonly MetricFact[];
}

/** What stands in a stage, in order: a touchpoint, or one that is met again. */
export type StageEntry =
  | { readonly kind: 'touchpoint'; readonly touchpoint: Touchpoint }
  | {
      readonly kind: 'again';
      readonly reference: Reference;
      readonly range: Range;
      /** The touchpoint as it is at this place, where anything is said of that; else all of it is as before. */
      readonly own?: Touchpoint;
    };

export interface Stage extends Named {
  /** True for the nameless stage that holds the touchpoints of a journey without `stage`. */
  readonly implicit: boolean;
  readonly scopes: readonly TextFact[];
  readonly goals: readonly TextFact[];
  readonly notes: readonly TextFact[];
  readonly owner: Reference | undefined;
  /** Where the stage is open-ended: how often customers go through it again, or until when. */
  readonly repeats: TextFact | undefined;
  readonly entries: readonly StageEntry[];
}

export interface Persona extends Named {
  readonly abouts: readonly TextFact[];
  readonly goals: readonly TextFact[];
  readonly quotes: readonly TextFact[];
  readonly notes: readonly TextFact[];
  readonly prefers: readonly Fact<Preference>[];
  readonly needs: readonly Need[];
}

export type ChannelKind = 'digital' | 'physical' | 'person' | 'print' | 'voice';

/** Whether the company owns it, a partner runs it, others report on their own, it is paid for, or shared. */
export type Ownership = 'owned' | 'partner' | 'earned' | 'paid' | 'shared';

export interface Channel extends Named {
  readonly kind: Fact<ChannelKind> | undefined;
  readonly ownership: Fact<Ownership> | undefined;
  readonly notes: readonly TextFact[];
}

export interface Team extends Named {
  readonly ownership: Fact<Ownership> | undefined;
  readonly notes: readonly TextFact[];
}

export interface Source extends Named {
  readonly kind: Fact<EvidenceKind> | undefined;
  readonly file: Fact<string> | undefined;
  /** Address of that file; left out where the path leads nowhere. */
  readonly address?: string;
  readonly columns: Fact<string> | undefined;
  /** The sheet of a workbook. */
  readonly sheet?: Fact<string>;
  /** The scale of the answers in the file. */
  readonly scale?: Fact<Scale>;
  /** Answers that do not count: `99`, `Don't know`. */
  readonly missing?: Fact<readonly string[]>;
  /** The column with the weight of each row. */
  readonly weight?: Fact<string>;
  /** The column with the date of each row. */
  readonly dated?: Fact<string>;
  /** Of a file with one row for each answer: the column that names what was asked about, and that of the answers. */
  readonly names?: Fact<string>;
  readonly answers?: Fact<string>;
  /** The rows that are those of a persona. */
  readonly segments?: readonly SourceSegment[];
  readonly date: Fact<JourneyDate> | undefined;
  readonly notes: readonly TextFact[];
}

/** The rows of a source's file in which a column has a value are those of some personas. */
export interface SourceSegment {
  /** Keys of personas. */
  readonly personas: readonly string[];
  readonly column: string;
  readonly value: string;
  readonly range: Range;
}

/** What a file or a journey declares for others to name. */
export interface Declarations {
  readonly personas: readonly Persona[];
  readonly channels: readonly Channel[];
  readonly teams: readonly Team[];
  readonly sources: readonly Source[];
}

export type JourneyState = 'as-is' | 'to-be';

/** Fewer answers than these are anecdotes, or a thin base. */
export interface BaseLimits {
  readonly anecdotal: number;
  readonly thin: number;
}

export interface Journey extends Named {
  /** BCP 47 tag of the content. */
  readonly language: string | undefined;
  readonly state: JourneyState;
  /** The journey this one is measured against. */
  readonly compares: Reference | undefined;
  readonly scale: Scale;
  /** False when the default 1–10 applies. */
  readonly scaleStated: Fact<Scale> | undefined;
  /** Where importance has another scale than ratings. */
  readonly importanceScale?: Scale;
  readonly bands: Bands;
  readonly bandsOrigin: BandsOrigin;
  /** From which importance on a touchpoint counts as important, on the journey's scale. */
  readonly important: number;
  /** How few answers are a thin base, where the project says it; the usual limits otherwise. */
  readonly bases?: BaseLimits;
  readonly target: Fact<number> | undefined;
  readonly benchmark: Benchmark | undefined;
  readonly reviewed: Fact<Review> | undefined;
  readonly scopes: readonly TextFact[];
  readonly goals: readonly TextFact[];
  readonly notes: readonly TextFact[];
  readonly links: readonly Fact<string>[];
  readonly owner: Reference | undefined;
  /** Those of one name are a history. */
  readonly outcomes: readonly Outcome[];
  /** Every line in source order, as for ratings: a history. Of `retention`, the older share of a line first. */
  readonly nps: readonly NpsFact[];
  readonly csat: readonly CsatFact[];
  readonly ces: readonly CesFact[];
  /** Those of one name are a history. */
  readonly metrics: readonly MetricFact[];
  readonly retention: readonly RetentionFact[];
  readonly needs: readonly Need[];
  /** Personas whose journey this is: declared in it, named by `for`, or the file's own where neither says so. */
  readonly personas: readonly Persona[];
  /** What this journey itself declares. */
  readonly declares: Declarations;
  /** What it can name: its own, the file's, and those of used files. */
  readonly inReach: Declarations;
  readonly stages: readonly Stage[];
}

/** A `use` line: the path as written, and whether there is such a file. */
export interface Use extends Fact<string> {
  readonly found: boolean;
}

/** What a name was meant to stand for. */
export type ReferenceKind = 'persona' | 'journey' | 'touchpoint' | 'need' | 'source' | 'file' | 'stage';

/** A name for which nothing was found: its `key` is `undefined`. */
export interface UnresolvedReference {
  readonly reference: Reference;
  readonly kind: ReferenceKind;
  /** Id or name of the touchpoint that the line stands in. */
  readonly touchpoint?: string;
  /** What could have been meant, as it would be written there: ids, or names of what has no id. */
  readonly candidates: readonly string[];
}

/** Everything one file says. */
export interface JourneyFile {
  readonly uri: string;
  readonly language: string | undefined;
  readonly uses: readonly Use[];
  /** What the file declares outside its journeys. */
  readonly declares: Declarations;
  readonly journeys: readonly Journey[];
  /** Every name in the file that nothing answers to, in source order. */
  readonly unresolved: readonly UnresolvedReference[];
}
