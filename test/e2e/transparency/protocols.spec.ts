/** How often, and in which order, the page's subprotocols are read. */
import { expect, test } from './compare.ts';

test('a Proxy around a list: each get, in order', async ({ compare }) => {
  const seen = await compare(() => {
    const reads: string[] = [];
    const list = new Proxy(['a', 'b'], {
      get(target, key, receiver) {
        reads.push(String(key));
        return Reflect.get(target, key, receiver) as unknown;
      },
    });
    const socket = new WebSocket(kit.url('/echo'), list);
    socket.close();
    return reads;
  });
  expect(seen).toEqual(['Symbol(Symbol.iterator)', 'length', '0', 'length', '1', 'length']);
});

test('an iterable with getters throughout: each look and call, in order, on the right receiver', async ({
  compare,
}) => {
  const seen = await compare(() => {
    const looks: string[] = [];
    const protocols = {
      get [Symbol.iterator]() {
        looks.push('get iterator');
        return function (this: unknown) {
          looks.push(`iterator() ${this === protocols} ${arguments.length}`);
          let count = 0;
          const iterator = {
            get next() {
              looks.push('get next');
              return function (this: unknown) {
                looks.push(`next() ${this === iterator} ${arguments.length}`);
                const at = count++;
                return {
                  get done() {
                    looks.push('get done');
                    return at >= 2;
                  },
                  get value() {
                    looks.push('get value');
                    return `name${at}`;
                  },
                };
              };
            },
            get return() {
              looks.push('get return');
              return undefined;
            },
          };
          return iterator;
        };
      },
      get toString() {
        looks.push('get toString');
        return () => 'text';
      },
      get length() {
        looks.push('get length');
        return 2;
      },
    };
    const socket = new WebSocket(kit.url('/echo'), protocols as never);
    socket.close();
    return looks;
  });
  expect(seen.slice(0, 4)).toEqual(['get iterator', 'iterator() true 0', 'get next', 'next() true 0']);
});

test('an object that cannot be iterated: each look, in order', async ({ compare }) => {
  const seen = await compare(() => {
    const looks: string[] = [];
    const watched = new Proxy(
      { toString: () => 'chat', valueOf: () => 'other' },
      {
        get(target, key, receiver) {
          looks.push(String(key));
          return Reflect.get(target, key, receiver) as unknown;
        },
        has(_target, key) {
          looks.push(`has ${String(key)}`);
          return false;
        },
        getPrototypeOf() {
          looks.push('getPrototypeOf');
          return null;
        },
      },
    );
    const socket = new WebSocket(kit.url('/echo'), watched as never);
    socket.close();
    return looks;
  });
  expect(seen).toEqual(['Symbol(Symbol.iterator)', 'Symbol(Symbol.toPrimitive)', 'toString']);
});

test('an object with Symbol.toPrimitive gets its hint', async ({ compare }) => {
  const seen = await compare(async () => {
    const hints: unknown[] = [];
    const protocols = { [Symbol.toPrimitive]: (hint: string) => (hints.push(hint), 'chat') };
    const socket = new WebSocket(kit.url('/echo'), protocols as never);
    await kit.next(socket, 'open');
    socket.close();
    return [hints as string[], socket.protocol];
  });
  expect(seen).toEqual([['string'], 'chat']);
});

test('sets, generators, strings, functions, array-likes and subclasses of Array with their own iterator', async ({
  compare,
}) => {
  const seen = await compare(async () => {
    class Own extends Array<string> {
      override *[Symbol.iterator](): ArrayIterator<string> {
        yield 'overridden';
      }
    }
    const withIterator = Object.assign(() => undefined, {
      *[Symbol.iterator]() {
        yield 'function';
      },
    });
    const values: unknown[] = [
      new Set(['set']),
      (function* () {
        yield 'generator';
      })(),
      'string',
      withIterator,
      { length: 1, 0: 'like' },
      Own.from(['element']),
      new String('boxed'),
      [['nested']],
      [{ toString: () => 'converted' }],
      [7],
      new Map([['key', 'value']]),
      new Proxy(['proxied'], {}),
    ];
    const results: string[] = [];
    for (const value of values) {
      try {
        const socket = new WebSocket(kit.url('/echo'), value as string[]);
        await kit.next(socket, 'open');
        results.push(socket.protocol);
        socket.close();
      } catch (error) {
        results.push(String(error));
      }
    }
    return results;
  });
  expect(seen.slice(0, 4)).toEqual(['set', 'generator', 'string', 'function']);
});

