/** The recorded facts that bear on an end, as sentences. */
import type { ReadyState } from '../record/observation.ts';
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

export function evidenceOf({ record, kind }: Disconnect, { panel: { why } }: Texts): readonly Evidence[] {
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
