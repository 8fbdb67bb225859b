import { expect, inject } from 'vitest';
import { test } from '../harness/fixtures.ts';
import { runHostSuite } from '../harness/host-suite.ts';

test('every case of the extension host’s suite passes', async ({ browser, folders }) => {
  const report = await runHostSuite(inject('host'), folders, browser);
  expect(report.lines.filter((line) => line.startsWith('not ok'))).toEqual([]);
  const passed = report.lines.filter((line) => line.startsWith('ok: '));
  expect(report.lines.at(-1)).toBe(`cases: ${passed.length}`);
  expect(passed.length).toBeGreaterThan(5);
  expect(report.exitCode).toBe(0);
});
