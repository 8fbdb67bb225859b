/** Every way to write a map otherwise. A new one is one more in this list. */
import type { RestructuringMaker } from './restructuring.ts';
import { keywordsInAnotherLanguage } from './translate-keywords.ts';

export const restructurings: readonly RestructuringMaker[] = [keywordsInAnotherLanguage];
