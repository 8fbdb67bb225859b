/** The lanes below the cards: what they draw, where, in which words, and that they vanish. */
import { describe, expect, test } from 'vitest';
import type { JourneyView } from '../../language/model/journey-view.ts';
import type { BoardLayout, LanePart } from '../../map/layout/board/board.ts';
import type { Drawing } from '../../map/layout/drawing.ts';
import { lengthOf } from '../../map/layout/grid/time-scale.ts';
import type { DrawnLaneId, GuideKind, LaneCell } from '../../map/layout/lanes/lane.ts';
import { layoutMap, type PanelRoom } from '../../map/layout/map.ts';
import { drawnLanes, laneChoices } from '../../map/layout/menu-choices.ts';
import { makeWords } from '../../map/layout/words/words.ts';
import { mapTranslatorFor } from '../../map/messages/messages.ts';
import {
  askedLanes,
  defaultOptions,
  type LaneId,
  laneIds,
  type MapOptions,
  readMapOptions,
  switchLane,
} from '../../map/options.ts';
import { renderSvg } from '../../map/standalone.tsx';
import { carDealership, emptyStage, everything, readJourney } from './fixtures.ts';

function boardOf(
  journey: JourneyView,
  options: Partial<MapOptions> = {},
  locale = 'en',
  room: PanelRoom = 'board',
): BoardLayout {
  const words = makeWords(mapTranslatorFor(locale));
  const board = layoutMap([journey], 1280, words, { ...defaultOptions, ...options }, room).journeys[0]?.board?.item;
  if (!board) throw new Error('no board');
  return board;
}

function slicesOf(board: BoardLayout) {
  return board.stages.flatMap(({ slices }) => slices);
}

/** The names of the lanes in the gutter, from top to bottom. */
function gutterKeys(board: BoardLayout): string[] {
  return board.gutter.body.item.map(({ key }) => key);
}

function partsOf(board: BoardLayout, id: DrawnLaneId): LanePart[] {
  return slicesOf(board).flatMap(({ body }) => body.item.lanes.filter((lane) => lane.id === id));
}

function cellOf(board: BoardLayout, id: DrawnLaneId, touchpoint: string): LaneCell {
  const cells = partsOf(board, id).flatMap(({ cells: own }) => own.filter(({ key }) => key === touchpoint));
  if (cells.length !== 1 || !cells[0]) throw new Error(`${cells.length} cells of ${touchpoint} in ${id}`);
  return cells[0];
}

/** How far below the top of its lane a line is. */
function guideOf({ backdrop }: BoardLayout, id: DrawnLaneId, kind: GuideKind): number {
  const guides = backdrop.item.lanes.find((lane) => lane.id === id)?.guides;
  return guides?.find((guide) => guide.kind === kind)?.y ?? Number.NaN;
}

function textOf({ texts }: Drawing): string {
  return texts.map(({ lines }) => lines.map(({ text }) => text).join(' ')).join(' | ');
}

const shapesOf = ({ marks }: Drawing) => marks.map(({ shape }) => shape);

/** With the lanes that are drawn only if a reader asks for them. */
const all = { shown: [...askedLanes] };

/** What a reader chooses by name, and where it is drawn. */
const laneOf = (id: LaneId): DrawnLaneId =>
  id === 'feelings' || id === 'quotes' || id === 'pains' ? 'voices' : id === 'ideas' ? 'actions' : id;
const drawnIds = [...new Set(laneIds.filter((id) => id !== 'ideas').map(laneOf))];

