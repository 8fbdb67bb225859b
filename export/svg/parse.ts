/**
 * Reads an SVG of ours back into a tree. The map is markup first and last; whoever paints it reads what readers get.
 */
import { SaxesParser } from 'saxes';

export interface SvgElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (SvgElement | string)[];
}

interface OpenElement extends SvgElement {
  readonly children: (SvgElement | string)[];
}

/** The root element. Throws what the parser says where the markup is not well-formed. */
export function parseSvg(markup: string): SvgElement {
  const document: OpenElement = { name: '', attributes: {}, children: [] };
  const open: OpenElement[] = [document];
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    const element: OpenElement = { name, attributes, children: [] };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('closetag', () => void open.pop());
  parser.on('text', (text) => void open.at(-1)?.children.push(text));
  parser.on('cdata', (text) => void open.at(-1)?.children.push(text));
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(markup).close();
  const root = document.children.find((child) => typeof child !== 'string');
  if (root?.name !== 'svg') throw new Error('This is no SVG document.');
  return root;
}

/** All text inside, in the order of the document. */
export function textOf(element: SvgElement): string {
  return element.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('');
}

/** The text of elements that are drawn as text: not titles, descriptions and style sheets. */
export function drawnText(element: SvgElement): string {
  if (element.name === 'text') return textOf(withoutTitles(element));
  return element.children.map((child) => (typeof child === 'string' ? '' : drawnText(child))).join('\n');
}

/** A text element without what is said on hovering only. */
export function withoutTitles(element: SvgElement): SvgElement {
  return {
    ...element,
    children: element.children.filter((child) => typeof child === 'string' || child.name !== 'title'),
  };
}
