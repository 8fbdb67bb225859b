/**
 * Folders that several bundles need, the language and the map, as a bundle each. Without that, each bundle has a copy,
 * and the package has four.
 *
 * Two steps: `namesUsed` finds what the users of a room import from it, and `roomBundle` holds exactly that.
 */
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');

/**
 * @typedef {object} Room
 * @property {string} folder from the root; also the name of the bundle and of its folder in `dist`
 * @property {string} global name of the bundle in a page and in a worker
 * @property {RegExp} packages of which the room and its users need the same copy, such as classes that both extend
 */

/** @type {Room} */
export const language = {
  folder: 'language',
  global: 'journeyLanguage',
  packages: /^(?:langium|langium\/lsp|vscode-uri)$/,
};
/** @type {Room} */
export const map = { folder: 'map', global: 'journeyMap', packages: /^preact(?:\/[a-z-]+|-render-to-string)?$/ };

/** @typedef {Map<string, Set<string>>} Names of exports by module: a path from the root, or the name of a package. */

/**
 * Calls back for every import of a room from outside it.
 *
 * @param {Room} room
 * @param {import('esbuild').PluginBuild} build
 * @param {(module: string) => import('esbuild').OnResolveResult} found
 */
function onRoom({ folder, packages }, { onResolve }, found) {
  const inside = join(root, folder) + sep;
  const isOutside = (/** @type {string} */ importer) =>
    !importer.startsWith(inside) && !importer.includes('node_modules');
  onResolve({ filter: packages }, ({ path, importer }) => (isOutside(importer) ? found(path) : undefined));
  onResolve({ filter: new RegExp(`/${folder}/.*\\.tsx?$`) }, ({ path, importer, resolveDir }) => {
    const file = join(resolveDir, path);
    return isOutside(importer) && file.startsWith(inside)
      ? found(relative(root, file).split(sep).join('/'))
      : undefined;
  });
}

/**
 * A user that cannot be built has no names here: its own build reports why.
 *
 * @param {Room} room
 * @param {readonly import('esbuild').BuildOptions[]} users of the room
 * @returns {Promise<Names>}
 */
export async function namesUsed(room, users) {
  /** @type {Names} */
  const names = new Map();
  const outside = {
    name: 'room-outside',
    /** @param {import('esbuild').PluginBuild} build */
    setup: (build) => onRoom(room, build, (module) => ({ path: `room:${module}`, external: true })),
  };
  const only = { write: false, minify: false, sourcemap: false, metafile: false, footer: {}, banner: {} };
  const built = await Promise.allSettled(
    users.map((user) =>
      build({
        ...user,
        ...{ ...only, format: 'esm', logLevel: 'silent' },
        plugins: [outside, ...(user.plugins ?? [])],
      }),
    ),
  );
  for (const one of built) {
    if (one.status === 'fulfilled') for (const { text } of one.value.outputFiles ?? []) collect(text, names);
  }
  return names;
}

/**
 * @param {string} text of a bundle, as esbuild writes it
 * @param {Names} names
 */
function collect(text, names) {
  for (const [, imported = '', module = ''] of text.matchAll(/^import ([^;]*?) from "room:(.*?)";$/gm)) {
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

/**
 * What a user of a room has in its place: the bundle beside it, required in Node, imported in a worker, and in a page
 * loaded before.
 *
 * @param {Room} room
 * @param {Names} names
 * @param {string} [before] statement that runs before the bundle is loaded
 * @returns {import('esbuild').Plugin}
 */
export function roomBeside(room, names, before = '') {
  const ids = idsOf(names);
  const { folder, global } = room;
  const file = `../${folder}/${folder}.js`;
  const namespace = `${folder}-beside`;
  return {
    name: namespace,
    setup(build) {
      onRoom(room, build, (module) => ({ path: module, namespace }));
      build.onResolve({ filter: /.*/, namespace }, ({ path }) =>
        path === 'room' ? { path, namespace } : path === file ? { path, external: true } : undefined,
      );
      build.onLoad({ filter: /.*/, namespace }, ({ path }) => ({
        contents: path === 'room' ? loading : `module.exports = require('room').${ids.get(path)};`,
        resolveDir: root,
      }));
      const loading = `${before}
if (!globalThis.${global} && typeof importScripts === 'function')
  importScripts(globalThis.journeyScripts + '/${folder}/${folder}.js');
module.exports = globalThis.${global} ?? require('${file}');`;
    },
  };
}

/**
 * The bundle itself: a script in a page or worker, which it gives one name, and a module in Node.
 *
 * @param {Room} room
 * @param {Names} names
 * @param {boolean} isWhole whether to hold all that the modules export: while sources change, so do the names in use
 * @returns {import('esbuild').BuildOptions & { plugins: import('esbuild').Plugin[] }}
 */
export function roomBundle({ folder, global, packages }, names, isWhole) {
  const namespace = 'room-part';
  const entry = [...idsOf(names)].map(([module, id]) => `export * as ${id} from '${namespace}:${module}';`);
  return {
    format: 'iife',
    globalName: global,
    footer: { js: `if(typeof module==='object')module.exports=${global};` },
    stdin: { contents: entry.join('\n'), resolveDir: root },
    outfile: `dist/${folder}/${folder}.js`,
    plugins: [
      {
        name: namespace,
        setup({ onResolve, onLoad }) {
          onResolve({ filter: /^room-part:/ }, ({ path }) => ({ path: path.slice(namespace.length + 1), namespace }));
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
