import { expect, test } from 'vitest';
import { journeyTemplates } from '../../../language/catalogue/journey-templates.ts';
import { keywordLanguages } from '../../../language/keywords/keyword-translations.ts';
import { keywordNamed, spell } from '../../../language/keywords/keywords.ts';
import { restructure } from '../../../language/map-edits/apply.ts';
import { touchpointsOf } from '../../../language/model/touchpoints.ts';
import { applied, createWorkshop } from '../fixes/fix-harness.ts';
import { createReader } from '../reader.ts';

test.each(keywordLanguages)('an example that is inserted is a journey without a problem in %s', async (language) => {
  const workshop = await createWorkshop();
  const reader = await createReader();
  const empty = await workshop.open('');
  for (const { id, touchpoints } of [undefined, ...journeyTemplates].map(
    (one) => one ?? { id: undefined, touchpoints: [[1]] },
  )) {
    const edit = { kind: 'begin', ...(id === undefined ? {} : { template: id }) } as const;
    const outcome = restructure(edit, { ...empty, locale: language });
    if (outcome.refused !== undefined) throw new Error(outcome.refused);
    const text = applied(outcome, empty.source);
    const { file, problems } = await reader.read(text);
    expect(problems, text).toEqual([]);
    const [journey] = file.journeys;
    expect(text.startsWith(`${spell(keywordNamed('journey'), language)}: `)).toBe(true);
    expect(journey?.stages.map((stage) => touchpointsOf(stage).length)).toEqual(
      id === undefined ? [1] : touchpoints.map(({ length }) => length),
    );
    expect(journey?.stages[0]?.entries[0]).toMatchObject({
      touchpoint: { nameRange: { start: { line: outcome.focus.line } } },
    });
  }
});
