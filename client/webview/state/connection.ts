/** The page's end of the protocol with the client. */
import { isPageState, isToPage, type PageState, type ToClient, type ToPage } from '../../preview/messages.ts';

/** What VS Code gives to a webview, once. */
export interface VsCodeApi {
  postMessage(message: unknown): void;
  getState(): unknown;
  setState(state: unknown): void;
}

export interface Connection {
  post(message: ToClient): void;
  /** Returns what ends the subscription. */
  listen(receive: (message: ToPage) => void): () => void;
  /** What was kept before the page was last taken down. */
  kept(): PageState | undefined;
  keep(state: PageState): void;
}

export function connect(api: VsCodeApi, page: Window): Connection {
  return {
    post: (message) => api.postMessage(message),
    listen: (receive) => {
      const listener = (event: MessageEvent<unknown>): void => {
        if (isToPage(event.data)) receive(event.data);
      };
      page.addEventListener('message', listener);
      return () => page.removeEventListener('message', listener);
    },
    kept: () => {
      const state = api.getState();
      return isPageState(state) ? state : undefined;
    },
    keep: (state) => api.setState(state),
  };
}
