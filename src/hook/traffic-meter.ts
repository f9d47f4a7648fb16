/**
 * Counts the messages of one socket: fixed memory, arithmetic only, no look at contents. Closures rather than a class:
 * they are half as long once minified, and this runs in every frame.
 */
import {
  BUFFERED,
  BYTES,
  FIRST_SLOT,
  LAST_AT,
  LAST_BYTES,
  MAX_BYTES,
  MESSAGES,
  READING_LENGTH,
  RECEIVED,
  SENT,
  SLOT_MS,
  SLOTS,
  type TrafficReading,
} from '../protocol/traffic-reading.ts';
import { bare, getterOf, now } from './built-ins.ts';
import { blobSize, bufferSize } from './plain-arguments.ts';

const dataOf = getterOf(MessageEvent.prototype, 'data');
const Counters = Float64Array;

/** Milliseconds a slot covers at first; it doubles each time the life outgrows `SLOTS` slots. */
const FIRST_SLOT_MS = 125;

export interface TrafficMeter {
  /** The listener of `message` events. A function: browsers call an object's `handleEvent` half as fast again. */
  receiving(event: MessageEvent): void;
  sent(bytes: number): void;
  /** Goes on counting. */
  read(bufferedAmount: number): TrafficReading;
}

export function createTrafficMeter(): TrafficMeter {
  const start = now();
  const counts = bare(new Counters(READING_LENGTH)) as { [index: number]: number };
  counts[SLOT_MS] = FIRST_SLOT_MS;
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

  /** Twice the time in as many slots. */
  const fold = (flow: number): void => {
    for (let slot = 0; slot < SLOTS; slot++) {
      const from = flow + FIRST_SLOT + 2 * slot;
      counts[flow + FIRST_SLOT + slot] = 2 * slot < SLOTS ? (counts[from] as number) + (counts[from + 1] as number) : 0;
    }
  };

  const count = (flow: number, bytes: number): void => {
    const time = now();
    (counts[flow + MESSAGES] as number)++;
    (counts[flow + BYTES] as number) += bytes;
    counts[flow + LAST_AT] = time;
    counts[flow + LAST_BYTES] = bytes;
    if (bytes > (counts[flow + MAX_BYTES] as number)) counts[flow + MAX_BYTES] = bytes;
    let slot = ((time - start) / (counts[SLOT_MS] as number)) | 0;
    for (; slot >= SLOTS; slot >>= 1) {
      fold(RECEIVED);
      fold(SENT);
      (counts[SLOT_MS] as number) *= 2;
    }
    (counts[flow + FIRST_SLOT + slot] as number)++;
  };

  return {
    receiving(event) {
      // An event made by the page is no message. Its `data` may be anything: not even looked at.
      if (event.isTrusted) count(RECEIVED, sizeOf(dataOf(event)));
    },

    sent(bytes) {
      count(SENT, bytes);
    },

    read(bufferedAmount) {
      counts[BUFFERED] = bufferedAmount;
      return counts;
    },
  };
}
