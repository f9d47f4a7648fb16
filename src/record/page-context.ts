/**
 * What was going on around a socket when it ended: only what the isolated world of its own frame can tell. Durations are
 * milliseconds back from the end; null: it has not happened while the frame had a socket, or the browser does not say.
 */
export interface PageContext {
  readonly visibility: 'visible' | 'hidden';
  /** How long the document had been hidden, at least: counted from the first socket at the earliest. null while visible. */
  readonly hiddenMs: number | null;
  readonly online: boolean;
  readonly offlineAgoMs: number | null;
  readonly onlineAgoMs: number | null;
  /** `navigator.connection.type` or `effectiveType`; Firefox has neither. */
  readonly connectionType: string | null;
  readonly connectionChangeAgoMs: number | null;
  /** The Page Lifecycle API's `freeze` and `resume` (Chromium). */
  readonly frozenAgoMs: number | null;
  readonly resumedAgoMs: number | null;
  /** The page came back from the back/forward cache. */
  readonly restoredAgoMs: number | null;
  /**
   * The longest that a timer of one second was late in the last minute, and when: sleep, or a blocked thread. At least 1 s;
   * in a hidden page at least 60 s, since browsers hold timers back there.
   */
  readonly timerGapMs: number | null;
  readonly timerGapAgoMs: number | null;
  /** The longest task of the last ten seconds (Chromium). */
  readonly longTaskMs: number | null;
}

/** A `securitypolicyviolation` for the socket's URL. */
export interface PolicyViolation {
  readonly directive: string;
  readonly disposition: 'enforce' | 'report';
  readonly blockedUrl: string;
}
