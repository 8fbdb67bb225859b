/** Writes, changes or deletes one fact of a touchpoint that is words. */

import type { FactEdit, TextFactWord } from '../model/map-edit.ts';
import type { Journey, Touchpoint } from '../model/model.ts';
import type { Range } from '../model/position.ts';
import { touchpointsIn } from '../rules/shared/touchpoint-views.ts';
import type { Clause } from '../syntax/clause.ts';
import { addProperty } from '../text/add-property.ts';
import type { TextEdit } from '../text/edit.ts';
import { placeAfter } from '../text/place-after.ts';
import { escaped, listItem, type SourceText } from '../text/source-text.ts';
import { keepsStructure } from '../text/structure-check.ts';
import { type EditResult, type MapEditContext, type Refusal, refuse } from './edit-result.ts';
import { withoutFact } from './without-fact.ts';

/** One fact where it stands. */
interface Said {
  readonly value: string;
  readonly range: Range;
}

export function fact(edit: FactEdit, journey: Journey, { source }: MapEditContext): EditResult {
  const touchpoint = touchpointsIn(journey.stages).find(({ key }) => key === edit.touchpoint);
  if (!touchpoint) return refuse('restructuring.no-touchpoint');
  const opener = source.opener('touchpoint', touchpoint.nameRange.start);
  if (!opener) return refuse('restructuring.unreadable');
  const edits = editsOf(edit, touchpoint, opener, source);
  return 'refused' in edits ? edits : { edits, focus: placeAfter(opener.start, edits, source) };
}

type Edits = readonly TextEdit[] | Refusal;

function editsOf(
  { fact: word, was, text }: FactEdit,
  touchpoint: Touchpoint,
  opener: Clause,
  source: SourceText,
): Edits {
  const words = text.replace(/\s+/gu, ' ').trim();
  const written = word === 'channel' ? listOf(words) : escaped(words);
  if (written === undefined) return refuse('map-edit.not-in-list', { name: words });
  const all = factsOf(touchpoint)[word];
  const said = was === undefined ? (word === 'owner' ? all[0] : undefined) : all.find(({ value }) => value === was);
  if (was !== undefined && !said) return refuse('map-edit.no-fact');
  if (!said) return words === '' ? refuse('map-edit.no-text') : [added(word, written, all, opener, source)];
  const clause = source.clauseAt(said.range.start);
  if (!clause) return refuse('restructuring.unreadable');
  if (text === said.value || words === said.value) return [];
  if (said.value.includes('\n') && words !== '') return refuse('map-edit.several-lines');
  if (words !== '') return checked([replaced(word, said, clause, written, source)], source.report.scan.clauses, source);
  const { edits, left } = withoutFact(word === 'channel' ? said.range : undefined, clause, source);
  return checked(edits, left, source);
}

/** @param order the clauses that the text has afterwards */
function checked(edits: readonly TextEdit[], order: readonly Clause[], source: SourceText): Edits {
  return keepsStructure(source, edits, order, undefined) ? edits : refuse('restructuring.would-change-others');
}

/** What a touchpoint states in words, in the order of the text. */
export function factsOf(touchpoint: Touchpoint): Readonly<Record<TextFactWord, readonly Said[]>> {
  const { channels, needs, feelings, quotes, pains, ideas, owner } = touchpoint;
  return {
    channel: channels,
    need: needs.map(({ text, textRange }) => ({ value: text, range: textRange })),
    feeling: feelings,
    quote: quotes,
    pain: pains,
    idea: ideas,
    owner: owner ? [owner] : [],
  };
}

/** Names with commas between them, as they are typed; `undefined` where one cannot be written. */
function listOf(words: string): string | undefined {
  const names = words.split(',').map((name) => name.trim());
  const items = names.filter((name) => name !== '').map(listItem);
  return items.includes(undefined) ? undefined : items.join(', ');
}

/** A fact of its own, or one more name behind those of a list. */
function added(
  word: TextFactWord,
  written: string,
  all: readonly Said[],
  opener: Clause,
  source: SourceText,
): TextEdit {
  const last = word === 'channel' ? all.at(-1) : undefined;
  return last
    ? source.insert(source.offsetAt(last.range.end), `, ${written}`)
    : addProperty(source, opener, word, written);
}

/** Of a need that has an id alone, the words are new. */
function replaced(word: TextFactWord, { range }: Said, { value, colon }: Clause, written: string, source: SourceText) {
  if (word === 'channel') return source.replace(source.sliceOf(range), written);
  return value || colon === undefined
    ? source.replace(value ?? source.sliceOf(range), written)
    : source.insert(colon + 1, ` ${written}`);
}
