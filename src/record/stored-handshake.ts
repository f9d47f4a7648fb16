/**
 * A handshake outcome as it is stored with its record. Most of it is the same from one attempt to the next, so that is a
 * text which the document's records share; what differs each time is kept beside it.
 */
import type { HandshakeOutcome } from './handshake-outcome.ts';
import { readSharedHandshake } from './stored-shapes.ts';

export interface StoredHandshake {
  /** The number of the text. */
  readonly same: number;
  /** Those of `OWN_HEADERS`. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly redirectTo?: string;
}

type Headers = Readonly<Record<string, string>>;

/** Another value in each answer. */
const OWN_HEADERS = /^(cf-ray|retry-after|x-(.+-)?request-?id)$/;

/** @param intern gives each text its number */
export function storeHandshake(outcome: HandshakeOutcome, intern: (text: string) => number): StoredHandshake {
  const { headers, redirectTo, ...rest } = outcome;
  const own = pick(headers ?? {}, (name) => OWN_HEADERS.test(name));
  const shared = headers && pick(headers, (name) => !OWN_HEADERS.test(name));
  return {
    same: intern(JSON.stringify({ ...rest, headers: shared })),
    ...(Object.keys(own).length > 0 && { headers: own }),
    ...(redirectTo !== null && { redirectTo }),
  };
}

/**
 * @param textOf the text of a number; null where it is gone
 * @returns null where the text is gone, or is none
 */
export function restoreHandshake(
  { same, headers, redirectTo }: StoredHandshake,
  textOf: (number: number) => string | null,
): HandshakeOutcome | null {
  const shared = readShared(textOf(same));
  if (!shared) return null;
  return {
    ...shared,
    headers: shared.headers && { ...shared.headers, ...headers },
    redirectTo: redirectTo ?? null,
  };
}

function readShared(text: string | null): Omit<HandshakeOutcome, 'redirectTo'> | null {
  try {
    return text === null ? null : readSharedHandshake(JSON.parse(text));
  } catch {
    return null;
  }
}

function pick(headers: Headers, isWanted: (name: string) => boolean): Headers {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => isWanted(name)));
}
