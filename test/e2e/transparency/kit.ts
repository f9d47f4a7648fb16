/* oxlint-disable unicorn/consistent-function-scoping -- what the page's script needs has to travel with it as text */
/** What the checks describe behaviour with: a script of the page itself, before all others. It is passed as text. */

export interface Thrown {
  readonly tag: string;
  readonly name: string;
  readonly message: string;
  readonly code: number | undefined;
  readonly ofThisRealm: boolean;
  /** Its own properties, with the text of none. */
  readonly own: Readonly<Record<string, Described>>;
}

export type Described = string | Readonly<Record<string, string | boolean>>;

export interface Kit {
  /** The address of a socket of the site. */
  url(path: string): string;
  /** An open socket. */
  open(path?: string, protocols?: string | string[]): Promise<WebSocket>;
  /** The next event of a type. */
  next<Type extends Event = Event>(target: EventTarget, type: string): Promise<Type>;
  /** Everything that happens to a socket until it has closed, and for a moment after. */
  life(socket: WebSocket): Promise<string[]>;
  /** Only where nothing is expected to happen; what is to happen is waited for. */
  pause(milliseconds?: number): Promise<void>;
  /** Waits until the condition holds, for ten seconds at most. */
  until(condition: () => unknown): Promise<void>;
  /** What a call throws; null where it throws nothing. */
  thrown(call: () => unknown): Thrown | null;
  describe(value: unknown): string;
  descriptor(target: object, key: PropertyKey): Described;
  descriptors(target: object): Record<string, Described>;
  /** Runs a script that has an address of its own in the page's origin: `page.js`. */
  run(source: string): void;
  /** The lines of a stack in `page.js` and in extensions: all others are the test driver's. */
  frames(stack: unknown): string[];
  /** Waits until the frame, just appended, is loaded and able to connect. */
  loaded(frame: HTMLIFrameElement): Promise<void>;
  /** A new iframe, loaded and able to connect. */
  frame(attributes: Readonly<Record<string, string>>): Promise<HTMLIFrameElement & { readonly contentWindow: Realm }>;
  /** What reached `window.onerror` and `unhandledrejection` so far. */
  readonly faults: string[];
}

/** Another window, by which a script of ours reaches its globals. */
export type Realm = Window & typeof globalThis;

declare global {
  // oxlint-disable-next-line no-var -- a global of the page
  var kit: Kit;
}

export function installKit(): void {
  const faults: string[] = [];
  addEventListener('error', (event) => faults.push(event.message));
  addEventListener('unhandledrejection', (event) => faults.push(String(event.reason)));

  const pause = (milliseconds = 30): Promise<void> =>
    new Promise((resolve) => {
      setTimeout(resolve, milliseconds);
    });
  const next = <Type extends Event>(target: EventTarget, type: string): Promise<Type> =>
    new Promise((resolve) => {
      target.addEventListener(type, (event) => resolve(event as Type), { once: true });
    });
  const url = (path: string): string => `${location.origin.replace('http', 'ws')}${path}`;
  const describe = (value: unknown): string => {
    if (typeof value === 'function') return `function ${value.name}/${value.length}`;
    if (typeof value === 'object' && value !== null) return Object.prototype.toString.call(value);
    return `${typeof value} ${String(value)}`;
  };
  const descriptor = (target: object, key: PropertyKey): Described => {
    const found = Object.getOwnPropertyDescriptor(target, key);
    if (!found) return 'none';
    return Object.fromEntries(
      Object.entries(found).map(([name, value]) => [name, typeof value === 'boolean' ? value : describe(value)]),
    );
  };

  window.kit = {
    faults,
    url,
    next,
    pause,
    async until(condition) {
      for (const end = performance.now() + 10_000; !condition() && performance.now() < end;) await pause(10);
    },
    describe,
    descriptor,
    async open(path = '/echo', protocols) {
      const socket = protocols === undefined ? new WebSocket(url(path)) : new WebSocket(url(path), protocols);
      await next(socket, 'open');
      return socket;
    },
    async life(socket) {
      const events: string[] = [];
      const note = (event: Event): void => {
        let detail = '';
        if (event instanceof MessageEvent) detail = describe(event.data);
        if (event instanceof CloseEvent)
          detail = `${event.code} "${event.reason}" ${event.wasClean ? 'clean' : 'unclean'}`;
        events.push([event.type, `state ${socket.readyState}`, detail, event.isTrusted].join(', '));
      };
      for (const type of ['open', 'message', 'error', 'close']) socket.addEventListener(type, note);
      await next(socket, 'close');
      await pause();
      return events;
    },
    thrown(call) {
      try {
        call();
        return null;
      } catch (error) {
        if (typeof error !== 'object' || error === null) {
          return { tag: describe(error), name: '', message: '', code: undefined, ofThisRealm: false, own: {} };
        }
        const { name, message, code } = error as { name: string; message: string; code?: number };
        const own: Record<string, Described> = {};
        for (const key of Reflect.ownKeys(error)) {
          const found = descriptor(error, key);
          if (typeof found === 'object' && typeof found.value === 'string' && key !== 'message') {
            own[String(key)] = { ...found, value: found.value.split(' ', 1)[0] ?? '' };
          } else own[String(key)] = found;
        }
        const ofThisRealm = error instanceof DOMException || error instanceof Error;
        return { tag: Object.prototype.toString.call(error), name, message, code, ofThisRealm, own };
      }
    },
    descriptors(target) {
      return Object.fromEntries(Reflect.ownKeys(target).map((key) => [String(key), descriptor(target, key)]));
    },
    run(source) {
      const script = document.createElement('script');
      script.textContent = `${source}\n//# sourceURL=${location.origin}/page.js`;
      document.body.append(script);
      script.remove();
    },
    frames(stack) {
      const lines = String(stack).split('\n');
      return lines.filter((line) => /page\.js|hook|extension/.test(line)).map((line) => line.trim());
    },
    async loaded(frame) {
      await next(frame, 'load');
      // Chromium loses about one in 80 connections that a frame opens in the task of its load event: they never reach the
      // network. After an answer from there, none.
      await (frame.contentWindow as Realm).fetch(location.origin);
    },
    async frame(attributes) {
      const frame = document.createElement('iframe');
      for (const [name, value] of Object.entries(attributes)) frame.setAttribute(name, value);
      const loaded = window.kit.loaded(frame);
      document.body.append(frame);
      await loaded;
      return frame as never;
    },
  };
}
