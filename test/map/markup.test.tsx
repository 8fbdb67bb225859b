import fc from 'fast-check';
import { render } from 'preact-render-to-string';
import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import type { JourneyView } from '../../language/model/journey-view.ts';
import { JourneyMap } from '../../map/journey-map.tsx';
import { LiveMap } from '../../map/live-map.tsx';
import { mapTranslatorFor } from '../../map/messages/messages.ts';
import { defaultOptions, type LaneId } from '../../map/options.ts';
import { renderHtml, renderSvg } from '../../map/standalone.tsx';
import {
  carDealership,
  emptyJourney,
  emptyStage,
  longDutch,
  noStages,
  placeholder,
  readJourney,
  readWithStandIns,
} from './fixtures.ts';

const translator = mapTranslatorFor('en');
const svg = (...journeys: JourneyView[]) => renderSvg(journeys, { translator });

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
  text: string;
}

/** Reads a document as strictly as XML demands; throws at the first thing that is not well-formed. */
function parse(document: string): Element {
  const root: Element = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element: Element = { name, attributes: attributes as Record<string, string>, children: [], text: '' };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('text', (text) => {
    for (const element of open) element.text += text;
  });
  parser.on('closetag', () => {
    open.pop();
  });
  parser.write(document).close();
  return root;
}

function all(element: Element, wanted: (element: Element) => boolean): Element[] {
  const inside = element.children.flatMap((child) => all(child, wanted));
  return wanted(element) ? [element, ...inside] : inside;
}

function ofClass(element: Element, name: string): Element[] {
  return all(element, ({ attributes }) => (attributes.class ?? '').split(' ').includes(name));
}

/** What a reader sees of an element: its lines, joined. */
function seen(element: Element | undefined): string {
  return element
    ? all(element, ({ name }) => name === 'text')
        .map(({ text }) => text)
        .join(' ')
    : '';
}

function card(document: Element, key: string): Element {
  const [found] = ofClass(document, 'jm-card').filter(({ attributes }) => attributes['data-touchpoint'] === key);
  if (!found) throw new Error(`no card ${key}`);
  return found;
}

test('a card tells a screen reader how few have answered', async () => {
  const few = await readJourney(
    'journey: J\n  persona p: Pia\n  persona q: Quin\n  touchpoint a: A | rating: 4 (n=8) | rating[p]: 3 (n=4)',
  );
  const label = card(parse(svg(few)), 'a').attributes['aria-label'];
  expect(label).toContain('Rating 4 of 10, Red. n = 8, anecdotal.');
  expect(label).toContain('Rating by Pia: 3. n = 4, anecdotal.');
});

