/**
 * What a page can notice, held exactly: docs/platform-notes.md lists these signs, and all other tests of this directory
 * say that there are no more.
 */
import { readdirSync, readFileSync } from 'node:fs';

import { expect, test } from './compare.ts';

const HOOK_FILE = 'websocket-disconnects-page-hook.js';

const isOurs = (frame: string): boolean => frame.includes(HOOK_FILE);
const isThePages = (frame: string): boolean => !isOurs(frame);

test('residual: the text of WebSocket, close and send lacks the name', async ({ inBoth, target }) => {
  const { hooked, native } = await inBoth(() =>
    [WebSocket, WebSocket.prototype.close, WebSocket.prototype.send].map((value) => String(value)),
  );
  const text = (name: string): string =>
    target === 'chrome' ? `function ${name}() { [native code] }` : `function ${name}() {\n    [native code]\n}`;
  expect(native).toEqual([text('WebSocket'), text('close'), text('send')]);
  expect(hooked).toEqual([text(''), text(''), text('')]);
});

test('residual: Firefox refuses to clone them as a Proxy', async ({ inBoth, target }) => {
  const { hooked, native } = await inBoth(() =>
    [WebSocket, WebSocket.prototype.close, WebSocket.prototype.send].flatMap((value) =>
      [() => structuredClone(value), () => postMessage(value, '*')].map((call) => kit.thrown(call)),
    ),
  );
  for (const thrown of native) expect(thrown?.name).toBe('DataCloneError');
  const asProxy = native.map((thrown) => ({ ...thrown, message: thrown?.message.replace('Function', 'Proxy') }));
  expect(hooked).toEqual(target === 'firefox' ? asProxy : native);
});

