/** Close frames that are odd, broken, or cut off by the end of the connection. */
import { accept, closeWith, misbehaveWith } from '../answers.ts';
import { FAILED, failedInChrome, inBoth, serverClosed } from '../expect.ts';
import { closePayload, encodeClose, encodeFrame, OPCODE } from '../frames.ts';
import { EITHER, type LabEnding } from '../lab-ending.ts';

const EMOJI = '🚪 bye 👋 — ¡adiós!';
const HTML = '<img src=x onerror=alert(1)>&amp;<b>bold</b>';
const CONTROL_CHARACTERS = 'line one\nline two\ttab\u0000nul';
/** A control frame carries 125 bytes at most (RFC 6455 section 5.5), two of them the status code. */
const LONGEST_REASON = 'r'.repeat(123);

export const CLOSE_FRAMES: readonly LabEnding[] = [
  withReason('reason-emoji', 'Reason with emoji', EMOJI),
  withReason('reason-html', 'Reason with HTML', HTML),
  withReason('reason-newline', 'Reason with a newline, a tab and NUL', CONTROL_CHARACTERS),
  withReason('reason-longest', 'Reason as long as it may be', LONGEST_REASON),
  {
    id: 'reason-too-long',
    title: 'Reason one byte too long for a Close frame',
    answer: misbehaveWith(encodeClose(4000, `${LONGEST_REASON}r`)),
    action: { does: 'ask' },
    expected: FAILED,
  },
  {
    id: 'reason-not-utf8',
    title: 'Reason that is not UTF-8',
    answer: misbehaveWith(encodeFrame({ opcode: OPCODE.close, payload: closePayload(4000, Buffer.of(0xc3, 0x28)) })),
    action: { does: 'ask' },
    expected: FAILED,
  },
  {
    id: 'close-frame-of-one-byte',
    title: 'Close frame with half a status code',
    answer: misbehaveWith(encodeFrame({ opcode: OPCODE.close, payload: Buffer.of(0x03) })),
    action: { does: 'ask' },
    expected: failedInChrome(serverClosed(1005)),
  },
  {
    id: 'two-close-frames',
    title: 'Two Close frames in one packet',
    about: 'Chromium fails the connection and loses the first code; Firefox keeps it.',
    answer: misbehaveWith(Buffer.concat([encodeClose(4001, 'first'), encodeClose(4002, 'second')])),
    action: { does: 'ask' },
    expected: failedInChrome(serverClosed(4001, 'first')),
  },
  {
    id: 'close-behind-handshake',
    title: 'Close frame in the same packet as the 101',
    about: 'Firefox may deliver the close event without an open event.',
    answer: (peer) => {
      peer.upgrade();
      peer.sendClose(1011, 'could not start');
      peer.onFrame(() => peer.fin());
    },
    action: { does: 'wait' },
    expected: {
      chrome: serverClosed(1011, 'could not start'),
      firefox: {
        ...serverClosed(1011, 'could not start'),
        opened: EITHER,
        kind: ['server-closed', 'server-closed-before-open'],
      },
    },
  },
  {
    id: 'close-then-fin',
    title: 'Close frame, then TCP FIN at once',
    about: 'A race in Firefox: the close may count as not clean.',
    answer: accept({
      onGo(peer) {
        peer.sendClose(4001, 'bye');
        peer.fin();
      },
    }),
    action: { does: 'ask' },
    expected: {
      chrome: serverClosed(4001, 'bye'),
      firefox: { ...serverClosed(4001, 'bye'), wasClean: EITHER },
    },
  },
  {
    id: 'close-then-reset',
    title: 'Close frame, then TCP RST at once',
    about: 'A race in both browsers: the reset may destroy the Close frame.',
    answer: accept({
      onGo(peer) {
        peer.sendClose(4001, 'bye');
        peer.reset();
      },
    }),
    action: { does: 'ask' },
    expected: {
      chrome: {
        ...serverClosed(4001, 'bye'),
        code: [4001, 1006],
        reason: ['bye', ''],
        wasClean: false,
        kind: ['server-closed', 'dropped'],
      },
      firefox: { ...serverClosed(4001, 'bye'), errored: EITHER, wasClean: EITHER },
    },
  },
  {
    id: 'close-without-fin',
    title: 'Close frame, and the server keeps TCP open',
    about: 'Chromium waits two seconds for the server to end TCP before it reports the close.',
    answer: accept({ onGo: (peer) => peer.sendClose(4001, 'bye'), onConfirmed: () => {} }),
    action: { does: 'ask' },
    slow: true,
    expected: inBoth(serverClosed(4001, 'bye')),
  },
];

function withReason(id: string, title: string, reason: string): LabEnding {
  return {
    id,
    title,
    answer: closeWith(4000, reason),
    action: { does: 'ask' },
    expected: inBoth(serverClosed(4000, reason)),
  };
}
