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
import { getterOf, now, slice, uncurryThis } from './built-ins.ts';
import { TrafficMeter } from './traffic-meter.ts';

const { prototype } = WebSocket;
const bufferedAmountOf = getterOf(prototype, 'bufferedAmount');
const protocolOf = getterOf(prototype, 'protocol');
const extensionsOf = getterOf(prototype, 'extensions');
const typeOf = getterOf(Event.prototype, 'type');
const codeOf = getterOf(CloseEvent.prototype, 'code');
const reasonOf = getterOf(CloseEvent.prototype, 'reason');
const wasCleanOf = getterOf(CloseEvent.prototype, 'wasClean');

/** A Close frame carries at most 123 bytes of reason (RFC 6455 section 5.5.1). */
const REASON_LIMIT = 123;

const OPEN = 1;
export const CLOSED = 3;

export const readyStateOf = getterOf(prototype, 'readyState') as (socket: WebSocket) => ReadyState;

type Listener = EventListenerObject | ((event: Event) => void);
export const listen = uncurryThis(EventTarget.prototype.addEventListener) as (
  target: EventTarget,
  type: string,
  listener: Listener,
  capture: boolean,
) => void;

export type WatchedFact = OpenedObservation | ErroredObservation | ClosedObservation | LeftObservation;

export class SocketWatch {
  readonly number: number;
  closeCalled = false;
  /** null once the socket has ended. */
  #socket: WebSocket | null;
  readonly #bornClosed: boolean;
  readonly #meter: TrafficMeter;
  readonly #report: (fact: WatchedFact, watch: SocketWatch) => void;

  constructor(
    socket: WebSocket,
    number: number,
    createdAt: number,
    report: (fact: WatchedFact, watch: SocketWatch) => void,
  ) {
    this.number = number;
    this.#socket = socket;
    this.#bornClosed = readyStateOf(socket) === CLOSED;
    this.#meter = new TrafficMeter(createdAt);
    this.#report = report;
  }

  get ended(): boolean {
    return this.#socket === null;
  }

  listen(): void {
    const socket = this.#socket;
    if (!socket) return;
    listen(socket, 'open', this, false);
    listen(socket, 'message', this.#meter, false);
    listen(socket, 'error', this, false);
    listen(socket, 'close', this, false);
  }

  /** Called by the browser for `open`, `error` and `close`. */
  handleEvent(event: Event): void {
    const socket = this.#socket;
    if (!socket || !event.isTrusted) return;
    const type = typeOf(event);
    if (type === 'open') this.#report(this.#opened(socket), this);
    else if (type === 'error') this.#errored();
    else this.#closed(socket, event as CloseEvent);
  }

  /** The bytes that wait to be sent, or -1 where nothing can be sent now. */
  get waiting(): number {
    const socket = this.#socket;
    return socket && readyStateOf(socket) === OPEN ? bufferedAmountOf(socket) : -1;
  }

  /** `send()` adds the message's bytes to `bufferedAmount`, and none leave before the next task: the rest is ours. */
  sent(waitingBefore: number): void {
    const socket = this.#socket;
    if (socket) this.#meter.sent(bufferedAmountOf(socket) - waitingBefore);
  }

  /** The document goes away while the socket lives. */
  leave(persisted: boolean): void {
    const socket = this.#socket;
    if (!socket) return;
    const traffic = this.#meter.read(bufferedAmountOf(socket));
    const state = readyStateOf(socket);
    this.#report({ kind: 'left', socket: this.number, at: now(), persisted, readyState: state, traffic }, this);
  }

  #opened(socket: WebSocket): OpenedObservation {
    const protocol = protocolOf(socket);
    const extensions = extensionsOf(socket);
    return { kind: 'opened', socket: this.number, at: now(), protocol, extensions };
  }

  #errored(): void {
    // A socket that a content-security-policy has closed in the constructor (Chromium) gets no close event.
    if (this.#bornClosed) this.#socket = null;
    this.#report({ kind: 'errored', socket: this.number, at: now() }, this);
  }

  #closed(socket: WebSocket, event: CloseEvent): void {
    this.#socket = null;
    const code = codeOf(event);
    const reason = slice(reasonOf(event), 0, REASON_LIMIT);
    const traffic = this.#meter.read(bufferedAmountOf(socket));
    const wasClean = wasCleanOf(event);
    this.#report({ kind: 'closed', socket: this.number, at: now(), code, reason, wasClean, traffic }, this);
  }
}
