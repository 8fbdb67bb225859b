/** Pages of one Chromium that draw a map: the preview's own page, and one that has Mermaid. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import type { Browser, CDPSession, Page } from 'playwright-core';
import { previewPage } from '../client/preview/html.ts';
import type { ToClient } from '../client/preview/messages.ts';
import { root } from '../scripts/root.mts';
import { uri } from './editing-client.ts';

/** Milliseconds until the frame that shows it is out. */
export interface Drawn {
  readonly took: number;
  /** Of that, what the page's thread worked. */
  readonly cpu: number;
}

declare global {
  interface Window {
    draw: (what: string) => Promise<number>;
    /** Until the frame that shows the newest state is out. */
    painted: () => Promise<unknown>;
    mermaid: {
      initialize(options: object): void;
      render(id: string, text: string): Promise<{ readonly svg: string }>;
    };
  }
}

const folder = join(root, 'out/bench/webview');

/** As the product has it: minified, for production. */
export async function buildPreview(): Promise<void> {
  await build({
    entryPoints: [join(root, 'client/webview/main.tsx')],
    outfile: join(folder, 'main.js'),
    bundle: true,
    minify: true,
    format: 'iife',
    platform: 'browser',
    target: 'es2023',
    charset: 'utf8',
    mainFields: ['module', 'main'],
    jsx: 'automatic',
    jsxImportSource: 'preact',
    loader: { '.woff2': 'dataurl' },
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'error',
  });
}

export class DrawingPage {
  private readonly page: Page;
  private readonly session: CDPSession;

  private constructor(page: Page, session: CDPSession) {
    this.page = page;
    this.session = session;
  }

  /** The page of the preview: it draws maps as the client sends them. */
  static async preview(browser: Browser): Promise<DrawingPage> {
    const page = await pageIn(browser);
    const origin = 'https://preview.bench';
    const html = previewPage({
      script: `${origin}/main.js`,
      style: `${origin}/main.css`,
      nonce: '0123456789abcdef',
      locale: 'en',
      title: 'Preview',
    });
    await page.addInitScript(beVsCode, uri);
    await page.route('**/*', async (route) => {
      const name = new URL(route.request().url()).pathname.slice(1);
      if (name === '') await route.fulfill({ contentType: 'text/html', body: html });
      else if (name === 'main.js' || name === 'main.css') {
        const contentType = name.endsWith('js') ? 'text/javascript' : 'text/css';
        await route.fulfill({ contentType, body: readFileSync(join(folder, name), 'utf8') });
      } else await route.abort();
    });
    await page.goto(`${origin}/`);
    return DrawingPage.of(page);
  }

  /** A page that draws texts with Mermaid. */
  static async mermaid(browser: Browser, script: string): Promise<DrawingPage> {
    const page = await pageIn(browser);
    await page.evaluate(addPainted);
    await page.setContent('<!doctype html><html lang="en"><head><title>Bench</title></head><body><main>');
    await page.addScriptTag({ path: script });
    await page.evaluate(drawWithMermaid);
    return DrawingPage.of(page);
  }

  private static async of(page: Page): Promise<DrawingPage> {
    const session = await page.context().newCDPSession(page);
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    return new DrawingPage(page, session);
  }

  async draw(what: string): Promise<Drawn> {
    const before = await this.worked();
    const took = await this.page.evaluate((given) => window.draw(given), what);
    const cpu = (await this.worked()) - before;
    return { took, cpu };
  }

  /** Until nothing is left that the page does while it is idle. */
  async settled(): Promise<void> {
    await this.page.waitForFunction(
      () => document.querySelector('[aria-busy=true], .jm-slice:empty, .jm-part:empty') === null,
    );
    await this.page.evaluate(() => new Promise((done) => requestIdleCallback(() => requestIdleCallback(done))));
  }

  close(): Promise<void> {
    return this.page.context().close();
  }

  private async worked(): Promise<number> {
    const { metrics } = await this.session.send('Performance.getMetrics');
    return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN);
  }
}

async function pageIn(browser: Browser): Promise<Page> {
  const page = await (await browser.newContext({ viewport: { width: 1400, height: 900 } })).newPage();
  await page.addInitScript(addPainted);
  return page;
}

/** Runs in the page before its own script. */
function addPainted(): void {
  window.painted = () =>
    new Promise((done) => {
      requestAnimationFrame(() => {
        const channel = new MessageChannel();
        channel.port1.onmessage = done;
        channel.port2.postMessage(null);
      });
    });
}

/** Runs in the page before its own script. A drawing begins with a message of the client, which is JSON. */
function beVsCode(shown: string): void {
  Object.assign(window, {
    acquireVsCodeApi: () => ({
      postMessage: ({ type }: ToClient) => {
        if (type === 'open') window.postMessage({ type: 'document', uri: shown, was: null, panel: '1' }, '*');
      },
      getState: () => undefined,
      setState: () => undefined,
    }),
  });
  window.draw = async (written) => {
    const start = performance.now();
    // VS Code writes the message for its window, reads it there and posts it to the page.
    const message = JSON.parse(written);
    const received = new Promise((done) => window.addEventListener('message', done, { once: true }));
    window.postMessage(message, '*');
    await received;
    await window.painted();
    return performance.now() - start;
  };
}

function drawWithMermaid(): void {
  window.mermaid.initialize({ startOnLoad: false, maxTextSize: 10_000_000 });
  const place = document.querySelector('main');
  if (!place) throw new Error('The page has no place to draw in.');
  let drawings = 0;
  window.draw = async (text) => {
    const start = performance.now();
    drawings += 1;
    const { svg } = await window.mermaid.render(`drawing-${drawings}`, text);
    place.innerHTML = svg;
    await window.painted();
    return performance.now() - start;
  };
}
