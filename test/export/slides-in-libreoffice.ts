/**
 * Opens the presentation of every example, of one in a company's colours, and of two comparisons in LibreOffice, and
 * draws their slides into `test-results/slides/`, to look at before a change of the slides is taken. It fails if a
 * presentation does not open, or loses a slide.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { findImpress, impressAdvice } from '../../scripts/impress.mts';
import { root } from '../../scripts/root.mts';

const folder = join(root, 'test-results', 'slides');

const comparisons = [
  ['compared-states', 'examples/car-dealership.journey', 'examples/car-dealership-to-be.journey'],
  ['compared-personas', 'examples/broadband-fault.journey', '--personas', 'anna,omar'],
] as const;

function run(program: string, ...args: readonly string[]): void {
  execFileSync(program, args, { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
}

function main(): void {
  const impress = findImpress();
  if (!impress) throw new Error(impressAdvice);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const examples = readdirSync(join(root, 'examples'))
    .filter((name) => name.endsWith('.journey') && name !== 'shared.journey')
    .map((name) => `examples/${name}`)
    .concat('examples/brand/mountain-hut.journey');
  run(process.execPath, 'dist/cli/journey.js', 'export', ...examples, '--format', 'pptx', '-o', folder);
  for (const [name, ...compared] of comparisons) {
    run(process.execPath, 'dist/cli/journey.js', 'compare', ...compared, '-o', join(folder, `${name}.pptx`));
  }
  const decks = readdirSync(folder);
  // A profile of its own: a LibreOffice that is open keeps others from starting.
  const profile = `-env:UserInstallation=file://${join(folder, '.profile')}`;
  run(
    impress.office,
    ...[profile, '--headless', '--convert-to', 'pdf', '--outdir', folder],
    ...decks.map((deck) => join(folder, deck)),
  );
  for (const deck of decks) {
    const name = deck.replace(/\.pptx$/u, '');
    const parts = Object.keys(unzipSync(readFileSync(join(folder, deck))));
    const slides = parts.filter((part) => /^ppt\/slides\/slide\d+\.xml$/u.test(part)).length;
    run(impress.toPictures, '-r', '72', '-png', join(folder, `${name}.pdf`), join(folder, name));
    const pictures = readdirSync(folder).filter((file) => file.startsWith(`${name}-`) && /-\d+\.png$/u.test(file));
    const own = pictures.filter((file) => file.replace(/-\d+\.png$/u, '') === name).length;
    console.log(`${deck}: ${own} of ${slides} slides`);
    if (own !== slides) process.exitCode = 1;
  }
  rmSync(join(folder, '.profile'), { recursive: true, force: true });
}

main();
