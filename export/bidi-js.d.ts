/** What is used of bidi-js, which brings no types. */
declare module 'bidi-js' {
  interface Bidi {
    /** The embedding level of each UTF-16 unit; odd ones are written from right to left. */
    getEmbeddingLevels(text: string, direction: 'ltr' | 'rtl' | 'auto'): { readonly levels: Uint8Array };
    /** The mirror image of a bracket and the like. */
    getMirroredCharacter(character: string): string | null;
  }
  export default function bidiFactory(): Bidi;
}
