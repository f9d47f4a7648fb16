/**
 * Every message on every hop, and the border checks of those that come from a page's process.
 *
 *   bridge → background   ObservationBatch, by `runtime.sendMessage`; the answer is an Acknowledgement
 *   background → bridge   RollCall, by `tabs.sendMessage`; the answer is Present
 *   panel → background    PanelRequest, on the port `panel:<tabId>`
 *   background → panel    PanelNews, on the same port
 */
import type { StampedObservation } from '../record/observation.ts';
import { type Check, count, flag, list, oneOf, shape, text } from './checks.ts';
import { checkStampedObservation } from './parse-observation.ts';

export interface ObservationBatch {
  readonly type: 'observations';
  /** Names this one bridge, so that it can be told from others of its frame. No secret. */
  readonly bridge: string;
  readonly page: PageFacts;
  /** In order of `seq`; the first is the oldest that has not been acknowledged. */
  readonly observations: readonly StampedObservation[];
  /** How many the bridge has had to throw away so far. */
  readonly dropped: number;
}

/** What the bridge knows of its document. Identity is the background's business. */
export interface PageFacts {
  readonly url: string;
  readonly isTop: boolean;
}

export interface Acknowledgement {
  /** All up to this one are stored. */
  readonly seq: number;
}

/** Asks the bridges of a tab's frames which documents are still there. */
export interface RollCall {
  readonly type: 'roll-call';
}

export interface Present {
  readonly bridge: string;
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

/** Entries of the stored log (`src/record/stored-log.ts`) that are new, have changed or have gone. */
export interface PanelNews {
  readonly type: 'entries';
  /** True: what the panel had before is void. */
  readonly reset: boolean;
  readonly set: Readonly<Record<string, unknown>>;
  readonly remove: readonly string[];
}

const URL_LIMIT = 8192;
const NAME_LIMIT = 64;
/** The most observations that a bridge keeps, and so the most that one message can carry. */
const BATCH_LIMIT = 40_000;

/** @throws ParseError where the message is no batch */
export const checkObservationBatch: Check<ObservationBatch> = shape<ObservationBatch>({
  type: oneOf(['observations']),
  bridge: text(NAME_LIMIT),
  page: shape<PageFacts>({ url: text(URL_LIMIT), isTop: flag }),
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
