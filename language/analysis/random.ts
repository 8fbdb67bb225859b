/**
 * A generator of random numbers that depends on a text alone (mulberry32, seeded by FNV-1a): the same text gives the
 * same numbers on every machine. For simulations, not for secrets.
 *
 * @returns a function that gives the next number, from 0 up to and without 1.
 */
export function randomFor(text: string): () => number {
  let state = hashOf(text);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return hash;
}
