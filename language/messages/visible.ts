/** Controls, and marks that turn the direction of writing: they steer who shows a text, and cannot be seen in it. */
const steering = /(?![\t\n\r])[\p{Cc}\p{Bidi_Control}]/gu;

/**
 * A text of a user as it goes into a message, a terminal or a hover: each character that would turn round what stands
 * beside it (Trojan Source, CVE-2021-42574) or command a terminal is written out, `[U+202E]`. Tabs and line ends stay.
 */
export function visible(text: string): string {
  return text.replace(steering, (character) => `[${codeOf(character)}]`);
}

function codeOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
