import * as vscode from 'vscode';
import type { PreviewManager } from '../preview/preview-manager.ts';
import { baseName, fileItem } from './file-item.ts';
import { journeyFiles, type WhichJourney } from './which-journey.ts';

interface FileItem extends vscode.QuickPickItem {
  /** `undefined` for the one that opens a dialog. */
  readonly uri: vscode.Uri | undefined;
}

/** "Journey: Compare with Another File…": one of the workspace's journeys, or any other file. */
export function compareFile(previews: PreviewManager, which: WhichJourney): (target?: unknown) => Promise<void> {
  return async (target) => {
    const uri = await which(target, vscode.l10n.t('Compare with Another File'));
    const other = uri && (await pickOther(uri));
    if (uri && other) previews.compare(uri, { kind: 'file', uri: other.toString() });
  };
}

async function pickOther(uri: vscode.Uri): Promise<vscode.Uri | undefined> {
  const found = await vscode.workspace.findFiles(...journeyFiles);
  const others = found.filter((other) => other.toString() !== uri.toString());
  if (others.length === 0) return browse();
  const items = others
    .map((other): FileItem => fileItem(other))
    .toSorted((one, two) => `${one.description}/${one.label}`.localeCompare(`${two.description}/${two.label}`));
  const rest: FileItem = {
    label: vscode.l10n.t('Browse…'),
    iconPath: new vscode.ThemeIcon('folder-opened'),
    uri: undefined,
  };
  const picked = await vscode.window.showQuickPick<FileItem>([...items, rest], {
    title: vscode.l10n.t('Compare with Another File'),
    placeHolder: vscode.l10n.t('The journey to compare with {0}', baseName(uri)),
    matchOnDescription: true,
  });
  return picked && (picked.uri ?? browse());
}

async function browse(): Promise<vscode.Uri | undefined> {
  const picked = await vscode.window.showOpenDialog({
    title: vscode.l10n.t('Compare with Another File'),
    openLabel: vscode.l10n.t('Compare'),
    filters: { [vscode.l10n.t('Journey Maps')]: ['journey'] },
  });
  return picked?.[0];
}
