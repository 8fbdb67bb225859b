/** What `journey measure` reports to people: a line for each number, and a summary. */
import type { MeasuredPeriod } from '../answers/plan.ts';
import { keywordNamed, spell } from '../language/keywords/keywords.ts';
import { roundedText, shownValue } from '../language/survey/compare-number.ts';
import { handleOf, type SourceNumber } from '../language/survey/source-numbers.ts';
import { printable } from './check-text.ts';
import type { MeasuredText } from './measure.ts';
import { periodName } from './measure-json.ts';
import type { CliTranslate } from './messages/messages.ts';

export interface MeasureTextOptions {
  /** The file with the numbers, as it is shown. */
  readonly path: string;
  readonly minimum: number;
  readonly t: CliTranslate;
  /** A number in the reader's language. */
  readonly number: (text: string) => string;
}

export function measureText(texts: readonly MeasuredText[], options: MeasureTextOptions): string {
  const { t } = options;
  const lines = texts.flatMap((text) => [numberLine(text, options), ...periodLines(text, options)]);
  const same = texts.filter(({ state }) => state === 'same').length;
  return `${[...lines, '', t('measure.summary', { same, all: texts.length })].join('\n')}\n`;
}

function numberLine({ number, measured, state }: MeasuredText, options: MeasureTextOptions): string {
  const { path, t, minimum } = options;
  const place = `${printable(path)}:${number.range.start.line + 1}`;
  const text = writtenWords(number, options);
  const args = {
    ...{ place, what: whatWords(number), text, minimum },
    answers: measured && measured.value !== null ? answersWords(number, measured, options) : '',
  };
  switch (state) {
    case 'same':
      return t('measure.same', args);
    case 'different':
      return t('measure.different', args);
    case 'too-few':
      return t('measure.too-few', args);
    default:
      return t('measure.none', args);
  }
}

/** `A concrete offer: rating[kim]`. */
export function whatWords({ journey, touchpoint, property, persona }: SourceNumber): string {
  const who = persona ? `[${handleOf(persona)}]` : '';
  return printable(`${(touchpoint ?? journey).name}: ${spell(keywordNamed(property), 'en')}${who}`);
}

function writtenWords({ written, kind }: SourceNumber, { number: digits }: MeasureTextOptions): string {
  const { split, number, decimals, n, sd } = written;
  const value = split
    ? split.map((one) => digits(one.number.toFixed(one.decimals))).join('/')
    : number === null
      ? '?'
      : `${digits(number.toFixed(decimals))}${kind === 'csat' ? ' %' : ''}`;
  return withBase(value, n?.number, sd && digits(sd.number.toFixed(sd.decimals)));
}

function answersWords(
  { kind, written }: SourceNumber,
  { value, n, sd }: Pick<MeasuredPeriod, 'value' | 'n' | 'sd'>,
  { number: digits }: MeasureTextOptions,
): string {
  const decimals = kind === 'mean' ? Math.max(1, written.decimals) : written.decimals;
  const shown = digits(roundedText(shownValue({ kind }, value ?? 0), decimals));
  const deviation = sd === null ? undefined : digits(roundedText(sd, Math.max(1, written.sd?.decimals ?? decimals)));
  return withBase(`${shown}${kind === 'csat' ? ' %' : ''}`, n, deviation);
}

function withBase(value: string, n: number | undefined, sd: string | undefined): string {
  const parts = [...(n === undefined ? [] : [`n=${n}`]), ...(sd === undefined ? [] : [`sd=${sd}`])];
  return parts.length === 0 ? value : `${value} (${parts.join(', ')})`;
}

function periodLines({ number, measured }: MeasuredText, options: MeasureTextOptions): string[] {
  return (measured?.periods ?? []).map((period) => {
    const isShown = period.n >= options.minimum && period.value !== null;
    const words = isShown
      ? answersWords(number, period, options)
      : options.t('measure.few-in-period', { minimum: options.minimum });
    return `    ${periodName(period)}  ${words}`;
  });
}
