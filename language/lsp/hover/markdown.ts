import { visible } from '../../messages/visible.ts';

/** Text from a file inside Markdown, as text: no mark-up, no links, no line breaks and no direction of its own. */
export function escapeMarkdown(text: string): string {
  return visible(text.replace(/\s+/gu, ' ').trim())
    .replace(/[\\`*_[\]<>&~|#@]/g, '\\$&')
    .replace(/:(?=\/\/)/g, '\\:')
    .replace(/\b(www)\./gi, '$1\\.');
}

/** One fact a line. */
export function bulleted(lines: readonly string[]): string {
  return lines
    .filter((line) => line !== '')
    .map((line) => `- ${line}`)
    .join('\n');
}
