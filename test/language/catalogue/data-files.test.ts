/** The data files of the catalogue, which translators edit: that each has the shape that its loader says. */
import { describe, expect, test } from 'vitest';
import { catalogueChannels } from '../../../language/catalogue/channels.ts';
import { journeyTemplates, stagesOf } from '../../../language/catalogue/journey-templates.ts';
import { catalogueMoments } from '../../../language/catalogue/moments.ts';
import { catalogueQuestions } from '../../../language/catalogue/questions.ts';
import { type Activity, stageModels } from '../../../language/catalogue/stage-models.ts';
import { catalogueTouchpoints } from '../../../language/catalogue/touchpoints.ts';
import type { Words } from '../../../language/catalogue/words.ts';
import { choices } from '../../../language/keywords/values.ts';
import { languages } from '../../../language/model/languages.ts';

const activities: readonly Activity[] = ['noticing', 'weighing', 'deciding', 'buying', 'using'];
const channelIds = catalogueChannels.map(({ id }) => id);
const touchpointIds = catalogueTouchpoints.map(({ id }) => id);
const kebab = /^[a-z]+(?:-[a-z]+)*$/u;

/** Nothing but spellings in our languages, at least one each. */
function expectWords(words: Words): void {
  expect(Object.keys(words).sort()).toEqual([...languages].sort());
  for (const spellings of Object.values(words)) {
    expect(spellings.length).toBeGreaterThan(0);
    for (const spelling of spellings) expect(spelling).toMatch(/\S/u);
  }
}

/** The properties that an entry has, each of which its type knows. */
function expectProperties(entry: object, needed: readonly string[], optional: readonly string[] = []): void {
  expect(Object.keys(entry)).toEqual(expect.arrayContaining([...needed]));
  expect([...needed, ...optional]).toEqual(expect.arrayContaining(Object.keys(entry)));
}

function expectSome<One>(values: readonly One[], known: readonly One[]): void {
  expect(values.length).toBeGreaterThan(0);
  expect(values.filter((value) => !known.includes(value))).toEqual([]);
}

describe('the data files', () => {
  test.each(catalogueChannels.map((one) => [one.id, one] as const))('channels.json: %s', (id, channel) => {
    expectProperties(channel, ['id', 'kind', 'names'], ['visited', 'addressed']);
    expect(id).toMatch(kebab);
    expect(choices.channelKinds).toContain(channel.kind);
    expectWords(channel.names);
  });

  test.each(catalogueMoments.map((one) => [one.id, one] as const))('moments.json: %s', (id, { names }) => {
    expect(choices.moments).toContain(id);
    expectWords(names);
  });

  test.each(catalogueTouchpoints.map((one) => [one.id, one] as const))('touchpoints-*.json: %s', (id, touchpoint) => {
    expectProperties(touchpoint, ['id', 'names', 'during', 'channels'], ['moment', 'unlike']);
    expect(id).toMatch(kebab);
    expectWords(touchpoint.names);
    expectSome(touchpoint.during, activities);
    expectSome(touchpoint.channels, channelIds);
    if (touchpoint.moment !== undefined) expect(choices.moments).toContain(touchpoint.moment);
    for (const word of touchpoint.unlike ?? []) expect(word).toMatch(/\S/u);
  });

  test.each(stageModels.map((one) => [one.id, one] as const))('stage-models.json: %s', (id, model) => {
    expectProperties(model, ['id', 'stages']);
    expect(['three-stages', 'four-stages', 'five-stages', 'sales-funnel']).toContain(id);
    for (const stage of model.stages) {
      expectProperties(stage, ['id', 'names', 'covers']);
      expect(stage.id).toMatch(kebab);
      expectWords(stage.names);
      expectSome(stage.covers, activities);
    }
  });

  test.each(journeyTemplates.map((one) => [one.id, one] as const))('journey-templates.json: %s', (id, template) => {
    expectProperties(template, ['id', 'journey', 'persona', 'goal', 'touchpoints'], ['model', 'stages']);
    expect(['retail', 'saas', 'service', 'usage']).toContain(id);
    for (const words of [template.journey, template.persona, template.goal]) expectWords(words);
    const stages = stagesOf(template);
    expect(stages.length).toBeGreaterThan(2);
    stages.forEach(expectWords);
    expect(template.touchpoints).toHaveLength(stages.length);
    for (const touchpoint of template.touchpoints.flat()) {
      expectProperties(touchpoint, ['id', 'need'], ['channel']);
      expect(touchpointIds).toContain(touchpoint.id);
      if (touchpoint.channel !== undefined) expect(channelIds).toContain(touchpoint.channel);
      expectWords(touchpoint.need);
    }
  });
});

test.each(Object.entries(catalogueQuestions))('questions.json: %s', (_, words) => expectWords(words));
