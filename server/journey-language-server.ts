import { URI, UriUtils } from 'langium';
import { DefaultLanguageServer } from 'langium/lsp';
import { CodeActionKind, type InitializeParams, type InitializeResult } from 'vscode-languageserver-protocol';
import { fixAllKind } from '../language/lsp/code-actions.ts';
import { keywordsKind } from '../language/refactorings/translate-keywords.ts';

/** Says which kinds of code actions there are, so that an editor can offer to mend a file whenever it is saved. */
export class JourneyLanguageServer extends DefaultLanguageServer {
  /** Clients that know one folder only call it by the protocol's older name. */
  override initialize(params: InitializeParams): Promise<InitializeResult> {
    const { workspaceFolders, rootUri } = params;
    if (workspaceFolders || !rootUri) return super.initialize(params);
    return super.initialize({
      ...params,
      workspaceFolders: [{ uri: rootUri, name: UriUtils.basename(URI.parse(rootUri)) }],
    });
  }

  protected override buildInitializeResult(params: InitializeParams): InitializeResult {
    const result = super.buildInitializeResult(params);
    const codeActionProvider = {
      codeActionKinds: [CodeActionKind.QuickFix, CodeActionKind.Refactor, fixAllKind, keywordsKind],
    };
    // Langium has no service for selections that grow; `start-server.ts` answers them.
    const selectionRangeProvider = true;
    // Said here, it need not be registered: clients that take no registrations would warn of one.
    const workspaceFolders = { supported: true, changeNotifications: true };
    const workspace = { ...result.capabilities.workspace, workspaceFolders };
    return {
      ...result,
      capabilities: { ...result.capabilities, workspace, codeActionProvider, selectionRangeProvider },
    };
  }
}
