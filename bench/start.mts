/**
 * How long the language server takes from its start to the answer to `initialize`, and how long `journey check` takes
 * for one file and for 200, beside Node without a program, in turn. Writes its rows into README.md.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  createProtocolConnection,
  ExitNotification,
  InitializeRequest,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { root } from '../scripts/root.mts';
import { writeFigures } from './figures.ts';
import { referringText } from './journey-text.ts';
import { type Cost, costOf, median, medianCost } from './processes.ts';

const folder = join(root, 'out/bench/start');
const rounds = 15;

function writeTexts(): void {
  mkdirSync(join(folder, 'many'), { recursive: true });
  writeFileSync(join(folder, 'empty.cjs'), '');
  writeFileSync(join(folder, 'one.journey'), referringText(10));
  for (let index = 0; index < 200; index += 1) {
    writeFileSync(join(folder, 'many', `${index}.journey`), referringText(20));
  }
}

/** Milliseconds of the clock until the server answers. */
async function initialized(): Promise<number> {
  const started = performance.now();
  const child = spawn(process.execPath, [join(root, 'dist/server/main.js'), '--stdio'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const ended = new Promise((resolve) => child.once('close', resolve));
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  connection.listen();
  await connection.sendRequest(InitializeRequest.type, { processId: process.pid, rootUri: null, capabilities: {} });
  const took = performance.now() - started;
  await connection.sendRequest(ShutdownRequest.type);
  await connection.sendNotification(ExitNotification.type);
  await ended;
  connection.dispose();
  return took;
}

const journey = join(root, 'dist/cli/journey.js');
const bare: Cost[] = [];
const one: Cost[] = [];
const many: Cost[] = [];
const server: number[] = [];
writeTexts();
// The first runs fill the cache of compiled code.
await costOf([journey, 'check', join(folder, 'one.journey')]);
await initialized();
for (let round = 0; round < rounds; round += 1) {
  bare.push(await costOf([join(folder, 'empty.cjs')]));
  one.push(await costOf([journey, 'check', join(folder, 'one.journey')]));
  server.push(await initialized());
  if (round % 3 === 0) many.push(await costOf([journey, 'check', join(folder, 'many')]));
}

const floor = medianCost(bare);
const ms = (milliseconds: number) => `${Math.round(milliseconds)} ms`;
const times = (milliseconds: number, of: number) => `${(milliseconds / of).toFixed(1)} ×`;
const checked = (cost: Cost) =>
  `${ms(cost.clock)}, ${times(cost.clock, floor.clock)} Node alone (CPU time ${ms(cost.cpu)}, ${times(cost.cpu, floor.cpu)}), ${Math.round(cost.megabytes)} MB`;
const started = median(server);
writeFigures('bench:start', [
  { work: 'Node without a program', measured: `${ms(floor.clock)} (CPU time ${ms(floor.cpu)})`, goal: '' },
  {
    work: 'server start → `initialize`',
    measured: `${ms(started)}, ${times(started, floor.clock)} Node alone`,
    goal: '≤ 110 ms',
  },
  { work: '`journey check` of 10 touchpoints', measured: checked(medianCost(one)), goal: '≤ 130 ms' },
  { work: '`journey check` of 200 files of 20', measured: checked(medianCost(many)), goal: '≤ 0.8 s' },
]);
