/** Files of answers that the client lends, as in a browser. */
import type { URI } from 'langium';
import type { Connection } from 'vscode-languageserver';
import type { AnswerFile } from '../answers/plan.ts';
import { bytesOf } from '../export/base64.ts';
import { fileBytes, fileEntry, isFileEntry } from './protocol.ts';

/** Opens a file of the workspace; the client answers for no other. */
export async function openClientAnswers(uri: URI, connection: Connection): Promise<AnswerFile | undefined> {
  const params = { uri: uri.toString() };
  const entry: unknown = await connection.sendRequest(fileEntry, params);
  if (!isFileEntry(entry) || entry.kind !== 'file' || entry.size === undefined) return undefined;
  const read = async () => {
    const bytes: unknown = await connection.sendRequest(fileBytes, params);
    if (typeof bytes !== 'string') throw new Error(`${params.uri} cannot be read.`);
    return bytesOf(bytes);
  };
  return {
    size: entry.size,
    async *bytes() {
      yield await read();
    },
    async stamp() {
      const now: unknown = await connection.sendRequest(fileEntry, params);
      return isFileEntry(now) ? `${now.size} ${now.changed ?? ''}` : '';
    },
  };
}
