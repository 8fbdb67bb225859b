/** Files of answers on the machine of the server. */
import type { URI } from 'langium';
import { openAnswers } from '../answers/node/open-answers.ts';
import type { AnswerFile } from '../answers/plan.ts';

/** Without a folder there is no file: an editor that shows a file alone has not said what may be read. */
export async function openNodeAnswers(uri: URI, folders: readonly URI[]): Promise<AnswerFile | undefined> {
  if (uri.scheme !== 'file') return undefined;
  const file = await openAnswers(
    uri.fsPath,
    folders.map(({ fsPath }) => fsPath),
  );
  return typeof file === 'string' ? undefined : file;
}
