/**
 * Scenarios whose first answer is wrong, with that answer: the score counts them as wrong, and the end-to-end test fails as
 * soon as the answer is another, so that the list stays true. A line goes when a rule is mended, never a label.
 */
import type { CauseId } from '../../src/diagnosis/cause-ids.ts';
import type { Browser } from '../../src/record/ending.ts';

export const MISTAKEN_FOR: Readonly<Record<string, Partial<Readonly<Record<Browser, CauseId>>>>> = {
  // Engine.IO closes without a code or a word. That it is Engine.IO, and how long the silence was, no rule asks.
  'socket-io-no-pong': { chrome: 'server-closed-no-code', firefox: 'server-closed-no-code' },
  // The timer's function has no name, and the library gives `close()` no reason.
  'socket-io-no-ping': { chrome: 'page-closed', firefox: 'page-closed' },
  // Firefox does not open a socket behind whose 101 broken bytes follow at once: it looks like a 101 that was no good.
  'two-servers-on-one': { firefox: 'handshake-bad-accept' },
  // As the lab's `wss-to-plain-http`: Firefox says no more than 1015.
  'wss-to-plain-port': { firefox: 'tls-certificate' },
};
