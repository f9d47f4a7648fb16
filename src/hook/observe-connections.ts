/**
 * Tells of the document's sockets and streams what only the page's own world can see. The hook keeps nothing of them but
 * what lies in WeakMaps: what lives, and what became of it, the bridge knows.
 */
import type { HookMessage } from '../protocol/messages.ts';
import { apply, bare, bind, getterOf, slice, stringify } from './built-ins.ts';
import { type AnyFunction, captureStack } from './capture-stack.ts';
import { MAY_BE_CHROMIUM } from '../protocol/built-for.ts';
import { errorFacts } from './constructor-error.ts';
import type { Channel } from './open-channel.ts';
import type { WebSocketWatcher } from './instrument-web-socket.ts';
import { type Watch, watchSocket } from './socket-watch.ts';
import { createStreamWatches } from './stream-watch.ts';
import type { WebSocketStream, WithWebSocketStream } from './web-socket-stream.ts';
import type { ConnectionWatcher } from './wrap.ts';

/** Characters. A URL, a stack or a message that is longer explains nothing more, and a page may make it any length. */
const TEXT_LIMIT = 8192;

/** To be made before the classes are wrapped. */
export interface ConnectionWatchers {
  readonly ofSockets: WebSocketWatcher;
  /** null in a build for a browser that has none. */
  readonly ofStreams: ((scope: WithWebSocketStream) => ConnectionWatcher<WebSocketStream>) | null;
}

export function observeConnections(channel: Channel): ConnectionWatchers {
  const send = (message: HookMessage): void => channel.send(stringify(bare(message)));
  let lastNumber = 0;

  function createWatcher<Connection extends object, ItsWatch extends Watch>(
    api: 'WebSocketStream' | undefined,
    urlOf: (connection: Connection) => string,
    watchFor: (connection: Connection, number: number) => ItsWatch,
  ): ConnectionWatcher<Connection> & { watchOf(connection: Connection): ItsWatch | undefined } {
    const watches = new WeakMap<Connection, ItsWatch>();
    const watchOf = apply(bind, watches.get, [watches]) as (connection: Connection) => ItsWatch | undefined;
    const remember = apply(bind, watches.set, [watches]) as (connection: Connection, watch: ItsWatch) => void;
    return {
      watchOf,

      created(connection, protocols, above) {
        const watch = watchFor(connection, ++lastNumber);
        remember(connection, watch);
        if (!api) channel.handOver(connection as Connection & WebSocket);
        send({
          kind: 'created',
          api,
          socket: watch.number,
          url: cut(urlOf(connection)),
          protocols,
          readyState: watch.readyState(),
          stack: stackAbove(above),
        });
      },

      threw(error, native, url, protocols, above) {
        const { name, message } = errorFacts(error, native);
        send({
          kind: 'threw',
          api,
          socket: ++lastNumber,
          url: typeof url === 'string' ? cut(url) : null,
          protocols,
          errorName: name,
          errorMessage: message && cut(message),
          stack: stackAbove(above),
        });
      },

      closing(connection, above) {
        const watch = watchOf(connection);
        if (!watch || watch.closeCalled) return undefined;
        const readyState = watch.readyState();
        return (info) => {
          // From a `toString` of the reason, before this one.
          if (watch.closeCalled) return;
          watch.closeCalled = true;
          const code = info?.code;
          const reason = info?.reason;
          send({
            kind: 'close-called',
            socket: watch.number,
            code: typeof code === 'number' ? code : null,
            reason: typeof reason === 'string' ? cut(reason) : null,
            readyState,
            stack: stackAbove(above),
          });
        };
      },
    };
  }

  const ofSockets = createWatcher(undefined, getterOf(WebSocket.prototype, 'url'), watchSocket);

  channel.onAsk((socket) => {
    const watch = ofSockets.watchOf(socket as WebSocket);
    if (watch) send({ kind: 'traffic', traffic: watch.traffic() });
  });

  return {
    ofSockets,
    ofStreams: MAY_BE_CHROMIUM
      ? (withStreams) =>
          createWatcher(
            'WebSocketStream',
            getterOf(withStreams.WebSocketStream.prototype as WebSocketStream, 'url'),
            createStreamWatches(withStreams, (socket, fact) => send({ ...fact, socket })),
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
