import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { MapEdit } from '../../../server/map-data.ts';
import type { CardAddress, EditResult } from '../../preview/messages.ts';
import type { PageMap } from '../page-map.ts';
import { usePage } from '../state/page.ts';
import { elementOf, focusCard, frameOf } from './cards-in-page.ts';
import { cardOnLine, type Found, type FoundStage, findAgain, originalOf, stageOnLine } from './map-lookup.ts';

export interface Edits {
  /** Whether an answer is awaited. */
  readonly busy: boolean;
  /** Has the edit made in the text; once the map shows it, its card has the focus. */
  readonly make: (edit: MapEdit) => Promise<EditResult>;
}

interface Waiting {
  readonly kind: MapEdit['kind'];
  readonly answer: (result: EditResult) => void;
}

/** The line whose card is to have the focus once a map of at least that version is drawn. */
interface Due {
  readonly kind: MapEdit['kind'];
  readonly version: number;
  readonly line: number;
}

/** Edits after which a touchpoint stands where it was. */
const inPlace: readonly MapEdit['kind'][] = ['rate', 'rename', 'fact', 'fix', 'several'];

/**
 * The way of an edit to the client and back.
 *
 * @param onShown called once the map shows what the edit has made of its touchpoint
 */
export function useEdits(
  map: PageMap | null,
  onShown: (kind: MapEdit['kind'], found: Found | FoundStage) => void,
): Edits {
  const { connection, canvas, pane } = usePage();
  const waiting = useRef(new Map<number, Waiting>());
  const count = useRef(0);
  const [busy, setBusy] = useState(false);
  const [due, setDue] = useState<Due | null>(null);

  useEffect(
    () =>
      connection.listen((message) => {
        if (message.type !== 'edited') return;
        const question = waiting.current.get(message.id);
        waiting.current.delete(message.id);
        setBusy(waiting.current.size > 0);
        question?.answer(message.result);
        if (question && !('refused' in message.result)) setDue({ ...message.result, kind: question.kind });
      }),
    [connection],
  );

  useLayoutEffect(() => {
    if (!due || !map || map.version < due.version) return;
    setDue(null);
    const stage = stageOnLine(map, due.line);
    const card = stage ? firstCardOf(stage) : cardOnLine(map, due.line);
    const element = canvas.current && placeOf(canvas.current, card, stage);
    if (!element) return;
    focusCard(element);
    // What stays where it was must not move the map.
    if (!inPlace.includes(due.kind)) pane.current?.bringIntoView(element);
    const found = stage ?? (card && foundAt(map, card));
    if (found) onShown(due.kind, found);
  }, [due, map, canvas, pane, onShown]);

  // Whoever has gone on to something else must not be called back by a map that comes late.
  useEffect(() => {
    const forget = (): void => setDue(null);
    document.addEventListener('pointerdown', forget);
    return () => document.removeEventListener('pointerdown', forget);
  }, []);

  const make = useCallback(
    (edit: MapEdit): Promise<EditResult> => {
      count.current += 1;
      const id = count.current;
      setBusy(true);
      return new Promise((resolve) => {
        waiting.current.set(id, { kind: edit.kind, answer: resolve });
        connection.post({ type: 'edit', id, edit });
      });
    },
    [connection],
  );
  return { busy, make };
}

/** A touchpoint where its card stands: also one that only points back at it. */
function foundAt(map: PageMap, card: CardAddress): Found | undefined {
  const original = originalOf(map, card);
  const place = card.again === undefined ? undefined : findAgain(map, card);
  return original && place ? { ...original, stage: place.stage, index: place.place } : original;
}

/** What stands first in a stage, where it is a touchpoint. */
function firstCardOf({ journey, stage }: FoundStage): CardAddress | undefined {
  const first = stage.entries.find((entry) => entry.kind === 'touchpoint');
  return first && { journey: journey.key, touchpoint: first.touchpoint.key };
}

/** What has the focus after an edit: a card, or the frame of a stage without any. */
function placeOf(canvas: Element, card: CardAddress | undefined, stage: FoundStage | undefined): Element | undefined {
  if (card) return elementOf(canvas, card);
  return stage && frameOf(canvas, { journey: stage.journey.key, stage: stage.stage.key });
}
