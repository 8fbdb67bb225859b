/** Places to fill in, such as a quick fix leaves: words in angle brackets, and nothing beside them. */

/** Whether a value is only such a place, or empty: then nothing is said yet. */
export function isUnsaid(value: string): boolean {
  return /^(?:<[^<>\r\n]*>)?$/u.test(value.trim());
}

/** A value that asks for words, and does not count as any. */
export function toFillIn(words: string): string {
  return `<${words.replace(/[<>]/gu, '')}>`;
}
