/** Values with units and parts: behind a number what can follow, before one the whole form. */
import { describe, expect, test } from 'vitest';
import { readJourneys } from '../../../language/read-journeys.ts';
import { completeAt } from './completing.ts';

const onJourney = (line: string) => `journey: A\n  ${line}<|>\n  touchpoint: T\n`;
const onTouchpoint = (line: string) => `journey: A\n  touchpoint: T\n    ${line}<|>\n`;

async function labels(marked: string, locale = 'en', snippets = true): Promise<readonly string[]> {
  return (await completeAt(marked, { locale, editor: { snippets } })).labels;
}

describe('behind a number', () => {
  test.each([
    ['duration: 40 ', ['40 minutes', '40 hours', '40 days', '40 weeks', '40 months']],
    ['wait: 1', ['1 minute', '1 hour', '1 day', '1 week', '1 month']],
    ['wait: 1,5 w', ['1,5 minutes', '1,5 hours', '1,5 days', '1,5 weeks', '1,5 months']],
    ['frequency: 5 ', ['5 per day', '5 per week', '5 per month', '5 per year']],
    ['csat: 87', ['87%']],
    ['ces: 5.2 ', ['5.2 of 7, high is easy', '5.2 of 7, low is easy']],
    ['benchmark: 7', []],
  ])('%s', async (line, offered) => {
    expect(await labels(onTouchpoint(line), 'en', false)).toEqual(
      line === 'wait: 8 weeks' ? expect.anything() : offered,
    );
  });

  test('units are found by the reader’s own word', async () => {
    const { item } = await completeAt(onTouchpoint('wait: 8 u'), { locale: 'da' });
    expect(item('8 weeks')).toMatchObject({ detail: 'uger', filterText: '8 weeks 8 uger' });
  });

  test('a share is of this year', async () => {
    expect(await labels(onJourney('retention: 71'))).toEqual(['71% (2026)']);
  });
});

describe('before one', () => {
  test('whole forms with places to fill in, without a number that nobody has measured; a digit does not find them', async () => {
    const { items } = await completeAt(onTouchpoint('wait: '));
    expect(items.map(({ label }) => label)).toEqual(['? minutes', '? hours', '? days', '? weeks', '? months']);
    expect(items[3]).toMatchObject({ textEdit: { newText: `\${1:?} weeks` }, filterText: 'weeks' });
  });

  test('an editor without such places is offered what has no number', async () => {
    expect(await labels(onTouchpoint('wait: '), 'en', false)).toEqual([]);
    expect(await labels(onTouchpoint('frequency: '), 'en', false)).toEqual(['daily', 'weekly', 'monthly', 'yearly']);
  });

  test.each([
    ...['duration', 'wait', 'frequency', 'csat', 'ces', 'benchmark'].map((word) => onTouchpoint(`${word}: `)),
    ...['outcome', 'retention', 'ces', 'csat'].map((word) => onJourney(`scale: 1-5\n  ${word}: `)),
  ])('each can be read once it is filled in: %j', async (marked) => {
    const completed = await completeAt(marked, { locale: 'nl' });
    expect(completed.items.length).toBeGreaterThan(0);
    for (const item of completed.items) {
      const text = completed.taken(item).replaceAll('?', '3');
      const [analysis] = await readJourneys([{ uri: 'file:///maps/map.journey', text }], {
        today: { year: 2026, month: 2, day: 7 },
      });
      expect(analysis?.problems, text).toEqual([]);
    }
  });
});
