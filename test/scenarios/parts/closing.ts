/** A server of ws that closes every socket in the same way. */
import type { CauseId } from '../../../src/diagnosis/cause-ids.ts';
import { serveSockets } from './servers.ts';
import type { Scenario } from '../scenario.ts';

export interface Closing {
  /** None: without a code. */
  readonly code?: number;
  readonly reason?: string;
  /** What it waits for: `open`, the first message, or milliseconds from `open`. */
  readonly after: 'open' | 'message' | number;
  readonly path?: string;
  readonly protocol?: string;
  /** What the page sends as soon as it is open. */
  readonly message?: string;
  /** What the server sends before it closes. */
  readonly words?: readonly string[];
  readonly expected: CauseId | readonly CauseId[];
}

/** Milliseconds. */
const SLOW_MS = 1000;

export function closing(id: string, title: string, how: Closing): Scenario {
  const { code, reason, after, path = '/', protocol, message, words = [], expected } = how;
  return {
    id,
    title,
    expected,
    isSlow: typeof after === 'number' && after > SLOW_MS,
    async run(tools) {
      const { url } = await serveSockets(tools, (socket) => {
        const close = () => {
          for (const each of words) socket.send(each);
          socket.close(code, reason);
        };
        if (after === 'open') close();
        else if (after === 'message') socket.once('message', close);
        else setTimeout(close, after);
      });
      const protocols = protocol === undefined ? undefined : [protocol];
      if (after === 'open') return tools.page.attempt(url + path, protocols);
      const socket = await tools.page.open(url + path, protocols);
      if (after === 'message' || message !== undefined) await tools.page.send(socket, message ?? 'hello');
      await tools.page.ended(socket);
    },
  };
}
