import { DocumentState } from 'langium';
import type { LangiumSharedServices } from 'langium/lsp';
import {
  type ClientCapabilities,
  CodeLensRefreshRequest,
  type Connection,
  InlayHintRefreshRequest,
  SemanticTokensRefreshRequest,
} from 'vscode-languageserver';

/**
 * Milliseconds between two requests to ask again: who types in a file that others use would set them all off at every
 * letter.
 */
const rest = 250;

/**
 * Bids the editor ask again for the hints, lenses and colours of texts that did not change themselves. An editor asks
 * by itself where a text changes, and cannot know that a used file, the project's settings or the day say something
 * else now.
 */
export class Refresher {
  private readonly connection: Connection;
  private requests: readonly string[] = [];
  private isDue = false;
  private isResting = false;

  constructor(connection: Connection) {
    this.connection = connection;
  }

  /** Takes note of what the client can be asked to do. */
  initialize({ workspace }: ClientCapabilities): void {
    this.requests = [
      ...(workspace?.inlayHint?.refreshSupport ? [InlayHintRefreshRequest.method] : []),
      ...(workspace?.codeLens?.refreshSupport ? [CodeLensRefreshRequest.method] : []),
      ...(workspace?.semanticTokens?.refreshSupport ? [SemanticTokensRefreshRequest.method] : []),
    ];
  }

  /**
   * Sends for the editor whenever an open text was looked at again without having changed.
   *
   * @param versionOf the version of an open text that was looked at; `undefined` where it is not open
   */
  watch({ workspace }: LangiumSharedServices, versionOf: (uri: string) => number | undefined): void {
    const seen = new Map<string, number>();
    workspace.DocumentBuilder.onDocumentPhase(DocumentState.Validated, ({ uri }) => {
      const key = uri.toString();
      const version = versionOf(key);
      this.isDue ||= version !== undefined && seen.get(key) === version;
      if (version === undefined) seen.delete(key);
      else seen.set(key, version);
    });
    workspace.DocumentBuilder.onBuildPhase(DocumentState.Validated, () => this.send());
  }

  /** Something that every text depends on has changed. */
  everything(): void {
    this.isDue = true;
    this.send();
  }

  private send(): void {
    if (!this.isDue || this.isResting || this.requests.length === 0) return;
    this.isDue = false;
    this.isResting = true;
    for (const request of this.requests) {
      this.connection
        .sendRequest(request)
        .catch((error: unknown) => this.connection.console.warn(`The editor did not refresh: ${String(error)}`));
    }
    setTimeout(() => {
      this.isResting = false;
      this.send();
    }, rest);
  }
}
