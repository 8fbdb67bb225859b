/** What the editor at the other end can do. */
export interface Editor {
  /** Understands `${1:place}` in what a completion inserts. */
  readonly snippets: boolean;
  /** A command of the editor that shows completions again, for after a keyword has been taken. */
  readonly suggestAgain: string | undefined;
}

/** No editor at all, such as on the command line. */
export const noEditor: Editor = { snippets: false, suggestAgain: undefined };
