import { build } from 'esbuild';
import { root } from './root.mts';

/** Bundles the suite that runs inside an extension host; one bundle runs in every kind of host. */
export async function buildHostSuite(outfile: string): Promise<void> {
  await build({
    absWorkingDir: root,
    entryPoints: ['test/vscode/host/run.ts'],
    outfile,
    bundle: true,
    format: 'cjs',
    platform: 'browser',
    target: 'es2023',
    external: ['vscode'],
    logLevel: 'warning',
  });
}
