/** Which letters are the same to somebody who searches: those that the reader's language takes for one. */

/**
 * Letters that no accent is taken off of, and what some languages write or sort them as; the first that fits counts.
 */
const kin: Readonly<Record<string, readonly string[]>> = {
  ä: ['a', 'ae', 'æ'],
  æ: ['ae', 'æ'],
  ö: ['o', 'ø'],
  ø: ['o', 'ø'],
  œ: ['oe'],
  ß: ['ss'],
  đ: ['d'],
  ð: ['d'],
  þ: ['th'],
  ł: ['l'],
};

const accents = /[\u0300-\u036f]/g;

export type Fold = (text: string) => string;

/**
 * Makes two texts equal where the reader's language (BCP 47 tag) sees the same letters: whatever their case, however
 * their accents are encoded, and without accents where these make no letter of their own: `café` is `cafe` everywhere,
 * `å` is `a` in English and Dutch but a letter of its own in Swedish, Norwegian and Danish.
 */
export function foldFor(locale: string): Fold {
  const collator = new Intl.Collator(locale, { usage: 'search', sensitivity: 'base' });
  const known = new Map<string, string>();
  const foldLetter = (letter: string): string => {
    const candidates = kin[letter] ?? [letter.normalize('NFD').replaceAll(accents, '')];
    return candidates.find((candidate) => candidate !== '' && collator.compare(letter, candidate) === 0) ?? letter;
  };
  return (text) => {
    let folded = '';
    for (const letter of text.normalize('NFKC').toLocaleLowerCase(locale).replaceAll(/\s+/g, ' ')) {
      // Plain letters are most of a text and fold to themselves.
      if (letter <= '\u007f') folded += letter;
      else {
        const own = known.get(letter) ?? foldLetter(letter);
        known.set(letter, own);
        folded += own;
      }
    }
    return folded;
  };
}
