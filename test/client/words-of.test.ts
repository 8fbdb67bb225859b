import { expect, test } from 'vitest';
import { type ShownWords, wordsInLine } from '../../client/webview/edit/words-of.ts';

const words = (was: string, shown = was): ShownWords => ({ fact: 'need', was, shown });

test('a line that is drawn leads to the words of which it is a part', () => {
  const among = [words('The price'), words('The price while I am there'), words('sms', 'Text message')];
  expect(wordsInLine('The price', among)?.was).toBe('The price');
  expect(wordsInLine('while I am …', among)?.was).toBe('The price while I am there');
  expect(wordsInLine('Text message', among)?.was).toBe('sms');
  expect(wordsInLine('“The price”', among)?.was).toBe('The price');
  expect(wordsInLine('Rating', among)).toBeUndefined();
  expect(wordsInLine(' ', among)).toBeUndefined();
});
