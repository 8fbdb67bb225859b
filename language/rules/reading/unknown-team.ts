import { limitedGuesses, nearest } from '../../syntax/nearest.ts';
import { journeyRule } from '../rule.ts';
import { ownerLines } from '../shared/owners.ts';
import { touchpointId } from '../shared/touchpoint-views.ts';
import { isKnown, sample, writableAs } from '../shared/vocabulary.ts';

/** An owner that is not among the teams that are declared in reach, with the nearest one. */
export const unknownTeam = journeyRule({
  code: 'unknown-team',
  level: 'warning',
  *check({ journey, file, problems, t }) {
    const unknown = ownerLines(journey).filter(({ owner }) => owner.key === undefined && owner.value !== '');
    if (unknown.length === 0) return;
    const declared = journey.inReach.teams;
    if (!isKnown(declared, file, problems)) return;
    const guessed = limitedGuesses();
    for (const { owner, touchpoint } of unknown) {
      const near = guessed(() => nearest(owner.value.normalize('NFC'), writableAs(declared)));
      const advice =
        near === undefined
          ? t('unknown-team.declared', { name: owner.value, list: sample(declared) })
          : t('unknown-team.nearest', { nearest: near });
      yield {
        message: `${t('unknown-team', { name: owner.value })} ${advice}`,
        range: owner.range,
        touchpoint: touchpoint && touchpointId(touchpoint),
      };
    }
  },
});
