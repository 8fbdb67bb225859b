import { type CompletionItem, CompletionItemKind, InsertTextFormat } from 'vscode-languageserver-types';
import type { JourneyTranslate, MessageKey } from '../messages/messages.ts';
import { type Holder, type Keyword, keywords, opensIn, typicalKeywords } from '../syntax/keywords.ts';
import { holderDepth, type OpenThing, type Placement } from '../syntax/place.ts';
import type { KeywordPlace } from './cursor.ts';
import type { Editor } from './editor.ts';
import { keywordMessage } from './keyword-words.ts';

/** An item without the range that it replaces. */
export type Offer = Omit<CompletionItem, 'textEdit'> & { readonly newText: string };

/** The keywords that may stand here and are not there yet, and whole things as snippets. */
export function keywordOffers(place: KeywordPlace, placement: Placement, editor: Editor, t: JourneyTranslate): Offer[] {
  const offers = keywords.flatMap((keyword, index): Offer[] => {
    const depth = holderDepth(place.open, keyword, place.first);
    const holder = place.open[depth ?? -1];
    if (depth === undefined || !holder || isSaid(keyword, holder, placement)) {
      return [];
    }
    const sortText = rank(place.meant - depth, keyword, holder.holder, index);
    const opens = opensIn(keyword, holder.holder) !== undefined;
    return [
      {
        label: keyword.word,
        kind: opens ? CompletionItemKind.Class : CompletionItemKind.Property,
        detail: t(`holder.${holder.holder}`),
        documentation: { kind: 'markdown', value: t(keywordMessage(keyword)) },
        sortText,
        newText: `${keyword.word}: `,
        ...(editor.suggestAgain && !opens && keyword.form !== 'text' ? { command: suggestAgain(editor, t) } : {}),
      },
    ];
  });
  return editor.snippets && place.first ? [...offers, ...wholeThings(offers, t)] : offers;
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

const snippets: readonly { word: string; label: MessageKey; text: (t: JourneyTranslate) => string }[] = [
  {
    word: 'journey',
    label: 'snippet.journey',
    text: (t) =>
      [
        `journey: ${hole(1, t('snippet.journey-name'))}`,
        `  persona: ${hole(2, t('snippet.persona-name'))}`,
        `  stage: ${hole(3, t('snippet.before'))}`,
        `    touchpoint: ${hole(4, t('snippet.touchpoint-name'))}`,
        '      need: $5',
        `      rating: ${hole(6, '?')}`,
        `      importance: ${hole(7, '?')}`,
        `  stage: ${hole(8, t('snippet.during'))}`,
        `  stage: ${hole(9, t('snippet.after'))}`,
        '$0',
      ].join('\n'),
  },
  {
    word: 'stage',
    label: 'snippet.stage',
    text: (t) =>
      [
        `stage: ${hole(1, t('snippet.stage-name'))}`,
        `  touchpoint: ${hole(2, t('snippet.touchpoint-name'))}`,
        '    need: $3',
        `    rating: ${hole(4, '?')}`,
        `    importance: ${hole(5, '?')}`,
        '$0',
      ].join('\n'),
  },
  {
    word: 'touchpoint',
    label: 'snippet.touchpoint',
    text: (t) =>
      [
        `touchpoint: ${hole(1, t('snippet.touchpoint-name'))}`,
        '  channel: $2',
        '  need: $3',
        `  rating: ${hole(4, '?')}`,
        `  importance: ${hole(5, '?')}`,
        '$0',
      ].join('\n'),
  },
  {
    word: 'touchpoint',
    label: 'snippet.touchpoint-line',
    text: (t) =>
      `touchpoint: ${hole(1, t('snippet.touchpoint-name'))} | channel: $2 | rating: ${hole(3, '?')} | importance: ${hole(4, '?')}$0`,
  },
];

/** A place to fill in, with a text that stands there until then. */
function hole(index: number, text: string): string {
  return `\${${index}:${text.replace(/[$}\\]/g, '\\$&')}}`;
}

/** A whole touchpoint, stage or journey, with places to fill in. */
function wholeThings(offers: readonly Offer[], t: JourneyTranslate): Offer[] {
  return snippets.flatMap(({ word, label, text }): Offer[] => {
    const offer = offers.find((candidate) => candidate.label === word);
    return offer
      ? [
          {
            ...offer,
            label: t(label),
            filterText: word,
            kind: CompletionItemKind.Snippet,
            sortText: `${offer.sortText}+`,
            insertTextFormat: InsertTextFormat.Snippet,
            newText: text(t),
          },
        ]
      : [];
  });
}

function suggestAgain(editor: Editor, t: JourneyTranslate): { title: string; command: string } {
  return { title: t('completion.suggest-again'), command: editor.suggestAgain ?? '' };
}
