import { type Browser, chromium } from 'playwright-core';
import { chromiumArguments, requireChromium } from '../../scripts/chromium.mts';

/** Starts the Chromium of this machine. */
export function launch(): Promise<Browser> {
  return chromium.launch({ executablePath: requireChromium(), args: [...chromiumArguments] });
}
