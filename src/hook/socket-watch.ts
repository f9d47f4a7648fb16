/**
 * Follows one socket from its constructor to its end. It is its own event listener for `open`, `error` and `close`,
 * and holds the socket no longer than the socket lives.
 */
import type {
  ClosedObservation,
  ErroredObservation,
  LeftObservation,
  OpenedObservation,
  ReadyState,
} from '../record/observation.ts';
import { getterOf, uncurryThis } from './built-ins.ts';
import { createTrafficMeter } from './traffic-meter.ts';

const { prototype } = WebSocket;
const bufferedAmountOf = getterOf(prototype, 'bufferedAmount');
const protocolOf = getterOf(prototype, 'protocol');
const extensionsOf = getterOf(prototype, 'extensions');
const typeOf = getterOf(Event.prototype, 'type');
const codeOf = getterOf(CloseEvent.prototype, 'code');
const reasonOf = getterOf(CloseEvent.prototype, 'reason');
const wasCleanOf = getterOf(CloseEvent.prototype, 'wasClean');

const OPEN = 1;
const CLOSED = 3;

const readyStateOf = getterOf(prototype, 'readyState') as (socket: WebSocket) => ReadyState;

type Listener = EventListenerObject | { handleEvent(event: MessageEvent): void } | ((event: Event) => void);

export const listen = uncurryThis(EventTarget.prototype.addEventListener) as (
  target: EventTarget,
  type: string,
  listener: Listener,
  capture: boolean,
) => void;

type Told<Of> = Of extends unknown ? Omit<Of, 'socket' | 'at'> : never;
export type WatchedFact = Told<OpenedObservation | ErroredObservation | ClosedObservation | LeftObservation>;
export type Report = (watch: Watch, fact: WatchedFact) => void;

/** What follows one connection, of either class. */
export interface Watch {
  readonly number: number;
  ended: boolean;
  closeCalled: boolean;
  readyState(): ReadyState;
  /** The document goes away while the connection lives. */
  leave(persisted: boolean): void;
}

export interface SocketWatch extends Watch {
  /** The bytes that wait to be sent, or -1 where nothing can be sent now. */
  waiting(): number;
  /** `send()` adds the message's bytes to `bufferedAmount`, and none leave before the next task: the rest is ours. */
  sent(waitingBefore: number): void;
}

export function watchSocket(made: WebSocket, number: number, createdAt: number, report: Report): SocketWatch {
  /** null once it has ended. */
  let socket: WebSocket | null = made;
  const meter = createTrafficMeter(createdAt);
  const readyState = (): ReadyState => (socket ? readyStateOf(socket) : CLOSED);
  const bornClosed = readyState() === CLOSED;

  const end = (): void => {
    socket = null;
    watch.ended = true;
  };

  const watch = {
    number,
    ended: false,
    closeCalled: false,
    readyState,

    waiting: () => (socket && readyState() === OPEN ? bufferedAmountOf(socket) : -1),

    sent(waitingBefore: number) {
      if (socket) meter.sent(bufferedAmountOf(socket) - waitingBefore);
    },

    leave(persisted: boolean) {
      if (!socket) return;
      const traffic = meter.read(bufferedAmountOf(socket));
      report(watch, { kind: 'left', persisted, readyState: readyState(), traffic });
    },

    /** Called by the browser for `open`, `error` and `close`. */
    handleEvent(event: Event) {
      if (!socket || !event.isTrusted) return;
      const type = typeOf(event);
      if (type === 'open') {
        report(watch, { kind: 'opened', protocol: protocolOf(socket), extensions: extensionsOf(socket) });
      } else if (type === 'error') {
        // A socket that a content-security-policy has closed in the constructor (Chromium) gets no close event.
        if (bornClosed) end();
        report(watch, { kind: 'errored' });
      } else {
        const traffic = meter.read(bufferedAmountOf(socket));
        end();
        report(watch, {
          kind: 'closed',
          code: codeOf(event as CloseEvent),
          reason: reasonOf(event as CloseEvent),
          wasClean: wasCleanOf(event as CloseEvent),
          traffic,
        });
      }
    },
  };

  listen(made, 'open', watch, false);
  listen(made, 'message', meter, false);
  listen(made, 'error', watch, false);
  listen(made, 'close', watch, false);
  return watch;
}
