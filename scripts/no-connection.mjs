/**
 * What the bundles without a connection have in place of the language server protocol: its types, and the few classes
 * that the language makes. Messages and their handlers stay out.
 */
export { CancellationToken, CancellationTokenSource, Disposable, Emitter, ResponseError } from 'vscode-jsonrpc';
export * from 'vscode-languageserver-types';

/** Those of the protocol's errors that the language reports, by its numbers. */
export const LSPErrorCodes = { RequestFailed: -32803, ServerCancelled: -32802, RequestCancelled: -32800 };

/** Langium names these in classes that a bundle without a connection does not make. */
export class SemanticTokensBuilder {}
export const DidChangeConfigurationNotification = {};
export const DidChangeWatchedFilesNotification = {};
export const FileChangeType = {};
export const TextDocumentSyncKind = {};
