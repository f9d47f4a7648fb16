/** The shape of `WebSocket` itself. */
import { expect, test } from './compare.ts';

test('WebSocket.name and WebSocket.length', async ({ compare }) => {
  expect(await compare(() => [WebSocket.name, WebSocket.length])).toEqual(['WebSocket', 1]);
});

test('typeof WebSocket, and the text of an instance and of the class by Object.prototype.toString', async ({
  compare,
}) => {
  const seen = await compare(() => {
    const socket = new WebSocket(kit.url('/echo'));
    socket.close();
    return [
      typeof WebSocket,
      Object.prototype.toString.call(WebSocket),
      Object.prototype.toString.call(socket),
      String(socket),
    ];
  });
  expect(seen).toEqual(['function', '[object Function]', '[object WebSocket]', '[object WebSocket]']);
});

test('WebSocket prints as native code, by both ways', async ({ inBoth }) => {
  const { hooked, native } = await inBoth(() => [
    Function.prototype.toString.call(WebSocket),
    `${WebSocket as unknown as string}`,
  ]);
  for (const text of [...hooked, ...native]) expect(text).toContain('[native code]');
});

test('static constants', async ({ compare }) => {
  const seen = await compare(() => [WebSocket.CONNECTING, WebSocket.OPEN, WebSocket.CLOSING, WebSocket.CLOSED]);
  expect(seen).toEqual([0, 1, 2, 3]);
});

test('constants are own, enumerable, not writable and not configurable, and cannot be changed or deleted', async ({
  compare,
}) => {
  const seen = await compare(() => {
    const writable = WebSocket as unknown as Record<string, unknown>;
    const failed = [Reflect.set(writable, 'OPEN', 7), Reflect.deleteProperty(writable, 'OPEN')];
    return [kit.descriptor(WebSocket, 'OPEN'), kit.descriptor(WebSocket.prototype, 'OPEN'), failed, WebSocket.OPEN];
  });
  const constant = { value: 'number 1', writable: false, enumerable: true, configurable: false };
  expect(seen).toEqual([constant, constant, [false, false], 1]);
});

test('Reflect.ownKeys(WebSocket), Object.keys and for-in, in order', async ({ compare }) => {
  const seen = await compare(() => {
    const looped = [];
    for (const key in WebSocket) looped.push(key);
    return { own: Reflect.ownKeys(WebSocket).map(String), keys: Object.keys(WebSocket), looped };
  });
  expect(seen.keys).toEqual(['CONNECTING', 'OPEN', 'CLOSING', 'CLOSED']);
});

test('Object.getOwnPropertyDescriptors(WebSocket)', async ({ compare }) => {
  const seen = await compare(() => kit.descriptors(WebSocket));
  expect(seen['prototype']).toEqual({
    value: '[object WebSocket]',
    writable: false,
    enumerable: false,
    configurable: false,
  });
});

test('the prototype chain of the class and of its prototype', async ({ compare }) => {
  const seen = await compare(() => [
    Object.getPrototypeOf(WebSocket) === EventTarget,
    Object.getPrototypeOf(WebSocket.prototype) === EventTarget.prototype,
    Object.isExtensible(WebSocket),
    Object.isFrozen(WebSocket),
  ]);
  expect(seen).toEqual([true, true, true, false]);
});

test('a page can add to the class, take it away again, and freeze it', async ({ compare }) => {
  const seen = await compare(() => {
    const open = WebSocket as unknown as Record<string, unknown>;
    open['added'] = 1;
    const added = kit.descriptor(open, 'added');
    delete open['added'];
    Object.defineProperty(open, 'self', {
      configurable: true,
      get() {
        return this === WebSocket;
      },
    });
    const self = open['self'];
    Object.freeze(WebSocket);
    return [added, 'added' in WebSocket, self, Object.isFrozen(WebSocket)];
  });
  expect(seen).toEqual([
    { value: 'number 1', writable: true, enumerable: true, configurable: true },
    false,
    true,
    true,
  ]);
});

test('window.WebSocket keeps its descriptor', async ({ compare }) => {
  const seen = await compare(() => kit.descriptor(window, 'WebSocket'));
  expect(seen).toEqual({ value: 'function WebSocket/1', writable: true, enumerable: false, configurable: true });
});

test('the prototype’s constructor and an instance’s are WebSocket', async ({ compare }) => {
  const seen = await compare(() => {
    const socket = new WebSocket(kit.url('/echo'));
    socket.close();
    return [
      socket.constructor === WebSocket,
      WebSocket.prototype.constructor === WebSocket,
      kit.descriptor(WebSocket.prototype, 'constructor'),
      Object.getPrototypeOf(socket) === WebSocket.prototype,
    ];
  });
  const descriptor = { value: 'function WebSocket/1', writable: true, enumerable: false, configurable: true };
  expect(seen).toEqual([true, true, descriptor, true]);
});

