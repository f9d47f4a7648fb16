/** The recorded facts that bear on an end, as sentences. */
import type { ReadyState } from '../record/observation.ts';
import type { CloseCall, SocketRecord } from '../record/socket-record.ts';
import type { Texts } from '../texts/texts.ts';
import type { Disconnect } from './disconnect.ts';
import { closeCallText, errorText } from './ending-facts.ts';

export interface Evidence {
  readonly text: string;
  /** The page's or the browser's own words that belong to it. */
  readonly quote?: string;
}

type Words = Texts['panel']['why'];

const STATES = ['CONNECTING', 'OPEN', 'CLOSING', 'CLOSED'] as const;

export function readyStateText(state: ReadyState): string {
  return `${state} (${STATES[state]})`;
}

export function evidenceOf(disconnect: Disconnect, texts: Texts): readonly Evidence[] {
  return [...saidByBrowser(disconnect.record, texts), ...seenByPage(disconnect, texts)];
}

/** First, since a page is told none of it. */
function saidByBrowser(
  { handshake, violation, opened }: SocketRecord,
  { handshake: words }: Texts,
): readonly Evidence[] {
  const evidence: Evidence[] = [];
  if (violation && !opened) {
    const says = violation.disposition === 'enforce' ? words.policySays : words.policyReports;
    evidence.push({ text: says(violation.directive), quote: violation.blockedUrl });
  }
  if (handshake?.failure?.text) evidence.push({ text: words.saysBrowser, quote: handshake.failure.text });
  else if (handshake?.failure?.netError) evidence.push({ text: words.saysBrowser, quote: handshake.failure.netError });
  if (handshake?.status != null && !opened) evidence.push({ text: words.answered(handshake.status) });
  return evidence;
}

function seenByPage({ record, kind }: Disconnect, { panel: { why } }: Texts): readonly Evidence[] {
  if (record.seenFrom === 'network') return [];
  const { api, threw, closed, closeCall, left, opened, errored, createdReadyState } = record;
  if (threw) return [{ text: why.threw(api), quote: errorText(threw) }];
  if (api === 'WebSocketStream') return seenOfStream(record, why);
  const facts: (string | false | null)[] = [
    createdReadyState === 3 && why.bornClosed,
    left && (left.persisted ? why.pageHidePersisted : why.pageHide),
    closed ? why.closeEvent(closed.code, closed.wasClean) : !errored && why.noCloseEvent,
    errored ? (closed ? why.errorBefore : why.errorAlone) : kind === 'dropped' && why.noError,
    !opened && createdReadyState === 0 && why.noOpen,
    createdReadyState === 0 && closeCallEvidence(closeCall, why),
  ];
  return facts.filter((fact) => typeof fact === 'string').map((text) => ({ text }));
}

/** A stream tells by its two promises what a socket tells by events. */
function seenOfStream({ closed, closeCall, left, opened, rejection }: SocketRecord, why: Words): readonly Evidence[] {
  const evidence: Evidence[] = [];
  if (left) evidence.push({ text: left.persisted ? why.pageHidePersisted : why.pageHide });
  if (rejection) evidence.push({ text: why.streamRejected, quote: errorText(rejection) });
  if (closed) evidence.push({ text: why.streamSays(closed.code, closed.wasClean) });
  else if (!rejection) evidence.push({ text: why.streamSilent });
  if (!opened) evidence.push({ text: why.streamNotOpened });
  evidence.push({ text: closeCallEvidence(closeCall, why) });
  return evidence;
}

function closeCallEvidence(closeCall: CloseCall | null, why: Words): string {
  return closeCall ? why.closeCall(closeCallText(closeCall), readyStateText(closeCall.readyState)) : why.noCloseCall;
}
