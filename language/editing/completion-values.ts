import type { LangiumDocument } from 'langium';
import { type CompletionItem, CompletionItemKind } from 'vscode-languageserver-types';
import { bandsFor } from '../analysis/bands.ts';
import type * as ast from '../generated/ast.ts';
import type { JourneyTranslate, MessageKey } from '../messages/messages.ts';
import type { Declarations, Journey, JourneyDate, JourneyFile, Named, Scale, Touchpoint } from '../model/model.ts';
import { nameKey } from '../model/name-key.ts';
import { choicesFor } from '../syntax/choices-for.ts';
import { choices, type Keyword } from '../syntax/keywords.ts';
import { writtenName } from '../workspace/names.ts';
import type { ValuePlace } from './cursor.ts';

/** What the values at a cursor are chosen from. */
export interface ValueContext {
  readonly document: LangiumDocument<ast.JourneyFile>;
  readonly file: JourneyFile;
  /** The journey that the cursor stands in. */
  readonly journey: Journey | undefined;
  /** The touchpoint that the cursor stands in. */
  readonly touchpoint: Touchpoint | undefined;
  readonly today: JourneyDate;
  /** Paths of other journey files, as a `use` line here would write them. */
  readonly paths: readonly string[];
  readonly t: JourneyTranslate;
}

/** Values for one place, and where in the value the half-typed one starts. */
export interface ValueOffers {
  readonly items: readonly CompletionItem[];
  /** Offset into the written value. */
  readonly from: number;
}

/** Every value that may stand at the cursor; none where words are free. */
export function valueOffers(place: ValuePlace, context: ValueContext): ValueOffers {
  const open = place.written.lastIndexOf('(');
  if (open >= 0 && open > place.written.lastIndexOf(')') && takesEvidence(place.keyword)) {
    return { items: evidenceItems(context), from: itemStart(place.written, open + 1) };
  }
  if (place.keyword.form === 'names') {
    const from = itemStart(place.written, 0);
    const listed = new Set(place.written.slice(0, from).split(',').map(nameKey));
    const items = namesFor(place.keyword.word, context).filter(({ label }) => !listed.has(nameKey(label)));
    return { items, from };
  }
  return {
    items: place.keyword.form === 'name' ? namesFor(place.keyword.word, context) : values(place, context),
    from: 0,
  };
}

/** The personas in reach, for `rating[…]`. */
export function personaItems(context: ValueContext): CompletionItem[] {
  return named(reach(context).personas, context.t('completion.persona'));
}

function takesEvidence({ word }: Keyword): boolean {
  return ['rating', 'importance', 'benchmark', 'outcome', 'nps', 'csat', 'ces'].includes(word);
}

/** Where the item that is being typed starts: behind the last comma, without its blank. */
function itemStart(written: string, start: number): number {
  const comma = Math.max(start, written.lastIndexOf(',') + 1);
  return comma + (/^\s*/.exec(written.slice(comma))?.[0].length ?? 0);
}

function values({ keyword, holder, written }: ValuePlace, context: ValueContext): CompletionItem[] {
  const { t } = context;
  const words = choicesFor(keyword, holder);
  if (words) {
    return words.map((word, index) => ({
      label: word,
      kind: CompletionItemKind.EnumMember,
      sortText: String(index).padStart(2, '0'),
    }));
  }
  switch (keyword.word) {
    case 'rating':
    case 'importance':
      return written.includes('(')
        ? []
        : [
            plain('?', t('completion.not-measured')),
            ...(keyword.word === 'rating' ? [plain('n/a', t('completion.not-applicable'))] : []),
          ];
    case 'due':
    case 'date':
      return dates(context);
    case 'reviewed':
      return dates(context).map((item) => ({ ...item, insertText: `${item.label}, every 6 months` }));
    case 'scale':
      return ['1-10', '1-5', '1-7', '0-10'].map((scale) => plain(scale, t('completion.scale')));
    case 'bands':
      return [plain(bandsText(context.journey?.scale ?? { low: 1, high: 10 }), t('completion.bands'))];
    case 'nps':
      return [plain('50/30/20', t('completion.nps'))];
    case 'language':
      return (['en', 'sv', 'nb', 'da', 'nl'] as const).map((tag) => plain(tag, t(`language.${tag}`)));
    case 'use':
      return context.paths.map((path) => ({ ...plain(path, t('completion.file')), kind: CompletionItemKind.File }));
    default:
      return [];
  }
}

function namesFor(word: string, context: ValueContext): CompletionItem[] {
  const { t, journey, file } = context;
  switch (word) {
    case 'serves':
      return needItems(context);
    case 'next':
    case 'again':
      return touchpointItems(context);
    case 'for':
      return personaItems(context);
    case 'compares':
      return file.journeysInReach
        .filter((name) => name !== '' && name !== journey?.id && name !== journey?.name)
        .map((name) => ({ ...plain(name, t('completion.journey')), kind: CompletionItemKind.Reference }));
    case 'channel':
      return vocabulary(
        reach(context).channels,
        used(file, ({ channels }) => channels),
        'completion.channel',
        t,
      );
    case 'owner':
      return vocabulary(reach(context).teams, used(file, ownersIn), 'completion.owner', t);
    default:
      return [];
  }
}

