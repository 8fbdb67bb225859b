/**
 * The two editors that the packed extension is proven in: VS Code's Node extension host, which desktop users run, and
 * VS Code for the Web. Both get the same VSIX, installed by VS Code's own installer.
 */
import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { promisify } from 'node:util';
import { root } from '../../../scripts/root.mts';
import { vscodeRoot } from '../../../scripts/vscode-server.mts';
import { serveWeb, type WebServer } from '../../../scripts/web-server.mts';
import { type HostName, quietSettings } from './settings.ts';
import type { Workspace } from './workspace.ts';

/** What a suite needs to open a workbench; plain data, so that it can be provided to test workers. */
export interface HostAddress {
  readonly name: HostName;
  /** The installed extension. */
  readonly extension: string;
  /** Of the Node host, which serves every folder at once; VS Code for the Web has a server that shows one at a time. */
  readonly url: string | undefined;
}

export interface Host {
  readonly address: HostAddress;
  close(): Promise<void>;
}

/** Gives the addresses of workbenches. Each of them has the extension. */
export interface Folders {
  /**
   * The address of a workbench on that workspace, until the next call. `tests` is the absolute path of the bundle of a
   * suite that runs in the extension host.
   */
  open(workspace: Workspace, tests?: string): Promise<string>;
  close(): Promise<void>;
}

const server = join(vscodeRoot, 'out', 'server-main.js');

/** Installs `journey.vsix` in a fresh place and starts the host. */
export async function startHost(name: HostName): Promise<Host> {
  const home = await mkdtemp(join(tmpdir(), `journey-${name}-`));
  const extension = await install(home);
  if (name === 'web') {
    return { address: { name, extension, url: undefined }, close: () => rm(home, { recursive: true }) };
  }
  await mkdir(join(home, 'data', 'data', 'User'), { recursive: true });
  await writeFile(join(home, 'data', 'data', 'User', 'settings.json'), JSON.stringify(quietSettings));
  const { process: child, url } = await startServer(home);
  return {
    address: { name, extension, url },
    close: async () => {
      const gone = new Promise((resolve) => child.once('exit', resolve));
      child.kill();
      await gone;
      await rm(home, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

function serverArguments(home: string): string[] {
  return [
    server,
    ...['--server-data-dir', join(home, 'data'), '--extensions-dir', join(home, 'extensions')],
    ...['--accept-server-license-terms', '--telemetry-level', 'off'],
  ];
}

/** VS Code's own installer unpacks the VSIX: what it would refuse, the tests refuse. Returns the folder it made. */
async function install(home: string): Promise<string> {
  const vsix = join(root, 'journey.vsix');
  if (!existsSync(vsix)) throw new Error('There is no journey.vsix: "npm run package" makes it.');
  if (!existsSync(server)) throw new Error('There is no VS Code to test in: "npm run ensure:vscode" installs it.');
  await promisify(execFile)(process.execPath, [...serverArguments(home), '--install-extension', vsix]);
  const folders = (await readdir(join(home, 'extensions'), { withFileTypes: true })).filter((one) => one.isDirectory());
  const folder = folders[0];
  if (folder === undefined) throw new Error('The VSIX was installed, yet there is no extension.');
  return join(home, 'extensions', folder.name);
}

/** Resolves once the server says which port it got; rejects with what it printed when it ends before that. */
function startServer(home: string): Promise<{ process: ChildProcess; url: string }> {
  const child = spawn(
    process.execPath,
    [
      ...serverArguments(home),
      ...['--host', '127.0.0.1', '--port', '0', '--without-connection-token'],
      ...['--enable-smoke-test-driver', '--disable-workspace-trust'],
      // Seconds. The extension host of a window that is closed ends, with its language server, in place of waiting for
      // hours.
      ...['--reconnection-grace-time', '1'],
    ],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  );
  return new Promise((resolve, reject) => {
    let printed = '';
    const read = (chunk: Buffer) => {
      printed += chunk.toString();
      const port = /Extension host agent listening on (\d+)/.exec(printed)?.[1];
      if (port !== undefined) resolve({ process: child, url: `http://127.0.0.1:${port}/` });
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`VS Code's server ended with ${code}:\n${printed}`)));
  });
}

export function foldersOf(host: HostAddress): Folders {
  return host.url === undefined ? webFolders(host) : nodeFolders(host, host.url);
}

/** One server for all folders, so that the browser loads the workbench from its cache. */
function webFolders({ extension }: HostAddress): Folders {
  let server: WebServer | undefined;
  return {
    open: async ({ folder, settings }, tests) => {
      const suite = tests === undefined ? {} : { tests: relative(extension, tests) };
      const options = { extension, folder, settings, ...suite };
      if (server) await server.show(options);
      else server = await serveWeb({ ...options, port: 0 });
      return server.url;
    },
    close: async () => server?.close(),
  };
}

function nodeFolders({ extension }: HostAddress, server: string): Folders {
  return {
    open: async ({ folder }, tests) => {
      const url = new URL(server);
      url.searchParams.set('folder', folder);
      if (tests !== undefined) {
        const remote = `vscode-remote://${url.host}`;
        const payload = [
          ['extensionDevelopmentPath', `${remote}${extension}`],
          ['extensionTestsPath', `${remote}${tests}`],
        ];
        url.searchParams.set('payload', JSON.stringify(payload));
      }
      return url.href;
    },
    close: async () => undefined,
  };
}
