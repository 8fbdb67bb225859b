/**
 * Loaded before the server, whose time is then what the test says. A timer that reaches beyond a test waits until that time
 * has come; the short ones, with which changes are taken together, are the machine's.
 */
const machineTimeout = globalThis.setTimeout;
/** In milliseconds. */
const longestMachineTimer = 5000;
let now = Number(process.env.JOURNEY_TEST_NOW);
const sleepers = new Set();

globalThis.Date = class extends Date {
  constructor(...parts) {
    super(...(parts.length === 0 ? [now] : parts));
  }

  static now() {
    return now;
  }
};

globalThis.setTimeout = (then, after, ...values) => {
  if (after <= longestMachineTimer || after === undefined) {
    return machineTimeout(then, after, ...values);
  }
  sleepers.add({ at: now + after, wake: () => then(...values) });
  return undefined;
};

process.on('message', (told) => {
  now = told.now;
  for (const sleeper of [...sleepers].filter(({ at }) => at <= now)) {
    sleepers.delete(sleeper);
    sleeper.wake();
  }
});
