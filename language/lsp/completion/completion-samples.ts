/**
 * Values with a unit or with parts, which nobody knows by heart: behind a number what can follow, before one the whole
 * form.
 */
import { CompletionItemKind } from 'vscode-languageserver-types';
import type { ValueKind } from '../../keywords/keyword-row.ts';
import type { Keyword } from '../../keywords/keywords.ts';
import type { TimeUnit } from '../../model/model.ts';
import { type CompletionCandidate, plain } from './completion-candidate.ts';
import type { CompletionContext } from './completion-context.ts';

const sampled: ReadonlySet<ValueKind> = new Set([
  'duration',
  'frequency',
  'percentage',
  'effort-score',
  'outcome',
  'retention',
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
  { value }: Keyword,
  written: string,
  isEnd: boolean,
  scene: CompletionContext,
): CompletionCandidate[] {
  if (!isEnd) return [];
  const number = /^(\d+(?:[.,]\d+)?)\s*\p{L}*$/u.exec(written)?.[1];
  if (number !== undefined) return behindNumber(value, number, scene);
  if (/\d/u.test(written)) return [];
  const { t } = scene;
  const often = Object.entries(periods).map(([unit, often]) => ({
    ...plain(often, t('completion.per', { unit })),
    found: `${often} ${t('completion.per', { unit })}`,
  }));
  return [...(value === 'frequency' ? often : []), ...(scene.environment.snippets ? wholeForms(value, scene) : [])];
}

function behindNumber(value: ValueKind, number: string, { t, environment }: CompletionContext): CompletionCandidate[] {
  switch (value) {
    case 'duration':
      return spans.map((unit) =>
        withUnit(`${number} ${unit}${number === '1' ? '' : 's'}`, t('completion.unit', { unit })),
      );
    case 'frequency':
      return Object.keys(periods).map((unit) => withUnit(`${number} per ${unit}`, t('completion.per', { unit })));
    case 'percentage':
      return [
        plain(`${number}%`, t('completion.share')),
        ...(isOnFive(number) ? [plain(`${number} of 5`, t('completion.mean-of-five'))] : []),
      ];
    case 'retention':
      return [plain(`${number}% (${environment.today.year})`, t('completion.share'))];
    case 'effort-score':
      return effortScales
        .filter((high) => Number(number.replace(',', '.')) <= high)
        .flatMap((high) => [
          plain(`${number} of ${high}, high is easy`, t('completion.high-is-easy')),
          plain(`${number} of ${high}, low is easy`, t('completion.low-is-easy')),
        ]);
    default:
      return [];
  }
}

function isOnFive(number: string): boolean {
  const value = Number(number.replace(',', '.'));
  return value >= 1 && value <= 5;
}

/** Who does not know the English unit finds it by the reader's own word. */
function withUnit(label: string, meaning: string): CompletionCandidate {
  const number = label.split(' ')[0] ?? '';
  return { ...plain(label, meaning), found: `${label} ${number} ${meaning}` };
}

/**
 * Whole forms with places to fill in: with a number in them that nobody has measured, a map would look as if somebody
 * had. A digit does not find them: who types a number means that number.
 */
function wholeForms(value: ValueKind, { t, environment }: CompletionContext): CompletionCandidate[] {
  const { year } = environment.today;
  const form = (newText: string, detail: string): CompletionCandidate => ({
    label: newText.replace(/\$\{\d:([^}]*)\}/gu, '$1'),
    found: detail,
    kind: CompletionItemKind.Snippet,
    detail,
    newText,
    snippet: true,
  });
  switch (value) {
    case 'duration':
      return spans.map((unit) => form(`\${1:?} ${unit}s`, t('completion.unit', { unit })));
    case 'frequency':
      return [form(`\${1:?} per week`, t('completion.per', { unit: 'week' }))];
    case 'percentage':
      return [form(`\${1:?}% (n=\${2:?})`, t('completion.share'))];
    case 'effort-score':
      return [
        form(`\${1:?} of 7, high is easy`, t('completion.high-is-easy')),
        form(`\${1:?} of 7, low is easy`, t('completion.low-is-easy')),
      ];
    case 'number':
      return [form(`\${1:?} (survey, ${year})`, t('completion.competitors'))];
    case 'outcome':
      return [form(`\${1:${t('completion.outcome')}} \${2:?} (n=\${3:?})`, t('completion.outcome-form'))];
    case 'retention':
      return [form(`\${1:?}% (${year}), \${2:?}% (${year - 1})`, t('completion.retention'))];
    default:
      return [];
  }
}
