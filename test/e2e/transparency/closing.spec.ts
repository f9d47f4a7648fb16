/** Ends, and what `close()` accepts. */
import { expect, test } from './compare.ts';

test('the server closes with 4321 "bye"', async ({ compare }) => {
  const seen = await compare(() => kit.life(new WebSocket(kit.url('/close?code=4321&reason=bye'))));
  expect(seen.at(-1)).toBe('close, state 3, 4321 "bye" clean, true');
});

test('the server drops the connection: 1006, unclean, and the browser’s order of events', async ({ compare }) => {
  const seen = await compare(async () => {
    const socket = await kit.open('/kill');
    const life = kit.life(socket);
    socket.send('now');
    return life;
  });
  expect(seen.at(-1)).toBe('close, state 3, 1006 "" unclean, true');
});

test('a handshake that fails: error, then close', async ({ compare }) => {
  const seen = await compare(() => kit.life(new WebSocket(kit.url('/nothing-there'))));
  expect(seen).toEqual(['error, state 3, , true', 'close, state 3, 1006 "" unclean, true']);
});

test('close() without arguments ends with 1005', async ({ compare }) => {
  const seen = await compare(async () => {
    const socket = await kit.open();
    const life = kit.life(socket);
    socket.close();
    return [String(socket.readyState), ...(await life)];
  });
  expect(seen).toEqual(['2', 'close, state 3, 1005 "" clean, true']);
});

test('close(4321, "why") ends with both', async ({ compare }) => {
  const seen = await compare(async () => {
    const socket = await kit.open();
    const life = kit.life(socket);
    socket.close(4321, 'why');
    return life;
  });
  expect(seen).toEqual(['close, state 3, 4321 "why" clean, true']);
});

test('close(4123) and close() while CONNECTING', async ({ compare }) => {
  const seen = await compare(async () => {
    const lives: unknown[] = [];
    for (const args of [[4123, 'early'], []] as const) {
      const socket = new WebSocket(kit.url('/nothing-there'));
      const life = kit.life(socket);
      const before = socket.readyState;
      socket.close(...(args as [number, string]));
      lives.push(before, socket.readyState, await life, socket.url.length > 0, socket.protocol, socket.extensions);
    }
    return lives as string[];
  });
  expect(seen.slice(0, 3)).toEqual([0, 2, expect.arrayContaining(['close, state 3, 1006 "" unclean, true'])]);
});

test('close() twice, with other arguments, and after the end', async ({ compare }) => {
  const seen = await compare(async () => {
    const socket = await kit.open();
    const life = kit.life(socket);
    socket.close(4001, 'first');
    socket.close(4002, 'second');
    const events = await life;
    socket.close(4003);
    await kit.pause();
    return [events, socket.readyState, kit.thrown(() => socket.close(1))?.name];
  });
  expect(seen).toEqual([['close, state 3, 4001 "first" clean, true'], 3, 'InvalidAccessError']);
});

test('close() in the close, error, open and message handler', async ({ compare }) => {
  const seen = await compare(async () => {
    const lives: string[][] = [];
    for (const [path, type] of [
      ['/close?code=4001', 'close'],
      ['/nothing-there', 'error'],
      ['/echo', 'open'],
      ['/greet', 'message'],
    ] as const) {
      const socket = new WebSocket(kit.url(path));
      socket.addEventListener(type, () => socket.close(4005, type));
      lives.push(await kit.life(socket));
    }
    return lives;
  });
  expect(seen[2]?.at(-1)).toBe('close, state 3, 4005 "open" clean, true');
});

test('what close() refuses, and with which error', async ({ compare }) => {
  const seen = await compare(() => {
    const calls: readonly (readonly unknown[])[] = [
      [0],
      [500],
      [999],
      [1001],
      [1005],
      [1006],
      [2999],
      [5000],
      [65_536 + 1000],
      [Number.NaN],
      ['text'],
      [null],
      [{}],
      [Symbol('code')],
      [1000n],
      [1001, 'reason'],
      [3000, 'x'.repeat(124)],
      [3000, '\u{1F600}'.repeat(31)],
      [undefined, 'x'.repeat(124)],
      [3000, Symbol('reason')],
      [1000.9],
      ['4000'],
      [true],
    ];
    return calls.map((args) => {
      const socket = new WebSocket(kit.url('/echo'));
      const thrown = kit.thrown(() => Reflect.apply(WebSocket.prototype.close, socket, args));
      const state = socket.readyState;
      socket.close();
      return [args.map(String).join().slice(0, 20), thrown, state] as const;
    });
  });
  const names = Object.fromEntries(seen.map(([args, thrown]) => [args, thrown?.name]));
  expect(names['1001']).toBe('InvalidAccessError');
  expect(seen.filter(([, thrown]) => thrown?.name === 'SyntaxError')).not.toHaveLength(0);
});

