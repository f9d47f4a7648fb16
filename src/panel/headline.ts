/** What happened, in the few words that fit a row. */
import type { CloseCode } from '../close-codes/look-up.ts';
import type { EndingKind } from '../record/ending.ts';
import type { EndingText, EndingTextKey } from '../texts/en/endings.ts';
import type { Texts } from '../texts/texts.ts';
import type { Disconnect } from './disconnect.ts';

/** What a server said by its Close frame is told by the code; the other ends are told by their kind. */
export function headlineOf(kind: EndingKind, closeCode: CloseCode | null, texts: Texts): string {
  if (closeCode && isFromServer(kind)) return texts.closeCodes[closeCode.identifier].fromServer;
  return endingText(kind, closeCode, texts).headline;
}

export function textOf({ cause, kind, closeCode }: Disconnect, texts: Texts): EndingText {
  return cause ?? endingText(kind, closeCode, texts);
}

function endingText(kind: EndingKind, closeCode: CloseCode | null, texts: Texts): EndingText {
  return texts.endings[endingTextKey(kind, closeCode)];
}

export function isFromServer(kind: EndingKind): boolean {
  return kind === 'server-closed' || kind === 'server-closed-before-open';
}

function endingTextKey(kind: EndingKind, closeCode: CloseCode | null): EndingTextKey {
  return kind === 'never-opened' && closeCode?.code === 1015 ? 'tls-failed' : kind;
}
