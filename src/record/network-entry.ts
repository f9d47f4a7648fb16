/**
 * A handshake's outcome from Chromium's `devtools.network.onRequestFinished`: one entry a socket, 4–10 ms after its end,
 * while DevTools is open for the tab. Of a failed handshake it has the text alone; of one that succeeded the headers too.
 * It never has the address.
 */
import { PAGE_HOOK_SOURCE } from '../protocol/page-hook-source.ts';
import { NO_ANSWER, parseFailureText } from './handshake-failure.ts';
import { type Header, worthKnowing } from './handshake-headers.ts';
import type { HandshakeOutcome } from './handshake-outcome.ts';

/** The part of an entry that is used (HAR 1.2, and what Chromium adds with an underscore). */
export interface NetworkEntry {
  readonly _resourceType?: string;
  readonly _initiator?: { readonly stack?: InitiatorStack | undefined } | undefined;
  readonly _webSocketMessages?: readonly { readonly type: string; readonly data: unknown }[];
  /** ISO 8601. For failures before the request is sent it is in 1969. */
  readonly startedDateTime: string;
  /** From the start to the end, in milliseconds. */
  readonly time: number;
  readonly request: { readonly url: string };
  readonly response: { readonly status: number; readonly headers: readonly Header[] };
}

interface InitiatorStack {
  readonly callFrames?: readonly CallFrame[];
}

/** Both numbers count from 0. */
interface CallFrame {
  readonly functionName: string;
  readonly url: string;
  readonly lineNumber: number;
  readonly columnNumber: number;
}

export interface NetworkFinding {
  readonly url: string;
  /** The script that asked, which is all that the entry tells of the document or worker; null where there is none. */
  readonly askedBy: string | null;
  /** Of `new WebSocket(…)`, as the hook records it, without the hook's own frames; null where there is none. */
  readonly stack: string | null;
  /** Whether our hook was in the way: false in a worker, null where the entry does not say. */
  readonly byHook: boolean | null;
  /** When the socket ended, in milliseconds since the Unix epoch. */
  readonly told: number;
  readonly outcome: HandshakeOutcome;
}

/** The entry's own time of the end is believed where it is that near (ms): DevTools may be late, and clocks are set. */
const LATE_MS = 3000;

/** As many frames as the hook keeps. */
const FRAMES = 30;

/**
 * Of its messages nothing but the browser's own error is looked at.
 *
 * @param arrived when it came, in milliseconds since the Unix epoch
 * @returns null for an entry that is no WebSocket's
 */
export function fromNetworkEntry(entry: NetworkEntry, arrived: number): NetworkFinding | null {
  const { _resourceType: type, _webSocketMessages: messages, _initiator: initiator } = entry;
  const { url } = entry.request;
  const { status, headers } = entry.response;
  if (type !== 'websocket') return null;
  const error = messages?.find((message) => message.type === 'error')?.data;
  return {
    url,
    ...initiatorOf(initiator?.stack?.callFrames ?? []),
    told: endOf(entry, arrived),
    outcome: outcomeOf(status === 101 ? headers : null, typeof error === 'string' ? error : null),
  };
}

function endOf({ startedDateTime, time }: NetworkEntry, arrived: number): number {
  const end = Date.parse(startedDateTime) + time;
  return end <= arrived && arrived - end < LATE_MS ? end : arrived;
}

/** @param headers of the 101; null where the handshake failed */
function outcomeOf(headers: readonly Header[] | null, text: string | null): HandshakeOutcome {
  const parsed = text === null ? null : parseFailureText(text);
  const unanswered = headers ? null : NO_ANSWER;
  return {
    source: 'devtools.network',
    status: headers ? 101 : (parsed?.status ?? null),
    failure: parsed?.failure ?? unanswered,
    headers: headers && worthKnowing(headers),
    remoteAddress: null,
    redirectTo: null,
  };
}

function initiatorOf(frames: readonly CallFrame[]): Pick<NetworkFinding, 'askedBy' | 'stack' | 'byHook'> {
  if (frames.length === 0) return { askedBy: null, stack: null, byHook: null };
  const own = frames.filter(({ url }) => url !== PAGE_HOOK_SOURCE).slice(0, FRAMES);
  return {
    askedBy: own[0]?.url ?? null,
    stack: ['Error', ...own.map(inWords)].join('\n'),
    byHook: frames[0]?.url === PAGE_HOOK_SOURCE,
  };
}

/** As V8 writes it, where lines and columns count from 1. */
function inWords({ functionName, url, lineNumber, columnNumber }: CallFrame): string {
  const place = `${url}:${lineNumber + 1}:${columnNumber + 1}`;
  return `    at ${functionName === '' ? place : `${functionName} (${place})`}`;
}
