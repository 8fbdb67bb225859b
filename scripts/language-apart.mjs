/**
 * The language as one bundle, which the server, the command line, the Markdown preview and the exporter share. Without
 * it, each of them has a copy, and the package has four.
 *
 * Two steps: `namesUsed` asks what the others import from it, and `languageBundle` holds exactly that.
 */
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const language = join(root, 'language') + sep;
/** Packages with classes that the language and its users both extend or compare: there must be one of each. */
const packages = /^(?:langium|langium\/lsp|vscode-uri)$/;
const part = 'journey-language:';

/** @typedef {Map<string, Set<string>>} Names of exports by module: a path from the root, or the name of a package. */

/**
 * Calls back for every import of the language from outside it.
 *
 * @param {import('esbuild').PluginBuild} build
 * @param {(module: string) => import('esbuild').OnResolveResult} found
 */
function onLanguage({ onResolve }, found) {
  const isOutside = (/** @type {string} */ importer) =>
    !importer.startsWith(language) && !importer.includes('node_modules');
  onResolve({ filter: packages }, ({ path, importer }) => (isOutside(importer) ? found(path) : undefined));
  onResolve({ filter: /\/language\/.*\.ts$/ }, ({ path, importer, resolveDir }) => {
    const file = join(resolveDir, path);
    return isOutside(importer) && file.startsWith(language)
      ? found(relative(root, file).split(sep).join('/'))
      : undefined;
  });
}

/**
 * @param {readonly import('esbuild').BuildOptions[]} users of the language.
 * @returns {Promise<Names>}
 */
export async function namesUsed(users) {
  /** @type {Names} */
  const names = new Map();
  const outside = {
    name: 'language-outside',
    /** @param {import('esbuild').PluginBuild} build */
    setup: (build) => onLanguage(build, (module) => ({ path: part + module, external: true })),
  };
  for (const user of users) {
    const { outputFiles } = await build({
      ...user,
      ...{ write: false, format: 'esm', minify: false, sourcemap: false, metafile: false, footer: {}, banner: {} },
      plugins: [outside, ...(user.plugins ?? [])],
    });
    for (const { text } of outputFiles ?? []) collect(text, names);
  }
  return names;
}

/**
 * @param {string} text of a bundle, as esbuild writes it.
 * @param {Names} names
 */
function collect(text, names) {
  for (const [, imported = '', module = ''] of text.matchAll(/^import ([^;]*?) from "journey-language:(.*?)";$/gm)) {
    const known = names.get(module) ?? new Set();
    names.set(module, known);
    const [, list] = /^\{(.*)\}$/s.exec(imported.trim()) ?? [];
    if (list === undefined) throw new Error(`${module} is imported as a whole: name what is used of it.`);
    for (const one of list.split(',')) {
      const [name] = one.trim().split(' as ');
      if (name) known.add(name);
    }
  }
}

const usualPlace = "globalThis.journeyLanguage ?? require('../language/language.js')";

/**
 * What a user of the language has in its place: the bundle beside it, required in Node, and in the page or worker where
 * it was loaded first.
 *
 * @param {Names} names
 * @param {{ before?: string, place?: string }} [loading] a statement that runs before the language is loaded, and an
 *   expression that gives the bundle.
 * @returns {import('esbuild').Plugin}
 */
export function languageBeside(names, { before = '', place = usualPlace } = {}) {
  const ids = idsOf(names);
  return {
    name: 'language-beside',
    setup(build) {
      const namespace = 'language-beside';
      onLanguage(build, (module) => ({ path: module, namespace }));
      build.onResolve({ filter: /^journey-language$/ }, () => ({ path: 'all', namespace }));
      build.onResolve({ filter: /^\.\.\/language\/language\.js$/ }, ({ path }) => ({ path, external: true }));
      build.onLoad({ filter: /.*/, namespace }, ({ path }) => ({
        contents:
          path === 'all'
            ? `${before}\nmodule.exports = ${place};`
            : `module.exports = require('journey-language').${ids.get(path)};`,
        resolveDir: root,
      }));
    },
  };
}

/**
 * The bundle itself: a script in a page or worker, which it gives one name, and a module in Node.
 *
 * @param {Names} names
 * @param {boolean} isWhole whether to hold all that the modules export: while sources change, so do the names in use.
 * @returns {import('esbuild').BuildOptions}
 */
export function languageBundle(names, isWhole) {
  const ids = [...idsOf(names)];
  const namespace = 'language-part';
  const entry = ids.map(([module, id]) => `export * as ${id} from '${namespace}:${module}';`).join('\n');
  return {
    format: 'iife',
    globalName: 'journeyLanguage',
    footer: { js: "if(typeof module==='object')module.exports=journeyLanguage;" },
    stdin: { contents: entry, resolveDir: root },
    plugins: [
      {
        name: namespace,
        setup({ onResolve, onLoad }) {
          onResolve({ filter: /^language-part:/ }, ({ path }) => ({
            path: path.slice(namespace.length + 1),
            namespace,
          }));
          onLoad({ filter: /.*/, namespace }, ({ path }) => {
            const source = JSON.stringify(packages.test(path) ? path : join(root, path));
            const used = isWhole ? '*' : `{ ${[...(names.get(path) ?? [])].join(', ')} }`;
            return { contents: `export ${used} from ${source};`, resolveDir: root };
          });
        },
      },
    ],
  };
}

/** @param {Names} names */
function idsOf(names) {
  return new Map([...names.keys()].toSorted().map((module, index) => [module, `m${index}`]));
}
