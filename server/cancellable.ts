import { isOperationCancelled } from 'langium';
import { type CancellationToken, LSPErrorCodes, ResponseError } from 'vscode-languageserver';

type Answer<Result> = (params: unknown, token: CancellationToken) => Promise<Result>;

/**
 * What a client gives up on is answered as a cancellation. Langium throws a symbol then, which the connection would
 * report as a failure of the server.
 */
export function cancellable<Result>(answer: Answer<Result>): Answer<Result | ResponseError<void>> {
  return async (params, token) => {
    try {
      return await answer(params, token);
    } catch (error) {
      if (!isOperationCancelled(error)) throw error;
      return new ResponseError<void>(LSPErrorCodes.RequestCancelled, 'Cancelled by the client.');
    }
  };
}
