/** The page's `WebSocket`: the constructor, `close` and `send`, and nothing else. */
import { apply, bare } from './built-ins.ts';
import { type AnyFunction, leaveOutOfStack } from './capture-stack.ts';
import { arePlain } from './plain-arguments.ts';
import { readProtocols } from './read-protocols.ts';
import type { SocketWatch } from './socket-watch.ts';
import { argument, type ConnectionWatcher, guarded, replace, wrapConnection } from './wrap.ts';

export interface WebSocketWatcher extends ConnectionWatcher<WebSocket> {
  /** undefined for a socket whose constructor we did not see. */
  watchOf(socket: WebSocket): SocketWatch | undefined;
}

export function instrumentWebSocket(scope: { WebSocket: typeof WebSocket }, watcher: WebSocketWatcher): void {
  const { prototype } = scope.WebSocket;
  const send = new Proxy(
    prototype.send,
    bare({
      apply: function sendMessage(target: AnyFunction, socket: WebSocket, args: unknown[]): unknown {
        const watch = watcher.watchOf(socket);
        const waiting = watch?.waiting() ?? -1;
        let result: unknown;
        try {
          result = apply(target, socket, args);
        } catch (error) {
          guarded(() => arePlain(args) && leaveOutOfStack(error, sendMessage));
          throw error;
        }
        if (waiting >= 0) watch?.sent(waiting);
        return result;
      },
    }),
  );

  replace(prototype, 'send', send);
  wrapConnection(scope, 'WebSocket', watcher, {
    protocols: readProtocols,
    closeInfo: (args) => ({ code: argument(args, 0), reason: argument(args, 1) }),
  });
}
