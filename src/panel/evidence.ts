/** The recorded facts that bear on an end, as sentences. */
import type { ReadyState } from '../record/observation.ts';
import type { SocketRecord } from '../record/socket-record.ts';
import type { Texts } from '../texts/texts.ts';
import type { Disconnect } from './disconnect.ts';
import { closeCallText } from './ending-facts.ts';

export interface Evidence {
  readonly text: string;
  /** The page's or the browser's own words that belong to it. */
  readonly quote?: string;
}

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
  const { threw, closed, closeCall, left, opened, errored, createdReadyState } = record;
  if (threw) return [{ text: why.threw, quote: [threw.name, threw.message].filter(Boolean).join(': ') }];
  const facts: (string | false | null)[] = [
    createdReadyState === 3 && why.bornClosed,
    left && (left.persisted ? why.pageHidePersisted : why.pageHide),
    closed ? why.closeEvent(closed.code, closed.wasClean) : !errored && why.noCloseEvent,
    errored ? (closed ? why.errorBefore : why.errorAlone) : kind === 'dropped' && why.noError,
    !opened && createdReadyState === 0 && why.noOpen,
    closeCall
      ? why.closeCall(closeCallText(closeCall), readyStateText(closeCall.readyState))
      : createdReadyState === 0 && why.noCloseCall,
  ];
  return facts.filter((fact) => typeof fact === 'string').map((text) => ({ text }));
}
