/** What to ask customers at each kind of touchpoint: by its moment of truth, else by what customers do there. */
import type { Touchpoint } from '../model/model.ts';
import entries from './data/questions.json' with { type: 'json' };
import { dataFile } from './data-file.ts';
import { recogniseTouchpoint } from './recognise.ts';
import { nameFor, type Words } from './words.ts';

/** The questions by kind of touchpoint, in each language. */
export const catalogueQuestions = dataFile<Readonly<Record<keyof typeof entries, Words>>>(entries);

/**
 * The question in the language of a tag.
 *
 * @param language the tag of the map; English where the catalogue does not have the language
 */
export function questionFor(
  { name, moments }: Pick<Touchpoint, 'name' | 'moments'>,
  language: string | undefined,
): string {
  const entry = recogniseTouchpoint(name);
  const kinds = [...moments.map(({ value }) => value), entry?.id, entry?.moment, entry?.during[0]];
  const kind = kinds.find((one): one is keyof typeof entries => one !== undefined && Object.hasOwn(entries, one));
  return nameFor(catalogueQuestions[kind ?? 'anything'], language);
}
