/**
 * Builds every bundle into `dist/`. Arguments: `--watch` rebuilds after each change, `--minify` makes what is shipped.
 * Entries are built on their own, so that one broken entry does not keep the others from being built; the exit code says
 * whether all of them succeeded.
 */
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, context } from 'esbuild';

const watch = process.argv.includes('--watch');
const minify = process.argv.includes('--minify');

/** Chevrotain 13 needs Object.groupBy, which Node has had since 21: the command line and the server run on Node 20 too. */
const groupBy =
  'Object.groupBy??=(items,keyOf)=>{const groups=Object.create(null);let index=0;for(const item of items)(groups[keyOf(item,index++)]??=[]).push(item);return groups;};';

const shared = {
  bundle: true,
  minify,
  sourcemap: !minify,
  sourcesContent: false,
  logLevel: 'warning',
  charset: 'utf8',
  mainFields: ['module', 'main'],
  jsx: 'automatic',
  jsxImportSource: 'preact',
  define: { 'process.env.NODE_ENV': minify ? '"production"' : '"development"' },
};
const node = { ...shared, platform: 'node', format: 'cjs', target: 'node20.19' };
const browser = {
  ...shared,
  platform: 'browser',
  target: 'es2023',
  mainFields: ['browser', 'module', 'main'],
};

/**
 * Langium's copy of the protocol and the connection's can be of different versions. With two in one bundle, a refusal that
 * one of them makes is no refusal to the other, and the editor is answered `{code}` as if that were a result.
 *
 * @type {import('esbuild').Plugin}
 */
const oneProtocol = {
  name: 'one-protocol',
  setup({ onResolve, resolve }) {
    const resolveDir = dirname(fileURLToPath(import.meta.resolve('vscode-languageserver/node')));
    onResolve({ filter: /^vscode-(?:languageserver-protocol|languageserver-types|jsonrpc)(?:\/|$)/ }, (args) =>
      args.pluginData === oneProtocol
        ? undefined
        : resolve(args.path, { kind: args.kind, resolveDir, pluginData: oneProtocol }),
    );
  },
};

/** @type {import('esbuild').BuildOptions[]} */
const bundles = [
  { ...node, entryPoints: ['client/extension.ts'], outfile: 'dist/client/extension.js', external: ['vscode'] },
  {
    ...browser,
    format: 'cjs',
    entryPoints: ['client/extension-browser.ts'],
    outfile: 'dist/client/extension-browser.js',
    external: ['vscode'],
  },
  {
    ...node,
    entryPoints: ['server/main.ts'],
    outfile: 'dist/server/main.js',
    banner: { js: groupBy },
    plugins: [oneProtocol],
  },
  {
    ...browser,
    format: 'iife',
    entryPoints: ['server/main-browser.ts'],
    outfile: 'dist/server/main-browser.js',
    plugins: [oneProtocol],
  },
  { ...browser, format: 'iife', entryPoints: ['client/webview/main.tsx'], outfile: 'dist/webview/main.js' },
  {
    ...node,
    entryPoints: ['cli/main.ts'],
    outfile: 'dist/cli/journey.js',
    banner: { js: `#!/usr/bin/env node\n${groupBy}` },
  },
];

if (watch) {
  const contexts = await Promise.all(bundles.map((options) => context({ ...options, logLevel: 'info' })));
  await Promise.all(contexts.map((one) => one.watch()));
} else {
  const results = await Promise.allSettled(bundles.map((options) => build(options)));
  const failed = bundles.filter((_, index) => results[index]?.status === 'rejected');
  if (failed.length > 0) {
    console.error(`Not built: ${failed.map((options) => options.outfile).join(', ')}`);
    process.exitCode = 1;
  }
}
