/**
 * A server whose answer to a handshake depends on the first subprotocol that is asked for, so that sockets to one and the
 * same URL end differently: `refuse-<status>` with that status, `close-<code>` by opening and closing with that code.
 */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { WebSocketServer } from 'ws';

export interface ChooserServer {
  readonly url: string;
  close(): Promise<void>;
}

export async function startChooserServer(): Promise<ChooserServer> {
  const sockets = new WebSocketServer({ noServer: true });
  const server = createServer();
  server.on('upgrade', (request, socket, head) => {
    const [action, number] = (request.headers['sec-websocket-protocol'] ?? '').split('-');
    if (action === 'close') {
      sockets.handleUpgrade(request, socket, head, (opened) => opened.close(Number(number)));
    } else {
      socket.end(`HTTP/1.1 ${number} Refused\r\nContent-Length: 0\r\nConnection: close\r\n\r\n`);
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `ws://127.0.0.1:${port}/same`,
    async close() {
      for (const socket of sockets.clients) socket.terminate();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
