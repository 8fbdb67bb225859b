import { describe, expect, test } from 'vitest';
import { MapFeed } from '../../client/preview/map-feed.ts';
import type { MapData } from '../../server/protocol.ts';

function mapOf(version: number): MapData {
  return { uri: 'file:///a.journey', version, journeys: [], unread: [] };
}

interface Question {
  readonly resolve: (map: MapData | null) => void;
  readonly reject: (error: unknown) => void;
}

/** A server whose answers the test gives by hand. */
function setUp() {
  const questions: Question[] = [];
  const shown: number[] = [];
  const failing: boolean[] = [];
  const feed = new MapFeed<MapData>({
    pull: () => new Promise((resolve, reject) => questions.push({ resolve, reject })),
    show: (map) => shown.push(map.version),
    failed: (value) => failing.push(value),
    isPassing: (error) => error === 'passing',
  });
  const settle = async (index: number, act: (question: Question) => void): Promise<void> => {
    const question = questions[index];
    if (!question) throw new Error(`Question ${index} was not asked.`);
    act(question);
    await new Promise((done) => setImmediate(done));
  };
  return {
    feed,
    shown,
    failing,
    asked: () => questions.length,
    answer: (index: number, map: MapData | null) => settle(index, ({ resolve }) => resolve(map)),
    refuse: (index: number, error: unknown) => settle(index, ({ reject }) => reject(error)),
  };
}

describe('one request under way, one waiting', () => {
  test('a burst of changes asks twice: at once, and once more after the answer', async () => {
    const { feed, asked, answer, shown } = setUp();
    for (let change = 0; change < 50; change += 1) feed.request();
    expect(asked()).toBe(1);
    await answer(0, mapOf(1));
    expect(asked()).toBe(2);
    await answer(1, mapOf(50));
    expect(asked()).toBe(2);
    expect(shown).toEqual([1, 50]);
  });

  test('a failed request does not lose the one that waits', async () => {
    const { feed, asked, refuse, answer, shown } = setUp();
    feed.request();
    feed.request();
    await refuse(0, new Error('broken'));
    expect(asked()).toBe(2);
    await answer(1, mapOf(2));
    expect(shown).toEqual([2]);
  });

  test('after a quiet answer the next change asks again', async () => {
    const { feed, asked, answer } = setUp();
    feed.request();
    await answer(0, mapOf(1));
    feed.request();
    expect(asked()).toBe(2);
  });
});

describe('versions', () => {
  test('an older answer is dropped, the same version is taken again', async () => {
    const { feed, answer, shown } = setUp();
    for (const [index, version] of [4, 3, 4, 5].entries()) {
      feed.request();
      await answer(index, mapOf(version));
    }
    expect(shown).toEqual([4, 4, 5]);
  });

  test('after a new start lower versions count, and the answer from before does not', async () => {
    const { feed, answer, shown } = setUp();
    feed.request();
    await answer(0, mapOf(7));
    feed.request();
    feed.startOver();
    await answer(1, mapOf(8));
    expect(shown).toEqual([7]);
    await answer(2, mapOf(1));
    expect(shown).toEqual([7, 1]);
  });
});

describe('the last good map is never lost', () => {
  test('an unknown document shows nothing and is no failure', async () => {
    const { feed, answer, shown, failing } = setUp();
    feed.request();
    await answer(0, null);
    expect(shown).toEqual([]);
    expect(failing).toEqual([false]);
  });

  test('an error is told, and taken back by the next answer', async () => {
    const { feed, answer, refuse, failing } = setUp();
    feed.request();
    await refuse(0, new Error('broken'));
    feed.request();
    await answer(1, mapOf(1));
    expect(failing).toEqual([true, false]);
  });

  test('an answer that was only given up is no failure', async () => {
    const { feed, refuse, failing } = setUp();
    feed.request();
    await refuse(0, 'passing');
    expect(failing).toEqual([]);
  });
});

describe('a hidden preview', () => {
  test('asks for nothing and catches up once', async () => {
    const { feed, asked, answer, shown } = setUp();
    feed.setAwake(false);
    feed.request();
    feed.request();
    expect(asked()).toBe(0);
    feed.setAwake(true);
    expect(asked()).toBe(1);
    await answer(0, mapOf(9));
    expect(asked()).toBe(1);
    expect(shown).toEqual([9]);
  });

  test('that was hidden during a request asks again when it is back', async () => {
    const { feed, asked, answer } = setUp();
    feed.request();
    feed.setAwake(false);
    feed.request();
    await answer(0, mapOf(1));
    expect(asked()).toBe(1);
    feed.setAwake(true);
    expect(asked()).toBe(2);
  });

  test('with nothing new asks nothing', async () => {
    const { feed, asked, answer } = setUp();
    feed.request();
    await answer(0, mapOf(1));
    feed.setAwake(false);
    feed.setAwake(true);
    expect(asked()).toBe(1);
  });
});

test('a closed preview takes no late answer and asks no more', async () => {
  const { feed, asked, answer, shown, failing } = setUp();
  feed.request();
  feed.request();
  feed.dispose();
  await answer(0, mapOf(1));
  feed.request();
  expect(asked()).toBe(1);
  expect(shown).toEqual([]);
  expect(failing).toEqual([]);
  const other = setUp();
  other.feed.request();
  other.feed.dispose();
  await other.refuse(0, new Error('broken'));
  expect(other.failing).toEqual([]);
});
