const plainWords = /^(?:[!-~]+(?: [!-~]+)*)?$/;

/**
 * The form in which two names are compared: `Kontakt ` and `kontakt`, or an å typed as one character and an å typed as
 * two (Macs and PCs differ), are the same name to an analyst.
 *
 * @returns the text in lower case, NFC, with runs of white space (no-break spaces too) collapsed to one blank.
 */
export function nameKey(text: string): string {
  // Most names are plain words, and every name of a map is looked at after every keystroke.
  if (plainWords.test(text)) return text.toLowerCase();
  return text.trim().replace(/\s+/gu, ' ').toLowerCase().normalize('NFC');
}
