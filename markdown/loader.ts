/**
 * The script that every Markdown preview loads. It is small on purpose: most Markdown has no journey in it, and what reads and
 * draws one is a hundred times as large. The rest comes when the page shows its first journey block.
 */
import { journeyBlocks } from './journey-blocks.ts';

const rest = 'main.js';
const updated = 'vscode.markdown.updateContent';
// While a script runs the page knows it. Later it does not.
const own = document.currentScript as HTMLScriptElement;

function look(): void {
  if (!document.querySelector(journeyBlocks)) return;
  window.removeEventListener(updated, look);
  const script = document.createElement('script');
  // Beside this file, wherever the editor serves it from, and with the pass that the page's policy asks of a script.
  script.src = new URL(rest, own.src).href;
  script.nonce = own.nonce;
  script.addEventListener('error', () => {
    script.remove();
    // The connection to a remote machine can be away for a while: the next change of the page tries again.
    window.addEventListener(updated, look);
  });
  document.head.append(script);
}

window.addEventListener(updated, look);
look();
