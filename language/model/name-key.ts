import { withoutInvisible } from './invisible.ts';

const plainWords = /^(?:[!-~]+(?: [!-~]+)*)?$/;

/**
 * The form in which two names are compared: `Kontakt ` and `kontakt`, or an å typed as one character and an å typed as
 * two (Macs and PCs differ), are the same name to an analyst; so are names that differ in a character without width.
 *
 * @returns the text in lower case, NFC, with runs of white space (no-break spaces too) collapsed to one blank.
 */
export function nameKey(text: string): string {
  // Most names are plain words, and every name of a map is looked at after every keystroke.
  if (plainWords.test(text)) return text.toLowerCase();
  return withoutInvisible(text)
    .replace(/[\u2010\u2011]/gu, '-')
    .trim()
    .replace(/\s+/gu, ' ')
    .toLowerCase()
    .normalize('NFC');
}

/** What two references to the same thing have in common, declared or not. */
export function referenceKey({ key, value }: { readonly key: string | undefined; readonly value: string }): string {
  return nameKey(key ?? value);
}
