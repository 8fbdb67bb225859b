import { describe, expect, it } from 'vitest';
import { catalogueChannels } from '../../../language/catalogue/channels.ts';
import { catalogueMoments } from '../../../language/catalogue/moments.ts';
import { wordsOf } from '../../../language/catalogue/name-match.ts';
import { stageModels, stagesFor } from '../../../language/catalogue/stage-models.ts';
import { catalogueTouchpoints } from '../../../language/catalogue/touchpoints.ts';
import { nameFor, type Words, wordsFor } from '../../../language/catalogue/words.ts';
import { languages } from '../../../language/model/languages.ts';

interface Entry {
  readonly id: string;
  readonly names: Words;
}

const kinds: readonly (readonly [kind: string, entries: readonly Entry[]])[] = [
  ['touchpoints', catalogueTouchpoints],
  ['channels', catalogueChannels],
  ['moments', catalogueMoments],
  ...stageModels.map(({ id, stages }) => [`stages of ${id}`, stages] as const),
];

describe.each(kinds)('the %s', (_kind, entries) => {
  it('have an id of their own each', () => {
    expect(entries.length).toBeGreaterThanOrEqual(3);
    expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length);
  });

  it.each(languages)('have a name each in %s, tidy and no spelling twice', (language) => {
    const spellings = entries.flatMap(({ names }) => names[language]);
    expect(entries.filter(({ names }) => names[language].length === 0)).toEqual([]);
    for (const spelling of spellings) {
      expect(spelling).toBe(spelling.trim().normalize('NFC'));
      expect(wordsOf(spelling)).not.toEqual([]);
    }
    // As a reader compares them: case does not count, and neither do hyphens.
    const keys = spellings.map((spelling) => wordsOf(spelling).join(' '));
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
  });

  it('are in exactly our five languages', () => {
    for (const { names } of entries) expect(Object.keys(names).sort()).toEqual([...languages].sort());
  });
});

it('writes ids of touchpoints in kebab-case', () => {
  for (const { id } of catalogueTouchpoints) expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/u);
});

it('has all four stage models of the field, with every activity in at most one stage of each', () => {
  expect(stageModels.map(({ stages }) => stages.length)).toEqual([3, 4, 5, 4]);
  for (const { stages } of stageModels) {
    const covered = stages.flatMap(({ covers }) => covers);
    expect(new Set(covered).size).toBe(covered.length);
  }
});

it('says where each touchpoint usually stands; only the sales funnel leaves out what comes after the purchase', () => {
  for (const { id, during } of catalogueTouchpoints) {
    for (const model of stageModels) {
      const isAfterwards = during.every((activity) => activity === 'using');
      const count = model.id === 'sales-funnel' && isAfterwards ? 0 : 1;
      expect([id, model.id, stagesFor(model, during).length >= count]).toEqual([id, model.id, true]);
    }
  }
});

it('says where the articles place a touchpoint', () => {
  const stages = (id: string, model: string): string[] => {
    const touchpoint = catalogueTouchpoints.find((entry) => entry.id === id);
    const stageModel = stageModels.find((entry) => entry.id === model);
    return touchpoint && stageModel ? stagesFor(stageModel, touchpoint.during).map((stage) => stage.id) : ['not found'];
  };
  expect(stages('customer-reviews', 'three-stages')).toEqual(['before', 'during']);
  expect(stages('point-of-sale', 'three-stages')).toEqual(['during']);
  expect(stages('invoice', 'three-stages')).toEqual(['during', 'after']);
  expect(stages('brochure', 'four-stages')).toEqual(['pre-purchase']);
  expect(stages('search-engine', 'five-stages')).toEqual(['awareness']);
  expect(stages('nps-survey', 'sales-funnel')).toEqual([]);
});

it('gives the words for a language tag, English for a language that it does not have', () => {
  const website = catalogueChannels.find(({ id }) => id === 'web');
  const name = (tag: string | undefined) => website && nameFor(website.names, tag);
  expect(['nb', 'nn', 'no', 'nb-NO', 'sv-SE', 'da', 'nl-BE', 'en-GB', 'fi', undefined].map(name)).toEqual([
    'Nettsted',
    'Nettsted',
    'Nettsted',
    'Nettsted',
    'Webbplats',
    'Hjemmeside',
    'Website',
    'Website',
    'Website',
    'Website',
  ]);
  expect(website && wordsFor(website.names, 'sv')[0]).toBe('Webbplats');
});
