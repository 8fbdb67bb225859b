import { defineConfig } from 'vitest/config';
import { bundledText, textOfBundle } from './scripts/bundle-text.mjs';

/** Generous, for a machine that is busy: nothing waits for time to pass, so that a quick machine is quick. */
const slow = {
  maxWorkers: 2,
  sequence: { groupOrder: 1 },
  testTimeout: 180_000,
  hookTimeout: 180_000,
  expect: { poll: { timeout: 40_000 } },
  retry: process.env.CI ? 1 : 0,
};

/**
 * The files of a worker share its Chromium: see the fixtures in test/support/page.ts and
 * test/vscode/harness/fixtures.ts.
 */
const oneBrowser = { ...slow, isolate: false };

/**
 * One window at a time: a workbench keeps two processors busy, and two of them make each other miss their time limits.
 */
const oneWindow = {
  ...oneBrowser,
  maxWorkers: 1,
  // On a busy machine a window of VS Code loses the keyboard at the wrong moment. What fails three times is a failure.
  retry: process.env.CI ? 2 : 0,
};

/** The same as in `esbuild.mjs`, for tests that run the sources. */
const bundleAsText = {
  name: 'bundle-as-text',
  enforce: 'pre' as const,
  load: async (id: string) =>
    textOfBundle.test(id) ? `export default ${JSON.stringify((await bundledText(id)).text)};` : undefined,
};

/** Suites of features that the tests of the server and of the page prove as well. `--mode all` runs them, too. */
const provenElsewhere = ['appearance', 'completion', 'moving-about', 'thinking-along'];

const suites = (names: readonly string[]) => names.map((name) => `test/vscode/suite/${name}.test.ts`);

export default defineConfig(({ mode }) => ({
  plugins: [bundleAsText],
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
          // Nothing here keeps state in a module, so that files can share them: half of the time went into loading
          // them.
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
          ...slow,
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['test/**/*.browser.test.{ts,tsx}'],
          exclude: ['test/vscode/**'],
          ...oneBrowser,
        },
      },
      {
        extends: true,
        test: {
          name: 'vscode',
          include: ['test/vscode/suite/**/*.test.ts'],
          exclude: suites(mode === 'all' ? [] : provenElsewhere),
          globalSetup: 'test/vscode/harness/node-setup.ts',
          ...oneWindow,
          sequence: { groupOrder: 2 },
        },
      },
      {
        extends: true,
        test: {
          name: 'web',
          include: ['test/vscode/suite/**/*.test.ts'],
          // Tests of the page and of the server, which are the same in both hosts, run in one host alone, to save time.
          exclude: suites([
            ...['compare', 'editing', 'first-hour', 'following', 'map-editing', 'package', 'priorities'],
            ...['restructuring', ...provenElsewhere],
            ...(mode === 'all' ? [] : ['markdown', 'restart']),
          ]),
          globalSetup: 'test/vscode/harness/web-setup.ts',
          ...oneWindow,
          sequence: { groupOrder: 3 },
        },
      },
    ],
  },
}));
