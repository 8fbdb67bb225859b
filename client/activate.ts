/** What both hosts share: the language client, the previews and the commands. */
import * as vscode from 'vscode';
import {
  type BaseLanguageClient,
  type LanguageClientOptions,
  LSPErrorCodes,
  ResponseError,
  State,
} from 'vscode-languageclient';
import {
  type ComparedData,
  type ComparedWith,
  type FindingOfCard,
  isComparedData,
  isJourneyChanged,
  isJourneyEditAnswer,
  isJourneyFindingsAnswer,
  isMapData,
  type JourneyEditAnswer,
  journeyChanged,
  journeyCompared,
  journeyEdit,
  journeyFindings,
  journeyMap,
  type MapData,
  type MapEdit,
} from '../server/protocol.ts';
import { compareCommit } from './commands/compare-commit.ts';
import { compareFile } from './commands/compare-file.ts';
import { compareNamed } from './commands/compare-named.ts';
import { comparePersonas } from './commands/compare-personas.ts';
import { compareSelected } from './commands/compare-selected.ts';
import { connectAnswers } from './commands/connect-answers.ts';
import { copyImage } from './commands/copy-image.ts';
import { endComparison } from './commands/end-comparison.ts';
import { explainNumbers } from './commands/explain-numbers.ts';
import { exportMap } from './commands/export-map.ts';
import { exportSite } from './commands/export-site.ts';
import type { CommandId } from './commands/ids.ts';
import { importFile } from './commands/import-file.ts';
import { makeToBe } from './commands/make-to-be.ts';
import { newJourney } from './commands/new-journey.ts';
import { openPreview } from './commands/open-preview.ts';
import { openPreviewToSide } from './commands/open-preview-to-side.ts';
import { present } from './commands/present.ts';
import { type ServerHost, ServerRestart } from './commands/restart-server.ts';
import { type SaveAs, saveAsWith, saveJourney } from './commands/save-journey.ts';
import { showSource } from './commands/show-source.ts';
import { toggleLock } from './commands/toggle-lock.ts';
import { translateKeywords } from './commands/translate-keywords.ts';
import { updateNumbers } from './commands/update-numbers.ts';
import { Journeys, type WhichJourney } from './commands/which-journey.ts';
import { zoomPreview } from './commands/zoom-preview.ts';
import { dropProvider } from './drop-file.ts';
import { exportFolder, exportWith, serveExportAssets } from './export-client.ts';
import { serveFiles } from './file-requests.ts';
import { lensCommands, lensMiddleware } from './lens-commands.ts';
import { pasteProvider, pasteRows } from './paste-rows.ts';
import type { CardAddress } from './preview/messages.ts';
import { PreviewManager } from './preview/preview-manager.ts';
import { registerSelecting, selectCommand } from './select-words.ts';
import { whenRunning } from './when-running.ts';
import { workspaceEdit } from './workspace-edit.ts';

/** Makes the client of one host, with its own way to reach the server. */
export type HostFactory = (id: string, name: string, options: LanguageClientOptions) => ServerHost;

/**
 * Starts everything, and does not wait for the server: VS Code runs no command of an extension before it is active, and
 * one that hangs while it starts could not be restarted.
 */
export function activateJourney(context: vscode.ExtensionContext, createHost: HostFactory): void {
  const restart = new ServerRestart();
  // Any scheme: files, unsaved documents, virtual file systems, and both sides of a comparison.
  const options: LanguageClientOptions = {
    documentSelector: [{ language: 'journey' }],
    initializationOptions: {
      rulePages: vscode.Uri.joinPath(context.extensionUri, 'docs', 'rules').toString(),
      // For a server in a worker; a process finds it beside itself.
      exportFolder: exportFolder(context.extensionUri).toString(true),
      suggestCommand: 'editor.action.triggerSuggest',
      commands: { ...lensCommands, select: selectCommand },
    },
    middleware: lensMiddleware,
    errorHandler: restart.errorHandler,
  };
  const host = createHost('journey', vscode.l10n.t('Journey Maps'), options);
  const { client } = host;
  restart.of(host);
  const previews = new PreviewManager(context.extensionUri, context.workspaceState, {
    pull: (uri) => pullMap(client, uri),
    compare: (uri, other) => pullCompared(client, uri, other),
    edit: (uri, version, edit) => pullEdits(client, uri, version, edit),
    findings: (uri, card) => pullFindings(client, uri, card),
    workspaceEdit: (uri, edits, elsewhere) => workspaceEdit(client, uri, edits, elsewhere),
    isPassing: isPassingError,
  });
  const journeys = new Journeys(previews);
  context.subscriptions.push(
    previews,
    journeys,
    client,
    ...connect(client, previews),
    ...serveFiles(client),
    serveExportAssets(client, context.extensionUri),
    pasteProvider(client),
    dropProvider(client),
    registerSelecting(),
    ...registerCommands(
      context.extensionUri,
      client,
      previews,
      journeys.which,
      saveAsWith((uri) => pullMap(client, uri), host.home),
    ),
    vscode.commands.registerCommand('journey.restartServer' satisfies CommandId, restart.run),
    // The client only asks it to end, and that is in vain where it hangs.
    { dispose: () => void host.running().end() },
  );
  // The client shows why it could not be started.
  client.start().catch(() => undefined);
}