describe('the map of the car dealership', () => {
  const document = parse(svg(carDealership));

  test('names the journey, its state, its persona and what she said', () => {
    const [head] = ofClass(document, 'jm-head');
    const text = seen(head);
    for (const words of ['Buying a new car', 'As-is', 'Kim, first-time buyer', 'Goal: Drive the car']) {
      expect(text).toContain(words);
    }
    expect(text).toContain('“I had already picked the colour. Then nobody called.”');
  });

  test('puts the weighted score first, then customers’ verdict, and explains both below', () => {
    const tiles = all(document, ({ attributes }) => attributes['data-tile'] !== undefined);
    expect(tiles.map(({ attributes }) => attributes['data-tile'])).toEqual(['score', 'outcome-0', 'nps', 'csat']);
    const { weightedMean } = carDealership.numbers.score;
    expect(seen(tiles[0])).toBe(`${weightedMean?.toFixed(1)} of 10 Score, weighted by importance`);
    expect(seen(tiles[1])).toBe('5.6 of 10 Overall satisfaction');
    const [head] = ofClass(document, 'jm-head');
    expect(seen(head)).toContain(
      'Score, weighted by importance: Rated touchpoints: 8 of 10 · Plain mean: 6.5 · Best: Handover 8.8 · Worst: Customer calls to ask 3.4 · Last: Invoice for the service 6.1',
    );
    expect(seen(head)).toContain('Overall satisfaction: 4.2 to 6.9 (95%), n = 42');
    expect(seen(tiles[2])).toBe('+30 Net Promoter Score +14 to +45 (95%), n = 100');
    expect(seen(tiles[3])).toBe('90% Satisfied customers 78% to 96% (95%), n = 50');
  });

  test('shows a rating with its colour, its shape and its figure, and the rank on its badge', () => {
    const offer = card(document, 'offer');
    expect(seen(offer)).toBe('4 4.2 Priority 2 A concrete offer e-mail phone Moment of truth: transaction');
    expect(ofClass(offer, 'jm-chip-red')).toHaveLength(1);
    expect(ofClass(offer, 'jm-mark-red')).toHaveLength(1);
    expect(ofClass(card(document, 'meeting'), 'jm-mark-green')).toHaveLength(1);
    expect(ofClass(card(document, 'website'), 'jm-mark-yellow')).toHaveLength(1);
    const paths = ['offer', 'meeting'].map(
      (key) => ofClass(card(document, key), key === 'offer' ? 'jm-mark-red' : 'jm-mark-green')[0],
    );
    expect(paths[0]?.attributes.d).not.toBe(paths[1]?.attributes.d);
  });

  test('tells a screen reader all that the card shows', () => {
    expect(card(document, 'offer').attributes['aria-label']).toBe(
      'Touchpoint 4: A concrete offer. Stage: During the purchase. Rating 4.2 of 10, Red. n = 42. Importance 9. Priority 2 of 4. Channel: e-mail and phone. Need: A concrete offer while I am still excited. Moment of truth: transaction.',
    );
    expect(card(document, 'waiting').attributes['aria-label']).toBe(
      'Touchpoint 7: A call during the delivery time. Stage: After the purchase. Status: Missing contact. Rating: missing. Importance 9. Priority 1 of 4. Need: Know when the car arrives.',
    );
  });

  test('draws a missing contact and a blind spot as gaps of the curve, and no zero', () => {
    const parts = ofClass(document, 'jm-curve-lane');
    const inCurve = (name: string) => parts.flatMap((part) => ofClass(part, name));
    expect(parts).toHaveLength(3);
    expect(inCurve('jm-gap').map(seen)).toEqual(['6 not applicable', '7 missing', '10 not measured']);
    expect(inCurve('jm-point').map(seen)).toEqual([
      '1 6.8',
      '2 7.6',
      '3 8.1',
      '4 4.2',
      '5 6.9',
      '8 3.4',
      '9 8.8',
      '2 7.6',
      '11 6.1',
    ]);
    // 1–2 and 3–5 with the n/a after it, in two stages; 8–9 with the one met again; 11 stands alone.
    expect(inCurve('jm-curve')).toHaveLength(3);
  });

  test('draws each status in its own way, and says it', () => {
    const frames = (key: string) =>
      all(card(document, key), ({ attributes }) => /jm-frame-/.test(attributes.class ?? ''));
    expect(frames('waiting')[0]?.attributes.class).toContain('jm-frame-missing');
    expect(frames('asking')[0]?.attributes.class).toContain('jm-frame-ad-hoc');
    expect(seen(card(document, 'asking'))).toContain('Ad hoc');
    expect(seen(card(document, 'invoice'))).toContain('Out of order');
    expect(ofClass(document, 'jm-again').map(seen)).toEqual(['Again: 2 Dealer website']);
  });

  test('lists what to fix first and, apart from it, what to measure first', () => {
    const rows = (list: string) =>
      ofClass(document, `jm-list-${list}`)
        .flatMap((panel) => ofClass(panel, 'jm-row'))
        .map(seen);
    expect(rows('priorities')).toEqual([
      '1 – A call during the delivery time 9 + (9 − 1) = 17 · never happens: create it; rating 1 assumed 9 17.0 extreme',
      '2 4.2 A concrete offer 9 + (9 − 4.2) = 13.8 · rank 2 in 90 of 100 draws · n = 42 9 13.8 strong',
      '3 3.4 Customer calls to ask 7 + (7 − 3.4) = 10.6 · rank 3–4 in 90 of 100 draws · n = 8, anecdotal 7 10.6 worth a look',
      '4 6.9 Contract and financing 8 + (8 − 6.9) = 9.1 · rank 3–4 in 90 of 100 draws · n = 23, thin 8 9.1 modest',
      '– 7.6 Dealer website 6 + 0 = 6 · n = 42 6 6.0 modest',
      '– 6.8 Advertisement 4 + 0 = 4 · n = 42 4 4.0 modest',
      '– 6.1 Invoice for the service 3 + 0 = 3 3 3.0 modest',
    ]);
    expect(rows('measureFirst')).toEqual(['10 First service Importance 7 not measured']);
  });

  test('explains its bands with their limits', () => {
    const titles = all(document, ({ name }) => name === 'title').map(({ text }) => text);
    expect(titles).toEqual(
      expect.arrayContaining(['Red: 5 and under', 'Yellow: over 5 to under 8', 'Green: 8 and over']),
    );
    const hidden = renderSvg([carDealership], { translator, options: { ...defaultOptions, hidden: ['curve'] } });
    expect(hidden).toContain('>Red: 5 and under</text>');
    expect(renderSvg([carDealership], { translator })).not.toContain('>Red: 5 and under</text>');
  });

  test('leads from each card to its line', () => {
    expect(card(document, 'offer').attributes['data-line']).toBe('28');
  });
});

