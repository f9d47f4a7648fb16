/** Several windows: each has a hook of its own. */
import { expect, test } from './compare.ts';

test('the window of an about:blank iframe, synchronously after append', async ({ compare }) => {
  const seen = await compare(() => {
    const frame = document.createElement('iframe');
    document.body.append(frame);
    const realm = frame.contentWindow as import('./kit.ts').Realm;
    const socket = new realm.WebSocket(kit.url('/echo'));
    const shape = [
      realm.WebSocket.name,
      realm.WebSocket.length,
      realm.WebSocket === WebSocket,
      socket instanceof realm.WebSocket,
      socket instanceof WebSocket,
      socket.constructor === realm.WebSocket,
      kit.descriptor(realm, 'WebSocket'),
      Object.getOwnPropertyNames(realm).toSorted(),
      Object.getPrototypeOf(realm.WebSocket) === realm.EventTarget,
    ] as const;
    socket.close();
    return shape;
  });
  expect(seen.slice(0, 6)).toEqual(['WebSocket', 1, false, true, false, true]);
});

for (const [name, attributes] of [
  ['srcdoc', { srcdoc: '<p>frame</p>' }],
  ['about:blank, loaded', {}],
  ['same-origin src', { src: '/frame' }],
  ['blob: src', { src: 'blob' }],
] as const) {
  test(`the window of an iframe: ${name}`, async ({ compare }) => {
    const seen = await compare(
      async (given: Readonly<Record<string, string>>) => {
        const src =
          given['src'] === 'blob' ? URL.createObjectURL(new Blob(['<p>frame'], { type: 'text/html' })) : given['src'];
        const { contentWindow: realm } = await kit.frame(src === undefined ? given : { src });
        const socket = new realm.WebSocket(kit.url('/echo'));
        const life = kit.life(socket);
        await kit.next(socket, 'open');
        socket.close(4000, 'frame');
        return [Object.getOwnPropertyNames(realm).toSorted(), kit.descriptors(realm.WebSocket), await life] as const;
      },
      attributes as Readonly<Record<string, string>>,
    );
    expect(seen[0]).toContain('WebSocket');
    expect(seen[1]['OPEN']).toMatchObject({ value: 'number 1' });
  });
}

/** Of a same-origin iframe the first document may use a global that the page has prepared: the hook comes too late there. */
for (const broken of [
  'Proxy',
  'EventTarget',
  'CustomEvent',
  'WeakMap',
  'dispatchEvent',
  'WebSocket locked',
  'prototype locked',
] as const) {
  test(`an iframe in which the hook cannot be put (${broken}) is as without us`, async ({ compare }) => {
    const seen = await compare(async (name: string) => {
      const frame = document.createElement('iframe');
      frame.src = '/frame';
      document.body.append(frame);
      const prepared = frame.contentWindow as import('./kit.ts').Realm & Record<string, unknown>;
      const errors: string[] = [];
      prepared.addEventListener('error', ({ message }) => errors.push(message));
      if (name === 'WebSocket locked') {
        Object.defineProperty(prepared, 'WebSocket', { configurable: false, writable: false });
      } else if (name === 'prototype locked') Object.freeze(prepared.WebSocket.prototype);
      else prepared[name] = undefined;
      await kit.loaded(frame);
      const realm = frame.contentWindow as import('./kit.ts').Realm;
      const socket = new realm.WebSocket(kit.url('/echo'));
      const life = kit.life(socket);
      await kit.next(socket, 'open');
      socket.close(4000, 'frame');
      return [errors, socket.constructor === realm.WebSocket, await life] as const;
    }, broken);
    expect(seen.slice(0, 2)).toEqual([[], true]);
  });
}

test('a sandboxed iframe, with an opaque origin', async ({ compare }) => {
  const seen = await compare(async () => {
    const message = kit.next<MessageEvent<unknown>>(window, 'message');
    const frame = document.createElement('iframe');
    frame.setAttribute('sandbox', 'allow-scripts');
    frame.srcdoc = `<script>
      const socket = new WebSocket('${kit.url('/headers')}');
      socket.onmessage = ({ data, origin }) => parent.postMessage([
        JSON.parse(data).origin, origin.slice(0, 5), Object.getOwnPropertyNames(window).sort(), WebSocket.name, socket instanceof WebSocket, self.origin,
      ], '*');
    </script>`;
    document.body.append(frame);
    return (await message).data as string[];
  });
  expect(seen[0]).toBe('null');
});

