/**
 * The words of the language and of the map as one script for each of their languages, which lies beside the bundles in
 * `dist/words/`. A reader has one language, and five are half of the code.
 */
import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const languages = readdirSync(join(root, 'map/messages'))
  .filter((name) => name.endsWith('.json'))
  .map((name) => name.slice(0, -'.json'.length));

/**
 * The catalogues of bundles that find the scripts of the words where they lie.
 *
 * @type {import('esbuild').Plugin}
 */
export const wordsBeside = {
  name: 'words-beside',
  setup({ onLoad }) {
    // Asked only which messages there are.
    onLoad({ filter: /[\\/]language[\\/]messages[\\/]en[\\/](?:hover|keywords)\.json$/ }, async ({ path }) => {
      const keys = Object.keys(JSON.parse(await readFile(path, 'utf8')));
      return { contents: JSON.stringify(Object.fromEntries(keys.map((key) => [key, 0]))), loader: 'json' };
    });
    onLoad({ filter: /[\\/](?:language|map)[\\/]messages[\\/]catalogues\.ts$/ }, ({ path }) => {
      const room = path.startsWith(join(root, 'map')) ? 'map' : 'language';
      const getters = languages.map((language) => `get ${language}() { return wordsOf('${language}').${room}; },`);
      return {
        contents: `import { wordsOf } from ${JSON.stringify(join(root, 'scripts/words-of.mjs'))};
export const catalogues = { ${getters.join('\n')} };`,
        resolveDir: root,
      };
    });
  },
};

/** @returns {import('esbuild').BuildOptions[]} one for each language. */
export function wordBundles() {
  return languages.map((language) => {
    const folder = `./language/messages/${language}`;
    const files = readdirSync(join(root, folder)).filter((name) => name.endsWith('.json'));
    const imports = files.map((file, index) => `import part${index} from '${folder}/${file}';`);
    const contents = `import map from './map/messages/${language}.json';
${imports.join('\n')}
globalThis.journeyWords ??= {};
globalThis.journeyWords.${language} = { map, language: {${files.map((_, index) => `...part${index}`).join(', ')}} };`;
    return { format: 'iife', stdin: { contents, resolveDir: root }, outfile: `dist/words/${language}.js` };
  });
}
