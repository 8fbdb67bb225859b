/**
 * Builds every bundle into `dist/`. Arguments: `--watch` rebuilds after each change, `--minify` makes what is shipped.
 * Entries are built on their own, so that one broken entry does not keep the others from being built; the exit code
 * says whether all of them succeeded.
 */
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';
import { build, context } from 'esbuild';
import { bundledText, textOfBundle } from './scripts/bundle-text.mjs';
import { noticesOf, packagesIn } from './scripts/notices.mjs';
import { language, map, namesUsed, roomBeside, roomBundle } from './scripts/shared-rooms.mjs';
import { wordBundles, wordsBeside } from './scripts/words-beside.mjs';

const watch = process.argv.includes('--watch');
const minify = process.argv.includes('--minify');

const shared = {
  bundle: true,
  minify,
  sourcemap: !minify,
  sourcesContent: false,
  metafile: true,
  logLevel: 'warning',
  charset: 'utf8',
  mainFields: ['module', 'main'],
  jsx: 'automatic',
  jsxImportSource: 'preact',
  define: { 'process.env.NODE_ENV': minify ? '"production"' : '"development"' },
};
const node = { ...shared, platform: 'node', format: 'cjs', target: 'node20.19' };
/** A command: Node 22.1 and newer keep its compiled code in the folder for temporary files. */
const command = { js: "#!/usr/bin/env node\nrequire('node:module').enableCompileCache?.();" };
const browser = {
  ...shared,
  platform: 'browser',
  target: 'es2023',
  mainFields: ['browser', 'module', 'main'],
};

const exporter = /\/export\/exporter\.ts$/;
/** What reads files of answers and of tables. */
const answers = [
  'answers/answer-columns.ts',
  'answers/drivers.ts',
  'answers/measure-answers.ts',
  'answers/sql/read-result.ts',
  'answers/sql/statement.ts',
  'sheets/read-sheet.ts',
];
const anyAnswers = new RegExp(`/(?:${answers.join('|').replaceAll('.', '\\.')})$`);

/**
 * What exports and what reads answers are bundles of their own, loaded when they are needed: the others start without.
 *
 * @type {import('esbuild').Plugin}
 */
const largeApart = {
  name: 'large-apart',
  setup({ onResolve }) {
    const apart = (/** @type {RegExp} */ filter, /** @type {string} */ path) =>
      onResolve({ filter }, ({ kind }) => (kind === 'dynamic-import' ? { path, external: true } : undefined));
    apart(exporter, '../export/export.js');
    apart(anyAnswers, '../answers/answers.js');
    apart(/\/commands\.ts$/, './commands.js');
  },
};
/** Written as `require`, which finds a path beside the bundle and the names of what it exports. */
const loadsApart = { plugins: [largeApart], supported: { 'dynamic-import': false } };

/**
 * The same in a worker, which imports scripts.
 *
 * @type {import('esbuild').Plugin}
 */
const answersApart = {
  name: 'answers-apart',
  setup({ onResolve, onLoad }) {
    const namespace = 'answers-apart';
    onResolve({ filter: anyAnswers }, ({ kind }) =>
      kind === 'dynamic-import' ? { path: 'all', namespace } : undefined,
    );
    onLoad({ filter: /.*/, namespace }, () => ({
      contents: `if (!globalThis.journeyAnswers) importScripts(globalThis.journeyScripts + '/answers/answers.js');
module.exports = globalThis.journeyAnswers;`,
    }));
  },
};

/**
 * Langium's copy of the protocol and the connection's can be of different versions. With two in one bundle, a refusal
 * that one of them makes is no refusal to the other, and the editor is answered `{code}` as if that were a result.
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

/**
 * Our parser takes the place of Langium's, so that its parser generator stays out of the bundles.
 *
 * @type {import('esbuild').Plugin}
 */
