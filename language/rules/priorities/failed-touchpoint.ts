import type { Journey, StageEntry, Touchpoint } from '../../model/model.ts';
import { type JourneyContext, journeyRule } from '../rule.ts';
import { nameOf, touchpointId } from '../shared/touchpoint-views.ts';

/**
 * A contact that goes another way than planned: it fails, nobody planned it, or it comes at the wrong time (the
 * deviations of the Customer Journey Modelling Language, SINTEF). An ad hoc one right after a missing one names it as
 * the likely cause.
 */
export const failedTouchpoint = journeyRule({
  code: 'failed-touchpoint',
  level: 'warning',
  *check({ journey, file, t }: JourneyContext) {
    for (const { touchpoint, before } of withTheOneBefore(journey)) {
      const status = touchpoint.status;
      if (!status || status.value === 'planned' || status.value === 'missing') continue;
      const message = t('failed-touchpoint', {
        name: nameOf(touchpoint, t),
        // A choice of an ICU message is one word without blanks.
        status: status.value.replaceAll(' ', '_'),
      });
      const at = { range: status.range, touchpoint: touchpointId(touchpoint) };
      if (status.value !== 'ad hoc' || before?.status?.value !== 'missing') {
        yield { message, ...at };
        continue;
      }
      const cause = nameOf(before, t);
      yield {
        message: `${message} ${t('failed-touchpoint.cause', { cause })}`,
        ...at,
        related: [
          { uri: file.uri, range: before.status.range, message: t('failed-touchpoint.cause-place', { cause }) },
        ],
      };
    }
  },
});

/** Each touchpoint with what the customer met right before it; a touchpoint met again stands between two others. */
function* withTheOneBefore(journey: Journey): Generator<{ touchpoint: Touchpoint; before: Touchpoint | undefined }> {
  let last: StageEntry | undefined;
  for (const entry of journey.stages.flatMap(({ entries }) => entries)) {
    const before = last?.kind === 'touchpoint' ? last.touchpoint : undefined;
    if (entry.kind === 'touchpoint') yield { touchpoint: entry.touchpoint, before };
    last = entry;
  }
}
