import type { Finding } from '../model/finding.ts';
import { type Fix, preferred } from './fix.ts';

/** Writes the digits that the file gives; everything around them stays. */
export function updateNumber({ update }: Finding): Fix[] {
  return update && update.length > 0 ? [preferred('fix.update-number', {}, update)] : [];
}
