/**
 * The isolated half of a frame: takes the page hook's observations, adds what only it can know, and sees to it that the
 * background gets every one, exactly in order. Nothing is set up before the first observation.
 */
import type { StampedObservation } from '../record/observation.ts';
import type { Acknowledgement, ObservationBatch, Present, RollCall } from './messages.ts';
import { createOutbox } from './outbox.ts';
import { parseObservation } from './parse-observation.ts';

/** What the bridge needs of the extension API. */
export interface BridgeRuntime {
  /** False once the extension has been reloaded, updated or removed: this bridge belongs to nobody then. */
  isAlive(): boolean;
  /** May throw at once: `Extension context invalidated.` */
  sendMessage(message: ObservationBatch): Promise<unknown>;
  /** The listener's answer is sent back; undefined is none. */
  onMessage(listener: (message: unknown) => Present | undefined): void;
}

/** A delivery of so many observations is about half a megabyte, and quick to answer. */
const BATCH = 500;
/** Enough for 10,000 failed attempts within one tick; a page that makes more loses the newest, and is told on. */
const KEEP = 40_000;

export function createBridge(runtime: BridgeRuntime): { receive(text: unknown): void } {
  let seq = 0;
  let refused = 0;
  const bridge = `${performance.timeOrigin}-${Math.random()}`;

  const outbox = createOutbox<StampedObservation>({
    batchLimit: BATCH,
    keepLimit: KEEP,
    setTimer: (callback, milliseconds) => setTimeout(callback, milliseconds),
    clearTimer: (timer) => clearTimeout(timer as ReturnType<typeof setTimeout>),
    async deliver(observations) {
      if (!runtime.isAlive()) outbox.stop();
      const answer = await runtime.sendMessage({
        type: 'observations',
        bridge,
        page: { url: location.href, isTop: window === window.top },
        observations,
        dropped: outbox.dropped + refused,
      });
      if (!isAcknowledgement(answer)) throw new TypeError('not acknowledged');
      return answer.seq;
    },
  });

  const flush = () => outbox.flush();
  const restart = (event: PageTransitionEvent) => event.persisted && outbox.restart();

  function setUp(): void {
    runtime.onMessage((message) => (isRollCall(message) ? { bridge } : undefined));
  }

  return {
    receive(text) {
      const observation = parseObservation(text);
      if (!observation) {
        refused++;
        return;
      }
      if (seq === 0) setUp();
      // Each time anew: `document.open()` removes all listeners of the window, and a second one is no second call.
      addEventListener('pagehide', flush, true);
      addEventListener('pageshow', restart, true);
      outbox.push({ ...observation, seq: ++seq, wall: Date.now() });
      // After the hook has told of the last socket, in this same task.
      if (observation.kind === 'left') queueMicrotask(flush);
    },
  };
}

function isAcknowledgement(answer: unknown): answer is Acknowledgement {
  return typeof (answer as Acknowledgement | undefined)?.seq === 'number';
}

function isRollCall(message: unknown): message is RollCall {
  return (message as RollCall | undefined)?.type === 'roll-call';
}
