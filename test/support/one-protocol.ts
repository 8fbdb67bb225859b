import { ResponseError } from 'vscode-languageserver/node';

/**
 * npm may install two copies of the protocol, the connection's and the one of Langium and the language, of which the
 * bundles have one (esbuild.mjs). An error of either copy is sent as an error afterwards.
 */
export function joinProtocols(): void {
  Object.defineProperty(ResponseError, Symbol.hasInstance, {
    configurable: true,
    value: (one: unknown) => one instanceof Error && 'code' in one && 'toJson' in one,
  });
}
