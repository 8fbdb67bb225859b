import { expect, test } from 'vitest';
import { createReader } from './reader.ts';

const reader = await createReader();

test.each([
  ['en', 'reach: 35%'],
  ['sv', 'räckvidd: 35 %'],
  ['nb', 'rekkevidde: 35%'],
  ['da', 'rækkevidde: 35 %'],
  ['nl', 'bereik: 35%'],
])('is read in %s: %s', async (_, line) => {
  const { file, problems } = await reader.read(`journey: A\n  touchpoint: B | ${line}\n`);
  expect(problems).toEqual([]);
  const [entry] = file.journeys[0]?.stages[0]?.entries ?? [];
  expect(entry?.kind === 'touchpoint' && entry.touchpoint.reach?.value).toBe(0.35);
});

test.each(['reach: 120%', 'reach: many', 'reach: 0.35'])('is reported where it is not a share: %s', async (line) => {
  const { problems } = await reader.read(`journey: A\n  touchpoint: B | ${line}\n`);
  expect(problems.map(({ code }) => code)).toEqual(['invalid-value']);
});
