/**
 * The page's `WebSocketStream`: the constructor, `close`, and the getters of `opened` and `closed`.
 *
 * To learn how a stream ends, its promises have to be listened to, and a promise that somebody listens to is handled: the
 * page would get no `unhandledrejection` for one that it left alone. So it gets promises that follow the browser's.
 */
import { apply, bare, descriptorOf } from './built-ins.ts';
import type { AnyFunction } from './capture-stack.ts';
import { pageSideOf } from './follow-promise.ts';
import { readOptions } from './read-options.ts';
import { readProtocols } from './read-protocols.ts';
import type { WebSocketStream, WithWebSocketStream } from './web-socket-stream.ts';
import { argument, type ConnectionWatcher, guarded, replace, wrapConnection } from './wrap.ts';

export function instrumentWebSocketStream(
  scope: WithWebSocketStream,
  watcher: ConnectionWatcher<WebSocketStream>,
): void {
  const { prototype } = scope.WebSocketStream;
  const handler = bare({
    apply(target: AnyFunction, stream: unknown, args: unknown[]): unknown {
      const promise = apply(target, stream, args) as Promise<unknown>;
      return guarded(() => pageSideOf(promise)) ?? promise;
    },
  });
  const follow = (key: 'opened' | 'closed') =>
    replace(prototype, key, new Proxy(descriptorOf(prototype, key)?.get as AnyFunction, handler), 'get');
  follow('opened');
  follow('closed');

  wrapConnection(scope, 'WebSocketStream', watcher, {
    protocols(options) {
      const read = readOptions(options, ['protocols', 'signal']);
      return read && readProtocols(read['protocols']);
    },
    closeInfo(args) {
      const read = readOptions(argument(args, 0), ['closeCode', 'reason']);
      return read && { code: read['closeCode'], reason: read['reason'] };
    },
  });
}
