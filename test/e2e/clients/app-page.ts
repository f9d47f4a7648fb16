/** What a client's script has besides the client. It is passed to the page as text. */

export interface AppPage {
  readonly origin: string;
  /** The same for a socket. */
  readonly socketOrigin: string;
  /** All that the application saw, in order. */
  readonly notes: readonly string[];
  /** Takes down that an event came, with what it carries. */
  note(event: string, ...details: readonly unknown[]): void;
  /** Returns when the event has come so many times; rejects after ten seconds, with all notes so far. */
  noted(event: string, times?: number): Promise<void>;
  /** Has the server cut all connections of this page: without a close frame, as a network does. */
  cut(): Promise<void>;
  /** Returns when the server has seen the end of every connection. */
  ended(): Promise<void>;
}

declare global {
  // oxlint-disable-next-line no-var -- a global of the page
  var app: AppPage;
}

export function installAppPage(): void {
  const notes: string[] = [];
  const counts = new Map<string, number>();
  const waiting = new Set<() => void>();
  const ask = async (path: string): Promise<void> => {
    await fetch(path, { method: 'POST', signal: AbortSignal.timeout(10_000) });
  };
  const note = (event: string, ...details: readonly unknown[]): void => {
    // `undefined` has no JSON and is written as such.
    notes.push([event, ...details.map((detail) => JSON.stringify(detail) ?? 'undefined')].join(' '));
    counts.set(event, (counts.get(event) ?? 0) + 1);
    for (const look of waiting) look();
  };
  window.app = {
    origin: location.origin,
    socketOrigin: location.origin.replace('http', 'ws'),
    notes,
    note,
    noted: (event, times = 1) =>
      new Promise((resolve, reject) => {
        const timer = setTimeout(() => {
          waiting.delete(look);
          reject(new Error(`no ${event} (${times}) within 10 s of: ${notes.join('; ')}`));
        }, 10_000);
        const look = (): void => {
          if ((counts.get(event) ?? 0) < times) return;
          clearTimeout(timer);
          waiting.delete(look);
          resolve();
        };
        waiting.add(look);
        look();
      }),
    async cut() {
      note('(cut)');
      await ask('/cut');
    },
    ended: () => ask('/ended'),
  };
  addEventListener('error', ({ message }) => note('(fault)', message));
  addEventListener('unhandledrejection', ({ reason }) => note('(fault)', String(reason)));
}