const ownParser = {
  name: 'own-parser',
  setup({ onResolve }) {
    const path = fileURLToPath(new URL('scripts/no-chevrotain.mjs', import.meta.url));
    onResolve({ filter: /^(?:chevrotain(?:-allstar)?|@chevrotain\/regexp-to-ast)$/ }, () => ({ path }));
    const unused = fileURLToPath(new URL('scripts/unused-langium.mjs', import.meta.url));
    onResolve({ filter: /\/(?:jsdoc|hydrator)\.js$/ }, ({ importer }) =>
      /[\\/]langium[\\/]lib[\\/]/.test(importer) ? { path: unused } : undefined,
    );
  },
};

/**
 * The language bundle has no protocol of its own where a server loads it: see `oneProtocol`.
 *
 * @type {import('esbuild').Plugin}
 */
const protocolOfUser = {
  name: 'protocol-of-user',
  setup({ onResolve }) {
    const path = fileURLToPath(new URL('scripts/protocol-of-user.cjs', import.meta.url));
    onResolve({ filter: /^vscode-languageserver(?:-protocol)?$/ }, () => ({ path }));
  },
};

/**
 * Commander could start another program for a subcommand, which ours does not, and Node takes a while to load that.
 *
 * @type {import('esbuild').Plugin}
 */
const noChildProcess = {
  name: 'no-child-process',
  setup({ onResolve, onLoad }) {
    const namespace = 'no-child-process';
    onResolve({ filter: /^node:child_process$/ }, ({ path }) => ({ path, namespace }));
    onLoad({ filter: /.*/, namespace }, () => ({ contents: 'module.exports = {};' }));
  },
};

/**
 * Gives the text of a bundle of its own, for a script that stands in a page.
 *
 * @type {import('esbuild').Plugin}
 */
const bundleAsText = {
  name: 'bundle-as-text',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: textOfBundle }, ({ path, resolveDir }) => ({
      path: join(resolveDir, path),
      namespace: 'bundle-as-text',
    }));
    onLoad({ filter: /.*/, namespace: 'bundle-as-text' }, async ({ path }) => {
      const { text, files } = await bundledText(path);
      return { contents: text, loader: 'text', watchFiles: files };
    });
  },
};

/**
 * The engine for images copies its dots for us, a picture of 100 touchpoints half a gigabyte. We read them where they
 * are: `export/png.ts` takes what it needs before it frees them.
 *
 * @type {import('esbuild').Plugin}
 */
const dotsInPlace = {
  name: 'dots-in-place',
  setup({ onLoad }) {
    onLoad({ filter: /resvg-wasm[\\/]index\.mjs$/ }, async ({ path }) => {
      const text = await readFile(path, 'utf8');
      const contents = text.replace(
        'const ret = new Uint8Array(getObject(arg0));',
        'const given = getObject(arg0); const ret = given instanceof Uint8Array ? given : new Uint8Array(given);',
      );
      if (contents === text) throw new Error('The engine for images hands out its dots in another way.');
      return { contents };
    });
  },
};

/**
 * Libraries that few exports need: the one that writes presentations is a bundle of its own, and the decoder of fonts
 * for pages is left out, because we read other files of fonts.
 *
 * @type {import('esbuild').Plugin}
 */
const exportLibraries = {
  name: 'export-libraries',
  setup({ onResolve, onLoad }) {
    const namespace = 'export-libraries';
    onResolve({ filter: /^(?:pptxgenjs|brotli\/decompress\.js)$/ }, ({ path }) => ({ path, namespace }));
    onResolve({ filter: /^\.\/pptxgenjs\.js$/ }, ({ path }) => ({ path, external: true }));
    onLoad({ filter: /^pptx/, namespace }, () => ({
      contents: `if (typeof importScripts !== 'function') module.exports = require('./pptxgenjs.js');
else {
  importScripts(globalThis.journeyScripts + '/export/pptxgenjs.js');
  module.exports = globalThis.journeyPptx;
}`,
    }));
    onLoad({ filter: /^brotli/, namespace }, () => ({ contents: 'module.exports = undefined;' }));
  },
};

