/** Where the customer can go from a touchpoint, and which share of the customers do. */
import type { CstNode } from 'langium';
import type * as ast from '../generated/ast.ts';
import type { Branch } from '../model/model.ts';
import { readBranchShare } from '../syntax/values/branch-share.ts';
import type { BuildContext } from './context.ts';
import { Properties } from './properties.ts';

/** Binary fractions of shares that add up to 100 % can be a little above it. */
const noise = 1e-9;

export function buildBranches(node: ast.Touchpoint, context: BuildContext): Branch[] {
  let sum = 0;
  let last: CstNode | undefined;
  const branches = node.next.map((branch): Branch => {
    const reference = context.reference(branch.touchpoint, 'touchpoint', 'Touchpoint', node);
    const place = new Properties(branch).first('share');
    const share = context.value(place, readBranchShare);
    if (!share) return reference;
    sum += share.value;
    last = place;
    return { ...reference, share };
  });
  if (last && sum > 1 + noise) {
    const at = { start: 0, end: last.text.length };
    context.refuse(last, { message: 'invalid-value.branch-sum', args: { sum }, at });
  }
  return branches;
}
