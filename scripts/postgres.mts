/** A PostgreSQL server of this machine for a test: in a temporary folder, on a socket, stopped at the end. */
import { spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { installFromDebian, mayInstallFromDebian } from './debian.mts';

/** There is no PostgreSQL, and it could not be installed. */
export class NoPostgres extends Error {}

const advice =
  'PostgreSQL is missing: install it (Debian: apt-get install postgresql), or set POSTGRES_BIN to its bin folder.';

/** The newest one of Debian, if there is no other. */
function binFolder(): string | undefined {
  const stated = process.env.POSTGRES_BIN;
  if (stated) return stated;
  const versions = '/usr/lib/postgresql';
  if (!existsSync(versions)) return undefined;
  const newest = readdirSync(versions).sort((a, b) => Number(b) - Number(a))[0];
  return newest === undefined ? undefined : join(versions, newest, 'bin');
}

export interface Postgres {
  /** Runs commands of psql, and returns what it prints as CSV. */
  psql(commands: string): string;
}

/** @throws NoPostgres with advice where there is no PostgreSQL */
export async function withPostgres<T>(use: (postgres: Postgres) => Promise<T>): Promise<T> {
  if (binFolder() === undefined && mayInstallFromDebian()) installFromDebian(['postgresql']);
  const bin = binFolder();
  if (bin === undefined) throw new NoPostgres(advice);
  const folder = mkdtempSync(join(tmpdir(), 'journey-postgres-'));
  // The server refuses to run as root.
  const owner = process.getuid?.() === 0 ? ownerOf('postgres') : undefined;
  if (owner) chownSync(folder, owner.uid, owner.gid);
  const run = (program: string, args: readonly string[], input = ''): string => {
    const { status, stdout, stderr } = spawnSync(join(bin, program), args, {
      ...owner,
      cwd: folder,
      input,
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(`${program}: ${stderr}`);
    return stdout;
  };
  const data = join(folder, 'data');
  try {
    run('initdb', ['--pgdata', data, '--username', 'journey', '--auth', 'trust', '--encoding', 'UTF8', '--no-sync']);
    const options = `-c listen_addresses= -c unix_socket_directories=${folder} -c fsync=off`;
    run('pg_ctl', ['--pgdata', data, '--wait', '--log', join(folder, 'log'), '--options', options, 'start']);
    try {
      const settings = ['--host', folder, '--username', 'journey', '--dbname', 'postgres', '--no-psqlrc'];
      return await use({
        psql: (commands) => run('psql', [...settings, '--csv', '--quiet', '--set', 'ON_ERROR_STOP=1'], commands),
      });
    } finally {
      run('pg_ctl', ['--pgdata', data, '--mode', 'immediate', '--wait', 'stop']);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function ownerOf(user: string): { uid: number; gid: number } {
  const id = (flag: string) => Number(spawnSync('id', [flag, user], { encoding: 'utf8' }).stdout);
  return { uid: id('-u'), gid: id('-g') };
}
