import { shareForm } from '../branches.ts';
import { toNumber } from './number.ts';
import { type Reading, refuse } from './reading.ts';

/** `(60 %)`, `(33,3 percent)`: a share, returned as 0–1. */
export function readBranchShare(text: string): Reading<number> {
  const share = toNumber(shareForm.exec(text)?.[1] ?? 'none') / 100;
  return share <= 1 ? { value: share } : refuse(text, 'invalid-value.branch-share');
}
