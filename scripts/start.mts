/**
 * `npm start [-- [FOLDER] [--port N] [--no-open]]`: builds the extension, opens VS Code for the Web on a folder with it
 * and prints the address. Ctrl+C ends it.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import open from 'open';
import { root } from './root.mts';
import { serveWeb, type WebServer, type WebServerOptions } from './web-server.mts';

const usualPort = 3000;
const firstFile = 'car-dealership.journey';

function fail(message: string): never {
  console.error(message);
  process.exit(1);
}

function readArguments(): { folder: string; port: number | undefined; open: boolean } {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { port: { type: 'string' }, 'no-open': { type: 'boolean' } },
  });
  const folder = resolve(positionals[0] ?? resolve(root, 'examples'));
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) fail(`There is no folder ${folder}`);
  const port = values.port === undefined ? undefined : Number(values.port);
  if (port !== undefined && !(Number.isInteger(port) && port >= 0 && port < 65_536)) {
    fail(`--port takes a number up to 65535, not "${values.port}"`);
  }
  return { folder, port, open: !values['no-open'] };
}

/** A port that was asked for is taken or reported; the usual one gives way to a free one. */
async function serve(options: Omit<WebServerOptions, 'port'>, port: number | undefined): Promise<WebServer> {
  try {
    return await serveWeb({ ...options, port: port ?? usualPort });
  } catch (error) {
    const taken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
    if (!taken) throw error;
    if (port !== undefined) fail(`Port ${port} is taken. Leave --port out to get a free one.`);
    return serveWeb({ ...options, port: 0 });
  }
}

function hasScreen(): boolean {
  if (process.env.CI) return false;
  if (process.platform !== 'linux') return true;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY || process.env.WSL_DISTRO_NAME);
}

const args = readArguments();
const built = spawnSync(process.execPath, [resolve(root, 'esbuild.mjs')], { cwd: root, stdio: 'inherit' });
if (built.status !== 0) fail('The extension could not be built; the lines above say why.');

const server = await serve(
  {
    extension: root,
    folder: args.folder,
    settings: { 'workbench.startupEditor': 'none', 'workbench.editor.enablePreview': false },
    ...(existsSync(resolve(args.folder, firstFile)) ? { file: firstFile } : {}),
  },
  args.port,
);
console.log(`
VS Code for the Web, with Journey Maps, on ${args.folder}

  ${server.url}

Open a .journey file, then run "Journey: Open Preview to the Side". Changes stay in the browser; the files on disk are
left as they are. Ctrl+C ends it.
`);
if (args.open && hasScreen()) await open(server.url);

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => void server.close());
}
