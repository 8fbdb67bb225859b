/** Names that can stand behind a keyword: what is here first, then what the project's other maps have. */
import { CompletionItemKind } from 'vscode-languageserver-types';
import * as ast from '../../generated/ast.ts';
import type { Keyword, KeywordWord } from '../../keywords/keywords.ts';
import type { JourneyTranslate } from '../../messages/messages.ts';
import { nameKey } from '../../model/name-key.ts';
import { type NamedNode, NameTable, nameOf, writtenName } from '../../names/symbol-tables.ts';
import { plainText } from '../../syntax/plain-text.ts';
import { splitNames } from '../../syntax/spans.ts';
import { type CompletionCandidate, plain, writtenText } from './completion-candidate.ts';
import { catalogueChannelOffers } from './completion-catalogue.ts';
import type { CompletionContext, OtherFile } from './completion-context.ts';
import { mostUsed, type UsedWords } from './vocabulary-index.ts';

/** Names for the values of a keyword. `written` is the half-typed one. */
export function nameOffers({ word, names }: Keyword, scene: CompletionContext, written: string): CompletionCandidate[] {
  switch (names) {
    case 'need':
      return servedOffers(scene);
    case 'touchpoint':
      return touchpointNames(word, scene);
    case 'persona':
      return personaOffers(scene);
    case 'journey':
      return journeyOffers(scene);
    case 'channel':
      return channelOffers(scene, written);
    case 'team':
      return ownerOffers(scene, written);
    default:
      return [];
  }
}

/** Personas in reach; then those of other files, which are used once one is taken. */
export function personaOffers(scene: CompletionContext): CompletionCandidate[] {
  return declaredOffers(scene, 'personas', scene.t('completion.persona'), true);
}

/** Sources in reach; then those of other files. */
export function sourceOffers(scene: CompletionContext): CompletionCandidate[] {
  return declaredOffers(scene, 'sources', scene.t('completion.source'), true);
}

type Declaring = 'personas' | 'channels' | 'teams' | 'sources';

function declaredOffers(
  scene: CompletionContext,
  kind: Declaring,
  detail: string,
  others: boolean,
): CompletionCandidate[] {
  const here = [...scene.declared(kind)].filter((node) => !isOwn(node, scene));
  const offers = named(here, detail);
  if (!others) return offers;
  const taken = new Set(offers.map(({ label }) => nameKey(label)));
  return [...offers, ...fromOthers(scene, ({ file }) => named(file[kind], detail), taken)];
}

function isOwn(node: NamedNode, scene: CompletionContext): boolean {
  return (ast.isChannel(node) || ast.isTeam(node)) && scene.isOwn(node);
}

/** What other files would bring if this one used them. */
function fromOthers(
  scene: CompletionContext,
  offersOf: (other: OtherFile) => readonly CompletionCandidate[],
  taken: Set<string>,
): CompletionCandidate[] {
  const used = new Set(scene.used);
  return scene.others.flatMap((other) => {
    const { path } = other;
    if (path === undefined || used.has(other.file)) return [];
    return fresh(offersOf(other), taken).map((offer) => ({
      ...offer,
      beside: other.name,
      help: scene.t('completion.adds-use', { path }),
      use: path,
    }));
  });
}

/** Those that have not been offered yet. */
function fresh(offers: readonly CompletionCandidate[], taken: Set<string>): CompletionCandidate[] {
  return offers.filter(({ label }) => {
    const key = nameKey(label);
    const isNew = !taken.has(key);
    taken.add(key);
    return isNew;
  });
}

/**
 * Things by what one writes to mean them, where `table` finds them; those that cannot be meant in a list are left out.
 */
function named(nodes: readonly NamedNode[], detail: string, table = new NameTable(nodes)): CompletionCandidate[] {
  return nodes.flatMap((node): CompletionCandidate[] => {
    const name = nameOf(node) ?? '';
    const label = writtenName({ id: node.id, name });
    const isClear = table.find(label) === node && splitNames(label, 0, label.length).length === 1;
    return isClear && !/[|\\[\]]/.test(label)
      ? [
          {
            label,
            kind: CompletionItemKind.Reference,
            detail: node.id === undefined || name === '' ? detail : `${name} · ${detail}`,
            ...(node.id === undefined || name === '' ? {} : { found: `${label} ${name}` }),
          },
        ]
      : [];
  });
}

/** Needs of the journey and of personas by their ids, those that nothing serves yet first. */
function servedOffers(scene: CompletionContext): CompletionCandidate[] {
  return needsInReach(scene).map(({ offer }) => offer);
}

