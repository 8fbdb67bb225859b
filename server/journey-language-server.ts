import { DefaultLanguageServer } from 'langium/lsp';
import { CodeActionKind, type InitializeParams, type InitializeResult } from 'vscode-languageserver-protocol';
import { fixAllKind } from '../language/editing/code-actions.ts';
import { keywordsKind } from '../language/restructuring/translate-keywords.ts';

/** Says which kinds of code actions there are, so that an editor can offer to mend a file whenever it is saved. */
export class JourneyLanguageServer extends DefaultLanguageServer {
  protected override buildInitializeResult(params: InitializeParams): InitializeResult {
    const result = super.buildInitializeResult(params);
    const codeActionProvider = { codeActionKinds: [CodeActionKind.QuickFix, fixAllKind, keywordsKind] };
    // Langium has no service for selections that grow; `start-server.ts` answers them.
    const selectionRangeProvider = true;
    return { ...result, capabilities: { ...result.capabilities, codeActionProvider, selectionRangeProvider } };
  }
}