/** @type {import('esbuild').BuildOptions[]} */
const apart = [
  { ...node, entryPoints: ['client/extension.ts'], outfile: 'dist/client/extension.js', external: ['vscode'] },
  {
    ...browser,
    format: 'cjs',
    entryPoints: ['client/extension-browser.ts'],
    outfile: 'dist/client/extension-browser.js',
    external: ['vscode'],
  },
  {
    ...browser,
    format: 'iife',
    entryPoints: ['client/webview/main.tsx'],
    outfile: 'dist/webview/main.js',
    // In the style sheet itself: the page's policy lets no address through.
    loader: { '.woff2': 'dataurl' },
  },
  { ...browser, format: 'iife', entryPoints: ['markdown/loader.ts'], outfile: 'dist/markdown/loader.js' },
  { ...browser, format: 'iife', entryPoints: ['server/main-browser.ts'], outfile: 'dist/server/main-browser.js' },
  {
    ...browser,
    format: 'iife',
    globalName: 'journeyPptx',
    stdin: { contents: "export { default } from 'pptxgenjs';", resolveDir: '.' },
    outfile: 'dist/export/pptxgenjs.js',
    footer: { js: "if(typeof module==='object')module.exports=journeyPptx;" },
  },
  {
    ...browser,
    format: 'iife',
    globalName: 'journeyBrotli',
    stdin: { contents: "export { default } from 'brotli/decompress.js';", resolveDir: '.' },
    outfile: 'dist/export/brotli.js',
  },
];

/** Bundles that share the language. What a server adds to the protocol of its host comes before the language. */
const users = {
  server: {
    ...node,
    ...loadsApart,
    entryPoints: ['server/main.ts'],
    outfile: 'dist/server/main.js',
    banner: command,
    plugins: [...loadsApart.plugins, oneProtocol],
  },
  worker: {
    ...browser,
    format: /** @type {const} */ ('iife'),
    entryPoints: ['server/worker-server.ts'],
    outfile: 'dist/server/worker-server.js',
    plugins: [oneProtocol, answersApart],
  },
  markdown: {
    ...browser,
    format: /** @type {const} */ ('iife'),
    entryPoints: ['markdown/main.ts'],
    outfile: 'dist/markdown/main.js',
  },
  export: {
    ...browser,
    format: /** @type {const} */ ('iife'),
    globalName: 'journeyExport',
    entryPoints: ['export/exporter.ts'],
    outfile: 'dist/export/export.js',
    plugins: [bundleAsText, dotsInPlace, exportLibraries],
    // pdfkit and resvg look for files beside themselves; what we use of them is handed to them.
    define: { ...browser.define, 'import.meta.url': '"file:///"' },
    // One file for Node, which requires it, and for a worker, which imports it as a script: the same code, the same
    // bytes.
    footer: { js: "if(typeof module==='object')module.exports=journeyExport;" },
  },
  answers: {
    ...browser,
    format: /** @type {const} */ ('iife'),
    globalName: 'journeyAnswers',
    stdin: { contents: answers.map((file) => `export * from './${file}';`).join('\n'), resolveDir: '.' },
    outfile: 'dist/answers/answers.js',
    footer: { js: "if(typeof module==='object')module.exports=journeyAnswers;" },
  },
  commandLine: {
    ...node,
    ...loadsApart,
    entryPoints: ['cli/main.ts'],
    outfile: 'dist/cli/journey.js',
    banner: command,
    plugins: [...loadsApart.plugins, noChildProcess],
  },
  commands: { ...node, ...loadsApart, entryPoints: ['cli/commands.ts'], outfile: 'dist/cli/commands.js' },
};

/** Those that draw. The command line and the server take few words of the map, and start without it. */
const drawing = ['markdown', 'export', 'commands'];

/** @returns {Promise<import('esbuild').BuildOptions[]>} */
async function sharingRooms() {
  const drawers = drawing.map((name) => users[name]);
  const [ofLanguage, ofMap] = await Promise.all([namesUsed(language, Object.values(users)), namesUsed(map, drawers)]);
  const before = { server: protocolOf('node'), worker: protocolOf('browser') };
  const languageItself = roomBundle(language, ofLanguage, watch);
  const mapItself = roomBundle(map, ofMap, watch);
  return [
    { ...browser, ...languageItself, plugins: [...languageItself.plugins, wordsBeside, ownParser, protocolOfUser] },
    { ...browser, ...mapItself, plugins: [...mapItself.plugins, roomBeside(language, ofLanguage), wordsBeside] },
    ...Object.entries(users).map(([name, options]) => ({
      ...options,
      plugins: [
        roomBeside(language, ofLanguage, before[name]),
        ...(drawing.includes(name) ? [roomBeside(map, ofMap)] : []),
        wordsBeside,
        ...(options.plugins ?? []),
      ],
    })),
  ];
}

