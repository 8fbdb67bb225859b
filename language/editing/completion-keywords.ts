import { type CompletionItem, CompletionItemKind, InsertTextFormat } from 'vscode-languageserver-types';
import type { JourneyTranslate, MessageKey } from '../messages/messages.ts';
import {
  type Holder,
  type Keyword,
  keywordNamed,
  keywords,
  opensIn,
  spell,
  typicalKeywords,
} from '../syntax/keywords.ts';
import { holderDepth, type OpenThing, type Placement } from '../syntax/place.ts';
import type { KeywordLanguage } from '../syntax/spellings.ts';
import type { KeywordPlace } from './cursor.ts';
import type { Editor } from './editor.ts';
import { keywordHelp } from './keyword-words.ts';

/** An item without the range that it replaces. */
export type Offer = Omit<CompletionItem, 'textEdit'> & { readonly newText: string };

/** The keywords that may stand here and are not there yet, written in `language`, and whole things as snippets. */
export function keywordOffers(
  place: KeywordPlace,
  placement: Placement,
  language: KeywordLanguage,
  editor: Editor,
  t: JourneyTranslate,
): Offer[] {
  const offers = keywords.flatMap((keyword, index): Offer[] => {
    const depth = holderDepth(place.open, keyword, place.first);
    const holder = place.open[depth ?? -1];
    if (depth === undefined || !holder || isSaid(keyword, holder, placement)) {
      return [];
    }
    const sortText = rank(place.meant - depth, keyword, holder.holder, index);
    const opens = opensIn(keyword, holder.holder) !== undefined;
    const spelling = spell(keyword, language);
    return [
      {
        label: spelling,
        // Who knows the English word finds the other one by it.
        ...(spelling === keyword.word
          ? {}
          : { labelDetails: { description: keyword.word }, filterText: `${spelling} ${keyword.word}` }),
        kind: opens ? CompletionItemKind.Class : CompletionItemKind.Property,
        detail: t(`holder.${holder.holder}`),
        documentation: { kind: 'markdown', value: keywordHelp(keyword, language, t) },
        sortText,
        newText: `${spelling}: `,
        ...(editor.suggestAgain && !opens && keyword.form !== 'text' ? { command: suggestAgain(editor, t) } : {}),
      },
    ];
  });
  return editor.snippets && place.first ? [...offers, ...wholeThings(offers, language, t)] : offers;
}

/** Whether it is there already. Things and texts are written again and again; a list takes what is to be added. */
function isSaid(keyword: Keyword, { holder, clause }: OpenThing, { placed }: Placement): boolean {
  const repeats = keyword.repeats && (keyword.form === 'text' || opensIn(keyword, holder) !== undefined);
  return !repeats && placed.some((other) => other.parent === clause && other.keyword === keyword);
}

/** Nearest to what the indentation means first; there, the likeliest first. */
function rank(distance: number, keyword: Keyword, holder: Holder, index: number): string {
  const likely = typicalKeywords[holder].indexOf(keyword.word);
  const level = distance < 0 ? 9 : Math.min(distance, 8);
  return `${level}${likely < 0 ? 9 : likely}${String(index).padStart(2, '0')}`;
}

interface WholeThing {
  /** The keyword that it begins with. */
  readonly word: string;
  readonly label: MessageKey;
  readonly text: (t: JourneyTranslate, k: (word: string) => string) => string;
}

const snippets: readonly WholeThing[] = [
  {
    word: 'journey',
    label: 'snippet.journey',
    text: (t, k) =>
      [
        `${k('journey')}: ${hole(1, t('snippet.journey-name'))}`,
        `  ${k('persona')}: ${hole(2, t('snippet.persona-name'))}`,
        `  ${k('stage')}: ${hole(3, t('snippet.before'))}`,
        `    ${k('touchpoint')}: ${hole(4, t('snippet.touchpoint-name'))}`,
        `      ${k('need')}: $5`,
        `      ${k('rating')}: ${hole(6, '?')}`,
        `      ${k('importance')}: ${hole(7, '?')}`,
        `  ${k('stage')}: ${hole(8, t('snippet.during'))}`,
        `  ${k('stage')}: ${hole(9, t('snippet.after'))}`,
        '$0',
      ].join('\n'),
  },
  {
    word: 'stage',
    label: 'snippet.stage',
    text: (t, k) =>
      [
        `${k('stage')}: ${hole(1, t('snippet.stage-name'))}`,
        `  ${k('touchpoint')}: ${hole(2, t('snippet.touchpoint-name'))}`,
        `    ${k('need')}: $3`,
        `    ${k('rating')}: ${hole(4, '?')}`,
        `    ${k('importance')}: ${hole(5, '?')}`,
        '$0',
      ].join('\n'),
  },
  {
    word: 'touchpoint',
    label: 'snippet.touchpoint',
    text: (t, k) =>
      [
        `${k('touchpoint')}: ${hole(1, t('snippet.touchpoint-name'))}`,
        `  ${k('channel')}: $2`,
        `  ${k('need')}: $3`,
        `  ${k('rating')}: ${hole(4, '?')}`,
        `  ${k('importance')}: ${hole(5, '?')}`,
        '$0',
      ].join('\n'),
  },
  {
    word: 'touchpoint',
    label: 'snippet.touchpoint-line',
    text: (t, k) =>
      `${k('touchpoint')}: ${hole(1, t('snippet.touchpoint-name'))} | ${k('channel')}: $2 | ${k('rating')}: ${hole(3, '?')} | ${k('importance')}: ${hole(4, '?')}$0`,
  },
];

/** A place to fill in, with a text that stands there until then. */
function hole(index: number, text: string): string {
  return `\${${index}:${text.replace(/[$}\\]/g, '\\$&')}}`;
}

/** A whole touchpoint, stage or journey, with places to fill in. */
function wholeThings(offers: readonly Offer[], language: KeywordLanguage, t: JourneyTranslate): Offer[] {
  const k = (word: string): string => spell(keywordNamed(word), language);
  return snippets.flatMap(({ word, label, text }): Offer[] => {
    const offer = offers.find((candidate) => candidate.label === k(word));
    return offer
      ? [
          {
            ...offer,
            label: t(label),
            filterText: offer.filterText ?? word,
            kind: CompletionItemKind.Snippet,
            sortText: `${offer.sortText}+`,
            insertTextFormat: InsertTextFormat.Snippet,
            newText: text(t, k),
          },
        ]
      : [];
  });
}

function suggestAgain(editor: Editor, t: JourneyTranslate): { title: string; command: string } {
  return { title: t('completion.suggest-again'), command: editor.suggestAgain ?? '' };
}