test('residual: in Firefox an error of new WebSocket, close or send has one frame of ours, and our line', async ({
  inBoth,
  target,
}) => {
  const { hooked, native } = await inBoth(() => {
    kit.run(`
      window.errors = [];
      const socket = new WebSocket(kit.url('/echo'));
      const attempts = [
        function badCode() { socket.close(1001); },
        function badReason() { socket.close(4000, 'x'.repeat(124)); },
        function early() { socket.send('x'); },
        function earlyBinary() { socket.send(new Uint8Array(1)); },
        function earlyBuffer() { socket.send(new ArrayBuffer(1)); },
        function earlyBlob() { socket.send(new Blob(['x'])); },
        function nothing() { socket.send(); },
        function stranger() { WebSocket.prototype.close.call({}); },
        function badAddress() { new WebSocket('ftp://x'); },
        function badProtocol() { new WebSocket('/', 'a b'); },
        function badProtocols() { new WebSocket('/', ['a', 'a']); },
        function noAddress() { new WebSocket(); },
        function badIterable() { new WebSocket('/', new Set([''])); },
      ];
      for (const attempt of attempts) try { attempt(); } catch (error) { errors.push(error); }
      socket.close();`);
    const { errors } = window as unknown as {
      errors: (Error & { fileName?: string; filename?: string; lineNumber?: number })[];
    };
    return errors.map(({ stack = '', fileName, filename, lineNumber }) => ({
      head: stack.split('\n', 1)[0]?.includes(': ') ? stack.split('\n', 1)[0] : '',
      frames: kit.frames(stack),
      file: String(fileName ?? filename),
      line: lineNumber ?? null,
    }));
  });
  expect(native).toHaveLength(13);
  if (target === 'chrome') {
    expect(hooked.slice(0, -1)).toEqual(native.slice(0, -1));
    // What an iterable throws may be the page's own, and is left as it is.
    const iterable = hooked.at(-1)?.frames ?? [];
    expect([iterable.filter(isOurs).length, iterable.filter(isThePages)]).toEqual([1, native.at(-1)?.frames]);
    for (const { frames } of native) expect(frames[0]).toMatch(/^at \w+ \(http.*page\.js/);
    return;
  }
  for (const [index, { frames, file, line }] of hooked.entries()) {
    expect(frames.filter(isOurs)).toEqual([frames[0]]);
    expect(frames.filter(isThePages)).toEqual(native[index]?.frames);
    expect([HOOK_FILE, '<anonymous code>']).toContain(file);
    expect(line).toBe(1);
  }
});

test('residual: in Firefox Error.stackTraceLimit of the page counts that frame', async ({ inBoth, target }) => {
  const { hooked, native } = await inBoth(() => {
    kit.run(`
      Error.stackTraceLimit = 2;
      function inner() { return new WebSocket('ftp://127.0.0.1/'); }
      function outer() { return inner(); }
      try { outer(); } catch (error) { window.stack = error.stack; }`);
    return kit.frames((window as unknown as { stack: string }).stack);
  });
  if (target === 'chrome') expect(hooked).toEqual(native);
  else expect(hooked.filter(isThePages)).toEqual(native.slice(0, hooked.length - 1));
  expect(native[0]).toContain('inner');
});

test('residual: a stack taken while an argument is converted has a frame of ours', async ({ inBoth }) => {
  const { hooked, native } = await inBoth(() => {
    kit.run(`
      window.stacks = {};
      const take = (name) => stacks[name] ??= new Error(name).stack;
      const socket = new WebSocket({ toString() { take('url'); return kit.url('/echo'); } });
      try { socket.send({ toString() { take('data'); return 'x'; } }); } catch {}
      socket.close({ valueOf() { take('code'); return 4000; } });
      new WebSocket(kit.url('/echo'), [{ toString() { take('list'); return 'chat'; } }]).close();
      new WebSocket(kit.url('/echo'), { *[Symbol.iterator]() { take('iterable'); yield 'chat'; } }).close();
      new WebSocket(kit.url('/echo'), { toString() { take('object'); return 'chat'; } }).close();`);
    const { stacks } = window as unknown as { stacks: Record<string, string> };
    return Object.entries(stacks).map(([name, stack]) => ({ name, frames: kit.frames(stack) }));
  });
  const ours = hooked.map(({ name, frames }) => [name, frames.filter(isOurs).length]);
  expect(Object.fromEntries(ours)).toEqual({ url: 1, data: 1, code: 1, list: 1, iterable: 1, object: 1 });
  expect(hooked.map(({ name, frames }) => ({ name, frames: frames.filter(isThePages) }))).toEqual(native);
});

test('residual: in Chromium call sites in such a stack tell the address of our script', async ({
  inBoth,
  browsers,
  target,
}) => {
  const { hooked, native } = await inBoth(() => {
    kit.run(`
      Error.prepareStackTrace = (error, sites) => sites.map((site) => [site.getFileName(), typeof site.getFunction(), typeof site.getThis()]);
      new WebSocket({ toString() { window.sites = new Error().stack; return kit.url('/echo'); } }).close();
      delete Error.prepareStackTrace;`);
    return (window as unknown as { sites: string[][] }).sites;
  });
  // Firefox has no call sites.
  if (target === 'firefox') expect([typeof hooked, typeof native]).toEqual(['string', 'string']);
  else
    expect(hooked[1]).toEqual([
      await browsers.hooked.extensionUrl('extension/page-hook.iife.js'),
      'undefined',
      'undefined',
    ]);
});

test.describe('in a page whose document policy allows it to profile itself', () => {
  test.use({ path: '/?document-policy=js-profiling' });

  test('residual: in Chromium a profile of the page names our script by its address', async ({
    inBoth,
    browsers,
    target,
  }) => {
    const { hooked, native } = await inBoth(async () => {
      if (!('Profiler' in window)) return ['no such API'];
      const Profiler = window.Profiler as new (options: object) => { stop(): Promise<{ resources: string[] }> };
      const socket = await kit.open();
      const profiler = new Profiler({ sampleInterval: 10, maxBufferSize: 10_000 });
      for (const end = performance.now() + 300; performance.now() < end;) {
        kit.thrown(() => new WebSocket('ftp://x'));
        socket.send('x');
      }
      return (await profiler.stop()).resources;
    });
    const found = hooked.filter((resource) => resource.includes('-extension:'));
    expect(native).not.toEqual([]);
    expect(found).toEqual(
      target === 'chrome' ? [await browsers.hooked.extensionUrl('extension/page-hook.iife.js')] : [],
    );
  });
});

test('residual: the caller of a conversion is null', async ({ inBoth }) => {
  const { hooked, native } = await inBoth(() => {
    kit.run(`
      window.callers = [];
      const note = (conversion) => callers.push(conversion.caller && conversion.caller.name);
      function url() { note(url); return kit.url('/echo'); }
      function data() { note(data); return 'x'; }
      function code() { note(code); return 4000; }
      function list() { note(list); return 'chat'; }
      function object() { note(object); return 'chat'; }
      (function page() {
        const socket = new WebSocket({ toString: url });
        try { socket.send({ toString: data }); } catch {}
        socket.close({ valueOf: code });
        new WebSocket(kit.url('/echo'), [{ toString: list }]).close();
        new WebSocket(kit.url('/echo'), { toString: object }).close();
      })();`);
    return (window as unknown as { callers: (string | null)[] }).callers;
  });
  expect(native).toEqual(Array(5).fill('page'));
  expect(hooked).toEqual(Array(5).fill(null));
});

test('residual: window.onerror of an error that nobody catches points at our wrapper', async ({ inBoth, site }) => {
  const { hooked, native } = await inBoth(async () => {
    const told: (readonly [string, string, number])[] = [];
    addEventListener('error', ({ message, filename, lineno }) => told.push([message, filename, lineno]));
    kit.run(`new WebSocket('ftp://x')`);
    kit.run(`WebSocket.prototype.close.call({})`);
    kit.run(`WebSocket.prototype.send.call({}, '')`);
    await kit.pause();
    return told;
  });
  expect(native[0]).toEqual([expect.stringContaining('SyntaxError'), `${site.origin}/page.js`, 1]);
  for (const [index, [message, file, line]] of hooked.entries()) {
    expect([message, line]).toEqual([native[index]?.[0], 1]);
    expect([HOOK_FILE, '<anonymous code>']).toContain(file);
    expect(native[index]?.[1]).toContain(site.origin);
  }
});

test('residual: a violation of a content-security-policy points at our wrapper', async ({ inBoth, site, target }) => {
  const { hooked, native } = await inBoth(async () => {
    const meta = document.createElement('meta');
    meta.httpEquiv = 'content-security-policy';
    meta.content = "connect-src 'none'";
    document.head.append(meta);
    const violation = kit.next<SecurityPolicyViolationEvent>(document, 'securitypolicyviolation');
    kit.run(`\n\ntry { new WebSocket(kit.url('/echo')); } catch (error) { window.blocked = error; }`);
    const { sourceFile, lineNumber } = await violation;
    const { blocked } = window as unknown as { blocked?: { filename: string; lineNumber: number; stack: string } };
    return {
      at: [sourceFile, lineNumber],
      text: String(blocked),
      thrown: blocked && { file: blocked.filename, line: blocked.lineNumber, frames: kit.frames(blocked.stack) },
    };
  });
  if (target === 'chrome') {
    expect([hooked.at, native.at]).toEqual([
      ['', 1],
      [`${site.origin}/page.js`, 3],
    ]);
    return;
  }
  expect(native.at[1]).toBe(3);
  expect(hooked.at).toEqual(['<anonymous code>', 1]);
  expect(native.thrown).toMatchObject({ file: `${site.origin}/page.js`, line: 3 });
  expect(hooked.thrown).toMatchObject({ file: HOOK_FILE, line: 1 });
  expect(hooked.text).toMatch(/JS frame :: websocket-disconnects-page-hook\.js :: \w+ :: line 1/);
  expect(hooked.thrown?.frames.filter(isOurs)).toHaveLength(1);
  expect(hooked.thrown?.frames.filter(isThePages)).toEqual(native.thrown?.frames);
});

test('residual: in Firefox errors about subprotocols name another expression', async ({ inBoth, target }) => {
  const { hooked, native } = await inBoth(() => {
    const iterable = (iterator: unknown): unknown => ({ [Symbol.iterator]: () => iterator });
    const values: unknown[] = [
      { [Symbol.iterator]: 5 },
      { [Symbol.iterator]: 'text' },
      iterable({}),
      iterable({ next: 3 }),
      Object.create(null),
      iterable(5),
      iterable(undefined),
      iterable({ next: () => 4 }),
      iterable({ next: () => undefined }),
      iterable({ next: () => ({ value: Symbol('name') }) }),
      [Object.create(null)],
      [Symbol('name')],
      [{ toString: null, valueOf: null }],
      {},
      new Set(['a', 'a']),
    ];
    return values.map(
      (page) => kit.thrown(() => new WebSocket(kit.url('/echo'), page as string).close())?.message ?? '',
    );
  });
  const renamed = native.map((message) => message.replace(/\bpage\b/, 'args[1]'));
  expect(hooked).toEqual(target === 'firefox' ? renamed : native);
  if (target === 'firefox') expect(hooked.filter((message, index) => message !== native[index])).toHaveLength(5);
});

test('residual: a Proxy around a list of subprotocols is asked for its own properties', async ({ inBoth }) => {
  const { hooked, native } = await inBoth(() => {
    const looks: string[] = [];
    const traps = new Proxy(
      {},
      {
        get: (_target, trap: string) => (target: object, key: unknown, receiver: unknown) => {
          looks.push(`${trap} ${String(key)}`);
          const ordinary = Reflect as unknown as Record<string, (...args: unknown[]) => unknown>;
          return trap === 'get' ? Reflect.get(target, key as string, receiver) : ordinary[trap]?.(target, key);
        },
      },
    );
    new WebSocket(kit.url('/echo'), new Proxy(['a', 'b'], traps)).close();
    return looks;
  });
  const asked = ['length', '0', '1'].map((key) => `getOwnPropertyDescriptor ${key}`);
  expect(native).toContain('get Symbol(Symbol.iterator)');
  expect(hooked).toEqual([...native, ...asked]);
});

test('residual: in Firefox the order of window’s names tells which were used', async ({ inBoth, target }) => {
  const { hooked, native } = await inBoth(() => Object.getOwnPropertyNames(window));
  expect(hooked.toSorted()).toEqual(native.toSorted());
  if (target === 'chrome') expect(hooked).toEqual(native);
  else expect(hooked).not.toEqual(native);
});

test('residual: a page that prepares the window of a same-origin iframe finds the native class, and its built-ins are called', async ({
  inBoth,
}) => {
  const { hooked, native } = await inBoth(async () => {
    const frame = document.createElement('iframe');
    frame.src = '/frame';
    document.body.append(frame);
    const realm = frame.contentWindow as import('./kit.ts').Realm;
    const before = realm.WebSocket;
    const dispatched: string[] = [];
    const { dispatchEvent } = realm.EventTarget.prototype;
    realm.EventTarget.prototype.dispatchEvent = function (event) {
      dispatched.push(event.type);
      return dispatchEvent.call(this, event);
    };
    await kit.loaded(frame);
    const socket = new realm.WebSocket(kit.url('/echo'));
    await kit.next(socket, 'open');
    return { sameWindow: frame.contentWindow === realm, sameClass: before === realm.WebSocket, dispatched };
  });
  expect(native).toEqual({ sameWindow: true, sameClass: true, dispatched: [] });
  const dispatched = ['wsd:handover'];
  expect(hooked).toEqual({ sameWindow: true, sameClass: true, dispatched });
});

test('every residual sign is named in docs/platform-notes.md by its test, and no other', () => {
  const notes = readFileSync('docs/platform-notes.md', 'utf8').replaceAll(/\s+/g, ' ');
  const named = [...notes.matchAll(/`(residual: [^`]+)`/g)].map(([, name]) => name);
  const directory = 'test/e2e/transparency';
  const source = readdirSync(directory)
    .map((file) => readFileSync(`${directory}/${file}`, 'utf8'))
    .join('');
  const tests = [...source.matchAll(/test\('(residual: [^']+)'/g)].map(([, name]) => name);
  expect(named.toSorted()).toEqual(tests.toSorted());
});
