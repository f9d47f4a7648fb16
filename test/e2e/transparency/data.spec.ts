/** Addresses, subprotocols and data. */
import { expect, test } from './compare.ts';

test('addresses: http becomes ws, relative ones, credentials, spaces, default ports, upper case', async ({
  compare,
}) => {
  const seen = await compare(() =>
    [
      'http://127.0.0.1:1/a',
      'https://127.0.0.1:1/a',
      '/rooted?x',
      'relative',
      '../up',
      '//127.0.0.1:1/x',
      '?q',
      '',
      'WS://127.0.0.1:1/A b',
      'ws://user:pw@127.0.0.1:1/',
      'ws://127.0.0.1:80/',
      ' ws://127.0.0.1:1/ ',
      'ws://127.0.0.1:1/\u00E9?\u00E9',
    ].map((url) => {
      let socket: WebSocket | undefined;
      const thrown = kit.thrown(() => {
        socket = new WebSocket(url);
      });
      socket?.close();
      return [url, socket?.url, thrown?.name, thrown?.message];
    }),
  );
  expect(seen[0]?.[1]).toBe('ws://127.0.0.1:1/a');
});

test.describe('in a page whose encoding is windows-1252', () => {
  test.use({ path: '/?charset=windows-1252' });

  test('the query of an address is encoded alike', async ({ compare }) => {
    const seen = await compare(() => {
      const socket = new WebSocket(kit.url('/echo?\u00E9'));
      socket.close();
      return [document.characterSet, socket.url.split('?')[1]];
    });
    expect(seen).toEqual(['windows-1252', '%C3%A9']);
  });
});

test('an address that is a URL object, or an object with toString, is converted once', async ({ compare }) => {
  const seen = await compare(() => {
    const calls: string[] = [];
    const address = {
      get [Symbol.toPrimitive]() {
        calls.push('get toPrimitive');
        return undefined;
      },
      get toString() {
        calls.push('get toString');
        return function (this: unknown): string {
          calls.push('toString', String(this === address));
          return kit.url('/echo');
        };
      },
      get valueOf() {
        calls.push('get valueOf');
        return () => '';
      },
    };
    const sockets = [new WebSocket(new URL(kit.url('/echo?object'))), new WebSocket(address as never)];
    for (const socket of sockets) socket.close();
    return [sockets.map(({ url }) => url), calls];
  });
  expect(seen[1]).toEqual(['get toPrimitive', 'get toString', 'toString', 'true']);
});

test('the request on the wire: all headers of the handshake', async ({ compare }) => {
  const seen = await compare(async () => {
    document.cookie = 'cookie=1';
    const socket = new WebSocket(kit.url('/headers'), ['b', 'a']);
    const { data } = await kit.next<MessageEvent<string>>(socket, 'message');
    const headers = JSON.parse(data) as Record<string, string>;
    delete headers['sec-websocket-key'];
    return [headers, Object.keys(headers)];
  });
  expect(seen[0]).toMatchObject({ 'sec-websocket-protocol': 'b, a' });
});

test('the negotiated subprotocol and extensions', async ({ compare }) => {
  const seen = await compare(async () => {
    const results: string[][] = [];
    for (const protocols of ['chat', ['superchat', 'chat'], [], undefined]) {
      const socket =
        protocols === undefined ? new WebSocket(kit.url('/echo')) : new WebSocket(kit.url('/echo'), protocols);
      const before = socket.protocol;
      await kit.next(socket, 'open');
      results.push([before, socket.protocol, socket.extensions]);
      socket.close();
    }
    return results;
  });
  expect(seen).toEqual([
    ['', 'chat', ''],
    ['', 'superchat', ''],
    ['', '', ''],
    ['', '', ''],
  ]);
});

for (const type of ['blob', 'arraybuffer'] as const) {
  test(`binaryType "${type}": an echo of the same bytes, as an object of this realm`, async ({ compare }) => {
    const seen = await compare(async (binaryType) => {
      const socket = await kit.open();
      const before = socket.binaryType;
      socket.binaryType = binaryType;
      socket.send(new Uint8Array([1, 2, 3]).subarray(1));
      const event = await kit.next<MessageEvent<Blob | ArrayBuffer>>(socket, 'message');
      const { data } = event;
      const bytes = data instanceof Blob ? await data.arrayBuffer() : data;
      return [
        before,
        kit.describe(data),
        data instanceof (binaryType === 'blob' ? Blob : ArrayBuffer),
        event.data === data,
        [...new Uint8Array(bytes)],
        socket.binaryType,
      ];
    }, type);
    expect(seen).toEqual([
      'blob',
      type === 'blob' ? '[object Blob]' : '[object ArrayBuffer]',
      true,
      true,
      [2, 3],
      type,
    ]);
  });
}

