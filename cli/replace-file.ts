/** Writes a file whole or not at all: beside the one that is there, which it then takes the place of. */
import { randomUUID } from 'node:crypto';
import { rmSync, type Stats } from 'node:fs';
import { access, constants, type FileHandle, lstat, open, realpath, rename, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { systemCode } from './failure.ts';

/**
 * What is there stays as it was until all bytes are on the disk; it keeps its mode and its owner, and a link goes on
 * leading to it. Another hard link to it keeps the earlier content. Devices and pipes are written to, and so is a file
 * in a directory that takes no new one: nothing can stand beside those.
 *
 * @throws the operating system's errors; no file of ours is left behind.
 */
export async function replaceFile(target: string, bytes: Uint8Array): Promise<void> {
  const there = await unlessMissing(stat(target));
  if (isStream(target) || (there && !there.isFile())) {
    // At its end: a file behind `/dev/stdout` may hold what the shell has put there before.
    return writeFile(target, bytes, { flag: 'a' });
  }
  const real = await unlessMissing(realpath(target));
  if (real === undefined && (await unlessMissing(lstat(target)))) {
    // A link to what is not there yet: there is nothing to lose.
    return writeFile(target, bytes);
  }
  if (there) {
    // Taking a file's place asks only its directory, which would replace a file that is not to be changed.
    await access(target, constants.W_OK);
  }
  const isReplaced = await writeBeside(real ?? target, bytes, there);
  return isReplaced ? undefined : writeFile(target, bytes);
}

/** The names of open streams: they may lead to a file, which is then not to be replaced under who has it open. */
function isStream(target: string): boolean {
  return /^\/(dev\/(stdout|stderr|fd)|proc)(\/|$)/.test(target);
}

/**
 * Where nothing may be put beside a file, be it by its directory, its owner, or a disk that ends at the file itself.
 */
const notBeside: ReadonlySet<string | undefined> = new Set([
  'EACCES',
  'EPERM',
  'EROFS',
  'EBUSY',
  'EXDEV',
  'ENAMETOOLONG',
  'ENOENT',
  'ENOTDIR',
]);

/** False where no file can be put beside the target, or not in its place; then nothing has changed. */
async function writeBeside(real: string, bytes: Uint8Array, there: Stats | undefined): Promise<boolean> {
  const beside = path.join(path.dirname(real), `.${randomUUID()}.tmp`);
  const clean = () => rmSync(beside, { force: true });
  const done = cleaningUp(clean);
  try {
    const handle = await open(beside, 'wx', 0o666);
    try {
      await keepOwnerAndMode(handle, there);
      await handle.writeFile(bytes);
      // A disk that is full may say so only now.
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(beside, real);
    return true;
  } catch (error) {
    clean();
    if (notBeside.has(systemCode(error))) return false;
    throw error;
  } finally {
    done();
  }
}

async function keepOwnerAndMode(handle: FileHandle, there: Stats | undefined): Promise<void> {
  if (!there) return;
  const own = await handle.stat();
  if (own.uid !== there.uid || own.gid !== there.gid) await handle.chown(there.uid, there.gid);
  await handle.chmod(there.mode & 0o7777);
}

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Cleans up when the process is interrupted, which then ends as it would have; the answer takes that back. */
function cleaningUp(clean: () => void): () => void {
  const interrupted = (signal: NodeJS.Signals) => {
    done();
    clean();
    process.kill(process.pid, signal);
  };
  const done = () => {
    for (const signal of signals) process.off(signal, interrupted);
    process.off('exit', clean);
  };
  for (const signal of signals) process.on(signal, interrupted);
  process.on('exit', clean);
  return done;
}

async function unlessMissing<T>(found: Promise<T>): Promise<T | undefined> {
  try {
    return await found;
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return undefined;
    throw error;
  }
}
