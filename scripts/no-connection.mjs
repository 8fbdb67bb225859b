/**
 * What the bundles without a connection have in place of the language server protocol: its types, and the few classes
 * that the language makes. Messages and their handlers stay out.
 */
// From their files: the package as a whole brings the connection.

export * from 'vscode-languageserver-types';
export { CancellationToken, CancellationTokenSource } from '../node_modules/vscode-jsonrpc/lib/common/cancellation.js';
export { Disposable } from '../node_modules/vscode-jsonrpc/lib/common/disposable.js';
export { Emitter } from '../node_modules/vscode-jsonrpc/lib/common/events.js';
export { ResponseError } from '../node_modules/vscode-jsonrpc/lib/common/messages.js';

/** Those of the protocol's errors that the language reports, by its numbers. */
export const LSPErrorCodes = { RequestFailed: -32803, ServerCancelled: -32802, RequestCancelled: -32800 };

/** Langium names these in classes that a bundle without a connection does not make. */
export class SemanticTokensBuilder {}
export const DidChangeConfigurationNotification = {};
export const DidChangeWatchedFilesNotification = {};
export const FileChangeType = {};
export const TextDocumentSyncKind = {};
