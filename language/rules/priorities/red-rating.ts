import { bandOf } from '../../analysis/bands.ts';
import { onScale } from '../../analysis/position.ts';
import type { JourneyTranslate } from '../../messages/messages.ts';
import type { MessageArguments } from '../../messages/translator.ts';
import type { Lack, RelatedPlace } from '../../model/finding.ts';
import type { Journey, Need, Touchpoint } from '../../model/model.ts';
import type { Band } from '../../model/numbers.ts';
import type { TouchpointView } from '../../view/touchpoint-views.ts';
import { type JourneyContext, journeyRule } from '../rule.ts';
import { readableRating } from '../shared/numbers-in-words.ts';
import { importanceSentence, ratingArguments } from '../shared/rating-words.ts';
import {
  accountable,
  matters,
  type RedTouchpoint,
  type RedView,
  redTouchpoints,
  unowned,
  whyNothing,
} from '../shared/red-touchpoints.ts';
import { shortName, touchpointId, touchpointsIn } from '../shared/touchpoint-views.ts';

/**
 * Every red touchpoint, once: its place among the priorities, what it lacks, what the rating stands on, and what
 * customers need there. What a list must show stands in the first line; editors show the other lines below it.
 */
export const redRating = journeyRule({
  code: 'red-rating',
  level: 'warning',
  *check(context) {
    const { journey, problems, t } = context;
    const needs = needsByKey(journey);
    const red = redTouchpoints(context);
    const lackOf = lackIn(red, context);
    for (const touchpoint of red) {
      const { view } = touchpoint;
      const ranked = rankedOf(touchpoint);
      const lack = lackOf(view);
      const also = alsoRed(touchpoint);
      const own = ratingArguments(view, journey, t);
      const lines = [
        [t('red-rating', headArguments(view, ranked, own, context)), lack ? t('red-rating.lacks', lack) : ''],
        [basis(own, t), importanceSentence(ranked, journey, problems, t)],
        needSentences(view.touchpoint, needs, journey, t),
        [also.length === 0 ? '' : alsoSentence(also, journey, t)],
      ];
      yield {
        message: lines
          .map(spaced)
          .filter((line) => line !== '')
          .join('\n'),
        range: view.ratingLine.valueRange,
        touchpoint: touchpointId(view.touchpoint),
        related: alsoPlaces(view, also, context),
        lacks: lack ? lacksOf(lack) : [],
      };
    }
  },
});

function spaced(sentences: readonly string[]): string {
  return sentences.filter((sentence) => sentence !== '').join(' ');
}

/** The view with the rank: where all customers give none, that of the first persona who does. */
function rankedOf({ view, others }: RedTouchpoint): TouchpointView {
  return view.numbers.rank === null ? (others.find(({ numbers }) => numbers.rank !== null) ?? view) : view;
}

function headArguments(
  view: RedView,
  ranked: TouchpointView,
  own: MessageArguments,
  { journey, t }: JourneyContext,
): MessageArguments {
  const by = ranked.numbers.rank === null ? undefined : ranked.persona;
  return {
    ...own,
    // The rank names the persona already.
    ...(by && by === view.persona ? { who: 'everybody' } : {}),
    ...(ranked === view ? {} : rankArguments(ranked, journey, t)),
    ...{ byPersona: by ? 'yes' : 'no', by: by ? shortName(by, t) : '' },
  };
}

function rankArguments(ranked: TouchpointView, journey: Journey, t: JourneyTranslate): MessageArguments {
  const { rank, count, ranked: isRanked, drawn, first } = ratingArguments(ranked, journey, t);
  return { rank, count, ranked: isRanked, drawn, first };
}

function basis({ evidence }: MessageArguments, t: JourneyTranslate): string {
  return evidence === 'none' ? '' : t('red-rating.basis', { evidence });
}

/** What a red touchpoint lacks, as its message says it. */
interface LackWords extends MessageArguments {
  /** Why nothing is left to be done; `planned` where something is, `nowhere` where the map has no action at all. */
  readonly action: 'none' | 'nowhere' | 'dropped' | 'done' | 'planned';
  readonly owner: 'yes' | 'no';
}

/**
 * Gives what a red touchpoint lacks; `undefined` where the message reports nothing: the action that the whole map lacks
 * is reported once. A code of its own that the project gives a level, or that a comment silences, is
 * left out here: someone has decided about it.
 */
