import { describe, expect, test } from 'vitest';
import { isPageState, isToClient, isToPage, panelInContext, sameCard } from '../../client/preview/messages.ts';

const map = { uri: 'file:///a.journey', version: 3, journeys: [], unread: [] };
const card = { journey: 'car', touchpoint: 'offer' };
const place = { ...card, kind: 'move' };

describe('what comes into the page', () => {
  test.each([
    { type: 'document', uri: 'file:///a.journey', was: null, panel: '1' },
    { type: 'document', uri: 'file:///a.journey', was: 'untitled:Untitled-1', panel: '1' },
    { type: 'map', map },
    { type: 'trouble', trouble: null },
    { type: 'trouble', trouble: 'server-stopped' },
    { type: 'mark', card },
    { type: 'mark', card: null },
    { type: 'zoom', step: 'fit' },
    { type: 'zoom', step: 'fit-all' },
    { type: 'options', options: null },
    { type: 'options', options: { hidden: ['needs'] } },
    { type: 'edited', id: 1, result: { version: 2, line: 0 } },
    { type: 'edited', id: 1, result: { refused: 'This file is read-only.' } },
  ])('takes $type', (message) => expect(isToPage(message)).toBe(true));

  test.each([
    null,
    undefined,
    'map',
    [],
    {},
    { type: 'document', uri: '', was: null, panel: '1' },
    { type: 'document', uri: 'file:///a.journey', panel: '1' },
    { type: 'document', uri: 'file:///a.journey', was: null },
    { type: 'map' },
    { type: 'map', map: { ...map, version: '3' } },
    { type: 'map', map: { ...map, journeys: {} } },
    { type: 'trouble', trouble: 'rain' },
    { type: 'trouble' },
    { type: 'mark', card: { journey: 'car' } },
    { type: 'mark' },
    { type: 'zoom', step: 'sideways' },
    { type: 'options' },
    { type: 'options', options: 'needs' },
    { type: 'edited', id: 1, result: {} },
    { type: 'edited', id: 1, result: { line: 3 } },
    { type: 'edited', result: { refused: 'No.' } },
    { type: 'ready' },
    { vscodeScheduleAsyncWork: '1' },
  ])('refuses %j', (message) => expect(isToPage(message)).toBe(false));
});

describe('what comes into the client', () => {
  test.each([
    { type: 'open' },
    { type: 'ready', uri: 'file:///a.journey' },
    { type: 'options', options: { hidden: [] } },
    { type: 'reveal', card },
    { type: 'reveal-line', line: 0 },
    { type: 'explain-numbers' },
    { type: 'focus' },
    { type: 'history', step: 'undo' },
    { type: 'edit', id: 1, edit: { ...place, to: { step: 'on' } } },
    { type: 'edit', id: 2, edit: { ...place, to: { stage: '', at: 'end' } } },
    { type: 'edit', id: 3, edit: { kind: 'add', journey: 'car', name: 'A call', to: { after: 'offer' } } },
    { type: 'edit', id: 4, edit: { ...card, kind: 'rate', rating: { kind: 'number', number: 4.2 }, asNew: true } },
  ])('takes $type', (message) => expect(isToClient(message)).toBe(true));

  test.each([
    null,
    'ready',
    { type: 'options' },
    { type: 'options', options: null },
    { type: 'reveal' },
    { type: 'reveal', card: { journey: 1, touchpoint: 'offer' } },
    { type: 'reveal', card: { ...card, again: 1 } },
    { type: 'reveal-line', line: -1 },
    { type: 'history', step: 'save' },
    { type: 'edit', edit: { ...place, to: { step: 'on' } } },
    { type: 'edit', id: 1 },
    { type: 'edit', id: 1, edit: { ...place, to: { step: 'away' } } },
    { type: 'edit', id: 1, edit: { ...place, to: { stage: 'one', at: 'middle' } } },
    { type: 'edit', id: 1, edit: { kind: 'delete', ...card } },
    { type: 'edit', id: 1, edit: { ...card, kind: 'rate', rating: { kind: 'number', number: Number.NaN } } },
    { type: 'edit', id: 1, edit: { ...card, kind: 'rate', importance: 4 } },
    { type: 'edit', id: 1, edit: { kind: 'add', journey: 'car', to: { after: 'offer' } } },
    { type: 'reveal-line', line: 1.5 },
    { type: 'reveal-line', line: Number.NaN },
    { type: 'reveal-line', line: '3' },
    { type: 'command', command: 'workbench.action.terminal.new' },
  ])('refuses %j', (message) => expect(isToClient(message)).toBe(false));
});

describe('what a page keeps', () => {
  const state = { uri: 'file:///a.journey', zoom: 1.5, scroll: { left: 10, top: 0 }, selected: card };

  test('is taken with and without a selected card', () => {
    expect(isPageState(state)).toBe(true);
    expect(isPageState({ ...state, selected: null })).toBe(true);
  });

  test.each([
    undefined,
    { ...state, uri: '' },
    { ...state, uri: 7 },
    { ...state, zoom: 0 },
    { ...state, zoom: Number.POSITIVE_INFINITY },
    { ...state, scroll: { left: 1 } },
    { ...state, scroll: null },
    { ...state, selected: 'offer' },
  ])('is refused when damaged: %j', (damaged) => expect(isPageState(damaged)).toBe(false));
});

test('two addresses are the same card when journey and touchpoint are', () => {
  expect(sameCard(card, { ...card })).toBe(true);
  expect(sameCard(null, null)).toBe(true);
  expect(sameCard(card, null)).toBe(false);
  expect(sameCard(card, { ...card, again: 'after/0' })).toBe(false);
  expect(sameCard(card, { ...card, journey: 'bike' })).toBe(false);
  expect(sameCard(card, { ...card, touchpoint: 'call' })).toBe(false);
});

test('a command of the context menu knows the preview that it was called in', () => {
  expect(panelInContext({ webview: 'x', journeyPreview: '1' })).toBe('1');
  for (const other of [undefined, null, 'file:///a.journey', { webview: 'x' }, { journeyPreview: 1 }]) {
    expect(panelInContext(other)).toBeUndefined();
  }
});
