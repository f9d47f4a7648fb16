/**
 * What one product says of close codes, and how to recognise it: one JSON file in `packs/vendors/`, or a user's own. Its
 * schema is `docs/close-pack.schema.json`, which has what each field means; `docs/close-packs.md` tells how to write one.
 */
import type { Confidence } from './close-pack.ts';

/**
 * `platform`: runs other people's code, so that what recognises that code stands before it. `own`: the user's, for an
 * application of theirs.
 */
export const PACK_KINDS = [
  'service',
  'platform',
  'application',
  'protocol',
  'server-library',
  'dev-tool',
  'own',
] as const;
export type PackKind = (typeof PACK_KINDS)[number];

/** What to do next. `after-fix`: something must change first. */
export const PACK_RETRIES = ['no', 'reconnect', 'backoff', 'resume', 'after-fix'] as const;
export type PackRetry = (typeof PACK_RETRIES)[number];

/** A cause of the diagnosis that a code of the product stands for, whatever its number. */
export const PACK_CAUSES = ['login', 'rate', 'takeover', 'heartbeat', 'failure'] as const;
export type PackCause = (typeof PACK_CAUSES)[number];

export interface VendorPack {
  readonly id: string;
  /** A proper name, the same in every language. */
  readonly name: string;
  readonly kind: PackKind;
  readonly homepage?: string;
  /** Public pages, by https, the one that says most first. */
  readonly sources?: readonly string[];
  /** When the sources were last read, as `YYYY-MM-DD`. */
  readonly checked?: string;
  readonly confidence: Confidence;
  /** The pack to ask for codes that are not found here. */
  readonly extends?: string;
  /** `message`: the product tells its reasons inside a message, and the close frame says little. */
  readonly codesTravelIn?: 'close-frame' | 'message';
  readonly detect: PackDetection;
  readonly ranges?: readonly PackRange[];
  readonly codes?: readonly PackCode[];
  /** Numbers outside 1000–4999 that the product sends all the same. */
  readonly illegalCodes?: readonly (PackWords & { readonly code: number })[];
  readonly signals?: readonly PackSignal[];
  readonly notes?: readonly string[];
}

/** Patterns are regular expressions with the flags `iu`, not anchored unless written so. */
export interface PackDetection {
  /** `any` (without it): one strong hint is enough. `all`: every list of strong hints that is there must match. */
  readonly match?: 'any' | 'all';
  /** false: nothing but a reason text chooses it, or the user. */
  readonly auto?: boolean;
  /** On `URL.hostname`. */
  readonly hosts?: readonly string[];
  /** Exact names. */
  readonly subprotocols?: readonly string[];
  /** On path and query. */
  readonly urls?: readonly string[];
  readonly reasonPatterns?: readonly string[];
  readonly responseHeaders?: readonly { readonly name: string; readonly pattern: string }[];
  /** Weak ones never choose a pack: they break ties between those that matched otherwise. */
  readonly weakSubprotocols?: readonly string[];
  readonly weakUrls?: readonly string[];
  /** For people. */
  readonly hints?: readonly string[];
}

export interface PackWords {
  readonly name: string;
  readonly meaning: string;
  readonly retry: PackRetry;
  /** The same in other languages, by their code. */
  readonly in?: Readonly<Record<string, { readonly name?: string; readonly meaning?: string }>>;
}

export interface PackCode extends PackWords {
  readonly code: number;
  readonly cause?: PackCause;
  /** `client`: the client library sends it, or makes it up (`fabricated`: it is never on the wire). */
  readonly sentBy?: 'server' | 'client';
  readonly fabricated?: boolean;
  /** The exact reason with which the product sends this code. */
  readonly reasonText?: string;
  readonly reasonPattern?: string;
}

export interface PackRange extends PackWords {
  readonly from: number;
  readonly to: number;
}

/** Another sign of the product's than a close code. */
export interface PackSignal {
  readonly where: 'close-reason' | 'protocol-message' | 'library-event' | 'console' | 'timing' | 'rate';
  readonly match: string;
  readonly regex?: boolean;
  readonly meaning: string;
  readonly retry: PackRetry;
}
