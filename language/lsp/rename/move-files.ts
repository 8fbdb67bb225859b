/** Paths that lead where they led after files or folders have got another place or another name. */
import { type DocumentBuilder, DocumentState, type LangiumDocuments, URI, UriUtils } from 'langium';
import type { FileOperationHandler } from 'langium/lsp';
import type { FileOperationOptions, FileRename, RenameFilesParams } from 'vscode-languageserver-protocol';
import type { TextEdit, WorkspaceEdit } from 'vscode-languageserver-types';
import type { ImportGraph } from '../../names/import-graph.ts';
import { isJourneyDocument, type JourneyDocument } from '../../names/occurrences.ts';
import type { HostEnvironment } from '../../project/analyser.ts';
import { writtenText } from '../completion/completion-candidate.ts';
import { linkedPaths } from '../navigation/document-links.ts';
import { rangeIn } from '../navigation/navigation.ts';

export interface MoveServices {
  readonly reach: ImportGraph;
  readonly builder: DocumentBuilder;
  readonly documents: LangiumDocuments;
  /** The version of a document that is open in the editor; `undefined` for what is only on disk. */
  readonly openVersion: (uri: URI) => number | undefined;
}

export class JourneyFileOperationHandler implements FileOperationHandler {
  /** Everything that a map can lead to, reports and folders too. */
  readonly fileOperationOptions: FileOperationOptions = { willRename: { filters: [{ pattern: { glob: '**/*' } }] } };
  private readonly services: MoveServices;
  private readonly host: HostEnvironment;

  constructor(services: MoveServices, host: HostEnvironment) {
    this.services = services;
    this.host = host;
  }

  async willRenameFiles({ files }: RenameFilesParams): Promise<WorkspaceEdit | null> {
    const { builder, documents, openVersion } = this.services;
    // Before the last keystroke is read, its text and the places in it do not belong together.
    await builder.waitUntil(DocumentState.Linked);
    const moves = files.map(moveOf);
    const edits = documents.all
      .filter(isJourneyDocument)
      .map((document) => ({ uri: document.uri, own: this.editsIn(document, moves) }))
      .filter(({ own }) => own.length > 0)
      .toArray();
    if (edits.length === 0) return null;
    if (!this.host.editor().versionedEdits) {
      return { changes: Object.fromEntries(edits.map(({ uri, own }) => [uri.toString(), own])) };
    }
    return {
      documentChanges: edits.map(({ uri, own }) => ({
        textDocument: { uri: uri.toString(), version: openVersion(uri) ?? null },
        edits: own,
      })),
    };
  }

  private editsIn(document: JourneyDocument, moves: readonly Move[]): TextEdit[] {
    const home = after(document.uri, moves);
    return linkedPaths(document).flatMap(({ at, path, isUse }) => {
      const target = this.services.reach.resolve(document.uri, path);
      if (!target) return [];
      const moved = after(target, moves);
      const leads = UriUtils.resolvePath(UriUtils.dirname(home), path.replaceAll('\\', '/'));
      if (UriUtils.equals(leads, moved)) return [];
      const relative = UriUtils.relative(UriUtils.dirname(home), moved);
      const isPlain = relative.startsWith('.') || !(isUse || path.startsWith('.'));
      return [{ range: rangeIn(document, { at }), newText: writtenText(isPlain ? relative : `./${relative}`) }];
    });
  }
}

interface Move {
  readonly from: URI;
  readonly to: URI;
}

function moveOf({ oldUri, newUri }: FileRename): Move {
  return { from: URI.parse(oldUri), to: URI.parse(newUri) };
}

/** Where a file is then: moved by itself, with a folder, or not at all. */
function after(uri: URI, moves: readonly Move[]): URI {
  for (const { from, to } of moves) {
    if (UriUtils.equals(from, uri)) return to;
    const folder = `${from.path.replace(/\/$/u, '')}/`;
    if (from.scheme === uri.scheme && from.authority === uri.authority && uri.path.startsWith(folder)) {
      return to.with({ path: `${to.path.replace(/\/$/u, '')}/${uri.path.slice(folder.length)}` });
    }
  }
  return uri;
}
