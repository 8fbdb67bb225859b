import { Message, type RequestMessage, type ResponseMessage } from 'vscode-languageserver/node';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { converted, isFields, type Shift, uriWithin } from './converted.ts';
import { convertedTokens } from './converted-tokens.ts';
import { KnownTexts, type TextChange } from './known-texts.ts';
import { chosenEncoding, offeredEncodings, type PositionEncoding } from './position-encoding.ts';

/** What is needed to understand the answer to a request. */
interface Asked {
  readonly method: string;
  readonly uri: string | undefined;
}

/**
 * Stands between a client that counts bytes or characters and the server, which counts in UTF-16 alone. For a client that
 * counts as the server does, messages are handed on as they are.
 */
export class EncodedMessages {
  private encoding: PositionEncoding = 'utf-16';
  private wasOffered = false;
  private texts: KnownTexts | undefined;
  private readonly asked = new Map<number | string, Asked>();
  private readonly closed: (uri: string) => TextDocument | undefined;
  private readonly fromClient: Shift = (uri, position) => this.texts?.fromClient(uri, position) ?? position;
  private readonly toClient: Shift = (uri, position) => this.texts?.toClient(uri, position) ?? position;
  /** The list of completions that a client shows; what it asks about one of them does not say in which text. */
  private completing: string | undefined;

  /** @param closed the text of a file that is not open, as the server has read it. */
  constructor(closed: (uri: string) => TextDocument | undefined) {
    this.closed = closed;
  }

  /** From the client to the server. */
  incoming(message: Message): Message {
    if (Message.isRequest(message)) return this.request(message);
    if (!this.texts || !Message.isNotification(message) || !isFields(message.params)) return message;
    const { params, method } = message;
    const uri = uriWithin(params);
    if (uri !== undefined && method === 'textDocument/didOpen' && isFields(params.textDocument)) {
      this.texts.opened(uri, String(params.textDocument.text));
    } else if (uri !== undefined && method === 'textDocument/didClose') {
      this.texts.wasClosed(uri);
    } else if (uri !== undefined && method === 'textDocument/didChange' && isChanges(params.contentChanges)) {
      return withParams(message, { ...params, contentChanges: this.texts.changed(uri, params.contentChanges) });
    }
    return message;
  }

  /** From the server to the client. */
  outgoing(message: Message): Message {
    if (Message.isResponse(message)) return this.response(message);
    if (!this.texts || !(Message.isRequest(message) || Message.isNotification(message))) return message;
    return withParams(message, converted(message.params, undefined, this.toClient));
  }

  private request(message: RequestMessage): Message {
    const { method, params, id } = message;
    if (method === 'initialize') {
      this.encoding = chosenEncoding(params);
      this.wasOffered = offeredEncodings(params).length > 0;
      this.texts = this.encoding === 'utf-16' ? undefined : new KnownTexts(this.encoding, this.closed);
    }
    if (id === null || (!this.texts && method !== 'initialize')) return message;
    const uri = method === 'completionItem/resolve' ? this.completing : uriWithin(params);
    if (method === 'textDocument/completion') this.completing = uri;
    this.asked.set(id, { method, uri });
    return this.texts ? withParams(message, converted(params, uri, this.fromClient)) : message;
  }

  private response(message: ResponseMessage): Message {
    const asked = message.id === null ? undefined : this.asked.get(message.id);
    if (message.id !== null) this.asked.delete(message.id);
    const { result } = message;
    if (!asked || result === undefined || result === null) return message;
    if (asked.method === 'initialize') return this.greeting(message, result);
    const { uri } = asked;
    if (uri !== undefined && isFields(result) && asked.method.startsWith('textDocument/semanticTokens/')) {
      const { data } = result;
      return Array.isArray(data)
        ? withResult(message, { ...result, data: convertedTokens(data, uri, this.toClient) })
        : message;
    }
    return withResult(message, converted(result, uri, this.toClient));
  }

  /** Says how positions are counted. What has changed among tokens is not told: it would be about numbers of ours. */
  private greeting(message: ResponseMessage, result: unknown): Message {
    if (!this.wasOffered || !isFields(result) || !isFields(result.capabilities)) return message;
    const capabilities: Record<string, unknown> = { ...result.capabilities, positionEncoding: this.encoding };
    const tokens = capabilities.semanticTokensProvider;
    if (this.texts && isFields(tokens) && isFields(tokens.full)) {
      capabilities.semanticTokensProvider = { ...tokens, full: true };
    }
    return withResult(message, { ...result, capabilities });
  }
}

function isChanges(value: unknown): value is TextChange[] {
  return Array.isArray(value) && value.every((change) => isFields(change) && typeof change.text === 'string');
}

function withParams(message: Message, params: unknown): Message {
  return Object.assign({}, message, { params });
}

function withResult(message: Message, result: unknown): Message {
  return Object.assign({}, message, { result });
}
