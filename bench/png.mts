/**
 * How long `journey export` takes for an image of 10, 100 and 1,000 touchpoints, beside resvg alone, which draws the
 * exported SVG with as many dots. Writes its rows into README.md. `npm run bench:png -- 10` measures this size only.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../scripts/root.mts';
import { type Figure, writeFigures } from './figures.ts';
import { referringText } from './journey-text.ts';
import { type Cost, costOf, medianCost } from './processes.ts';

const folder = join(root, 'out/bench/png');
const journey = join(root, 'dist/cli/journey.js');
const goals: Readonly<Record<number, string>> = { 10: '≤ 0.8 s', 100: '≤ 1.5 s', 1000: '≤ 4 s' };
const rounds = 3;

function widthOf(image: string): number {
  return readFileSync(image).readUInt32BE(16);
}

async function measure(count: number): Promise<Figure> {
  const file = (ending: string) => join(folder, `${count}.${ending}`);
  const [text, svg, image] = [file('journey'), file('svg'), file('png')];
  writeFileSync(text, referringText(count));
  await costOf([journey, 'export', text, '-o', svg]);
  const ours: Cost[] = [];
  const alone: Cost[] = [];
  for (let round = 0; round < rounds; round += 1) {
    ours.push(await costOf([journey, 'export', text, '-o', image]));
    const width = String(widthOf(image));
    alone.push(await costOf([join(root, 'bench/resvg-alone.mjs'), svg, join(folder, 'alone.png'), width]));
  }
  const [own, peer] = [medianCost(ours), medianCost(alone)];
  const seconds = (milliseconds: number) => `${(milliseconds / 1000).toFixed(1)} s`;
  const shown = ({ clock, cpu, megabytes }: Cost) =>
    `${seconds(clock)}, CPU time ${seconds(cpu)}, ${Math.round(megabytes)} MB`;
  return {
    work: `PNG of ${count.toLocaleString('en')} touchpoints, from the text`,
    measured: `${shown(own)}; resvg alone, from the SVG: ${shown(peer)}`,
    goal: `${goals[count] ?? ''}${count in goals ? ', ' : ''}≤ 500 MB`,
  };
}

mkdirSync(folder, { recursive: true });
const sizes = process.argv.slice(2).map(Number);
const figures: Figure[] = [];
for (const count of sizes.length > 0 ? sizes : [10, 100, 1000]) figures.push(await measure(count));
writeFigures('bench:png', figures);
