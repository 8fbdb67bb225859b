/** `journey.json` on the command line: the same as in an editor that has the folder open. */
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { CheckJson } from '../../cli/check-json.ts';
import { ran } from '../support/command-line.ts';

let folder = '';

beforeEach(() => {
  folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'journey-settings-')));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

function put(name: string, content: string): void {
  mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
  writeFileSync(path.join(folder, name), content);
}

/** The level of the red rating in each file, and what is wrong in the settings. */
async function check(
  args: readonly string[],
  cwd = '.',
): Promise<{ code: number; err: string; found: Record<string, string> }> {
  const { code, out, err } = await ran(['check', '--format', 'json', ...args], path.join(folder, cwd));
  const { files }: CheckJson = JSON.parse(out);
  const found = files.map(({ path: file, findings }) => {
    const about = findings.filter((finding) => finding.code === 'red-rating' || finding.code === 'invalid-settings');
    return [file, about.map(({ level }) => level).join()];
  });
  return { code, err, found: Object.fromEntries(found) };
}

const red = 'journey: A\n  touchpoint: T | rating: 2 | importance: 9 | need: N | owner: Sales | action: Mend it\n';
const level = (of: string) => JSON.stringify({ levels: { 'red-rating': of } });

test('the working directory’s holds for what is in it, and the nearest one above for everything else', async () => {
  put('journey.json', level('hint'));
  put('a.journey', red);
  put('team/journey.json', level('info'));
  put('team/deep/b.journey', red);
  expect((await check(['.'])).found).toEqual({ 'a.journey': 'hint', 'team/deep/b.journey': 'hint' });
  expect((await check(['b.journey'], 'team/deep')).found).toEqual({ 'b.journey': 'info' });
  expect((await check(['../a.journey', '.'], 'team')).found).toEqual({
    '../a.journey': 'hint',
    'deep/b.journey': 'info',
  });
  expect((await check(['../team'], 'team')).found).toEqual({ '../team/deep/b.journey': 'info' });
});

test('a level makes the exit code', async () => {
  put('a.journey', red);
  expect((await check(['.'])).code).toBe(0);
  put('journey.json', level('error'));
  expect(await check(['.'])).toMatchObject({ code: 1, found: { 'a.journey': 'error' } });
  put('journey.json', level('off'));
  expect(await check(['--max-warnings', '0', '.'])).toMatchObject({ code: 0, found: { 'a.journey': '' } });
});

test('what is wrong in it is told as of a file, and counts', async () => {
  put('a.journey', red);
  put('journey.json', '{"levels": {"red-rating": "loud", "red": "off"}}');
  expect(await check(['.'])).toMatchObject({
    code: 1,
    found: { 'journey.json': 'error,warning', 'a.journey': 'warning' },
  });
  put('journey.json', '{"levels": {"red-rating"');
  const { code, out } = await ran(['check', 'a.journey'], folder);
  expect(code).toBe(1);
  expect(out).toContain('journey.json:1:25  error    A colon is missing before this.');
  expect(out).toMatch(/^1 error, .* in 2 files\.$/m);
});

test('excluded files are not reported, however they are named, and can be used', async () => {
  put('journey.json', '{"exclude": ["drafts"]}');
  put('drafts/people.journey', `persona kim: Kim\n${red}`);
  put('a.journey', `use: ./drafts/people.journey\n${red.replace('rating: 2', 'rating[kim]: 2')}`);
  expect((await check(['.'])).found).toEqual({ 'a.journey': 'warning' });
  expect(await check(['drafts/people.journey'])).toEqual({ code: 0, err: '', found: {} });
});

test('what is important to the project is in the exported numbers', async () => {
  put('a.journey', red.replace('importance: 9', 'importance: 6'));
  const quadrant = async () => {
    const { out } = await ran(['export', 'a.journey', '--format', 'json'], folder);
    return JSON.parse(out).journeys[0].stages[0].touchpoints[0].quadrant;
  };
  expect(await quadrant()).toBe('low-priority');
  put('journey.json', '{"thresholds": {"important": 6}}');
  expect(await quadrant()).toBe('concentrate-here');
  put('journey.json', '{"thresholds": {"important": 6}');
  expect((await ran(['export', 'a.journey', '--format', 'json'], folder)).err).toContain('journey.json has 1 error');
});

test('a journey.json that is no text is a failure, and a folder of that name is none of ours', async () => {
  put('a.journey', red);
  writeFileSync(path.join(folder, 'journey.json'), new Uint8Array([0, 1, 2, 255]));
  expect(await check(['.'])).toMatchObject({ code: 2, err: expect.stringContaining('journey.json: ') });
  rmSync(path.join(folder, 'journey.json'));
  put('journey.json/x.txt', '');
  expect(await check(['.'])).toMatchObject({ code: 0, err: '' });
});