test('the realm of errors, of events and of data is that of the constructor', async ({ compare }) => {
  const seen = await compare(async () => {
    const { contentWindow: realm } = await kit.frame({ srcdoc: '' });
    const caught = (call: () => unknown): unknown => {
      try {
        return call();
      } catch (error) {
        return error;
      }
    };
    const badAddress = caught(() => new realm.WebSocket('ftp://x'));
    const badCode = caught(() => {
      const socket = new realm.WebSocket(kit.url('/echo'));
      try {
        socket.close(1);
      } finally {
        socket.close();
      }
    });
    const stranger = caught(() => realm.WebSocket.prototype.close.call({} as WebSocket));
    const none = caught(() => Reflect.construct(realm.WebSocket, []));
    const socket = new realm.WebSocket(kit.url('/echo'));
    socket.binaryType = 'arraybuffer';
    const open = await kit.next(socket, 'open');
    socket.send(new Uint8Array(2));
    const message = await kit.next<MessageEvent<unknown>>(socket, 'message');
    socket.close();
    const close = await kit.next(socket, 'close');
    return [
      badAddress instanceof realm.DOMException,
      badCode instanceof realm.DOMException,
      stranger instanceof realm.TypeError,
      none instanceof realm.TypeError,
      open instanceof realm.Event,
      message instanceof realm.MessageEvent,
      message.data instanceof realm.ArrayBuffer,
      close instanceof realm.CloseEvent,
      open instanceof Event,
    ];
  });
  expect(seen).toEqual([true, true, true, true, true, true, true, true, false]);
});

test('a relative address is resolved against the same document, and the request has the same origin', async ({
  compare,
}) => {
  const seen = await compare(async () => {
    const { contentWindow: realm } = await kit.frame({ src: '/deep/er/frame' });
    const sockets = [
      new realm.WebSocket('x'),
      Reflect.construct(realm.WebSocket, ['x'], WebSocket) as WebSocket,
      Reflect.construct(WebSocket, ['x'], realm.WebSocket) as WebSocket,
    ];
    const urls = sockets.map((socket) => {
      WebSocket.prototype.close.call(socket);
      return new URL(
        (Object.getOwnPropertyDescriptor(WebSocket.prototype, 'url') as { get(): string }).get.call(socket),
      ).pathname;
    });
    const asking = new realm.WebSocket(kit.url('/headers'));
    const { data } = await kit.next<MessageEvent<string>>(asking, 'message');
    return [urls, (JSON.parse(data) as { origin: string }).origin];
  });
  expect(seen[0]).toHaveLength(3);
});

test('Reflect.construct with the WebSocket of another realm as new.target, both ways', async ({ compare }) => {
  const seen = await compare(async () => {
    const { contentWindow: realm } = await kit.frame({ srcdoc: '' });
    class Theirs extends realm.WebSocket {}
    const sockets = [
      Reflect.construct(WebSocket, [kit.url('/echo')], realm.WebSocket) as WebSocket,
      Reflect.construct(realm.WebSocket, [kit.url('/echo')], WebSocket) as WebSocket,
      new Theirs(kit.url('/echo')),
    ];
    const shapes = sockets.map((socket) => [
      Object.getPrototypeOf(socket) === realm.WebSocket.prototype,
      socket instanceof WebSocket,
      socket instanceof realm.WebSocket,
      socket.constructor.name,
    ]);
    const lives = await Promise.all(
      sockets.map(async (socket) => {
        const life = kit.life(socket);
        await kit.next(socket, 'open');
        socket.send('x');
        await kit.next(socket, 'message');
        socket.close(4009, 'other realm');
        return life;
      }),
    );
    return [shapes, lives] as const;
  });
  expect(seen[0].map(([isTheirs]) => isTheirs)).toEqual([true, false, false]);
});

test('methods of one realm on a socket of another', async ({ compare }) => {
  const seen = await compare(async () => {
    const { contentWindow: realm } = await kit.frame({ srcdoc: '' });
    const socket = new realm.WebSocket(kit.url('/echo'));
    await kit.next(socket, 'open');
    WebSocket.prototype.send.call(socket, 'across');
    const { data } = await kit.next<MessageEvent<string>>(socket, 'message');
    WebSocket.prototype.close.call(socket, 4010);
    return [data, (await kit.next<CloseEvent>(socket, 'close')).code];
  });
  expect(seen).toEqual(['across', 4010]);
});

