/**
 * The shape of a close pack: one JSON file in `packs/` per source of close codes, described in `packs/README.md`.
 * A pack holds facts; the words for them are in `src/texts/`.
 */

/** Chosen by what the developer has to do next. */
export type Category =
  | 'normal'
  | 'going-away'
  | 'retryable'
  | 'policy'
  | 'data-error'
  | 'protocol-error'
  | 'server-error'
  | 'network'
  | 'tls'
  | 'private'
  | 'registered'
  | 'reserved'
  | 'unassigned';

/** `never-on-wire`: the browser fills the number in. `server-bug`: illegal in a frame, seen only with a faulty server. */
export type WhoSends = 'either' | 'server' | 'client' | 'never-on-wire' | 'server-bug';

/** Of the number alone: a 1000 can be a failure and a 1006 harmless, which is for the diagnosis to say. */
type Severity = 'info' | 'warning' | 'error';

/** `depends`: only the application or its pack can say. `after-fix`: something must change first. */
type Retry = 'no' | 'backoff' | 'depends' | 'after-fix';

/** `high`: read in the specification or its registry. `medium`: at second hand. `low`: reported by users. */
export type Confidence = 'high' | 'medium' | 'low';

export type LinkKind = 'rfc' | 'iana' | 'mailing-list' | 'errata' | 'registration' | 'mdn' | 'whatwg';

/** The key under which `src/texts/` holds the words for a code or a range. */
export type CloseCodeIdentifier =
  | 'UNUSED'
  | 'NORMAL_CLOSURE'
  | 'GOING_AWAY'
  | 'PROTOCOL_ERROR'
  | 'UNSUPPORTED_DATA'
  | 'RESERVED'
  | 'NO_STATUS_RECEIVED'
  | 'ABNORMAL_CLOSURE'
  | 'INVALID_FRAME_PAYLOAD_DATA'
  | 'POLICY_VIOLATION'
  | 'MESSAGE_TOO_BIG'
  | 'MANDATORY_EXTENSION'
  | 'INTERNAL_ERROR'
  | 'SERVICE_RESTART'
  | 'TRY_AGAIN_LATER'
  | 'BAD_GATEWAY'
  | 'TLS_HANDSHAKE'
  | 'PROTOCOL_RESERVED'
  | 'UNAUTHORIZED'
  | 'FORBIDDEN'
  | 'TIMEOUT'
  | 'REGISTRABLE'
  | 'PRIVATE_USE'
  | 'OUT_OF_RANGE';

/** What is true of a number whoever uses it. */
export interface CloseCodeFacts {
  readonly identifier: CloseCodeIdentifier;
  readonly category: Category;
  readonly whoSends: WhoSends;
  /** May a Close frame carry it? Faulty servers send 1005, 1006 and 1015 all the same, and Firefox passes them on. */
  readonly onWire: boolean;
  /** May a page pass it to `close()`? (https://websockets.spec.whatwg.org/#dom-websocket-close) */
  readonly closeCallable: boolean;
  readonly ianaRegistered: boolean;
  readonly severity: Severity;
  readonly retry: Retry;
}

export interface ClosePack {
  readonly schemaVersion: 1;
  readonly id: string;
  readonly kind: 'standard';
  readonly name: string;
  /** When the pack as a whole was last compared with its sources, as `YYYY-MM-DD`. */
  readonly checked: string;
  readonly confidence: Confidence;
  /** By the id that `links` of an entry uses. */
  readonly sources: Readonly<Record<string, PackSource>>;
  /** In rising order; in the standard's pack they cover 0–65535 exactly once. */
  readonly entries: readonly PackEntry[];
}

interface PackSource {
  readonly kind: LinkKind;
  /** Reads the same in every language. */
  readonly label: string;
  readonly url: string;
  /** When it was last read, as `YYYY-MM-DD`. */
  readonly checked: string;
  readonly confidence: Confidence;
}

export type PackEntry = CloseCodeFacts & {
  /** The section that defines the code or the range. */
  readonly rfc: { readonly document: string; readonly section: string; readonly url: string };
  /** Ids of `sources`, in the order in which they are shown. */
  readonly links: readonly string[];
} & ({ readonly code: number } | { readonly from: number; readonly to: number });
