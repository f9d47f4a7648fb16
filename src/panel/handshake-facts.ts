/** What the browser said of the opening handshake, as rows of a table; what it did not say, with the reason. */
import type { Browser } from '../record/ending.ts';
import type { HandshakeOutcome } from '../record/handshake-outcome.ts';
import {
  whyNoAddress,
  whyNoFailureText,
  whyNoHandshake,
  whyNoHeaders,
  whyNoStatus,
  type NotKnownReason,
} from '../record/not-known.ts';
import type { SocketRecord } from '../record/socket-record.ts';
import type { Texts } from '../texts/texts.ts';
import { absent, code, ours, type Fact } from './fact.ts';

type Why = (record: SocketRecord, browser: Browser) => NotKnownReason | null;

export function handshakeFacts(record: SocketRecord, browser: Browser, texts: Texts): readonly Fact[] {
  const words = texts.handshake;
  const { handshake } = record;
  const notKnown = (label: string, why: Why) => {
    const reason = why(record, browser);
    return absent(label, reason ? texts.notKnown[reason] : texts.panel.recorded.notKnown);
  };
  if (!handshake) return [notKnown(words.answer, whyNoHandshake)];
  const { status, remoteAddress, redirectTo, headers } = handshake;
  return [
    ...failureFacts(handshake, texts, () => notKnown(words.browserWords, whyNoFailureText)),
    status === null ? notKnown(words.answer, whyNoStatus) : ours(words.answer, words.status(status)),
    ...(redirectTo === null ? [] : [code(words.redirectTo, redirectTo)]),
    remoteAddress === null ? notKnown(words.address, whyNoAddress) : code(words.address, remoteAddress),
    headers ? headerFact(headers, texts) : notKnown(words.headers, whyNoHeaders),
    ours(words.toldBy, words.sources[handshake.source]),
  ];
}

function failureFacts({ failure, status }: HandshakeOutcome, texts: Texts, notSaid: () => Fact): readonly Fact[] {
  if (!failure) return [];
  const words = texts.handshake;
  const facts = [
    ours(words.failure, texts.failures[failure.kind].headline(status)),
    failure.text === '' ? notSaid() : code(words.browserWords, failure.text),
  ];
  if (failure.netError === null || failure.text.includes(failure.netError)) return facts;
  return [...facts, code(words.networkError, failure.netError)];
}

function headerFact(headers: Readonly<Record<string, string>>, { handshake: words }: Texts): Fact {
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  return lines.length === 0 ? absent(words.headers, words.noHeaders) : code(words.headers, lines);
}
