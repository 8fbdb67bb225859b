/** The numbers of a text that its files of answers contradict. */
import { keywordNamed } from '../keywords/keywords.ts';
import type { AnswersByKey, MeasuredAnswers } from '../model/answers.ts';
import type { OutdatedNumber } from '../model/finding.ts';
import type { JourneyFile } from '../model/model.ts';
import type { SourceText } from '../text/source-text.ts';
import { compareNumber, roundedText, shownValue } from './compare-number.ts';
import { handleOf, type SourceNumber, sourceNumbersOf } from './source-numbers.ts';

/** @param minimum the fewest answers of which a number is shown or written */
export function outdatedNumbers(
  file: Pick<JourneyFile, 'journeys'>,
  source: SourceText,
  answers: AnswersByKey,
  minimum: number,
): OutdatedNumber[] {
  if (answers.size === 0) return [];
  return sourceNumbersOf(file, source).numbers.flatMap((number) => {
    const measured = answers.get(number.key);
    const compared = measured && compareNumber(number, measured, minimum, source);
    if (!measured || compared?.state !== 'different') return [];
    const { touchpoint, written } = number;
    return [
      {
        range: source.rangeOf(written.value),
        text: writtenWords(number, source),
        answers: answersWords(number, measured),
        touchpoint: touchpoint && handleOf(touchpoint),
        update: compared.edits.map((edit) => ({ range: source.rangeOf(edit), newText: edit.newText })),
      },
    ];
  });
}

function writtenWords({ written: { value, n }, kind }: SourceNumber, source: SourceText): string {
  const text = `${source.textOf(value)}${kind === 'csat' ? ' %' : ''}`;
  return n ? `${text} (n=${n.number})` : text;
}

/** `4.4 (n=58)`, with as many digits as the text shows. */
export function answersWords(number: SourceNumber, { value, n }: MeasuredAnswers): string {
  const { kind, written } = number;
  const decimals = kind === 'mean' ? Math.max(1, written.decimals) : written.decimals;
  const digits = roundedText(shownValue(number, value ?? 0), decimals);
  return `${digits}${kind === 'csat' ? ' %' : ''} (n=${n})`;
}

/** `A concrete offer: rating[kim]`, for lists. */
export function numberName({ journey, touchpoint, property, persona }: SourceNumber): string {
  const who = persona ? `[${handleOf(persona)}]` : '';
  return `${(touchpoint ?? journey).name}: ${keywordNamed(property).word}${who}`;
}
