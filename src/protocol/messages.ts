/**
 * Every message on every hop, and the border checks of those that come from a page's process.
 *
 *   bridge → background   ObservationBatch, by `runtime.sendMessage`; the answer is an Acknowledgement
 *   devtools page → background   HandshakeMessage, by `runtime.sendMessage` (Chromium); there is no answer
 *   hook → bridge         HookMessage, on the private channel
 *   background → bridge   Ask, by `tabs.sendMessage`; the answer is Present
 *   panel → background    PanelRequest, on the port of `panel-port.ts`
 *   background → panel    PanelNews, on the same port
 */
import type { HandshakeReport } from '../record/handshake-report.ts';
import type { LogFault } from '../record/log-fault.ts';
import type {
  ClosedObservation,
  Observation,
  ReadyState,
  SimulatedAction,
  SimulatedObservation,
  Stamp,
  StampedObservation,
  Traffic,
  ViolationObservation,
} from '../record/observation.ts';
import type { PageContext } from '../record/page-context.ts';
import { type Check, count, list, oneOf, shape, text } from './checks.ts';
import { checkStampedObservation } from './parse-observation.ts';
import type { Surroundings } from './surroundings.ts';
import type { TrafficReading } from './traffic-reading.ts';

export interface ObservationBatch {
  readonly type: 'observations';
  /** Names this one bridge, so that it can be told from others of its frame. No secret. */
  readonly bridge: string;
  /** Of the document. Its identity is the background's business. */
  readonly url: string;
  /** In order of `seq`; the first is the oldest that has not been acknowledged. */
  readonly observations: readonly SentObservation[];
  /** How many the bridge has had to throw away so far. */
  readonly dropped: number;
}

/** What the hook observed, not checked yet, or a fact of the bridge. */
export type SentObservation = (
  | Unread<Observation>
  | SurroundingsObservation
  | ViolationObservation
  | SimulatedObservation
) &
  Stamp;

/** With the traffic as the hook has counted it. */
type Unread<Of> = Of extends { readonly traffic: Traffic | null }
  ? Omit<Of, 'traffic'> & { readonly traffic?: TrafficReading | null | undefined }
  : Of;

export type SentClosed = Unread<ClosedObservation>;

/** An observation as it comes from the hook, which does not look at the clock for it. */
export type HookObservation = Untimed<Unread<Observation>>;
type Untimed<Of> = Of extends unknown ? Omit<Of, 'at'> : never;

/** What the hook says: an observation, or the traffic that it was asked for. */
export type HookMessage = HookObservation | { readonly kind: 'traffic'; readonly traffic: TrafficReading };

/** Becomes a ContextObservation. */
export interface SurroundingsObservation {
  readonly kind: 'context';
  readonly socket: number;
  readonly at: number;
  readonly context: Surroundings;
}

export type CheckedBatch = Omit<ObservationBatch, 'observations'> & {
  readonly observations: readonly StampedObservation[];
};

/** What a bridge delivers at once, when there is more: about half a megabyte, and quick to answer. */
export const FULL_DELIVERY = 500;

export interface Acknowledgement {
  /** All up to this one are stored. */
  readonly seq: number;
}

/** From our own devtools page alone. */
export interface HandshakeMessage {
  readonly type: 'handshake';
  readonly report: HandshakeReport;
}

/** Asks the bridge of a frame which document is there and what lives in it, and may have it act. */
export interface Ask {
  /** The bridge that is to act: by now the frame may show another document. null: none is. */
  readonly bridge: string | null;
  readonly act?: Action;
  readonly refuse?: Refusal;
}

export interface Action {
  /** Its number in the document; where it lives no longer, nothing happens. */
  readonly socket: number;
  readonly action: SimulatedAction;
  /** Of the browser's `close()`. */
  readonly args: readonly [code?: number, reason?: string];
  /** Of an open socket: what the page sees in place of the close event that follows. */
  readonly seen?: SeenEnd | undefined;
}

export interface SeenEnd {
  readonly code: number;
  readonly reason: string;
  readonly wasClean: boolean;
  /** With an `error` event before. */
  readonly error: boolean;
}

