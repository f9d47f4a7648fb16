/**
 * Counts the messages of one socket: fixed memory, arithmetic only, no look at contents. It is its own event listener
 * for `message`. Closures rather than a class: they are half as long once minified, and this runs in every frame.
 */
import type { Flow, Traffic } from '../record/observation.ts';
import { apply, bare, getterOf, now } from './built-ins.ts';
import { blobSize, bufferSize } from './plain-arguments.ts';

const dataOf = getterOf(MessageEvent.prototype, 'data');
const { clz32 } = Math;
const digit = Number.prototype.toString;
const Counters = Uint32Array;

/** Even, since two neighbours are folded into one slot when the life outgrows the histogram. */
const SLOTS = 24;
/** Milliseconds a slot covers at first; it doubles each time the life outgrows `SLOTS` slots. */
const FIRST_SLOT_MS = 125;

export interface TrafficMeter {
  /** Called by the browser for each `message` event. */
  handleEvent(event: MessageEvent): void;
  sent(bytes: number): void;
  read(bufferedAmount: number): Traffic;
}

export function createTrafficMeter(start: number): TrafficMeter {
  const received = createCount();
  const sent = createCount();
  /** The first half counts what was received, the second what was sent. */
  const slots = new Counters(2 * SLOTS);
  let slotMs = FIRST_SLOT_MS;
  /** What the last binary message was: the likeliest for the next one. */
  let binaryIsBlob = true;

  const binarySize = (data: unknown): number =>
    binaryIsBlob ? blobSize(data as Blob) : bufferSize(data as ArrayBuffer);

  /** The data of a message that the browser made is a string, a Blob or an ArrayBuffer, whatever the page did before. */
  const sizeOf = (data: unknown): number => {
    if (typeof data === 'string') return data.length;
    try {
      return binarySize(data);
    } catch {
      binaryIsBlob = !binaryIsBlob;
      return binarySize(data);
    }
  };

  const count = (flow: Count, firstSlot: number, bytes: number): void => {
    const at = now();
    flow.messages++;
    flow.bytes += bytes;
    flow.lastAt = at;
    flow.lastBytes = bytes;
    if (bytes > flow.maxBytes) flow.maxBytes = bytes;
    let slot = ((at - start) / slotMs) | 0;
    for (; slot >= SLOTS; slot >>= 1) {
      fold(slots);
      slotMs *= 2;
    }
    (slots[firstSlot + slot] as number)++;
  };

  return {
    handleEvent(event) {
      // An event made by the page is no message. Its `data` may be anything: not even looked at.
      if (event.isTrusted) count(received, 0, sizeOf(dataOf(event)));
    },

    sent(bytes) {
      count(sent, SLOTS, bytes);
    },

    read(bufferedAmount) {
      const histogram = bare({ slotMs, received: bitLengths(slots, 0), sent: bitLengths(slots, SLOTS) });
      return bare({ received: flowOf(received), sent: flowOf(sent), bufferedAmount, histogram });
    },
  };
}

/** A flow whose numbers are numbers from the first: the browser then keeps them in place, and no message makes garbage. */
type Count = { -readonly [Key in keyof Flow]: number };

const createCount = (): Count => bare({ messages: 0, bytes: 0, lastAt: -1, lastBytes: 0, maxBytes: 0 });

const flowOf = (count: Count): Flow => bare({ ...count, lastAt: count.messages ? count.lastAt : null });

/** Twice the time in as many slots. */
function fold(slots: Uint32Array): void {
  for (let slot = 0; slot < 2 * SLOTS; slot++) {
    const within = slot % SLOTS;
    const from = slot + within;
    slots[slot] = 2 * within < SLOTS ? (slots[from] as number) + (slots[from + 1] as number) : 0;
  }
}

function bitLengths(slots: Uint32Array, first: number): string {
  let digits = '';
  for (let slot = first; slot < first + SLOTS; slot++) digits += apply(digit, 32 - clz32(slots[slot] as number), [36]);
  return digits;
}
