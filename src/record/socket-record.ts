/**
 * All facts about one socket, raw. Meaning is computed late, from these, by whoever shows them: a better explanation
 * then explains yesterday's record too.
 */
import type { HandshakeOutcome } from './handshake-outcome.ts';
import type { HandshakeReport } from './handshake-report.ts';
import type { ReadyState, SimulatedAction, StampedObservation, ThrownError, Traffic } from './observation.ts';
import type { PageContext, PolicyViolation } from './page-context.ts';

export interface SocketRecord {
  /** `<document id>/<number in the document>`: unique, stable, and the same in an export. */
  readonly id: string;
  readonly document: DocumentFacts;
  readonly api: 'WebSocket' | 'WebSocketStream';
  /**
   * `page`: the hook saw it. `network`: only the browser's network log did; such a socket lives in a worker, or in a page
   * that was there before the extension. Its close code cannot be known, and both clocks of its moments are the wall's.
   */
  readonly seenFrom: 'page' | 'network';
  /** null only where the constructor threw and its argument was not a string. */
  readonly url: string | null;
  /** null: not known, reading them would have run code of the page. */
  readonly protocolsOffered: readonly string[] | null;
  readonly created: Moment;
  readonly createdStack: string | null;
  /** `readyState` right after the constructor; null where it threw. */
  readonly createdReadyState: ReadyState | null;
  readonly threw: ThrownError | null;
  readonly opened: Moment | null;
  /** As negotiated; null where the socket never opened. */
  readonly protocol: string | null;
  readonly extensions: string | null;
  readonly closeCall: CloseCall | null;
  /** When the first `error` event came. */
  readonly errored: Moment | null;
  /** Of a stream: what `closed` rejected with. */
  readonly rejection?: ThrownError;
  /** The panel's user had it end; missing where nobody did. */
  readonly simulated?: SimulatedFacts;
  /** The close event, or the result of a stream's `closed`; null where none came, or none yet. */
  readonly closed: CloseFacts | null;
  /** The document went away (or into the back/forward cache) with this socket. */
  readonly left: LeftFacts | null;
  /** As of the last observation that carries it; null before. */
  readonly traffic: Traffic | null;
  /** From the side; null where none has come (`src/record/not-known.ts` says why). */
  readonly handshake: HandshakeOutcome | null;
  /** Of a socket seen from the network: when the browser told of it, in Chromium right after its end. */
  readonly reported?: Moment | null;
  /** Around the end; null while the socket lives. */
  readonly context: PageContext | null;
  readonly violation: PolicyViolation | null;
}

/** One point in time on both clocks. */
export interface Moment {
  /** The document's monotonic clock in milliseconds: for durations. */
  readonly at: number;
  /** Milliseconds since the Unix epoch: for showing. It jumps when the clock is set; the monotonic one does not. */
  readonly wall: number;
}

export interface CloseCall extends Moment {
  readonly code: number | null;
  readonly reason: string | null;
  readonly readyState: ReadyState;
  readonly stack: string | null;
}

export interface CloseFacts extends Moment {
  readonly code: number;
  readonly reason: string;
  readonly wasClean: boolean;
}

export interface LeftFacts extends Moment {
  readonly persisted: boolean;
  readonly readyState: ReadyState;
}

export interface SimulatedFacts extends Moment {
  readonly action: SimulatedAction;
}

/** The document a socket was made in. Identity comes from the background's `sender`, never from a page. */
export interface DocumentFacts {
  readonly id: string;
  readonly frameId: number;
  readonly isTop: boolean;
  readonly url: string;
}

