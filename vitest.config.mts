import { defineConfig } from 'vitest/config';

/** Generous, for a machine that is busy: nothing waits for time to pass, so that a quick machine is quick. */
const slow = {
  testTimeout: 180_000,
  hookTimeout: 180_000,
  expect: { poll: { timeout: 40_000 } },
  // A window of somebody else's now and then takes the keyboard at the wrong moment; what fails twice is a failure.
  retry: process.env.CI ? 1 : 0,
};

export default defineConfig({
  test: {
    globals: false,
    setupFiles: ['test/random.ts'],
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: ['test/**/*.browser.test.{ts,tsx}', 'test/editors/**', 'test/vscode/**'],
          testTimeout: 30_000,
          // Nothing here keeps state in a module, so that files can share them: half of the time went into loading them.
          isolate: false,
          // By default one processor is left alone, which of two is half of the machine.
          maxWorkers: '100%',
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: {
          name: 'editors',
          include: ['test/editors/**/*.test.ts'],
          globalSetup: 'test/editors/packed.ts',
          maxWorkers: 1,
          sequence: { groupOrder: 1 },
          ...slow,
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['test/**/*.browser.test.{ts,tsx}'],
          exclude: ['test/vscode/**'],
          maxWorkers: 1,
          // The files of a worker share its Chromium: see test/support/page.ts.
          isolate: false,
          sequence: { groupOrder: 2 },
          ...slow,
        },
      },
      {
        extends: true,
        test: {
          name: 'vscode',
          include: ['test/vscode/suite/**/*.test.ts'],
          globalSetup: 'test/vscode/harness/node-setup.ts',
          maxWorkers: 1,
          sequence: { groupOrder: 3 },
          ...slow,
        },
      },
      {
        extends: true,
        test: {
          name: 'web',
          include: ['test/vscode/suite/**/*.test.ts'],
          // What is the same page and the same server in every host is driven in one of them: the whole run has half an hour.
          exclude: [
            ...['completion', 'first-hour', 'following', 'moving-about', 'package', 'priorities', 'restructuring'],
            'thinking-along',
          ].map((name) => `test/vscode/suite/${name}.test.ts`),
          globalSetup: 'test/vscode/harness/web-setup.ts',
          maxWorkers: 1,
          sequence: { groupOrder: 4 },
          ...slow,
        },
      },
    ],
  },
});
