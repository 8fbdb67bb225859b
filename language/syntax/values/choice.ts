import { nearest } from '../nearest.ts';
import { type Reading, refuse } from './reading.ts';

/** One of the words, in any letter case; a space and a hyphen are the same. */
export function readChoice<Word extends string>(text: string, words: readonly Word[]): Reading<Word> {
  const wanted = normal(text);
  const found = words.find((word) => normal(word) === wanted);
  if (found !== undefined) {
    return { value: found };
  }
  const near = nearest(text, words);
  return refuse(text, near ? 'invalid-value.choice-nearest' : 'invalid-value.choice', {
    nearest: near ?? '',
    words: words.map((word) => `\`${word}\``).join(', '),
  });
}

/** A BCP 47 tag such as `da` or `nb-NO`. */
export function readLanguage(text: string): Reading<string> {
  return /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(text) ? { value: text } : refuse(text, 'invalid-value.language');
}

function normal(text: string): string {
  return text.toLowerCase().replace(/[\s_-]+/g, ' ');
}
