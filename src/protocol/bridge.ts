/**
 * The isolated half of a frame: takes the page hook's observations, follows the sockets that it hands over, adds what only
 * it can know, and sees to it that the background gets every one, exactly in order. It acts on a socket where the panel
 * asks for it (`act`). Nothing is set up before the first observation.
 */
import type { ReadyState } from '../record/observation.ts';
import { MAY_BE_FIREFOX } from './built-for.ts';
import { createClosedByLeaving } from './closed-by-leaving.ts';
import {
  type Acknowledgement,
  type Action,
  type Ask,
  FULL_DELIVERY,
  type HookMessage,
  type ObservationBatch,
  type Present,
  type SentObservation,
} from './messages.ts';
import { createOutbox } from './outbox.ts';
import { createPageWatch, now } from './page-watch.ts';
import type { TrafficReading } from './traffic-reading.ts';
import { createViolationWatch } from './violation-watch.ts';

/** What the bridge needs of the extension API. */
export interface BridgeRuntime {
  /** False once the extension has been reloaded, updated or removed: this bridge belongs to nobody then. */
  isAlive(): boolean;
  /** May throw at once: `Extension context invalidated.` */
  sendMessage(message: ObservationBatch): Promise<unknown>;
  /** Answers what the background asks from now on. */
  onAsk(answer: (ask: Ask) => Present): void;
  /** Has the hook tell a socket's traffic; it is received before this returns. */
  askAbout(socket: WebSocket): void;
}

/** Enough for 10,000 failed attempts within one tick; a page that makes more loses the newest, and is told on. */
const KEEP = 40_000;
/** UTF-16 code units. No observation of the hook is longer. */
const TEXT_LIMIT = 1 << 18;

const OPEN = 1;
const CLOSED = 3;

type Unstamped<T> = T extends SentObservation ? Omit<T, 'seq' | 'wall'> : never;

/** A connection that lives. */
interface Living {
  /** Of a stream what was told of it. */
  readyState: ReadyState;
  /** null: a stream. */
  readonly socket: WebSocket | null;
  /** What the page is to see in place of the real close event. */
  seen?: Action['seen'];
}

export interface Bridge {
  /** What the hook says. */
  receive(text: unknown): void;
  /** The socket that the next `created` is about. */
  takeSocket(socket: unknown): void;
}

