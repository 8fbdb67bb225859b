import { describe, expect, test } from 'vitest';
import {
  isCompareChoice,
  isComparedCard,
  isCompareRequest,
  isComparison,
} from '../../client/preview/compare-messages.ts';
import { isPageState, isToClient, isToPage } from '../../client/preview/messages.ts';
import { isComparedData, isJourneyComparedParams } from '../../server/protocol.ts';

const uri = 'file:///a.journey';
const data = { uri, version: 1, pairs: [], alone: [], nothing: null };

describe('what is compared', () => {
  test.each([
    { kind: 'named' },
    { kind: 'commit' },
    { kind: 'file', uri },
    { kind: 'personas', older: null, newer: 'kim' },
    { kind: 'personas', older: 'kim', newer: 'alex' },
  ])('is taken: %j', (choice) => {
    expect(isCompareChoice(choice)).toBe(true);
    const state = { uri, zoom: 1, scroll: { left: 0, top: 0 }, selected: null, compare: choice };
    expect(isPageState(state)).toBe(true);
    const comparison = { choice, data: null, trouble: null };
    expect(isToPage({ type: 'comparison', comparison })).toBe(true);
  });

  test.each([
    null,
    'commit',
    { kind: 'file' },
    { kind: 'file', uri: '' },
    { kind: 'personas', older: null, newer: null },
    { kind: 'personas', older: 'kim', newer: 'kim' },
    { kind: 'personas', older: 1, newer: 'kim' },
    { kind: 'branch' },
  ])('is refused: %j', (choice) => {
    expect(isCompareChoice(choice)).toBe(false);
    expect(isComparison({ choice, data: null, trouble: null })).toBe(false);
  });

  test('a page that compares nothing keeps that', () => {
    const state = { uri, zoom: 1, scroll: { left: 0, top: 0 }, selected: null };
    expect(isPageState({ ...state, compare: null })).toBe(true);
    expect(isPageState({ ...state, compare: { kind: 'branch' } })).toBe(false);
  });
});

test('a comparison travels with its data or its trouble, and with nothing else', () => {
  const choice = { kind: 'named' };
  expect(isComparison({ choice, data, trouble: null })).toBe(true);
  expect(isComparison({ choice, data: null, trouble: 'git-absent' })).toBe(true);
  expect(isComparison({ choice, data: null, trouble: 'rain' })).toBe(false);
  expect(isComparison({ choice, data: { ...data, pairs: {} }, trouble: null })).toBe(false);
  expect(isComparedData({ ...data, nothing: 'no-counterpart' })).toBe(true);
  expect(isComparedData({ ...data, nothing: 'rain' })).toBe(false);
  expect(isToPage({ type: 'comparison', comparison: null })).toBe(true);
  expect(isToPage({ type: 'comparison' })).toBe(false);
});

test('what a page may ask for', () => {
  expect(['named', 'file', 'commit', 'personas', 'none'].every(isCompareRequest)).toBe(true);
  expect(isToClient({ type: 'compare', request: 'none' })).toBe(true);
  expect(isToClient({ type: 'compare', request: 'workbench.action.quit' })).toBe(false);
  const card = { pair: 0, side: 'older', journey: 'car', touchpoint: 'offer' };
  expect(isToClient({ type: 'reveal-compared', card })).toBe(true);
  expect(isComparedCard({ ...card, side: 'left' })).toBe(false);
  expect(isComparedCard({ ...card, pair: 0.5 })).toBe(false);
  expect(isComparedCard({ ...card, journey: undefined })).toBe(false);
});

test('what the server takes for a question', () => {
  expect(isJourneyComparedParams({ uri, with: { kind: 'named' } })).toBe(true);
  expect(isJourneyComparedParams({ uri, with: { kind: 'text', uri, text: '' } })).toBe(true);
  expect(isJourneyComparedParams({ uri, with: { kind: 'text', uri } })).toBe(false);
  expect(isJourneyComparedParams({ uri, with: { kind: 'branch' } })).toBe(false);
  expect(isJourneyComparedParams({ uri })).toBe(false);
});
