/**
 * Invariant of this room: a wrong entry costs that entry, and a project without a `journey.json` has the usual
 * settings.
 *
 * From the text of a `journey.json` to what a project wants. A wrong entry costs that entry, and is told in its place.
 */
import { getNodeValue, type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import { TextDocument } from 'langium';
import * as v from 'valibot';
import { type Thresholds, thresholdLimits } from '../analysis/thresholds.ts';
import type { JourneyTranslate, MessageKey } from '../messages/messages.ts';
import type { MessageArguments } from '../messages/translator.ts';
import type { Finding, Level } from '../model/finding.ts';
import type { Range } from '../model/position.ts';
import { defaultSettings, type Settings, settableLevels, settingsName } from '../rules/settings.ts';
import { nearest } from '../syntax/nearest.ts';
import { longestPattern, longestPatterns } from './exclude.ts';
import { BrandReader } from './read-brand.ts';
import { levelsSchema, patternSchema, type settingsSchema, thresholdsSchema } from './schema.ts';

/** The code of everything that is wrong in a `journey.json`. It is no rule: no level of a project's can silence it. */
export const invalidSettings = 'invalid-settings';

export interface SettingsReading {
  /** `undefined` when the text as a whole is not understood: what held before goes on. */
  readonly settings: Settings | undefined;
  readonly findings: readonly Finding[];
}

/** Reads the text of a `journey.json`. An empty text wants nothing otherwise. Never throws. */
export function readSettings(text: string, t: JourneyTranslate): SettingsReading {
  return new SettingsReader(text, t).read();
}

/** So many characters of a wrong value are repeated in a message; the place shows the rest. */
const longestQuote = 40;

/** In characters. A longer text is something else than settings. */
const longestText = 1_000_000;

/** What one name in an object leads to. */
type Members = ReadonlyMap<string, (value: Node) => void>;

class SettingsReader {
  private readonly findings: Finding[] = [];
  private readonly document: TextDocument;
  private readonly text: string;
  private readonly t: JourneyTranslate;
  private readonly levels = new Map<string, Level | 'off'>();
  private readonly thresholds = new Map<string, unknown>();
  private anecdotalBase: Node | undefined;
  private readonly exclude: string[] = [];
  private readonly brand = new BrandReader({
    tell: (node, message, args) => this.tell('error', node, message, args),
    rangeOf: (node) => this.rangeOf(node),
    quoted: (node) => this.quoted(node),
  });

  constructor(text: string, t: JourneyTranslate) {
    // A byte order mark is no part of the text that an editor shows.
    this.text = text.replace(/^\ufeff/, '');
    this.document = TextDocument.create(settingsName, 'json', 0, this.text);
    this.t = t;
  }

  read(): SettingsReading {
    if (this.text.trim() === '') {
      return { settings: defaultSettings, findings: [] };
    }
    if (this.text.length > longestText) {
      this.tell('error', { offset: 0, length: 0 }, 'settings.size', { longest: longestText });
      return { settings: undefined, findings: this.findings };
    }
    const errors: ParseError[] = [];
    const root = parseTree(this.text, errors, { disallowComments: true });
    const [first] = errors;
    if (first) {
      // What follows from the first mistake are mostly no mistakes.
      this.tell('error', first, 'settings.syntax', { what: printParseErrorCode(first.error) });
      return { settings: undefined, findings: this.findings };
    }
    if (root?.type !== 'object') {
      this.tell('error', root ?? { offset: 0, length: this.text.length }, 'settings.no-object');
      return { settings: undefined, findings: this.findings };
    }
    this.readMembers(root, this.top(), 'settings.unknown');
    const settings = {
      levels: this.levels,
      thresholds: this.settledThresholds(),
      exclude: this.exclude,
      brand: this.brand.read(),
    };
    return {
      settings,
      findings: this.findings.sort((a, b) => offsetOf(this.document, a) - offsetOf(this.document, b)),
    };
  }

  private top(): Members {
    const levels = membersOf(levelsSchema.entries, (level, code, value) => this.readLevel(level, code, value));
    const thresholds = membersOf(thresholdsSchema.entries, (threshold, name, value) =>
      this.readThreshold(threshold, name, value),
    );
    const top: Readonly<Record<keyof typeof settingsSchema.entries, (value: Node) => void>> = {
      $schema: () => {},
      levels: (value) => this.readObject('levels', value, levels, 'settings.unknown-rule'),
      thresholds: (value) => this.readObject('thresholds', value, thresholds, 'settings.unknown'),
      brand: (value) => this.readObject('brand', value, this.brand.members(), 'settings.unknown'),
      exclude: (value) => this.readExclude(value),
    };
    return new Map(Object.entries(top));
  }

  private readObject(name: string, node: Node, members: Members, unknown: MessageKey): void {
    if (node.type === 'object') {
      this.readMembers(node, members, unknown);
    } else {
      this.tell('error', node, 'settings.object', { name });
    }
  }

  private readMembers(object: Node, members: Members, unknown: MessageKey): void {
    const seen = new Map<string, Node>();
    for (const { children: [key, value] = [] } of object.children ?? []) {
      if (!key || !value) continue;
      const name: string = getNodeValue(key);
      const before = seen.get(name);
      if (before) {
        this.tell('warning', before, 'settings.twice', { name });
      }
      seen.set(name, key);
      const read = members.get(name);
      if (read) {
        read(value);
      } else {
        const names = [...members.keys()].filter((known) => known !== '$schema');
        this.tell('warning', key, unknown, { name, nearest: nearest(name, names) ?? 'none', names: names.join(', ') });
      }
    }
  }

  private readLevel(schema: v.GenericSchema<unknown, Level | 'off' | undefined>, code: string, node: Node): void {
    const { success, output: level } = v.safeParse(schema, getNodeValue(node));
    if (success && level !== undefined) {
      this.levels.set(code, level);
    } else {
      this.tell('error', node, 'settings.level', { text: this.quoted(node), levels: settableLevels.join(', ') });
    }
  }

  private readThreshold(schema: v.GenericSchema, name: keyof Thresholds, node: Node): void {
    const { success, output } = v.safeParse(schema, getNodeValue(node));
    if (success) {
      this.thresholds.set(name, output);
      if (name === 'anecdotalBase') this.anecdotalBase = node;
    } else if (name === 'npsNames') {
      this.tell('error', node, 'settings.names');
    } else {
      const { low, high, whole } = thresholdLimits[name];
      this.tell('error', node, 'settings.number', { name, low, high, whole: whole ? 'yes' : 'no' });
    }
  }

  private readExclude(node: Node): void {
    if (node.type !== 'array') {
      this.tell('error', node, 'settings.list');
      return;
    }
    let length = 0;
    for (const item of node.children ?? []) {
      const { success, output: pattern, issues } = v.safeParse(patternSchema, getNodeValue(item));
      if (!success) {
        const isNegated = issues[0].type === 'check';
        this.tell('error', item, isNegated ? 'settings.negated' : 'settings.pattern', { longest: longestPattern });
      } else if (length + pattern.length > longestPatterns) {
        this.tell('error', item, 'settings.patterns', { longest: longestPatterns });
        return;
      } else {
        length += pattern.length;
        this.exclude.push(pattern);
      }
    }
  }

  /** Anecdotes are a part of what is thin: a limit above the other one would leave nothing thin. */
  private settledThresholds(): Thresholds {
    const thresholds: Thresholds = v.parse(thresholdsSchema, Object.fromEntries(this.thresholds));
    const { thinBase, anecdotalBase } = thresholds;
    if (this.anecdotalBase && anecdotalBase > thinBase) {
      this.tell('error', this.anecdotalBase, 'settings.bases', { anecdotal: anecdotalBase, thin: thinBase });
    }
    return { ...thresholds, anecdotalBase: Math.min(anecdotalBase, thinBase) };
  }

  private tell(
    level: Level,
    place: { readonly offset: number; readonly length: number },
    message: MessageKey,
    args: MessageArguments = {},
  ): void {
    this.findings.push({
      code: invalidSettings,
      level,
      message: this.t(message, args),
      range: this.rangeOf(place),
      touchpoint: undefined,
      related: [],
    });
  }

  private rangeOf({ offset, length }: Pick<Node, 'offset' | 'length'>): Range {
    return { start: this.document.positionAt(offset), end: this.document.positionAt(offset + length) };
  }

  private quoted({ offset, length }: Node): string {
    return this.text.slice(offset, offset + Math.min(length, longestQuote));
  }
}

function membersOf<Name extends string, Schema>(
  entries: Readonly<Record<Name, Schema>>,
  read: (schema: Schema, name: Name, value: Node) => void,
): Members {
  const names = Object.keys(entries) as Name[];
  return new Map(names.map((name) => [name, (value: Node) => read(entries[name], name, value)]));
}

function offsetOf(document: TextDocument, { range }: Finding): number {
  return document.offsetAt(range.start);
}
