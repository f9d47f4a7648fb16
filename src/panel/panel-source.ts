/**
 * Where a panel gets its log from. The same panel runs on the live port, on an imported session file and on a fixture
 * in a test: each is one of these.
 */
import type { Action, LiveDocument, Refusal } from '../protocol/messages.ts';
import type { Browser } from '../record/ending.ts';
import type { LogFault } from '../record/log-fault.ts';
import type { Recorder } from '../record/session-file.ts';
import type { SocketRecord } from '../record/socket-record.ts';

export interface PanelSource {
  /** Whether there is something to record and to clear; a file only shows what it holds. */
  readonly isLive: boolean;
  /** The browser that recorded the log: some facts mean different things in the two. */
  readonly browser: Browser;
  readonly recordedBy: Recorder;
  /** Calls back with a `reset` first, then with each change. Returns the way to stop. */
  subscribe(listener: (event: PanelSourceEvent) => void): () => void;
  clear(): void;
  /** While paused, disconnects are not recorded; sockets that live on are still followed. */
  setPaused(paused: boolean): void;
  /** Off: a navigation of the tab clears what the documents before it left in the log. */
  setPreserveLog(preserve: boolean): void;
  /** The sockets that live; null for a file, which has none. */
  readonly live: LiveSource | null;
  /** Has the browser ask its user for access to all sites, or leads to where that can be asked. */
  requestAccess(): void;
  /** Shows a position in the Sources panel, as near as the browser offers. Line and column count from 1. */
  openResource(url: string, line: number, column: number): void;
}

/** Each call is answered with a `live` event. Nothing here happens without the user's click but `ask`. */
export interface LiveSource {
  ask(): void;
  act(document: string, act: Action): void;
  refuse(document: string, refuse: Refusal): void;
}

/** Records. A change of as many leaves no row of the list where it was: there is nothing in it that an eye could follow. */
export const WHOLE_LIST = 20;

export type PanelSourceEvent =
  /** What lives now, asked for. */
  | { readonly type: 'live'; readonly documents: readonly LiveDocument[] }
  /** All there is: throw away what was known before. */
  | { readonly type: 'reset'; readonly records: readonly SocketRecord[]; readonly log: LogState }
  /** Records that are new or have changed, and the ids of those that have gone. */
  | {
      readonly type: 'changed';
      readonly records: readonly SocketRecord[];
      readonly removed: readonly string[];
      readonly log: LogState;
    }
  /** The background is being restarted by the browser; a `reset` follows when it is back. */
  | { readonly type: 'reconnecting' };

export interface LogState {
  /** Milliseconds since the Unix epoch; null before the first record of the tab. */
  readonly since: number | null;
  readonly paused: boolean;
  readonly preserveLog: boolean;
  /** Records that went because the log was full, the oldest first. */
  readonly evicted: number;
  /** Observations that were lost on the way because a page made more than can be carried. */
  readonly dropped: number;
  /** The page was loaded before the extension (or its reload): nothing of it is recorded until it is reloaded. */
  readonly needsReload: boolean;
  readonly page: InspectedPage;
  /** What does not work between the log and its store. */
  readonly fault: LogFault;
}

/** The page that the tab shows now. */
export interface InspectedPage {
  /** Its host, with a port where it has one; null where it has none, or none is known. */
  readonly site: string | null;
  /** By the user's settings nothing of it is recorded. */
  readonly isSiteOff: boolean;
  /** Whether the browser lets the extension into it. */
  readonly hasAccess: boolean;
}

/** Until something else is known. */
export const ANY_PAGE: InspectedPage = { site: null, isSiteOff: false, hasAccess: true };
