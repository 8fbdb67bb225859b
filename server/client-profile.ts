/** What the client says at the start about itself and its reader; until then, what the host says. */
import { type InitializeParams, InsertTextMode } from 'vscode-languageserver';
import { translatorFor } from '../language/messages/messages.ts';
import { type EditorCommands, noEditor } from '../language/project/editor.ts';

/** What a host knows of the reader, unless the client names something else. */
export interface ProfileDefaults {
  readonly locale?: string | undefined;
  readonly rulePages?: string;
}

export class ClientProfile {
  /** The words in the reader's language. */
  words: ReturnType<typeof translatorFor>;
  /** Address of the folder with a page for each finding's code. */
  rulePages: string | undefined;
  /** Address of the bundle that exports, for a server in a worker. */
  exportFolder: string | undefined;
  editor = noEditor;
  /** Whether a definition may be a link, which says what it is the definition of. */
  knowsLinks = false;
  private readonly locale: string | undefined;

  constructor({ locale, rulePages }: ProfileDefaults) {
    this.locale = locale;
    this.words = translatorFor(locale);
    this.rulePages = rulePages;
  }

  initialize(params: InitializeParams): void {
    this.words = translatorFor(params.locale ?? this.locale);
    this.rulePages = option(params, 'rulePages') ?? this.rulePages;
    this.exportFolder = option(params, 'exportFolder');
    this.knowsLinks = params.capabilities.textDocument?.definition?.linkSupport ?? false;
    this.editor = editorOf(params);
  }
}

function editorOf(params: InitializeParams): typeof noEditor {
  const { textDocument, workspace } = params.capabilities;
  const completionItem = textDocument?.completion?.completionItem;
  const workspaceEdit = workspace?.workspaceEdit;
  return {
    snippets: completionItem?.snippetSupport ?? false,
    insertReplace: completionItem?.insertReplaceSupport ?? false,
    adjustsIndentation:
      completionItem?.insertTextModeSupport?.valueSet.includes(InsertTextMode.adjustIndentation) ?? false,
    suggestAgain: option(params, 'suggestCommand'),
    versionedEdits: workspaceEdit?.documentChanges ?? false,
    createsFiles:
      workspaceEdit?.documentChanges === true && workspaceEdit.resourceOperations?.includes('create') === true,
    showsFirst: workspaceEdit?.documentChanges === true && workspaceEdit.changeAnnotationSupport !== undefined,
    saysWhyNot: textDocument?.codeAction?.disabledSupport ?? false,
    commands: editorCommands(params),
  };
}

/**
 * What a client says at the start,
 * `initializationOptions: {"rulePages": "file:///…/docs/rules", "suggestCommand": "…"}`: where the pages about the
 * codes are, which command of its shows completions again, and (`exportFolder`) for a server in a worker the address of
 * the bundle that exports.
 */
function option(
  { initializationOptions: options }: InitializeParams,
  name: 'rulePages' | 'suggestCommand' | 'exportFolder',
): string | undefined {
  const value: unknown = typeof options === 'object' && options !== null && name in options && options[name];
  return typeof value === 'string' ? value : undefined;
}

/**
 * `initializationOptions: {"commands": {"openMap": "…", "compare": "…", "select": "…", "makeToBe": "…",
 * "updateNumbers": "…"}}`: what may be run here.
 */
function editorCommands({ initializationOptions: options }: InitializeParams): EditorCommands {
  const commands: unknown =
    typeof options === 'object' && options !== null && 'commands' in options && options.commands;
  const named = (name: keyof EditorCommands) => {
    const id =
      typeof commands === 'object' && commands !== null && name in commands ? Reflect.get(commands, name) : undefined;
    return typeof id === 'string' ? { [name]: id } : {};
  };
  return {
    ...named('openMap'),
    ...named('compare'),
    ...named('select'),
    ...named('makeToBe'),
    ...named('updateNumbers'),
  };
}
