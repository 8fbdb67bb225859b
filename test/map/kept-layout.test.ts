import { expect, test } from 'vitest';
import { patched, patchTo } from '../../client/preview/patch.ts';
import { ReceivedMaps } from '../../client/webview/page-map.ts';
import type { JourneyView } from '../../language/model/journey-view.ts';
import { type PackedView, packView } from '../../language/view/packed-view.ts';
import type { CardLayout } from '../../map/layout/cards/card.ts';
import { Keeper } from '../../map/layout/keeper.ts';
import { layoutLower, layoutMap, layoutUppers, placeJourneys } from '../../map/layout/map.ts';
import { makeWords } from '../../map/layout/words/words.ts';
import { mapTranslatorFor } from '../../map/messages/messages.ts';
import { defaultOptions } from '../../map/options.ts';
import { createReader } from '../language/reader.ts';
import { editedTexts, examples } from '../support/edited-texts.ts';

const reader = await createReader();
const width = 900;

/** The journeys of texts, one after the other as a page has them: what did not change is the same object. */
async function viewsOf(texts: readonly string[]): Promise<readonly (readonly JourneyView[])[]> {
  const maps = new ReceivedMaps();
  const all: (readonly JourneyView[])[] = [];
  let last: unknown = [];
  for (const text of texts) {
    const { journeys } = await reader.read(text);
    const packed: unknown = JSON.parse(JSON.stringify(journeys.map(packView)));
    last = patched(last, patchTo(last, packed));
    const map = { uri: 'a', version: 1, journeys: last as readonly PackedView[], unread: [] };
    all.push(maps.receive({ type: 'map', map })?.journeys ?? []);
  }
  return all;
}

function keptLayout(journeys: readonly JourneyView[], keeper: Keeper, words: ReturnType<typeof makeWords>) {
  const uppers = layoutUppers(journeys, width, words, defaultOptions, width, [], keeper);
  return placeJourneys(uppers, uppers.map(layoutLower), width, words, width);
}

test.each(examples)('random edits of %s: the layout with what is kept is that of a fresh page', async (name) => {
  const views = await viewsOf(editedTexts(name, 6));
  for (const [index, language] of ['en', 'sv', 'nb', 'da', 'nl'].entries()) {
    const words = makeWords(mapTranslatorFor(language));
    const keeper = new Keeper();
    for (const journeys of views.slice(index, index + 3)) {
      const fresh = layoutMap(journeys, width, words, defaultOptions, width);
      expect(JSON.stringify(keptLayout(journeys, keeper, words)) === JSON.stringify(fresh)).toBe(true);
    }
  }
});

const text = (rating: number, more: readonly string[] = []) =>
  [
    'journey: Shop',
    ...more,
    '  stage: One',
    '    touchpoint first: First',
    '      rating: 7 (n=20)',
    '      importance: 8',
    '      next: second',
    '    touchpoint second: Second',
    `      rating: ${rating}`,
    '    touchpoint third: Third',
    '      rating: 7',
  ].join('\n');

async function cardsBeforeAndAfter(before: string, after: string) {
  const words = makeWords(mapTranslatorFor('en'));
  const keeper = new Keeper();
  const [, ...cards] = (await viewsOf([before, before, after])).map((journeys) => {
    const [journey] = keptLayout(journeys, keeper, words).journeys;
    const slices = journey?.board?.item.stages.flatMap((stage) => stage.slices) ?? [];
    const entries = slices.flatMap(({ body }) => body.item.entries);
    return entries.filter((entry): entry is CardLayout => entry.kind === 'touchpoint');
  });
  return cards;
}

test('an edit of a touchpoint lays out its own card, and keeps that of another', async () => {
  const [before, after] = await cardsBeforeAndAfter(text(5), text(6));
  expect(after?.[2]?.drawing).toBe(before?.[2]?.drawing);
  expect(after?.[1]?.drawing).not.toBe(before?.[1]?.drawing);
});

test('an edit of what a card depends on lays it out, wherever that stands', async () => {
  const [, moved] = await cardsBeforeAndAfter(text(5), text(5).replace('Second', 'Last'));
  expect(moved?.[0]?.label).toContain('Last');
  const [, scaled] = await cardsBeforeAndAfter(text(5), text(5, ['  scale: 0-20']));
  expect(scaled?.[0]?.label).toContain('of 20');
});
