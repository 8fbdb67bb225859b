import { type DocumentState, delayNextTick, interruptAndCheck, type LangiumDocument, type URI } from 'langium';
import type { LangiumSharedServices } from 'langium/lsp';
import type { CancellationToken } from 'vscode-languageserver';
import { JourneyDocumentBuilder } from '../language/langium/document-builder.ts';

/** Changes that have arrived and that the builder does not know of yet. */
export class PendingChanges {
  private readonly batches = new Set<Promise<void>>();

  /** Begins a batch. The function that it returns is called once the builder knows of the batch. */
  begin(): () => void {
    const { promise, resolve } = withResolver();
    this.batches.add(promise);
    return () => {
      this.batches.delete(promise);
      resolve();
    };
  }

  /** Resolves once the builder knows of all that has arrived until now. */
  async flushed(): Promise<void> {
    await Promise.all(this.batches);
  }
}

/**
 * Answers wait for the changes that are being taken together: a document that is not marked as changed yet counts as
 * ready, and an outline of the text before the last keystroke would be handed out as the newest.
 */
export class CoalescingDocumentBuilder extends JourneyDocumentBuilder {
  private readonly pending: PendingChanges;

  constructor(services: LangiumSharedServices, pending: PendingChanges) {
    super(services);
    this.pending = pending;
  }

  protected override async awaitDocumentState(state: DocumentState, uri: URI, token: CancellationToken): Promise<URI> {
    await this.pending.flushed();
    return super.awaitDocumentState(state, uri, token);
  }

  /**
   * The analysis takes the longest of all, and nothing interrupts it: questions that need no numbers are answered
   * before, and a text that is old by then is not analysed. A message is there after a turn for its bytes, one for its
   * place in the queue and one for its answer.
   */
  protected override async validate(document: LangiumDocument, token: CancellationToken): Promise<void> {
    for (let turn = 0; turn < 3; turn++) await delayNextTick();
    await interruptAndCheck(token);
    return super.validate(document, token);
  }

  protected override async awaitBuilderState(state: DocumentState, token: CancellationToken): Promise<void> {
    await this.pending.flushed();
    return super.awaitBuilderState(state, token);
  }
}

function withResolver(): { readonly promise: Promise<void>; readonly resolve: () => void } {
  let resolve = () => {};
  const promise = new Promise<void>((settle) => {
    resolve = settle;
  });
  return { promise, resolve };
}