describe('lanes', () => {
  test('stand below the curve in the order of the options', () => {
    expect(gutterKeys(boardOf(everything, all))).toEqual(['touchpoints', ...drawnIds]);
  });

  test('without content are not there, nor is their room', () => {
    expect(gutterKeys(boardOf(carDealership))).toEqual(['touchpoints', 'curve', 'importance', 'needs', 'evidence']);
    expect(gutterKeys(boardOf(emptyStage))).toEqual(['touchpoints', 'curve', 'importance']);
  });

  test('of contributions is drawn only if the reader asks for it, whatever was chosen before there was this choice', () => {
    expect(gutterKeys(boardOf(carDealership))).not.toContain('contribution');
    expect(gutterKeys(boardOf(carDealership, readMapOptions({ hidden: [] })))).not.toContain('contribution');
    const asked = switchLane('contribution', true, defaultOptions);
    expect(gutterKeys(boardOf(carDealership, asked))).toContain('contribution');
    expect(gutterKeys(boardOf(carDealership, switchLane('contribution', false, asked)))).not.toContain('contribution');
    expect(switchLane('contribution', true, { hidden: ['contribution', 'quotes'], shown: [] })).toEqual({
      hidden: ['quotes'],
      shown: ['contribution'],
    });
  });

  test('can each be hidden, and those below move up', () => {
    const whole = boardOf(everything, all);
    for (const id of laneIds) {
      const board = boardOf(everything, { ...all, hidden: [id] });
      const left = laneIds.filter((other) => other !== id).map(laneOf);
      expect(gutterKeys(board)).toEqual(['touchpoints', ...drawnIds.filter((drawn) => left.includes(drawn))]);
      // What shares a lane with something higher leaves the height as it is.
      if (laneOf(id) === id && id !== 'actions') expect(board.height, id).toBeLessThan(whole.height);
      else expect(board.height, id).toBeLessThanOrEqual(whole.height);
    }
    expect(gutterKeys(boardOf(everything, { ...all, hidden: laneIds }))).toEqual(['touchpoints']);
  });

  test('keep their cells in the columns of their cards, and what they draw in their cells', () => {
    for (const { body, width } of slicesOf(boardOf(everything))) {
      const cards = new Map(body.item.entries.map((entry) => [entry.key, entry] as const));
      for (const { id, cells, height } of body.item.lanes) {
        for (const cell of cells) {
          const card = cards.get(cell.key);
          expect(cell.origin.x).toBe(card?.origin.x);
          expect(cell.width).toBeGreaterThanOrEqual(card?.width ?? Number.NaN);
          if (id !== 'time') expect(cell.width).toBe(card?.width);
          expect(cell.origin.x + cell.width).toBeLessThanOrEqual(width);
          expect(cell.height).toBe(height);
          for (const { box } of [...cell.drawing.texts, ...(cell.drawing.bars ?? [])]) {
            expect(box.x, `${id} ${cell.key}`).toBeGreaterThanOrEqual(0);
            expect(box.x + box.width, `${id} ${cell.key}`).toBeLessThanOrEqual(cell.width);
            expect(box.y, `${id} ${cell.key}`).toBeGreaterThanOrEqual(0);
            expect(box.y + box.height, `${id} ${cell.key}`).toBeLessThanOrEqual(cell.height);
          }
        }
      }
    }
  });
});

describe('contribution', () => {
  test('is a bar up for what pulls the journey above its mean and down for what pulls it below, as long as it is much, with its sign', () => {
    const board = boardOf(everything, all);
    const zero = guideOf(board, 'contribution', 'zero');
    const bars = ['post', 'call', 'ticket', 'visit'].map((key) => {
      const { drawing } = cellOf(board, 'contribution', key);
      const [bar] = drawing.bars ?? [];
      const value = everything.numbers.touchpoints[key]?.pull ?? Number.NaN;
      expect(bar?.kind).toBe(value > 0 ? 'adds' : 'takes');
      if (value > 0) expect((bar?.box.y ?? 0) + (bar?.box.height ?? 0)).toBeCloseTo(zero);
      else expect(bar?.box.y).toBeCloseTo(zero);
      expect(textOf(drawing)).toMatch(value > 0 ? /^\+\d\.\d\d$/ : /^−\d\.\d\d$/);
      return Math.max(2, bar?.box.height ?? Number.NaN) / Math.abs(value);
    });
    // One measure for all of them: px for a point of the scale; a tiny one is drawn a little longer, to be seen.
    expect(bars[0]).toBeCloseTo(bars[2] ?? Number.NaN);
    expect(bars[0]).toBeCloseTo(bars[3] ?? Number.NaN);
  });

  test('is never nothing for something, and never a bar for what is not known', async () => {
    const journey = await readJourney(
      'journey: J\ntouchpoint a: A | rating: 5.501 | importance: 1\ntouchpoint b: B | rating: 5.5 | importance: 10\ntouchpoint c: C | importance: 4',
    );
    const board = boardOf(journey, all);
    expect(textOf(cellOf(board, 'contribution', 'a').drawing)).toMatch(/^\+0\.00\d*[1-9]/);
    expect(() => cellOf(board, 'contribution', 'c')).toThrow('0 cells');
  });
});

