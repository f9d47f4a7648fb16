/** The page of a scenario: makes sockets as it is told, and says when they open and end. */
import type { PageUnderTest } from '../../e2e/drivers/panel-driver.ts';
import type { Stage } from '../../e2e/support/stage.ts';

/** The sockets of a document, by number. */
interface PageSockets {
  make(url: string, protocols?: readonly string[]): number;
  socket(number: number): WebSocket;
  /** true: it opened; false: it ended before. */
  opened(number: number): Promise<boolean>;
  ended(number: number): Promise<void>;
}

declare global {
  // oxlint-disable-next-line no-var -- a global of the page
  var sockets: PageSockets;
}

export interface ScenarioPage {
  readonly tab: PageUnderTest;
  /** Makes a socket and returns its number when it is open; rejects where it does not open. */
  open(url: string, protocols?: readonly string[]): Promise<number>;
  /** Makes a socket and returns when it has ended, of itself. */
  attempt(url: string, protocols?: readonly string[]): Promise<void>;
  send(socket: number, text: string): Promise<void>;
  close(socket: number, code?: number, reason?: string): Promise<void>;
  ended(socket: number): Promise<void>;
  /** Runs a script of the stage in the page, such as a bundled client. */
  load(address: string): Promise<void>;
}

/** Its address on the stage. `__name`: see `toExpression` of the drivers. */
export function showPage(stage: Stage): string {
  const html = `<!doctype html><title>Scenario</title><link rel="icon" href="data:,">
<script>{ const __name = (f) => f; (${installSockets.toString()})() }</script>`;
  return stage.show('/scenario', { html });
}

export function scenarioPage(tab: PageUnderTest): ScenarioPage {
  return {
    tab,
    open: (url, protocols) =>
      tab.evaluate(
        async (address, names) => {
          const made = window.sockets.make(address, names);
          if (!(await window.sockets.opened(made))) throw new Error(`${address} did not open`);
          return made;
        },
        url,
        protocols,
      ),
    attempt: (url, protocols) =>
      tab.evaluate((address, names) => window.sockets.ended(window.sockets.make(address, names)), url, protocols),
    send: (socket, text) => tab.evaluate((made, data) => window.sockets.socket(made).send(data), socket, text),
    close: (socket, code, reason) =>
      tab.evaluate((made, number, why) => window.sockets.socket(made).close(number, why), socket, code, reason),
    ended: (socket) => tab.evaluate((made) => window.sockets.ended(made), socket),
    load: (address) =>
      tab.evaluate(
        (source) =>
          new Promise<void>((resolve, reject) => {
            const script = document.createElement('script');
            script.src = source;
            script.addEventListener('load', () => resolve());
            script.addEventListener('error', () => reject(new Error(`${source} did not load`)));
            document.head.append(script);
          }),
        address,
      ),
  };
}

/** Passed to the page as text. */
function installSockets(): void {
  interface Made {
    readonly socket: WebSocket;
    readonly opened: Promise<boolean>;
    readonly ended: Promise<void>;
  }
  const made: Made[] = [];
  const get = (number: number): Made => {
    const found = made[number];
    if (!found) throw new Error(`there is no socket ${number}`);
    return found;
  };
  window.sockets = {
    make(url, protocols) {
      const socket = protocols ? new WebSocket(url, [...protocols]) : new WebSocket(url);
      const ended = new Promise<void>((resolve) => {
        socket.addEventListener('close', () => resolve());
      });
      const opened = new Promise<boolean>((resolve) => {
        socket.addEventListener('open', () => resolve(true));
        socket.addEventListener('close', () => resolve(false));
      });
      return made.push({ socket, opened, ended }) - 1;
    },
    socket: (number) => get(number).socket,
    opened: (number) => get(number).opened,
    ended: (number) => get(number).ended,
  };
}
