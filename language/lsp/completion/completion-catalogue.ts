/** What the field's catalogue has for a place: touchpoints of a stage, stages of a model, channels. */
import { CompletionItemKind } from 'vscode-languageserver-types';
import { type CatalogueChannelId, catalogueChannels } from '../../catalogue/channels.ts';
import { catalogueMoments } from '../../catalogue/moments.ts';
import { activitiesIn, distanceBetween, followedModel, stageIn } from '../../catalogue/place-in-model.ts';
import { type Activity, type StageModel, stageModels } from '../../catalogue/stage-models.ts';
import type { CatalogueTouchpoint } from '../../catalogue/touchpoint-entry.ts';
import { catalogueTouchpoints } from '../../catalogue/touchpoints.ts';
import { nameFor } from '../../catalogue/words.ts';
import { spellValue } from '../../keywords/values.ts';
import type { Language } from '../../model/languages.ts';
import { nameKey } from '../../model/name-key.ts';
import { touchpointsIn } from '../../names/symbol-tables.ts';
import { escapeMarkdown } from '../hover/markdown.ts';
import { type CompletionCandidate, writtenText } from './completion-candidate.ts';
import type { CompletionContext } from './completion-context.ts';

/** Names for a new touchpoint: what the compared journey has here and this one has not; then the catalogue's. */
export function touchpointOffers(scene: CompletionContext): CompletionCandidate[] {
  const names = scene.touchpoints.map(({ name = '' }) => name);
  const taken = new Set(names.map(nameKey));
  const known = new Set(names.flatMap((name) => scene.environment.recognise(name) ?? []));
  const here = activitiesHere(scene, known);
  const { language } = scene;
  const fits = (entry: CatalogueTouchpoint) =>
    (known.has(entry) ? 100 : 0) +
    distanceBetween(entry.during, here) * 10 +
    (here.includes(entry.during[0]) ? 0 : 3) +
    (isFirstOf(entry, known) ? 0 : 1);
  const catalogue = catalogueTouchpoints
    .map((entry) => ({ entry, name: nameFor(entry.names, language) }))
    .filter(({ name }) => !taken.has(nameKey(name)))
    .sort((one, other) => fits(one.entry) - fits(other.entry))
    .map(({ entry, name }) => catalogueOffer(entry, name, scene, here, known));
  return [...comparedOffers(scene, taken), ...catalogue];
}

/** A journey has support and feedback somewhere: what would be the first of it comes before its like. */
function isFirstOf({ moment }: CatalogueTouchpoint, known: ReadonlySet<CatalogueTouchpoint>): boolean {
  return moment !== undefined && ![...known].some((one) => one.moment === moment);
}

/** What customers do where the cursor stands; in a journey without stages what follows on the last touchpoint above. */
function activitiesHere(scene: CompletionContext, known: ReadonlySet<CatalogueTouchpoint>): readonly Activity[] {
  const index = scene.stage ? scene.stages.indexOf(scene.stage) : -1;
  if (index >= 0) return activitiesIn(scene.stageViews, index);
  const above = scene.touchpoints.filter((one) => !scene.isBehind(one));
  const last = above.flatMap(({ name = '' }) => scene.environment.recognise(name) ?? []).at(-1);
  return last && known.size > 0 ? last.during : ['noticing'];
}

function catalogueOffer(
  entry: CatalogueTouchpoint,
  name: string,
  scene: CompletionContext,
  here: readonly Activity[],
  known: ReadonlySet<CatalogueTouchpoint>,
): CompletionCandidate {
  const { t } = scene;
  const usualHere = entry.during.find((one) => here.includes(one));
  const isHere = usualHere !== undefined;
  return {
    label: name,
    kind: CompletionItemKind.Value,
    beside: t(`activity.${usualHere ?? entry.during[0]}`),
    detail: known.has(entry)
      ? t('completion.touchpoint-known')
      : t(isHere ? 'completion.touchpoint-here' : 'completion.touchpoint-elsewhere'),
    help: touchpointHelp(entry, scene),
  };
}

