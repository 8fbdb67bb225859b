/** States the same for several touchpoints: each as if it were the only one, all in one step. */

import { append } from '../model/long-lists.ts';
import type { SeveralEdit } from '../model/map-edit.ts';
import type { Journey } from '../model/model.ts';
import { touchpointsIn } from '../rules/shared/touchpoint-views.ts';
import type { TextEdit } from '../text/edit.ts';
import { placeAfter } from '../text/place-after.ts';
import { together } from '../text/text-order.ts';
import { type EditResult, type MapEditContext, refuse } from './edit-result.ts';
import { fact } from './fact.ts';
import { rate } from './rate.ts';

export function several(edit: SeveralEdit, journey: Journey, context: MapEditContext): EditResult {
  const { source } = context;
  const chosen = touchpointsIn(journey.stages).filter(({ key }) => edit.touchpoints.includes(key));
  const [first] = chosen;
  if (!first || chosen.length < new Set(edit.touchpoints).size) return refuse('restructuring.no-touchpoint');
  const edits: TextEdit[] = [];
  for (const { key, owner } of chosen) {
    for (const result of stated(edit, key, owner?.value, journey, context)) {
      if (result.refused !== undefined) return result;
      append(edits, result.edits);
    }
  }
  const all = together(edits, source);
  const opener = source.opener('touchpoint', first.nameRange.start);
  const focus = opener ? placeAfter(opener.start, all, source) : first.nameRange.start;
  return { edits: all, focus, notices: [{ message: 'map-edit.several-changed', args: { count: chosen.length } }] };
}

/** What each of the facts makes of one touchpoint. */
function stated(
  { owner, importance }: SeveralEdit,
  touchpoint: string,
  was: string | undefined,
  journey: Journey,
  context: MapEditContext,
): EditResult[] {
  const here = { journey: journey.key, touchpoint };
  const results: EditResult[] = [];
  if (owner !== undefined) {
    const said = was === undefined ? {} : { was };
    results.push(fact({ kind: 'fact', ...here, fact: 'owner', ...said, text: owner }, journey, context));
  }
  if (importance) results.push(rate({ kind: 'rate', ...here, importance }, journey, context));
  return results;
}
