/** The protocol's order of a session: a greeting, questions, a farewell, the end. */
import {
  type DataCallback,
  type Disposable,
  ErrorCodes,
  type Message,
  type MessageReader,
  type MessageWriter,
  type RequestMessage,
} from 'vscode-languageserver';

/**
 * Hands on the messages that are in order; a request that is not is answered with an error, a notification is dropped.
 */
export class OrderlyReader implements MessageReader {
  private readonly reader: MessageReader;
  private readonly writer: MessageWriter;
  private state: 'new' | 'greeted' | 'shut-down' = 'new';
  readonly onError: MessageReader['onError'];
  readonly onClose: MessageReader['onClose'];
  readonly onPartialMessage: MessageReader['onPartialMessage'];

  constructor(reader: MessageReader, writer: MessageWriter) {
    this.reader = reader;
    this.writer = writer;
    this.onError = reader.onError;
    this.onClose = reader.onClose;
    this.onPartialMessage = reader.onPartialMessage;
  }

  listen(callback: DataCallback): Disposable {
    return this.reader.listen((message) => {
      if (!isCall(message)) {
        callback(message);
        return;
      }
      const fault = this.take(message.method);
      if (!fault) callback(message);
      // A writer that fails reports it to those who listen for errors.
      else if (isRequest(message)) this.writer.write(answer(message, fault)).catch(() => {});
    });
  }

  dispose(): void {
    this.reader.dispose();
  }

  /** What is wrong with a message now; takes note of one that changes the state. */
  private take(method: string): Fault | undefined {
    if (method === 'exit') return undefined;
    if (this.state === 'shut-down') {
      return { code: ErrorCodes.InvalidRequest, message: 'The server was asked to shut down.' };
    }
    if (this.state === 'new' && method !== 'initialize') {
      return { code: ErrorCodes.ServerNotInitialized, message: 'The first request must be "initialize".' };
    }
    if (this.state === 'greeted' && method === 'initialize') {
      return { code: ErrorCodes.InvalidRequest, message: 'The server is initialized already.' };
    }
    this.state = method === 'shutdown' ? 'shut-down' : 'greeted';
    return undefined;
  }
}

interface Fault {
  readonly code: number;
  readonly message: string;
}

function answer({ id }: RequestMessage, error: Fault): Message {
  return { jsonrpc: '2.0', id, error } as Message;
}

function isCall(message: Message): message is Message & { readonly method: string } {
  return 'method' in message && typeof message.method === 'string';
}

function isRequest(message: Message): message is RequestMessage {
  return 'id' in message && message.id !== null && message.id !== undefined;
}
