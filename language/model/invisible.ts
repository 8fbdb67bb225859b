/**
 * Characters that take no place on the screen: zero-width spaces, soft hyphens, byte order marks, and the marks that
 * steer the direction of writing. Chats, wikis and file properties leave them in copied texts.
 */
export const invisibleClass = String.raw`\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff`;

const invisible = new RegExp(`[${invisibleClass}]`, 'gu');
/** Joiners (U+200C, U+200D) stay: they are part of emoji and of Persian words. */
const marks = String.raw`(?:(?![\u200c\u200d])[${invisibleClass}])+`;
const aroundWords = new RegExp(String.raw`(?<=^|[\s(,=])${marks}|${marks}(?=$|[\s(),=])`, 'gu');

/** Whether a UTF-16 unit is one of them. */
export function isInvisible(code: number): boolean {
  if (code < 0xad) return false;
  return code === 0xad || code === 0x61c || code === 0x180e || (code >= 0x200b && isMark(code)) || code === 0xfeff;
}

/** The text without them. */
export function withoutInvisible(text: string): string {
  return text.replace(invisible, '');
}

/** The text, as long as before, with blanks in their place at the edges of words. */
export function blankInvisible(text: string): string {
  return text.replace(aroundWords, (run) => ' '.repeat(run.length));
}

/** Their codes, each once: `U+200B, U+00AD`. */
export function invisibleCodes(text: string): string {
  const codes = (text.match(invisible) ?? []).map((one) => one.charCodeAt(0).toString(16).toUpperCase());
  return [...new Set(codes)].map((code) => `U+${code.padStart(4, '0')}`).join(', ');
}

function isMark(code: number): boolean {
  return code <= 0x200f || (code >= 0x202a && code <= 0x202e) || (code >= 0x2060 && code <= 0x206f && code !== 0x2065);
}
