import { daysOf } from '../analysis/calendar.ts';
import type { Journey, StageEntry, Touchpoint } from '../model/model.ts';
import { hasLostLine } from './lost-lines.ts';
import { journeyRule } from './rule.ts';
import { durationInWords } from './time-words.ts';
import { nameOf, touchpointId } from './touchpoint-views.ts';

/**
 * A long `wait` that no contact breaks. `wait` is the silence until the next contact, so only a touchpoint that repeats
 * itself in that time breaks its own. Contacts right after it that are missing are the ones that would have broken it.
 */
export const silentWait = journeyRule({
  code: 'silent-wait',
  level: 'info',
  *check({ journey, file, problems, thresholds, t }) {
    for (const { touchpoint, missing } of withTheMissingAfter(journey)) {
      const { wait } = touchpoint;
      if (!wait || daysOf(wait.value) < thresholds.silentWaitDays) continue;
      if (repeatsWithin(touchpoint, thresholds.silentWaitDays) || hasLostLine(touchpoint, problems)) continue;
      const sentences = [
        t('silent-wait', {
          name: nameOf(touchpoint, t),
          happens: touchpoint.status?.value === 'missing' ? 'no' : 'yes',
          wait: durationInWords(wait.value, t),
        }),
        ...missing.slice(0, 1).map((contact) => t('silent-wait.missing', { name: nameOf(contact, t) })),
      ];
      yield {
        message: sentences.join(' '),
        range: wait.range,
        touchpoint: touchpointId(touchpoint),
        related: missing.map((contact) => ({
          uri: file.uri,
          range: contact.status?.range ?? contact.nameRange,
          message: t('silent-wait.missing-place', { name: nameOf(contact, t) }),
        })),
      };
    }
  },
});

/** Each touchpoint with the missing ones between it and the next contact that the customer meets. */
function* withTheMissingAfter(journey: Journey): Generator<{ touchpoint: Touchpoint; missing: readonly Touchpoint[] }> {
  const entries = journey.stages.flatMap((stage) => stage.entries);
  let missing: Touchpoint[] = [];
  const found: { touchpoint: Touchpoint; missing: readonly Touchpoint[] }[] = [];
  // From behind, so that a long row of missing contacts is walked once.
  for (const entry of entries.toReversed()) {
    if (entry.kind === 'touchpoint') found.push({ touchpoint: entry.touchpoint, missing });
    missing = isMissing(entry) ? [entry.touchpoint, ...missing] : [];
  }
  yield* found.reverse();
}

function isMissing(entry: StageEntry): entry is Extract<StageEntry, { kind: 'touchpoint' }> {
  return entry.kind === 'touchpoint' && entry.touchpoint.status?.value === 'missing';
}

function repeatsWithin({ frequency, status }: Touchpoint, silentDays: number): boolean {
  if (!frequency || status?.value === 'missing') return false;
  return daysOf({ count: 1, unit: frequency.value.per }) / frequency.value.count < silentDays;
}
