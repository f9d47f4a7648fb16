/** What a page catches: class, name, message, code and own properties of each error, and what it does to the stack. */
import { expect, test } from './compare.ts';

test('WebSocket() without new throws the same TypeError', async ({ compare }) => {
  const seen = await compare(() => {
    const call = WebSocket as unknown as (url: string) => unknown;
    return [
      kit.thrown(() => call('ws://127.0.0.1:1/')),
      kit.thrown(() => call.call({}, '')),
      kit.thrown(() => Reflect.apply(call, undefined, [])),
    ];
  });
  for (const thrown of seen) expect(thrown?.name).toBe('TypeError');
});

test('new WebSocket() without arguments, and with a symbol', async ({ compare }) => {
  const seen = await compare(() => {
    const Loose = WebSocket as unknown as new (...args: unknown[]) => WebSocket;
    return [
      kit.thrown(() => new Loose()),
      kit.thrown(() => new Loose(Symbol('url'))),
      kit.thrown(() => new Loose('/', Symbol('protocol'))),
    ];
  });
  for (const thrown of seen) expect(thrown?.name).toBe('TypeError');
});

test('every address that is refused: class, name, message, code', async ({ compare }) => {
  const seen = await compare(() =>
    [
      'ftp://127.0.0.1/',
      'ws://',
      'ws://127.0.0.1:99999/',
      'ws://127.0.0.1/#fragment',
      'http://127.0.0.1/#',
      'mailto:x@y',
      'javascript:1',
      'about:blank',
      'blob:x',
      'ws://[',
      'wss://a b/',
      'ws://user@:80/',
    ].map((url) => [url, kit.thrown(() => new WebSocket(url).close())]),
  );
  expect(seen[0]?.[1]).toMatchObject({
    tag: '[object DOMException]',
    name: 'SyntaxError',
    code: 12,
    ofThisRealm: true,
  });
});

test('every list of subprotocols that is refused: class, name, message, code', async ({ compare }) => {
  const seen = await compare(() =>
    ['', ' ', 'a b', 'a,b', '\u00E9', '\u0000', '(', ['a', 'a'], [''], ['ok', 'not ok'], null, {}, [null], [[]]].map(
      (protocols) => kit.thrown(() => new WebSocket(kit.url('/echo'), protocols as string).close()),
    ),
  );
  expect(seen[0]).toMatchObject({ tag: '[object DOMException]', name: 'SyntaxError', code: 12 });
});

test('a blocked port', async ({ compare }) => {
  const seen = await compare(async () => {
    try {
      return await kit.life(new WebSocket('ws://127.0.0.1:25/'));
    } catch (error) {
      return [String(error)];
    }
  });
  expect(seen).not.toEqual([]);
});

test('the page’s Error.prepareStackTrace is called exactly as often', async ({ compare }) => {
  const seen = await compare(async () => {
    let calls = 0;
    const counting = Error as unknown as { prepareStackTrace: unknown };
    counting.prepareStackTrace = (_error: unknown, sites: readonly unknown[]) => {
      calls++;
      return `prepared ${sites.length > 0}`;
    };
    const counts: number[] = [];
    const count = (run: () => unknown): void => {
      try {
        run();
      } catch {
        // What is thrown is another check's.
      }
      counts.push(calls);
    };
    const connecting = new WebSocket(kit.url('/echo'), ['chat']);
    count(() => connecting.send('early'));
    count(() => new WebSocket('ftp://127.0.0.1/'));
    count(() => new WebSocket(kit.url('/echo'), ['a', 'a']));
    count(() => connecting.close(1001));
    count(() => WebSocket.prototype.close.call({} as WebSocket));
    await kit.next(connecting, 'open');
    connecting.send('x');
    await kit.next(connecting, 'message');
    count(() => connecting.close(4000, 'why'));
    await kit.next(connecting, 'close');
    count(() => undefined);
    return counts;
  });
  expect(new Set(seen).size).toBe(1);
});

test('Error.prepareStackTrace and Error.stackTraceLimit as accessors of the page are read exactly as often, and left alone', async ({
  compare,
}) => {
  const seen = await compare(async () => {
    const reads: string[] = [];
    for (const key of ['prepareStackTrace', 'stackTraceLimit']) {
      Object.defineProperty(Error, key, {
        configurable: true,
        get: () => void reads.push(`get ${key}`),
        set: () => void reads.push(`set ${key}`),
      });
    }
    const before = Reflect.ownKeys(Error).map(String);
    const socket = await kit.open();
    kit.thrown(() => new WebSocket('ftp://127.0.0.1/'));
    socket.close();
    await kit.next(socket, 'close');
    return [reads, before.join() === Reflect.ownKeys(Error).map(String).join(), kit.descriptors(Error)];
  });
  expect(seen[1]).toBe(true);
});

test('a frozen Error, and one whose two properties cannot be configured', async ({ compare }) => {
  const seen = await compare(async () => {
    Object.freeze(Error);
    const socket = await kit.open();
    const thrown = kit.thrown(() => new WebSocket('ftp://127.0.0.1/'));
    socket.close(4000);
    return [thrown?.name, (await kit.next<CloseEvent>(socket, 'close')).code, kit.faults];
  });
  expect(seen).toEqual(['SyntaxError', 4000, []]);
});

