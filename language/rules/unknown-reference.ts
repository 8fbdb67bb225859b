import { nearest } from '../syntax/nearest.ts';
import { fileRule } from './rule.ts';

/**
 * A name that nothing answers to, with the nearest one that something does. Nothing is said while a clause of the file
 * could not be read: the name may be declared on that line, and the one broken line is told already. A file that is not
 * there is missing all the same.
 */
export const unknownReference = fileRule({
  code: 'unknown-reference',
  level: 'error',
  *check({ file, problems, t }) {
    const declarationLost = problems.some(({ clauseLost }) => clauseLost);
    for (const { reference, kind, candidates, touchpoint } of file.unresolved) {
      if (declarationLost && kind !== 'file') continue;
      const name = reference.value;
      const near = nearest(name.normalize('NFC'), candidates);
      const sentences = [t('unknown-reference', { kind, name })];
      if (near !== undefined) sentences.push(t('unknown-reference.nearest', { nearest: near }));
      yield { message: sentences.join(' '), range: reference.range, touchpoint };
    }
  },
});
