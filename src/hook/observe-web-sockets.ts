/**
 * Turns what happens to the document's sockets into observations. All state of the hook is here: the sockets that live,
 * and nothing of those that have ended.
 */
import type { Observation } from '../record/observation.ts';
import { apply, bare, bind, getterOf, now, slice } from './built-ins.ts';
import { type AnyFunction, captureStack } from './capture-stack.ts';
import { errorFacts } from './constructor-error.ts';
import type { WebSocketWatcher } from './instrument-web-socket.ts';
import { CLOSED, listen, readyStateOf, SocketWatch, type WatchedFact } from './socket-watch.ts';

const urlOf = getterOf(WebSocket.prototype, 'url');
const persistedOf = getterOf(PageTransitionEvent.prototype, 'persisted');

/** Characters. A URL, a stack or a message that is longer explains nothing more, and a page may make it any length. */
const TEXT_LIMIT = 8192;
/** More names, or longer ones, are no subprotocols. */
const PROTOCOL_LIMIT = 32;
const PROTOCOL_LENGTH_LIMIT = 256;

/**
 * Firefox closes the sockets of a page that is left (clean, with 1001, or with 1006 where they were still connecting) and
 * tells `pagehide` right after. What was closed longer ago than this (ms) had another cause.
 */
const CLOSED_BY_LEAVING_MS = 1000;
const GOING_AWAY = 1001;
const ABNORMAL = 1006;

/**
 * @param scope the document's window, for `pagehide`
 * @param send gets each observation, at once
 */
export function observeWebSockets(scope: EventTarget, send: (observation: Observation) => void): WebSocketWatcher {
  const watches = new WeakMap<WebSocket, SocketWatch>();
  const watchOf = apply(bind, watches.get, [watches]) as (socket: WebSocket) => SocketWatch | undefined;
  const remember = apply(bind, watches.set, [watches]) as (socket: WebSocket, watch: SocketWatch) => void;

  const living = new Set<SocketWatch>();
  const addLiving = apply(bind, living.add, [living]) as (watch: SocketWatch) => void;
  const removeLiving = apply(bind, living.delete, [living]) as (watch: SocketWatch) => void;
  const eachLiving = apply(bind, living.forEach, [living]) as (visit: (watch: SocketWatch) => void) => void;

  let lastNumber = 0;
  /** Sockets closed a moment ago in a way that `pagehide` may explain. */
  let goneAway = bare<WatchedFact[]>([]);

  const report = (fact: WatchedFact, watch: SocketWatch): void => {
    if (watch.ended) removeLiving(watch);
    if (fact.kind === 'closed' && fact.wasClean && (fact.code === GOING_AWAY || fact.code === ABNORMAL)) {
      const last = goneAway[goneAway.length - 1];
      if (last && fact.at - last.at > CLOSED_BY_LEAVING_MS) goneAway = bare([]);
      goneAway[goneAway.length] = fact;
    }
    send(bare(fact));
  };

  const onPageHide = (event: Event): void => {
    if (!event.isTrusted) return;
    const persisted = persistedOf(event as PageTransitionEvent);
    const at = now();
    for (let index = 0; index < goneAway.length; index++) {
      const fact = goneAway[index] as WatchedFact;
      if (fact.kind !== 'closed' || at - fact.at > CLOSED_BY_LEAVING_MS) continue;
      send(bare({ kind: 'left', socket: fact.socket, at, persisted, readyState: CLOSED, traffic: fact.traffic }));
    }
    goneAway = bare([]);
    eachLiving((watch) => watch.leave(persisted));
  };

  return {
    now,

    created(socket, at, protocols, above) {
      const watch = new SocketWatch(socket, ++lastNumber, at, report);
      remember(socket, watch);
      addLiving(watch);
      watch.listen();
      // Each time anew, since `document.open()` removes it; where it is still there, nothing happens.
      listen(scope, 'pagehide', onPageHide, true);
      send(
        bare({
          kind: 'created',
          socket: watch.number,
          at,
          url: cut(urlOf(socket)),
          protocols: cutAll(protocols),
          readyState: readyStateOf(socket),
          stack: stackAbove(above),
        }),
      );
    },

    threw(error, native, at, url, protocols, above) {
      const { name, message } = errorFacts(error, native);
      send(
        bare({
          kind: 'threw',
          socket: ++lastNumber,
          at,
          url: typeof url === 'string' ? cut(url) : null,
          protocols: cutAll(protocols),
          errorName: name && cut(name),
          errorMessage: message && cut(message),
          stack: stackAbove(above),
        }),
      );
    },

    closing(socket, args, above) {
      const watch = watchOf(socket);
      if (!watch || watch.ended || watch.closeCalled) return undefined;
      const at = now();
      const readyState = readyStateOf(socket);
      return () => {
        // From a `toString` of the reason, before this one.
        if (watch.closeCalled) return;
        watch.closeCalled = true;
        const code = args.length > 0 ? args[0] : undefined;
        const reason = args.length > 1 ? args[1] : undefined;
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

    sending(socket) {
      return watchOf(socket)?.waiting ?? -1;
    },

    sent(socket, waitingBefore) {
      watchOf(socket)?.sent(waitingBefore);
    },
  };
}

function stackAbove(above: AnyFunction): string | null {
  const stack = captureStack(above);
  return stack && cut(stack);
}

function cut(text: string): string {
  return text.length > TEXT_LIMIT ? slice(text, 0, TEXT_LIMIT) : text;
}

function cutAll(texts: readonly string[] | null): readonly string[] | null {
  if (!texts) return null;
  const list = bare<string[]>([]);
  for (let index = 0; index < texts.length && index < PROTOCOL_LIMIT; index++) {
    list[index] = slice(texts[index] as string, 0, PROTOCOL_LENGTH_LIMIT);
  }
  return list;
}
