import * as vscode from 'vscode';
import type { MapData } from '../../server/protocol.ts';
import type { PreviewManager } from '../preview/preview-manager.ts';
import type { WhichJourney } from './which-journey.ts';

interface PersonaItem extends vscode.QuickPickItem {
  /** Null for all customers. */
  readonly persona: string | null;
}

type PullMap = (uri: vscode.Uri) => Promise<MapData | null>;

/** "Journey: Compare Personas…": the same journey for two personas, or for one persona and all customers. */
export function comparePersonas(
  previews: PreviewManager,
  which: WhichJourney,
  pull: PullMap,
): (target?: unknown) => Promise<void> {
  return async (target) => {
    const uri = await which(target, vscode.l10n.t('Compare Personas'));
    if (!uri) return;
    // The server knows a file outside of the workspace only while it is open.
    await vscode.workspace.openTextDocument(uri);
    const map = await pull(uri);
    if (!map) {
      void vscode.window.showWarningMessage(vscode.l10n.t('The language server has stopped.'));
      return;
    }
    const personas = personasOf(map);
    if (personas.length === 0) {
      const hint = vscode.l10n.t(
        'No persona of this journey has ratings of its own. Add them to the other ratings, for example rating[kim]: 3.',
      );
      void vscode.window.showInformationMessage(hint);
      return;
    }
    const everybody: PersonaItem = { label: vscode.l10n.t('Everybody'), persona: null };
    const older = await pick(vscode.l10n.t('Whose journey is the first?'), [everybody, ...personas]);
    if (!older) return;
    const others = [...personas, everybody].filter(({ persona }) => persona !== older.persona);
    const newer = await pick(vscode.l10n.t('Compared with whom?'), others);
    if (newer) previews.compare(uri, { kind: 'personas', older: older.persona, newer: newer.persona });
  };
}

/** The personas with numbers of their own: everybody else's journey is everybody's. */
function personasOf({ journeys }: MapData): PersonaItem[] {
  const found = new Map<string, PersonaItem>();
  for (const { journey, personas } of journeys) {
    const own = new Set(personas.map(({ key }) => key));
    for (const { key, name } of journey.inReach.personas) {
      if (own.has(key)) found.set(key, { label: name || key, persona: key });
    }
  }
  return [...found.values()];
}

function pick(placeHolder: string, items: readonly PersonaItem[]): Thenable<PersonaItem | undefined> {
  return vscode.window.showQuickPick(items, { title: vscode.l10n.t('Compare Personas'), placeHolder });
}
