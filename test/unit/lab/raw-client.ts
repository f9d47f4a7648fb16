/** A client without manners: it sends the bytes it is told to, and keeps those that come back. */
import { randomBytes } from 'node:crypto';
import { connect, type Socket } from 'node:net';
import { GO } from '../../lab/answers.ts';
import { decodeFrames, encodeFrame, OPCODE, type Frame } from '../../lab/frames.ts';

export interface RawClient {
  readonly socket: Socket;
  /** How the server ended the connection. */
  readonly ended: Promise<'fin' | 'reset'>;
  /** All bytes so far, as soon as they are enough. Rejects where the connection ends before. */
  bytes(enough: (bytes: Buffer) => boolean): Promise<Buffer>;
  /** The head of the answer. */
  head(): Promise<string>;
  /** The first frames behind the head. */
  frames(count: number): Promise<readonly Frame[]>;
  send(opcode: number, payload?: Uint8Array | string): void;
}

/** Connects to the URL's host and port, and asks for its path to be upgraded. */
export async function openRaw(url: string, headers: readonly string[] = []): Promise<RawClient> {
  const { host, pathname } = new URL(url);
  const client = await connectRaw(url);
  const lines = [
    `GET ${pathname} HTTP/1.1`,
    `Host: ${host}`,
    'Connection: Upgrade',
    'Upgrade: websocket',
    'Sec-WebSocket-Version: 13',
    // The example of RFC 6455 section 1.3; its accept value is s3pPLMBiTxaQ9kYGzzhZRbK+xOo=.
    'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
    ...headers,
  ];
  client.socket.write(`${lines.join('\r\n')}\r\n\r\n`);
  return client;
}

export async function connectRaw(url: string): Promise<RawClient> {
  const { hostname, port } = new URL(url);
  const socket = connect({ host: hostname, port: Number(port), allowHalfOpen: true });
  let received = Buffer.alloc(0);
  socket.on('data', (chunk) => {
    received = Buffer.concat([received, chunk]);
  });
  const ended = new Promise<'fin' | 'reset'>((resolve) => {
    socket.once('end', () => resolve('fin')).once('error', () => resolve('reset'));
  });
  await new Promise((resolve, reject) => socket.once('connect', resolve).once('error', reject));

  const bytes: RawClient['bytes'] = (enough) =>
    new Promise((resolve, reject) => {
      const look = () => enough(received) && resolve(received);
      socket.on('data', look);
      look();
      void ended.then(
        (how) => look() || reject(new Error(`${how} after ${JSON.stringify(received.toString('latin1'))}`)),
      );
    });
  const head = async () =>
    (await bytes((all) => all.includes('\r\n\r\n'))).toString('latin1').split('\r\n\r\n', 1)[0] ?? '';
  return {
    socket,
    ended,
    bytes,
    head,
    async frames(count) {
      await head();
      return framesIn(await bytes((all) => framesIn(all).length >= count));
    },
    send: (opcode, payload = '') => void socket.write(encodeFrame({ opcode, payload, mask: randomBytes(4) })),
  };
}

/** Opens, and asks for the ending. */
export async function askForEnd(url: string): Promise<RawClient> {
  const client = await openRaw(url);
  await client.head();
  client.send(OPCODE.text, GO);
  return client;
}

/** What stands behind the head. */
function framesIn(all: Buffer): readonly Frame[] {
  return decodeFrames(all.subarray(all.indexOf('\r\n\r\n') + 4)).frames;
}
