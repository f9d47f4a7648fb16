/** The facts of one record in the terms in which rules ask. Durations are milliseconds; null: not known, or it never was. */
import type { PackMatch } from '../close-codes/look-up-packs.ts';
import { endingOf, type Browser, type EndingKind } from '../record/ending.ts';
import { endpointOf, withoutQuery, type Endpoint } from '../record/endpoint.ts';
import type { HandshakeFailureKind } from '../record/handshake-outcome.ts';
import { laterAttempts, type EarlierAttempt, type Neighbours } from '../record/neighbours.ts';
import type { Flow } from '../record/observation.ts';
import type { CloseCall, SocketRecord } from '../record/socket-record.ts';
import { endOf } from '../record/socket-record.ts';
import { remembering } from '../record/remembering.ts';
import type { LimitTable } from './limits/limit-table.ts';
import type { ProductLookUp } from './product-look-up.ts';
import { type Direction, silenceOf } from './silence.ts';

export interface Facts {
  readonly record: SocketRecord;
  readonly browser: Browser;
  readonly kind: EndingKind;
  readonly limits: LimitTable;
  readonly endpoint: Endpoint;
  /** `wss:` */
  readonly isSecure: boolean;
  /** Of the URL, or the scheme's default; null where the URL cannot be parsed. */
  readonly port: number | null;
  readonly isLoopback: boolean;
  /** `localhost`, loopback, private and link-local addresses, `.local` names. */
  readonly isLocal: boolean;
  /** The same of the page; null where its address has no host (`about:srcdoc`). */
  readonly pageIsLocal: boolean | null;

  readonly opened: boolean;
  /** From the constructor to `open`, or to the end where it never opened. */
  readonly connectMs: number;
  /** From `open` to the end. */
  readonly ageMs: number | null;
  /** As delivered by the close event. */
  readonly code: number | null;
  readonly reason: string;
  readonly wasClean: boolean | null;

  /** HTTP status of the answer to the handshake. */
  readonly status: number | null;
  readonly failure: HandshakeFailureKind | null;
  /** The browser's own words; `''` where it has none. */
  readonly failureText: string;
  readonly netError: string | null;
  /** A header of the answer by its name in lower case. */
  readonly header: (name: string) => string | null;

  readonly closeCall: CloseCall | null;
  /** From the `close()` call to the end. */
  readonly closeTookMs: number | null;

  /** From the last message in that direction to the end; from `open` where there was none. null: not counted. */
  readonly silenceMs: (direction: Direction) => number | null;
  readonly received: Flow | null;
  readonly sent: Flow | null;
  readonly lastSentAgoMs: number | null;
  readonly lastReceivedAgoMs: number | null;

  /** The products that it may belong to, and what they say of the code, the best first. Computed when first asked for. */
  readonly products: readonly PackMatch[];

  /** Computed when first asked for: it goes through the log. */
  readonly neighbours: Neighbours;
  /** To the same endpoint, newest first. */
  readonly earlier: readonly EarlierAttempt[];
  /** To the same endpoint, begun within a minute after this one's end, oldest first. */
  readonly later: readonly SocketRecord[];
}

export interface Surroundings {
  readonly browser: Browser;
  readonly limits: LimitTable;
  readonly neighboursOf: (record: SocketRecord) => Neighbours;
  /** Without it no product is known. */
  readonly productsOf?: ProductLookUp;
}

/** null while the socket lives. */
export function factsOf(record: SocketRecord, surroundings: Surroundings): Facts | null {
  const { browser, limits } = surroundings;
  const kind = endingOf(record, browser);
  const end = endOf(record);
  if (!kind || !end) return null;
  const { created, opened, closed, closeCall, handshake, traffic, url } = record;
  const endpoint = endpointOf(url ?? '');
  const hostname = hostnameOf(url);
  const pageHost = hostnameOf(record.document.url);
  const ago = (at: number | null | undefined) => (at === null || at === undefined ? null : Math.max(0, end.at - at));
  const lastSentAgoMs = ago(traffic?.sent.lastAt);
  const lastReceivedAgoMs = ago(traffic?.received.lastAt);
  const ageMs = opened && Math.max(0, end.at - opened.at);
  let neighbours: Neighbours | undefined;
  let products: readonly PackMatch[] | undefined;
  let later: readonly SocketRecord[] | undefined;

  return {
    record,
    browser,
    kind,
    limits,
    endpoint,
    isSecure: endpoint.scheme === 'wss://',
    port: portOf(url),
    isLoopback: LOOPBACK.test(hostname),
    isLocal: isLocalHost(hostname),
    pageIsLocal: pageHost === '' ? null : isLocalHost(pageHost),
    opened: opened !== null,
    connectMs: Math.max(0, (opened ?? end).at - created.at),
    ageMs,
    code: closed?.code ?? null,
    reason: closed?.reason ?? '',
    wasClean: closed?.wasClean ?? null,
    status: handshake?.status ?? null,
    failure: handshake?.failure?.kind ?? null,
    failureText: handshake?.failure?.text ?? '',
    netError: handshake?.failure?.netError ?? null,
    header: (name) => handshake?.headers?.[name] ?? null,
    closeCall,
    closeTookMs: closeCall && ago(closeCall.at),
    silenceMs: (direction) => silenceOf(record, direction),
    received: traffic?.received ?? null,
    sent: traffic?.sent ?? null,
    lastSentAgoMs,
    lastReceivedAgoMs,
    get products() {
      return (products ??= surroundings.productsOf?.(record) ?? []);
    },
    get neighbours() {
      return (neighbours ??= surroundings.neighboursOf(record));
    },
    get earlier() {
      return this.neighbours.earlier;
    },
    get later() {
      return (later ??= laterAttempts(record, this.neighbours));
    },
  };
}

const LOOPBACK = /^(localhost|.*\.localhost|127(\.\d{1,3}){3}|\[::1\])$/i;
const LOCAL = [
  LOOPBACK,
  /^10(\.\d{1,3}){3}$/,
  /^192\.168(\.\d{1,3}){2}$/,
  /^172\.(1[6-9]|2\d|3[01])(\.\d{1,3}){2}$/,
  /^169\.254(\.\d{1,3}){2}$/,
  /^\[f[cd][0-9a-f]{2}:.*\]$/i,
  /^\[fe80:.*\]$/i,
  /\.local$/i,
];

function isLocalHost(hostname: string): boolean {
  return LOCAL.some((pattern) => pattern.test(hostname));
}

interface Place {
  readonly hostname: string;
  readonly port: number | null;
}

const DEFAULT_PORTS: Readonly<Record<string, number>> = { 'ws:': 80, 'http:': 80, 'wss:': 443, 'https:': 443 };

const placeOf = remembering((address): Place | null => {
  if (!URL.canParse(address)) return null;
  const { hostname, port, protocol } = new URL(address);
  return { hostname, port: port === '' ? (DEFAULT_PORTS[protocol] ?? null) : Number(port) };
});

function hostnameOf(url: string | null): string {
  return url === null ? '' : (placeOf(withoutQuery(url))?.hostname ?? '');
}

function portOf(url: string | null): number | null {
  return url === null ? null : (placeOf(withoutQuery(url))?.port ?? null);
}
