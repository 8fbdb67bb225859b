/** Bytes as text that fits into JSON and into an address. */
export function base64(bytes: Uint8Array): string {
  const chunks: string[] = [];
  // Not all at once: a function takes only so many arguments.
  for (let at = 0; at < bytes.length; at += 0x8000)
    chunks.push(String.fromCharCode(...bytes.subarray(at, at + 0x8000)));
  return btoa(chunks.join(''));
}

/** The bytes again. Throws on what is no base64. */
export function bytesOf(text: string): Uint8Array {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
}
