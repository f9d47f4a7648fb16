/**
 * Turns what happens to the document's sockets and streams into observations. All state of the hook is here: what lives,
 * and nothing of what has ended.
 */
import type { Observation } from '../record/observation.ts';
import { apply, bare, bind, getterOf, now, slice } from './built-ins.ts';
import { type AnyFunction, captureStack } from './capture-stack.ts';
import { MAY_BE_CHROMIUM, MAY_BE_FIREFOX } from '../protocol/built-for.ts';
import { createClosedByLeaving } from './closed-by-leaving.ts';
import { errorFacts } from './constructor-error.ts';
import type { WebSocketWatcher } from './instrument-web-socket.ts';
import { listen, type Watch, type WatchedFact, watchSocket } from './socket-watch.ts';
import { createStreamWatches } from './stream-watch.ts';
import type { WebSocketStream, WithWebSocketStream } from './web-socket-stream.ts';
import type { ConnectionWatcher } from './wrap.ts';

const persistedOf = getterOf(PageTransitionEvent.prototype, 'persisted');

/** Characters. A URL, a stack or a message that is longer explains nothing more, and a page may make it any length. */
const TEXT_LIMIT = 8192;

/** To be called before the class is wrapped. */
export interface ConnectionWatchers {
  ofSockets(): WebSocketWatcher;
  /** null in a build for a browser that has none. */
  readonly ofStreams: ((scope: WithWebSocketStream) => ConnectionWatcher<WebSocketStream>) | null;
}

/**
 * @param scope the document's window, for `pagehide`
 * @param send gets each observation, at once
 */
export function observeConnections(scope: EventTarget, send: (observation: Observation) => void): ConnectionWatchers {
  const living = new Set<Watch>();
  const addLiving = apply(bind, living.add, [living]) as (watch: Watch) => void;
  const removeLiving = apply(bind, living.delete, [living]) as (watch: Watch) => void;
  const eachLiving = apply(bind, living.forEach, [living]) as (visit: (watch: Watch) => void) => void;

  let lastNumber = 0;
  const closedByLeaving = MAY_BE_FIREFOX ? createClosedByLeaving(send) : null;

  const report = (watch: Watch, fact: WatchedFact): void => {
    if (watch.ended) removeLiving(watch);
    const observation = bare({ ...fact, socket: watch.number, at: now() });
    if (observation.kind === 'closed') closedByLeaving?.note(observation);
    send(observation);
  };

  const onPageHide = (event: Event): void => {
    if (!event.isTrusted) return;
    const persisted = persistedOf(event as PageTransitionEvent);
    closedByLeaving?.tell(persisted);
    eachLiving((watch) => watch.leave(persisted));
  };

  function createWatcher<Connection extends object, ItsWatch extends Watch>(
    api: 'WebSocketStream' | undefined,
    urlOf: (connection: Connection) => string,
    watchFor: (connection: Connection, number: number, at: number) => ItsWatch,
  ): ConnectionWatcher<Connection> & { watchOf(connection: Connection): ItsWatch | undefined } {
    const watches = new WeakMap<Connection, ItsWatch>();
    const watchOf = apply(bind, watches.get, [watches]) as (connection: Connection) => ItsWatch | undefined;
    const remember = apply(bind, watches.set, [watches]) as (connection: Connection, watch: ItsWatch) => void;
    return {
      watchOf,

      created(connection, at, protocols, above) {
        const watch = watchFor(connection, ++lastNumber, at);
        remember(connection, watch);
        addLiving(watch);
        // Each time anew, since `document.open()` removes it; where it is still there, nothing happens.
        listen(scope, 'pagehide', onPageHide, true);
        send(
          bare({
            kind: 'created',
            api,
            socket: watch.number,
            at,
            url: cut(urlOf(connection)),
            protocols,
            readyState: watch.readyState(),
            stack: stackAbove(above),
          }),
        );
      },

      threw(error, native, at, url, protocols, above) {
        const { name, message } = errorFacts(error, native);
        send(
          bare({
            kind: 'threw',
            api,
            socket: ++lastNumber,
            at,
            url: typeof url === 'string' ? cut(url) : null,
            protocols,
            errorName: name,
            errorMessage: message && cut(message),
            stack: stackAbove(above),
          }),
        );
      },

      closing(connection, above) {
        const watch = watchOf(connection);
        if (!watch || watch.ended || watch.closeCalled) return undefined;
        const at = now();
        const readyState = watch.readyState();
        return (info) => {
          // From a `toString` of the reason, before this one.
          if (watch.closeCalled) return;
          watch.closeCalled = true;
          const code = info?.code;
          const reason = info?.reason;
          send(
            bare({
              kind: 'close-called',
              socket: watch.number,
              at,
              code: typeof code === 'number' ? code : null,
              reason: typeof reason === 'string' ? cut(reason) : null,
              readyState,
              stack: stackAbove(above),
            }),
          );
        };
      },
    };
  }

  return {
    ofSockets: () =>
      createWatcher(undefined, getterOf(WebSocket.prototype, 'url'), (socket, number, at) =>
        watchSocket(socket, number, at, report),
      ),
    ofStreams: MAY_BE_CHROMIUM
      ? (withStreams) =>
          createWatcher(
            'WebSocketStream',
            getterOf(withStreams.WebSocketStream.prototype as WebSocketStream, 'url'),
            createStreamWatches(withStreams, report),
          )
      : null,
  };
}

function stackAbove(above: AnyFunction): string | null {
  const stack = captureStack(above);
  return stack && cut(stack);
}

function cut(text: string): string {
  return slice(text, 0, TEXT_LIMIT);
}
