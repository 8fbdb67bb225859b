/** One line above a journey and its stages: how it stands, and what one may look at next. */
import type { LangiumDocument } from 'langium';
import type { CodeLensProvider } from 'langium/lsp';
import type { CodeLens } from 'vscode-languageserver-types';
import { bandOf } from '../../analysis/bands.ts';
import type { JourneyTranslate } from '../../messages/messages.ts';
import type { AnswerFileFacts } from '../../model/answers.ts';
import type { Journey, Source, Stage } from '../../model/model.ts';
import type { AnalysedJourney } from '../../model/numbers.ts';
import type { Range } from '../../model/position.ts';
import { isJourneyDocument } from '../../names/occurrences.ts';
import type { HostEnvironment, JourneyAnalyser } from '../../project/analyser.ts';
import { type Editor, settingsOf } from '../../project/editor.ts';
import { readableRating } from '../../rules/shared/numbers-in-words.ts';
import { nameOf, touchpointsIn } from '../../rules/shared/touchpoint-views.ts';

export class JourneyCodeLensProvider implements CodeLensProvider {
  private readonly analyser: JourneyAnalyser;
  private readonly host: HostEnvironment;

  constructor({ analyser }: { readonly analyser: JourneyAnalyser }, host: HostEnvironment) {
    this.analyser = analyser;
    this.host = host;
  }

  provideCodeLens(document: LangiumDocument): CodeLens[] {
    if (!isJourneyDocument(document)) {
      return [];
    }
    const { host } = this;
    const lenses = new Lenses(document.uri.toString(), host.editor(), host.translate());
    const { file, journeys } = this.analyser.current(document);
    const sources = [file.declares, ...file.journeys.map(({ declares }) => declares)].flatMap((one) => one.sources);
    const answers = host.answerFiles?.(document.uri) ?? [];
    return [...lenses.ofSources(sources, answers), ...journeys.flatMap((analysed) => [...lenses.of(analysed)])];
  }
}

class Lenses {
  private readonly uri: string;
  private readonly editor: Editor;
  private readonly t: JourneyTranslate;

  constructor(uri: string, editor: Editor, t: JourneyTranslate) {
    this.uri = uri;
    this.editor = editor;
    this.t = t;
  }

  *of(analysed: AnalysedJourney): Generator<CodeLens> {
    const { codeLens } = settingsOf(this.editor);
    const { journey } = analysed;
    const { openMap, compare } = this.editor.commands ?? {};
    const score = codeLens.score ? this.score(analysed) : '';
    if (score !== '') {
      yield this.lens(journey.range, score, openMap);
    }
    if (codeLens.compare && journey.compares?.key !== undefined) {
      yield this.lens(journey.range, this.t('lens.compare', { name: journey.compares.value }), compare);
    }
    for (const stage of codeLens.priorities ? journey.stages : []) {
      const title = stage.implicit ? '' : this.priorities(stage, analysed);
      if (title !== '') yield this.lens(stage.range, title, openMap);
    }
  }

  /** How many answers a source has, and how many numbers of the map are what they give. */
  *ofSources(sources: readonly Source[], answers: readonly AnswerFileFacts[]): Generator<CodeLens> {
    for (const { key, range } of sources) {
      const facts = answers.find(({ source }) => source === key);
      if (facts?.rows === undefined || facts.all === 0) continue;
      const { rows, same, all } = facts;
      yield this.lens(range, this.t('answers.lens', { rows, same, all }), this.editor.commands?.updateNumbers);
    }
  }

  /** Nothing for a journey in which nothing could be rated. */
  private score({ journey, numbers: { score, coverage } }: AnalysedJourney): string {
    const { rated, of } = coverage;
    if (of === 0) {
      return '';
    }
    const { weightedMean } = score;
    return weightedMean === null
      ? this.t('lens.coverage', { rated, of })
      : this.t('lens.score', { ...this.inWords(weightedMean, journey), rated, of });
  }

  private inWords(score: number, { bands, scale }: Journey) {
    return { score: readableRating(score, bands), high: scale.high, band: bandOf(score, bands) };
  }

  private priorities(stage: Stage, { numbers }: AnalysedJourney): string {
    const ranked = touchpointsIn([stage])
      .flatMap((touchpoint) => {
        const rank = numbers.touchpoints[touchpoint.key]?.rank ?? null;
        return rank === null ? [] : [{ rank, name: nameOf(touchpoint, this.t) }];
      })
      .toSorted((one, other) => one.rank - other.rank);
    const [first] = ranked;
    return first ? this.t('lens.priorities', { count: ranked.length, rank: first.rank, name: first.name }) : '';
  }

  /** Without such a command the lens is there to be read. */
  private lens({ start }: Range, title: string, command = ''): CodeLens {
    const range = { start, end: start };
    return { range, command: { title, command, ...(command === '' ? {} : { arguments: [this.uri] }) } };
  }
}
