/** How much of an outcome goes with a touchpoint, as it is written, hovered over and compared. */
import { beforeAll, expect, test } from 'vitest';
import { isHiddenDriver } from '../../../language/analysis/drivers.ts';
import { touchpointsOf } from '../../../language/model/touchpoints.ts';
import { createReader, type Reader } from '../reader.ts';

let reader: Reader;
beforeAll(async () => {
  reader = await createReader();
});

async function read(...lines: string[]) {
  const text = `source panel: Panel\n  file: a.csv\njourney: J\n  important: 7\n${lines.join('\n')}\n`;
  const { file, findings } = await reader.read(text);
  const [journey] = file.journeys;
  if (!journey) throw new Error('There is no journey.');
  const problems = findings.filter(({ code }) => code === 'invalid-value' || code === 'unknown-reference');
  return { journey, touchpoints: journey.stages.flatMap(touchpointsOf), problems: problems.map((one) => one.message) };
}

test.each([
  ['31% (22-40%, n=412, panel: Recommend)', { share: 0.31, interval: { low: 0.22, high: 0.4 }, n: 412 }],
  ['31 % (22–40 %, panel)', { share: 0.31, interval: { low: 0.22, high: 0.4 } }],
  ['30,5 % (n=9; 22,5 % – 40 %)', { share: 0.305, interval: { low: 0.225, high: 0.4 }, n: 9 }],
  ['31%', { share: 0.31 }],
])('%s is a share with its interval and what it stands on', async (written, driver) => {
  const { touchpoints, problems } = await read('  touchpoint: T', `    driver: ${written}`);
  expect(problems).toEqual([]);
  expect(touchpoints[0]?.driver).toMatchObject(driver);
});

test('an interval that does not contain the share is reported, and the share holds', async () => {
  const { touchpoints, problems } = await read('  touchpoint: T', '    driver: 31% (40-50%, n=9)');
  expect(problems).toEqual([
    '“40-50%” is not an interval around the share. Write its two ends in percent, such as “22-40%”.',
  ]);
  expect(touchpoints[0]?.driver).toMatchObject({ share: 0.31, n: 9 });
});

test('a driver is hidden where customers do not call it important', async () => {
  const { journey, touchpoints } = await read(
    ...['  touchpoint: A', '    driver: 60%', '  touchpoint: B', '    driver: 40%'],
  );
  const [first, second] = touchpoints;
  if (!first || !second) throw new Error('There are no touchpoints.');
  expect([6.9, 7, null].map((importance) => isHiddenDriver(first, importance, journey))).toEqual([true, false, false]);
  expect(isHiddenDriver(second, 2, journey)).toBe(false);
});
