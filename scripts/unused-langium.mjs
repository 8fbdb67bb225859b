/** What the bundles have in place of parts of Langium that the language has no use for. */

/** Comments of a journey are not documentation with tags. */
export function isJSDoc() {
  return false;
}

export function parseJSDoc() {
  throw new Error('This bundle reads no documentation with tags.');
}

/** It would send a tree to another worker. */
export class DefaultHydrator {}
