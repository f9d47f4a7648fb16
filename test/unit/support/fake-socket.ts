/** A socket in a test's hand: it ends when the test says so, by events that are trusted as the browser's are. */
import { type TrafficReading, READING_LENGTH, SLOT_MS } from '../../../src/protocol/traffic-reading.ts';

export class FakeSocket extends EventTarget {
  readyState = 0;
  protocol = '';
  extensions = 'permessage-deflate';
  readonly closes: unknown[][] = [];

  close(...args: unknown[]): void {
    this.closes.push(args);
    this.readyState = 2;
  }

  opens(): void {
    this.readyState = 1;
    this.#emit(new Event('open'));
  }

  errs(): void {
    this.readyState = 3;
    this.#emit(new Event('error'));
  }

  ends(code: number, reason = '', wasClean = code !== 1006): void {
    this.readyState = 3;
    this.#emit(new FakeCloseEvent('close', { code, reason, wasClean }));
  }

  #emit(event: Event): void {
    Object.defineProperty(event, 'isTrusted', { value: true });
    this.dispatchEvent(event);
  }
}

/** Node.js 20 has none. */
export class FakeCloseEvent extends Event {
  readonly code: number;
  readonly reason: string;
  readonly wasClean: boolean;

  constructor(type: string, facts: { readonly code: number; readonly reason: string; readonly wasClean: boolean }) {
    super(type);
    this.code = facts.code;
    this.reason = facts.reason;
    this.wasClean = facts.wasClean;
  }
}

/** Of a socket without a message. */
export const noReading: TrafficReading = {
  ...Object.fromEntries(Array.from({ length: READING_LENGTH }, (_, index) => [index, 0])),
  [SLOT_MS]: 125,
};