describe('empty states', () => {
  test('are a friendly word, not a blank page', () => {
    expect(seen(parse(svg()))).toContain('No journey here yet');
    expect(seen(parse(svg(emptyJourney)))).toContain('This journey has no touchpoints yet');
    expect(seen(parse(svg(emptyStage)))).toContain('No touchpoints in this stage yet.');
  });

  test('a list without importances is not ranked, and its red one is named all the same', () => {
    const text = seen(parse(svg(noStages)));
    expect(text).toContain('No ranking yet. Give touchpoints a rating and an importance.');
    expect(text).toContain('Red, but without an importance it cannot be ranked.');
    expect(text).not.toContain('Unnamed stage');
  });
});

describe('a selected card', () => {
  const document = parse(
    renderSvg([carDealership], { translator, selected: { journey: carDealership.journey.key, touchpoint: 'offer' } }),
  );

  test('is marked for eye and ear, and no other is', () => {
    const marked = ofClass(document, 'jm-card').filter(({ attributes }) => attributes['aria-current'] === 'true');
    expect(marked.map(({ attributes }) => attributes['data-touchpoint'])).toEqual(['offer']);
    expect(marked[0]?.attributes.class).toContain('jm-selected');
  });
});

describe('a picture that can be clicked', () => {
  const props = { journeys: [carDealership], translator };

  test('has buttons only then', () => {
    const still = parse(render(<JourneyMap {...props} />));
    const live = parse(render(<LiveMap {...props} onSelect={() => undefined} />));
    const buttons = (element: Element) => all(element, ({ attributes }) => attributes.role === 'button');
    expect(buttons(still)).toEqual([]);
    const [headline, cards, again, priorities, toMeasure, matrixSigns, notPlaced] = [3, 11, 1, 6, 2, 8, 3];
    expect(buttons(live).length).toBe(headline + cards + again + priorities + toMeasure + matrixSigns + notPlaced);
    expect(buttons(live).every(({ attributes }) => attributes.tabindex === '0')).toBe(true);
  });
});

