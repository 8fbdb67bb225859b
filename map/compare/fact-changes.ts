/**
 * What else is different in a touchpoint than its numbers: channels, owner, times, and what is said there. A line each.
 */

import { touchpointSeries } from '../../language/analysis/measures.ts';
import type { Action, Touchpoint } from '../../language/model/model.ts';
import { nameKey } from '../../language/model/name-key.ts';
import { declaredName, participantNames } from '../../language/view/names.ts';
import { ownerOf } from '../../language/view/owner.ts';
import type { JourneyContext } from '../layout/context.ts';
import { withShare } from '../layout/lanes/next.ts';
import { countsFigures } from '../layout/words/counts-words.ts';
import { driverFigures, ownershipWords, riskWords } from '../layout/words/fact-words.ts';
import { durationWords, whenWords } from '../layout/words/lane-words.ts';
import { seriesWords } from '../layout/words/measure-words.ts';
import { channelNames, nameOf, stageNameOf } from '../layout/words/rating-words.ts';
import type { MapMessageKey } from '../messages/messages.ts';
import type { PlacedTouchpoint } from './align.ts';
import type { ColumnChange } from './changes.ts';
import type { PairContext } from './sides.ts';

/** Where nothing is said on one side. */
const nothing = '–';

/** None for a touchpoint that only one side has. */
export function factChanges({ column: { before, after } }: ColumnChange, context: PairContext): string[] {
  if (!before || !after) return [];
  const single = singleFacts.flatMap(({ heading, saidOf }) => {
    const [from, to] = [saidOf(before, context.older), saidOf(after, context.newer)];
    return nameKey(from) === nameKey(to) ? [] : [becomes(heading, from, to, context)];
  });
  const measures = measureChanges(before.touchpoint, after.touchpoint, context);
  return [...single, ...measures, ...textChanges(before.touchpoint, after.touchpoint, context)];
}

interface SingleFact {
  readonly heading: MapMessageKey;
  /** In words; empty where nothing is said. */
  readonly saidOf: (placed: PlacedTouchpoint, context: JourneyContext) => string;
}

const singleFacts: readonly SingleFact[] = [
  {
    heading: 'table.channel',
    saidOf: ({ touchpoint }, { journey }) => channelNames(touchpoint, journey).join(', '),
  },
  {
    heading: 'table.participants',
    saidOf: ({ touchpoint }, { journey }) => participantNames(touchpoint.participants, journey).join(', '),
  },
  {
    heading: 'table.ownership',
    saidOf: ({ touchpoint, stage }, context) => ownershipWords(touchpoint, stage, context).join(', '),
  },
  {
    heading: 'table.risk',
    saidOf: ({ touchpoint: { risk } }, { words }) => (risk ? riskWords(risk.value, words) : ''),
  },
  { heading: 'table.cost', saidOf: ({ touchpoint: { cost } }) => cost?.value.text ?? '' },
  {
    heading: 'table.reach',
    saidOf: ({ touchpoint: { reach } }, { words }) => (reach ? words.share(reach.value) : ''),
  },
  {
    heading: 'table.answers',
    saidOf: ({ touchpoint }, { journey, words }) => countsFigures(touchpoint, journey, words) ?? '',
  },
  {
    heading: 'table.driver',
    saidOf: ({ touchpoint: { driver } }, { words }) => (driver ? driverFigures(driver, words) : ''),
  },
  {
    heading: 'compare.wait',
    saidOf: ({ touchpoint: { wait } }, { words }) => (wait ? durationWords(wait.value, words) : ''),
  },
  {
    heading: 'compare.duration',
    saidOf: ({ touchpoint: { duration } }, { words }) => (duration ? durationWords(duration.value, words) : ''),
  },
  {
    heading: 'compare.when',
    saidOf: ({ touchpoint: { when } }, { words }) => (when ? whenWords(when.value, words) : ''),
  },
  {
    heading: 'table.owner',
    saidOf: ({ touchpoint, stage }, { journey }) => {
      const owner = ownerOf(touchpoint, stage, journey);
      return owner ? declaredName('teams', owner, journey) : '';
    },
  },
  {
    heading: 'lane.promises',
    saidOf: ({ touchpoint: { promises, keeps } }, { words: { t } }) =>
      [
        ...promises.map(({ value }) => t('promise.made', { promise: value })),
        ...keeps.map(({ value }) => t('promise.kept', { promise: value })),
      ].join('; '),
  },
  {
    heading: 'compare.again',
    saidOf: ({ touchpoint: { key } }, { metAgain, words }) =>
      (metAgain.get(key) ?? [])
        .map((stage) => (stage.implicit ? words.t('again.unknown') : stageNameOf(stage, words)))
        .join(', '),
  },
  {
    heading: 'lane.next',
    saidOf: ({ touchpoint: { next } }, { known, words }) => {
      const named = next.map(({ key, value, share }) => {
        const found = key === undefined ? undefined : known.get(key);
        return withShare(found ? nameOf(found, words) : value, share?.value, words);
      });
      return named.join(', ');
    },
  },
];

