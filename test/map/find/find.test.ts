import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyFilter, facetsOf, filterWithin, noFilter, readFilter, toggled } from '../../../map/find/filter.ts';
import { foldFor } from '../../../map/find/fold.ts';
import { search, searchIndex } from '../../../map/find/search.ts';
import { readJourneys } from '../fixtures.ts';

const journeys = await readJourneys(`
team it: The IT department
channel hotline: Telephone hotline
journey fault: The broadband is down
  persona kim: Kim, works at home
    need online: Be online again today
  persona alex: Alex, plays at night
  owner: Customer service
  stage: Noticing
    goal: Know what is wrong
    touchpoint light: The router blinks red
      channel: router
      feeling[kim]: Panic before the meeting
      rating: 3
      importance: 8
    touchpoint status: Status page
      channel: web
      owner: it
      rating: 7
      importance: 6
      pain: Déjà vu: it says that all is well
  stage: Calling
    touchpoint call: Calls the company
      channel: hotline, web
      serves: online
      need: Talk to a human being
      quote: I was number 44 in the queue
      moment: kundservice
      rating: 9
      rating[alex]: n/a
      importance: 9
      action: Call back within an hour | owner: it
    touchpoint visit: A technician comes
      importance: 9
journey later: A year later
  stage: Invoice
    touchpoint invoice: The invoice
      channel: mail
`);

const fold = foldFor('en');
const index = searchIndex(journeys, fold);
const found = (query: string) => search(index, query, fold).map(({ touchpoint }) => touchpoint);

describe('search', () => {
  test.each([
    ['router', ['light']],
    ['human being', ['call']],
    ['NUMBER 44', ['call']],
    ['kundservice', ['call']],
    ['support', ['call']],
    ['deja vu', ['status']],
    ['panic', ['light']],
    ['within an hour', ['call']],
    ['IT department', ['status', 'call']],
    ['telephone', ['call']],
    ['online again', ['call']],
    ['web', ['status', 'call']],
    ['know what is wrong', ['light']],
    ['calling', ['call']],
    ['invoice', ['invoice']],
    ['  invoice ', ['invoice']],
    ['nothing like it', []],
    ['', []],
    ['   ', []],
  ])('for "%s" finds %j', (query, touchpoints) => expect(found(query)).toEqual(touchpoints));

  test('tells the journey, and the text that was found', () => {
    expect(search(index, 'queue', fold)).toEqual([
      { journey: 'fault', touchpoint: 'call', text: 'I was number 44 in the queue' },
    ]);
  });

  test('finds every word that is written in the map', () => {
    fc.assert(
      fc.property(fc.constantFrom(...index), fc.nat(), (entry, at) => {
        const words = entry.texts.join(' ').split(/\s+/);
        expect(found(words[at % words.length] ?? '')).toContain(entry.touchpoint);
      }),
    );
  });
});

describe('filter', () => {
  const facets = facetsOf(journeys);
  const shown = (filter: Partial<typeof noFilter>) => {
    const { dimmed, shown: count, of } = applyFilter(journeys, { ...noFilter, ...filter });
    expect(count + dimmed.length).toBe(of);
    const gone = dimmed.map(({ touchpoint }) => touchpoint);
    return ['light', 'status', 'call', 'visit', 'invoice'].filter((key) => !gone.includes(key));
  };

  test('offers what the map has, and how many touchpoints each is about', () => {
    expect(facets.channel).toEqual([
      { value: 'router', name: 'router', count: 1 },
      { value: 'web', name: 'web', count: 2 },
      { value: 'Telephone hotline', name: 'Telephone hotline', count: 1 },
      { value: 'mail', name: 'mail', count: 1 },
    ]);
    expect(facets.band.map(({ value, count }) => [value, count])).toEqual([
      ['red', 1],
      ['yellow', 1],
      ['green', 1],
      ['none', 2],
    ]);
    expect(facets.persona).toEqual([
      { value: 'kim', name: 'Kim, works at home', count: 4 },
      { value: 'alex', name: 'Alex, plays at night', count: 3 },
    ]);
    expect(facets.owner.map(({ name }) => name)).toEqual(['Customer service', 'The IT department']);
  });

  test('by band', () => {
    expect(shown({ band: ['red'] })).toEqual(['light']);
    expect(shown({ band: ['red', 'none'] })).toEqual(['light', 'visit', 'invoice']);
  });

  test('by channel, by the name that it was declared with', () => {
    expect(shown({ channel: ['web'] })).toEqual(['status', 'call']);
    expect(shown({ channel: ['Telephone hotline'] })).toEqual(['call']);
  });

  test('by persona: the whole journey but for what is n/a for them', () => {
    expect(shown({ persona: ['kim'] })).toEqual(['light', 'status', 'call', 'visit']);
    expect(shown({ persona: ['alex'] })).toEqual(['light', 'status', 'visit']);
    expect(shown({ persona: ['alex', 'kim'] })).toEqual(['light', 'status', 'call', 'visit']);
  });

  test('by persona is not offered where that would leave everything as it is', async () => {
    const same = await readJourneys('journey: A\n  persona: Kim\n  persona: Alex\n  touchpoint: B\n    rating[Kim]: 3');
    expect(facetsOf(same).persona).toEqual([]);
  });

  test('by owner: of the touchpoint, else of what it stands in; and of an action', () => {
    expect(shown({ owner: ['The IT department'] })).toEqual(['status', 'call']);
    expect(shown({ owner: ['Customer service'] })).toEqual(['light', 'call', 'visit']);
  });

  test('choices of different kinds must all hold', () => {
    expect(shown({ channel: ['web'], band: ['yellow'] })).toEqual(['status']);
    expect(shown({ channel: ['web'], band: ['red'] })).toEqual([]);
    expect(shown({})).toEqual(['light', 'status', 'call', 'visit', 'invoice']);
  });

  test('each choice alone lets through as many as it says', () => {
    for (const facet of ['persona', 'channel', 'owner', 'band'] as const) {
      for (const { value, count } of facets[facet]) {
        expect(applyFilter(journeys, { ...noFilter, [facet]: [value] }).shown).toBe(count);
      }
    }
  });

  test('a choice is put in and taken out', () => {
    const once = toggled(noFilter, 'band', 'red');
    expect(once.band).toEqual(['red']);
    expect(toggled(once, 'band', 'red')).toEqual(noFilter);
  });

  test('a choice that the map no longer has leaves nothing dimmed', () => {
    const old = { ...noFilter, channel: ['fax', 'web'], owner: ['Nobody'] };
    expect(filterWithin(old, facets)).toEqual({ ...noFilter, channel: ['web'] });
  });

  test('what was kept is read, and what is no filter lets everything through', () => {
    const kept = { ...noFilter, band: ['red'] };
    expect(readFilter(JSON.parse(JSON.stringify(kept)))).toEqual(kept);
    fc.assert(
      fc.property(fc.anything(), (anything) => {
        for (const values of Object.values(readFilter(anything))) {
          expect(values.every((value) => typeof value === 'string')).toBe(true);
        }
      }),
    );
    expect(readFilter({ band: 'red', channel: [1, 'web'] })).toEqual({ ...noFilter, channel: ['web'] });
  });
});
