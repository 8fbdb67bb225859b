/** The preview inside the workbench: a page in a frame in a frame. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Frame, FrameLocator, Locator, Page } from 'playwright-core';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Ours: a walkthrough has its picture in a frame of the same kind. */
const ours = 'iframe.webview[src*="extensionId=journey-maps."]';

export class Preview {
  private readonly page: Page;
  readonly content: FrameLocator;

  constructor(page: Page) {
    this.page = page;
    this.content = page.frameLocator(ours).frameLocator('#active-frame');
  }

  /** By the touchpoint's id. */
  card(touchpoint: string): Locator {
    return this.content.locator(`.jm-card[data-touchpoint="${touchpoint}"]`);
  }

  marked(): Locator {
    return this.content.locator('.jm-card[aria-current="true"]');
  }

  async ready(): Promise<void> {
    await this.content.locator('.jm-card').first().waitFor();
  }

  /** What axe-core objects to, one line each: the rule and the element. */
  async complaints(): Promise<string[]> {
    const frame = await this.frame();
    await frame.evaluate(axe);
    const results = await frame.evaluate<AxeResults>("axe.run(document, { resultTypes: ['violations'] })");
    return results.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
  }

  private async frame(): Promise<Frame> {
    const outer = await (await this.page.locator(ours).elementHandle())?.contentFrame();
    const inner = await (await outer?.$('#active-frame'))?.contentFrame();
    if (!inner) throw new Error('There is no preview.');
    return inner;
  }
}