/** @param {'node' | 'browser'} host */
function protocolOf(host) {
  return `globalThis.journeyProtocol = require('vscode-languageserver-protocol/${host}');`;
}

const bundles = [...apart, ...(await sharingRooms()), ...wordBundles().map((words) => ({ ...browser, ...words }))];

/** What the export's bundle asks for while it works: its fonts and its engine lie beside it. */
function copyExportAssets() {
  const require = createRequire(import.meta.url);
  const folder = 'dist/export';
  mkdirSync(folder, { recursive: true });
  const assets = {
    'resvg.wasm': '@resvg/resvg-wasm/index_bg.wasm',
    'arimo-regular.ttf': '@expo-google-fonts/arimo/400Regular/Arimo_400Regular.ttf',
    'arimo-bold.ttf': '@expo-google-fonts/arimo/700Bold/Arimo_700Bold.ttf',
    'dejavu-regular.ttf': 'dejavu-fonts-ttf/ttf/DejaVuSans.ttf',
    'dejavu-bold.ttf': 'dejavu-fonts-ttf/ttf/DejaVuSans-Bold.ttf',
  };
  for (const [name, source] of Object.entries(assets)) packAsset(require.resolve(source), join(folder, `${name}.br`));
  const parts = join(require.resolve('@fontsource/arimo/package.json'), '..', 'files');
  for (const file of readdirSync(parts)) {
    const [, name] = /^(arimo-.*-[47]00)-normal\.woff2$/.exec(file) ?? [];
    if (name) copyFileSync(join(parts, file), join(folder, `${name}.woff2`));
  }
}

/**
 * Packs a file with Brotli, for a release as small as it gets, which takes seconds and is therefore done once.
 *
 * @param {string} source
 * @param {string} target
 */
function packAsset(source, target) {
  const quality = minify ? 11 : 5;
  const kept = join('out/packed', `${basename(target)}-${quality}`);
  if (!existsSync(kept) || statSync(kept).mtimeMs < statSync(source).mtimeMs) {
    const packed = brotliCompressSync(readFileSync(source), {
      params: { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_LGWIN]: 24 },
    });
    mkdirSync(dirname(kept), { recursive: true });
    writeFileSync(kept, packed);
  }
  copyFileSync(kept, target);
}

/**
 * Names all whose work is in the bundles or beside them, and writes what went into each bundle, for a test.
 *
 * @param {readonly import('esbuild').Metafile[]} metafiles
 */
function writeNotices(metafiles) {
  const beside = ['@resvg/resvg-wasm', '@expo-google-fonts/arimo', '@fontsource/arimo', 'dejavu-fonts-ttf'];
  const folders = [...packagesIn(metafiles), ...beside.map((name) => `node_modules/${name}`)];
  writeFileSync('THIRD-PARTY-NOTICES.txt', noticesOf(folders, dirname(fileURLToPath(import.meta.url))));
  writeFileSync('dist/metafiles.json', JSON.stringify(metafiles));
}

copyExportAssets();
if (watch) {
  const contexts = await Promise.all(bundles.map((options) => context({ ...options, logLevel: 'info' })));
  await Promise.all(contexts.map((one) => one.watch()));
} else {
  const results = await Promise.allSettled(bundles.map((options) => build(options)));
  const failed = bundles.filter((_, index) => results[index]?.status === 'rejected');
  if (failed.length > 0) {
    console.error(`Not built: ${failed.map((options) => options.outfile).join(', ')}`);
    process.exitCode = 1;
  } else {
    writeNotices(results.flatMap((result) => (result.status === 'fulfilled' ? [result.value.metafile] : [])));
  }
}