/** What is declared; while nothing is, what the file uses already. */
function vocabulary(
  declared: readonly Named[],
  usedNames: readonly string[],
  kind: MessageKey,
  t: JourneyTranslate,
): CompletionItem[] {
  return declared.length > 0
    ? named(declared, t(kind))
    : usedNames.map((name) => ({ ...plain(name, t('completion.used-here')), kind: CompletionItemKind.Value }));
}

function used(file: JourneyFile, names: (touchpoint: Touchpoint) => readonly { value: string }[]): string[] {
  const found = new Map<string, string>();
  for (const touchpoint of file.journeys.flatMap(touchpointsOf)) {
    for (const { value } of names(touchpoint)) {
      found.set(nameKey(value), found.get(nameKey(value)) ?? value);
    }
  }
  return [...found.values()];
}

function ownersIn({ owner, actions }: Touchpoint): { value: string }[] {
  return [owner, ...actions.map((action) => action.owner)].filter((reference) => reference !== undefined);
}

function needItems(context: ValueContext): CompletionItem[] {
  const needs = [...(context.journey?.needs ?? []), ...reach(context).personas.flatMap((persona) => persona.needs)];
  return needs
    .filter(({ id, text }) => id !== undefined || text !== '')
    .map(({ id, text }) => ({
      ...plain(writtenName({ id, name: text }), id === undefined ? context.t('completion.need') : text),
      kind: CompletionItemKind.Reference,
    }));
}

function touchpointItems({ journey, touchpoint, t }: ValueContext): CompletionItem[] {
  return (journey?.stages ?? []).flatMap((stage) =>
    stage.entries.flatMap((entry): CompletionItem[] => {
      if (entry.kind !== 'touchpoint' || entry.touchpoint.key === touchpoint?.key) {
        return [];
      }
      const { id, name, number } = entry.touchpoint;
      const where = stage.name ? t('completion.touchpoint', { stage: stage.name }) : t('completion.touchpoint-alone');
      const label = writtenName({ id, name });
      return label === ''
        ? []
        : [
            {
              ...plain(label, id === undefined ? where : `${name} · ${where}`),
              kind: CompletionItemKind.Reference,
              sortText: String(number).padStart(5, '0'),
            },
          ];
    }),
  );
}

function evidenceItems(context: ValueContext): CompletionItem[] {
  const { t, today } = context;
  return [
    plain('n=', t('completion.answers')),
    plain('sd=', t('completion.deviation')),
    plain(isoDate({ year: today.year, month: today.month ?? 1 }), t('completion.this-month')),
    ...choices.evidenceKinds.map((kind) => plain(kind, t('completion.evidence-kind'))),
    ...named(reach(context).sources, t('completion.source')),
  ].map((item, index) => ({ ...item, sortText: String(index).padStart(2, '0') }));
}

/** Today, and the ends of this month and of this quarter. */
function dates({ today: { year, month = 1, day = 1 }, t }: ValueContext): CompletionItem[] {
  const lastDay = (until: number): JourneyDate => ({
    year,
    month: until,
    day: new Date(Date.UTC(year, until, 0)).getUTCDate(),
  });
  const quarter = Math.ceil(month / 3) * 3;
  const offered = new Map([
    [isoDate(lastDay(quarter)), t('completion.end-of-quarter')],
    [isoDate(lastDay(month)), t('completion.end-of-month')],
    [isoDate({ year, month, day }), t('completion.today')],
  ]);
  return [...offered].map(([date, detail]) => plain(date, detail)).reverse();
}

function isoDate({ year, month, day }: JourneyDate): string {
  return [String(year).padStart(4, '0'), month, day]
    .filter((part) => part !== undefined)
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
}

function bandsText(scale: Scale): string {
  const { bands } = bandsFor(scale);
  const digits = (value: number) => String(Number(value.toFixed(2)));
  return `red <= ${digits(bands.red.limit)}, yellow < ${digits(bands.yellow.limit)}`;
}

function named(things: readonly Named[], kind: string): CompletionItem[] {
  return things
    .filter(({ id, name }) => (id ?? name) !== '')
    .map(({ id, name }) => ({
      ...plain(writtenName({ id, name }), id === undefined || name === '' ? kind : `${name} · ${kind}`),
      kind: CompletionItemKind.Reference,
    }));
}

function plain(label: string, detail: string): CompletionItem {
  return { label, detail, kind: CompletionItemKind.Value };
}

function reach({ journey, file }: ValueContext): Declarations {
  return journey?.inReach ?? file.declares;
}

function touchpointsOf(journey: Journey): Touchpoint[] {
  return journey.stages.flatMap((stage) =>
    stage.entries.flatMap((entry) => (entry.kind === 'touchpoint' ? [entry.touchpoint] : [])),
  );
}
