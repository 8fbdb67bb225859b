import { daysOf, timesADay } from '../../analysis/calendar.ts';
import type { Journey, StageEntry, Touchpoint } from '../../model/model.ts';
import { journeyRule } from '../rule.ts';
import { hasLostLine } from '../shared/lost-lines.ts';
import { mostPlaces, relatedPlaces } from '../shared/related-places.ts';
import { durationInWords } from '../shared/time-words.ts';
import { nameOf, touchpointId } from '../shared/touchpoint-views.ts';

/**
 * A long `wait` that no contact breaks. `wait` is the silence until the next contact, so only a touchpoint that repeats
 * itself in that time breaks its own. Contacts right after it that are missing are the ones that would have broken it.
 */
export const silentWait = journeyRule({
  code: 'silent-wait',
  level: 'info',
  *check({ journey, file, problems, thresholds, t }) {
    for (const { touchpoint, missing, count } of withTheMissingAfter(journey)) {
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
        related: relatedPlaces(
          missing.map((contact) => ({
            uri: file.uri,
            range: contact.status?.range ?? contact.nameRange,
            message: t('silent-wait.missing-place', { name: nameOf(contact, t) }),
          })),
          count,
          t,
        ),
      };
    }
  },
});

interface SilentContact {
  readonly touchpoint: Touchpoint;
  /** The first missing ones between it and the next contact that the customer meets. */
  readonly missing: readonly Touchpoint[];
  /** How many of these there are in all. */
  readonly count: number;
}

function* withTheMissingAfter(journey: Journey): Generator<SilentContact> {
  const entries = journey.stages.flatMap((stage) => stage.entries);
  let end = 0;
  for (const [index, entry] of entries.entries()) {
    const first = index + 1;
    // A long row of missing contacts is walked once: its end is the same for each of them.
    for (end = Math.max(end, first); isMissing(entries[end]); ) end++;
    if (entry.kind !== 'touchpoint') continue;
    const missing = entries.slice(first, Math.min(end, first + mostPlaces + 1)).filter(isMissing);
    yield { touchpoint: entry.touchpoint, missing: missing.map((one) => one.touchpoint), count: end - first };
  }
}

function isMissing(entry: StageEntry | undefined): entry is Extract<StageEntry, { kind: 'touchpoint' }> {
  return entry?.kind === 'touchpoint' && entry.touchpoint.status?.value === 'missing';
}

function repeatsWithin({ frequency, status }: Touchpoint, silentDays: number): boolean {
  if (!frequency || status?.value === 'missing') return false;
  return 1 / timesADay(frequency.value) < silentDays;
}
