/**
 * Every number a rule compares with: the time limits of products, the tolerance of a match, the constants, and the
 * browsers' own time-outs. One table, so that a test that shortens a limit can put another in its place as a whole.
 */
import type { Browser } from '../../record/ending.ts';
import limits from './limits.json' with { type: 'json' };

export interface LimitTable {
  readonly limits: readonly Limit[];
  readonly messageSizes: readonly MessageSize[];
  readonly tolerance: Tolerance;
  readonly constants: Constants;
  readonly browsers: Readonly<Record<Browser, BrowserTimeouts>>;
}

/** A time limit of a product, as it is by default. */
export interface Limit {
  readonly id: string;
  readonly product: string;
  /** The name of the setting, where it has one. */
  readonly setting: string;
  /** Of idle and lifetime limits: what raises it, as written where it is set; null where its owner cannot raise it. */
  readonly raise?: string | null;
  readonly kind: 'idle' | 'lifetime' | 'ping' | 'deadline' | 'opening' | 'closing' | 'send' | 'deploy';
  /** null: no default, or none is known. */
  readonly seconds: number | null;
  /** Which messages reset an idle limit; null for other kinds. */
  readonly silence: 'inbound' | 'outbound' | 'either' | null;
  readonly enforcedBy: 'server-or-proxy' | 'client-library' | 'browser';
  /** Close codes that the page then sees. */
  readonly codes: readonly number[];
  /** A service with hosts of its own: elsewhere the limit means nothing. */
  readonly onlyAtHosts?: boolean;
  /** By any of these the product is recognised: host names, and headers of the handshake's answer (regular expressions). */
  readonly hosts: readonly string[];
  readonly headers: readonly { readonly name: string; readonly pattern: string }[];
  readonly source: string;
}

/** The largest message that a product accepts by default, in bytes, and the code with which it ends the connection. */
export interface MessageSize {
  readonly product: string;
  readonly bytes: number;
  readonly code: 1006 | 1009;
}

/** How far a measured time may be from a limit (reference: infrastructure, `matching`). */
export interface Tolerance {
  readonly seconds: number;
  readonly ratio: number;
  /** Limits of proxies run from before `open`: a measured time may be shorter by this much. */
  readonly belowSeconds: number;
}

/** Milliseconds, unless a name says otherwise (reference: causes, §3). */
export interface Constants {
  /** What one restart or one lost network ends, ends within this. */
  readonly cluster: number;
  /** A rejection after `open` comes within one round trip and a token check. */
  readonly early: number;
  /** A server reacts to a bad message within this. */
  readonly afterSend: number;
  /** From `pageshow` of a page that comes back to the close event of a socket that was cut meanwhile. */
  readonly backForward: number;
  /** The browser's own refusals come faster than any network. */
  readonly instant: number;
  /** An attempt that failed later met a time limit, and no answer. */
  readonly slowAttempt: number;
  /** A component that is mounted anew opens its next socket within this. */
  readonly remount: number;
  /** A name that resolved within this is not misspelt. */
  readonly resolvedBefore: number;
  /** A timer that is late by less may have other reasons than sleep. */
  readonly sleep: number;
  /** After so long in a hidden page Chromium runs timers once a minute. */
  readonly hiddenThrottle: number;
  /** Closes in a row that turn *possible* into *likely*. */
  readonly repeats: number;
  /** Drops at equal times from which some timer is likely. */
  readonly periodic: number;
  /** Going offline may have ended a socket that ends within this. */
  readonly networkLost: number;
  /** A change of the connection ends a socket within this. */
  readonly networkChange: number;
  /** Whoever opens again within this shows that the server was still there. */
  readonly retry: number;
  /** After so long TCP gives up what is never acknowledged (Linux: `tcp_retries2`, about 15 minutes). */
  readonly retransmission: number;
  /** Bytes: a message from here on is large. */
  readonly largeMessage: number;
  /** Bytes waiting to be sent from which a browser may give up (a guess: no browser documents a limit). */
  readonly fullBuffer: number;

