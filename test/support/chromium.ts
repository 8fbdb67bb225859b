import { type Browser, chromium } from 'playwright-core';
import { pageBrowserArguments, requirePageBrowser } from '../../scripts/chromium.mts';

/** Starts the Chromium of this machine, without windows. */
export function launch(): Promise<Browser> {
  return chromium.launch({ executablePath: requirePageBrowser(), args: [...pageBrowserArguments] });
}
