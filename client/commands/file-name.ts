/** File names made from names of journeys, which are valid on Windows, macOS and Linux. */

const extension = '.journey';

/**
 * In UTF-16 units. Together with its folders, Windows takes 259; a name of 4 bytes each stays below Linux's 255, too.
 */
const longest = 60;

/** Windows keeps these for devices, with any ending. */
const reserved = /^(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[0-9¹²³])$/i;

/**
 * A file name for a journey of that name, with its ending; `undefined` if no valid character is left. A character that
 * is not allowed in file names becomes a space, and is removed at the start and the end.
 */
export function fileNameFor(name: string): string | undefined {
  const allowed = name
    .normalize('NFC')
    // Only characters that turn or hide other letters, not the joiners of emoji and of Persian words.
    .replace(/[\p{Cs}\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu, '')
    .replace(/[<>:"/\\|?*\p{Cc}\s]+/gu, ' ');
  const stem = trimmed(shortened(trimmed(allowed)));
  if (stem === '') return undefined;
  const [beforeDot = ''] = stem.split('.');
  return `${reserved.test(beforeDot.trim()) ? `${beforeDot.trim()}-journey${stem.slice(beforeDot.length)}` : stem}${extension}`;
}

/** A leading dot hides a file, commands interpret a leading hyphen or tilde, and Windows removes dots at the end. */
function trimmed(text: string): string {
  return text.replace(/^[\s.~-]+|[\s.]+$/gu, '');
}

/** Cuts at the end of a word, and never within a grapheme. */
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