/** How many of the next attempts at an endpoint (an address without its query) are to fail; 0: none any more. */
export type Refusal = readonly [endpoint: string, attempts: number];

export interface Present {
  /** null: the document was there before the extension, so that nothing in it is recorded (Firefox). */
  readonly bridge: string | null;
  /** The rest is missing where `bridge` is null. */
  readonly live?: LiveReport;
}

/** What lives in a document now. */
export interface LiveReport {
  /** The document's clock, in milliseconds. */
  readonly at: number;
  readonly context: Surroundings;
  readonly refusals: readonly Refusal[];
  readonly sockets: readonly LiveSocket[];
}

export interface LiveSocket {
  /** Its number in the document. */
  readonly socket: number;
  readonly readyState: ReadyState;
  /** null of a stream. */
  readonly traffic: TrafficReading | null;
}

export type PanelRequest =
  /** The first message on a port. `revision` is that of the panel's copy of the log, null where it has none. */
  | { readonly type: 'subscribe'; readonly revision: number | null }
  | { readonly type: 'clear' }
  | { readonly type: 'set-paused'; readonly paused: boolean }
  | { readonly type: 'set-preserve-log'; readonly preserveLog: boolean }
  /** Shows a script of the page in a tab of its own, for a browser whose panels cannot. */
  | { readonly type: 'open-tab'; readonly url: string }
  /** The tab shows another document now. */
  | { readonly type: 'navigated'; readonly url: string }
  /** The page of options, which can ask for access to sites. */
  | { readonly type: 'open-options' }
  | LiveRequest;

/** About the sockets that live, answered with LiveNews. */
export type LiveRequest =
  | { readonly type: 'ask-live' }
  | { readonly type: 'act'; readonly document: string; readonly act: Action }
  | { readonly type: 'refuse'; readonly document: string; readonly refuse: Refusal };

export type PanelNews = LogNews | PageNews | LiveNews | TabNews | StoreNews;

/** What lives in the tab's documents at this moment. */
export interface LiveNews {
  readonly type: 'live';
  readonly documents: readonly LiveDocument[];
}

export interface LiveDocument {
  readonly document: string;
  /** The document's clock, in milliseconds. */
  readonly at: number;
  readonly context: PageContext;
  /** Endpoints of which the next attempts are to fail. */
  readonly refusals: readonly Refusal[];
  readonly sockets: readonly LiveFacts[];
}

export interface LiveFacts {
  /** Of the socket's record. */
  readonly id: string;
  readonly readyState: ReadyState;
  /** null of a stream. */
  readonly traffic: Traffic | null;
}

/** Entries of the stored log (`src/record/stored-log.ts`) that are new, have changed or have gone. */
export interface LogNews {
  readonly type: 'entries';
  /** True: what the panel had before is void. */
  readonly reset: boolean;
  readonly set: Readonly<Record<string, unknown>>;
  readonly remove: readonly string[];
}

/** Follows a `subscribe` and a `navigated` (Firefox). */
export interface PageNews {
  readonly type: 'page';
  /** The tab's top document was there before the extension, and says so. */
  readonly isLate: boolean;
}

/** Follows a `subscribe` and a `navigated`, and comes whenever it has changed. */
export interface TabNews {
  readonly type: 'tab';
  /** The host of the page, with a port where it has one; null where there is none or it may not be known. */
  readonly site: string | null;
  /** By the user's settings: nothing of the page is recorded. */
  readonly isSiteOff: boolean;
  /** Whether the browser lets the extension into the page at all. */
  readonly hasAccess: boolean;
}

/** Follows a `subscribe`, and comes whenever it has changed. */
export interface StoreNews {
  readonly type: 'store';
  readonly fault: LogFault;
}

const URL_LIMIT = 8192;
const NAME_LIMIT = 64;
/** The most observations that a bridge keeps, and so the most that one message can carry. */
const BATCH_LIMIT = 40_000;

/** @throws ParseError where the message is no batch */
export const checkObservationBatch: Check<CheckedBatch> = shape<CheckedBatch>({
  type: oneOf(['observations']),
  bridge: text(NAME_LIMIT),
  url: text(URL_LIMIT),
  observations: list(checkStampedObservation, BATCH_LIMIT),
  dropped: count,
});
