import { type FileSystemProvider, type LangiumDocuments, TextDocument, URI } from 'langium';

/**
 * The text of a file that no editor has open: as the server has read it, since that is what it speaks of, or else (a
 * `journey.json` with findings) as it is on this machine.
 */
export function textOfClosed(
  address: string,
  documents: LangiumDocuments,
  files: FileSystemProvider,
): TextDocument | undefined {
  const uri = URI.parse(address);
  const read = documents.getDocument(uri)?.textDocument;
  if (read || uri.scheme !== 'file' || !files.existsSync(uri)) return read;
  return TextDocument.create(address, '', 0, files.readFileSync(uri));
}
