/** What is used of bidi-js, which brings no types. */
declare module 'bidi-js' {
  interface Bidi {
    /** The embedding level of each UTF-16 unit; odd ones are written from right to left. */
    getEmbeddingLevels(text: string, direction: 'ltr' | 'rtl' | 'auto'): { readonly levels: Uint8Array };
    /** By index: the mirror image of brackets and the like where the text runs from right to left. */
    getMirroredCharactersMap(text: string, levels: Uint8Array): ReadonlyMap<number, string>;
  }
  export default function bidiFactory(): Bidi;
}
