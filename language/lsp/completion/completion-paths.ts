/** Files of the workspace, for where a path may stand. */
import { type FileSystemNode, type FileSystemProvider, type URI, UriUtils } from 'langium';
import { CompletionItemKind } from 'vscode-languageserver-types';
import type { Keyword } from '../../keywords/keywords.ts';
import type { JourneyTranslate } from '../../messages/messages.ts';
import type { ImportGraph } from '../../names/import-graph.ts';
import { isSkipped } from '../../settings/file-filter.ts';
import { type CompletionCandidate, writtenText } from './completion-candidate.ts';

export interface PathServices {
  readonly reach: ImportGraph;
  readonly files: FileSystemProvider;
  readonly t: JourneyTranslate;
}

export function takesPaths({ value }: Keyword): boolean {
  return value === 'link' || value === 'path';
}

/** What lies in the folder that is written so far, files first; nothing for an address or outside of the workspace. */
export async function pathOffers(
  written: string,
  from: URI,
  { reach, files, t }: PathServices,
): Promise<CompletionCandidate[]> {
  const ahead = written.slice(0, written.lastIndexOf('/') + 1);
  const inside = reach.resolve(from, `${ahead}file`);
  const folder = inside && UriUtils.dirname(inside);
  if (!folder || !(await files.exists(folder)) || !(await files.stat(folder)).isDirectory) return [];
  const entries = (await files.readDirectory(folder)).filter(({ uri }) => isOffered(uri, from));
  const inOrder = entries.toSorted(
    (one, other) => Number(one.isDirectory) - Number(other.isDirectory) || (one.uri.path < other.uri.path ? -1 : 1),
  );
  return inOrder.map((entry) => pathOffer(entry, ahead, t));
}

function isOffered(uri: URI, from: URI): boolean {
  return !isSkipped(UriUtils.basename(uri)) && !UriUtils.equals(uri, from);
}

function pathOffer({ uri, isDirectory }: FileSystemNode, ahead: string, t: JourneyTranslate): CompletionCandidate {
  const label = `${ahead}${UriUtils.basename(uri)}${isDirectory ? '/' : ''}`;
  return {
    label,
    newText: writtenText(label),
    kind: isDirectory ? CompletionItemKind.Folder : CompletionItemKind.File,
    detail: t(isDirectory ? 'completion.folder' : 'completion.workspace-file'),
    ...(isDirectory ? { suggestAgain: true as const } : {}),
  };
}
