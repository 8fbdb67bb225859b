/** What is compared with what, and how the two sides are called. */
import type { JourneyView } from '../../language/model/journey-view.ts';
import { numbersFor } from '../../language/view/numbers-for.ts';
import type { JourneyContext } from '../layout/context.ts';
import type { Words } from '../layout/words/words.ts';

/**
 * `files`: two journeys, of two files or of one. `commit`: a journey and its text of the last commit. `personas`: one
 * journey through two pairs of eyes; nothing is better or worse then, only higher or lower.
 */
export type ComparisonKind = 'files' | 'commit' | 'personas';

export interface ComparisonSide {
  readonly analysed: JourneyView;
  /** Key of the persona whose ratings count; `undefined` for everybody's. */
  readonly persona?: string | undefined;
  /** Where it stands, in words: the name of a file. */
  readonly source?: string | undefined;
}

/** The earlier or as-is journey, and the later or to-be one. */
export interface ComparisonPair {
  readonly older: ComparisonSide;
  readonly newer: ComparisonSide;
}

export type SideName = 'older' | 'newer';

/** What every part of a comparison needs to know. */
export interface PairContext {
  readonly kind: ComparisonKind;
  readonly words: Words;
  readonly older: JourneyContext;
  readonly newer: JourneyContext;
  /** What the two rows are called. */
  readonly names: Readonly<Record<SideName, string>>;
}

/** Every journey of a file through two pairs of eyes; null is everybody. One that knows neither persona is left out. */
export function personaPairs(
  journeys: readonly JourneyView[],
  older: string | null,
  newer: string | null,
): ComparisonPair[] {
  return journeys.flatMap((view) => {
    const known = new Set(view.journey.inReach.personas.map(({ key }) => key));
    if ([older, newer].some((persona) => persona !== null && !known.has(persona))) return [];
    const side = (persona: string | null): ComparisonSide =>
      persona === null ? { analysed: view } : { analysed: { ...view, numbers: numbersFor(view, persona) }, persona };
    return [{ older: side(older), newer: side(newer) }];
  });
}

export function sideNames(kind: ComparisonKind, { older, newer }: ComparisonPair, words: Words): PairContext['names'] {
  const { t } = words;
  switch (kind) {
    case 'personas':
      return { older: personaName(older, words), newer: personaName(newer, words) };
    case 'commit':
      return { older: t('compare.lastCommit'), newer: t('compare.now') };
    case 'files': {
      const [from, to] = [older.analysed.journey.state, newer.analysed.journey.state];
      if (from === to) return { older: t('compare.before'), newer: t('compare.after') };
      return { older: t(`state.${from}`), newer: t(`state.${to}`) };
    }
  }
}

function personaName({ analysed, persona }: ComparisonSide, { t }: Words): string {
  if (persona === undefined) return t('compare.everybody');
  const found = analysed.journey.inReach.personas.find(({ key }) => key === persona);
  return found?.name.trim() ? found.name : persona;
}
