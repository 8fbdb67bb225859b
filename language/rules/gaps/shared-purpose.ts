import type { Touchpoint } from '../../model/model.ts';
import { nameKey } from '../../model/name-key.ts';
import type { Range } from '../../model/position.ts';
import { type Draft, type JourneyContext, journeyRule } from '../rule.ts';
import { relatedPlaces } from '../shared/related-places.ts';
import { nameOf, touchpointsIn } from '../shared/touchpoint-views.ts';

interface Purpose {
  readonly kind: 'goal' | 'need';
  readonly text: string;
  readonly range: Range;
  readonly touchpoint: Touchpoint;
}

/** Several touchpoints with the same goal or need in the same words: each contact has a purpose of its own. */
export const sharedPurpose = journeyRule({
  code: 'shared-purpose',
  level: 'hint',
  *check(context) {
    const groups = new Map<string, Purpose[]>();
    for (const purpose of touchpointsIn(context.journey.stages).flatMap(purposesOf)) {
      const key = `${purpose.kind} ${nameKey(purpose.text)}`;
      groups.set(key, [...(groups.get(key) ?? []), purpose]);
    }
    for (const group of groups.values()) {
      const [first, ...others] = onePerTouchpoint(group);
      if (first && others.length > 0) yield draft(first, others, context);
    }
  },
});

/** A need with an id is one of the journey's, which several touchpoints may serve. */
function purposesOf(touchpoint: Touchpoint): Purpose[] {
  const goals = touchpoint.goals.map(({ value, range }) => ({ kind: 'goal' as const, text: value, range }));
  const needs = touchpoint.needs
    .filter(({ id }) => id === undefined)
    .map(({ text, textRange }) => ({ kind: 'need' as const, text, range: textRange }));
  return [...goals, ...needs].filter(({ text }) => text.trim() !== '').map((purpose) => ({ ...purpose, touchpoint }));
}

function onePerTouchpoint(group: readonly Purpose[]): Purpose[] {
  return group.filter((one, index) => group.findIndex(({ touchpoint }) => touchpoint === one.touchpoint) === index);
}

/** On the first of them. It is about several, so it belongs to no touchpoint. */
function draft(first: Purpose, others: readonly Purpose[], { t, file }: JourneyContext): Draft {
  const names = [first, ...others].map(({ touchpoint }) => t('over-contact.one', { name: nameOf(touchpoint, t) }));
  const places = others.map(({ range, touchpoint }) => ({
    uri: file.uri,
    range,
    message: t('shared-purpose.other', { name: nameOf(touchpoint, t) }),
  }));
  return {
    message: t('shared-purpose', { kind: first.kind, purpose: first.text, names: names.join(', ') }),
    range: first.range,
    related: relatedPlaces(places, places.length, t),
  };
}
