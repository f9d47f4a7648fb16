/**
 * Marionette, Firefox's own automation protocol, with nothing but Node. A message is `<byte length>:<JSON>`: a request
 * [0, id, command, parameters], a response [1, id, error or null, result]; the first message is a greeting.
 * https://firefox-source-docs.mozilla.org/testing/marionette/Protocol.html
 */
import net from 'node:net';

export interface Marionette {
  send(command: string, parameters?: object): Promise<unknown>;
  disconnect(): void;
}

interface Pending {
  readonly command: string;
  resolve(value: unknown): void;
  reject(error: Error): void;
}

export async function connectMarionette(port: number): Promise<Marionette> {
  const socket = net.connect(port, '127.0.0.1');
  socket.setNoDelay(true);
  const pending = new Map<number, Pending>();
  let lastId = 0;

  const failAll = (error: Error) => {
    for (const { reject } of pending.values()) reject(error);
    pending.clear();
  };
  socket.on('error', failAll);
  socket.on('close', () => failAll(new Error('Firefox closed the Marionette connection')));

  await new Promise<void>((resolve, reject) => {
    socket.once('error', reject);
    socket.on(
      'data',
      messageReader((message) => {
        if (Array.isArray(message)) settle(pending, message as unknown as Reply);
        else resolve(); // the greeting
      }),
    );
  });

  return {
    send(command, parameters = {}) {
      const id = ++lastId;
      const body = Buffer.from(JSON.stringify([0, id, command, parameters]));
      return new Promise((resolve, reject) => {
        if (socket.destroyed) {
          reject(new Error(`${command}: the Marionette connection is closed`));
          return;
        }
        pending.set(id, { command, resolve, reject });
        socket.write(Buffer.concat([Buffer.from(`${body.length}:`), body]));
      });
    },
    disconnect: () => void socket.destroy(),
  };
}

type Reply = readonly [1, number, { error: string; message: string; stacktrace: string } | null, unknown];

function settle(pending: Map<number, Pending>, [, id, error, result]: Reply): void {
  const request = pending.get(id);
  pending.delete(id);
  if (!request) return;
  if (error) request.reject(new Error(`${error.error}: ${error.message}`, { cause: error.stacktrace }));
  else request.resolve(result);
}

/** Turns chunks of the stream into messages. */
function messageReader(onMessage: (message: unknown) => void): (chunk: Buffer) => void {
  let received = Buffer.alloc(0);
  return (chunk) => {
    received = Buffer.concat([received, chunk]);
    for (;;) {
      const colon = received.indexOf(':');
      if (colon < 0) return;
      const end = colon + 1 + Number(received.toString('utf8', 0, colon));
      if (received.length < end) return;
      const message: unknown = JSON.parse(received.toString('utf8', colon + 1, end));
      received = received.subarray(end);
      onMessage(message);
    }
  };
}
