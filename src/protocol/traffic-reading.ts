/**
 * What the hook's meter counts of one socket, in the form in which it counts: one array of numbers, so that no message
 * makes garbage. As JSON it is an object with the indexes as keys, since it has no prototype. What is made of it is
 * made in the background, that the script in each frame stays small.
 */
import type { Flow, Traffic } from '../record/observation.ts';
import { FARTHEST_MS } from '../record/extent.ts';
import { type Check, count, milliseconds, number, ParseError } from './checks.ts';

export type TrafficReading = Readonly<Record<number, number>>;

/** Even, since two neighbours are folded into one slot when the life outgrows the histogram. */
export const SLOTS = 24;

/** What stands where; of each flow these come first, and its slots after them. */
export const MESSAGES = 0;
export const BYTES = 1;
export const LAST_AT = 2;
export const LAST_BYTES = 3;
export const MAX_BYTES = 4;
export const FIRST_SLOT = 5;

export const RECEIVED = 0;
export const SENT = FIRST_SLOT + SLOTS;
/** Milliseconds that a slot covers. */
export const SLOT_MS = 2 * SENT;
/** `WebSocket.bufferedAmount` in bytes. */
export const BUFFERED = SLOT_MS + 1;
export const READING_LENGTH = BUFFERED + 1;

/** @throws ParseError where the value is no reading */
export const checkReading: Check<Traffic> = (value) => {
  if (typeof value !== 'object' || value === null) throw new ParseError('expected a reading');
  const reading = value as Record<number, unknown>;
  const at = (index: number): number => number(reading[index]);
  const flow = (first: number): Flow => ({
    messages: count(at(first + MESSAGES)),
    bytes: count(at(first + BYTES)),
    lastAt: at(first + MESSAGES) === 0 ? null : milliseconds(at(first + LAST_AT)),
    lastBytes: count(at(first + LAST_BYTES)),
    maxBytes: count(at(first + MAX_BYTES)),
  });
  const histogram = (first: number): string =>
    Array.from({ length: SLOTS }, (_, slot) => bitLength(at(first + FIRST_SLOT + slot)).toString(36))
      .join('')
      .replace(/0+$/, '');
  return {
    received: flow(RECEIVED),
    sent: flow(SENT),
    bufferedAmount: count(at(BUFFERED)),
    histogram: { slotMs: slotMs(at(SLOT_MS)), received: histogram(RECEIVED), sent: histogram(SENT) },
  };
};

function slotMs(ms: number): number {
  if (ms > 0 && ms <= FARTHEST_MS) return ms;
  throw new ParseError('expected the length of a slot');
}

/** `0` none, `1` one, `2` two or three, `3` four to seven … */
function bitLength(messages: number): number {
  return 32 - Math.clz32(Math.min(messages, 0xffff_ffff));
}
