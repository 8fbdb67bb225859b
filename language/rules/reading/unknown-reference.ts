import { limitedGuesses, nearest } from '../../syntax/nearest.ts';
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
      const near = guessed(() => nearest(name.normalize('NFC'), candidates));
      const sentences = [t('unknown-reference', { kind, name })];
      if (near !== undefined) sentences.push(t('unknown-reference.nearest', { nearest: near }));
      yield { message: sentences.join(' '), range: reference.range, touchpoint };
    }
  },
});
