/** Findings are read if they are few: the examples have fewer findings than touchpoints. */
import { expect, test } from 'vitest';
import { touchpointsOf } from '../../../language/model/touchpoints.ts';
import { createReader, exampleFiles } from '../reader.ts';

/** Findings for each touchpoint of all examples together, on the day on which the tests of rules read them. */
const most = 0.8;

test('the examples have at most 0.8 findings a touchpoint', async () => {
  const examples = exampleFiles();
  let [touchpoints, findings] = [0, 0];
  for (const [name, text] of Object.entries(examples)) {
    const others = Object.fromEntries(Object.entries(examples).filter(([other]) => other !== name));
    const analysis = await (await createReader(others)).read(text, name);
    touchpoints += analysis.file.journeys.flatMap(({ stages }) => stages.flatMap(touchpointsOf)).length;
    findings += analysis.findings.length;
  }
  expect(findings / touchpoints).toBeLessThanOrEqual(most);
});
