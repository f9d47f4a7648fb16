/** Many sockets at once, in a page. */
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import type { PageUnderTest, PanelDriver } from '../../e2e/drivers/panel-driver.ts';

/** An address on loopback that refuses every connection. */
export async function refusingAddress(): Promise<string> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return `ws://127.0.0.1:${port}`;
}

export function paths(count: number, prefix = '/'): string[] {
  return Array.from({ length: count }, (_, number) => `${prefix}${number}`);
}

/** Opens all of them in one task; the page counts those that have ended in `window.ended`. */
export async function openAtOnce(tab: PageUnderTest, base: string, all: readonly string[]): Promise<void> {
  await tab.evaluate(
    (address: string, each: readonly string[]) => {
      const counted = window as unknown as { ended?: number; opened?: number };
      counted.ended ??= 0;
      counted.opened ??= 0;
      for (const path of each) {
        const socket = new WebSocket(address + path);
        socket.addEventListener('open', () => counted.opened!++);
        socket.addEventListener('close', () => counted.ended!++);
      }
    },
    base,
    all,
  );
}

export async function allEnded(tab: PageUnderTest, count: number): Promise<void> {
  await tab.waitFor((all: number) => (window as unknown as { ended: number }).ended === all, {
    args: [count],
    what: `${count} close events`,
    timeout: 120_000,
  });
}

export async function showsDisconnects(panel: PanelDriver, count: number): Promise<void> {
  const words = `${count.toLocaleString('en')} disconnects`;
  await panel.waitFor((text: string) => document.body.innerText.includes(text), {
    args: [words],
    what: words,
    timeout: 60_000,
  });
}

/** As many constructors that throw, each told by its address: disconnects that no network slows down. */
export async function throwAtOnce(tab: PageUnderTest, base: string, count: number): Promise<void> {
  await tab.evaluate(
    (address: string, times: number) => {
      for (let number = 0; number < times; number++) {
        try {
          new WebSocket(address + number);
        } catch {
          // As it should.
        }
      }
    },
    base,
    count,
  );
}

/** In a notice of the panel's. */
export async function saysThatWent(panel: PanelDriver, count: number): Promise<void> {
  await panel.waitFor(
    (text: string) => [...document.querySelectorAll('aside')].some(({ innerText }) => innerText.includes(text)),
    { args: [count.toLocaleString('en')], what: `the notice that ${count} went` },
  );
}
