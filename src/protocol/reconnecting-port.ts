/**
 * A port to a background that the browser stops after 30 s even while the port is open. It connects again at once, which
 * starts the background; only a background that cannot be reached makes it wait.
 */
export interface RawPort {
  postMessage(message: unknown): void;
  onMessage(listener: (message: unknown) => void): void;
  onDisconnect(listener: () => void): void;
  disconnect(): void;
}

export interface ReconnectingPort {
  /** Sent now, or as soon as there is a connection. */
  post(message: unknown): void;
  close(): void;
}

export interface ReconnectingPortOptions {
  /** May throw, as it does once the extension has been reloaded. */
  connect(): RawPort;
  /** What to say first on each new connection. */
  greeting(): unknown;
  receive(message: unknown): void;
  /** The connection is gone; the next one is on its way. */
  lost(): void;
  setTimer(callback: () => void, milliseconds: number): unknown;
}

const RETRY_AFTER_MS = 100;
const RETRY_AFTER_AT_MOST_MS = 5_000;

export function openReconnectingPort(options: ReconnectingPortOptions): ReconnectingPort {
  let port: RawPort | null = null;
  let waiting: unknown[] = [];
  let failures = 0;
  let closed = false;

  function connect(): void {
    if (closed) return;
    try {
      const opened = options.connect();
      port = opened;
      opened.onMessage((message) => {
        failures = 0;
        options.receive(message);
      });
      opened.onDisconnect(() => opened === port && retry());
      opened.postMessage(options.greeting());
      for (const message of waiting.splice(0)) opened.postMessage(message);
    } catch {
      retry();
    }
  }

  function retry(): void {
    port = null;
    options.lost();
    const wait = failures === 0 ? 0 : Math.min(RETRY_AFTER_MS * 2 ** failures, RETRY_AFTER_AT_MOST_MS);
    failures++;
    options.setTimer(connect, wait);
  }

  connect();

  return {
    post(message) {
      try {
        if (!port) throw new TypeError('not connected');
        port.postMessage(message);
      } catch {
        waiting = [...waiting, message];
      }
    },
    close() {
      closed = true;
      port?.disconnect();
    },
  };
}
