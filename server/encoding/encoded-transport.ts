import type { DataCallback, Disposable, Message, MessageReader, MessageWriter } from 'vscode-languageserver/node';
import type { EncodedMessages } from './encoded-messages.ts';

/** Reads what a client says, with its positions counted as the server does. */
export class EncodedReader implements MessageReader {
  private readonly reader: MessageReader;
  private readonly messages: EncodedMessages;
  readonly onError: MessageReader['onError'];
  readonly onClose: MessageReader['onClose'];
  readonly onPartialMessage: MessageReader['onPartialMessage'];

  constructor(reader: MessageReader, messages: EncodedMessages) {
    this.reader = reader;
    this.messages = messages;
    this.onError = reader.onError;
    this.onClose = reader.onClose;
    this.onPartialMessage = reader.onPartialMessage;
  }

  listen(callback: DataCallback): Disposable {
    return this.reader.listen((message) => callback(this.messages.incoming(message)));
  }

  dispose(): void {
    this.reader.dispose();
  }
}

/** Writes what the server says, with its positions counted as the client does. */
export class EncodedWriter implements MessageWriter {
  private readonly writer: MessageWriter;
  private readonly messages: EncodedMessages;
  readonly onError: MessageWriter['onError'];
  readonly onClose: MessageWriter['onClose'];

  constructor(writer: MessageWriter, messages: EncodedMessages) {
    this.writer = writer;
    this.messages = messages;
    this.onError = writer.onError;
    this.onClose = writer.onClose;
  }

  write(message: Message): Promise<void> {
    return this.writer.write(this.messages.outgoing(message));
  }

  end(): void {
    this.writer.end();
  }

  dispose(): void {
    this.writer.dispose();
  }
}