test('call sites: the page’s Error.prepareStackTrace sees its own alone in errors of new WebSocket, close and send', async ({
  compare,
  target,
}) => {
  const seen = await compare(() => {
    kit.run(`
      window.sites = [];
      Error.prepareStackTrace = (error, sites) => sites.slice(0, 2).map((site) =>
        [site.getFileName(), site.getScriptNameOrSourceURL(), site.getFunctionName(), typeof site.getFunction(), site.getTypeName(), site.isNative(), site.isConstructor()].join(' '));
      const socket = new WebSocket(kit.url('/echo'));
      for (const attempt of [() => new WebSocket('ftp://x'), () => socket.close(1), () => socket.send('x'), () => new WebSocket('/', [''])]) {
        try { attempt(); } catch ({ stack }) { sites.push(typeof stack === 'string' ? 'text' : stack); }
      }
      socket.close();
      delete Error.prepareStackTrace;`);
    return (window as unknown as { sites: (string | string[])[] }).sites;
  });
  expect(seen).toHaveLength(4);
  // Firefox has no call sites.
  if (target === 'firefox') expect(new Set(seen)).toEqual(new Set(['text']));
});

test('the property `stack` of an error: its own accessors are shared with other errors as without us', async ({
  compare,
}) => {
  const seen = await compare(() => {
    const socket = new WebSocket(kit.url('/echo'));
    const accessors = [
      () => new WebSocket('ftp://x'),
      () => socket.close(1),
      () => socket.send('x'),
      () => new WebSocket('/', ['a', 'a']),
      () => document.querySelector('!'),
      () => null as unknown as Error['stack'],
    ].map((call) => {
      try {
        call();
      } catch (error) {
        return Object.getOwnPropertyDescriptor(error, 'stack')?.get;
      }
      return Object.getOwnPropertyDescriptor(new Error('plain'), 'stack')?.get;
    });
    socket.close();
    return accessors.map((accessor) => accessors.indexOf(accessor));
  });
  expect(seen).toHaveLength(6);
});

test('no extension’s id in anything that the page is told', async ({ inBoth }) => {
  const { hooked } = await inBoth(async () => {
    const told: unknown[] = [];
    addEventListener('error', ({ message, filename, lineno, colno, error }) =>
      told.push([message, filename, lineno, colno, (error as Error).stack]),
    );
    addEventListener('unhandledrejection', ({ reason }) => told.push((reason as Error).stack));
    addEventListener('securitypolicyviolation', (event) => {
      const { sourceFile, lineNumber, columnNumber, sample, documentURI, referrer } = event;
      told.push([sourceFile, lineNumber, columnNumber, sample, documentURI, referrer]);
    });
    new PerformanceObserver((list) => told.push(...list.getEntries().map((entry) => JSON.stringify(entry)))).observe({
      entryTypes: PerformanceObserver.supportedEntryTypes.filter((type) => type !== 'mark'),
    });
    kit.run(`new WebSocket('ftp://uncaught')`);
    kit.run(
      `Promise.reject(new Error('of the page')); new WebSocket({ toString() { throw new Error('in conversion'); } });`,
    );
    kit.run(
      `window.conversion = []; new WebSocket({ toString() { conversion.push(new Error('x').stack); return kit.url('/echo'); } }, { *[Symbol.iterator]() { conversion.push(new Error('y').stack); yield 'chat'; } }).close({ valueOf() { conversion.push(new Error('z').stack); return 4000; } });`,
    );
    told.push((window as unknown as { conversion: string[] }).conversion);
    const meta = document.createElement('meta');
    meta.httpEquiv = 'content-security-policy';
    meta.content = "connect-src 'none'";
    document.head.append(meta);
    kit.run(`try { new WebSocket(kit.url('/echo')); } catch (error) { window.blocked = error; }`);
    const { blocked } = window as unknown as { blocked?: Record<string, unknown> };
    if (blocked)
      told.push(
        String(blocked),
        ['filename', 'lineNumber', 'stack', 'location', 'message'].map((key) => String(blocked[key])),
      );
    await kit.pause(400);
    told.push(performance.getEntries().map((entry) => JSON.stringify(entry)));
    told.push(
      [...document.scripts].map(({ src }) => src),
      [...document.querySelectorAll('*')].map(({ tagName }) => tagName),
      document.documentElement.outerHTML,
    );
    return JSON.stringify(told);
  });
  expect(hooked).toContain('in conversion');
  expect(hooked).not.toMatch(/(chrome|moz)-extension/);
});

test('nothing of ours reaches window.onerror or unhandledrejection', async ({ compare }) => {
  const seen = await compare(async () => {
    const socket = await kit.open();
    socket.send('x');
    await kit.next(socket, 'message');
    socket.close();
    await kit.next(socket, 'close');
    await kit.life(new WebSocket(kit.url('/nothing-there')));
    kit.thrown(() => new WebSocket('ftp://127.0.0.1/'));
    await kit.pause(100);
    return kit.faults;
  });
  expect(seen).toEqual([]);
});

test('WebSocketStream adds no unhandled rejection', async ({ compare }) => {
  const seen = await compare(async () => {
    if (!('WebSocketStream' in window)) return ['none', []];
    const Stream = window.WebSocketStream as new (url: string) => {
      opened: Promise<unknown>;
      closed: Promise<unknown>;
      close(): void;
    };
    const good = new Stream(kit.url('/echo'));
    await good.opened;
    good.close();
    await good.closed;
    const bad = new Stream(kit.url('/nothing-there'));
    const [opened, closed] = await Promise.allSettled([bad.opened, bad.closed]);
    await kit.pause();
    return [opened.status + closed.status, kit.faults];
  });
  expect(seen[1]).toEqual([]);
});
