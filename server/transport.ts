import { format } from 'node:util';
import {
  type Connection,
  createServerPipeTransport,
  createServerSocketTransport,
  IPCMessageReader,
  IPCMessageWriter,
  type MessageReader,
  type MessageWriter,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import type { Channel } from './arguments.ts';

/** Both directions of a channel. */
export function transportOver(channel: Channel): readonly [MessageReader, MessageWriter] {
  switch (channel.kind) {
    case 'stdio':
      return [new StreamMessageReader(process.stdin), new StreamMessageWriter(process.stdout)];
    case 'node-ipc':
      return [new IPCMessageReader(process), new IPCMessageWriter(process)];
    case 'socket':
      return createServerSocketTransport(channel.port);
    case 'pipe':
      return createServerPipeTransport(channel.name);
  }
}

/** An editor that is gone has no more use for its server, however it went. */
export function endWith(reader: MessageReader, writer: MessageWriter): void {
  // It was not asked to shut down: had it been, it would have ended.
  reader.onClose(() => process.exit(1));
  // Nor does it go on when no one reads what it writes: its next message would end it with a stack trace.
  writer.onError(() => process.exit(1));
  writer.onClose(() => process.exit(1));
}

/** What is logged becomes a message of the protocol: on standard output it would stand between the messages. */
export function logOver(connection: Connection): void {
  const { console: log } = connection;
  const say =
    (write: (text: string) => void) =>
    (...values: unknown[]) =>
      write(format(...values));
  console.error = say((text) => log.error(text));
  console.warn = say((text) => log.warn(text));
  console.info = say((text) => log.info(text));
  console.log = say((text) => log.log(text));
  console.debug = say((text) => log.log(text));
}
