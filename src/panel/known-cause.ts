/**
 * What the browser itself said about an end: the reason of a failed handshake, or a policy that forbade it. Where it said
 * something, that comes before what the kind of end alone allows to say.
 */
import type { Browser, EndingKind } from '../record/ending.ts';
import type { HandshakeFailureKind } from '../record/handshake-outcome.ts';
import { whyNoHandshake } from '../record/not-known.ts';
import type { SocketRecord } from '../record/socket-record.ts';
import { endpointOf } from '../record/endpoint.ts';
import type { EndingText } from '../texts/en/endings.ts';
import type { Texts } from '../texts/texts.ts';
import type { Certainty } from './certainty.ts';

export interface KnownCause extends EndingText {
  readonly certainty: Certainty;
}

/** After `open` Chromium names broken bytes; before it, both browsers name what became of the handshake. */
const NAMED_BY_FAILURE: ReadonlySet<EndingKind> = new Set([
  'never-opened',
  'error-only',
  'browser-failed',
  'failed-outside',
] as const);
/** Before there was a request; a policy, or mixed content, where the facts say so. */
const REFUSED: ReadonlySet<EndingKind> = new Set(['constructor-threw', 'born-closed', 'stream-refused'] as const);

const CERTAINTIES: Partial<Record<HandshakeFailureKind, Certainty>> = {
  withheld: 'not-known',
  other: 'not-known',
  // The browser says so of its own extensions, but not which, nor whether it was meant.
  'blocked-by-client': 'likely',
  'handshake-cancelled': 'likely',
  // That nothing came is what was seen; the browser does not say that nothing was sent.
  'no-answer': 'likely',
};

/** null where the browser said nothing that bears on the end. */
export function knownCauseOf(
  record: SocketRecord,
  kind: EndingKind,
  browser: Browser,
  texts: Texts,
): KnownCause | null {
  if (REFUSED.has(kind)) return policyCause(record, texts) ?? mixedContentCause(record, texts);
  if (!NAMED_BY_FAILURE.has(kind)) return null;
  return failureCause(record, texts) ?? (kind === 'never-opened' ? unnamedCause(record, browser, texts) : null);
}

function policyCause({ violation, url }: SocketRecord, { handshake: { policy } }: Texts): KnownCause | null {
  if (violation?.disposition !== 'enforce') return null;
  const { directive, blockedUrl } = violation;
  const { scheme, host } = endpointOf(url ?? blockedUrl);
  return {
    certainty: 'certain',
    headline: policy.headline(directive),
    sentence: () => policy.sentence,
    advice: policy.advice(directive, host === '' ? blockedUrl : `${scheme}${host}`),
  };
}

/** Both browsers throw a `SecurityError`, and for loopback addresses let the page connect. */
function mixedContentCause({ threw, rejection, url, document }: SocketRecord, texts: Texts): KnownCause | null {
  const { scheme, host } = endpointOf(url ?? '');
  if ((threw ?? rejection)?.name !== 'SecurityError' || scheme !== 'ws://' || !document.url.startsWith('https:'))
    return null;
  const { headline, sentence, advice } = texts.handshake.mixedContent;
  return { certainty: 'certain', headline, sentence: () => sentence, advice: advice(host) };
}

function failureCause(record: SocketRecord, texts: Texts): KnownCause | null {
  const { handshake, opened, seenFrom } = record;
  const failure = handshake?.failure;
  if (!failure) return null;
  const { headline, meaning, advice, settle } = texts.failures[failure.kind];
  const { attempt, wasOpen, stopped } = texts.handshake;
  const { status } = handshake;
  const means = meaning(status);
  return {
    certainty: CERTAINTIES[failure.kind] ?? 'certain',
    headline: headline(status),
    sentence: (facts) => {
      if (opened) return [wasOpen(facts), means, stopped].join(' ');
      // When the browser tells of a socket elsewhere says little about how long it took.
      return seenFrom === 'network' ? means : `${means} ${attempt(facts)}`;
    },
    ...(advice ? { advice: advice(status) } : {}),
    ...(settle ? { settle } : {}),
  };
}

/** The browser named no reason, but what it did say, or would have said, helps all the same. */
function unnamedCause(record: SocketRecord, browser: Browser, texts: Texts): KnownCause | null {
  const { answered101 } = texts.handshake;
  if (record.handshake?.status === 101) {
    const { headline, sentence, settle } = answered101;
    return { certainty: 'not-known', headline, sentence: () => sentence, settle };
  }
  if (whyNoHandshake(record, browser) !== 'devtools-closed') return null;
  return { ...texts.endings['never-opened'], certainty: 'not-known', settle: texts.notKnown['devtools-closed'] };
}