test('an instance is instanceof WebSocket and EventTarget, and Symbol.hasInstance answers alike', async ({
  compare,
}) => {
  const seen = await compare(() => {
    const socket = new WebSocket(kit.url('/echo'));
    socket.close();
    return [
      socket instanceof WebSocket,
      socket instanceof EventTarget,
      WebSocket[Symbol.hasInstance](socket),
      Function.prototype[Symbol.hasInstance].call(WebSocket, socket),
      {} instanceof WebSocket,
      Object.create(WebSocket.prototype) instanceof WebSocket,
      Object.hasOwn(WebSocket, Symbol.hasInstance),
    ];
  });
  expect(seen).toEqual([true, true, true, true, false, true, false]);
});

test('an instance has no property of its own', async ({ compare }) => {
  const seen = await compare(async () => {
    const socket = await kit.open();
    socket.send('x');
    await kit.next(socket, 'message');
    const own = Reflect.ownKeys(socket).map(String);
    socket.close();
    return [own, Object.isExtensible(socket), JSON.stringify(socket)];
  });
  expect(seen[0]).toEqual([]);
});

test('a page can freeze an instance and it works on', async ({ compare }) => {
  const seen = await compare(async () => {
    const socket = Object.freeze(await kit.open());
    socket.send('x');
    const { data } = await kit.next<MessageEvent<string>>(socket, 'message');
    socket.close(4001);
    return [data, (await kit.next<CloseEvent>(socket, 'close')).code];
  });
  expect(seen).toEqual(['x', 4001]);
});

test('class extends WebSocket keeps its own methods, fields and new.target', async ({ compare }) => {
  const seen = await compare(async () => {
    const targets: unknown[] = [];
    class Mine extends WebSocket {
      readonly field = 'mine';
      static readonly own = 'static';
      constructor(url: string) {
        super(url);
        targets.push(new.target === Mine);
      }
      hello(): string {
        return this.field;
      }
    }
    const socket = new Mine(kit.url('/echo'));
    await kit.next(socket, 'open');
    socket.close();
    return [
      socket.hello(),
      targets,
      socket instanceof Mine,
      socket instanceof WebSocket,
      Object.getPrototypeOf(socket) === Mine.prototype,
      Object.getPrototypeOf(Mine) === WebSocket,
      Mine.OPEN,
      Mine.own,
      Reflect.ownKeys(socket).map(String),
      socket.constructor === Mine,
    ];
  });
  expect(seen).toEqual(['mine', [true], true, true, true, true, 1, 'static', ['field'], true]);
});

test('a subclass that overrides send and close and calls super', async ({ compare }) => {
  const seen = await compare(async () => {
    const calls: string[] = [];
    class Mine extends WebSocket {
      override send(data: string): void {
        calls.push('send');
        super.send(`mine: ${data}`);
      }
      override close(code?: number): void {
        calls.push('close');
        super.close(code);
      }
    }
    const socket = new Mine(kit.url('/echo'));
    await kit.next(socket, 'open');
    socket.send('x');
    const { data } = await kit.next<MessageEvent<string>>(socket, 'message');
    socket.close(4002);
    return [calls, data, (await kit.next<CloseEvent>(socket, 'close')).code];
  });
  expect(seen).toEqual([['send', 'close'], 'mine: x', 4002]);
});

test('a subclass that overrides addEventListener and dispatchEvent is never called for it', async ({ compare }) => {
  const seen = await compare(async () => {
    const calls: string[] = [];
    class Mine extends WebSocket {
      override addEventListener(): void {
        calls.push('addEventListener');
      }
      override dispatchEvent(): boolean {
        calls.push('dispatchEvent');
        return true;
      }
      override get readyState(): 0 {
        calls.push('readyState');
        return 0;
      }
      override get url(): string {
        calls.push('url');
        return '';
      }
    }
    const socket = new Mine(kit.url('/echo'));
    await new Promise((resolve) => {
      socket.onopen = resolve;
    });
    socket.send('x');
    socket.close();
    await new Promise((resolve) => {
      socket.onclose = resolve;
    });
    return calls;
  });
  expect(seen).toEqual([]);
});

test('a subclass that returns another object from its constructor', async ({ compare }) => {
  const seen = await compare(() => {
    const other = { other: true };
    class Mine extends WebSocket {
      constructor(url: string) {
        super(url);
        this.close();
        return other as unknown as Mine;
      }
    }
    return new Mine(kit.url('/echo')) === (other as unknown);
  });
  expect(seen).toBe(true);
});

test('Reflect.construct with another new.target uses its prototype, read once', async ({ compare }) => {
  const seen = await compare(() => {
    const reads: string[] = [];
    function Other(): void {}
    const watched = new Proxy(Other, {
      get(target, key, receiver) {
        reads.push(String(key));
        return Reflect.get(target, key, receiver) as unknown;
      },
    });
    const socket = Reflect.construct(WebSocket, [kit.url('/echo')], watched) as WebSocket;
    WebSocket.prototype.close.call(socket);
    return [Object.getPrototypeOf(socket) === Other.prototype, reads, socket instanceof WebSocket];
  });
  expect(seen).toEqual([true, ['prototype'], false]);
});

