import { expect, test } from 'vitest';
import { PreviewMemory, type RememberedPreview } from '../../client/preview/preview-memory.ts';

function remembered(panel: string, uri: string, column: number, locked = false): RememberedPreview {
  return { panel, uri, locked, title: `Preview ${uri.slice(uri.lastIndexOf('/') + 1)}`, column };
}

/** A store as the workspace has it: what is in it went through JSON. */
function storeWith(...kept: unknown[]) {
  let content: unknown = JSON.parse(JSON.stringify(kept));
  return {
    get: () => content,
    update: (_key: string, value: unknown) => {
      content = JSON.parse(JSON.stringify(value));
      return Promise.resolve();
    },
  };
}

const a = remembered('1', 'file:///a/map.journey', 2);
const b = remembered('2', 'file:///b/map.journey', 3, true);

test('a panel comes back by the name that its page kept', () => {
  const memory = new PreviewMemory(storeWith(a, b));
  expect(memory.claim('2', 'Preview map.journey', 2)).toEqual(b);
  expect(memory.claim('1', '', undefined)).toEqual(a);
  expect(memory.claim('3', 'Preview map.journey', 2)).toBeUndefined();
});

test('without that, title and column decide; two files of one name are not confused', () => {
  expect(new PreviewMemory(storeWith(a, b)).claim(undefined, 'Preview map.journey', 3)).toEqual(b);
  expect(new PreviewMemory(storeWith(a, b)).claim(undefined, 'Preview map.journey', 1)).toBeUndefined();
  const sameColumn = new PreviewMemory(storeWith(a, remembered('2', b.uri, 2)));
  expect(sameColumn.claim(undefined, 'Preview map.journey', 2)).toBeUndefined();
  expect(new PreviewMemory(storeWith(a)).claim(undefined, 'Preview map.journey', 1)).toEqual(a);
  expect(new PreviewMemory(storeWith(a)).claim(undefined, 'Preview other.journey', 2)).toBeUndefined();
});

test('one that has come back is not given to another panel', () => {
  const memory = new PreviewMemory(storeWith(a, b));
  expect(memory.claim('1', '', 2)).toEqual(a);
  expect(memory.claim(undefined, 'Preview map.journey', 1)).toEqual(b);
  expect(memory.claim(undefined, 'Preview map.journey', 1)).toBeUndefined();
});

test('a tab that nobody has looked at yet is remembered over a second reload', () => {
  const store = storeWith(a, b);
  const memory = new PreviewMemory(store);
  const back = memory.claim('1', '', 2);
  memory.keep(back ? [back] : []);
  expect(new PreviewMemory(store).claim('2', '', 3)).toEqual(b);
});

test('what is damaged is left out', () => {
  const memory = new PreviewMemory(
    storeWith('file:///a/map.journey', null, { panel: '1' }, { ...b, locked: 'yes' }, a),
  );
  expect(memory.claim('2', '', 3)).toBeUndefined();
  expect(memory.claim('1', '', 2)).toEqual(a);
  expect(
    new PreviewMemory({ get: () => undefined, update: () => Promise.resolve() }).claim('1', '', 1),
  ).toBeUndefined();
});
