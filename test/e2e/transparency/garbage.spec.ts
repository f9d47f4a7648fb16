/** What is collected, and when. */
import type { PageUnderTest } from '../drivers/panel-driver.ts';
import { both, expect, test } from './compare.ts';

type Kind = 'closed' | 'failed' | 'of a removed iframe' | 'open';

/** Makes a socket and lets it go; only a weak reference stays. */
async function makeSocket(kind: Kind): Promise<void> {
  const frame = kind === 'of a removed iframe' ? await kit.frame({ srcdoc: '' }) : null;
  const { WebSocket: Class } = frame ? frame.contentWindow : window;
  const socket = new Class(kit.url(kind === 'failed' ? '/nothing-there' : '/echo'), ['chat']);
  Object.assign(window, { made: new WeakRef(socket) });
  if (kind !== 'failed') {
    await kit.next(socket, 'open');
  }
  if (kind === 'closed') {
    socket.send('x');
    await kit.next(socket, 'message');
  }
  if (kind === 'closed') socket.close(4000, 'why');
  if (kind === 'closed' || kind === 'failed') await kit.next(socket, 'close');
  frame?.remove();
}

/** Has garbage collected, again and again, until the socket has gone; returns whether it has. */
async function collect(): Promise<boolean> {
  const { gc, TestUtils, made } = window as unknown as {
    readonly gc?: (options: object) => Promise<void>;
    readonly TestUtils?: { gc(): Promise<void> };
    readonly made: WeakRef<WebSocket>;
  };
  for (let attempt = 0; attempt < 15; attempt++) {
    // Not at once: what is on the stack is kept.
    await gc?.({ type: 'major', execution: 'async' });
    await TestUtils?.gc();
    await kit.pause(10);
    if (!made.deref()) return true;
  }
  return false;
}

async function isCollected(tab: PageUnderTest, address: string, kind: Kind): Promise<boolean> {
  await tab.goto(address);
  await tab.evaluate(makeSocket, kind);
  await tab.evaluate(() => kit.pause());
  return tab.evaluate(collect);
}

for (const kind of ['closed', 'failed', 'of a removed iframe'] as const) {
  test(`a socket is collected: ${kind}`, async ({ tabs, site }) => {
    const collected = await both(tabs, (tab) => isCollected(tab, `${site.origin}/`, kind));
    expect(collected).toEqual({ hooked: true, native: true });
  });
}

test('an open socket that the page has let go stays, with and without us', async ({ tabs, site }) => {
  const collected = await both(tabs, (tab) => isCollected(tab, `${site.origin}/`, 'open'));
  expect(collected).toEqual({ hooked: false, native: false });
});