function lackIn(red: readonly RedTouchpoint[], context: JourneyContext): (view: RedView) => LackWords | undefined {
  const { isSilenced, levels } = context;
  const isDecided = (code: string, { touchpoint, ratingLine }: RedView) =>
    levels.has(code) || [touchpoint.nameRange, ratingLine.valueRange].some(({ start }) => isSilenced(code, start.line));
  const asked = accountable(red, context);
  const planless = new Map(
    asked.flatMap((one) => {
      const why = matters(one) && !isDecided('red-without-action', one.view) ? whyNothing(one.view) : undefined;
      return why ? [[one.view, why] as const] : [];
    }),
  );
  const speaker = withoutAnyAction(context) && planless.size > 1 ? firstOf(asked, planless) : undefined;
  const ownerless = new Set(unowned(asked, context).map(({ view }) => view));
  return (view) => {
    const why = planless.get(view);
    const action = !why ? 'planned' : !speaker ? why : view === speaker ? 'nowhere' : 'planned';
    const isUnowned = ownerless.has(view) && !isDecided('red-without-owner', view);
    return action === 'planned' && !isUnowned ? undefined : { action, owner: isUnowned ? 'no' : 'yes' };
  };
}

function lacksOf({ action, owner }: LackWords): Lack[] {
  return [...(action === 'planned' ? [] : ['action' as const]), ...(owner === 'no' ? ['owner' as const] : [])];
}

/** A line that cannot be read may be an action. */
function withoutAnyAction({ journey, problems }: JourneyContext): boolean {
  const isLost = problems.some(({ clauseLost }) => clauseLost);
  return !isLost && touchpointsIn(journey.stages).every(({ actions }) => actions.length === 0);
}

/** The one with the best rank, of those without a plan. */
function firstOf(asked: readonly RedTouchpoint[], planless: ReadonlyMap<RedView, unknown>): RedView | undefined {
  const rank = (one: RedTouchpoint) => rankedOf(one).numbers.rank ?? Number.MAX_VALUE;
  return asked.filter(({ view }) => planless.has(view)).toSorted((a, b) => rank(a) - rank(b))[0]?.view;
}

/** Views with a rating of their own; a persona who only gives another importance is red by the same line. */
function alsoRed({ view, others }: RedTouchpoint): RedView[] {
  return others.filter(({ ratingLine }) => view.persona || ratingLine !== view.ratingLine);
}

function alsoSentence(views: readonly RedView[], journey: Journey, t: JourneyTranslate): string {
  const personas = views.flatMap(({ persona, numbers }) =>
    persona
      ? t('red-rating.persona', {
          persona: shortName(persona, t),
          rating: readableRating(numbers.rating ?? 0, journey.bands),
        })
      : [],
  );
  return t('red-rating.also', { personas: personas.join(', ') });
}

function alsoPlaces(view: RedView, also: readonly RedView[], { file, journey, t }: JourneyContext): RelatedPlace[] {
  return also
    .filter(({ ratingLine }) => ratingLine !== view.ratingLine)
    .map((other) => ({
      uri: file.uri,
      range: other.ratingLine.valueRange,
      message: alsoSentence([other], journey, t),
    }));
}

/** The needs of the journey and of its personas, which a touchpoint may say that it serves. */
function needsByKey(journey: Journey): ReadonlyMap<string, Need> {
  const needs = [...journey.needs, ...journey.personas.flatMap((persona) => persona.needs)];
  return new Map(needs.map((need) => [need.key, need]));
}

/** Needs that the map calls badly met, then the others: one rating does not measure each of them. */
function needSentences(
  touchpoint: Touchpoint,
  needs: ReadonlyMap<string, Need>,
  journey: Journey,
  t: JourneyTranslate,
): string[] {
  const served = touchpoint.serves.flatMap(({ key }) => (key === undefined ? [] : (needs.get(key) ?? [])));
  const wanted = (touchpoint.needs.length > 0 ? touchpoint.needs : served).filter(({ text }) => text !== '');
  const unmet = wanted.filter((need) => metBand(need, journey) === 'red');
  const others = wanted.filter((need) => metBand(need, journey) !== 'green' && !unmet.includes(need));
  return [needSentence('red-rating.needs', unmet, t), needSentence('red-rating.wants', others, t)];
}

function metBand({ met }: Need, journey: Journey): Band | undefined {
  if (met === undefined || !onScale(met.value, journey.scale)) return undefined;
  return bandOf(met.value, journey.bands);
}

function needSentence(
  key: 'red-rating.needs' | 'red-rating.wants',
  needs: readonly Need[],
  t: JourneyTranslate,
): string {
  if (needs.length === 0) return '';
  const texts = needs.map(({ text }) => t('red-rating.need', { text })).join(', ');
  return t(key, { count: needs.length, needs: texts });
}