test('a reason of 123 bytes, with unpaired surrogates, and converted from an object', async ({ compare }) => {
  const seen = await compare(async () => {
    const ends: unknown[] = [];
    for (const reason of ['x'.repeat(123), 'a\uD800b', { toString: () => 'an object' }, undefined, null]) {
      const socket = await kit.open();
      socket.close(4000, reason as string);
      const event = await kit.next<CloseEvent>(socket, 'close');
      ends.push([event.code, event.reason, event.wasClean]);
    }
    return ends as unknown[][];
  });
  expect(seen[1]).toEqual([4000, 'a\uFFFDb', true]);
});

test('the arguments of close() are converted once, in order, and may close the socket themselves', async ({
  compare,
}) => {
  const seen = await compare(async () => {
    const socket = await kit.open();
    const order: string[] = [];
    const life = kit.life(socket);
    socket.close(
      { valueOf: () => (order.push('code'), 4006) } as never,
      { toString: () => (order.push('reason'), socket.close(4007, 'inner'), 'outer') } as never,
    );
    return [order, await life];
  });
  expect(seen).toEqual([['code', 'reason'], ['close, state 3, 4007 "inner" clean, true']]);
});

test('an error of the page’s own in a conversion of close(), send() and new WebSocket comes out unchanged', async ({
  compare,
}) => {
  const seen = await compare(async () => {
    const socket = await kit.open();
    const fault = new Proxy(
      {},
      {
        get() {
          throw new Error('looked at');
        },
        getOwnPropertyDescriptor() {
          throw new Error('looked at');
        },
        getPrototypeOf() {
          throw new Error('looked at');
        },
      },
    );
    const evil = {
      toString() {
        throw fault;
      },
      valueOf() {
        throw fault;
      },
    } as never;
    const caught = (call: () => unknown): boolean => {
      try {
        call();
        return false;
      } catch (error) {
        return error === fault;
      }
    };
    const iterable = {
      [Symbol.iterator]: () => ({
        next() {
          throw fault;
        },
      }),
    } as never;
    return [
      caught(() => socket.close(evil)),
      caught(() => socket.close(4000, evil)),
      caught(() => socket.send(evil)),
      caught(() => new WebSocket(evil)),
      caught(() => new WebSocket(kit.url('/echo'), evil)),
      caught(() => new WebSocket(kit.url('/echo'), [evil])),
      caught(() => new WebSocket(kit.url('/echo'), iterable)),
      kit.faults.length,
    ];
  });
  expect(seen).toEqual([true, true, true, true, true, true, true, 0]);
});

test('readyState through a whole life', async ({ compare }) => {
  const seen = await compare(async () => {
    const socket = new WebSocket(kit.url('/echo'));
    const states: number[] = [socket.readyState];
    for (const type of ['open', 'close']) socket.addEventListener(type, () => states.push(socket.readyState));
    await kit.next(socket, 'open');
    socket.close();
    states.push(socket.readyState);
    await kit.next(socket, 'close');
    states.push(socket.readyState);
    return states;
  });
  expect(seen).toEqual([0, 1, 2, 3, 3]);
});

test('what the server sees of an end', async ({ compare }) => {
  const seen = await compare(async () => {
    const ends: string[] = [];
    for (const args of [[], [4008, 'seen'], [1000]] as const) {
      const name = String(Math.random());
      const socket = await kit.open(`/echo?name=${name}`);
      socket.close(...(args as [number, string]));
      await kit.next(socket, 'close');
      let end = '';
      while (!end) end = await (await fetch(`/ends?name=${name}`)).text();
      ends.push(end);
    }
    return ends;
  });
  expect(seen).toEqual(['1005 ', '4008 seen', '1000 ']);
});

test('a socket that a content-security-policy forbids', async ({ compare, target }) => {
  const seen = await compare(async () => {
    const meta = document.createElement('meta');
    meta.httpEquiv = 'content-security-policy';
    meta.content = "connect-src 'none'";
    document.head.append(meta);
    const violations: string[] = [];
    addEventListener('securitypolicyviolation', ({ blockedURI, violatedDirective, disposition }) =>
      violations.push([blockedURI, violatedDirective, disposition].join(' ')),
    );
    const events: string[] = [];
    const thrown = kit.thrown(() => {
      const socket = new WebSocket(kit.url('/echo'));
      events.push(`state ${socket.readyState}`);
      for (const type of ['open', 'error', 'close']) socket.addEventListener(type, () => events.push(type));
    });
    await kit.until(() => violations.length > 0 && (thrown ?? events.includes('error')));
    await kit.pause();
    return { violations, events, thrown: thrown && [thrown.name, thrown.tag, thrown.message] };
  });
  expect(seen.violations).toHaveLength(1);
  expect(seen.events).toEqual(target === 'chrome' ? ['state 3', 'error'] : []);
});
