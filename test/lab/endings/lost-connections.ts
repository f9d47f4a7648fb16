/** The open connection is lost, or fails over what the server sends. */
import { accept, misbehaveWith } from '../answers.ts';
import { DROPPED, FAILED, FAILED_IN_FIREFOX, failedInChrome, inBoth, serverClosed } from '../expect.ts';
import { encodeClose, encodeFrame, OPCODE } from '../frames.ts';
import type { LabEnding } from '../lab-ending.ts';

const MASKED_TEXT = encodeFrame({ opcode: OPCODE.text, payload: 'x', mask: Buffer.of(1, 2, 3, 4) });

export const LOST_CONNECTIONS: readonly LabEnding[] = [
  {
    id: 'tcp-fin',
    title: 'TCP FIN without a Close frame',
    answer: accept({ handshake: { Via: '1.1 lab' }, onGo: (peer) => peer.fin() }),
    action: { does: 'ask' },
    expected: inBoth(DROPPED),
  },
  {
    id: 'tcp-reset',
    title: 'TCP RST without a Close frame',
    answer: accept({ onGo: (peer) => peer.reset() }),
    action: { does: 'ask' },
    expected: { chrome: DROPPED, firefox: FAILED_IN_FIREFOX },
  },
];

export const PROTOCOL_ERRORS: readonly LabEnding[] = [
  {
    id: 'reserved-bits',
    title: 'Frame with the reserved bits set',
    answer: misbehaveWith(encodeFrame({ opcode: OPCODE.text, payload: 'x', reserved: 0b111 })),
    action: { does: 'ask' },
    expected: FAILED,
  },
  {
    id: 'unknown-opcode',
    title: 'Frame with an unknown opcode',
    answer: misbehaveWith(encodeFrame({ opcode: 0x3, payload: 'x' })),
    action: { does: 'ask' },
    expected: FAILED,
  },
  {
    id: 'text-not-utf8',
    title: 'Text that is not UTF-8',
    answer: misbehaveWith(encodeFrame({ opcode: OPCODE.text, payload: Buffer.of(0xc3, 0x28) })),
    action: { does: 'ask' },
    expected: FAILED,
  },
  {
    id: 'long-ping',
    title: 'Ping with more than 125 bytes',
    answer: misbehaveWith(encodeFrame({ opcode: OPCODE.ping, payload: 'p'.repeat(126) })),
    action: { does: 'ask' },
    expected: FAILED,
  },
  {
    id: 'masked-frame',
    title: 'Masked frame from the server',
    about: 'Chromium fails the connection; Firefox accepts the frame, and gets the 1000 behind it.',
    answer: misbehaveWith(Buffer.concat([MASKED_TEXT, encodeClose(1000)])),
    action: { does: 'ask' },
    expected: failedInChrome(serverClosed(1000)),
  },
];
