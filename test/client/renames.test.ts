import { expect, test } from 'vitest';
import { isWithin, renamedUri } from '../../client/preview/renames.ts';

test('a preview follows its file, and its file in a renamed folder', () => {
  const renames = [
    { oldUri: 'file:///maps/a.journey', newUri: 'file:///maps/b.journey' },
    { oldUri: 'file:///old', newUri: 'file:///new/place' },
  ];
  expect(renamedUri('file:///maps/a.journey', renames)).toBe('file:///maps/b.journey');
  expect(renamedUri('file:///old/x/c.journey', renames)).toBe('file:///new/place/x/c.journey');
  expect(renamedUri('file:///older/c.journey', renames)).toBeUndefined();
  expect(renamedUri('file:///maps/a.journey.bak', renames)).toBeUndefined();
});

test('a deleted folder takes its files along, not its namesakes', () => {
  expect(isWithin('file:///maps/a.journey', ['file:///maps'])).toBe(true);
  expect(isWithin('file:///maps/a.journey', ['file:///maps/a.journey'])).toBe(true);
  expect(isWithin('file:///maps2/a.journey', ['file:///maps'])).toBe(false);
});
