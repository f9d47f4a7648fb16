/** By which signs a socket shows that it belongs to a pack's product. */
import { isGenericReason } from './generic-reason.ts';
import { PATTERN_FLAGS, recognisersOf } from './recognisers.ts';
import type { PackCode, VendorPack } from './vendor-pack.ts';

/** What is known of a socket that may tell its product. */
export interface PackContext {
  readonly url: string | null;
  readonly chosenSubprotocol: string;
  readonly offeredSubprotocols: readonly string[];
  /** null: no close event came. */
  readonly code: number | null;
  readonly reason: string;
  /** Of the 101, by their names in lower case; null where the browser did not tell them. */
  readonly responseHeaders: Readonly<Record<string, string>> | null;
}

/** In the order of their weight: an operator's host says more than a protocol that others may borrow, and so on. */
export const HINT_KINDS = ['pinned', 'host', 'subprotocol', 'offered', 'path', 'reason', 'header'] as const;
export type HintKind = (typeof HINT_KINDS)[number];

export interface Hint {
  readonly kind: HintKind;
  /** The part of the socket that matched; of a header its value. */
  readonly value: string;
  /** Of a header, its name. */
  readonly name?: string;
}

interface Hints {
  /** The strongest first; none where the pack is not recognised. */
  readonly strong: readonly Hint[];
  readonly weak: number;
}

const NO_HINTS: readonly Hint[] = [];
const NONE: Hints = { strong: NO_HINTS, weak: 0 };

/** Where the socket leads to; taken apart once, for all packs. */
export interface Address {
  readonly hostname: string;
  /** With the query. */
  readonly path: string;
}

export function hintsOf(pack: VendorPack, context: PackContext, { hostname, path }: Address): Hints {
  const { detect } = pack;
  const recognisers = recognisersOf(pack);
  const { chosenSubprotocol: chosen, offeredSubprotocols: offered, responseHeaders } = context;

  const lists: (readonly Hint[] | null)[] = [
    recognisers.hosts && firstMatch(recognisers.hosts, hostname, 'host'),
    detect.subprotocols ? subprotocolHints(detect.subprotocols, chosen, offered) : null,
    recognisers.urls && firstMatch(recognisers.urls, path, 'path'),
    reasonHints(pack, recognisers.reasons, context),
    detect.responseHeaders
      ? recognisers.headers.flatMap(({ name, pattern }): readonly Hint[] => {
          const value = responseHeaders?.[name];
          return value !== undefined && pattern.test(value) ? [{ kind: 'header', name, value }] : [];
        })
      : null,
  ];
  const strong = lists.flatMap((hints) => hints ?? []);
  const isRecognised =
    detect.match === 'all' ? lists.every((hints) => hints === null || hints.length > 0) : strong.length > 0;
  const isChosen = detect.auto !== false || strong.some(({ kind }) => kind === 'reason');
  if (!isRecognised || !isChosen) return NONE;
  const weak =
    Number(recognisers.weakUrls?.some((pattern) => pattern.test(path)) ?? false) +
    Number(detect.weakSubprotocols?.some((name) => name === chosen || offered.includes(name)) ?? false);
  return { strong, weak };
}

function subprotocolHints(names: readonly string[], chosen: string, offered: readonly string[]): readonly Hint[] {
  if (names.includes(chosen)) return [{ kind: 'subprotocol', value: chosen }];
  // Where the server chose another, what was offered besides says nothing of it.
  const value = chosen === '' ? offered.find((name) => names.includes(name)) : undefined;
  return value === undefined ? [] : [{ kind: 'offered', value }];
}

/** Asked for each pack and socket: a log of 10,000 is looked up in a second or two. */
function firstMatch(patterns: readonly RegExp[], text: string, kind: HintKind): readonly Hint[] {
  for (const pattern of patterns) {
    const [value] = pattern.exec(text) ?? [];
    // Of a host the whole is told, of a path what is telling in it.
    if (value !== undefined) return [{ kind, value: kind === 'host' ? text : value }];
  }
  return NO_HINTS;
}

/** null: the pack knows no reasons. */
function reasonHints(pack: VendorPack, patterns: readonly RegExp[], context: PackContext): readonly Hint[] | null {
  const { code, reason } = context;
  if (reason === '') return patterns.length > 0 ? [] : null;
  const ofPack = patterns.some((pattern) => pattern.test(reason));
  const ofCode = pack.codes?.some((each) => each.code === code && hasReason(each, reason)) ?? false;
  const isTelling = ofPack || (ofCode && code !== null && !isGenericReason(code, reason));
  if (!isTelling) return patterns.length > 0 ? [] : null;
  const hint: Hint = { kind: 'reason', value: reason };
  return ofPack && ofCode ? [hint, hint] : [hint];
}

/** Whether the product sends its code with this very reason. */
export function hasReason({ reasonText, reasonPattern }: PackCode, reason: string): boolean {
  if (reasonText !== undefined && reasonText === reason) return true;
  return reasonPattern !== undefined && new RegExp(reasonPattern, PATTERN_FLAGS).test(reason);
}

export function addressOf(url: string | null): Address {
  if (url === null || !URL.canParse(url)) return { hostname: '', path: '' };
  const { hostname, pathname, search } = new URL(url);
  return { hostname, path: pathname + search };
}
