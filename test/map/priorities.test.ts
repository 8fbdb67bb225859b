import { describe, expect, test } from 'vitest';
import type { JourneyView } from '../../language/model/journey-view.ts';
import { layoutMap } from '../../map/layout/map.ts';
import type { PanelKey, PanelLayout } from '../../map/layout/panels/panel.ts';
import { makeWords } from '../../map/layout/words/words.ts';
import { mapTranslatorFor } from '../../map/messages/messages.ts';
import { carDealership, readJourney } from './fixtures.ts';

function panelOf(key: PanelKey, journey: JourneyView, locale = 'en'): PanelLayout | undefined {
  const { journeys } = layoutMap([journey], 1280, makeWords(mapTranslatorFor(locale)));
  return journeys[0]?.panels.find(({ item }) => item.key === key)?.item;
}

function rowsOf(panel: PanelLayout | undefined): string[][] {
  return (panel?.rows ?? []).map(({ drawing }) =>
    drawing.texts.map(({ lines }) => lines.map(({ text }) => text).join(' ')),
  );
}

function explained(panel: PanelLayout | undefined): string[] {
  return (panel?.drawing.texts ?? []).map(({ lines }) => lines.map(({ text }) => text).join(' '));
}

describe('the arithmetic of a priority', () => {
  test('is shown with its base and its grade', () => {
    const [call, first, second] = rowsOf(panelOf('priorities', carDealership));
    expect(call).toContain('9 + (9 − 1) = 17 · never happens: create it; rating 1 assumed');
    expect(first).toEqual([
      'A concrete offer',
      '9 + (9 − 4.2) = 13.8 · rank 2 in 90 of 100 draws · n = 42',
      '9',
      '13.8',
      'strong',
    ]);
    expect(second).toContain('7 + (7 − 3.4) = 10.6 · rank 3–4 in 90 of 100 draws · n = 8, anecdotal');
  });

  test('adds nothing where the rating does not fall short', () => {
    const rows = rowsOf(panelOf('priorities', carDealership)).flat();
    expect(rows).toContain('6 + 0 = 6 · n = 42');
    expect(rows).toContain('3 + 0 = 3');
  });

  test('stands apart where the rating does not fall short of the importance', () => {
    const panel = panelOf('priorities', carDealership);
    expect(explained(panel)).toContain('No gap: not green, but rated at least as high as it matters.');
    expect(panel?.rows.slice(-3).map(({ touchpoint }) => touchpoint)).toEqual(['website', 'advertisement', 'invoice']);
    expect(panel?.rows.at(-1)?.label).not.toContain('Priority');
  });

  test('of nothing that falls short: no one reads that all is green', async () => {
    const journey = await readJourney('journey: Fine\ntouchpoint: One | rating: 7 | importance: 6');
    expect(explained(panelOf('priorities', journey)).slice(0, 2)).toEqual([
      'What to fix first',
      'Nothing is ranked: what is not green is rated at least as high as it matters.',
    ]);
  });

  test('says how sure its place is, and what a draw is', async () => {
    const near = 'rating: 4.6 (n=40, sd=2) | importance: 9';
    const journey = await readJourney(`journey: Near\ntouchpoint: One | ${near}\ntouchpoint: Two | ${near}`);
    const panel = panelOf('priorities', journey);
    const [first, second] = rowsOf(panel).map(([, notes]) => notes);
    expect([first, second]).toEqual([
      expect.stringMatching(/first in [45]\d of 100 draws, rank 1–2/),
      expect.stringMatching(/first in [45]\d of 100 draws, rank 1–2/),
    ]);
    expect(panel?.rows[0]?.label).toContain('of 100 draws, rank 1–2.');
    expect(explained(panel).join(' ')).toContain('each rating is drawn 2,000 times within its interval');
  });

  test('is in the figures of the reader', () => {
    expect(rowsOf(panelOf('priorities', carDealership, 'nl')).flat()).toContain(
      '9 + (9 − 4,2) = 13,8 · plaats 2 in 90 van 100 trekkingen · n = 42',
    );
  });

  test('counts on 1–10 on any other scale, and says so', async () => {
    const journey = await readJourney(
      'journey: Five\nscale: 1-5\ntouchpoint: One | rating: 3.4 | importance: 5\ntouchpoint: Two | rating: 2.37 | importance: 4.2',
    );
    const panel = panelOf('priorities', journey);
    expect(explained(panel)).toContain(
      'The sums use 1–10, so that journeys can be compared: 1–5 is converted to 1–10.',
    );
    const rows = rowsOf(panel).flat();
    expect(rows).toContain('On 1–10: 10 + (10 − 6.4) = 13.6');
    // 8.2 + (8.2 − 4.0825): the figures shown would add up to 12.32, the last one is 12.3175.
    expect(rows).toContain('On 1–10: 8.2 + (8.2 − 4.08) ≈ 12.32');
  });

  test('never rounds into another grade', async () => {
    const journey = await readJourney('journey: Nearly\ntouchpoint: One | rating: 4.004 | importance: 8.003');
    // 8.003 + (8.003 − 4.004) = 12.002: more than 12, so strong.
    const [row] = rowsOf(panelOf('priorities', journey));
    expect(row).toContain('strong');
    expect(row).toContain('8 + (8 − 4) ≈ 12.002');
  });

  test('is read out', () => {
    expect(panelOf('priorities', carDealership)?.rows[1]?.label).toContain('The sum: 9 + (9 − 4.2) = 13.8.');
  });
});

test('the list of what to measure first says how many answers that takes', async () => {
  const journey = await readJourney('journey: New\ntouchpoint: One | rating: ? | importance: 9');
  expect(explained(panelOf('measureFirst', journey)).join(' ')).toContain(
    'About 62 answers per touchpoint give its mean to ±0.5, if the standard deviation is 2 (assumed).',
  );
});

describe('needs by opportunity', () => {
  const text = `
journey: Needs
  touchpoint website: Website
    rating: 8
    importance: 3
    need: Find the price | met: 3 | importance: 9
    need: Trust the page | met: 9 | importance: 6
    need: Not asked about | importance: 9
  touchpoint: Call
    need: Be called back | met: 2 | importance: 8`;

  test('are ranked with their sums, each with the touchpoint it belongs to', async () => {
    const panel = panelOf('needs', await readJourney(text));
    expect(rowsOf(panel)).toEqual([
      ['Find the price', '1 Website', '9 + (9 − 3) = 15', '9', '15.0', 'strong'],
      ['Be called back', '2 Call', '8 + (8 − 2) = 14', '8', '14.0', 'strong'],
      ['Trust the page', '1 Website', '6 + 0 = 6', '6', '6.0', 'modest'],
    ]);
    expect(panel?.rows.map(({ touchpoint }) => touchpoint)).toEqual(['website', 'Call', 'website']);
    expect(new Set(panel?.rows.map(({ key }) => key)).size).toBe(3);
    expect(panel?.rows[0]?.label).toBe(
      'Need 1: Find the price. Touchpoint 1: Website. Met 3 of 10, Red. Importance 9. Opportunity 15.0, strong. The sum: 9 + (9 − 3) = 15.',
    );
  });

  test('are not there where no need says both', () => {
    expect(panelOf('needs', carDealership)).toBeUndefined();
  });
});
