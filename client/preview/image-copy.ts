/** Hands an image to the page, which alone can put it onto the clipboard, and brings back how it went. */
import type { CopyFailure } from './messages.ts';

export class ImageCopy {
  readonly #send: (png: string) => void;
  #waiting: { readonly png: string; readonly done: (failure: CopyFailure | null) => void } | undefined;

  /** @param send posts a PNG (base64) to the page, if there is one to hear it */
  constructor(send: (png: string) => void) {
    this.#send = send;
  }

  /** Resolves when the page has answered; null: the image is on the clipboard. One that still waits is given up. */
  start(png: string): Promise<CopyFailure | null> {
    this.finished('refused');
    return new Promise((done) => {
      this.#waiting = { png, done };
      this.#send(png);
    });
  }

  /** A page that was just opened or restored has not received earlier messages. */
  pageReady(): void {
    if (this.#waiting) this.#send(this.#waiting.png);
  }

  finished(failure: CopyFailure | null): void {
    this.#waiting?.done(failure);
    this.#waiting = undefined;
  }
}
