/** Whether the line dropped. */
import type { EndingKind } from '../../../record/ending.ts';
import type { HandshakeFailureKind } from '../../../record/handshake-outcome.ts';
import { saw, type Evidence } from '../../diagnosis.ts';
import type { Facts } from '../../facts.ts';

const BROKEN_BYTES: ReadonlySet<HandshakeFailureKind> = new Set([
  'bad-frame',
  'bad-compression-bit',
  'bad-text',
  'reserved-close-code',
]);

/** Without a Close frame, or it may have: Firefox (a reset) and streams show broken bytes in the same way. */
export function mayHaveDropped({ kind, failure }: Facts): boolean {
  if (failure !== null && BROKEN_BYTES.has(failure)) return false;
  return isLikeDrop(kind);
}

export function isLikeDrop(kind: EndingKind | null): boolean {
  return kind === 'dropped' || (kind !== null && mayBeEither(kind));
}

/** A dropped line and broken bytes look alike. */
export function mayBeEither(kind: EndingKind): boolean {
  return kind === 'failed-or-reset' || kind === 'stream-failed';
}

/** How the end looked from the page. */
export function endSeen({ code, wasClean, record }: Facts): readonly Evidence[] {
  if (code === null) return [saw('noCloseEvent')];
  const event = saw('closeEvent', { code, wasClean: String(wasClean) });
  if (record.api === 'WebSocketStream') return [event];
  return [event, saw(record.errored ? 'errorBefore' : 'noError')];
}
