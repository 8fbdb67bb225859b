import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { expect, test } from 'vitest';
import { thresholdLimits } from '../../../language/analysis/thresholds.ts';
import { translatorFor } from '../../../language/messages/messages.ts';
import { rules } from '../../../language/rules/registry.ts';
import { settableLevels } from '../../../language/rules/settings.ts';
import { readSettings } from '../../../language/settings/read-settings.ts';
import { formatted, settingsSchemaAsJson } from './settings-schema.ts';

const root = new URL('../../../', import.meta.url);
const file = 'docs/schema/journey-settings.schema.json';

/** After a change of the rules: `npx vitest run test/language/settings/schema.test.ts -u` writes it anew. */
test('the committed schema is the one of these rules', async () => {
  await expect(formatted(settingsSchemaAsJson())).toMatchFileSnapshot(new URL(file, root).pathname);
});

test('the manifest gives it to journey.json, and it is shipped', () => {
  const manifest = JSON.parse(readFileSync(new URL('package.json', root), 'utf8'));
  expect(manifest.contributes.jsonValidation).toEqual([{ fileMatch: 'journey.json', url: `./${file}` }]);
  expect(readFileSync(new URL('.vscodeignore', root), 'utf8').split('\n')).toEqual(
    expect.arrayContaining([`!${file}`, '!docs/settings.md']),
  );
});

const check = new Ajv({ strict: false }).compile(settingsSchemaAsJson());
const { t } = translatorFor('en');

/** One of each, right and wrong: the schema and the reader must agree about each of them. */
const samples: readonly object[] = [
  {},
  { levels: {} },
  ...rules.flatMap(({ code }) => settableLevels.map((level) => ({ levels: { [code]: level } }))),
  ...[null, 'loud', 'Warning', 3, true].map((level) => ({ levels: { 'red-rating': level } })),
  ...Object.entries(thresholdLimits).flatMap(([name, { low, high, whole }]) =>
    [low, high, low - 1, high + 1, '3', ...(whole ? [low + 0.5] : [])].map((value) => ({
      // Both bases, so that the one is not above the other.
      thresholds: name === 'anecdotalBase' ? { thinBase: 1000, anecdotalBase: value } : { [name]: value },
    })),
  ),
  { thresholds: [] },
  { thresholds: { npsNames: ['tNPS'] } },
  { thresholds: { npsNames: [] } },
  { thresholds: { npsNames: 'tNPS' } },
  { thresholds: { npsNames: [' '] } },
  { brand: { logo: 'brand/logo.svg', colours: ['#005eb8', '#FB1'], font: 'Source Sans 3' } },
  ...[[], ['navy'], ['#12345'], ['#111', '#222', '#333'], '#111', [1]].map((colours) => ({ brand: { colours } })),
  ...['', ' ', 3, null].map((logo) => ({ brand: { logo } })),
  ...['', ' ', 3, 'a;b', 'x'.repeat(61)].map((font) => ({ brand: { font } })),
  { exclude: [] },
  { exclude: ['drafts/**'] },
  { exclude: 'drafts' },
  { exclude: [''] },
  { exclude: [' '] },
  { exclude: ['x'.repeat(200)] },
  { exclude: ['x'.repeat(201)] },
  { exclude: [3] },
];

test.each(samples.map((sample) => ({ sample: JSON.stringify(sample) })))(
  'schema and reader agree: $sample',
  ({ sample }) => {
    const { findings } = readSettings(sample, t);
    expect(findings.length === 0, findings[0]?.message).toBe(check(JSON.parse(sample)));
  },
);
