/**
 * Our wrappers: a `Proxy` around the browser's own, so that every name, length, static, descriptor, `instanceof`,
 * `new.target` and error stays what it was, and the page gets native objects without a property of ours
 * (`docs/platform-notes.md` lists the few residual signs).
 */
import { apply, bare, construct, defineProperty, descriptorOf } from './built-ins.ts';
import { type AnyFunction, leaveOutOfStack } from './capture-stack.ts';
import { isDomException } from './constructor-error.ts';
import { arePlain } from './plain-arguments.ts';

// oxlint-disable-next-line typescript/no-explicit-any -- a class of any signature
type AnyClass<Connection> = new (...args: any[]) => Connection;

export interface ConnectionWatcher<Connection> {
  created(connection: Connection, protocols: readonly string[] | null, above: AnyFunction): void;
  /** @param native nothing but the browser can have thrown it */
  threw(error: unknown, native: boolean, url: unknown, protocols: readonly string[] | null, above: AnyFunction): void;
  /** Before a call of `close()`; returns what to do once the call has gone through without throwing. */
  closing(connection: Connection, above: AnyFunction): ((info: CloseInfo | null) => void) | undefined;
}

/** As the page passed it. */
export interface CloseInfo {
  readonly code: unknown;
  readonly reason: unknown;
}

/** How a class takes its arguments. Nothing here runs code of the page; both may throw what a Proxy of the page throws. */
export interface ArgumentReader {
  /** The subprotocols that are asked for; null where they cannot be read. */
  protocols(second: unknown): readonly string[] | null;
  /** What `close()` is called with; null where it cannot be read. */
  closeInfo(args: readonly unknown[]): CloseInfo | null;
}

/** Puts wrappers around the constructor and `close`. */
export function wrapConnection<Key extends string, Connection extends object>(
  scope: Record<Key, AnyClass<Connection>>,
  key: Key,
  watcher: ConnectionWatcher<Connection>,
  reader: ArgumentReader,
): void {
  const Native = scope[key];
  const prototype = Native.prototype as { close: AnyFunction };

  const Wrapped: AnyClass<Connection> = new Proxy(
    Native,
    bare({
      construct: function constructConnection(target: AnyClass<Connection>, args: unknown[], newTarget: object) {
        const protocolsAsked = () => guarded(() => reader.protocols(argument(args, 1))) ?? null;
        let connection: Connection;
        try {
          connection = construct(target, args as [], newTarget === Wrapped ? target : (newTarget as AnyFunction));
        } catch (error) {
          guarded(() => {
            const url = argument(args, 0);
            const protocols = protocolsAsked();
            const native = arePlain(args) || (arePlain([url]) && protocols !== null && isDomException(error));
            if (native) leaveOutOfStack(error, constructConnection);
            watcher.threw(error, native, url, protocols, constructConnection);
          });
          throw error;
        }
        guarded(() => watcher.created(connection, protocolsAsked(), constructConnection));
        return connection;
      },
    }),
  );

  replace(
    prototype,
    'close',
    new Proxy(
      prototype.close,
      bare({
        apply: function closeConnection(target: AnyFunction, connection: Connection, args: unknown[]): unknown {
          const closed = guarded(() => watcher.closing(connection, closeConnection));
          let result: unknown;
          try {
            result = apply(target, connection, args);
          } catch (error) {
            guarded(() => {
              const info = reader.closeInfo(args);
              if (info && arePlain([info.code, info.reason])) leaveOutOfStack(error, closeConnection);
            });
            throw error;
          }
          if (closed) guarded(() => closed(reader.closeInfo(args)));
          return result;
        },
      }),
    ),
  );
  // Both or neither, since the class and its instances name each other: a page can lock either in an iframe's first global.
  if (replace(scope, key, Wrapped) && !replace(prototype, 'constructor', Wrapped)) replace(scope, key, Native);
}

/** undefined where there is none: an array of the page looks further up for what it lacks. */
export function argument(args: readonly unknown[], index: number): unknown {
  return args.length > index ? args[index] : undefined;
}

/** A fault of ours must never reach the page. */
export function guarded<Result>(ours: () => Result): Result | undefined {
  try {
    return ours();
  } catch {
    return undefined;
  }
}

/** The same descriptor with another value, or another getter. @returns whether the object let itself be changed */
export function replace(target: object, key: string, value: unknown, part: 'value' | 'get' = 'value'): boolean {
  return defineProperty(target, key, bare({ ...descriptorOf(target, key), [part]: value }));
}
