/** The shape of `WebSocket.prototype`, and of the wrapped `close` and `send`. */
import { expect, test } from './compare.ts';

test('every member of the prototype, in order, with its descriptor', async ({ compare }) => {
  const seen = await compare(() => kit.descriptors(WebSocket.prototype));
  expect(Object.keys(seen)).toEqual(
    expect.arrayContaining(['url', 'readyState', 'close', 'send', 'constructor', 'onclose']),
  );
});

for (const [method, length] of [
  ['close', 0],
  ['send', 1],
] as const) {
  test(`prototype.${method}: name, length and descriptor`, async ({ compare }) => {
    const seen = await compare((name) => kit.descriptor(WebSocket.prototype, name), method);
    expect(seen).toEqual({
      value: `function ${method}/${length}`,
      writable: true,
      enumerable: true,
      configurable: true,
    });
  });

  test(`prototype.${method}: own keys, prototype, and no prototype of its own`, async ({ compare }) => {
    const seen = await compare((name) => {
      const found = WebSocket.prototype[name];
      return [
        kit.descriptors(found),
        Object.getPrototypeOf(found) === Function.prototype,
        Object.isExtensible(found),
        typeof found,
      ];
    }, method);
    expect(seen).toEqual([expect.objectContaining({ name: expect.anything() }), true, true, 'function']);
  });

  test(`prototype.${method} prints as native code`, async ({ inBoth }) => {
    const { hooked, native } = await inBoth((name) => `${WebSocket.prototype[name] as unknown as string}`, method);
    expect([hooked, native]).toEqual([
      expect.stringContaining('[native code]'),
      expect.stringContaining('[native code]'),
    ]);
  });

  test(`prototype.${method} on a wrong receiver throws the same error`, async ({ compare }) => {
    const seen = await compare((name) => {
      const receivers = [
        undefined,
        null,
        1,
        'text',
        Symbol('s'),
        {},
        () => undefined,
        window,
        document,
        new EventTarget(),
        WebSocket.prototype,
        Object.create(WebSocket.prototype),
        new Proxy({}, {}),
      ];
      return receivers.map((receiver) => kit.thrown(() => Reflect.apply(WebSocket.prototype[name], receiver, ['x'])));
    }, method);
    for (const thrown of seen) expect(thrown?.name).toBe('TypeError');
  });

  test(`prototype.${method} on a Proxy around a socket throws, and looks at nothing`, async ({ compare }) => {
    const seen = await compare((name) => {
      const socket = new WebSocket(kit.url('/echo'));
      const looks: string[] = [];
      const traps = new Proxy(
        {},
        {
          get(_target, trap) {
            looks.push(String(trap));
            return undefined;
          },
        },
      );
      const thrown = kit.thrown(() => Reflect.apply(WebSocket.prototype[name], new Proxy(socket, traps), []));
      socket.close();
      return [thrown?.name, looks];
    }, method);
    expect(seen).toEqual(['TypeError', []]);
  });

  test(`prototype.${method} is no constructor`, async ({ compare }) => {
    const seen = await compare((name) => {
      const Method = WebSocket.prototype[name] as unknown as new () => unknown;
      return [
        kit.thrown(() => new Method())?.name,
        kit.thrown(() => Reflect.construct(Object, [], Method))?.name,
        kit.thrown(() => class extends (Method as new () => object) {})?.name,
      ];
    }, method);
    expect(seen).toEqual(['TypeError', 'TypeError', 'TypeError']);
  });

  test(`prototype.${method} can be replaced and deleted by the page`, async ({ compare }) => {
    const seen = await compare(async (name) => {
      const socket = await kit.open();
      const before = WebSocket.prototype[name];
      const calls: unknown[] = [];
      WebSocket.prototype[name] = function (this: WebSocket, ...args: unknown[]) {
        calls.push(args.length);
        Reflect.apply(before, this, args);
      };
      (socket[name] as (value: unknown) => void)(name === 'close' ? 4003 : 'x');
      Reflect.deleteProperty(WebSocket.prototype, name);
      const gone = socket[name] as unknown;
      Reflect.apply(before, socket, name === 'close' ? [] : ['y']);
      return [calls, gone === undefined];
    }, method);
    expect(seen).toEqual([[1], true]);
  });
}

test('WebSocket.prototype.send.call and .close.call of another reference work', async ({ compare }) => {
  const seen = await compare(async () => {
    const { close, send } = WebSocket.prototype;
    const socket = await kit.open();
    send.call(socket, 'by call');
    const { data } = await kit.next<MessageEvent<string>>(socket, 'message');
    const result: unknown = close.apply(socket, [4004, 'by apply']);
    const { code, reason } = await kit.next<CloseEvent>(socket, 'close');
    return [data, code, reason, typeof result];
  });
  expect(seen).toEqual(['by call', 4004, 'by apply', 'undefined']);
});

test('close and send return undefined', async ({ compare }) => {
  const seen = await compare(async () => {
    const socket = await kit.open();
    const results: unknown[] = [socket.send('x'), socket.close(), socket.close(), socket.send('y')];
    return results.map((result) => typeof result);
  });
  expect(seen).toEqual(['undefined', 'undefined', 'undefined', 'undefined']);
});

test('the attributes throw on a wrong receiver alike', async ({ compare }) => {
  const seen = await compare(() =>
    ['url', 'readyState', 'bufferedAmount', 'protocol', 'extensions', 'binaryType'].map((name) => {
      const get = Object.getOwnPropertyDescriptor(WebSocket.prototype, name)?.get as () => unknown;
      return [name, kit.thrown(() => get.call({}))];
    }),
  );
  for (const [, thrown] of seen) expect((thrown as { name: string }).name).toBe('TypeError');
});

test('CloseEvent, MessageEvent and EventTarget keep their members', async ({ compare }) => {
  const seen = await compare(() =>
    [
      CloseEvent,
      CloseEvent.prototype,
      MessageEvent,
      MessageEvent.prototype,
      EventTarget,
      EventTarget.prototype,
      Event.prototype,
    ].map((object) => kit.descriptors(object)),
  );
  expect(Object.keys(seen[1] ?? {})).toContain('wasClean');
});
