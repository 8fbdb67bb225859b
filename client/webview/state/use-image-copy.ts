import { useEffect } from 'preact/hooks';
import type { CopyFailure } from '../../preview/messages.ts';
import type { Connection } from './connection.ts';

/** How long a page that was asked for waits to be in front, in milliseconds: a browser lets only that one write. */
const patience = 5000;

/** Puts an image that the client sends onto the clipboard, and says how it went. */
export function useImageCopy(connection: Connection): void {
  useEffect(
    () =>
      connection.listen((message) => {
        if (message.type !== 'copy-image') return;
        void copy(message.png).then((failure) => connection.post({ type: 'image-copied', failure }));
      }),
    [connection],
  );
}

async function copy(png: string): Promise<CopyFailure | null> {
  if (typeof ClipboardItem === 'undefined' || !navigator.clipboard?.write) return 'unsupported';
  await inFront();
  const bytes = Uint8Array.from(atob(png), (character) => character.charCodeAt(0));
  try {
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': new Blob([bytes], { type: 'image/png' }) })]);
    return null;
  } catch (error) {
    if (error instanceof DOMException) return 'refused';
    throw error;
  }
}

/**
 * Resolves as soon as the page has the focus, or when it did not get it in time: then the browser refuses, and says so.
 */
function inFront(): Promise<void> {
  window.focus();
  if (document.hasFocus()) return Promise.resolve();
  return new Promise((resolve) => {
    const end = setTimeout(resolve, patience);
    window.addEventListener(
      'focus',
      () => {
        clearTimeout(end);
        resolve();
      },
      { once: true },
    );
  });
}