describe('importance', () => {
  test('has one line: bars are at most 36 px high, with their figures beside them', () => {
    const board = boardOf(everything);
    const { drawing } = cellOf(board, 'importance', 'call');
    const [bar] = drawing.bars ?? [];
    const [figure] = drawing.texts;
    expect(bar?.box.height).toBeLessThanOrEqual(36);
    expect(figure?.box.x).toBeGreaterThan((bar?.box.x ?? 0) + (bar?.box.width ?? 0));
  });

  test('marks what counts as important by the limit, and what the company thinks by a mark at its height', () => {
    const board = boardOf(everything);
    const { drawing } = cellOf(board, 'importance', 'post');
    expect(drawing.bars?.map(({ kind }) => kind)).toEqual(['unimportant']);
    expect(shapesOf(drawing)).toEqual(['business']);
    const [bar, limit] = [drawing.bars?.[0]?.box.y, guideOf(board, 'importance', 'limit')];
    // The customer's 6 is below the limit of 7, the company's 8 above it; y grows downwards.
    expect(bar).toBeGreaterThan(limit ?? Number.NaN);
    expect(drawing.marks[0]?.y).toBeLessThan(limit ?? Number.NaN);
    expect(cellOf(board, 'importance', 'call').drawing.bars?.map(({ kind }) => kind)).toEqual(['important']);
    expect(cellOf(board, 'importance', 'post').label).toContain('Importance to the company 8.');
  });
});

describe('needs', () => {
  test('say how well they are met with a mark and a figure, and their own importance', () => {
    const { drawing, label } = cellOf(boardOf(everything), 'needs', 'text');
    expect(shapesOf(drawing)).toEqual(['need', 'red']);
    expect(textOf(drawing)).toBe('Hear about it before I search for the fault | Met 2 | Importance 9');
    expect(label).toContain('Met 2, Importance 9');
  });

  test('of the journey and of personas are named where they are served', () => {
    const { drawing } = cellOf(boardOf(everything), 'needs', 'call');
    expect(shapesOf(drawing)).toEqual(['need', 'serves', 'serves']);
    expect(textOf(drawing)).toContain('Serves Anna: Know when I am back online | Serves: A line that simply works');
  });
});

describe('texts', () => {
  test('have the sign of their lane, and say for whom they are', () => {
    const only = boardOf(everything, { hidden: ['quotes', 'pains'] });
    const { drawing, label } = cellOf(only, 'voices', 'post');
    expect(shapesOf(drawing)).toEqual(['feeling', 'feeling']);
    expect(textOf(drawing)).toBe('Anna | Alone with it | Irritated, then relieved');
    expect(label).toBe('Feelings, Post on social media: Anna: Alone with it Irritated, then relieved');
  });

  test('that are long are shortened for the eye, and are all there in a tooltip and for the ear', () => {
    const { drawing, label } = cellOf(boardOf(everything, {}, 'en', 1280), 'voices', 'call');
    const long = drawing.texts.find(({ full }) => full !== undefined);
    expect(long?.lines.at(-1)?.text).toMatch(/…$/);
    expect(long?.full).toContain('with names and dates');
    expect(label).toContain('with names and dates');
  });

  test('are all there in a file, which has no tooltips', () => {
    const cells = slicesOf(boardOf(everything)).flatMap(({ body }) => body.item.lanes.flatMap((lane) => lane.cells));
    const cut = cells.flatMap(({ drawing }) => drawing.texts.filter(({ full }) => full !== undefined));
    expect(cut).toEqual([]);
    expect(textOf(cellOf(boardOf(everything), 'voices', 'call').drawing)).toContain('with names and dates');
  });
});

