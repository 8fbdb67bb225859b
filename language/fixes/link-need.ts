/** Links needs to the touchpoints that serve them. */

import type { Finding } from '../model/finding.ts';
import type { Journey, Need, Touchpoint } from '../model/model.ts';
import { nameKey } from '../model/name-key.ts';
import { touchpointsIn } from '../rules/shared/touchpoint-views.ts';
import type { Clause } from '../syntax/clause.ts';
import { toFillIn } from '../syntax/to-fill-in.ts';
import { addProperty } from '../text/add-property.ts';
import type { FixContext, TextEdit } from '../text/edit.ts';
import { journeyAt, sameRange } from '../text/locate.ts';
import { escaped, listItem, type SourceText } from '../text/source-text.ts';
import { wordsFor } from '../text/words.ts';
import { addToEach } from './add-unknowns.ts';
import { asking, type Fix, offer } from './fix.ts';
import { touchpointAtEnd } from './touchpoint-at-end.ts';

/** The maximum number of suggested touchpoints. */
const mostOffers = 5;

/**
 * Adds `serves` to a touchpoint: first to those that share a word with the need, then to those without a need. At last
 * comes a new touchpoint that is missing today, because the others serve something else.
 */
export function linkNeed(finding: Finding, context: FixContext): Fix[] {
  const { source } = context;
  return journeysOf(finding, context).flatMap((journey) => {
    const need = needMeant(finding, journey, context);
    const tie = need && tieTo(need, context);
    if (!tie) return [];
    const served = likeliest(touchpointsIn(journey.stages), need)
      .slice(0, mostOffers)
      .flatMap((touchpoint) => {
        const opener = source.opener('touchpoint', touchpoint.range.start);
        const edits = opener ? [...tie.edits, addServes(source, opener, tie.name)] : [];
        return opener ? [offer('fix.serve-need', { name: touchpoint.name || (touchpoint.id ?? '') }, edits)] : [];
      });
    return [...served, ...addServing(need, tie, journey, source)];
  });
}

/** Adds a contact that does not happen yet, under the words of the need. */
function addServing(need: Need, { name, edits }: Tie, journey: Journey, source: SourceText): Fix[] {
  const opener = source.opener('journey', journey.nameRange.start);
  if (!opener) return [];
  const facts = [
    `${source.spell('status')}: ${source.spellValue('statuses', 'missing')}`,
    `${source.spell('serves')}: ${name}`,
  ];
  const added = touchpointAtEnd(need.text, facts, opener, source);
  return [offer('fix.add-serving', {}, [...edits, added])];
}

/** Adds a need to a touchpoint: one of the journey or of its personas, or one to fill in. */
export function stateNeed(finding: Finding, context: FixContext): Fix[] {
  const { analysis, source } = context;
  const { range, related } = finding;
  const journey = journeyAt(analysis.file, range.start);
  const opener = source.opener('touchpoint', range.start);
  if (!journey) return [];
  const words = wordsFor(context, range.start)('fix.what-need');
  const place = escaped(toFillIn(words));
  if (related.length > 0) return addToEach('need', place, finding, context, place);
  if (!opener) return [];
  const needs = [...journey.needs, ...journey.personas.flatMap((persona) => persona.needs)];
  const served = needs.slice(0, mostOffers).flatMap((need) => {
    const tie = tieTo(need, context);
    return tie && need.text !== ''
      ? [offer('fix.serves', { need: need.text }, [...tie.edits, addServes(source, opener, tie.name)])]
      : [];
  });
  return [...served, asking('fix.add-need', { words }, [addProperty(source, opener, 'need', place)], place)];
}

/** The journey of the finding; a persona's need is above all journeys that could serve it. */
function journeysOf({ range }: Finding, { analysis }: FixContext): readonly Journey[] {
  const journey = journeyAt(analysis.file, range.start);
  return journey ? [journey] : analysis.file.journeys;
}

/**
 * The need whose words are marked; one of a used file is told on the journey's name, and only its message says which.
 */
function needMeant({ range, message }: Finding, journey: Journey, { analysis }: FixContext): Need | undefined {
  const own = [...analysis.file.declares.personas, ...journey.declares.personas].flatMap(({ needs }) => needs);
  const marked = [...journey.needs, ...own].find(({ textRange }) => sameRange(textRange, range));
  if (marked || !sameRange(range, journey.nameRange)) return marked;
  const needs = journey.personas.flatMap((persona) => persona.needs).filter(({ text }) => text !== '');
  return needs.filter(({ text }) => message.includes(text)).sort((a, b) => b.text.length - a.text.length)[0];
}

/** How the need is named, and the edits that give it an id for that. */
interface Tie {
  readonly name: string;
  readonly edits: readonly TextEdit[];
}

function tieTo(need: Need, { source }: FixContext): Tie | undefined {
  if (need.id !== undefined) return { name: need.id, edits: [] };
  const clause = isHere(need, source) ? source.clauseAt(need.textRange.start) : undefined;
  if (!clause) {
    const name = listItem(need.text);
    return name === undefined ? undefined : { name, edits: [] };
  }
  const id = freshId(need.text, source);
  return id === undefined ? undefined : { name: id, edits: [source.insert(clause.word.end, ` ${id}`)] };
}

/** A need of a used file has ranges of that file, which mean other text in this one. */
function isHere({ textRange, text }: Need, source: SourceText): boolean {
  const clause = source.clauseAt(textRange.start);
  return clause?.keyword?.word === 'need' && source.textOf(source.sliceOf(textRange)) === escaped(text);
}

/** The need's longest words that are not another id. */
function freshId(text: string, source: SourceText): string | undefined {
  const words = text.toLowerCase().match(/[\p{L}][\p{L}\p{M}\p{N}]*/gu) ?? [];
  const long = words.filter((word) => word.length > 3);
  const base = (long.length > 0 ? long : words).slice(0, 2).join('-');
  if (base === '') return undefined;
  const taken = new Set(source.report.scan.clauses.flatMap(({ id }) => (id ? [nameKey(source.textOf(id))] : [])));
  let id = base;
  for (let count = 2; taken.has(nameKey(id)); count++) id = `${base}-${count}`;
  return id;
}

/** Behind the needs that it serves already, or as a line of its own. */
function addServes(source: SourceText, opener: Clause, name: string): TextEdit {
  const said = source.heldBy(opener).find(({ keyword, clause }) => keyword.word === 'serves' && clause.value);
  return said?.clause.value
    ? source.insert(said.clause.value.end, `, ${name}`)
    : addProperty(source, opener, 'serves', name);
}

/** Those that share a word with the need, and those without a need. */
function likeliest(touchpoints: readonly Touchpoint[], need: Need): Touchpoint[] {
  const wanted = longWords(need.text);
  const score = ({ name, needs, serves }: Touchpoint): number => {
    const own = longWords([name, ...needs.map(({ text }) => text)].join(' '));
    const shared = [...wanted].filter((word) => own.has(word)).length;
    return shared * 2 + (needs.length + serves.length === 0 ? 1 : 0);
  };
  const scored = touchpoints.map((touchpoint) => ({ touchpoint, likely: score(touchpoint) }));
  return scored
    .filter(({ likely }) => likely > 0)
    .sort((a, b) => b.likely - a.likely)
    .map(({ touchpoint }) => touchpoint);
}

function longWords(text: string): Set<string> {
  return new Set((nameKey(text).match(/[\p{L}\p{M}]+/gu) ?? []).filter((word) => word.length > 3));
}
