/**
 * What only the page's own world can tell of a socket: what it sends and receives, message by message. The bridge follows
 * its events and asks for the rest. It is kept beside the socket, in a WeakMap, and is gone with it.
 */
import type { TrafficReading } from '../protocol/traffic-reading.ts';
import type { ReadyState } from '../record/observation.ts';
import { getterOf, listen } from './built-ins.ts';
import { createTrafficMeter } from './traffic-meter.ts';

const { prototype } = WebSocket;
const bufferedAmountOf = getterOf(prototype, 'bufferedAmount');
const readyStateOf = getterOf(prototype, 'readyState') as (socket: WebSocket) => ReadyState;

const OPEN = 1;

/** What is known of one connection, of either class. */
export interface Watch {
  readonly number: number;
  closeCalled: boolean;
  readyState(): ReadyState;
}

export interface SocketWatch extends Watch {
  /** The bytes that wait to be sent, or -1 where nothing can be sent now. */
  waiting(): number;
  /** `send()` adds the message's bytes to `bufferedAmount`, and none leave before the next task: the rest is ours. */
  sent(waitingBefore: number): void;
  traffic(): TrafficReading;
}

export function watchSocket(socket: WebSocket, number: number): SocketWatch {
  const meter = createTrafficMeter();
  const readyState = (): ReadyState => readyStateOf(socket);
  listen(socket, 'message', meter.receiving, false);
  return {
    number,
    closeCalled: false,
    readyState,
    waiting: () => (readyState() === OPEN ? bufferedAmountOf(socket) : -1),
    sent: (waitingBefore) => meter.sent(bufferedAmountOf(socket) - waitingBefore),
    traffic: () => meter.read(bufferedAmountOf(socket)),
  };
}
