import * as vscode from 'vscode';
import { starterSnippet } from './starter.ts';

/** "Journey: New Journey": an unsaved document with a first stage and touchpoint, ready to be overwritten. */
export async function newJourney(): Promise<void> {
  const document = await vscode.workspace.openTextDocument({ language: 'journey' });
  const editor = await vscode.window.showTextDocument(document);
  const { l10n } = vscode;
  const text = starterSnippet({
    title: l10n.t('Buying a new car'),
    persona: l10n.t('Kim, first-time buyer'),
    goal: l10n.t('Drive the car I fell in love with'),
    before: l10n.t('Before the purchase'),
    website: l10n.t('Website'),
    websiteNeed: l10n.t('Find model and price quickly'),
    during: l10n.t('During the purchase'),
    offer: l10n.t('A concrete offer'),
    offerNeed: l10n.t('An offer while I am still excited'),
    after: l10n.t('After the purchase'),
    call: l10n.t('A call during the delivery time'),
    callNeed: l10n.t('Know when the car arrives'),
  });
  await editor.insertSnippet(new vscode.SnippetString(text));
}
