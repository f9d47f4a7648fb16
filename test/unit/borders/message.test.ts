/** What the background takes from other processes: refused as a whole, or of the shape that is promised. */
import { expect } from 'vitest';
import fc from 'fast-check';
import { ParseError } from '../../../src/protocol/checks.ts';
import { checkObservationBatch } from '../../../src/protocol/messages.ts';
import { checkHandshakeMessage } from '../../../src/protocol/parse-handshake.ts';
import { checkAction, checkPresent, checkRefusal } from '../../../src/protocol/parse-live.ts';
import { anyObservations, asSent } from '../support/observations.ts';
import { report } from '../support/records.ts';
import { itHolds } from './cases.ts';
import { anything, damaged } from './damage.ts';
import { expectUnpolluted } from './sound-record.ts';

const batch = anyObservations.map((observations) => ({
  type: 'observations',
  bridge: 'B',
  url: 'https://app.example/',
  observations: observations.map((each) => asSent(each)),
  dropped: 0,
}));
const handshake = fc.constant({ type: 'handshake', report });
const present = fc.constant({
  bridge: 'B',
  live: {
    at: 5,
    context: { isHidden: false, isOnline: true, seen: {} },
    refusals: [['wss://api.example/live', 2]],
    sockets: [{ socket: 1, readyState: 1, traffic: null }],
  },
});
const action = fc.constant({
  socket: 1,
  action: 'disconnect',
  args: [4000, 'why'],
  seen: { code: 1006, reason: '', wasClean: false, error: true },
});

const BORDERS: readonly ((value: unknown) => unknown)[] = [
  checkObservationBatch,
  checkHandshakeMessage,
  (value) => checkPresent('D', value),
  checkAction,
  checkRefusal,
];

const hostile = fc.oneof(
  damaged(batch),
  damaged(handshake),
  damaged(present),
  damaged(action),
  damaged(fc.constant(['wss://api.example/live', 3])),
  anything,
);

/** More than any of these borders lets through: an address, a stack, and what is around them. */
const LONGEST = 8192;

itHolds('message: refused, or plain data within its limits', hostile, (value) => {
  for (const check of BORDERS) {
    let checked: unknown;
    try {
      checked = check(value);
    } catch (error) {
      expect(error).toBeInstanceOf(ParseError);
      continue;
    }
    expectPlain(checked);
  }
  expectUnpolluted();
});

function expectPlain(value: unknown): void {
  if (typeof value === 'string') expect(value.length).toBeLessThanOrEqual(LONGEST);
  else if (typeof value === 'number') expect(Number.isFinite(value)).toBe(true);
  else if (Array.isArray(value)) value.forEach(expectPlain);
  else if (typeof value === 'object' && value !== null) {
    expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
    Object.values(value).forEach(expectPlain);
  } else expect(['boolean', 'undefined', 'object']).toContain(typeof value);
}
