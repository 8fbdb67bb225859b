/** Numbers that follow from the text, written into the line that they are about. Each kind can be switched off. */
import type { LangiumDocument } from 'langium';
import type { InlayHintProvider } from 'langium/lsp';
import type { InlayHintParams } from 'vscode-languageserver-protocol';
import type { InlayHint } from 'vscode-languageserver-types';
import type { JourneyTranslate } from '../../messages/messages.ts';
import type { JourneyView } from '../../model/journey-view.ts';
import type { Touchpoint } from '../../model/model.ts';
import type { TouchpointNumbers } from '../../model/numbers.ts';
import type { Position, Range } from '../../model/position.ts';
import { isJourneyDocument } from '../../names/occurrences.ts';
import type { HostEnvironment, JourneyAnalyser } from '../../project/analyser.ts';
import { settingsOf } from '../../project/editor.ts';
import type { EditorSettings } from '../../project/editor-settings.ts';
import { readableContribution, readableRating } from '../../rules/shared/numbers-in-words.ts';
import { touchpointsIn } from '../../rules/shared/touchpoint-views.ts';
import { ratingLineOf } from '../../view/numbers-for.ts';
import { viewsOf } from '../../view/touchpoint-views.ts';
import { explainTouchpoint } from '../hover/hover-touchpoint.ts';

export class JourneyInlayHintProvider implements InlayHintProvider {
  private readonly analyser: JourneyAnalyser;
  private readonly host: HostEnvironment;

  constructor({ analyser }: { readonly analyser: JourneyAnalyser }, host: HostEnvironment) {
    this.analyser = analyser;
    this.host = host;
  }

  getInlayHints(document: LangiumDocument, { range }: InlayHintParams): InlayHint[] {
    if (!isJourneyDocument(document)) {
      return [];
    }
    const hints = new Hints(settingsOf(this.host.editor()).inlayHints, this.host.translate());
    return this.analyser
      .current(document)
      .journeys.flatMap((analysed) => [...hints.of(analysed, range)])
      .filter(({ position: { line } }) => range.start.line <= line && line <= range.end.line);
  }
}

class Hints {
  private readonly shown: EditorSettings['inlayHints'];
  private readonly t: JourneyTranslate;

  constructor(shown: EditorSettings['inlayHints'], t: JourneyTranslate) {
    this.shown = shown;
    this.t = t;
  }

  /** Those of the touchpoints and stages that the lines hold: a long map is not explained for one screen of it. */
  *of(view: JourneyView, lines: Range): Generator<InlayHint> {
    const { journey, numbers } = view;
    for (const { key, implicit, name, nameRange } of journey.stages) {
      const score = numbers.stages[key]?.score.weightedMean ?? null;
      if (this.shown.score && !implicit && name !== '' && score !== null) {
        yield this.hint(nameRange.end, this.t('hint.score', { score: readableRating(score, journey.bands) }));
      }
    }
    for (const touchpoint of touchpointsIn(journey.stages)) {
      const own = numbers.touchpoints[touchpoint.key];
      if (own && touches(touchpoint.range, lines)) yield* this.touchpoint(touchpoint, own, view);
    }
  }

  private *touchpoint(touchpoint: Touchpoint, numbers: TouchpointNumbers, view: JourneyView): Generator<InlayHint> {
    const { journey } = view;
    const { rank, pull, needsMet } = numbers;
    const name = touchpoint.nameRange.end;
    if (this.shown.rank && rank !== null) {
      yield {
        ...this.hint(name, this.t('hint.rank', { rank })),
        tooltip: this.explained(touchpoint, view),
      };
    }
    if (this.shown.needsMet && needsMet !== null) {
      yield this.hint(name, this.t('hint.needs-met', { met: readableRating(needsMet, journey.bands) }));
    }
    // The number alone, before what it stands on.
    const rated = ratingLineOf(touchpoint, numbers)?.valueRange.end;
    if (this.shown.contribution && pull !== null && rated) {
      const direction = pull === 0 ? 'nothing' : pull > 0 ? 'adds' : 'takes';
      yield this.hint(rated, this.t('hint.contribution', { direction, points: readableContribution(pull) }));
    }
  }

  private hint(position: Position, label: string): InlayHint {
    return { position, label, paddingLeft: true };
  }

  /** How the rank comes about, in the words of the hover. */
  private explained(touchpoint: Touchpoint, view: JourneyView): string {
    const [everybody] = viewsOf(touchpoint, view);
    const sentences = everybody ? explainTouchpoint(everybody, view.journey, this.t) : [];
    return sentences
      .filter((sentence) => sentence !== '')
      .join(' ')
      .replaceAll('**', '');
  }
}

function touches(range: Range, lines: Range): boolean {
  return range.start.line <= lines.end.line && lines.start.line <= range.end.line;
}
