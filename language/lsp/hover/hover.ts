/** What the pointer is told: about a keyword, a touchpoint's numbers, a journey's or stage's score, or a name. */
import type { LangiumDocument } from 'langium';
import type { HoverProvider } from 'langium/lsp';
import type { Hover, HoverParams } from 'vscode-languageserver-protocol';
import { byAge } from '../../analysis/dates.ts';
import { figuresIn } from '../../analysis/figures-of-today.ts';
import { journeySeries, metricSeries, touchpointSeries } from '../../analysis/measures.ts';
import type { ValueKind } from '../../keywords/keyword-row.ts';
import { type KeywordLanguage, keywordLanguages } from '../../keywords/keyword-translations.ts';
import { type Keyword, spellingsIn } from '../../keywords/keywords.ts';
import type { JourneyTranslate } from '../../messages/messages.ts';
import type { Journey, Rating, Touchpoint } from '../../model/model.ts';
import type { Score, StageNumbers } from '../../model/numbers.ts';
import type { Position, Range } from '../../model/position.ts';
import { touchpointsByKey } from '../../model/touchpoints.ts';
import { isJourneyDocument, type JourneyDocument, type Occurrences } from '../../names/occurrences.ts';
import type { FileAnalysis, HostEnvironment, JourneyAnalyser } from '../../project/analyser.ts';
import { usualFileSettings } from '../../rules/settings.ts';
import { readableRating } from '../../rules/shared/numbers-in-words.ts';
import { nameOf, shortName, touchpointsIn } from '../../rules/shared/touchpoint-views.ts';
import type { Clause } from '../../syntax/clause.ts';
import { isJourneyReport } from '../../syntax/journey-report.ts';
import type { PlacedClause } from '../../syntax/placed-clause.ts';
import type { Span } from '../../syntax/spans.ts';
import { SourceText } from '../../text/source-text.ts';
import { type TouchpointView, viewsOf } from '../../view/touchpoint-views.ts';
import { explainAnswers } from './hover-answers.ts';
import { explainMeasure, explainWhole } from './hover-measures.ts';
import { explainName } from './hover-names.ts';
import { explainTouchpoint } from './hover-touchpoint.ts';
import { keywordHelp } from './keyword-help.ts';
import { bulleted, escapeMarkdown } from './markdown.ts';
import {
  type NumberSection,
  numberLinks,
  sectionsOfMeasures,
  sectionsOfScore,
  sectionsOfTouchpoint,
} from './number-pages.ts';
import { touchpointSummary } from './summaries.ts';

interface HoverServices {
  readonly analyser: JourneyAnalyser;
  readonly occurrences: Occurrences;
}

/** What a hover says, and about which part of the text. */
interface Said {
  readonly markdown: string;
  readonly about: Span;
}

export class JourneyHoverProvider implements HoverProvider {
  private readonly services: HoverServices;
  private readonly host: HostEnvironment;

  constructor(services: HoverServices, host: HostEnvironment) {
    this.services = services;
    this.host = host;
  }

  getHoverContent(document: LangiumDocument, { position }: HoverParams): Hover | undefined {
    const report = document.parseResult.lexerReport;
    if (!isJourneyReport(report) || !isJourneyDocument(document)) {
      return undefined;
    }
    const { textDocument } = document;
    const offset = textDocument.offsetAt(position);
    const clause = report.scan.clauses.find((one) => includes(one, offset));
    if (!clause) {
      return undefined;
    }
    const t = this.host.translate(report.scan.language);
    const placed = report.placement.clauses.find((one) => one.clause === clause && !one.recoveryNode);
    const said =
      keywordSaid(clause, report.scan.language, offset, t) ??
      this.nameSaid(document, offset, t) ??
      (placed && this.numbersSaid(document, placed, offset, t));
    if (!said || said.markdown === '') {
      return undefined;
    }
    const { start, end } = said.about;
    return {
      contents: { kind: 'markdown', value: said.markdown },
      range: { start: textDocument.positionAt(start), end: textDocument.positionAt(end) },
    };
  }