function becomes(heading: MapMessageKey, before: string, after: string, { words: { t } }: PairContext): string {
  const change = t('compare.becomes', { before: before || nothing, after: after || nothing });
  return t('compare.fact', { what: t(heading), change });
}

/** NPS, CSAT, CES and metrics that are others now. CSAT that counts as the rating is said there, too. */
function measureChanges(before: Touchpoint, after: Touchpoint, context: PairContext): string[] {
  const { words } = context;
  const saidOf = (touchpoint: Touchpoint, { journey }: JourneyContext) =>
    new Map(
      touchpointSeries(touchpoint).map((series) => {
        const { name, figure } = seriesWords(series, journey, words);
        return [nameKey(name), { name, figure }] as const;
      }),
    );
  const [from, to] = [saidOf(before, context.older), saidOf(after, context.newer)];
  return [...new Set([...to.keys(), ...from.keys()])].flatMap((key) => {
    const [was, is] = [from.get(key), to.get(key)];
    if (was?.figure === is?.figure) return [];
    const change = words.t('compare.becomes', { before: was?.figure ?? nothing, after: is?.figure ?? nothing });
    return [words.t('compare.fact', { what: (is ?? was)?.name ?? '', change })];
  });
}

/** Actions, pain points and needs that came or went, and actions that got on. */
function textChanges(before: Touchpoint, after: Touchpoint, context: PairContext): string[] {
  return [
    ...cameAndWent('action', textsOf(before.actions), textsOf(after.actions), context),
    ...actionProgress(before.actions, after.actions, context),
    ...cameAndWent('pain', valuesOf(before.pains), valuesOf(after.pains), context),
    ...cameAndWent('need', textsOf(before.needs), textsOf(after.needs), context),
  ];
}

function textsOf(things: readonly { readonly text: string }[]): string[] {
  return things.map(({ text }) => text);
}

function valuesOf(facts: readonly { readonly value: string }[]): string[] {
  return facts.map(({ value }) => value);
}

function cameAndWent(
  thing: 'action' | 'pain' | 'need',
  before: readonly string[],
  after: readonly string[],
  { words: { t } }: PairContext,
): string[] {
  const without = (texts: readonly string[], others: readonly string[]) => {
    const known = new Set(others.map(nameKey));
    return texts.filter((text) => text.trim() !== '' && !known.has(nameKey(text)));
  };
  return [
    ...without(after, before).map((text) => t('compare.gained', { thing, text })),
    ...without(before, after).map((text) => t('compare.lost', { thing, text })),
  ];
}

function actionProgress(before: readonly Action[], after: readonly Action[], { words: { t } }: PairContext): string[] {
  const statusOf = ({ status }: Action) => status?.value ?? 'planned';
  const old = new Map(before.map((action) => [nameKey(action.text), statusOf(action)]));
  return after.flatMap((action) => {
    const [from, to] = [old.get(nameKey(action.text)), statusOf(action)];
    if (from === undefined || from === to) return [];
    const named = (status: typeof to) => t('action.status', { status });
    const change = t('compare.becomes', { before: named(from), after: named(to) });
    return [t('compare.actionStatus', { text: action.text, change })];
  });
}
