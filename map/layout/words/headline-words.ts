/** The headline of a map in sentences: each part leads to its place. */
import { type HeadlinePart, headlineOf } from '../../../language/analysis/headline.ts';
import type { JourneyView } from '../../../language/model/journey-view.ts';
import { touchpointsByKey } from '../../../language/model/touchpoints.ts';
import { personaName } from '../../../language/view/names.ts';
import type { MarkShape } from '../drawing.ts';
import { wholeSentence } from './whole-words.ts';
import type { Words } from './words.ts';

export interface HeadlineSentence {
  readonly kind: HeadlinePart['kind'];
  readonly text: string;
  readonly mark: MarkShape;
  /** Key of the touchpoint that it is about; `undefined` where it is about the whole. */
  readonly touchpoint: string | undefined;
}

/** A sentence for each part, in the reader's language; empty for a journey without facts for one. */
export function headlineSentences(view: JourneyView, words: Words): HeadlineSentence[] {
  return headlineOf(view).map((part) => ({
    kind: part.kind,
    text: sentenceOf(part, view, words),
    mark: markOf(part),
    touchpoint: 'touchpoint' in part ? part.touchpoint : undefined,
  }));
}

function sentenceOf(part: HeadlinePart, { journey, numbers }: JourneyView, words: Words): string {
  const { t } = words;
  const nameOf = (key: string) => touchpointsByKey(journey).get(key)?.name.trim() || t('untitled.touchpoint');
  switch (part.kind) {
    case 'whole':
      return wholeSentence(part.problem, journey, numbers, words);
    case 'fix': {
      const first = part.first ? 'yes' : 'no';
      const rating = words.rating(part.rating, journey.bands);
      const whose = part.persona
        ? { who: 'persona', persona: personaName(part.persona) }
        : { who: 'everybody', persona: '' };
      const said = { first, name: nameOf(part.touchpoint), ...whose, rating };
      const high = words.number(journey.scale.high);
      const fix =
        part.importance === null
          ? t('headline.fixUnweighted', { ...said, high })
          : t('headline.fix', { ...said, high, importance: words.number(part.importance) });
      return part.pain === undefined ? fix : `${fix} ${sentenceEnd(part.pain)}`;
    }
    case 'missing':
      return t('headline.missing', {
        first: part.first ? 'yes' : 'no',
        name: nameOf(part.touchpoint),
        more: part.more,
      });
    case 'green':
      return t('headline.green', { rated: part.rated, of: part.of });
    case 'unserved': {
      const { need, persona, more } = part;
      return t('headline.unserved', {
        need,
        who: persona ? 'persona' : 'everybody',
        persona: persona ? personaName(persona) : '',
        more,
      });
    }
    case 'unmeasured':
      return t('headline.unmeasured', { name: nameOf(part.touchpoint), more: part.more });
  }
}

/** A writer's words as the end of a sentence. */
function sentenceEnd(text: string): string {
  return /[.!?…]["”’»]?$/u.test(text.trim()) ? text.trim() : `${text.trim()}.`;
}

function markOf(part: HeadlinePart): MarkShape {
  switch (part.kind) {
    case 'whole':
      return 'red';
    case 'fix':
      return part.band;
    case 'missing':
      return 'missing';
    case 'green':
      return 'green';
    case 'unserved':
      return 'missing';
    case 'unmeasured':
      return 'unknown';
  }
}
