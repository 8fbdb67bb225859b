/** What the command `journey-language-server` is asked to do. */
import type { MessageArguments } from '../language/messages/translator.ts';
import type { ServerMessageKey } from './messages/messages.ts';

/** How an editor speaks with the server. */
export type Channel =
  | { readonly kind: 'stdio' }
  | { readonly kind: 'node-ipc' }
  | { readonly kind: 'socket'; readonly port: number }
  | { readonly kind: 'pipe'; readonly name: string };

export type Wish =
  | { readonly kind: 'serve'; readonly channel: Channel }
  | { readonly kind: 'version' | 'help' }
  | { readonly kind: 'refused'; readonly message: ServerMessageKey; readonly args: MessageArguments };

/** Written by the clients of VS Code: the connection itself looks for it, and ends when that process does. */
const clientProcess = '--clientProcessId';

/** @param hasChannel whether the process was started with a channel to its parent. */
export function wishOf(argv: readonly string[], hasChannel: boolean): Wish {
  const words = withValues(argv);
  if (words.some(({ name }) => name === '--help' || name === '-h')) return { kind: 'help' };
  if (words.some(({ name }) => name === '--version')) return { kind: 'version' };
  const read = words.flatMap((word) => channelOf(word, hasChannel) ?? []);
  const [first] = read;
  const refused = read.find(({ kind }) => kind === 'refused');
  if (refused || !first) return refused ?? refusal('refused.none');
  return read.length > 1 ? refusal('refused.many') : first;
}

interface Word {
  readonly name: string;
  readonly value: string | undefined;
}

/** Values may follow `=` or come as the next word. */
function withValues(argv: readonly string[]): Word[] {
  const words: Word[] = [];
  for (let index = 0; index < argv.length; index++) {
    const [, name = '', value] = /^([^=]*)(?:=(.*))?$/s.exec(argv[index] ?? '') ?? [];
    const takesValue = ['--socket', '--pipe', clientProcess].includes(name);
    const isApart = takesValue && value === undefined;
    words.push({ name, value: isApart ? argv[index + 1] : value });
    if (isApart) index++;
  }
  return words;
}

function channelOf({ name, value }: Word, hasChannel: boolean): Wish | undefined {
  switch (name) {
    case '--stdio':
      return { kind: 'serve', channel: { kind: 'stdio' } };
    case '--node-ipc':
      return hasChannel ? { kind: 'serve', channel: { kind: 'node-ipc' } } : refusal('refused.no-channel');
    case '--socket': {
      const port = Number(value || Number.NaN);
      const isPort = Number.isInteger(port) && port > 0 && port < 65_536;
      return isPort
        ? { kind: 'serve', channel: { kind: 'socket', port } }
        : refusal('refused.port', { given: value ?? '' });
    }
    case '--pipe':
      return value ? { kind: 'serve', channel: { kind: 'pipe', name: value } } : refusal('refused.pipe');
    case clientProcess:
      return undefined;
    default:
      return refusal('refused.unknown', { given: name });
  }
}

function refusal(message: ServerMessageKey, args: MessageArguments = {}): Wish {
  return { kind: 'refused', message, args };
}
