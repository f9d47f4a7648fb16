/**
 * Puts our wrappers around the page's `WebSocket`: the constructor, `close` and `send`, and nothing else. The page gets
 * real, native sockets without a property of ours, and every name, length, static, descriptor, `instanceof`,
 * `new.target` and error stays what it was (`docs/platform-notes.md` lists the few residual signs).
 */
import { apply, construct, defineProperty, getOwnPropertyDescriptor } from './built-ins.ts';
import type { AnyFunction } from './capture-stack.ts';
import { recordProtocols } from './recorded-protocols.ts';

export interface WebSocketWatcher {
  /** Milliseconds on the document's clock, read before the constructor runs. */
  now(): number;
  created(socket: WebSocket, at: number, protocols: readonly string[] | null, above: AnyFunction): void;
  threw(
    error: unknown,
    at: number,
    args: readonly unknown[],
    protocols: readonly string[] | null,
    above: AnyFunction,
  ): void;
  /** Before a call of `close()`; returns what to do once the call has gone through without throwing. */
  closing(socket: WebSocket, args: readonly unknown[], above: AnyFunction): (() => void) | undefined;
  /** Before a call of `send()`: the bytes already waiting, or -1 where the call is not to be counted. */
  sending(socket: WebSocket): number;
  /** After that call, if it did not throw and is to be counted. */
  sent(socket: WebSocket, waitingBefore: number): void;
}

export function instrumentWebSocket(scope: { WebSocket: typeof WebSocket }, watcher: WebSocketWatcher): void {
  const Native = scope.WebSocket;
  const { prototype } = Native;

  const Wrapped: typeof WebSocket = new Proxy(Native, {
    construct: function constructWebSocket(target, args: unknown[], newTarget) {
      const recorded = recordProtocols(args[1]);
      if (args.length > 1) args[1] = recorded.argument;
      const at = watcher.now();
      let socket: WebSocket;
      try {
        socket = construct(target, args as [string], newTarget === Wrapped ? target : newTarget);
      } catch (error) {
        guarded(() => watcher.threw(error, at, args, recorded.read(), constructWebSocket));
        throw error;
      }
      guarded(() => watcher.created(socket, at, recorded.read(), constructWebSocket));
      return socket;
    },
  });

  const close = new Proxy(prototype.close, {
    apply: function closeWebSocket(target, socket: WebSocket, args) {
      const closed = guarded(() => watcher.closing(socket, args, closeWebSocket));
      const result = apply(target, socket, args);
      if (closed) guarded(closed);
      return result;
    },
  });

  const send = new Proxy(prototype.send, {
    apply(target, socket: WebSocket, args) {
      const waiting = watcher.sending(socket);
      const result = apply(target, socket, args);
      if (waiting >= 0) watcher.sent(socket, waiting);
      return result;
    },
  });

  replace(prototype, 'close', close);
  replace(prototype, 'send', send);
  replace(prototype, 'constructor', Wrapped);
  replace(scope, 'WebSocket', Wrapped);
}

/** A fault of ours must never reach the page. */
function guarded<Result>(ours: () => Result): Result | undefined {
  try {
    return ours();
  } catch {
    return undefined;
  }
}

/** The same descriptor with another value. */
function replace(target: object, key: string, value: unknown): void {
  defineProperty(target, key, { ...getOwnPropertyDescriptor(target, key), value });
}
