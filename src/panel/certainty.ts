/**
 * How much the kind of an end tells by itself (reference: causes, §4): *certain* where the browser said it or nothing
 * else is possible, *likely* where two facts agree, and nothing where the page cannot see behind it.
 */
import type { EndingKind } from '../record/ending.ts';
import type { Disconnect } from './disconnect.ts';

export type Certainty = 'certain' | 'likely' | 'not-known';

const CERTAINTIES: Readonly<Record<EndingKind, Certainty>> = {
  'constructor-threw': 'certain',
  // A content-security-policy as a rule; where its violation was seen, that is a known cause.
  'born-closed': 'likely',
  'closed-while-connecting': 'certain',
  'left-while-connecting': 'certain',
  'never-opened': 'not-known',
  'server-closed-before-open': 'certain',
  left: 'certain',
  'left-to-cache': 'certain',
  'cut-in-cache': 'certain',
  'page-closed': 'certain',
  'page-closed-unconfirmed': 'certain',
  'server-closed': 'certain',
  // The error event proves that the browser did it; what it did not like stays open.
  'browser-failed': 'likely',
  'failed-or-reset': 'not-known',
  dropped: 'not-known',
  'error-only': 'not-known',
  // A content-security-policy as a rule, as for a socket.
  'stream-refused': 'likely',
  'stream-aborted': 'certain',
  'stream-closed': 'not-known',
  'stream-failed': 'not-known',
  'seen-from-outside': 'not-known',
  'failed-outside': 'not-known',
};

export function certaintyOf({ kind, closeCode, cause }: Disconnect): Certainty {
  if (cause) return cause.certainty;
  // Firefox fills in 1015 only for a TLS failure.
  return kind === 'never-opened' && closeCode?.code === 1015 ? 'certain' : CERTAINTIES[kind];
}
