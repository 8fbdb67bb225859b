/** The text that a new journey starts with. */

export interface StarterWords {
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
}

/**
 * A snippet with a tab stop for every text and number. Its plain reading is a valid journey that already shows what
 * the tool does: one touchpoint to keep, one to repair, one that never happens.
 */
export function starterSnippet(words: StarterWords): string {
  const stop = tabStops();
  return [
    `journey: ${stop(words.title)}`,
    `  persona: ${stop(words.persona)}`,
    `    goal: ${stop(words.goal)}`,
    '',
    `  stage: ${stop(words.before)}`,
    `    touchpoint: ${stop(words.website)}`,
    `      channel: ${stop('web')}`,
    `      need: ${stop(words.websiteNeed)}`,
    `      rating: ${stop('8')}`,
    `      importance: ${stop('6')}`,
    '',
    `  stage: ${stop(words.during)}`,
    `    touchpoint: ${stop(words.offer)}`,
    `      channel: ${stop('e-mail')}`,
    `      need: ${stop(words.offerNeed)}`,
    `      rating: ${stop('4')}`,
    `      importance: ${stop('9')}`,
    '',
    `  stage: ${stop(words.after)}`,
    `    touchpoint: ${stop(words.call)}`,
    '      status: missing',
    `      need: ${stop(words.callNeed)}`,
    `      importance: ${stop('9')}`,
    '$0',
  ].join('\n');
}

function tabStops(): (text: string) => string {
  let count = 0;
  return (text) => {
    count += 1;
    // In a placeholder these three characters mean something to the snippet.
    return `\${${count}:${text.replaceAll(/[\\$}]/g, '\\$&')}}`;
  };
}
