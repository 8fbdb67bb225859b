/** The preview's real page and bundle in Chromium, with a VS Code around it that only listens. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { previewPage } from '../../client/preview/html.ts';
import type { PageState, ToClient, ToPage } from '../../client/preview/messages.ts';
import { type ThemeName, themes } from './themes.ts';

declare global {
  interface Window {
    posted: ToClient[];
    violations: string[];
    /** Keys that VS Code would have seen. */
    leakedKeys: string[];
  }
}

const origin = 'https://preview.test';
const folder = resolve(import.meta.dirname, '../../dist/webview');
export const documentUri = 'file:///maps/car.journey';

/** The window of the preview: px, without animations. */
export const previewWindow: BrowserContextOptions = {
  viewport: { width: 900, height: 700 },
  reducedMotion: 'reduce',
};

export class PreviewPage {
  readonly page: Page;

  private constructor(page: Page) {
    this.page = page;
  }

  /**
   * Shows the preview in an empty page.
   *
   * @param first whether the document was never shown before; otherwise it was left at 100 %, with wide cards
   */
  static async open(
    page: Page,
    theme: ThemeName = 'vscode-light',
    uri = documentUri,
    locale = 'en',
    first = false,
  ): Promise<PreviewPage> {
    await page.addInitScript(pretendToBeVsCode, { uri, first });
    const files: Record<string, { readonly contentType: string; readonly body: string }> = {
      '/': { contentType: 'text/html', body: pageHtml(locale) },
      '/main.js': { contentType: 'text/javascript', body: readFileSync(resolve(folder, 'main.js'), 'utf8') },
      '/main.css': { contentType: 'text/css', body: readFileSync(resolve(folder, 'main.css'), 'utf8') },
    };
    await page.route('**/*', async (route) => {
      const file = files[new URL(route.request().url()).pathname];
      await (file ? route.fulfill(file) : route.abort());
    });
    const preview = new PreviewPage(page);
    await page.goto(`${origin}/`);
    await preview.ready();
    await preview.setTheme(theme);
    return preview;
  }

  /** As VS Code does it: variables on the root, one class on the body, no reload. */
  async setTheme(theme: ThemeName): Promise<void> {
    await this.page.evaluate(
      ([name, variables]) => {
        for (const old of [...document.documentElement.style]) document.documentElement.style.removeProperty(old);
        for (const [key, value] of Object.entries(variables)) {
          document.documentElement.style.setProperty(`--vscode-${key}`, value);
        }
        document.body.className = name;
      },
      [theme, themes[theme]] as const,
    );
  }

  async send(message: ToPage): Promise<void> {
    await this.page.evaluate((data) => window.postMessage(data, '*'), message);
    await this.painted();
  }

  /** Preact renders in a microtask after what happened; two frames later it is painted. */
  async painted(): Promise<void> {
    await this.page.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(undefined)))),
    );
  }

  /**
   * As VS Code does it while it shows a line of the text: the page loses the keyboard, and has it back with nothing
   * focused.
   */
  async loseAndRegainKeyboard(): Promise<void> {
    await this.page.evaluate(() => {
      if (document.activeElement instanceof HTMLElement || document.activeElement instanceof SVGElement) {
        document.activeElement.blur();
      }
      window.dispatchEvent(new FocusEvent('focus'));
    });
  }

  posted(): Promise<ToClient[]> {
    return this.page.evaluate(() => window.posted);
  }

  state(): Promise<PageState> {
    return this.page.evaluate(() => JSON.parse(sessionStorage.getItem('state') ?? 'null'));
  }

  violations(): Promise<string[]> {
    return this.page.evaluate(() => window.violations);
  }

  leakedKeys(): Promise<string[]> {
    return this.page.evaluate(() => window.leakedKeys);
  }

  /** The page is taken down and made anew, as when a hidden panel comes back; its state stays. */
  async takeDownAndBringBack(): Promise<void> {
    await this.page.reload();
    await this.ready();
  }

  /** Has the page show another document, or (`was`) the same one at another address. */
  async show(uri: string, was: string | null = null): Promise<void> {
    await this.send({ type: 'document', uri, was, panel: '1' });
    await this.ready(uri);
  }

  private async ready(uri?: string): Promise<void> {
    const isReady = (wanted: string | undefined) =>
      window.posted.some((message) => message.type === 'ready' && (wanted === undefined || message.uri === wanted));
    await this.page.waitForFunction(isReady, uri);
  }
}

function pageHtml(locale: string): string {
  return previewPage({
    script: `${origin}/main.js`,
    style: `${origin}/main.css`,
    nonce: '0123456789abcdef',
    locale,
    title: 'Preview car.journey',
  });
}

/**
 * Runs in the page before its own script. It names the document when the page asks, and writes down the other messages.
 */
function pretendToBeVsCode({ uri, first }: { readonly uri: string; readonly first: boolean }): void {
  const left = { uri, zoom: 1, scroll: { left: 0, top: 0 }, selected: null, viewSettings: { cards: 'wide' } };
  window.posted = [];
  window.violations = [];
  window.leakedKeys = [];
  document.addEventListener('securitypolicyviolation', (event) =>
    window.violations.push(`${event.violatedDirective} ${event.blockedURI}`),
  );
  window.addEventListener('keydown', (event) => window.leakedKeys.push(event.key));
  Object.assign(window, {
    acquireVsCodeApi: () => ({
      postMessage: (message: ToClient) => {
        if (message.type === 'open') window.postMessage({ type: 'document', uri, was: null, panel: '1' }, '*');
        else window.posted.push(message);
      },
      getState: () => JSON.parse(sessionStorage.getItem('state') ?? 'null') ?? (first ? undefined : left),
      setState: (state: unknown) => sessionStorage.setItem('state', JSON.stringify(state)),
    }),
  });
}
