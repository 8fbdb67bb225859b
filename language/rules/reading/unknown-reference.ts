import type { ReferenceKind } from '../../model/model.ts';
import { looseBranch } from '../../syntax/branches.ts';
import { limitedGuesses, nearest, nearestPath } from '../../syntax/nearest.ts';
import { fileRule } from '../rule.ts';

/**
 * A name that nothing answers to, with the nearest one that something does. Nothing is said of a kind of thing that a
 * line which could not be read may have declared: the name may stand there, and that line is told already.
 */
export const unknownReference = fileRule({
  code: 'unknown-reference',
  level: 'error',
  *check({ file, problems, t }) {
    const lost = new Set(problems.flatMap(({ mayDeclare }) => mayDeclare));
    const guessed = limitedGuesses();
    for (const { reference, kind, candidates, touchpoint } of file.unresolved) {
      if (lost.has(kind)) continue;
      const name = reference.value;
      const near = guessed(() =>
        kind === 'file'
          ? nearestPath(name, candidates)
          : (nearBranch(name, kind, candidates) ?? nearest(name.normalize('NFC'), candidates)),
      );
      const sentences = [t('unknown-reference', { kind, name })];
      if (near !== undefined) sentences.push(t('unknown-reference.nearest', { nearest: near }));
      yield { message: sentences.join(' '), range: reference.range, touchpoint };
    }
  },
});

/** `visit 60 %` is a touchpoint with its share. */
function nearBranch(name: string, kind: ReferenceKind, candidates: readonly string[]): string | undefined {
  const branch = kind === 'touchpoint' ? looseBranch(name) : undefined;
  const near = branch && nearest(branch.name.normalize('NFC'), candidates);
  return near && `${near} ${branch?.share}`;
}