test('the elements of a list: accessors, holes and prototypes are read alike', async ({ compare }) => {
  const seen = await compare(() => {
    const reads: string[] = [];
    const list = ['first'];
    Object.defineProperty(list, 1, { enumerable: true, get: () => (reads.push('get 1'), 'second') });
    list.length = 3;
    Object.defineProperty(Array.prototype, 2, { configurable: true, get: () => (reads.push('inherited 2'), 'third') });
    const socket = new WebSocket(kit.url('/echo'), list);
    Reflect.deleteProperty(Array.prototype, 2);
    socket.close();
    return reads;
  });
  expect(seen).toEqual(['get 1', 'inherited 2']);
});

test('a list that is changed while it is converted', async ({ compare }) => {
  const seen = await compare(async () => {
    const list: unknown[] = ['a', { toString: () => (list.push('late'), (list[0] = 'changed'), 'b') }];
    const socket = new WebSocket(kit.url('/headers'), list as string[]);
    const { data } = await kit.next<MessageEvent<string>>(socket, 'message');
    return (JSON.parse(data) as Record<string, string>)['sec-websocket-protocol'];
  });
  expect(seen).toMatch(/^a, b/);
});

test('what is no valid iterable throws the same class of error, and never hangs', async ({ compare }) => {
  const seen = await compare(() => {
    const iterable = (iterator: unknown): unknown => ({ [Symbol.iterator]: () => iterator });
    const values: unknown[] = [
      { [Symbol.iterator]: 5 },
      { [Symbol.iterator]: null },
      iterable(5),
      iterable(undefined),
      iterable({}),
      iterable({ next: 3 }),
      iterable({ next: () => 4 }),
      iterable({ next: () => undefined }),
      iterable({ next: () => ({ value: Symbol('name') }) }),
      Object.create(null),
      Symbol('name'),
      [Symbol('name')],
      [undefined],
      [null],
      [''],
      [' '],
      ['a', 'a'],
      ['a', 'A'],
      ['\u00E9'],
      'a,b',
      [{ toString: null, valueOf: null }],
    ];
    return values.map(
      (value) => kit.thrown(() => new WebSocket(kit.url('/echo'), value as string).close())?.name ?? 'none',
    );
  });
  expect(seen.slice(14, 18)).toEqual(['SyntaxError', 'SyntaxError', 'SyntaxError', 'none']);
});

test('Proxies that were revoked, and one whose traps throw: the same error, or a socket that works', async ({
  compare,
}) => {
  const seen = await compare(async () => {
    const revoked = [[], {}, () => undefined].map((target) => {
      const { proxy, revoke } = Proxy.revocable(target, {});
      revoke();
      return kit.thrown(() => new WebSocket(kit.url('/echo'), proxy as never));
    });
    const throwing = new Proxy(['chat'], {
      getOwnPropertyDescriptor() {
        throw new Error('of the page');
      },
    });
    const socket = await kit.open('/echo', throwing);
    socket.close(4013);
    return [revoked, socket.protocol, (await kit.next<CloseEvent>(socket, 'close')).code, kit.faults] as const;
  });
  expect(seen.slice(1)).toEqual(['chat', 4013, []]);
  for (const thrown of seen[0]) expect(thrown?.name).toBe('TypeError');
});

test('more than two arguments, and undefined, null and missing ones', async ({ compare }) => {
  const seen = await compare(async () => {
    const results: unknown[] = [];
    for (const args of [[], [undefined], [undefined, 'third'], [null], ['chat', {}, {}]]) {
      const socket = Reflect.construct(WebSocket, [kit.url('/headers'), ...args]) as WebSocket;
      const { data } = await kit.next<MessageEvent<string>>(socket, 'message');
      results.push((JSON.parse(data) as Record<string, string>)['sec-websocket-protocol'] ?? 'none');
      socket.close();
    }
    return results as string[];
  });
  expect([seen[0], seen[3], seen[4]]).toEqual(['none', 'null', 'chat']);
});
