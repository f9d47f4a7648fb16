/** The expectations that many endings share. */
import type { Browser } from '../../src/record/ending.ts';
import type { ExpectedRecord } from './lab-ending.ts';

type PerBrowser = Readonly<Record<Browser, ExpectedRecord>>;

export function inBoth(expected: ExpectedRecord): PerBrowser {
  return { chrome: expected, firefox: expected };
}

/** A Close frame of the server arrived whole. */
export function serverClosed(code: number, reason = ''): ExpectedRecord {
  return { threw: null, opened: true, errored: false, code, reason, wasClean: true, kind: 'server-closed' };
}

/** The page closed, and the server confirmed with this Close frame. */
export function pageClosed(code: number, reason = ''): ExpectedRecord {
  return { ...serverClosed(code, reason), kind: 'page-closed' };
}

export function constructorThrew(errorName: string): ExpectedRecord {
  return { ...NO_CLOSE_EVENT, threw: errorName, kind: 'constructor-threw' };
}

/** A document went away and took the socket along without an event. */
export function leftSilently(opened: boolean, kind: ExpectedRecord['kind']): ExpectedRecord {
  return { ...NO_CLOSE_EVENT, opened, kind };
}

const NO_CLOSE_EVENT = {
  threw: null,
  opened: false,
  errored: false,
  code: null,
  reason: null,
  wasClean: null,
} as const;

const LOST = { threw: null, code: 1006, reason: '', wasClean: false } as const;

/** `error`, then `close`: all that a page ever learns of a failed handshake. */
export const NEVER_OPENED: ExpectedRecord = { ...LOST, opened: false, errored: true, kind: 'never-opened' };

/** The same for a failure of TLS, which Firefox alone tells from the others. */
export const TLS_FAILED: PerBrowser = { chrome: NEVER_OPENED, firefox: { ...NEVER_OPENED, code: 1015 } };

/** `close` without `error`: the line is gone. */
export const DROPPED: ExpectedRecord = { ...LOST, opened: true, errored: false, kind: 'dropped' };

/** The page called `close()` and no Close frame came back. */
export const UNCONFIRMED: ExpectedRecord = { ...DROPPED, kind: 'page-closed-unconfirmed' };

/** Opened, and still open. */
export const LIVES: ExpectedRecord = { ...NO_CLOSE_EVENT, opened: true, kind: null };

const FAILED_IN_CHROME: ExpectedRecord = { ...LOST, opened: true, errored: true, kind: 'browser-failed' };
export const FAILED_IN_FIREFOX: ExpectedRecord = { ...FAILED_IN_CHROME, kind: 'failed-or-reset' };

/** The browser could not accept what the server sent. */
export const FAILED: PerBrowser = { chrome: FAILED_IN_CHROME, firefox: FAILED_IN_FIREFOX };

export function failedInChrome(firefox: ExpectedRecord): PerBrowser {
  return { chrome: FAILED_IN_CHROME, firefox };
}
