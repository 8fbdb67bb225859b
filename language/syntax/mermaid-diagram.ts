/** The lines of a `journey` diagram of Mermaid, which people paste where a map belongs. */
import { scan } from './scan.ts';

/** The lines below the word `journey`, without comments; in Markdown those of the first such fence. */
export function mermaidLines(text: string): string[] | undefined {
  const lines = text.split(/\r\n?|\n/u).map((line) => line.trim());
  const fence = lines.findIndex((line) => /^(?:```|~~~)\s*mermaid\b/iu.test(line));
  const inside = fence < 0 ? lines : lines.slice(fence + 1, closingFence(lines, fence + 1));
  const front = inside[0] === '---' ? inside.indexOf('---', 1) + 1 : 0;
  const shown = inside
    .slice(front)
    .map((line) => unrated.exec(line)?.groups?.task ?? line)
    .filter((line) => line !== '' && !line.startsWith('%%'));
  if (shown[0] !== 'journey') return undefined;
  const hasTitle = shown.some((line) => /^title\s/iu.test(line));
  return [...(hasTitle ? [] : titleIn(inside.slice(0, front))), ...shown.slice(1)];
}

/** What of a page of Markdown stands above and below its first diagram, line by line. */
export function aroundMermaid(text: string): string[] {
  const lines = text.split(/\r\n?|\n/u).map((line) => line.trim());
  const fence = lines.findIndex((line) => /^(?:```|~~~)\s*mermaid\b/iu.test(line));
  if (fence < 0) return [];
  return [...lines.slice(0, fence), ...lines.slice(closingFence(lines, fence + 1) + 1)].filter((line) => line !== '');
}

/** `title: …` of a front matter, as the diagram itself would write it. */
function titleIn(front: readonly string[]): string[] {
  const titles = front.map((line) => /^title:\s*(?<quote>["']?)(?<title>.+)\k<quote>$/u.exec(line)?.groups?.title);
  return titles.flatMap((title) => (title === undefined ? [] : [`title ${title}`]));
}

/** `%% Make tea: ?: Me`: a task without a score, which Mermaid would draw as the worst. */
const unrated = /^%%\s*(?<task>[^:]+:\s*\?\s*(?::.*)?)$/u;

function closingFence(lines: readonly string[], from: number): number {
  const end = lines.findIndex((line, index) => index >= from && /^(?:```|~~~)/u.test(line));
  return end < 0 ? lines.length : end;
}

/** Whether a whole text is such a diagram, and not a map that is being written. */
export function isMermaidDiagram(text: string): boolean {
  if (!/^\s*(?:---|%%|journey[^\S\n]*\r?\n|(?:```|~~~)\s*mermaid)/u.test(text)) return false;
  const lines = mermaidLines(text) ?? [];
  const isTask = (line: string) => /^[^:]+:\s*\d+(?:\.\d+)?\s*(?::|$)/u.test(line);
  return lines.some(isTask) && !scan(text).clauses.some(({ keyword, fault }) => keyword?.part && !fault);
}
