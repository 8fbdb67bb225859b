/** Characters that XML cannot hold: control characters, halves of a pair. */
const forbidden = /(?![\t\n])[\p{Cc}\p{Cs}]|[\uFFFE\uFFFF]/gu;

/** A text that a document can hold, on one line. */
export function plainXml(text: string): string {
  return text.replace(/\s+/gu, ' ').replace(forbidden, '');
}
