/** Reads the entry `brand` of a `journey.json`. A wrong part of it costs that part. */
import { getNodeValue, type Node } from 'jsonc-parser';
import * as v from 'valibot';
import type { MessageKey } from '../messages/messages.ts';
import type { MessageArguments } from '../messages/translator.ts';
import type { Range } from '../model/position.ts';
import type { BrandSettings } from '../rules/settings.ts';
import { brandSchema, colourSchema } from './schema.ts';

/** What the reader of the whole file gives. */
export interface BrandHost {
  tell(node: Node, message: MessageKey, args?: MessageArguments): void;
  rangeOf(node: Node): Range;
  /** The node as it is written; long ones are shortened. */
  quoted(node: Node): string;
}

export class BrandReader {
  private readonly host: BrandHost;
  private colours: readonly string[] = [];
  private font: string | undefined;
  private logo: BrandSettings['logo'];
  private isThere = false;

  constructor(host: BrandHost) {
    this.host = host;
  }

  /** What each name in it leads to. */
  members(): ReadonlyMap<string, (value: Node) => void> {
    const members: Readonly<Record<keyof typeof brandSchema.entries, (value: Node) => void>> = {
      logo: (value) => this.readLogo(value),
      colours: (value) => this.readColours(value),
      font: (value) => this.readFont(value),
    };
    this.isThere = true;
    return new Map(Object.entries(members));
  }

  read(): BrandSettings | undefined {
    return this.isThere ? { colours: this.colours, font: this.font, logo: this.logo } : undefined;
  }

  private readColours(node: Node): void {
    const items = node.type === 'array' ? (node.children ?? []) : [];
    if (items.length < 1 || items.length > 2) {
      this.host.tell(node, 'settings.colours');
      return;
    }
    this.colours = items.flatMap((item) => {
      const { success, output } = v.safeParse(colourSchema, getNodeValue(item));
      if (success) return [longForm(output)];
      this.host.tell(item, 'settings.colour', { text: this.host.quoted(item) });
      return [];
    });
  }

  private readFont(node: Node): void {
    const { success, output } = v.safeParse(brandSchema.entries.font, getNodeValue(node));
    if (success) this.font = output;
    else this.host.tell(node, 'settings.font', { text: this.host.quoted(node) });
  }

  private readLogo(node: Node): void {
    const { success, output: written } = v.safeParse(brandSchema.entries.logo, getNodeValue(node));
    if (!success || written === undefined) {
      this.host.tell(node, 'settings.logo');
      return;
    }
    const path = pathInside(written);
    if (path === undefined) this.host.tell(node, 'settings.logo-outside', { path: written });
    else this.logo = { path, range: this.host.rangeOf(node) };
  }
}

/** `#rrggbb`, in lower case. */
function longForm(colour: string): string {
  const digits = colour.slice(1).toLowerCase();
  return `#${digits.length === 3 ? [...digits].map((digit) => digit + digit).join('') : digits}`;
}

/** The path without detours; `undefined` where it leaves the folder or is an address. */
function pathInside(written: string): string | undefined {
  const slashed = written.trim().replaceAll('\\', '/');
  if (/^([a-z][a-z\d+.-]*:|\/)/iu.test(slashed)) return undefined;
  const parts: string[] = [];
  for (const part of slashed.split('/')) {
    if (part === '' || part === '.') continue;
    if (part !== '..') parts.push(part);
    else if (parts.pop() === undefined) return undefined;
  }
  return parts.length > 0 ? parts.join('/') : undefined;
}
