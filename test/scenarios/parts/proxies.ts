/** Proxies as they stand before servers. */
import http from 'node:http';
import { connect, createServer, type Socket } from 'node:net';
import type { Duplex } from 'node:stream';

import { httpAnswer } from '../../lab/handshake.ts';
import { LOOPBACK } from '../../lab/loopback.ts';
import type { Tools } from '../tools.ts';
import { listen, type Listening } from './servers.ts';

export interface TcpProxy extends Listening {
  /** Nothing gets through any more, in either direction, and nobody is told: as on a network that has gone. */
  hold(): void;
  release(): void;
}

export interface CutOptions {
  /** Milliseconds without a byte in either direction after which a connection is cut. */
  readonly idleMs?: number;
  /** Milliseconds after which a connection is cut, whether or not it is in use. */
  readonly lifetimeMs?: number;
}

export async function startTcpProxy(
  tools: Tools,
  upstreamPort: number,
  { idleMs, lifetimeMs }: CutOptions = {},
): Promise<TcpProxy> {
  const pairs = new Set<readonly [Socket, Socket]>();
  const server = createServer((client) => {
    const upstream = connect(upstreamPort, LOOPBACK);
    const pair = [client, upstream] as const;
    pairs.add(pair);
    joined(client, upstream);
    client.once('close', () => pairs.delete(pair));
    const cut = () => client.destroy();
    if (idleMs !== undefined) client.setTimeout(idleMs, cut);
    if (lifetimeMs !== undefined) {
      const timer = setTimeout(cut, lifetimeMs);
      client.once('close', () => clearTimeout(timer));
    }
  });
  const listening = await listen(tools, server);
  return {
    ...listening,
    hold() {
      for (const [client, upstream] of pairs) {
        client.unpipe(upstream).pause();
        upstream.unpipe(client).pause();
      }
    },
    release() {
      for (const [client, upstream] of pairs) {
        client.pipe(upstream);
        upstream.pipe(client);
      }
    },
  };
}

export interface Rewriting {
  /** Of each chunk of bytes as it comes: on loopback a head, or a short frame. */
  readonly fromClient?: (bytes: Buffer) => Buffer;
  readonly fromServer?: (bytes: Buffer) => Buffer;
}

/** A proxy that changes what it passes on, as scanners and old gateways do. */
export function startRewritingProxy(
  tools: Tools,
  upstreamPort: number,
  { fromClient = same, fromServer = same }: Rewriting,
): Promise<Listening> {
  const server = createServer((client) => {
    const upstream = connect(upstreamPort, LOOPBACK);
    upstream.on('error', () => undefined);
    client.on('data', (bytes) => upstream.write(fromClient(bytes)));
    upstream.on('data', (bytes) => client.write(fromServer(bytes)));
    client.once('close', () => upstream.destroy());
    upstream.once('close', () => client.destroy());
  });
  return listen(tools, server);
}

function same(bytes: Buffer): Buffer {
  return bytes;
}

/** A gateway that knows WebSockets: answers 502 where nobody listens behind it. */
export function startGateway(tools: Tools, upstreamPort: number): Promise<Listening> {
  const gateway = http.createServer((_request, response) => response.writeHead(404).end());
  gateway.on('upgrade', (request, client: Duplex) => {
    client.on('error', () => undefined);
    const onward = http.request({ ...addressOf(upstreamPort), path: request.url, headers: request.headers });
    onward.on('upgrade', ({ rawHeaders }, upstream) => {
      client.write(`HTTP/1.1 101 Switching Protocols\r\n${headerLines(rawHeaders)}\r\n`);
      joined(client, upstream);
    });
    onward.on('error', () => client.end(httpAnswer(502)));
    onward.end();
  });
  return listen(tools, gateway);
}

/** A gateway that was not told of WebSockets: takes away the headers that are for one hop alone (RFC 9110 section 7.6.1). */
export function startPlainGateway(tools: Tools, upstreamPort: number): Promise<Listening> {
  const gateway = http.createServer((request, response) => {
    const { connection: _connection, upgrade: _upgrade, ...headers } = request.headers;
    const onward = http.request({ ...addressOf(upstreamPort), path: request.url, headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
    onward.on('error', () => response.writeHead(502).end());
    onward.end();
  });
  return listen(tools, gateway);
}

/** No connection is kept for the next request: a server that is gone shows at once. */
function addressOf(port: number): http.RequestOptions {
  return { host: LOOPBACK, port, agent: false };
}

function headerLines(rawHeaders: readonly string[]): string {
  return rawHeaders.map((text, index) => (index % 2 === 0 ? `${text}: ` : `${text}\r\n`)).join('');
}

/** Each end goes with the other. */
function joined(client: Duplex, upstream: Duplex): void {
  upstream.on('error', () => undefined);
  client.once('close', () => upstream.destroy());
  upstream.once('close', () => client.destroy());
  client.pipe(upstream);
  upstream.pipe(client);
}
