/** Files of answers that the client lends, as in a browser. */
import type { URI } from 'langium';
import type { Connection } from 'vscode-languageserver';
import type { AnswerFile } from '../answers/plan.ts';
import { bytesOf } from '../export/base64.ts';
import { fileBytes, fileEntry, isFileEntry, largestLentFile } from './protocol.ts';
import type { RefusedAnswers } from './survey-answers.ts';

/** Opens a file of the workspace; the client answers for no other. Its bytes are asked for once. */
export async function openClientAnswers(
  uri: URI,
  folders: readonly URI[],
  connection: Connection,
): Promise<AnswerFile | RefusedAnswers> {
  if (folders.length === 0) return 'no-folder';
  const params = { uri: uri.toString() };
  const entry: unknown = await connection.sendRequest(fileEntry, params);
  if (!isFileEntry(entry) || entry.kind !== 'file' || entry.size === undefined) return 'cannot-be-read';
  const read = async () => {
    const bytes: unknown = await connection.sendRequest(fileBytes, params);
    if (typeof bytes !== 'string') throw new Error(`${params.uri} cannot be read.`);
    return bytesOf(bytes);
  };
  let lent: Promise<Uint8Array> | undefined;
  return {
    size: entry.size,
    most: largestLentFile,
    async *bytes() {
      lent ??= read();
      yield await lent;
    },
    async stamp() {
      const now: unknown = await connection.sendRequest(fileEntry, params);
      return isFileEntry(now) ? `${now.size} ${now.changed ?? ''}` : '';
    },
  };
}
