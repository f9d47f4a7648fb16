/**
 * Puts our wrappers around the page's `WebSocket`: the constructor, `close` and `send`, and nothing else. The page gets
 * real, native sockets without a property of ours, and every name, length, static, descriptor, `instanceof`,
 * `new.target` and error stays what it was (`docs/platform-notes.md` lists the few residual signs).
 */
import { apply, bare, construct, defineProperty, descriptorOf } from './built-ins.ts';
import { type AnyFunction, leaveOutOfStack } from './capture-stack.ts';
import { isDomException } from './constructor-error.ts';
import { arePlain } from './plain-arguments.ts';
import { readProtocols } from './read-protocols.ts';

export interface WebSocketWatcher {
  /** Milliseconds on the document's clock, read before the constructor runs. */
  now(): number;
  created(socket: WebSocket, at: number, protocols: readonly string[] | null, above: AnyFunction): void;
  /** @param native nothing but the browser can have thrown it */
  threw(
    error: unknown,
    native: boolean,
    at: number,
    url: unknown,
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

  const Wrapped: typeof WebSocket = new Proxy(
    Native,
    bare({
      construct: function constructWebSocket(target: typeof WebSocket, args: unknown[], newTarget: object) {
        const at = watcher.now();
        let socket: WebSocket;
        try {
          socket = construct(target, args as [string], newTarget === Wrapped ? target : (newTarget as AnyFunction));
        } catch (error) {
          guarded(() => {
            const url = args.length ? args[0] : undefined;
            const protocols = protocolsOf(args);
            const native = arePlain(args) || (arePlain([url]) && protocols !== null && isDomException(error));
            if (native) leaveOutOfStack(error, constructWebSocket);
            watcher.threw(error, native, at, url, protocols, constructWebSocket);
          });
          throw error;
        }
        guarded(() => watcher.created(socket, at, protocolsOf(args), constructWebSocket));
        return socket;
      },
    }),
  );

  const close = new Proxy(
    prototype.close,
    bare({
      apply: function closeWebSocket(target: AnyFunction, socket: WebSocket, args: unknown[]): unknown {
        const closed = guarded(() => watcher.closing(socket, args, closeWebSocket));
        let result: unknown;
        try {
          result = apply(target, socket, args);
        } catch (error) {
          leaveOut(closeWebSocket, error, args);
          throw error;
        }
        if (closed) guarded(closed);
        return result;
      },
    }),
  );

  const send = new Proxy(
    prototype.send,
    bare({
      apply: function sendMessage(target: AnyFunction, socket: WebSocket, args: unknown[]): unknown {
        const waiting = watcher.sending(socket);
        let result: unknown;
        try {
          result = apply(target, socket, args);
        } catch (error) {
          leaveOut(sendMessage, error, args);
          throw error;
        }
        if (waiting >= 0) watcher.sent(socket, waiting);
        return result;
      },
    }),
  );

  replace(prototype, 'close', close);
  replace(prototype, 'send', send);
  replace(prototype, 'constructor', Wrapped);
  replace(scope, 'WebSocket', Wrapped);
}

function protocolsOf(args: readonly unknown[]): readonly string[] | null {
  return guarded(() => readProtocols(args.length > 1 ? args[1] : undefined)) ?? null;
}

function leaveOut(ours: AnyFunction, error: unknown, args: readonly unknown[]): void {
  guarded(() => arePlain(args) && leaveOutOfStack(error, ours));
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
  defineProperty(target, key, bare({ ...descriptorOf(target, key), value }));
}
