/** Numbers that a survey file contradicts, as the host has read it. */
import { expect, test } from 'vitest';
import { sourceNumbersOf } from '../../../language/survey/source-numbers.ts';
import { sourceOf } from '../../../language/text/text-order.ts';
import { createLanguage } from '../../support/language.ts';

const text = (rating: string) =>
  `source panel: Panel\n  file: a.csv\njourney: J\n  touchpoint: T\n    rating: ${rating}\n    # ignore outdated-number: by hand\n    rating: 2 (n=9, panel: B)\n`;

test.each([
  ['4.2 (n=42, panel: A)', ['The file gives 4.4 (n=58), the text has 4.2 (n=42).']],
  ['4.4 (n=58, panel: A)', []],
  ['4,4 (n=58, panel: A)', []],
  ['4.2 (n=42)', []],
])('%s', async (rating, messages) => {
  const answers = new Map<string, { value: number; n: number; sd: number; counts: null }>();
  const { add, build, journey } = createLanguage({ answers: () => answers });
  await build({});
  const document = add('map.journey', text(rating));
  const { file } = journey.analyser.analyse(document);
  for (const { key } of sourceNumbersOf(file, sourceOf(text(rating))).numbers) {
    answers.set(key, { value: 4.4, n: 58, sd: 1.9, counts: null });
  }
  const { findings } = journey.analyser.analyse(document);
  expect(findings.filter(({ code }) => code === 'outdated-number').map(({ message }) => message)).toEqual(messages);
});
