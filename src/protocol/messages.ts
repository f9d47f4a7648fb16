/**
 * Every message on every hop, and the border checks of those that come from a page's process.
 *
 *   bridge → background   ObservationBatch, by `runtime.sendMessage`; the answer is an Acknowledgement
 *   devtools page → background   HandshakeMessage, by `runtime.sendMessage` (Chromium); there is no answer
 *   background → bridge   RollCall, by `tabs.sendMessage`; the answer is Present
 *   panel → background    PanelRequest, on the port `panel:<tabId>`
 *   background → panel    PanelNews, on the same port
 */
import type { HandshakeReport } from '../record/handshake-report.ts';
import type { Observation, Stamp, StampedObservation, ViolationObservation } from '../record/observation.ts';
import { type Check, count, list, oneOf, shape, text } from './checks.ts';
import { checkStampedObservation } from './parse-observation.ts';
import type { Surroundings } from './surroundings.ts';

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

/** An observation of the hook, not checked yet, or a fact of the bridge. */
export type SentObservation = (Observation | SurroundingsObservation | ViolationObservation) & Stamp;

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

export interface Acknowledgement {
  /** All up to this one are stored. */
  readonly seq: number;
}

/** From our own devtools page alone. */
export interface HandshakeMessage {
  readonly type: 'handshake';
  readonly report: HandshakeReport;
}

/** Asks the bridges of a tab's frames which documents are still there. */
export interface RollCall {
  readonly type: 'roll-call';
}

export interface Present {
  /** null: the document was there before the extension, so that nothing in it is recorded (Firefox). */
  readonly bridge: string | null;
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
  | { readonly type: 'navigated' };

export type PanelNews = LogNews | PageNews;

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

const PANEL_PORT = /^panel:(\d+)$/;

export function panelPortName(tabId: number): string {
  return `panel:${tabId}`;
}

/** The tab a panel's port is for; null for the name of any other port. */
export function tabOfPanelPort(name: string): number | null {
  const match = PANEL_PORT.exec(name);
  return match ? Number(match[1]) : null;
}
