/** The orders of events are those that both editors under test send. */
import { describe, expect, test } from 'vitest';
import { SaveTracker, type ShownText } from '../../client/preview/save-tracker.ts';

const text = 'journey: A\n';
const one = { uri: 'untitled:Untitled-1', text };
const two = { uri: 'untitled:Untitled-2', text };
const file = 'file:///maps/a.journey';

/** Saves an untitled text as a file, up to the moment before it closes. */
function save(tracker: SaveTracker, source: ShownText, shown: readonly ShownText[], target = file): void {
  tracker.changed({ uri: target, text: source.text }, shown);
  tracker.saved({ uri: target, text: source.text }, shown);
  tracker.changed({ uri: source.uri, text: '' }, shown);
}

describe('an untitled text was saved as', () => {
  test('the file that got its text', () => {
    const tracker = new SaveTracker();
    save(tracker, one, [one]);
    expect(tracker.closed(one.uri)).toBe(file);
  });

  test('the file, although a formatter has changed that before it was saved', () => {
    const tracker = new SaveTracker();
    tracker.changed({ uri: file, text }, [one]);
    tracker.changed({ uri: file, text: `${text}\n` }, [one]);
    tracker.saved({ uri: file, text: `${text}\n` }, [one]);
    tracker.changed({ uri: one.uri, text: '' }, []);
    expect(tracker.closed(one.uri)).toBe(file);
  });

  test('the file with other line ends', () => {
    const tracker = new SaveTracker();
    tracker.changed({ uri: file, text: text.replaceAll('\n', '\r\n') }, [one]);
    tracker.saved({ uri: file, text: 'formatted' }, [one]);
    expect(tracker.closed(one.uri)).toBe(file);
  });

  test('a file that said the same before, so that nothing changed in it', () => {
    const tracker = new SaveTracker();
    tracker.saved({ uri: file, text }, [one]);
    tracker.changed({ uri: one.uri, text: '' }, []);
    expect(tracker.closed(one.uri)).toBe(file);
  });

  test('the file where an editor closes it with its text', () => {
    const tracker = new SaveTracker();
    tracker.changed({ uri: file, text }, [one]);
    tracker.saved({ uri: file, text }, [one]);
    expect(tracker.closed(one.uri)).toBe(file);
  });

  test('the last of several files that were saved', () => {
    const tracker = new SaveTracker();
    tracker.saved({ uri: 'file:///maps/other.journey', text: 'other' }, [one]);
    save(tracker, one, [one]);
    expect(tracker.closed(one.uri)).toBe(file);
  });
});

describe('an untitled text was not saved', () => {
  test('when it just closes, whoever says the same', () => {
    const tracker = new SaveTracker();
    tracker.changed({ uri: one.uri, text: '' }, []);
    expect(tracker.closed(one.uri)).toBeUndefined();
  });

  test('when another one of equal text was', () => {
    const tracker = new SaveTracker();
    save(tracker, one, [one, two]);
    expect(tracker.closed(one.uri)).toBe(file);
    tracker.changed({ uri: two.uri, text: '' }, []);
    expect(tracker.closed(two.uri)).toBeUndefined();
  });

  test('when a file that says the same was saved, and the user then went to the text and closed it', () => {
    const tracker = new SaveTracker();
    tracker.changed({ uri: file, text }, [one]);
    tracker.saved({ uri: file, text }, [one]);
    tracker.movedOn();
    tracker.changed({ uri: one.uri, text: '' }, []);
    expect(tracker.closed(one.uri)).toBeUndefined();
  });

  test('when a file of another text was saved just before', () => {
    const tracker = new SaveTracker();
    tracker.changed({ uri: file, text: 'journey: B\n' }, [one]);
    tracker.saved({ uri: file, text: 'journey: B\n' }, [one]);
    tracker.changed({ uri: one.uri, text: '' }, []);
    expect(tracker.closed(one.uri)).toBeUndefined();
  });
});

test('a file that was saved under another name goes on there', () => {
  const tracker = new SaveTracker();
  const source = { uri: 'file:///maps/old.journey', text };
  tracker.changed({ uri: file, text }, [source]);
  tracker.saved({ uri: file, text }, [source]);
  expect(tracker.isSavedAs(source.uri, file)).toBe(true);
  expect(tracker.isSavedAs(source.uri, 'file:///maps/c.journey')).toBe(false);
  tracker.movedOn();
  expect(tracker.isSavedAs(source.uri, file)).toBe(false);
});
