/**
 * Values with a unit or with parts, which nobody knows by heart: behind a number what can follow, before one the whole
 * form.
 */
import { CompletionItemKind } from 'vscode-languageserver-types';
import type { ValueKind } from '../../keywords/keyword-row.ts';
import type { KeywordLanguage } from '../../keywords/keyword-translations.ts';
import type { Keyword } from '../../keywords/keywords.ts';
import { translateValue } from '../../keywords/value-words.ts';
import type { TimeUnit } from '../../model/model.ts';
import { type CompletionCandidate, plain } from './completion-candidate.ts';
import type { CompletionContext } from './completion-context.ts';

const sampled: ReadonlySet<ValueKind> = new Set([
  'duration',
  'frequency',
  'percentage',
  'share',
  'effort-score',
  'outcome',
  'retention',
  'metric',
]);
const spans: readonly TimeUnit[] = ['minute', 'hour', 'day', 'week', 'month'];
const periods = { day: 'daily', week: 'weekly', month: 'monthly', year: 'yearly' } as const;
/** Scales of the effort score that are in use, as their highest value. */
const effortScales = [7, 5] as const;

/** Also where a number says in parentheses where it is from. */
export function hasSamples({ value, evidence }: Keyword): boolean {
  return sampled.has(value) || (value === 'number' && evidence === true);
}

/**
 * @param written the value up to the cursor
 * @param isEnd whether nothing of it stands behind the cursor
 */
export function sampleOffers(
  keyword: Keyword,
  written: string,
  isEnd: boolean,
  scene: CompletionContext,
): CompletionCandidate[] {
  if (!isEnd) return [];
  // A preference can have words before its number: `at most 2`.
  const before = keyword.value === 'preference' ? String.raw`(?:[\p{L}. ]+\s)?` : '';
  const number = new RegExp(String.raw`^${before}(\d+(?:[.,]\d+)?)\s*\p{L}*$`, 'u').exec(written)?.[1];
  if (number !== undefined) return behindNumber(keyword, number, scene);
  if (/\d/u.test(written)) return [];
  const { t } = scene;
  const often = Object.entries(periods).map(([unit, often]) =>
    inFile(keyword, plain(often, t('completion.per', { unit })), scene),
  );
  const forms = scene.environment.snippets ? wholeForms(keyword, scene) : [];
  return [...(keyword.value === 'frequency' ? often : []), ...forms];
}

/** An offer in the language of the file, which is found by its English words and by its meaning as well. */
function inFile(keyword: Keyword, offer: CompletionCandidate, { written }: CompletionContext): CompletionCandidate {
  const label = asWritten(keyword, offer.label, written);
  return { ...offer, label, found: [...new Set([label, offer.label, offer.detail ?? ''])].join(' ') };
}

function asWritten(keyword: Keyword, english: string, language: KeywordLanguage): string {
  return translateValue(keyword, keyword.on[0] ?? 'touchpoint', english, language);
}

function behindNumber(keyword: Keyword, number: string, scene: CompletionContext): CompletionCandidate[] {
  const { t, environment } = scene;
  // Editors filter by what is typed, and the number is.
  const offer = (label: string, detail: string) => {
    const { detail: meaning = '', ...written } = inFile(keyword, plain(label, detail), scene);
    const found = [...new Set([written.label, label, `${number} ${meaning}`])].join(' ');
    return { ...written, detail: meaning, found };
  };
  switch (keyword.value) {
    case 'duration':
      return spans.map((unit) =>
        offer(`${number} ${unit}${number === '1' ? '' : 's'}`, t('completion.unit', { unit })),
      );
    case 'frequency':
      return Object.keys(periods).map((unit) => offer(`${number} per ${unit}`, t('completion.per', { unit })));
    case 'preference':
      return ['at most', 'at least'].flatMap((limit) =>
        Object.keys(periods).map((unit) => offer(`${limit} ${number} per ${unit}`, t('completion.per', { unit }))),
      );
    case 'percentage':
      return [
        plain(`${number}%`, t('completion.share')),
        ...(isOnFive(number) ? [plain(`${number} of 5`, t('completion.mean-of-five'))] : []),
      ];
    case 'share':
      return [plain(`${number}%`, t('completion.share'))];
    case 'retention':
      return [plain(`${number}% (${environment.today.year})`, t('completion.share'))];
    case 'effort-score':
      return effortScales
        .filter((high) => Number(number.replace(',', '.')) <= high)
        .flatMap((high) => [
          offer(`${number} of ${high}, high is easy`, t('completion.high-is-easy')),
          offer(`${number} of ${high}, low is easy`, t('completion.low-is-easy')),
        ]);
    default:
      return [];
  }
}

function isOnFive(number: string): boolean {
  const value = Number(number.replace(',', '.'));
  return value >= 1 && value <= 5;
}

/** Stands for a number until a form is written in the language of the file. */
const anyNumber = '2';

/**
 * Whole forms with places to fill in: with a number in them that nobody has measured, a map would look as if somebody
 * had. A digit does not find them: who types a number means that number.
 */
function wholeForms(keyword: Keyword, { t, environment, written }: CompletionContext): CompletionCandidate[] {
  const { year } = environment.today;
  const form = (newText: string, detail: string): CompletionCandidate => ({
    label: newText.replace(/\$\{\d:([^}]*)\}/gu, '$1'),
    found: detail,
    kind: CompletionItemKind.Snippet,
    detail,
    newText,
    snippet: true,
  });
  /** @param english begins with the number to fill in */
  const translated = (english: string, detail: string) => {
    const value = asWritten(keyword, anyNumber + english, written);
    return form(`\${1:?}${value.slice(anyNumber.length)}`, detail);
  };
  switch (keyword.value) {
    case 'duration':
      return spans.map((unit) => translated(` ${unit}s`, t('completion.unit', { unit })));
    case 'frequency':
      return [translated(' per week', t('completion.per', { unit: 'week' }))];
    case 'share':
      return [form(`\${1:?}%`, t('completion.share'))];
    case 'percentage':
      return [form(`\${1:?}% (n=\${2:?})`, t('completion.share'))];
    case 'effort-score':
      return [
        translated(' of 7, high is easy', t('completion.high-is-easy')),
        translated(' of 7, low is easy', t('completion.low-is-easy')),
      ];
    case 'number':
      return [translated(` (survey, ${year})`, t('completion.competitors'))];
    case 'outcome':
      return [form(`\${1:${t('completion.outcome')}} \${2:?} (n=\${3:?})`, t('completion.outcome-form'))];
    case 'metric':
      return [
        form(`\${1:${t('completion.metric')}} \${2:?} per month (analytics, ${year})`, t('completion.metric-form')),
      ];
    case 'retention':
      return [form(`\${1:?}% (${year}), \${2:?}% (${year - 1})`, t('completion.retention'))];
    default:
      return [];
  }
}