describe('what customers say', () => {
  const said = `
journey: J
  touchpoint a: A
    feeling: Lost
    quote: I gave up
    pain: Three forms
    idea: One form
    action: Merge the forms
  touchpoint b: B
    pain: No answer`;

  test('is one lane for feelings, quotes and pain points, each with its sign; a pain point has a red edge', async () => {
    const board = boardOf(await readJourney(said));
    const { drawing, label } = cellOf(board, 'voices', 'a');
    expect(shapesOf(drawing)).toEqual(['feeling', 'quote', 'pain']);
    expect(drawing.bars?.map(({ kind }) => kind).toSorted()).toEqual(['cell', 'cell', 'pain', 'soft']);
    expect(drawing.bars?.find(({ kind }) => kind === 'pain')?.box.width).toBe(3);
    expect(label).toBe('What customers say, A: Feelings: Lost. Quotes: I gave up. Pain points: Three forms.');
    expect(cellOf(board, 'voices', 'b').label).toBe('Pain points, B: No answer');
  });

  test('has the name of the one thing that is there, or that the reader has left', async () => {
    const nameOf = (board: BoardLayout) =>
      board.gutter.body.item.filter(({ key }) => key === 'voices').map(({ item }) => textOf(item));
    expect(nameOf(boardOf(await readJourney(said)))).toEqual(['What customers say']);
    expect(nameOf(boardOf(await readJourney(said), { hidden: ['feelings', 'quotes'] }))).toEqual(['Pain points']);
    expect(nameOf(boardOf(await readJourney('journey: J\n  touchpoint: A | quote: Hm')))).toEqual(['Quotes']);
  });

  test('ideas are the company’s: they stand with the actions, with a blue edge, and can be hidden alone', async () => {
    const { drawing, label } = cellOf(boardOf(await readJourney(said)), 'actions', 'a');
    expect(textOf(drawing)).toBe('Merge the forms | One form');
    expect(drawing.bars?.some(({ kind, box }) => kind === 'idea' && box.width === 3)).toBe(true);
    expect(label).toBe('Actions and ideas, A: Actions: Merge the forms. Ideas: One form.');
    const without = cellOf(boardOf(await readJourney(said), { hidden: ['ideas'] }), 'actions', 'a');
    expect(textOf(without.drawing)).toBe('Merge the forms');
  });

  test('is offered by its parts, as it was chosen before, and as one lane on an exported page', async () => {
    const journeys = [await readJourney(said)];
    const words = makeWords(mapTranslatorFor('en'));
    const offered = laneChoices(journeys, words).map(({ name }) => name);
    expect(offered).toEqual(['Rating', 'Feelings', 'Quotes', 'Pain points', 'Ideas', 'Actions']);
    const drawn = (hidden: readonly LaneId[]) =>
      drawnLanes(journeys, { ...defaultOptions, hidden: [...hidden] }, words).map(({ name }) => name);
    expect(drawn([])).toEqual(['Rating', 'What customers say', 'Actions and ideas']);
    expect(drawn(['feelings', 'quotes', 'actions'])).toEqual(['Rating', 'Pain points', 'Ideas']);
  });
});

describe('owners', () => {
  test('are their own, or more lightly those of their stage or of the journey', async () => {
    const board = boardOf(
      await readJourney(`
journey: J
  owner: Board
  team sales: The sales team
  stage: One
    owner: Marketing
    touchpoint a: A | owner: sales
    touchpoint b: B
  stage: Two
    touchpoint c: C`),
    );
    const shown = ['a', 'b', 'c'].map((key) => cellOf(board, 'owners', key).drawing);
    expect(shown.map(textOf)).toEqual(['The sales team', 'Marketing', 'Board']);
    expect(shown.map(({ texts }) => texts[0]?.tone)).toEqual(['text', 'muted', 'muted']);
    expect(cellOf(board, 'owners', 'a').label).toBe('Owner, A: The sales team');
  });

  test('have no lane where the journey alone has one, which the head says', async () => {
    expect(gutterKeys(boardOf(await readJourney('journey: J\n  owner: Board\n  touchpoint: A')))).not.toContain(
      'owners',
    );
  });
});

