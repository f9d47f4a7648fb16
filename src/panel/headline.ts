/** What happened, as far as the kind of end says it: in the few words that fit a row, and in a sentence. */
import type { CloseCode } from '../close-codes/look-up.ts';
import type { EndingKind } from '../record/ending.ts';
import type { SocketRecord } from '../record/socket-record.ts';
import type { EndingFacts, EndingText, EndingTextKey } from '../texts/en/endings.ts';
import type { Texts } from '../texts/texts.ts';
import type { Disconnect } from './disconnect.ts';

/** What a server said by its Close frame is told by the code; the other ends are told by their kind. */
export function headlineOf(kind: EndingKind, closeCode: CloseCode | null, texts: Texts): string {
  if (closeCode && isFromServer(kind)) return texts.closeCodes[closeCode.identifier].fromServer;
  return endingText(kind, closeCode, texts).headline;
}

/** Where the browser named what went wrong, that comes before what the kind of end allows to say. */
export function sentenceOf({ record, kind, closeCode }: Disconnect, facts: EndingFacts, texts: Texts): string {
  return (
    (SAID_BY_BROWSER.has(kind) ? failureSentence(record, facts, texts) : null) ??
    endingText(kind, closeCode, texts).sentence(facts)
  );
}

export function endingText(kind: EndingKind, closeCode: CloseCode | null, texts: Texts): EndingText {
  return texts.endings[endingTextKey(kind, closeCode)];
}

/** After `open` Chromium names broken bytes; before it, both browsers name what became of the handshake. */
const SAID_BY_BROWSER: ReadonlySet<EndingKind> = new Set([
  'never-opened',
  'error-only',
  'browser-failed',
  'failed-outside',
] as const);

function failureSentence(record: SocketRecord, facts: EndingFacts, texts: Texts): string | null {
  const { handshake, opened, seenFrom } = record;
  if (!handshake?.failure) return null;
  const means = texts.failures[handshake.failure.kind].meaning(handshake.status);
  const { attempt, wasOpen, stopped } = texts.handshake;
  if (opened) return [wasOpen(facts), means, stopped].join(' ');
  // When the browser tells of a socket elsewhere says little about how long it took.
  return seenFrom === 'network' ? means : `${means} ${attempt(facts)}`;
}

function isFromServer(kind: EndingKind): boolean {
  return kind === 'server-closed' || kind === 'server-closed-before-open';
}

function endingTextKey(kind: EndingKind, closeCode: CloseCode | null): EndingTextKey {
  return kind === 'never-opened' && closeCode?.code === 1015 ? 'tls-failed' : kind;
}