test('the WebSocket of an iframe that was removed', async ({ compare }) => {
  const seen = await compare(async () => {
    const frame = await kit.frame({ srcdoc: '' });
    const { WebSocket: Theirs } = frame.contentWindow;
    const open = new Theirs(kit.url('/echo'));
    await kit.next(open, 'open');
    const events: string[] = [];
    for (const type of ['message', 'error', 'close']) open.addEventListener(type, () => events.push(type));
    frame.remove();
    const thrown = [
      kit.thrown(() => new Theirs(kit.url('/echo'))),
      kit.thrown(() => new Theirs('ftp://x')),
      kit.thrown(() => Reflect.construct(Theirs, [])),
      kit.thrown(() => open.send('x')),
      kit.thrown(() => open.close(4000)),
      kit.thrown(() => open.close(1)),
    ];
    await kit.pause(100);
    return [
      thrown.map((error) => error && [error.name, error.message]),
      open.readyState,
      open.url.length > 0,
      events,
      kit.faults,
    ] as const;
  });
  expect(seen[4]).toEqual([]);
});

for (const [type, path] of [
  ['error', '/nothing-there'],
  ['close', '/close?code=4000'],
  ['open', '/echo'],
  ['message', '/greet'],
] as const) {
  test(`an iframe that removes itself in on${type}`, async ({ compare }) => {
    const seen = await compare(
      async (event: string, address: string) => {
        const { contentWindow: realm } = await kit.frame({ srcdoc: '' });
        const socket = new realm.WebSocket(kit.url(address));
        const events: string[] = [];
        for (const name of ['open', 'message', 'error', 'close']) {
          socket.addEventListener(name, () => {
            events.push(name);
            if (name === event) realm.frameElement?.remove();
          });
        }
        while (realm.frameElement) await kit.pause(10);
        await kit.pause(100);
        return [events.at(-1), socket.readyState, document.querySelector('iframe') === null, kit.faults];
      },
      type,
      path,
    );
    expect(seen[0]).toBe(type);
  });
}

test('what the server sees when an iframe is removed, navigated or reloaded', async ({ compare }) => {
  const seen = await compare(async () => {
    const ends: string[] = [];
    for (const leave of [
      (frame: HTMLIFrameElement) => frame.remove(),
      (frame: HTMLIFrameElement) => void (frame.src = '/other'),
      (frame: HTMLIFrameElement) => frame.contentWindow?.location.reload(),
    ]) {
      const name = String(Math.random());
      const frame = await kit.frame({ src: '/frame' });
      const socket = new frame.contentWindow.WebSocket(kit.url(`/echo?name=${name}`));
      await kit.next(socket, 'open');
      leave(frame);
      let end = '';
      while (!end) end = await (await fetch(`/ends?name=${name}`)).text();
      ends.push(end);
      frame.remove();
    }
    return ends;
  });
  expect(seen).toHaveLength(3);
});

test('document.open() in an iframe: the socket, the class and the window stay', async ({ compare }) => {
  const seen = await compare(async () => {
    const { contentWindow: realm } = await kit.frame({ srcdoc: '' });
    const { WebSocket: Before } = realm;
    const socket = new realm.WebSocket(kit.url('/echo'));
    await kit.next(socket, 'open');
    realm.document.open();
    realm.document.write('<p>written');
    realm.document.close();
    const same = realm.WebSocket === Before;
    socket.send('x');
    const { data } = await kit.next<MessageEvent<string>>(socket, 'message');
    const after = new realm.WebSocket(kit.url('/echo'));
    await kit.next(after, 'open');
    after.close(4011);
    return [same, data, (await kit.next<CloseEvent>(after, 'close')).code];
  });
  expect(seen).toEqual([true, 'x', 4011]);
});

test('a worker has the browser’s own WebSocket', async ({ compare }) => {
  const seen = await compare(async () => {
    const source = `const socket = new WebSocket('${kit.url('/echo')}');
      socket.onopen = () => postMessage([String(WebSocket), socket.readyState, Object.getOwnPropertyNames(self).sort()]);`;
    const worker = new Worker(URL.createObjectURL(new Blob([source], { type: 'text/javascript' })));
    const { data } = await kit.next<MessageEvent<string[]>>(worker, 'message');
    worker.terminate();
    return data;
  });
  expect(seen[0]).toContain('function WebSocket()');
});