export function createBridge(runtime: BridgeRuntime): Bridge {
  let seq = 0;
  let refused = 0;
  let isSilent = false;
  let taken: WebSocket | null = null;
  let traffic: TrafficReading | null;
  const bridge = `${performance.timeOrigin}-${Math.random()}`;
  const living = new Map<number, Living>();
  /** How many attempts at an endpoint, an address without its query, are to fail. */
  const refusals = new Map<string, number>();
  const closedByLeaving = MAY_BE_FIREFOX ? createClosedByLeaving() : null;

  const outbox = createOutbox<SentObservation>({
    batchLimit: FULL_DELIVERY,
    keepLimit: KEEP,
    async deliver(observations) {
      if (!runtime.isAlive()) fallSilent();
      const answer = await runtime.sendMessage({
        type: 'observations',
        bridge,
        url: location.href,
        observations,
        dropped: outbox.thrownAway + refused,
      });
      return acknowledgedBy(answer);
    },
  });

  const page = createPageWatch(() => {
    if (!runtime.isAlive()) fallSilent();
    return violations.forgetOld() + living.size > 0;
  });
  const violations = createViolationWatch((socket, violation) =>
    push({ kind: 'violated', socket, at: now(), violation }),
  );

  const restart = (event: PageTransitionEvent) => event.persisted && outbox.restart();

  function push(...observations: Unstamped<SentObservation>[]): void {
    outbox.push(...observations.map((observation) => ({ ...observation, seq: ++seq, wall: Date.now() })));
  }

  /** With what went on around it. */
  function pushEnd(observation: Unstamped<SentObservation>): void {
    push(observation, { kind: 'context', socket: observation.socket, at: now(), context: page.read() });
  }

  /** The extension has been reloaded: nobody listens any more. */
  function fallSilent(): void {
    isSilent = true;
    living.clear();
    outbox.giveUp();
    removeEventListener('pagehide', onPageHide, true);
    removeEventListener('pageshow', restart, true);
  }

  function onPageHide({ isTrusted, persisted }: PageTransitionEvent): void {
    if (!isTrusted) return;
    const at = now();
    const leave = { kind: 'left', at, persisted } as const;
    closedByLeaving?.take(at).forEach(({ socket, traffic: counted }) => {
      push({ ...leave, socket, readyState: CLOSED, traffic: counted });
    });
    for (const [socket, entry] of living) {
      pushEnd({ ...leave, socket, ...stateOf(entry) });
    }
    outbox.flush();
  }

  function trafficOf(socket: WebSocket | null): TrafficReading | null {
    traffic = null;
    if (socket) runtime.askAbout(socket);
    return traffic;
  }

  function stateOf({ socket, readyState }: Living): { readyState: ReadyState; traffic: TrafficReading | null } {
    return { readyState: (socket?.readyState ?? readyState) as ReadyState, traffic: trafficOf(socket) };
  }

  /** What ends is no longer followed, and only then told. */
  function end(observation: Unstamped<SentObservation>): void {
    living.delete(observation.socket);
    pushEnd(observation);
  }

  /** Before the page gets hold of the socket: as a capturing listener it comes before all of the page's. */
  function follow(number: number, readyState: ReadyState): void {
    const socket = taken;
    const entry: Living = { socket, readyState };
    taken = null;
    living.set(number, entry);

    function onEvent(event: Event): void {
      if (isSilent || !event.isTrusted || !socket) return;
      const fact = { socket: number, at: now() };
      const errored = { ...fact, kind: 'errored' } as const;
      const { seen } = entry;
      if (event.type === 'open') {
        push({ ...fact, kind: 'opened', protocol: socket.protocol, extensions: socket.extensions });
        return;
      }
      if (seen) event.stopImmediatePropagation();
      if (event.type === 'error') {
        // A socket that a content-security-policy has closed in the constructor (Chromium) gets no close event.
        if (readyState === CLOSED) end(errored);
        else if (!seen) push(errored);
        return;
      }
      if (seen?.error) {
        push(errored);
        socket.dispatchEvent(new Event('error'));
      }
      const { code, reason, wasClean } = seen ?? (event as CloseEvent);
      const closed = { ...fact, kind: 'closed', code, reason, wasClean, traffic: trafficOf(socket) } as const;
      closedByLeaving?.note(closed);
      end(closed);
      if (seen) socket.dispatchEvent(new CloseEvent('close', seen));
    }

    for (const type of ['open', 'error', 'close']) socket?.addEventListener(type, onEvent, true);
  }

  function act({ socket: number, action, args, seen }: Action): void {
    const entry = living.get(number);
    const socket = entry?.socket;
    if (!socket || socket.readyState > OPEN) return;
    // Of a socket that has not opened, a close makes the very events that a failure does.
    if (entry && socket.readyState === OPEN) entry.seen = seen;
    socket.close(...args);
    push({ kind: 'simulated', socket: number, at: now(), action });
  }

  function refuse(socket: number, endpoint: string): void {
    const attempts = refusals.get(endpoint);
    if (!attempts) return;
    refusals.set(endpoint, attempts - 1);
    // The page sees it connect first.
    queueMicrotask(() => act({ socket, action: 'refuse', args: [] }));
  }

  function obey({ bridge: to, act: action, refuse: refusal }: Ask): Present {
    if (to === bridge) {
      if (action) act(action);
      if (refusal) refusals.set(...refusal);
    }
    return {
      bridge,
      live: {
        at: now(),
        context: page.read(),
        refusals: [...refusals],
        sockets: [...living].map(([socket, entry]) => ({ socket, ...stateOf(entry) })),
      },
    };
  }

  return {
    takeSocket(socket) {
      taken = socket instanceof WebSocket ? socket : null;
    },

    receive(text) {
      if (isSilent) return;
      const told = read(text);
      if (!told) {
        refused++;
        return;
      }
      if (told.kind === 'traffic') {
        traffic = told.traffic;
        return;
      }
      const message = { ...told, at: now() };
      if (seq === 0) runtime.onAsk(obey);
      const { kind, socket } = message;
      if (kind === 'created' || kind === 'threw') {
        if (kind === 'created') follow(socket, message.readyState);
        // Each time anew: `document.open()` removes all listeners of the window, and a second one is no second call.
        addEventListener('pagehide', onPageHide, true);
        addEventListener('pageshow', restart, true);
        page.startWatching();
        if (message.url !== null) violations.expect(socket, message.url);
      }
      if (kind === 'threw') pushEnd(message);
      else if (kind === 'closed' || kind === 'errored') end(message);
      else if (living.has(socket)) push(message);
      const entry = living.get(socket);
      if (entry && kind === 'opened') entry.readyState = OPEN;
      if (kind === 'created') refuse(socket, message.url.split('?')[0] as string);
    },
  };
}

/** Only what has a kind is passed on; the background checks all the rest (`parse-observation.ts`). */
function read(text: unknown): HookMessage | null {
  try {
    const message = (text as string).length > TEXT_LIMIT ? null : (JSON.parse(text as string) as HookMessage | null);
    return typeof message?.kind === 'string' ? message : null;
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
