/** The quick fixes of a touchpoint's findings, as the light bulb in the text has them. */

import type { Fix } from '../fixes/fix.ts';
import { fixesFor } from '../fixes/registry.ts';
import type { Finding } from '../model/finding.ts';
import type { FixEdit } from '../model/map-edit.ts';
import type { Journey, Touchpoint } from '../model/model.ts';
import { touchpointsIn } from '../rules/shared/touchpoint-views.ts';
import type { FixContext } from '../text/edit.ts';
import { holds } from '../text/locate.ts';
import { placeAfter } from '../text/place-after.ts';
import { type EditResult, type MapEditContext, refuse } from './edit-result.ts';

/** A finding about a touchpoint, and what would fix it; a comment that silences it is for the text. */
export interface FixableFinding {
  readonly finding: Finding;
  readonly fixes: readonly Fix[];
}

/**
 * The findings on the lines of a touchpoint, in the order of the text.
 *
 * @param key of the touchpoint
 */
export function findingsOf(key: string, journey: Journey, context: FixContext): FixableFinding[] {
  const touchpoint = touchpointsIn(journey.stages).find((one) => one.key === key);
  if (!touchpoint) return [];
  return context.analysis.findings
    .filter((finding) => finding.level !== 'hint' && isAbout(finding, touchpoint))
    .map((finding) => ({ finding, fixes: fixesFor(finding, context).filter(({ isIgnore }) => !isIgnore) }));
}

/** The title of a fix as the reader sees it. */
export function titleOf({ title, args }: Fix, { t }: FixContext): string {
  return t(title, args);
}

export function fix(edit: FixEdit, journey: Journey, context: MapEditContext): EditResult {
  const { source } = context;
  const touchpoint = touchpointsIn(journey.stages).find(({ key }) => key === edit.touchpoint);
  const opener = touchpoint && source.opener('touchpoint', touchpoint.nameRange.start);
  if (!opener) return refuse('restructuring.no-touchpoint');
  const meant = findingsOf(edit.touchpoint, journey, context)
    .filter(({ finding }) => finding.message === edit.message)
    .flatMap(({ fixes }) => fixes)
    .find((one) => titleOf(one, context) === edit.title);
  if (!meant) return refuse('map-edit.no-fix');
  return { edits: meant.edits, focus: placeAfter(opener.start, meant.edits, source) };
}

function isAbout({ range }: Finding, touchpoint: Touchpoint): boolean {
  return holds(touchpoint.range, range.start);
}