  /** On a name that stands for something. */
  private nameSaid(document: JourneyDocument, offset: number, t: JourneyTranslate): Said | undefined {
    const { occurrences, analyser } = this.services;
    const occurrence = occurrences.at(document, offset);
    if (occurrence?.part !== 'reference') {
      return undefined;
    }
    const { start, end } = occurrence.at;
    const name = document.textDocument.getText().slice(start, end);
    const lines = explainName(name, occurrences.meaning(document, occurrence), {
      document,
      analysis: analyser.current(document),
      t,
    });
    return lines.length === 0 ? undefined : { markdown: lines.join('\n\n'), about: occurrence.at };
  }

  /** On the name of a journey, a stage or a touchpoint, and on a rating or an importance. */
  private numbersSaid(
    document: JourneyDocument,
    placed: PlacedClause,
    offset: number,
    t: JourneyTranslate,
  ): Said | undefined {
    const { clause, keyword, opens, parentKind } = placed;
    const about = [clause.id, clause.value].find((slice) => slice && includes(slice, offset));
    if (!about) {
      return undefined;
    }
    const analysis = this.services.analyser.current(document);
    const numbers = new Numbers(analysis, t, this.host.numbersPage?.());
    const at = document.textDocument.positionAt(clause.start);
    const markdown =
      opens === 'journey'
        ? numbers.journey(at)
        : opens === 'stage'
          ? numbers.stage(at)
          : opens === 'touchpoint'
            ? numbers.touchpoint(at)
            : parentKind === 'touchpoint' && keyword.value === 'rating'
              ? numbers.line(at)
              : isMeasure(keyword)
                ? numbers.measure(document.textDocument.positionAt(clause.value?.start ?? clause.start))
                : '';
    const answers = clause.value === about ? this.answersSaid(document, about, t) : '';
    return { markdown: [answers, markdown].filter((part) => part !== '').join('\n\n---\n\n'), about };
  }

  /** The answers of customers that a number stands for. */
  private answersSaid(document: JourneyDocument, value: Span, t: JourneyTranslate): string {
    const report = document.parseResult.lexerReport;
    const text = document.parseResult.value.$cstNode?.root.fullText;
    if (!isJourneyReport(report) || text === undefined) return '';
    return explainAnswers({
      value,
      t,
      source: new SourceText(text, report),
      analysis: this.services.analyser.current(document),
      answers: this.host.answers?.(document.uri),
      files: this.host.answerFiles?.(document.uri) ?? [],
      minimum: (this.host.settings?.(document.uri) ?? usualFileSettings).settings.thresholds.minimum,
    });
  }
}

function keywordSaid(
  { word, keyword, keywordText }: Clause,
  language: KeywordLanguage,
  offset: number,
  t: JourneyTranslate,
): Said | undefined {
  if (!keyword || !includes(word, offset)) return undefined;
  // A word of another language than the rest is explained in that language's words.
  const order = [language, ...keywordLanguages];
  const written = order.find((one) => spellingsIn(keyword, one).includes(keywordText.normalize('NFC').toLowerCase()));
  return { markdown: keywordHelp(keyword, written ?? language, t), about: word };
}

/** What a hover shows around the numbers of a touchpoint. */
interface Around {
  readonly before?: readonly string[];
  readonly after?: readonly string[];
  readonly sections?: readonly NumberSection[];
}

/** Finds what stands at a place and puts its numbers into words. */
class Numbers {
  private readonly analysis: FileAnalysis;
  private readonly t: JourneyTranslate;
  /** Address of the page that explains the numbers. */
  private readonly numbersPage: string | undefined;

  constructor(analysis: FileAnalysis, t: JourneyTranslate, numbersPage: string | undefined) {
    this.analysis = analysis;
    this.t = t;
    this.numbersPage = numbersPage;
  }

