import * as vscode from 'vscode';
import { type ExportedBeside, type ExportRequest, endingOf, factsOf, numberedName } from '../../server/protocol.ts';
import type { ExportedFile, ExportMap } from '../export-client.ts';
import type { PreviewManager } from '../preview/preview-manager.ts';
import { askForRequest } from './export-choices.ts';
import { openExported } from './open-exported.ts';
import type { WhichJourney } from './which-journey.ts';

/** "Journey: Export Map…": asks for a format, its options and a file; then writes the file and offers to open it. */
export function exportMap(
  previews: PreviewManager,
  which: WhichJourney,
  exporting: ExportMap,
): (target?: unknown) => Promise<void> {
  return async (target) => {
    const uri = await which(target, vscode.l10n.t('Export Map'));
    if (!uri) return;
    const beside = await previews.besideOf(uri);
    const request = await askForRequest(uri, previews.mapOptions, beside !== undefined);
    const file = request && (await askForFile(uri, request, beside));
    if (file && endsAs(file, request)) await writeMap(file, () => exporting(uri, request, beside));
  };
}

async function askForFile(
  uri: vscode.Uri,
  { format, slide }: ExportRequest,
  beside: ExportedBeside | undefined,
): Promise<vscode.Uri | undefined> {
  const own = nameOf(uri).replace(/\.journey$/i, '');
  // Another name than that of the single map, whose file may exist.
  const kind = beside ? `-${vscode.l10n.t('compared')}` : slide ? `-${vscode.l10n.t('slide')}` : '';
  const name = `${own}${kind}.${factsOf(format).endings[0] ?? format}`;
  const folder =
    uri.scheme === 'untitled' ? vscode.workspace.workspaceFolders?.[0]?.uri : vscode.Uri.joinPath(uri, '..');
  return vscode.window.showSaveDialog({
    title: vscode.l10n.t('Export Map'),
    filters: { [format.toUpperCase()]: [...factsOf(format).endings] },
    ...(folder ? { defaultUri: vscode.Uri.joinPath(folder, name) } : {}),
  });
}

/** Whether the name has an ending of the format; reports it if not. The user can type any name into the dialog. */
function endsAs(file: vscode.Uri, { format }: ExportRequest): boolean {
  const name = nameOf(file);
  const ending = endingOf(name);
  const possible = factsOf(format).endings;
  if (ending === '' || possible.includes(ending)) return true;
  const endings = possible.map((one) => `.${one}`).join(', ');
  const { l10n, window } = vscode;
  void window.showErrorMessage(
    l10n.t(
      '{0} was not written: a file in the format {1} does not end in {2}. Possible endings: {3}.',
      name,
      format.toUpperCase(),
      `.${ending}`,
      endings,
    ),
  );
  return false;
}

async function writeMap(file: vscode.Uri, draw: () => ReturnType<ExportMap>): Promise<void> {
  const { l10n, window } = vscode;
  const name = nameOf(file);
  const progress = { location: vscode.ProgressLocation.Notification, title: l10n.t('Writing {0}…', name) };
  try {
    const exported = await window.withProgress(progress, async () => {
      const map = await draw();
      if (map) await writeFiles(file, map);
      return map;
    });
    if (!exported) {
      void window.showErrorMessage(l10n.t('There is no map to export yet. Try again in a moment.'));
      return;
    }
    if (exported.warnings.length > 0) void window.showWarningMessage(exported.warnings.join(' '));
    const isOne = exported.further.length === 0;
    const first = isOne ? file : fileNumbered(file, 1);
    await openExported(first, isOne ? name : nameOf(first), exported.bytes, exported.further.length + 1);
  } catch (error) {
    void window.showErrorMessage(l10n.t('{0} could not be written: {1}', name, reasonOf(error)));
  }
}

/** Several slides are a file each, numbered from 1. */
async function writeFiles(file: vscode.Uri, { bytes, further }: ExportedFile): Promise<void> {
  const { fs } = vscode.workspace;
  if (further.length === 0) return fs.writeFile(file, bytes);
  for (const [index, content] of [bytes, ...further].entries()) {
    await fs.writeFile(fileNumbered(file, index + 1), content);
  }
}

function fileNumbered(file: vscode.Uri, number: number): vscode.Uri {
  return vscode.Uri.joinPath(file, '..', numberedName(nameOf(file), number));
}

function nameOf({ path }: vscode.Uri): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

export function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