function connect(client: BaseLanguageClient, previews: PreviewManager): vscode.Disposable[] {
  return [
    client.onNotification(journeyChanged, (params: unknown) => {
      if (isJourneyChanged(params)) previews.changed(client.protocol2CodeConverter.asUri(params.uri));
    }),
    client.onDidChangeState(({ newState }) => {
      if (newState === State.Running) previews.serverStarted();
      if (newState === State.Stopped || newState === State.StartFailed) previews.serverStopped();
    }),
  ];
}

function registerCommands(
  extension: vscode.Uri,
  client: BaseLanguageClient,
  previews: PreviewManager,
  which: WhichJourney,
  saveAs: SaveAs,
): vscode.Disposable[] {
  const pullOnce = async (uri: vscode.Uri) => ((await whenRunning(client)) ? pullMap(client, uri) : null);
  const handlers: Record<
    Exclude<CommandId, 'journey.restartServer'>,
    (target?: unknown, selected?: unknown) => unknown
  > = {
    'journey.newJourney': newJourney,
    'journey.saveJourney': saveJourney(saveAs),
    'journey.makeToBe': makeToBe(client, which, saveAs),
    'journey.openPreview': openPreview(previews, which),
    'journey.openPreviewToSide': openPreviewToSide(previews, which, { locked: false }),
    'journey.openLockedPreviewToSide': openPreviewToSide(previews, which, { locked: true }),
    'journey.preview.toggleLock': toggleLock(previews),
    'journey.preview.showSource': showSource(previews),
    'journey.preview.zoomIn': zoomPreview(previews, 'in'),
    'journey.preview.zoomOut': zoomPreview(previews, 'out'),
    'journey.preview.zoomReset': zoomPreview(previews, 'actual'),
    'journey.preview.fitWidth': zoomPreview(previews, 'fit'),
    'journey.preview.fitAll': zoomPreview(previews, 'fit-all'),
    'journey.compare.named': compareNamed(previews, which),
    'journey.compare.file': compareFile(previews, which),
    'journey.compare.selected': compareSelected(previews, which),
    'journey.compare.commit': compareCommit(previews, which),
    'journey.compare.personas': comparePersonas(previews, which, pullOnce),
    'journey.compare.end': endComparison(previews),
    'journey.present': present(previews, which),
    'journey.exportMap': exportMap(previews, which, exportWith(client)),
    'journey.exportSite': exportSite(client),
    'journey.copyImage': copyImage(previews, which, exportWith(client)),
    'journey.importFile': importFile(client),
    'journey.connectAnswers': connectAnswers(client, which),
    'journey.updateNumbers': updateNumbers(client, which),
    'journey.pasteRows': pasteRows(client),
    'journey.translateKeywords': translateKeywords,
    'journey.explainNumbers': explainNumbers(extension),
  };
  return Object.entries(handlers).map(([id, handler]) => vscode.commands.registerCommand(id, handler));
}

async function pullMap(client: BaseLanguageClient, uri: vscode.Uri): Promise<MapData | null> {
  // While the server starts there is nothing to ask; every preview asks as soon as it runs.
  if (!client.isRunning()) return null;
  const params = { uri: client.code2ProtocolConverter.asUri(uri) };
  const answer: unknown = await client.sendRequest<unknown>(journeyMap, params);
  if (answer === null || isMapData(answer)) return answer;
  throw new TypeError(`The answer to ${journeyMap} is no map.`);
}

async function pullCompared(
  client: BaseLanguageClient,
  uri: vscode.Uri,
  other: ComparedWith,
): Promise<ComparedData | null> {
  if (!client.isRunning()) return null;
  const params = { uri: client.code2ProtocolConverter.asUri(uri), with: other };
  const answer: unknown = await client.sendRequest<unknown>(journeyCompared, params);
  if (answer === null || isComparedData(answer)) return answer;
  throw new TypeError(`The answer to ${journeyCompared} is no comparison.`);
}

async function pullEdits(
  client: BaseLanguageClient,
  uri: vscode.Uri,
  version: number,
  edit: MapEdit,
): Promise<JourneyEditAnswer | null> {
  if (!client.isRunning()) return null;
  const params = { uri: client.code2ProtocolConverter.asUri(uri), version, edit };
  const answer: unknown = await client.sendRequest<unknown>(journeyEdit, params);
  if (isJourneyEditAnswer(answer)) return answer;
  throw new TypeError(`The answer to ${journeyEdit} says nothing about an edit.`);
}

async function pullFindings(
  client: BaseLanguageClient,
  uri: vscode.Uri,
  { journey, touchpoint }: CardAddress,
): Promise<readonly FindingOfCard[]> {
  if (!client.isRunning()) return [];
  const params = { uri: client.code2ProtocolConverter.asUri(uri), journey, touchpoint };
  const answer: unknown = await client.sendRequest<unknown>(journeyFindings, params).catch((error: unknown) => {
    if (!isPassingError(error)) console.error(error);
    return null;
  });
  return isJourneyFindingsAnswer(answer) && 'findings' in answer ? answer.findings : [];
}

/** The server gave this question up for a newer state; its notification makes the preview ask again. */
function isPassingError(error: unknown): boolean {
  const codes: readonly number[] = [
    LSPErrorCodes.RequestCancelled,
    LSPErrorCodes.ServerCancelled,
    LSPErrorCodes.ContentModified,
  ];
  return error instanceof ResponseError && codes.includes(error.code);
}