/** Which need of the journey or of a persona it is; its words come along where they are not written yet. */
export function needIdOffers(scene: CompletionContext, hasText: boolean): CompletionCandidate[] {
  return needsInReach(scene).flatMap(({ need, offer }) =>
    need.id === undefined
      ? []
      : [hasText ? offer : { ...offer, newText: `${offer.label}: ${writtenText(nameOf(need) ?? '')}` }],
  );
}

interface NeedOffer {
  readonly need: ast.Need;
  readonly offer: CompletionCandidate;
}

function needsInReach(scene: CompletionContext): NeedOffer[] {
  const { journey, file, t } = scene;
  const holders = [
    ...(journey ? [journey] : []),
    ...[journey, file, ...scene.used].flatMap((one) => one?.personas ?? []),
  ];
  const needs = holders.flatMap((holder) => holder.needs);
  const served = new Set(
    scene.touchpoints.flatMap((touchpoint) =>
      touchpoint === scene.touchpoint ? [] : touchpoint.serves.map(({ $refText }) => nameKey(plainText($refText))),
    ),
  );
  const table = new NameTable(needs);
  const found = needs.flatMap((need) =>
    named([need], t('completion.need'), table).map((offer) => ({
      need,
      offer,
      isServed: served.has(nameKey(offer.label)),
    })),
  );
  return [
    ...found
      .filter(({ isServed }) => !isServed)
      .map((one) => ({ ...one, offer: { ...one.offer, help: t('completion.unserved') } })),
    ...found.filter(({ isServed }) => isServed),
  ];
}

/**
 * `next` leads on: what comes behind the touchpoint first. `again` goes back: what stands above first, the nearest
 * first.
 */
function touchpointNames(word: KeywordWord, scene: CompletionContext): CompletionCandidate[] {
  const all = scene.touchpoints;
  const isBehind = (node: ast.Touchpoint) => scene.isBehind(node);
  const behind = all.filter((node) => isBehind(node) && node !== scene.touchpoint);
  const above = all.filter((node) => !isBehind(node) && node !== scene.touchpoint);
  const ordered = word === 'next' ? [...behind, ...above] : [...above.reverse(), ...behind];
  const table = new NameTable(all);
  return ordered.flatMap((node) => named([node], whereIs(node, scene.t), table));
}

function whereIs({ $container: holder }: ast.Touchpoint, t: JourneyTranslate): string {
  const isNamed = ast.isStage(holder) && holder.name !== undefined;
  return isNamed ? t('completion.touchpoint', { stage: holder.name ?? '' }) : t('completion.touchpoint-alone');
}

function journeyOffers(scene: CompletionContext): CompletionCandidate[] {
  const detail = scene.t('completion.journey');
  const here = [scene.file, ...scene.used].flatMap(({ journeys }) => journeys).filter((one) => one !== scene.journey);
  const offers = named(here, detail);
  const taken = new Set([...offers.map(({ label }) => nameKey(label)), nameKey(scene.journey?.id ?? '')]);
  return [...offers, ...fromOthers(scene, ({ file }) => named(file.journeys, detail), taken)];
}

/** Whether any words may stand behind the keyword: channels and teams that nobody has declared need not be. */
export function isFree({ names }: Keyword, scene: CompletionContext): boolean {
  if (names === 'channel') return !isDeclared('channels', scene);
  return names === 'team' && !isDeclared('teams', scene);
}

function isDeclared(kind: 'channels' | 'teams', scene: CompletionContext): boolean {
  return scene.declared(kind).some((node) => !isOwn(node, scene));
}

/**
 * Channels that are declared; while nobody declares any, those that are used here and elsewhere, and the catalogue's.
 */
function channelOffers(scene: CompletionContext, written: string): CompletionCandidate[] {
  const detail = scene.t('completion.channel');
  return isDeclared('channels', scene)
    ? declaredOffers(scene, 'channels', detail, true)
    : undeclaredNames(scene, 'channels', detail, written, catalogueChannelOffers(scene));
}

function ownerOffers(scene: CompletionContext, written: string): CompletionCandidate[] {
  const detail = scene.t('completion.owner');
  return isDeclared('teams', scene)
    ? declaredOffers(scene, 'teams', detail, true)
    : undeclaredNames(scene, 'teams', detail, written, []);
}

/** While nothing is declared here: this file's words, what other files declare, the words of other maps, and `more`. */
function undeclaredNames(
  scene: CompletionContext,
  kind: 'channels' | 'teams',
  detail: string,
  written: string,
  more: readonly CompletionCandidate[],
): CompletionCandidate[] {
  const taken = new Set<string>();
  const here = fresh(wordsHere(scene, kind, written), taken);
  const declared = fromOthers(scene, ({ file }) => named(file[kind], detail), taken);
  return [...here, ...declared, ...fresh(wordsElsewhere(scene, kind), taken), ...fresh(more, taken)];
}

