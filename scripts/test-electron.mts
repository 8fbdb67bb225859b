/**
 * `npm run test:electron`: the extension host's suite in desktop VS Code, which is downloaded for it. For machines with
 * a network; the same suite runs everywhere else as part of `npm test`.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runTests } from '@vscode/test-electron';
import { buildHostSuite } from './host-suite.mts';
import { root } from './root.mts';

const suite = join(root, 'dist-test', 'host-suite.js');
await buildHostSuite(suite);

const home = await mkdtemp(join(tmpdir(), 'journey-electron-'));
try {
  await runTests({
    version: 'stable',
    extensionDevelopmentPath: root,
    extensionTestsPath: suite,
    launchArgs: [join(root, 'examples'), '--disable-extensions', '--user-data-dir', home],
  });
} finally {
  await rm(home, { recursive: true, force: true, maxRetries: 5 });
}