describe('measures', () => {
  test('are figures with their intervals and what they stand on', () => {
    const { drawing, label } = cellOf(boardOf(everything), 'measures', 'call');
    expect(textOf(drawing).split(' | ')).toEqual([
      '−30',
      'Net Promoter Score',
      '−46 to −12 (95%), n = 80',
      'survey, March 2026',
      '61%',
      'Satisfied customers',
      '46% to 74% (95%), n = 45',
      '5.2 of 7',
      'Customer Effort Score, high is easy',
    ]);
    expect(label).toContain('Satisfied customers: 61%, 46% to 74% (95%), n = 45.');
  });
});

test('where it leads to is said with the numbers of the cards, or as it is written', () => {
  const { drawing, label } = cellOf(boardOf(everything), 'next', 'call');
  expect(shapesOf(drawing)).toEqual(['becomes', 'becomes']);
  expect(textOf(drawing)).toBe('4 Case number | somewhere else');
  expect(label).toBe('Leads to, Call to customer care: 4 Case number, somewhere else.');
});

test('notes, goals and links stand in a lane of their own', () => {
  const { drawing } = cellOf(boardOf(everything), 'notes', 'call');
  expect(shapesOf(drawing)).toEqual(['goal', 'note', 'note', 'link']);
  expect(textOf(drawing)).toContain('Goal: Nobody has to call twice | She calls from the car');
});

test('what it costs to improve a touchpoint stands with its actions, and without any, too', async () => {
  expect(textOf(cellOf(boardOf(everything), 'actions', 'call').drawing)).toMatch(/Medium effort to improve$/);
  const journey = await readJourney('journey: J\n  touchpoint a: A | effort: low');
  expect(textOf(cellOf(boardOf(journey), 'actions', 'a').drawing)).toBe('Low effort to improve');
});

describe('actions', () => {
  test('show state, expected rating, owner, date and effort', () => {
    const { drawing, label } = cellOf(boardOf(everything), 'actions', 'call');
    expect(shapesOf(drawing)).toEqual([
      'action doing',
      'yellow',
      'becomes',
      'yellow',
      'owner',
      'due',
      'action planned',
      'yellow',
      'becomes',
      'green',
      'action done',
      'action dropped',
    ]);
    expect(textOf(drawing)).toContain('5.1 | 7 | Under way | Customer care | by June 15, 2026 | Low effort');
    expect(label).toContain('Expected rating 7. Under way. Customer care.');
  });

  test('speak the reader’s language', () => {
    const { drawing } = cellOf(boardOf(everything, {}, 'nl'), 'actions', 'call');
    expect(textOf(drawing)).toContain('Bezig | Customer care | uiterlijk 15 juni 2026 | Weinig moeite');
  });
});

describe('time', () => {
  test('draws a wait as a gap before the next card that grows with it', () => {
    const [first, second] = slicesOf(boardOf(everything));
    const [text, post] = first?.body.item.entries ?? [];
    const gap = (post?.origin.x ?? Number.NaN) - (text?.origin.x ?? Number.NaN) - (text?.width ?? Number.NaN);
    const across =
      (second?.origin.x ?? Number.NaN) +
      (second?.body.item.entries[0]?.origin.x ?? Number.NaN) -
      (first?.origin.x ?? Number.NaN) -
      (post?.origin.x ?? Number.NaN) -
      (post?.width ?? Number.NaN);
    expect(gap).toBe(12 + lengthOf({ count: 40, unit: 'minute' }));
    expect(across).toBe(20 + lengthOf({ count: 8, unit: 'week' }));
    expect(lengthOf({ count: 8, unit: 'week' })).toBeGreaterThan(5 * lengthOf({ count: 40, unit: 'minute' }));
  });

  test('without its lane leaves the cards where they would be', () => {
    const [first] = slicesOf(boardOf(everything, { hidden: ['time'] }));
    const [text, post] = first?.body.item.entries ?? [];
    expect((post?.origin.x ?? Number.NaN) - (text?.origin.x ?? Number.NaN) - (text?.width ?? Number.NaN)).toBe(12);
  });

  test('is not drawn for a single fact, which stands on its card then; waits are named in their gaps', async () => {
    const journey = (frequency: string) =>
      readJourney(`
journey: J
  touchpoint a: A | duration: 40 minutes | wait: 4 days
  touchpoint b: B${frequency}
`);
    const [little, more] = [boardOf(await journey('')), boardOf(await journey(' | frequency: twice a week'))];
    expect(gutterKeys(little)).not.toContain('time');
    expect(gutterKeys(more)).toContain('time');
    const cardTexts = (board: BoardLayout) =>
      slicesOf(board).flatMap(({ body }) => body.item.entries.map(({ drawing }) => textOf(drawing)));
    expect(cardTexts(little).join(' ')).toContain('Takes 40 minutes');
    expect(cardTexts(more).join(' ')).not.toContain('Takes 40 minutes');
    for (const board of [little, more]) {
      const [waits] = slicesOf(board).map(({ body }) => body.item.waits);
      const [first, second] = slicesOf(board)[0]?.body.item.entries ?? [];
      expect(waits && textOf(waits)).toBe('4 days');
      const [words] = waits?.texts ?? [];
      expect(words?.box.x).toBeGreaterThanOrEqual((first?.origin.x ?? 0) + (first?.width ?? 0));
      expect((words?.box.x ?? 0) + (words?.box.width ?? 0)).toBeLessThanOrEqual(second?.origin.x ?? 0);
    }
    expect(slicesOf(boardOf(await journey(''), { hidden: ['time'] }))[0]?.body.item.waits).toBeUndefined();
  });

  test('says how often, how long, and what is wanted', () => {
    const board = boardOf(everything);
    expect(textOf(cellOf(board, 'time', 'post').drawing)).toBe('5 times a week | Wanted: at most twice a week');
    expect(textOf(cellOf(board, 'time', 'call').drawing)).toBe('Takes 40 minutes');
  });
});