/** What it is, where it usually stands, which moment of truth it is and over which channels it is met. */
function touchpointHelp(
  { names, during, channels, moment }: CatalogueTouchpoint,
  { t, language, written }: CompletionContext,
): string {
  const [, ...others] = names[language];
  const moments = catalogueMoments.find(({ id }) => id === moment);
  return [
    t('completion.touchpoint-help', { activities: during.map((one) => t(`activity.${one}`)).join(', ') }),
    t('completion.usual-channels', { channels: channels.map((id) => channelName(id, language)).join(', ') }),
    ...(moments
      ? [
          t('completion.moment-of-truth', {
            moment: nameFor(moments.names, language),
            value: spellValue('moments', moments.id, written),
          }),
        ]
      : []),
    ...(others.length > 0 ? [t('completion.also-called', { names: others.join(', ') })] : []),
  ].join('\n\n');
}

function channelName(id: CatalogueChannelId, language: Language): string {
  const channel = catalogueChannels.find((one) => one.id === id);
  return channel ? nameFor(channel.names, language) : '';
}

/** Touchpoints of the journey that this one is compared with which it lacks, those of the same stage first. */
function comparedOffers({ journey, stage, t }: CompletionContext, taken: ReadonlySet<string>): CompletionCandidate[] {
  const other = journey?.compares[0]?.ref;
  if (!other || other === journey) return [];
  const isHere = ({ $container: holder }: { $container: { name?: string; id?: string } }) =>
    stage !== undefined && (nameKey(holder.name ?? '') === nameKey(stage.name ?? '') || (holder.id ?? '') === stage.id);
  const lacking = touchpointsIn(other).filter(({ name = '' }) => name !== '' && !taken.has(nameKey(name)));
  return [...lacking.filter(isHere), ...lacking.filter((one) => !isHere(one))].map(({ name = '' }) => ({
    label: name,
    newText: writtenText(name),
    kind: CompletionItemKind.Reference,
    detail: t('completion.in-compared', { journey: other.name ?? other.id ?? '' }),
  }));
}

/** Stages of the model that the journey follows which it lacks; those of all models while it follows none. */
export function stageOffers(scene: CompletionContext): CompletionCandidate[] {
  const { t, language } = scene;
  const names = scene.stages.map(({ name = '' }) => name);
  const model = followedModel(names);
  const taken = new Set(names.map(nameKey));
  const free = (offers: readonly CompletionCandidate[]) =>
    [...new Map(offers.map((offer) => [nameKey(offer.label), offer])).values()].filter(
      ({ label }) => !taken.has(nameKey(label)),
    );
  const offer = (one: StageModel, name: string): CompletionCandidate => ({
    label: name,
    kind: CompletionItemKind.Value,
    detail: t('completion.stage-of', {
      stages: one.stages.map(({ names: words }) => nameFor(words, language)).join(' · '),
    }),
  });
  if (!model) {
    return free(
      stageModels.flatMap((one) => one.stages.map(({ names: words }) => offer(one, nameFor(words, language)))),
    );
  }
  const present = new Set(names.flatMap((name) => stageIn(model, name)?.id ?? []));
  const above = scene.stages.filter((one) => !scene.isBehind(one)).map(({ name = '' }) => stageIn(model, name));
  const last = Math.max(-1, ...above.map((one) => (one ? model.stages.indexOf(one) : -1)));
  const missing = model.stages.filter(({ id }) => !present.has(id));
  const next = [...missing.filter((one) => model.stages.indexOf(one) > last), ...missing];
  return free(next.map(({ names: words }) => offer(model, nameFor(words, language))));
}

/** The catalogue's channels, those where the touchpoint is usually met first. */
export function catalogueChannelOffers(scene: CompletionContext): CompletionCandidate[] {
  const { t, language } = scene;
  const usual: readonly CatalogueChannelId[] =
    scene.environment.recognise(scene.touchpoint?.name ?? '')?.channels ?? [];
  const rank = (id: CatalogueChannelId) => (usual.includes(id) ? usual.indexOf(id) : usual.length);
  return [...catalogueChannels]
    .sort((one, other) => rank(one.id) - rank(other.id))
    .map(({ id, kind, names }) => ({
      label: nameFor(names, language),
      kind: CompletionItemKind.Value,
      detail: usual.includes(id) ? t('completion.channel-usual') : t('completion.channel-catalogue'),
      help: [
        t('completion.channel-help', { kind }),
        ...(names[language].length > 1
          ? [t('completion.also-called', { names: escapeMarkdown(names[language].slice(1).join(', ')) })]
          : []),
      ].join('\n\n'),
    }));
}