test('a new.target whose prototype is no object, or throws', async ({ compare }) => {
  const seen = await compare(() => {
    const odd = function (): void {}.bind(null) as unknown as new () => unknown;
    const socket = Reflect.construct(WebSocket, [kit.url('/echo')], odd) as WebSocket;
    const isOurs = Object.getPrototypeOf(socket) === WebSocket.prototype;
    WebSocket.prototype.close.call(socket);
    Object.defineProperty(odd, 'prototype', {
      get() {
        throw new RangeError('of the page');
      },
    });
    return [isOurs, kit.thrown(() => Reflect.construct(WebSocket, [kit.url('/echo')], odd))?.name];
  });
  expect(seen[1]).toBe('RangeError');
});

test('a Proxy of the page around WebSocket, with and without traps', async ({ compare }) => {
  const seen = await compare(() => {
    const calls: string[] = [];
    const bare = new Proxy(WebSocket, {});
    const watched = new Proxy(WebSocket, {
      construct(target, args, newTarget) {
        calls.push('construct');
        return Reflect.construct(target, args, newTarget);
      },
      get(target, key, receiver) {
        calls.push(`get ${String(key)}`);
        return Reflect.get(target, key, receiver) as unknown;
      },
    });
    const sockets: WebSocket[] = [new bare(kit.url('/echo')), new watched(kit.url('/echo'))];
    for (const socket of sockets) socket.close();
    return [sockets.map((socket) => socket instanceof WebSocket && socket.constructor === WebSocket), calls];
  });
  expect(seen).toEqual([
    [true, true],
    ['construct', 'get prototype'],
  ]);
});

test('WebSocket.bind, and Reflect.construct of a function with WebSocket as new.target', async ({ compare }) => {
  const seen = await compare(() => {
    const Bound = WebSocket.bind(null, kit.url('/echo')) as unknown as new () => WebSocket;
    const socket = new Bound();
    socket.close();
    const plain: unknown = Reflect.construct(Object, [], WebSocket);
    return [
      socket instanceof WebSocket,
      Bound.name,
      Bound.length,
      Object.getPrototypeOf(plain) === WebSocket.prototype,
    ];
  });
  expect(seen).toEqual([true, 'bound WebSocket', 0, true]);
});

test('structuredClone and postMessage of an instance throw alike', async ({ compare }) => {
  const seen = await compare(() => {
    const socket = new WebSocket(kit.url('/echo'));
    socket.close();
    return [kit.thrown(() => structuredClone(socket)), kit.thrown(() => postMessage(socket, '*'))];
  });
  expect(seen[0]?.name).toBe('DataCloneError');
});

test('no new name on window', async ({ compare }) => {
  const seen = await compare(() => Object.getOwnPropertyNames(window).toSorted());
  expect(seen).toContain('WebSocket');
});

test('all symbols on window, and the keys that for-in finds', async ({ compare }) => {
  const seen = await compare(() => {
    const looped = [];
    for (const key in window) looped.push(key);
    return [Object.getOwnPropertySymbols(window).map(String), looped];
  });
  expect(seen[1]).toContain('document');
});

test('every descriptor on window', async ({ compare }) => {
  const seen = await compare(() => {
    const changing = ['window', 'self', 'event', 'performance', 'crypto'];
    return Object.getOwnPropertyNames(window)
      .filter((name) => !changing.includes(name))
      .map((name) => {
        const { value: _value, get, set, ...flags } = Object.getOwnPropertyDescriptor(window, name) ?? {};
        return (
          [name, flags as Record<string, boolean>, get?.name ?? '', set?.name ?? ''].toString() + JSON.stringify(flags)
        );
      })
      .toSorted();
  });
  expect(seen.length).toBeGreaterThan(500);
});

test('document, navigator, performance and the built-ins that the hook uses have the same members', async ({
  compare,
}) => {
  const seen = await compare(() => {
    const objects: Record<string, object> = {
      document,
      navigator,
      performance,
      Error,
      JSON,
      Reflect,
      Math,
      EventTarget: EventTarget.prototype,
      Event: Event.prototype,
      MessageEvent: MessageEvent.prototype,
      MessagePort: MessagePort.prototype,
      CustomEvent: CustomEvent.prototype,
      CloseEvent: CloseEvent.prototype,
      WeakMap: WeakMap.prototype,
      Set: Set.prototype,
      Function: Function.prototype,
      Object: Object.prototype,
    };
    return Object.entries(objects).map(([name, object]) => [name, ...Reflect.ownKeys(object).map(String)].join());
  });
  expect(seen).toHaveLength(17);
});
