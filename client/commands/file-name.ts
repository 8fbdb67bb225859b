/** Names of files made from names of journeys, such that Windows, macOS and Linux take each of them. */

const extension = '.journey';

/** In UTF-16 units. Together with its folders, Windows takes 259; a name of 4 bytes each stays below Linux's 255, too. */
const longest = 60;

/** Windows keeps these for devices, with any ending. */
const reserved = /^(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[0-9¹²³])$/i;

/**
 * A file name for a journey of that name, with its ending; `undefined` where nothing is left that a file could be called.
 * What no file may have in its name becomes a blank, or nothing at its ends.
 */
export function fileNameFor(name: string): string | undefined {
  const allowed = name
    .normalize('NFC')
    // Not the joiners of emoji and of Persian words, only what turns or hides other letters.
    .replace(/[\p{Cs}\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu, '')
    .replace(/[<>:"/\\|?*\p{Cc}\s]+/gu, ' ');
  const stem = trimmed(shortened(trimmed(allowed)));
  if (stem === '') return undefined;
  const [beforeDot = ''] = stem.split('.');
  return `${reserved.test(beforeDot.trim()) ? `${beforeDot.trim()}-journey${stem.slice(beforeDot.length)}` : stem}${extension}`;
}

/** A leading dot hides a file, a leading hyphen or tilde means something to commands, and Windows drops dots at the end. */
function trimmed(text: string): string {
  return text.replace(/^[\s.~-]+|[\s.]+$/gu, '');
}

/** At the end of a word, and never within what is seen as one character. */
function shortened(text: string): string {
  if (text.length <= longest) return text;
  let end = 0;
  for (const { index, segment } of new Intl.Segmenter().segment(text)) {
    if (index + segment.length > longest) break;
    end = index + segment.length;
  }
  const cut = text.slice(0, end);
  const word = cut.lastIndexOf(' ');
  return word > longest / 2 && text[end] !== ' ' ? cut.slice(0, word) : cut;
}