  journey(at: Position): string {
    const analysed = this.analysis.journeys.find(({ journey }) => startsAt(journey.range, at));
    if (!analysed) {
      return '';
    }
    const { journey, numbers } = analysed;
    const [first] = touchpointsIn(analysed.journey.stages).filter(({ key }) => key === numbers.ranking[0]);
    const own = first && numbers.touchpoints[first.key];
    const priority =
      first && own
        ? this.t('hover.first-priority', {
            name: escapeMarkdown(nameOf(first, this.t)),
            words: touchpointSummary(first, { ...own, rank: null }, journey, this.t),
          })
        : '';
    const all = [...journeySeries(journey), ...metricSeries(journey)];
    const measures = all.flatMap((series) => explainMeasure(series, this.t));
    const verdict = explainWhole(journey, numbers, this.t);
    const lines = [...this.score(numbers, journey), ...measures, ...verdict, priority];
    return this.page(nameOf(journey, this.t), lines, [...sectionsOfScore(numbers), ...sectionsOfMeasures(all)]);
  }

  stage(at: Position): string {
    for (const { journey, numbers } of this.analysis.journeys) {
      const stage = journey.stages.find(({ implicit, range }) => !implicit && startsAt(range, at));
      const own = stage && numbers.stages[stage.key];
      if (stage && own) {
        const repeats = stage.repeats ? this.t('hover.repeats', { text: escapeMarkdown(stage.repeats.value) }) : '';
        return this.page(nameOf(stage, this.t), [...this.score(own, journey), repeats], sectionsOfScore(own));
      }
    }
    return '';
  }

  /** As everybody meets it, and in short for each persona who sees it differently. */
  touchpoint(at: Position): string {
    const found = this.touchpointFrom((touchpoint) => startsAt(touchpoint.range, at));
    const [first, ...others] = found?.views ?? [];
    if (!found || !first) {
      return '';
    }
    const personas = others.map(({ persona, numbers, touchpoint }) =>
      this.t('hover.persona-rating', {
        persona: persona ? escapeMarkdown(shortName(persona, this.t)) : '',
        words: touchpointSummary(touchpoint, numbers, found.journey, this.t),
      }),
    );
    const series = touchpointSeries(found.touchpoint);
    const measures = series.flatMap((one) => explainMeasure(one, this.t));
    return this.view(first, found.journey, { after: [...measures, ...personas], sections: sectionsOfMeasures(series) });
  }

  /** For whom the rating or importance is said; an earlier rating says which one is today's. */
  line(at: Position): string {
    const isHere = (rating: Rating) => startsAt(rating.range, at);
    const found = this.touchpointFrom(({ ratings, importances }) => [...ratings, ...importances].some(isHere));
    if (!found) {
      return '';
    }
    const today = found.views.find(({ ratingLine, importanceLine }) =>
      [ratingLine, importanceLine].some((line) => line && isHere(line)),
    );
    const line = [...found.touchpoint.ratings, ...found.touchpoint.importances].find(isHere);
    const theirs = found.views.find(({ persona }) => line?.personas.includes(persona?.key ?? '')) ?? found.views[0];
    const view = today ?? theirs;
    if (!view) {
      return '';
    }
    const { ratingLine } = view;
    const isRating = found.touchpoint.ratings.some(isHere);
    const isAhead = ratingLine && line?.date && byAge(line.date, ratingLine.date) > 0;
    const earlier =
      !today && isRating && isAhead
        ? this.t('hover.ahead')
        : !today && isRating && ratingLine?.value.kind === 'number'
          ? this.t('hover.today', {
              rating: readableRating(ratingLine.value.number, found.journey.bands),
              line: ratingLine.range.start.line + 1,
            })
          : '';
    return this.view(view, found.journey, { before: [earlier] });
  }

  /** The series that a figure beside ratings belongs to; an earlier one says that it is not today's. */
  measure(at: Position): string {
    for (const { journey } of this.analysis.journeys) {
      const things = [journey, ...touchpointsIn(journey.stages)];
      for (const thing of things) {
        const series = 'stages' in thing ? [...journeySeries(thing), ...metricSeries(thing)] : touchpointSeries(thing);
        const found = series.find(({ earlier, newest }) =>
          [...earlier, newest].some(({ range }) => startsAt(range, at)),
        );
        if (!found) continue;
        const isEarlier = !startsAt(found.newest.range, at);
        const lines = [isEarlier ? this.t('measure.today') : '', ...explainMeasure(found, this.t)];
        return this.page(nameOf(thing, this.t), lines, sectionsOfMeasures([found]));
      }
    }
    return this.figureAhead(at);
  }

