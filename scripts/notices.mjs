/**
 * THIRD-PARTY-NOTICES.txt: whose work is in the bundles and beside them, with the texts of the licences. What is in a
 * bundle is what esbuild says that it put there, so nothing has to be listed by hand.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** They ask for no more than their text, or, for MPL-2.0, where the source is. Any other needs a decision first. */
const allowed = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'ISC',
  'MIT',
  'MPL-2.0',
]);

/**
 * Packages whose own files do not say it all: the licence where the manifest names none that is known, and where the
 * texts lie, from the root of the project.
 *
 * @type {Record<string, { license?: string, texts?: string[] }>}
 */
const known = {
  '@expo-google-fonts/arimo': { license: 'OFL-1.1', texts: ['node_modules/@expo-google-fonts/arimo/LICENSE_FONT'] },
  '@fontsource/arimo': { license: 'OFL-1.1' },
  '@resvg/resvg-wasm': { texts: ['scripts/licences/resvg-wasm.txt', 'node_modules/axe-core/LICENSE'] },
  brotli: { texts: ['scripts/licences/brotli.txt', 'node_modules/chevrotain/LICENSE.txt'] },
  'dejavu-fonts-ttf': { license: 'Bitstream Vera and Arev' },
  dfa: { texts: ['scripts/licences/dfa.txt'] },
  fontkit: { texts: ['scripts/licences/fontkit.txt'] },
  // Dual-licensed; its file for browsers has packages of its own in it.
  jszip: {
    license: 'MIT',
    texts: [
      ...['node_modules/jszip/LICENSE.markdown', 'node_modules/pako/LICENSE'],
      ...['node_modules/lie/license.md', 'node_modules/immediate/LICENSE.txt'],
    ],
  },
  'png-js': { license: 'MIT' },
  saxes: { texts: ['scripts/licences/saxes.txt'] },
};

const licenceFile = /^(?:licen[cs]e|copying|notice|third.?party.?notices?)(?:[.-]|$)/i;

/**
 * The folders of the packages that bundles are made of, without those of which nothing was left.
 *
 * @param {readonly import('esbuild').Metafile[]} metafiles of every bundle.
 * @returns {string[]} paths from the root of the project, such as `node_modules/preact`.
 */
export function packagesIn(metafiles) {
  const used = metafiles.flatMap(({ outputs }) =>
    Object.values(outputs).flatMap(({ inputs }) => Object.entries(inputs)),
  );
  const folders = used.flatMap(([path, { bytesInOutput }]) => {
    const [, folder] = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(path) ?? [];
    return folder && bytesInOutput > 0 ? [folder] : [];
  });
  return [...new Set(folders)];
}

/**
 * The page itself.
 *
 * @param {readonly string[]} folders of packages, from the root of the project.
 * @param {string} root of the project.
 * @throws Error that names every package without a text, or with a licence that nobody has decided about.
 */
export function noticesOf(folders, root) {
  const entries = [...new Set(folders)].map((folder) => entryOf(folder, root));
  const problems = entries.flatMap((entry) => entry.problems);
  if (problems.length > 0) throw new Error(problems.join('\n'));
  /** @type {Map<string, Set<string>>} */
  const titlesByText = new Map();
  for (const { title, text } of entries.sort((one, other) => (one.title < other.title ? -1 : 1))) {
    titlesByText.set(text, (titlesByText.get(text) ?? new Set()).add(title));
  }
  const line = '-'.repeat(80);
  const chapters = [...titlesByText].map(([text, titles]) => [line, ...titles, line, '', text].join('\n'));
  return ['Journey Maps contains the work of others, under the licences below.', ...chapters, ''].join('\n\n');
}

/** @param {string} folder @param {string} root */
function entryOf(folder, root) {
  const { name, version, license, repository } = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'));
  const ours = known[name];
  const licence = ours?.license ?? license;
  const files =
    ours?.texts ??
    readdirSync(join(root, folder))
      .filter((file) => licenceFile.test(file))
      .sort()
      .map((file) => `${folder}/${file}`);
  const texts = files.filter((file) => existsSync(join(root, file))).map((file) => textOf(join(root, file)));
  const problems = [];
  if (texts.length < Math.max(files.length, 1)) {
    problems.push(`${name} ${version} comes without the text of its licence: put it into scripts/licences/.`);
  }
  if (!ours?.license && !allowed.has(licence)) {
    problems.push(`${name} ${version} has the licence ${licence}, which is not among those of scripts/notices.mjs.`);
  }
  const address = typeof repository === 'string' ? repository : repository?.url;
  return {
    title: `${name} ${version} (${licence})${address ? `, ${plain(address)}` : ''}`,
    text: texts.join('\n\n'),
    problems,
  };
}

/** @param {string} file */
function textOf(file) {
  return readFileSync(file, 'utf8').replaceAll('\r\n', '\n').trim();
}

/** An address that opens in a browser. @param {string} address */
function plain(address) {
  const path = address.replace(
    /^(?:git\+)?(?:https?|ssh|git):\/\/(?:git@)?github\.com\/|^git@github\.com:|^github:/,
    '',
  );
  const isGitHub = path !== address || /^[\w.-]+\/[\w.-]+$/.test(address);
  return isGitHub ? `https://github.com/${path.replace(/\.git$/, '')}` : address.replace(/^git\+/, '');
}
