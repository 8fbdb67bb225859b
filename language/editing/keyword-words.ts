/** What a keyword means, in an analyst's words and with one example: the same for completion and hover. */
import { isMessageKey, type MessageKey } from '../messages/messages.ts';
import type { Keyword } from '../syntax/keywords.ts';

/**
 * The message, in Markdown, that explains a keyword. It needs no arguments.
 *
 * @throws Error for a keyword that the catalogue does not explain.
 */
export function keywordMessage({ word }: Keyword): MessageKey {
  const key = `keyword.${word}`;
  if (!isMessageKey(key)) {
    throw new Error(`No message explains the keyword "${word}".`);
  }
  return key;
}