test('binaryType: what is no such type is ignored', async ({ compare }) => {
  const seen = await compare(() => {
    const socket = new WebSocket(kit.url('/echo'));
    socket.close();
    return ['nothing', 'ArrayBuffer', null, undefined, {}].map((value) => {
      const thrown = kit.thrown(() => {
        'use strict';
        socket.binaryType = value as never;
      });
      return [socket.binaryType, thrown?.name];
    });
  });
  expect(seen[0]?.[0]).toBe('blob');
});

test('send: every kind of data arrives as it was, and bufferedAmount grows by its bytes', async ({ compare }) => {
  const seen = await compare(async () => {
    const socket = await kit.open();
    socket.binaryType = 'arraybuffer';
    const buffer = new Uint8Array([1, 2, 3, 4, 5, 6, 7, 8]).buffer;
    const values: unknown[] = [
      'text',
      '',
      'a\uD800b',
      '\u{1F600}',
      'x'.repeat(70_000),
      buffer,
      new Uint8Array(buffer, 2, 3),
      new DataView(buffer, 1),
      new Float64Array(buffer),
      new Int16Array(buffer, 2),
      new Blob(['blob']),
      new Blob([]),
      null,
      undefined,
      7,
      true,
      7n,
      {},
      [1, [2]],
      { toString: () => 'object' },
    ];
    const results: unknown[] = [];
    for (const value of values) {
      const before = socket.bufferedAmount;
      socket.send(value as string);
      const grown = socket.bufferedAmount - before;
      const { data } = await kit.next<MessageEvent<string | ArrayBuffer>>(socket, 'message');
      results.push([
        grown,
        typeof data === 'string' ? data.slice(0, 30) + data.length : [...new Uint8Array(data)].join(),
      ]);
    }
    return results as unknown[][];
  });
  expect(seen[0]).toEqual([4, 'text4']);
  expect(seen).toHaveLength(20);
});

test('send: data is converted once, also where it cannot be sent', async ({ compare }) => {
  const seen = await compare(async () => {
    const order: string[] = [];
    const data = (name: string) => ({ toString: () => (order.push(name), name) }) as never;
    const socket = new WebSocket(kit.url('/echo'));
    const early = kit.thrown(() => socket.send(data('connecting')));
    await kit.next(socket, 'open');
    socket.send(data('open'));
    socket.close();
    socket.send(data('closing'));
    await kit.next(socket, 'close');
    socket.send(data('closed'));
    return [order, early?.name];
  });
  expect(seen).toEqual([['connecting', 'open', 'closing', 'closed'], 'InvalidStateError']);
});

test('send while CONNECTING throws InvalidStateError, with every kind of data, and the state stays 0', async ({
  compare,
}) => {
  const seen = await compare(() => {
    const socket = new WebSocket(kit.url('/echo'));
    const values = ['text', new Uint8Array(2), new ArrayBuffer(2), new Blob(['x']), {}, null, Symbol('data')];
    const thrown = values.map((value) => kit.thrown(() => socket.send(value as string)));
    const none = kit.thrown(() => (socket.send as () => void)());
    const state = socket.readyState;
    socket.close();
    return [thrown.map((error) => error), none, state, socket.bufferedAmount] as const;
  });
  expect(seen[0].map((error) => error?.name)).toEqual([...Array<string>(6).fill('InvalidStateError'), 'TypeError']);
  expect(seen[2]).toBe(0);
});

test('send after close adds to bufferedAmount and sends nothing', async ({ compare }) => {
  const seen = await compare(async () => {
    const socket = await kit.open();
    socket.close();
    socket.send('12345');
    const closing = socket.bufferedAmount;
    await kit.next(socket, 'close');
    const closed = socket.bufferedAmount;
    socket.send(new Uint8Array(1000));
    return [closing, closed, socket.bufferedAmount];
  });
  expect(seen[2]).toBeGreaterThan(seen[1] ?? 0);
});

test('send from within a conversion, and to another socket', async ({ compare }) => {
  const seen = await compare(async () => {
    const [a, b] = [await kit.open(), await kit.open()];
    const received: string[] = [];
    a.onmessage = ({ data }) => received.push(`a ${data as string}`);
    b.onmessage = ({ data }) => received.push(`b ${data as string}`);
    a.send({ toString: () => (b.send('inner'), a.send('first'), 'outer') } as never);
    await kit.until(() => received.length === 3);
    return received.toSorted();
  });
  expect(seen).toEqual(['a first', 'a outer', 'b inner']);
});

test('a message of 1 MB both ways', async ({ compare }) => {
  const seen = await compare(async () => {
    const socket = await kit.open();
    socket.binaryType = 'arraybuffer';
    socket.send('x'.repeat(1_000_000));
    const text = await kit.next<MessageEvent<string>>(socket, 'message');
    socket.send(new Uint8Array(1_000_000));
    const binary = await kit.next<MessageEvent<ArrayBuffer>>(socket, 'message');
    return [text.data.length, binary.data.byteLength];
  });
  expect(seen).toEqual([1_000_000, 1_000_000]);
});
