/** Where resvg is installed as a program of the machine, it draws the same image. */
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { decode } from 'fast-png';
import { afterAll, expect, test } from 'vitest';
import { nativeEngine } from '../../export/node/native-engine.ts';
import { root } from '../../scripts/root.mts';
import { readJourneys } from '../map/fixtures.ts';
import { shippedExporter } from './bundle.ts';

const folder = mkdtempSync(join(tmpdir(), 'journey-native-'));
afterAll(() => rmSync(folder, { recursive: true }));

function installAs(place: string, make: (target: string) => void): string {
  const home = join(folder, place);
  mkdirSync(join(home, 'node_modules/@resvg'), { recursive: true });
  make(join(home, 'node_modules/@resvg/resvg-js'));
  return join(home, 'dist/export');
}

const found = installAs('found', (target) => symlinkSync(join(root, 'node_modules/resvg-native'), target, 'junction'));

test('the package beside ours is found; without it, or with one for another machine, there is no such engine', () => {
  const foreign = installAs('foreign', (target) => {
    mkdirSync(target);
    writeFileSync(join(target, 'index.js'), "throw new Error('Cannot find native binding.');");
  });
  expect(nativeEngine(found)?.atOnce).toBeGreaterThan(0);
  expect(nativeEngine(foreign)).toBeUndefined();
  expect(nativeEngine(join(folder, 'nowhere'))).toBeUndefined();
});

test('the image is the same as without it', async () => {
  const views = await readJourneys('journey: Ågren\nstage: Köp\ntouchpoint: Betala\nrating: 2\nneed: Trygghet שלום\n');
  const engine = nativeEngine(found);
  if (!engine) throw new Error('The engine was not found.');
  const [ours, native] = await Promise.all(
    [shippedExporter(), shippedExporter({ engine: () => engine })].map(async (exporter) =>
      decode((await exporter.export(views, { format: 'png', scale: 2 }, 'sv')).bytes),
    ),
  );
  expect(native?.width).toBe(ours?.width);
  expect(native?.height).toBe(ours?.height);
  const different = native?.data.filter((value, index) => Math.abs(value - (ours?.data[index] ?? 0)) > 8).length;
  expect(different).toBeLessThan(20);
});

test('an engine that fails makes the export fail, once', async () => {
  const views = await readJourneys('journey: J\nstage: S\ntouchpoint: T\nrating: 2\n');
  const engine = { atOnce: 2, draw: () => Promise.reject(new Error('The engine has no memory.')) };
  const exporter = shippedExporter({ engine: () => engine });
  await expect(exporter.export(views, { format: 'png', scale: 4 }, 'en')).rejects.toThrow('no memory');
});