/** The socket's record after one more observation. Observations of one socket must come in order of `seq`. */
export function applyObservation(
  before: SocketRecord | undefined,
  observation: StampedObservation,
  document: DocumentFacts,
): SocketRecord {
  const record = before ?? emptyRecord(observation, document);
  const moment = { at: observation.at, wall: observation.wall };
  switch (observation.kind) {
    case 'created':
      return {
        ...record,
        api: observation.api ?? 'WebSocket',
        url: observation.url,
        protocolsOffered: observation.protocols,
        created: moment,
        createdStack: observation.stack,
        createdReadyState: observation.readyState,
      };
    case 'threw':
      return {
        ...record,
        api: observation.api ?? 'WebSocket',
        url: observation.url,
        protocolsOffered: observation.protocols,
        created: moment,
        createdStack: observation.stack,
        threw: { name: observation.errorName, message: observation.errorMessage },
      };
    case 'opened':
      return { ...record, opened: moment, protocol: observation.protocol, extensions: observation.extensions };
    case 'close-called': {
      const { code, reason, readyState, stack } = observation;
      return record.closeCall ? record : { ...record, closeCall: { ...moment, code, reason, readyState, stack } };
    }
    case 'refused':
      return record;
    case 'context':
      return { ...record, context: observation.context };
    case 'violated':
      // A policy that only reports says nothing against one that forbids, whichever came first.
      return record.violation?.disposition === 'enforce' ? record : { ...record, violation: observation.violation };
    case 'simulated':
      return { ...record, simulated: { ...moment, action: observation.action } };
    case 'errored':
      return { ...record, errored: record.errored ?? moment, ...rejectionOf(observation) };
    case 'closed': {
      const { code, reason, wasClean, traffic } = observation;
      return { ...record, closed: { ...moment, code, reason, wasClean }, traffic, ...rejectionOf(observation) };
    }
    case 'left': {
      const { persisted, readyState, traffic } = observation;
      return {
        ...record,
        left: { ...moment, persisted, readyState },
        traffic: record.closed ? record.traffic : traffic,
      };
    }
  }
}

function rejectionOf({ rejection }: { readonly rejection?: ThrownError | undefined }): { rejection?: ThrownError } {
  return rejection ? { rejection } : {};
}

/** When the record became a disconnect; null while the socket lives (a born-closed socket has ended at once). */
export function endOf(record: SocketRecord): Moment | null {
  if (record.seenFrom === 'network') return record.reported ?? record.created;
  if (record.threw) return record.created;
  if (record.closed) return record.closed;
  if (record.left) return record.left;
  if (record.errored) return record.errored;
  return record.createdReadyState === 3 ? record.created : null;
}

/**
 * Its document is gone, and has not told of its end: a socket made in `pagehide`, when the bridge had said all, or a page
 * that crashed. One that never opened was told of on the way out; one that did may have lived until now.
 * @param wall now, in milliseconds since the Unix epoch
 */
export function endWithDocument(record: SocketRecord, wall: number): SocketRecord {
  const { created, opened } = record;
  const end = opened ? { at: Math.max(opened.at, created.at + wall - created.wall), wall } : created;
  return { ...record, left: { ...end, persisted: false, readyState: opened ? 1 : 0 } };
}

/** Milliseconds from `open` to the end; null where the socket never opened or has not ended. */
export function lifetimeMs(record: SocketRecord): number | null {
  const end = endOf(record);
  return end && record.opened ? end.at - record.opened.at : null;
}

/** The record of a socket that the hook cannot reach: all that its handshake tells. */
export function recordFromNetwork(number: number, report: HandshakeReport, document: DocumentFacts): SocketRecord {
  const told = report.told ?? report.began ?? 0;
  const began = report.began ?? told;
  return {
    ...emptyRecord({ socket: number, at: began, wall: began }, document),
    seenFrom: 'network',
    url: report.url,
    createdStack: report.stack,
    handshake: report.outcome,
    reported: { at: told, wall: told },
  };
}

function emptyRecord(
  { socket, at, wall }: Pick<StampedObservation, 'socket' | 'at' | 'wall'>,
  document: DocumentFacts,
): SocketRecord {
  return {
    id: `${document.id}/${socket}`,
    document,
    api: 'WebSocket',
    seenFrom: 'page',
    url: null,
    protocolsOffered: null,
    created: { at, wall },
    createdStack: null,
    createdReadyState: null,
    threw: null,
    opened: null,
    protocol: null,
    extensions: null,
    closeCall: null,
    errored: null,
    closed: null,
    left: null,
    traffic: null,
    handshake: null,
    context: null,
    violation: null,
  };
}