describe('evidence', () => {
  test('has a mark of its own for how much a number of answers carries, in no colour of a band', () => {
    const board = boardOf(everything);
    const strength = (key: string) =>
      shapesOf(cellOf(board, 'evidence', key).drawing).filter((shape) => shape === 'dot').length;
    expect(['visit', 'ticket', 'post', 'call'].map(strength)).toEqual([1, 2, 3, 4]);
    for (const { cells } of partsOf(board, 'evidence')) {
      for (const { drawing } of cells)
        expect(shapesOf(drawing).filter((shape) => shape !== 'dot' && shape !== 'ring')).toEqual([]);
    }
  });

  test('is one line, with interval, kinds, sources and date in a tooltip and for the ear', () => {
    const { drawing, label } = cellOf(boardOf(everything), 'evidence', 'call');
    expect(textOf(drawing)).toBe('n = 158 | Seven of ten interviews name the queue');
    const rest = ['many answers', '4.7 to 5.5 (95%)', 'interviews, Fault panel, March 2026'];
    expect(drawing.texts[0]?.tooltip?.split('\n')).toEqual(['n = 158', ...rest]);
    for (const text of rest) expect(label).toContain(text);
    const svg = renderSvg([everything], { translator: mapTranslatorFor('en') });
    expect(svg).toContain('4.7 to 5.5 (95%)\ninterviews, Fault panel, March 2026</title>');
  });

  test('takes the date of its one source where the rating has none', async () => {
    const journey = await readJourney(
      'journey: J\nsource panel: Panel | date: 2026-02\nsource calls: Calls\ntouchpoint a: A | rating: 5 (panel)\ntouchpoint b: B | rating: 6 (panel, calls)',
    );
    const board = boardOf(journey);
    expect(textOf(cellOf(board, 'evidence', 'a').drawing)).toBe('Panel, February 2026');
    expect(textOf(cellOf(board, 'evidence', 'b').drawing)).toBe('Panel, Calls');
  });

  test('promises no more than the interval holds: its ends are rounded outwards', async () => {
    const journey = await readJourney('journey: J\ntouchpoint a: A | rating: 5 (n=50, sd=1)');
    const { low, high } = journey.numbers.touchpoints.a?.interval ?? { low: Number.NaN, high: Number.NaN };
    const { label: said } = cellOf(boardOf(journey), 'evidence', 'a');
    const [from, to] = (/([\d.]+) to ([\d.]+)/.exec(said) ?? []).slice(1).map(Number);
    expect(from).toBeLessThanOrEqual(low);
    expect(to).toBeGreaterThanOrEqual(high);
  });
});
