/** Products that are told by address, subprotocol, reason or header, in the real panel: what they say of their codes. */
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { WebSocketServer } from 'ws';
import { expect, test } from './support/stage-fixture.ts';

interface Product {
  readonly path: string;
  readonly protocols?: readonly string[];
  readonly header?: readonly [name: string, value: string];
  readonly code: number;
  readonly reason?: string;
  /** In the row of the list. */
  readonly row: string;
  /** In the section on the close code: the sign by which it was recognised. */
  readonly why: string;
}

const PRODUCTS: readonly Product[] = [
  {
    path: '/graphql',
    protocols: ['graphql-transport-ws'],
    code: 4409,
    reason: 'Subscriber for 1 already exists',
    row: 'graphql-ws: Subscriber already exists · Private Use',
    why: 'subprotocol agreed graphql-transport-ws',
  },
  {
    path: '/app/a-key?protocol=7&client=js&version=8.4.0',
    code: 4100,
    row: 'Pusher Channels protocol: Over capacity · Private Use',
    why: 'address contains',
  },
  {
    path: '/connection/websocket',
    code: 3008,
    reason: 'slow',
    row: 'Centrifugo / Centrifuge: Slow · Timeout',
    why: 'reason slow',
  },
  {
    path: '/ws',
    header: ['Server', 'uvicorn'],
    code: 1012,
    row: 'The server is restarting · Service Restart',
    why: 'header server uvicorn',
  },
];

function serve(): WebSocketServer {
  const server = new WebSocketServer({ host: '127.0.0.1', port: 0 });
  const productAt = (url = '') => PRODUCTS.find(({ path }) => path === url);
  server.on('headers', (headers, { url }) => {
    const header = productAt(url)?.header;
    if (header) headers.push(header.join(': '));
  });
  server.on('connection', (socket, { url }) => {
    const product = productAt(url);
    socket.close(product?.code, product?.reason);
  });
  return server;
}

test('the row names the product’s code, and the detail says by what it was recognised', async ({ tab, panel }) => {
  const server = serve();
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  try {
    for (const [index, { path, protocols = [], row, why }] of PRODUCTS.entries()) {
      await tab.evaluate(
        (url, names) =>
          new Promise<void>((resolve) => {
            new WebSocket(url, [...names]).addEventListener('close', () => resolve());
          }),
        `ws://127.0.0.1:${port}${path}`,
        protocols,
      );
      await panel.waitFor(
        (expected) => document.querySelector('tbody tr:not([aria-hidden])')?.textContent?.includes(expected as string),
        { args: [row], what: row },
      );
      expect(await panel.rows()).toHaveLength(index + 1);
      await panel.click('tbody tr:not([aria-hidden]) td');
      await panel.waitFor(
        (expected) => {
          const text = document.querySelector('.reading')?.textContent ?? '';
          return text.replaceAll('\u00a0', ' ').includes(expected as string);
        },
        { args: [why], what: why },
      );
    }
  } finally {
    server.close();
  }
});
