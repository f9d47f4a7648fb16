/** A server without a library, as people write them: it answers the handshake itself and writes frames as bytes. */
import http, { type IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';

import { switchingProtocols, type HeaderChanges } from '../../lab/handshake.ts';
import type { Tools } from '../tools.ts';
import { listen, type Listening } from './servers.ts';

/** `connect` gets each connection behind its 101. `changes`: to the headers of that. */
export async function serveByHand(
  tools: Tools,
  connect: (connection: Duplex, request: IncomingMessage) => void,
  changes: HeaderChanges = {},
): Promise<Listening> {
  const server = http.createServer((_request, response) => response.writeHead(404).end());
  server.on('upgrade', (request, connection: Duplex) => {
    connection.on('error', () => undefined);
    connection.write(switchingProtocols(handshakeOf(request), changes));
    connect(connection, request);
  });
  return listen(tools, server);
}

/** A server that answers the upgrade with these bytes, and ends. */
export async function answerByHand(tools: Tools, answer: string): Promise<Listening> {
  const server = http.createServer((_request, response) => response.writeHead(404).end());
  server.on('upgrade', (_request, connection: Duplex) => {
    connection.on('error', () => undefined);
    connection.end(answer);
  });
  return listen(tools, server);
}

function handshakeOf({ url = '/', headers }: IncomingMessage): Parameters<typeof switchingProtocols>[0] {
  const pairs = Object.entries(headers).map(([name, value]) => [name, String(value)] as const);
  return { path: url, headers: new Map(pairs) };
}
