/** Files of answers on the machine of the server. */
import type { URI } from 'langium';
import { openAnswers } from '../answers/node/open-answers.ts';
import type { AnswerFile } from '../answers/plan.ts';
import type { RefusedAnswers } from './survey-answers.ts';

/** Without a folder there is no file: an editor that shows a file alone has not said what may be read. */
export async function openNodeAnswers(uri: URI, folders: readonly URI[]): Promise<AnswerFile | RefusedAnswers> {
  if (uri.scheme !== 'file') return 'cannot-be-read';
  if (folders.length === 0) return 'no-folder';
  return openAnswers(
    uri.fsPath,
    folders.map(({ fsPath }) => fsPath),
  );
}
