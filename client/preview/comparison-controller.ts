/** Keeps one preview's comparison up to date: asks the server again whenever either side may look different. */
import * as vscode from 'vscode';
import type { ComparedData, ComparedWith, ExportedBeside } from '../../server/protocol.ts';
import type { CompareChoice, ComparedCard, CompareTrouble, Comparison } from './compare-messages.ts';
import { LastCommit } from './last-commit.ts';
import { MapFeed } from './map-feed.ts';

export interface ComparisonSource {
  compare(uri: vscode.Uri, other: ComparedWith): Promise<ComparedData | null>;
  isPassing(error: unknown): boolean;
}

export interface ComparerTarget {
  show(comparison: Comparison): void;
  failed(failing: boolean): void;
}

/** Where a card's touchpoint is named. */
export interface PlaceOfCard {
  readonly uri: vscode.Uri;
  readonly place: ComparedData['pairs'][number]['older']['analysed']['journey']['nameRange']['start'];
}

interface Answer {
  readonly version: number;
  readonly data: ComparedData | null;
  readonly trouble: CompareTrouble | null;
}

export class Comparer implements vscode.Disposable {
  readonly choice: CompareChoice;
  readonly #uri: vscode.Uri;
  readonly #source: ComparisonSource;
  readonly #feed: MapFeed<Answer>;
  readonly #commit: LastCommit | undefined;
  #newest: Comparison;
  #committed: vscode.Uri | undefined;

  constructor(uri: vscode.Uri, choice: CompareChoice, source: ComparisonSource, target: ComparerTarget) {
    this.choice = choice;
    this.#uri = uri;
    this.#source = source;
    this.#newest = { choice, data: null, trouble: null };
    this.#commit = choice.kind === 'commit' ? new LastCommit(uri, () => this.#feed.request()) : undefined;
    this.#feed = new MapFeed<Answer>({
      pull: () => this.#pull(),
      show: ({ data, trouble }) => {
        this.#newest = { choice, data, trouble };
        target.show(this.#newest);
      },
      failed: (failing) => target.failed(failing),
      isPassing: (error) => source.isPassing(error),
    });
  }

  get newest(): Comparison {
    return this.#newest;
  }

  /** The other side of a comparison for an exported file, as in the preview; `undefined` if there is none. */
  async beside(): Promise<ExportedBeside | undefined> {
    const { choice } = this;
    if (this.#newest.trouble !== null) return undefined;
    if (choice.kind !== 'commit') return choice;
    const committed = await this.#commit?.read();
    return typeof committed === 'object' ? this.#committedText(committed) : undefined;
  }

  /** True for a document on the other side. */
  shows(uri: vscode.Uri): boolean {
    const { choice } = this;
    const sides = this.#newest.data?.pairs.flatMap(({ older, newer }) => [older.uri, newer.uri]) ?? [];
    const others = [...sides, choice.kind === 'file' ? choice.uri : null, this.#committed?.toString() ?? null];
    return others.some((other) => other !== null && vscode.Uri.parse(other).toString() === uri.toString());
  }

  /** Some document may look different now; either side can be touched, by a file that it uses too. */
  request(): void {
    if (this.choice.kind !== 'personas') this.#feed.request();
  }

  setAwake(awake: boolean): void {
    this.#feed.setAwake(awake);
  }

  dispose(): void {
    this.#feed.dispose();
    this.#commit?.dispose();
  }

  placeOf({ pair, side, touchpoint }: ComparedCard): PlaceOfCard | undefined {
    const found = this.#newest.data?.pairs[pair]?.[side];
    const uri = found?.uri === null ? this.#committed : found && vscode.Uri.parse(found.uri);
    for (const { entries } of found?.analysed.journey.stages ?? []) {
      for (const entry of entries) {
        if (entry.kind === 'touchpoint' && entry.touchpoint.key === touchpoint && uri) {
          return { uri, place: entry.touchpoint.nameRange.start };
        }
      }
    }
    return undefined;
  }

  async #pull(): Promise<Answer | null> {
    const { choice } = this;
    switch (choice.kind) {
      case 'named':
        return this.#ask({ kind: 'named' });
      case 'file':
        return this.#askFile(choice.uri);
      case 'commit':
        return this.#askCommit();
      case 'personas':
        return null;
    }
  }

  /** Requests are sent one after the other, so that no response is older than the shown one. */
  async #ask(other: ComparedWith): Promise<Answer | null> {
    const data = await this.#source.compare(this.#uri, other);
    return data && { version: 0, data: data.nothing === null ? data : null, trouble: data.nothing };
  }

  /** A file outside of the workspace is known to the server only while it is open. */
  async #askFile(uri: string): Promise<Answer | null> {
    const answer = await this.#ask({ kind: 'file', uri });
    if (answer?.trouble !== 'other-unknown') return answer;
    if (!(await canOpen(vscode.Uri.parse(uri)))) return { version: 0, data: null, trouble: 'other-gone' };
    return this.#ask({ kind: 'file', uri });
  }

  async #askCommit(): Promise<Answer | null> {
    const committed = await this.#commit?.read();
    if (committed === undefined) return null;
    if (typeof committed === 'string') return { version: 0, data: null, trouble: committed };
    this.#committed = committed.uri;
    return this.#ask(this.#committedText(committed));
  }

  #committedText({ text }: { readonly text: string }): ComparedWith {
    return { kind: 'text', uri: this.#uri.toString(), text };
  }
}

async function canOpen(uri: vscode.Uri): Promise<boolean> {
  return vscode.workspace.openTextDocument(uri).then(
    () => true,
    () => false,
  );
}