  /** A figure that is in the file and in no series does not count yet. */
  private figureAhead(at: Position): string {
    const things = this.analysis.file.journeys.flatMap((journey) => [journey, ...touchpointsIn(journey.stages)]);
    const thing = things.find((one) => figuresIn(one).some(({ range }) => startsAt(range, at)));
    return thing ? this.page(nameOf(thing, this.t), [this.t('hover.ahead')], []) : '';
  }

  private view(view: TouchpointView, journey: Journey, { before = [], after = [], sections = [] }: Around): string {
    const lines = [...before, ...explainTouchpoint(view, journey, this.t), ...after];
    const shown = [...sectionsOfTouchpoint(view, journey), ...sections];
    return this.page(nameOf(view.touchpoint, this.t), lines, shown, view.persona && shortName(view.persona, this.t));
  }

  private score({ score, coverage }: StageNumbers, journey: Journey): string[] {
    const { weightedMean, mean, interval } = score;
    const { scale, bands } = journey;
    const { rated, of, byPersona } = coverage;
    return [
      weightedMean === null
        ? this.t('hover.no-score')
        : this.t('hover.score', { score: readableRating(weightedMean, bands), high: scale.high }),
      interval === null
        ? ''
        : this.t('hover.score-interval', {
            low: readableRating(interval.low, bands),
            high: readableRating(interval.high, bands),
            assumed: interval.assumed ? 'yes' : 'no',
          }),
      mean === null ? '' : this.t('hover.mean', { mean: readableRating(mean, bands) }),
      this.ends(score, journey),
      this.t('hover.coverage', { rated, of, byPersona }),
    ];
  }

  /** The best, the worst and the last rating, where there are several. */
  private ends({ best, worst, last }: Score, journey: Journey): string {
    if (!best || !worst || !last || best.touchpoint === worst.touchpoint) return '';
    const known = touchpointsByKey(journey);
    const words = Object.entries({ best, worst, last }).map(([which, { touchpoint, rating }]) => {
      const found = known.get(touchpoint);
      const name = found ? escapeMarkdown(nameOf(found, this.t)) : '';
      return { [which]: readableRating(rating, journey.bands), [`${which}Name`]: name };
    });
    return this.t('hover.ends', Object.assign({}, ...words));
  }

  private page(name: string, lines: readonly string[], sections: readonly NumberSection[], persona?: string): string {
    const title = this.t('hover.title', {
      name: escapeMarkdown(name),
      who: persona === undefined ? 'everybody' : 'persona',
      persona: escapeMarkdown(persona ?? ''),
    });
    const links = numberLinks(sections, this.numbersPage, this.t);
    return [title, bulleted(lines), links].filter((part) => part !== '').join('\n\n');
  }

  private touchpointFrom(isIt: (touchpoint: Touchpoint) => boolean) {
    for (const view of this.analysis.journeys) {
      const touchpoint = touchpointsIn(view.journey.stages).find(isIt);
      if (touchpoint) {
        return { touchpoint, journey: view.journey, views: [...viewsOf(touchpoint, view)] };
      }
    }
    return undefined;
  }
}

const measures: ReadonlySet<ValueKind> = new Set([
  'outcome',
  'nps',
  'percentage',
  'effort-score',
  'retention',
  'metric',
]);

function isMeasure({ value }: Keyword): boolean {
  return measures.has(value);
}

function startsAt({ start }: Range, at: Position): boolean {
  return start.line === at.line && start.character === at.character;
}

/** The end counts: there the pointer is still on the last character. */
function includes({ start, end }: Span, offset: number): boolean {
  return start <= offset && offset <= end;
}