/** Words in use: this file's, then those of the project's other maps, each the most used first. */
export function wordOffers(scene: CompletionContext, kind: keyof UsedWords, written: string): CompletionCandidate[] {
  return fresh([...wordsHere(scene, kind, written), ...wordsElsewhere(scene, kind)], new Set());
}

function wordsHere(
  { environment, file, t }: CompletionContext,
  kind: keyof UsedWords,
  written: string,
): CompletionCandidate[] {
  return mostUsed(environment.words.of(file)[kind], written).map((word) => wordOffer(word, t('completion.used-here')));
}

function wordsElsewhere({ environment, others, t }: CompletionContext, kind: keyof UsedWords): CompletionCandidate[] {
  return others.flatMap(({ file, name }) =>
    mostUsed(environment.words.of(file)[kind]).map((word) => ({
      ...wordOffer(word, t('completion.used-in', { file: name })),
      beside: name,
    })),
  );
}

function wordOffer(word: string, detail: string): CompletionCandidate {
  const newText = writtenText(word);
  return { ...plain(word, detail), ...(newText === word ? {} : { newText }) };
}

/** For a declaration: what is used without being declared; for a channel the catalogue's, too. */
export function undeclaredOffers(
  scene: CompletionContext,
  kind: 'channels' | 'teams',
  written: string,
): CompletionCandidate[] {
  const declared = new Set(
    named(
      scene.declared(kind).filter((node) => !isOwn(node, scene)),
      '',
    ).flatMap(({ label, found }) => [nameKey(label), nameKey(found?.slice(label.length) ?? '')]),
  );
  const offers = [...wordOffers(scene, kind, written), ...(kind === 'channels' ? catalogueChannelOffers(scene) : [])];
  return fresh(offers, declared);
}

/**
 * Needs as texts. On a touchpoint: those of the journey and its personas that no touchpoint has yet, the others of
 * these, then what other touchpoints and other maps say. On a journey or a persona: what touchpoints and other maps
 * say.
 */
export function needOffers(scene: CompletionContext, written: string): CompletionCandidate[] {
  const { t, environment, file } = scene;
  const own = environment.words.of(file);
  const said = new Set(
    (scene.touchpoint ?? scene.persona ?? scene.journey)?.needs
      .filter((one) => !scene.isOwn(one))
      .map(({ text = '' }) => nameKey(text)),
  );
  const above = scene.touchpoint ? aboveNeeds(scene) : [];
  const isMet = (offer: CompletionCandidate) =>
    own.touchpointNeeds.has(nameKey(offer.label)) && nameKey(written) !== nameKey(offer.label);
  const offers = [
    ...above.filter((offer) => !isMet(offer)),
    ...above.filter(isMet),
    ...wordOffers(scene, 'touchpointNeeds', written),
    ...wordOffers(scene, 'otherNeeds', written),
  ];
  return fresh(
    offers.filter(({ label }) => !label.startsWith('"""')),
    said,
  ).map((offer) => {
    const label = offer.label.replace(/\s+/gu, ' ').trim();
    return { ...offer, label, newText: writtenText(label), detail: offer.detail ?? t('completion.need') };
  });
}

function aboveNeeds({ journey, file, used, t }: CompletionContext): CompletionCandidate[] {
  const personas = [journey, file, ...used].flatMap((one) => one?.personas ?? []);
  const ofJourney = (journey?.needs ?? []).map(({ text = '' }) => plain(text, t('completion.need-of-journey')));
  const ofPersonas = personas.flatMap(({ name = '', needs }) =>
    needs.map(({ text = '' }) => plain(text, t('completion.need-of', { name: name.split(', ')[0] ?? name }))),
  );
  return [...ofJourney, ...ofPersonas].filter(({ label }) => label !== '');
}

/** Promises of other touchpoints as texts, those that no touchpoint keeps yet first. */
export function promiseOffers({ touchpoints, touchpoint: own, t }: CompletionContext): CompletionCandidate[] {
  const others = touchpoints.filter((one) => one !== own);
  const kept = new Set(others.flatMap(({ keeps }) => keeps.map(nameKey)));
  const offers = others.flatMap(({ pledges, name = '', id = '' }) =>
    pledges.map((promise) => {
      const label = promise.replace(/\s+/gu, ' ').trim();
      return { ...plain(label, t('completion.promise', { name: name || id })), newText: writtenText(label) };
    }),
  );
  const isKept = ({ label }: CompletionCandidate) => kept.has(nameKey(label));
  return fresh([...offers.filter((offer) => !isKept(offer)), ...offers.filter(isKept)], new Set());
}
