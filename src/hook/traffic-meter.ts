/**
 * Counts the messages of one socket: fixed memory, arithmetic only, no look at contents. It is its own event listener
 * for `message`.
 */
import type { Flow, Traffic, TrafficHistogram } from '../record/observation.ts';
import { apply, bare, getterOf, now } from './built-ins.ts';

const dataOf = getterOf(MessageEvent.prototype, 'data');
const blobSize = getterOf(Blob.prototype, 'size');
const bufferSize = getterOf(ArrayBuffer.prototype, 'byteLength');
const { clz32 } = Math;
const digit = Number.prototype.toString;
const Counters = Uint32Array;

/** Even, since two neighbours are folded into one slot when the life outgrows the histogram. */
const SLOTS = 24;
/** Milliseconds a slot covers at first; it doubles each time the life outgrows `SLOTS` slots. */
const FIRST_SLOT_MS = 125;

export class TrafficMeter {
  readonly #start: number;
  readonly #received = new FlowCounter();
  readonly #sent = new FlowCounter();
  /** The first half counts what was received, the second what was sent. */
  readonly #slots = new Counters(2 * SLOTS);
  #slotMs = FIRST_SLOT_MS;
  /** What the last binary message was: the likeliest for the next one. */
  #binaryIsBlob = true;

  constructor(start: number) {
    this.#start = start;
  }

  /** Called by the browser for each `message` event. */
  handleEvent(event: MessageEvent): void {
    // An event made by the page is no message. Its `data` may be anything: not even looked at.
    if (event.isTrusted) this.#count(this.#received, 0, this.#sizeOf(dataOf(event)));
  }

  sent(bytes: number): void {
    this.#count(this.#sent, SLOTS, bytes);
  }

  read(bufferedAmount: number): Traffic {
    return bare({
      received: this.#received.read(),
      sent: this.#sent.read(),
      bufferedAmount,
      histogram: this.#readHistogram(),
    });
  }

  /** The data of a message that the browser made is a string, a Blob or an ArrayBuffer, whatever the page did before. */
  #sizeOf(data: unknown): number {
    if (typeof data === 'string') return data.length;
    try {
      return this.#binaryIsBlob ? blobSize(data as Blob) : bufferSize(data as ArrayBuffer);
    } catch {
      this.#binaryIsBlob = !this.#binaryIsBlob;
      return this.#binaryIsBlob ? blobSize(data as Blob) : bufferSize(data as ArrayBuffer);
    }
  }

  #count(flow: FlowCounter, firstSlot: number, bytes: number): void {
    const at = now();
    flow.add(at, bytes);
    let slot = ((at - this.#start) / this.#slotMs) | 0;
    while (slot >= SLOTS) {
      this.#fold();
      slot >>= 1;
    }
    (this.#slots[firstSlot + slot] as number)++;
  }

  /** Twice the time in as many slots. */
  #fold(): void {
    const slots = this.#slots;
    for (let first = 0; first < 2 * SLOTS; first += SLOTS) {
      for (let slot = 0; slot < SLOTS; slot++) {
        const from = first + 2 * slot;
        slots[first + slot] = 2 * slot < SLOTS ? (slots[from] as number) + (slots[from + 1] as number) : 0;
      }
    }
    this.#slotMs *= 2;
  }

  #readHistogram(): TrafficHistogram {
    let received = '';
    let sent = '';
    for (let slot = 0; slot < SLOTS; slot++) {
      received += bitLength(this.#slots[slot] as number);
      sent += bitLength(this.#slots[SLOTS + slot] as number);
    }
    return bare({ slotMs: this.#slotMs, received, sent });
  }
}

class FlowCounter {
  #messages = 0;
  #bytes = 0;
  #lastAt = -1;
  #lastBytes = 0;
  #maxBytes = 0;

  add(at: number, bytes: number): void {
    this.#messages++;
    this.#bytes += bytes;
    this.#lastAt = at;
    this.#lastBytes = bytes;
    if (bytes > this.#maxBytes) this.#maxBytes = bytes;
  }

  read(): Flow {
    return bare({
      messages: this.#messages,
      bytes: this.#bytes,
      lastAt: this.#messages ? this.#lastAt : null,
      lastBytes: this.#lastBytes,
      maxBytes: this.#maxBytes,
    });
  }
}

function bitLength(count: number): string {
  return apply(digit, 32 - clz32(count), [36]);
}
