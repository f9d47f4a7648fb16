/**
 * A handshake's outcome from what Firefox's `webRequest` tells of it, event by event:
 *
 *   onBeforeRequest     always, for a request that is made at all
 *   onHeadersReceived   status, headers and address. 101 does not say that the page got its `open`: what Firefox finds
 *                       wrong with a 101 (`Sec-WebSocket-Accept`, say) it tells nobody.
 *   onErrorOccurred     no answer, or (153) one with another status than 101
 *   onCompleted         a 101, and in earlier versions any status: nothing that was not told before
 *
 * A 401 with a challenge and a server that never answers have no last event, so none is waited for.
 */
import { failureOfStatus, failureWith, NO_ANSWER, parseWebRequestError } from './handshake-failure.ts';
import { type Header, redirectTarget, worthKnowing } from './handshake-headers.ts';
import type { HandshakeOutcome } from './handshake-outcome.ts';

/** The part of `webRequest`'s details that is used. */
export interface WebRequestAnswer {
  readonly url: string;
  readonly statusCode: number;
  readonly statusLine: string;
  readonly responseHeaders?: readonly Header[] | undefined;
  readonly ip?: string | null | undefined;
}

/** A request that is under way. */
export const ASKED: HandshakeOutcome = {
  source: 'webRequest',
  status: null,
  failure: NO_ANSWER,
  headers: null,
  remoteAddress: null,
  redirectTo: null,
};

/** onHeadersReceived. */
export function fromAnswer({ url, statusCode, statusLine, responseHeaders, ip }: WebRequestAnswer): HandshakeOutcome {
  const outcome = { ...ASKED, remoteAddress: ip ?? null };
  // Firefox reads whatever it cannot make out as the body of an HTTP/0.9 answer with status 200.
  if (statusLine.startsWith('HTTP/0.9')) {
    return { ...outcome, failure: failureWith('answer-not-http', statusLine, null) };
  }
  const headers = responseHeaders ?? [];
  return {
    ...outcome,
    status: statusCode,
    failure: statusCode === 101 ? null : failureOfStatus(statusCode, statusLine),
    headers: worthKnowing(headers),
    redirectTo: redirectTarget(headers, url),
  };
}

/** onErrorOccurred. An answer that came before it says more than the error does. */
export function afterError(
  before: HandshakeOutcome,
  { error, url, ip }: { readonly error: string; readonly url: string; readonly ip?: string | null | undefined },
): HandshakeOutcome {
  const answered = before.failure !== null && before.failure.kind !== 'no-answer';
  if (answered) return before;
  return { ...before, failure: parseWebRequestError(error, url), remoteAddress: ip ?? before.remoteAddress };
}
