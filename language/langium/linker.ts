import { DefaultLinker } from 'langium';

/**
 * Resolves a name when it is asked for. The stock linker walks through every node of the tree to resolve what the
 * analysis asks for in the same breath: a third of an edit's time in a map of a thousand touchpoints.
 */
export class LazyLinker extends DefaultLinker {
  override async link(): Promise<void> {
    // Langium's references resolve themselves.
  }
}
