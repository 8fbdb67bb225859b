import type { Finding } from '../model/finding.ts';
import type { FixContext } from '../text/edit.ts';
import { addAction } from './add-action.ts';
import { addOwner } from './add-owner.ts';
import type { Fix } from './fix.ts';

/** Adds the missing action and owner to a red touchpoint. */
export function answerRed(finding: Finding, context: FixContext): Fix[] {
  const { lacks = [] } = finding;
  return [
    ...(lacks.includes('action') ? addAction(finding, context) : []),
    ...(lacks.includes('owner') ? addOwner(finding, context) : []),
  ];
}
