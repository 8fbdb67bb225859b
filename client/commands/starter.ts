/** The text that a new journey starts with. */

export interface StarterWords {
  /** BCP 47 tag of the texts below. A text without a language is English. */
  readonly tag: string;
  readonly title: string;
  readonly persona: string;
  readonly goal: string;
  readonly before: string;
  readonly website: string;
  readonly websiteNeed: string;
  readonly during: string;
  readonly offer: string;
  readonly offerNeed: string;
  readonly after: string;
  readonly call: string;
  readonly callNeed: string;
  /** Keywords of the journey language in the language of `tag`. */
  readonly keywords: Readonly<Record<StarterKeyword, string>>;
}

export type StarterKeyword =
  | 'journey'
  | 'language'
  | 'persona'
  | 'goal'
  | 'stage'
  | 'touchpoint'
  | 'channel'
  | 'need'
  | 'rating'
  | 'importance'
  | 'status';

/**
 * A snippet with a tab stop for every text and number; the journey's name is the first. Its plain reading is a valid
 * journey that already shows what the tool does: one touchpoint to keep, one to repair, one that never happens.
 */
export function starterSnippet(words: StarterWords): string {
  const stop = tabStops();
  const { keywords: word } = words;
  return [
    `${word.journey}: ${stop(words.title)}`,
    ...(words.tag === 'en' ? [] : [`  ${word.language}: ${words.tag}`]),
    `  ${word.persona}: ${stop(words.persona)}`,
    `    ${word.goal}: ${stop(words.goal)}`,
    '',
    `  ${word.stage}: ${stop(words.before)}`,
    `    ${word.touchpoint}: ${stop(words.website)}`,
    `      ${word.channel}: ${stop('web')}`,
    `      ${word.need}: ${stop(words.websiteNeed)}`,
    `      ${word.rating}: ${stop('8')}`,
    `      ${word.importance}: ${stop('6')}`,
    '',
    `  ${word.stage}: ${stop(words.during)}`,
    `    ${word.touchpoint}: ${stop(words.offer)}`,
    `      ${word.channel}: ${stop('e-mail')}`,
    `      ${word.need}: ${stop(words.offerNeed)}`,
    `      ${word.rating}: ${stop('4')}`,
    `      ${word.importance}: ${stop('9')}`,
    '',
    `  ${word.stage}: ${stop(words.after)}`,
    `    ${word.touchpoint}: ${stop(words.call)}`,
    `      ${word.status}: missing`,
    `      ${word.need}: ${stop(words.callNeed)}`,
    `      ${word.importance}: ${stop('9')}`,
    '$0',
  ].join('\n');
}

function tabStops(): (text: string) => string {
  let count = 0;
  return (text) => {
    count += 1;
    // These three characters have a meaning in a placeholder of a snippet.
    return `\${${count}:${text.replaceAll(/[\\$}]/g, '\\$&')}}`;
  };
}
