/**
 * A `journey` diagram of Mermaid: title, sections, and tasks with a score from 1 to 5 and the actors, as a table.
 *
 * Source: https://mermaid.js.org/syntax/userJourney.html
 */

import { highest, lowest } from '../model/long-lists.ts';
import { aroundMermaid, mermaidLines } from '../syntax/mermaid-diagram.ts';

interface MermaidTable {
  readonly titles: readonly string[];
  /** The lines of the page that are not part of the diagram. */
  readonly around: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** The headings, which every reader of rows understands. Mermaid draws scores from 0 to 5, and takes any number. */
function headingsFor(scores: readonly number[]): string[] {
  const [least, most] = [lowest(scores), highest(scores)];
  const low = least < 1 ? Math.floor(least) : 1;
  const high = [5, 10, 100].find((end) => most <= end) ?? Math.ceil(most);
  return ['stage', 'touchpoint', `rating (${low}-${high})`, 'participants'];
}

/** Also in a fence of Markdown, and below a front matter. `undefined` where the text is no such diagram. */
export function mermaidTable(text: string): MermaidTable | undefined {
  const lines = mermaidLines(text);
  if (!lines) return undefined;
  const titles: string[] = [];
  const rows: string[][] = [];
  const { described, rest } = withoutDescription(lines);
  let [section, spoken] = ['', ''];
  for (const line of rest) {
    const title = /^title\s+(.+)$/iu.exec(line)?.[1];
    const named = /^section\s+(.+)$/iu.exec(line)?.[1];
    if (title !== undefined) titles.push(decoded(title));
    else if (named !== undefined) section = decoded(named);
    else if (/^accTitle\b/u.test(line)) spoken = decoded(line.replace(/^accTitle\s*:?\s*/u, ''));
    else rows.push(taskOf(line, section));
  }
  return rows.some(([, name]) => name !== '')
    ? {
        titles: titles.length === 0 && spoken !== '' ? [spoken] : titles,
        around: [...described, ...aroundMermaid(text)],
        rows: [headingsFor(rows.flatMap(([, , score = '']) => (/\d/u.test(score) ? Number(score) : []))), ...rows],
      }
    : undefined;
}

/** `accDescr: What it shows`, or several lines: `accDescr {`, `}`. */
function withoutDescription(lines: readonly string[]): { readonly described: string[]; readonly rest: string[] } {
  const [described, rest]: [string[], string[]] = [[], []];
  let isInside = false;
  for (const line of lines) {
    const opened: string | undefined = isInside
      ? line
      : /^accDescr\s*(?::\s*|(?=\{))(?<text>.*)$/u.exec(line)?.groups?.text;
    if (opened === undefined) {
      rest.push(line);
      continue;
    }
    isInside = (isInside || opened.startsWith('{')) && !opened.endsWith('}');
    const text = decoded(opened.replace(/^\{|\}$/gu, '').trim());
    if (text !== '') described.push(text);
  }
  return { described, rest };
}

/** `#58;` is a colon. */
function decoded(line: string): string {
  return line.replace(/#(\d{1,7});/gu, (code, digits: string) => {
    const point = Number(digits);
    return point <= 0x10_ffff ? String.fromCodePoint(point) : code;
  });
}

/** `Make tea: 5: Me, Cat`. A name may have colons of its own: the score is the last number between two. */
function taskOf(line: string, section: string): string[] {
  const found = /^(?<name>.*?)\s*:\s*(?<score>\?|-?\d+(?:\.\d+)?)\s*(?::\s*(?<actors>.*))?$/u.exec(line)?.groups;
  const { name = line, score = '', actors = '' } = found ?? {};
  return [section, decoded(name), score, decoded(actors)];
}
