/** The cases of the extension host's suite, each with a name of its own. They end with what they say, or they throw. */
export interface Case {
  readonly name: string;
  readonly run: () => Promise<void>;
}
