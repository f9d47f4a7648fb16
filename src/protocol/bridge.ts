/**
 * The isolated half of a frame: takes the page hook's observations, adds what only it can know, and sees to it that the
 * background gets every one, exactly in order. Nothing is set up before the first observation.
 */
import type { Observation } from '../record/observation.ts';
import type { Acknowledgement, ObservationBatch, SentObservation } from './messages.ts';
import { createOutbox } from './outbox.ts';
import { createPageWatch, now } from './page-watch.ts';
import { createViolationWatch } from './violation-watch.ts';

/** What the bridge needs of the extension API. */
export interface BridgeRuntime {
  /** False once the extension has been reloaded, updated or removed: this bridge belongs to nobody then. */
  isAlive(): boolean;
  /** May throw at once: `Extension context invalidated.` */
  sendMessage(message: ObservationBatch): Promise<unknown>;
  /** Answers each roll call of the background from now on. */
  answerRollCalls(bridge: string): void;
}

/** A delivery of so many observations is about half a megabyte, and quick to answer. */
const BATCH = 500;
/** Enough for 10,000 failed attempts within one tick; a page that makes more loses the newest, and is told on. */
const KEEP = 40_000;
/** UTF-16 code units. No observation of the hook is longer. */
const TEXT_LIMIT = 1 << 18;

const CLOSED = 3;

type Unstamped<T> = T extends SentObservation ? Omit<T, 'seq' | 'wall'> : never;

export function createBridge(runtime: BridgeRuntime): { receive(text: unknown): void } {
  let seq = 0;
  let refused = 0;
  let isSilent = false;
  const bridge = `${performance.timeOrigin}-${Math.random()}`;
  /** The sockets that live, by number; true for one that the constructor returned closed: its last event is `error`. */
  const living = new Map<number, boolean>();

  const outbox = createOutbox<SentObservation>({
    batchLimit: BATCH,
    keepLimit: KEEP,
    async deliver(observations) {
      if (!runtime.isAlive()) fallSilent();
      const answer = await runtime.sendMessage({
        type: 'observations',
        bridge,
        url: location.href,
        observations,
        dropped: outbox.dropped + refused,
      });
      return acknowledgedBy(answer);
    },
  });

  const page = createPageWatch(() => runtime.isAlive() || fallSilent());
  const expectViolation = createViolationWatch((socket, violation) =>
    push({ kind: 'violated', socket, at: now(), violation }),
  );

  const flush = () => outbox.flush();
  const restart = (event: PageTransitionEvent) => event.persisted && outbox.restart();

  function push(...observations: Unstamped<SentObservation>[]): void {
    outbox.push(...observations.map((observation) => ({ ...observation, seq: ++seq, wall: Date.now() })));
  }

  /** The extension has been reloaded: nobody listens any more. */
  function fallSilent(): void {
    isSilent = true;
    outbox.stop();
    page.stop();
    removeEventListener('pagehide', flush, true);
    removeEventListener('pageshow', restart, true);
  }

  /** Whether it ends its socket, if only for now: a page that is left may come back. */
  function follow(observation: Observation): boolean {
    const { kind, socket } = observation;
    if (kind === 'created') {
      living.set(socket, observation.readyState === CLOSED);
      page.start();
    }
    if (kind === 'created' || kind === 'threw') {
      // Each time anew: `document.open()` removes all listeners of the window, and a second one is no second call.
      addEventListener('pagehide', flush, true);
      addEventListener('pageshow', restart, true);
      if (observation.url !== null) expectViolation(socket, observation.url);
    }
    const isLast = kind === 'closed' || (kind === 'errored' && (observation.rejection || living.get(socket)));
    if (isLast) return living.delete(socket);
    return kind === 'threw' || (kind === 'left' && living.has(socket));
  }

  return {
    receive(text) {
      if (isSilent) return;
      const observation = read(text);
      if (!observation) {
        refused++;
        return;
      }
      if (seq === 0) runtime.answerRollCalls(bridge);
      const { kind, socket } = observation;
      if (follow(observation)) push(observation, { kind: 'context', socket, at: now(), context: page.read() });
      else push(observation);
      if (living.size === 0) page.stop();
      // After the hook has told of the last socket, in this same task.
      if (kind === 'left') queueMicrotask(flush);
    },
  };
}

/** Only what has a kind is passed on; the background checks all the rest (`parse-observation.ts`). */
function read(text: unknown): Observation | null {
  try {
    const observation =
      (text as string).length > TEXT_LIMIT ? null : (JSON.parse(text as string) as Observation | null);
    return typeof observation?.kind === 'string' ? observation : null;
  } catch {
    return null;
  }
}

/** @throws what says nothing of what is stored */
function acknowledgedBy(answer: unknown): number {
  const { seq } = answer as Acknowledgement;
  if (typeof seq === 'number') return seq;
  throw answer;
}
