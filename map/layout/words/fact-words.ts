/** Risk, cost and ownership of a touchpoint, in the reader's language. */
import type { Driver, Risk, Stage, Touchpoint } from '../../../language/model/model.ts';
import { ownershipsOf } from '../../../language/view/owner.ts';
import type { JourneyContext } from '../context.ts';
import type { Words } from './words.ts';

/** A level in the reader's language; other words as they are written. */
export function riskWords({ level, text }: Risk, { t }: Words): string {
  if (level === undefined) return text;
  const rest = text.replace(/^[^,:;(–—]*?(?=\s*[,:;(–—]|\s-\s|$)/u, '');
  return t('risk.level', { level }) + rest;
}

/** `31 % (22–40 %)` */
export function driverFigures({ share, interval }: Driver, words: Words): string {
  const shown = words.share(share);
  if (!interval) return shown;
  return words.t('driver.figures', { share: shown, low: words.share(interval.low), high: words.share(interval.high) });
}

/** "Run by a partner", "Earned". */
export function ownershipWords(
  touchpoint: Touchpoint,
  stage: Stage,
  { journey, words }: Pick<JourneyContext, 'journey' | 'words'>,
): string[] {
  return ownershipsOf(touchpoint, stage, journey).map((kind) => words.t('ownership', { kind }));
}
