import { type BaseLanguageClient, State } from 'vscode-languageclient';

/**
 * Waits for a server that is starting: a command that the analyst gives in the first second is answered like any other.
 * False where there is no server to answer.
 */
export async function whenRunning(client: BaseLanguageClient): Promise<boolean> {
  // The client shows why it could not be started.
  if (client.state === State.Starting) await client.start().catch(() => undefined);
  return client.isRunning();
}
