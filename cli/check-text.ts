/** The words of `journey check` for people, in the form that compilers use and editors can jump from. */
import { styleText } from 'node:util';
import { visible } from '../language/messages/visible.ts';
import type { Finding, Level } from '../language/model/finding.ts';
import { highest } from '../language/model/long-lists.ts';
import { type CheckedFile, summarise } from './check-json.ts';
import type { CliTranslate } from './messages/messages.ts';

export interface TextOptions {
  readonly t: CliTranslate;
  readonly colour: boolean;
}

type Style = Parameters<typeof styleText>[0];

const levelStyle: Readonly<Record<Level, Style>> = { error: 'red', warning: 'yellow', info: 'blue', hint: 'gray' };

/**
 * `path:line:column  level  message  code`, the most serious first in each file, an empty line between files, and a
 * summary; ends with a line break.
 */
export function checkText(files: readonly CheckedFile[], { t, colour }: TextOptions): string {
  const paint = painter(colour);
  const summary = summarise(files);
  const groups = files
    .filter(({ findings }) => findings.length > 0)
    .map(({ path, findings }) =>
      bySeverity(findings)
        .map((finding) => line(path, finding, t, paint))
        .join('\n'),
    );
  const last =
    groups.length === 0
      ? t('check.all-well', { files: files.length })
      : paint('bold', t('check.summary', { ...summary, files: files.length }));
  return `${[...groups, last].join('\n\n')}\n`;
}

const levels: readonly Level[] = ['error', 'warning', 'info', 'hint'];

/** Within a level they stay in the order of the text. */
function bySeverity(findings: readonly Finding[]): readonly Finding[] {
  return findings.toSorted((a, b) => levels.indexOf(a.level) - levels.indexOf(b.level));
}

function line(path: string, { range, level, message, code }: Finding, t: CliTranslate, paint: Paint): string {
  const place = `${printable(path)}:${range.start.line + 1}:${range.start.character + 1}`;
  const word = t(`level.${level}`);
  const padding = ' '.repeat(Math.max(0, longestLevel(t) - word.length));
  return `${place}  ${paint(levelStyle[level], word)}${padding}  ${printable(message)}  ${paint('gray', code)}`;
}

function longestLevel(t: CliTranslate): number {
  return highest(levels.map((level) => t(`level.${level}`).length));
}

/** On one line, and with nothing in it that steers the terminal. */
export function printable(text: string): string {
  return visible(text.replace(/\s+/gu, ' '));
}

type Paint = (style: Style, text: string) => string;

function painter(colour: boolean): Paint {
  // The terminal was asked already; styleText would ask standard output again.
  return (style, text) => (colour ? styleText(style, text, { validateStream: false }) : text);
}
