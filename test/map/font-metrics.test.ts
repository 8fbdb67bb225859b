import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import committed from '../../map/layout/text/font-widths.json' with { type: 'json' };
import { measure } from '../../map/layout/text/measure.ts';

test('the committed widths are those of the fonts in package.json', () => {
  const folder = mkdtempSync(join(tmpdir(), 'font-metrics-'));
  try {
    const target = join(folder, 'widths.json');
    execFileSync(process.execPath, [resolve(import.meta.dirname, '../../scripts/font-metrics.mjs'), target]);
    expect(JSON.parse(readFileSync(target, 'utf8'))).toEqual(committed);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('a text is as wide as Arial makes it, and a text of unknown signs never narrower than it may be drawn', () => {
  const font = { size: 1000, weight: 'regular' } as const;
  expect(measure('Hello', font)).toBe(723 + 557 + 223 + 223 + 557);
  expect(measure('Hello', { ...font, weight: 'bold' })).toBeGreaterThan(measure('Hello', font));
  expect(measure('漢字', font)).toBe(2000);
  expect(measure('👨‍👩‍👧‍👦', font)).toBe(1400);
  expect(measure('e\u0301', font)).toBe(measure('e', font));
});
