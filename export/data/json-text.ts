/** Raw in JSON by its rules, and yet commands of a terminal, or marks that turn the direction of what is shown. */
const steering = /[\u007f-\u009f\u2028\u2029\p{Bidi_Control}]/gu;

/** A document on its own lines, in which no text steers who looks at it; what reads it gets the same texts. */
export function jsonText(value: unknown): string {
  const escaped = JSON.stringify(value, undefined, 2).replace(
    steering,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return `${escaped}\n`;
}
