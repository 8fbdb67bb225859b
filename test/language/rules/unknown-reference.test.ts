import { expect, it } from 'vitest';
import type { ReferenceKind, UnresolvedReference } from '../../../language/model/model.ts';
import { buildReference } from '../model-builder.ts';
import { findIn, problem } from './find-in.ts';

function unresolved(
  value: string,
  kind: ReferenceKind,
  candidates: readonly string[] = [],
  touchpoint?: string,
): UnresolvedReference {
  return { reference: buildReference(value, undefined), kind, candidates, ...(touchpoint ? { touchpoint } : {}) };
}

function messages(reference: UnresolvedReference): string[] {
  return findIn({ journeys: [], unresolved: [reference] }).map(({ message }) => message);
}

it('names the nearest match', () => {
  const found = findIn({
    journeys: [],
    unresolved: [unresolved('ofer', 'touchpoint', ['meeting', 'offer'], 'website')],
  });
  expect(found).toEqual([
    {
      code: 'unknown-reference',
      level: 'error',
      message: 'There is no touchpoint “ofer” in this journey. Did you mean “offer”?',
      range: expect.objectContaining({ end: { line: 0, character: 8 } }),
      touchpoint: 'website',
      related: [],
    },
  ]);
});

it('finds a name near that is written with combining accents', () => {
  expect(messages(unresolved('kåre'.normalize('NFD'), 'persona', ['kåra']))).toEqual([
    expect.stringContaining('Did you mean “kåra”?'),
  ]);
});

it.each([
  ['persona', 'There is no persona “x” here.'],
  ['journey', 'There is no journey “x” here.'],
  ['touchpoint', 'There is no touchpoint “x” in this journey.'],
  ['need', 'There is no need “x” of the journey or of its personas.'],
  ['source', 'There is no source “x” here.'],
  ['stage', 'There is no stage “x” in this journey.'],
  ['file', 'There is no file “x”.'],
] as const)('says that there is no such %s and guesses nothing far off', (kind, message) => {
  expect(messages(unresolved('x', kind, ['something-else']))).toEqual([message]);
});

it('is silent about what a lost clause may have declared, and about nothing else', () => {
  const lost = problem('syntax', { message: 'syntax.no-colon', args: { keyword: 'touchpoint' }, clauseLost: true });
  const references = [unresolved('offer', 'touchpoint'), unresolved('./shared.journey', 'file')];
  const told = (mayDeclare: readonly ReferenceKind[]) =>
    findIn({ journeys: [], unresolved: references }, { problems: [{ ...lost, mayDeclare }] })
      .filter(({ code }) => code === 'unknown-reference')
      .map(({ message }) => message);
  expect(told(['touchpoint'])).toEqual(['There is no file “./shared.journey”.']);
  expect(told(['persona'])).toHaveLength(2);
});

it('is silent when everything is found', () => {
  const found = findIn({ journeys: [{ touchpoints: [{ name: 'Offer' }] }] });
  expect(found.filter(({ code }) => code === 'unknown-reference')).toEqual([]);
});
