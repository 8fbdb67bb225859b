/**
 * The language server as a web worker. Its first message is the address of the folder with the bundles, because a
 * worker of VS Code does not know its own address; the server hears all other messages.
 */
import type { WorkerStart } from './protocol.ts';

declare const self: DedicatedWorkerGlobalScope & { journeyScripts?: string };

self.addEventListener(
  'message',
  ({ data }) => {
    if (!isWorkerStart(data)) throw new Error('The first message to the worker is the address of its scripts.');
    self.journeyScripts = data.scripts;
    self.importScripts(`${data.scripts}/server/worker-server.js`);
  },
  { once: true },
);

function isWorkerStart(message: unknown): message is WorkerStart {
  return typeof message === 'object' && message !== null && 'scripts' in message && typeof message.scripts === 'string';
}
