/** The server closes with a status code: the legal ones, the samples of each range, and the illegal ones. */
import { closeWith } from '../answers.ts';
import { failedInChrome, inBoth, serverClosed } from '../expect.ts';
import type { LabEnding } from '../lab-ending.ts';

/** Legal in a Close frame, or legal to look at: both browsers hand them over as they are. */
const DELIVERED: readonly (readonly [code: number, name: string, reason: string])[] = [
  [1000, 'normal closure', 'done'],
  [1001, 'going away', 'server is shutting down'],
  [1002, 'protocol error', 'unexpected continuation frame'],
  [1003, 'unsupported data', 'binary messages are not accepted'],
  [1007, 'invalid payload data', 'message is not valid JSON'],
  [1008, 'policy violation', 'token expired'],
  [1009, 'message too big', 'message exceeds 65536 bytes'],
  [1010, 'mandatory extension', 'permessage-deflate'],
  [1011, 'internal error', 'unhandled exception'],
  [1012, 'service restart', 'deploying'],
  [1013, 'try again later', 'overloaded'],
  [1014, 'bad gateway', 'upstream did not answer'],
  [3000, 'unauthorized', 'not signed in'],
  [3003, 'forbidden', 'no access to this room'],
  [3008, 'timeout', 'no heartbeat'],
  [3999, 'last registrable code', ''],
  [4000, 'first private code', 'kicked'],
  [4001, 'private', 'session replaced'],
  [4401, 'private', 'Unauthorized'],
  [4999, 'last private code', ''],
];

/** Not to be sent by anyone (RFC 6455 section 7.4), yet neither browser minds. */
const ILLEGAL_BUT_DELIVERED: readonly (readonly [code: number, name: string])[] = [
  [0, 'below the ranges'],
  [1, 'below the ranges'],
  [999, 'below the ranges'],
  [1004, 'reserved, without a meaning'],
  [1016, 'not assigned'],
  [2999, 'not assigned'],
  [5000, 'above the ranges'],
  [65_535, 'above the ranges'],
];

/** Words for events without a Close frame (RFC 6455 section 7.4.1). Chromium fails the connection over them. */
const NEVER_ON_THE_WIRE: readonly (readonly [code: number, name: string])[] = [
  [1005, 'no status received'],
  [1006, 'abnormal closure'],
  [1015, 'TLS handshake'],
];

const ILLEGAL = 'illegal on the wire';

export const CLOSE_CODES: readonly LabEnding[] = [
  ...DELIVERED.map(([code, name, reason]) => row(code, name, reason)),
  {
    id: 'close-without-code',
    title: 'Server closes with an empty Close frame',
    about: 'Without a status code the browser reports 1005.',
    answer: closeWith(),
    action: { does: 'ask' },
    expected: inBoth(serverClosed(1005)),
  },
];

export const ILLEGAL_CLOSE_CODES: readonly LabEnding[] = [
  ...ILLEGAL_BUT_DELIVERED.map(([code, name]) => row(code, name, ILLEGAL)),
  ...NEVER_ON_THE_WIRE.map(([code, name]) => row(code, name, ILLEGAL, failedInChrome(serverClosed(code, ILLEGAL)))),
];

function row(
  code: number,
  name: string,
  reason: string,
  expected: LabEnding['expected'] = inBoth(serverClosed(code, reason)),
): LabEnding {
  return {
    id: `close-${code}`,
    title: `Server closes with ${code} (${name})`,
    answer: closeWith(code, reason),
    action: { does: 'ask' },
    expected,
  };
}
