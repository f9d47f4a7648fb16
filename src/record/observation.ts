/**
 * What the page hook can see, one fact per observation, without identity: which tab, frame and document it belongs to
 * is added later by those who know it (`sender` in the background), never by the page's own world.
 *
 * `socket` numbers the sockets of one document from 1, in the order of their constructors.
 * `at` is the document's monotonic clock, `performance.now()`, in milliseconds.
 */
import type { PageContext, PolicyViolation } from './page-context.ts';

export type Observation =
  | CreatedObservation
  | ThrewObservation
  | OpenedObservation
  | CloseCalledObservation
  | ErroredObservation
  | ClosedObservation
  | LeftObservation;

/** What the bridge adds to the hook's observations: facts that the page's world cannot be trusted to tell. */
export type BridgeObservation = ContextObservation | ViolationObservation | SimulatedObservation;

interface ObservationBase {
  readonly socket: number;
  readonly at: number;
}

/** `new WebSocket(…)` returned, or `new WebSocketStream(…)`. */
export interface CreatedObservation extends ObservationBase {
  readonly kind: 'created';
  readonly api?: 'WebSocketStream' | undefined;
  /** Absolute, as the browser serialises it (`WebSocket.url`). */
  readonly url: string;
  /** As the page gave them; null where they cannot be read without running code of the page. */
  readonly protocols: readonly string[] | null;
  /**
   * Right after the constructor: 0 as a rule, 3 where a content-security-policy forbids the connection (Chromium). A stream
   * has no such attribute: as long as it has neither opened nor ended it is 0.
   */
  readonly readyState: ReadyState;
  readonly stack: string | null;
}

/** The constructor threw: a failure without a socket. */
export interface ThrewObservation extends ObservationBase {
  readonly kind: 'threw';
  readonly api?: 'WebSocketStream' | undefined;
  /** The argument, where it was a string. */
  readonly url: string | null;
  readonly protocols: readonly string[] | null;
  readonly errorName: string | null;
  readonly errorMessage: string | null;
  readonly stack: string | null;
}

export interface OpenedObservation extends ObservationBase {
  readonly kind: 'opened';
  /** The subprotocol that the server chose; `''` for none. */
  readonly protocol: string;
  /** `Sec-WebSocket-Extensions` as agreed; `''` for none. */
  readonly extensions: string;
}

/** The page called `close()` and the call did not throw. Only the first call of a socket is reported. */
export interface CloseCalledObservation extends ObservationBase {
  readonly kind: 'close-called';
  readonly code: number | null;
  readonly reason: string | null;
  /** At the call. */
  readonly readyState: ReadyState;
  readonly stack: string | null;
}

/**
 * The `error` event. It carries no facts (WHATWG WebSockets, "feedback from the protocol"). Of a stream: `closed` rejected
 * with an error that has no close code, and so nothing will follow.
 */
export interface ErroredObservation extends ObservationBase {
  readonly kind: 'errored';
  readonly rejection?: ThrownError | undefined;
}

/** The `close` event; of a stream: `closed` fulfilled, or rejected with a `WebSocketError`, which has a close code. */
export interface ClosedObservation extends ObservationBase {
  readonly kind: 'closed';
  readonly code: number;
  readonly reason: string;
  readonly wasClean: boolean;
  /** null of a stream: its messages are not counted. */
  readonly traffic: Traffic | null;
  readonly rejection?: ThrownError | undefined;
}

/** Of an error that the browser made. */
export interface ThrownError {
  readonly name: string | null;
  readonly message: string | null;
}

/** `pagehide` came while the socket was not closed, or (Firefox) right after the browser had closed it with 1001. */
export interface LeftObservation extends ObservationBase {
  readonly kind: 'left';
  /** The page went into the back/forward cache, so the socket may still speak. */
  readonly persisted: boolean;
  readonly readyState: ReadyState;
  readonly traffic: Traffic | null;
}

/** Right after each observation that ends a socket. */
export interface ContextObservation extends ObservationBase {
  readonly kind: 'context';
  readonly context: PageContext;
}

/** A content-security-policy violation for the URL of a socket that was made in the same task. */
export interface ViolationObservation extends ObservationBase {
  readonly kind: 'violated';
  readonly violation: PolicyViolation;
}

/**
 * The panel's user had the socket end. What the page got to see of it follows, as of any other socket; but before a
 * `closed` that follows on `disconnect` there was another close event, which the page has not seen.
 */
export interface SimulatedObservation extends ObservationBase {
  readonly kind: 'simulated';
  readonly action: SimulatedAction;
}

export const SIMULATED_ACTIONS = ['close', 'disconnect', 'refuse'] as const;

/**
 * `close`: a close of the browser's own, as if the page had called `close()`; `disconnect`: the socket was closed, and the
 * page saw events of another ending; `refuse`: an attempt that was closed at once.
 */
export type SimulatedAction = (typeof SIMULATED_ACTIONS)[number];

/** In place of what came from the page's world and was no observation, so that no number is missing. */
export interface RefusedObservation extends ObservationBase {
  readonly kind: 'refused';
}

export type ReadyState = 0 | 1 | 2 | 3;

/** Message counts and sizes of one socket up to now. Sizes only: contents are never looked at. */
export interface Traffic {
  readonly received: Flow;
  readonly sent: Flow;
  /** `WebSocket.bufferedAmount` in bytes: what was handed to `send()` and has not left yet. */
  readonly bufferedAmount: number;
  readonly histogram: TrafficHistogram;
}

export interface Flow {
  readonly messages: number;
  /**
   * Bytes. Exact for all that is sent and for binary messages that are received; for received text it counts UTF-16
   * code units, which is the same for ASCII and costs no encoding.
   */
  readonly bytes: number;
  /** Of the last message, `performance.now()` in milliseconds; null where there was none. */
  readonly lastAt: number | null;
  readonly lastBytes: number;
  readonly maxBytes: number;
}

/**
 * Traffic over the socket's life in a fixed number of equal slots, counted from the constructor. One character a slot:
 * the bit length of the number of messages in it, base 36 (`0` none, `1` one, `2` two or three, `3` four to seven …).
 * Slots that are missing at the end are empty.
 */
export interface TrafficHistogram {
  /** Milliseconds one slot covers. */
  readonly slotMs: number;
  readonly received: string;
  readonly sent: string;
}

/** An observation as it comes into the log. */
export type StampedObservation = (Observation | BridgeObservation | RefusedObservation) & Stamp;

/** What the bridge adds to each observation. */
export interface Stamp {
  /** Rises by one within the document, from 1: what was handed over before is known by it. */
  readonly seq: number;
  /** Wall clock, `Date.now()` in milliseconds since the Unix epoch, read in the isolated world. */
  readonly wall: number;
}
