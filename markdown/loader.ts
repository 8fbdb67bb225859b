/**
 * The script that every Markdown preview loads. It is small on purpose: most Markdown has no journey in it, and what
 * reads and draws one is a thousand times as large. The rest comes when the page shows its first journey block.
 */
import { languages } from '../language/model/languages.ts';
import { journeyBlocks } from './journey-blocks.ts';

/** In this order: the last one draws with the others. A block has words in the language that it is written in. */
const words = languages.map((language) => `../words/${language}.js`);
const rest = ['../language/language.js', '../map/map.js', ...words, 'main.js'];
const updated = 'vscode.markdown.updateContent';
// While a script runs the page knows it. Later it does not.
const own = document.currentScript as HTMLScriptElement;
// VS Code puts the first content into the page without an event, and that can be after this script.
const first = new MutationObserver(look);

function look(): void {
  if (!document.querySelector(journeyBlocks)) return;
  first.disconnect();
  window.removeEventListener(updated, look);
  const scripts = rest.map(scriptAt);
  for (const script of scripts) {
    script.addEventListener('error', () => {
      for (const one of scripts) one.remove();
      // The connection to a remote machine can be away for a while: the next change of the text tries again.
      window.addEventListener(updated, look);
    });
  }
  document.head.append(...scripts);
}

/** Beside this file, wherever the editor serves it from, and with the pass that the page's policy asks of a script. */
function scriptAt(path: string): HTMLScriptElement {
  const script = document.createElement('script');
  script.src = new URL(path, own.src).href;
  script.nonce = own.nonce;
  // Those that a script adds run as they arrive.
  script.async = false;
  return script;
}

first.observe(document, { childList: true, subtree: true });
window.addEventListener(updated, look);
look();
