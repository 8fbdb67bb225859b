/**
 * The words of one language: loaded already, as in a page, or loaded now, from beside the bundle.
 *
 * @param {string} language
 */
export function wordsOf(language) {
  const known = globalThis.journeyWords?.[language];
  if (known) return known;
  // In a worker a client has said where the scripts lie: `server/main-browser.ts`.
  if (typeof importScripts === 'function') importScripts(`${globalThis.journeyScripts}/words/${language}.js`);
  else {
    const load = require;
    load(`../words/${language}.js`);
  }
  return globalThis.journeyWords[language];
}
