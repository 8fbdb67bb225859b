/** Adds an id to an element and replaces all references by name with it, so that the name can change freely. */

import type { Holder } from '../keywords/keyword-row.ts';
import { nameKey } from '../model/name-key.ts';
import type { Range } from '../model/position.ts';
import {
  type JourneyDocument,
  keysOf,
  type Mention,
  type MentionReader,
  type Mentions,
  type Occurrence,
} from '../names/occurrences.ts';
import type { NamedNode } from '../names/symbol-tables.ts';
import { plainText } from '../syntax/plain-text.ts';
import { rangeOf } from '../syntax/range.ts';
import { startsOfLines } from '../syntax/slices.ts';
import type { TextEdit } from '../text/edit.ts';
import { newId } from '../text/new-id.ts';
import { thingOn } from '../text/selected.ts';
import type { SourceText } from '../text/source-text.ts';
import type { Around, FileChange, OfferContext, Restructuring } from './restructuring.ts';

/** Elements that can be referenced. */
const referredTo: readonly (Holder | undefined)[] = [
  ...['journey', 'touchpoint', 'persona', 'channel', 'team', 'source', 'need'],
] as Holder[];

export function idGiven(selection: Range, { source, around }: OfferContext): Restructuring[] {
  const placed = thingOn(selection, source);
  if (!around || !placed || placed.clause.id || !placed.clause.value || !referredTo.includes(placed.opens)) return [];
  if (placed.opens === 'need' && placed.holder === 'touchpoint') return [];
  const { mentions, document } = around;
  const own = mentions.of(document).find(({ at, part }) => part === 'name' && at.start === placed.clause.value?.start);
  const given = own && giveId(own, new WrittenNames(around), source);
  if (!given) return [];
  const { id, edits, elsewhere } = given;
  const name = plainText(source.textOf(placed.clause.value));
  return [{ kind: 'refactor.rewrite.id', title: 'restructure.give-id', args: { id, name }, edits, elsewhere }];
}

export interface GivenId {
  readonly id: string;
  readonly edits: readonly TextEdit[];
  readonly elsewhere: readonly FileChange[];
}

export function giveId(own: Mention, names: WrittenNames, source: SourceText): GivenId | undefined {
  const meant = names.meaningOf(own);
  if (!meant) return undefined;
  const { clause, keyword } = own.placed;
  const id = newId(plainText(source.textOf(own.at)), keyword.word, (word) => names.isTaken(word, meant));
  names.reserve(id);
  const edits: TextEdit[] = [source.insert(clause.word.end, ` ${id}`)];
  const elsewhere = new Map<string, TextEdit[]>();
  for (const { document, mention } of names.referencesTo(meant)) {
    const edit = { range: rangeOf(names.lineStartsOf(document), mention.at), newText: id };
    if (document === names.home) {
      edits.push(edit);
    } else {
      const uri = document.uri.toString();
      elsewhere.set(uri, [...(elsewhere.get(uri) ?? []), edit]);
    }
  }
  return { id, edits, elsewhere: [...elsewhere].map(([uri, there]) => ({ uri, edits: there })) };
}

/** Every name in a file and in the files that use it, indexed by its text. */
export class WrittenNames {
  readonly home: JourneyDocument;
  private readonly mentions: Mentions;
  private readonly byKey = new Map<string, Occurrence[]>();
  private readonly readers = new Map<JourneyDocument, MentionReader>();
  private readonly lineStarts = new Map<JourneyDocument, readonly number[]>();
  private readonly reserved = new Set<string>();

  constructor({ document, mentions }: Around) {
    this.home = document;
    this.mentions = mentions;
    const own = mentions.of(document).find(({ part, kind }) => part === 'name' && kind !== 'File');
    const meaning = own && mentions.meaning(document, own);
    for (const place of meaning ? mentions.placesOf(meaning) : [document]) {
      const text = place.textDocument.getText();
      for (const mention of mentions.of(place)) {
        const key = nameKey(plainText(text.slice(mention.at.start, mention.at.end)));
        const known = this.byKey.get(key);
        if (known) known.push({ document: place, mention });
        else this.byKey.set(key, [{ document: place, mention }]);
      }
    }
  }

  meaningOf(own: Mention): NamedNode | undefined {
    const meaning = this.mentions.meaning(this.home, own);
    return meaning?.kind === 'thing' ? meaning.node : undefined;
  }

  /** Whether the id is already the name or the target of another reference, which would then change its meaning. */
  isTaken(id: string, node: NamedNode): boolean {
    const key = nameKey(id);
    const occurrences = this.byKey.get(key) ?? [];
    return this.reserved.has(key) || occurrences.some((one) => this.couldClash(one, node) && !this.means(one, node));
  }

  reserve(id: string): void {
    this.reserved.add(nameKey(id));
  }

  referencesTo(node: NamedNode): Occurrence[] {
    const { name, short } = keysOf(node);
    return [...new Set([name, short])]
      .flatMap((key) => this.byKey.get(key) ?? [])
      .filter((occurrence) => occurrence.mention.part === 'reference' && this.means(occurrence, node));
  }

  lineStartsOf(document: JourneyDocument): readonly number[] {
    const known = this.lineStarts.get(document) ?? startsOfLines(document.textDocument.getText());
    this.lineStarts.set(document, known);
    return known;
  }

  /** In another file, only names of the same kind can clash, and never those inside a journey. */
  private couldClash({ document, mention }: Occurrence, { $type }: NamedNode): boolean {
    return document === this.home || (mention.kind === $type && $type !== 'Touchpoint');
  }

  private means({ document, mention }: Occurrence, node: NamedNode): boolean {
    if (mention.kind !== node.$type) return false;
    const reader = this.readers.get(document) ?? this.mentions.reader(document);
    this.readers.set(document, reader);
    const meaning = reader.meaning(mention);
    return meaning?.kind === 'thing' && meaning.node === node;
  }
}
