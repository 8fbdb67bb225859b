/**
 * Finds fonts for the scripts that the tests draw, so that they measure letters and not the boxes that stand for
 * missing ones; on a Debian machine without some, where we are root, they are installed with apt-get. Other systems
 * bring theirs.
 */
import { spawnSync } from 'node:child_process';
import { installFromDebian, mayInstallFromDebian } from './debian.mts';

/** A language that the font has to have as fontconfig names it, or the family's name, and Debian's package of it. */
const wanted = [
  { pattern: 'Liberation Sans', what: 'Arial’s measures', from: 'fonts-liberation' },
  { pattern: ':lang=th', what: 'Thai', from: 'fonts-noto-core' },
  { pattern: ':lang=ar', what: 'Arabic', from: 'fonts-noto-core' },
  { pattern: ':lang=he', what: 'Hebrew', from: 'fonts-noto-core' },
  { pattern: ':lang=zh-cn', what: 'Chinese', from: 'fonts-noto-cjk' },
  { pattern: ':lang=und-zsye', what: 'emoji', from: 'fonts-noto-color-emoji' },
] as const;

function missing(): readonly (typeof wanted)[number][] {
  if (process.platform !== 'linux') return [];
  return wanted.filter(({ pattern }) => {
    const { status, stdout } = spawnSync('fc-list', [pattern], { encoding: 'utf8' });
    return status !== 0 || stdout.trim() === '';
  });
}

const before = missing();
if (before.length > 0 && mayInstallFromDebian()) {
  console.log(`No fonts for ${before.map(({ what }) => what).join(', ')} here: installing those of this Debian.`);
  installFromDebian(['fontconfig', ...new Set(before.map(({ from }) => from))]);
}

const left = missing();
if (left.length > 0) {
  const packages = [...new Set(left.map(({ from }) => from))].join(' ');
  console.error(
    `No fonts were found for ${left.map(({ what }) => what).join(', ')}. Install some ("apt-get install ${packages}" on Debian).`,
  );
  process.exitCode = 1;
} else {
  console.log('Fonts: all that the tests draw.');
}
