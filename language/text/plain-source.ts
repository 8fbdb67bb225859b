import { scan } from '../syntax/scan.ts';
import { structureOf } from '../syntax/structure.ts';
import { SourceText } from './source-text.ts';

/** A text that no document has, such as one that is about to be written. */
export function plainSource(text: string): SourceText {
  const scanned = scan(text);
  return new SourceText(text, {
    diagnostics: [],
    problems: [],
    ignores: [],
    scan: scanned,
    placement: structureOf(scanned),
  });
}