  // Of patterns across sockets.
  /** So many attempts at one endpoint within `stormWithin`, on average less than `stormGap` apart, are too fast. */
  readonly stormAttempts: number;
  readonly stormWithin: number;
  readonly stormGap: number;
  /** Whoever connects again after an end does so within this; what comes later is another story. */
  readonly comeBack: number;
  /** Failures in a row that are a pattern. */
  readonly sameFailures: number;
  /** How often one client has to replace another for a loop, and how soon after its `open` the server closes the other. */
  readonly takeoverRounds: number;
  readonly takeoverWithin: number;
  /** Constructors of two sockets where one was meant are no further apart, and the page closes one after this at most. */
  readonly doubleWithin: number;
  readonly doubleClosed: number;
  /** Open sockets to one address from which they leak. */
  readonly leak: number;
  /** A longer wait after a lost connection is felt. */
  readonly slowReconnect: number;
}

export interface BrowserTimeouts {
  /** For the opening handshake, and for the answer to a Close frame; milliseconds, each within `within`. */
  readonly open: number;
  readonly close: number;
  readonly within: number;
  /** Sockets that may be open at once. */
  readonly sockets: number;
}

const KIB = 1024;
const MIB = 1024 * KIB;

/** Reference: close codes, 1009. */
const MESSAGE_SIZES: readonly MessageSize[] = [
  { product: 'Apache Tomcat', bytes: 8 * KIB, code: 1009 },
  { product: 'Laravel Reverb', bytes: 10_000, code: 1009 },
  { product: 'uWebSockets', bytes: 16 * KIB, code: 1006 },
  { product: 'coder/websocket', bytes: 32 * KIB, code: 1009 },
  { product: 'Jetty', bytes: 64 * KIB, code: 1009 },
  { product: 'Spring STOMP', bytes: 64 * KIB, code: 1009 },
  { product: 'AWS API Gateway', bytes: 128 * KIB, code: 1009 },
  { product: 'Socket.IO', bytes: 1_000_000, code: 1009 },
  { product: 'Python websockets', bytes: MIB, code: 1009 },
  { product: 'aiohttp', bytes: 4 * MIB, code: 1009 },
  { product: 'Tornado', bytes: 10 * MIB, code: 1009 },
  { product: 'Uvicorn', bytes: 16 * MIB, code: 1009 },
  { product: 'ws (Node)', bytes: 100 * MIB, code: 1009 },
];

export const DEFAULT_LIMITS: LimitTable = {
  limits: limits.limits as readonly Limit[],
  messageSizes: MESSAGE_SIZES,
  tolerance: { seconds: 2, ratio: 0.02, belowSeconds: 1 },
  constants: {
    cluster: 1000,
    early: 2000,
    afterSend: 1000,
    backForward: 1000,
    instant: 50,
    slowAttempt: 2000,
    remount: 100,
    resolvedBefore: 60_000,
    sleep: 30_000,
    hiddenThrottle: 300_000,
    repeats: 2,
    periodic: 3,
    networkLost: 60_000,
    networkChange: 10_000,
    retry: 5000,
    retransmission: 1_000_000,
    largeMessage: 16 * 1024,
    fullBuffer: 64 * 1024 * 1024,
    stormAttempts: 5,
    stormWithin: 60_000,
    stormGap: 15_000,
    comeBack: 60_000,
    sameFailures: 3,
    takeoverRounds: 3,
    takeoverWithin: 2000,
    doubleWithin: 100,
    doubleClosed: 1000,
    leak: 5,
    slowReconnect: 30_000,
  },
  browsers: {
    chrome: { open: 240_000, close: 60_000, within: 1000, sockets: 255 },
    firefox: { open: 20_300, close: 20_000, within: 1000, sockets: 200 },
  },
};
