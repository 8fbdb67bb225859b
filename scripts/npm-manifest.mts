/**
 * `npm pack` calls this before and after: the package gets a manifest of its own. That of the repository is the
 * extension's, whose `main` is for VS Code alone. `short` puts the package's manifest in its place, `full` brings it
 * back.
 */
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './root.mts';

const path = join(root, 'package.json');
const kept = join(root, 'package.full.json');

function shorten(): void {
  const full = readFileSync(path, 'utf8');
  const {
    name,
    version,
    license,
    author,
    homepage,
    repository,
    bugs,
    keywords,
    engines,
    bin,
    scripts,
    devDependencies,
  } = JSON.parse(full);
  // A run that was killed may have left the short one, and it must not be kept as the full one.
  if (!scripts) throw new Error('package.json is the short one of "npm pack": run "git restore package.json".');
  const { description } = JSON.parse(readFileSync(join(root, 'package.nls.json'), 'utf8'));
  const { node } = engines;
  const short = { name, version, description, license, author, homepage, repository, bugs, keywords };
  writeFileSync(kept, full);
  // Commands only: an import of the package fails with the reason.
  const exports = { './package.json': './package.json' };
  // Where it is installed, images are drawn sooner; npm does not install it by itself.
  const engine = '@resvg/resvg-js';
  const peers = {
    peerDependencies: { [engine]: devDependencies['resvg-native'].replace(/^npm:.*@/u, '') },
    peerDependenciesMeta: { [engine]: { optional: true } },
  };
  replace(`${JSON.stringify({ ...short, engines: { node }, ...peers, exports, bin }, undefined, 2)}\n`);
}

function restore(): void {
  replace(readFileSync(kept, 'utf8'));
  rmSync(kept);
}

/** In one step, because others may read the manifest meanwhile. */
function replace(text: string): void {
  writeFileSync(`${path}.new`, text);
  renameSync(`${path}.new`, path);
}

if (process.argv[2] === 'short') shorten();
else restore();