describe('documents', () => {
  const hostile = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc
      .array(
        fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)),
        { maxLength: 30 },
      )
      .map((codes) => codes.join('')),
    fc.constantFrom(
      ']]>',
      '<script>alert(1)</script>',
      '&amp;&#0;',
      '"\'>',
      '\ud83d',
      '\udc4d\ud83d',
      '--><!--',
      '\u0000\u000b\ufffe',
    ),
  );

  /** A journey that says one of the two texts wherever it can; no line could hold most of them. */
  async function saying(one: string, other: string): Promise<JourneyView[]> {
    const journeys = await readWithStandIns(`
      journey: ${placeholder(one)}
        persona: ${placeholder(other)}
          goal: ${placeholder(one)}
          quote: ${placeholder(other)}
        stage: ${placeholder(other)}
          touchpoint: ${placeholder(one)}
            channel: ${placeholder(other)}
            moment: ${placeholder(other)}
            need: ${placeholder(one)}
            rating: 3
            importance: 9
          again: ${placeholder(one)}
          again: ${placeholder(other)}
    `);
    return journeys.map((view) => ({ ...view, journey: { ...view.journey, language: other } }));
  }

  test('are well-formed whatever the texts are', async () => {
    await fc.assert(
      fc.asyncProperty(hostile, hostile, async (one, other) => {
        const journeys = await saying(one, other);
        expect(journeys[0]?.journey.name).toBe(one);
        const document = parse(svg(...journeys));
        expect(ofClass(document, 'jm-card')).toHaveLength(1);
        expect(all(document, (element) => element.name === 'script')).toEqual([]);
        expect(renderHtml(journeys, { translator })).not.toContain('<script');
      }),
      { numRuns: 100 },
    );
  });

  test('refer to nothing outside and hold nothing that runs', () => {
    for (const document of [svg(carDealership, longDutch), renderHtml([carDealership], { translator })]) {
      expect(document).not.toMatch(/foreignObject|<script|\son\w+=|url\(|@import|xlink|\ssrc=|\shref=|\sstyle=/);
    }
  });

  test('write the colours out in a picture of one theme, for programs that know no variables', () => {
    expect(renderSvg([carDealership], { translator, theme: 'dark' })).not.toContain('var(');
    expect(renderSvg([carDealership], { translator, theme: 'auto' })).toContain('prefers-color-scheme:dark');
  });

  test('say which language the texts are in', () => {
    const document = parse(svg(longDutch));
    const dutch = all(document, ({ name, attributes }) => name === 'text' && attributes.lang === 'nl');
    expect(dutch.map(({ text }) => text)).toContain('Aanvraag');
    expect(dutch.map(({ text }) => text)).not.toContain('Importance');
    expect(document.children[0]?.attributes.lang).toBe('en');
  });

  test('the page has every touchpoint in a table too', () => {
    const page = renderHtml([carDealership], { translator });
    expect(page).toMatch(/^<!doctype html>\n<html lang="en">/);
    expect(page.match(/<tr[ >]/g)).toHaveLength(12);
    const row = /<tr data-touchpoint="offer">.*?<\/tr>/
      .exec(page)?.[0]
      .replaceAll(/<[^>]*>/g, '|')
      .replaceAll(/\|+/g, '|');
    expect(row).toMatch(
      /^\|4\|During the purchase\|A concrete offer\|e-mail\|phone\|Planned\|transaction\|4\.2 \(Red\)\|/,
    );
    expect(row).toContain('|9|13.8 strong|2|');
    expect(row).toContain('|A concrete offer while I am still excited|');
    expect(row).toContain('|n = 42|');
  });

  test('what is hidden is nowhere in a file: not in the picture, and not in the table', async () => {
    const journeys = [await readJourney('journey: J\n  touchpoint: T\n    quote: Nobody called')];
    const written = (hidden: readonly LaneId[]) => {
      const options = { ...defaultOptions, hidden };
      return [renderSvg, renderHtml].map((render) => render(journeys, { translator, options }).includes('Nobody'));
    };
    expect(written([])).toEqual([true, true]);
    expect(written(['quotes'])).toEqual([false, false]);
  });
});
