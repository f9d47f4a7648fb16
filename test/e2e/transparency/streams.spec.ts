/** `WebSocketStream`, which Chromium alone has: what a page can do with it, and what it sees of its end. */
import type { WebSocketStream as Stream } from '../../../src/hook/web-socket-stream.ts';
import { expect, test } from './compare.ts';

interface OpenStream extends Stream {
  readonly opened: Promise<{
    readonly protocol: string;
    readonly extensions: string;
    readonly readable: ReadableStream<unknown>;
    readonly writable: WritableStream<unknown>;
  }>;
}
declare const WebSocketStream: new (url?: string, options?: unknown) => OpenStream;

test.describe('WebSocketStream', { tag: '@chromium' }, () => {
  test('class, prototype, statics and descriptors', async ({ compare }) => {
    const seen = await compare(() => {
      class Mine extends WebSocketStream {}
      const stream = new Mine(kit.url('/echo'));
      return [
        kit.descriptors(WebSocketStream),
        kit.descriptors(WebSocketStream.prototype),
        kit.descriptor(window, 'WebSocketStream'),
        Object.getOwnPropertyNames(stream),
        stream instanceof Mine && stream instanceof WebSocketStream,
        stream.constructor === Mine,
        WebSocketStream.prototype.constructor === WebSocketStream,
        new WebSocketStream(kit.url('/echo')).constructor === WebSocketStream,
        Reflect.construct(WebSocketStream, [kit.url('/echo')], Map) instanceof Map,
        kit.thrown(() => (WebSocketStream as unknown as () => void)()),
      ];
    });
    expect(seen.slice(4, 9)).toEqual([true, true, true, true, true]);
  });

  const ENDS: Readonly<Record<string, (stream: () => OpenStream) => unknown>> = {
    'the server closes with 4321 "bye"': () => new WebSocketStream(kit.url('/close?code=4321&reason=bye')),
    'the handshake fails': () => new WebSocketStream(kit.url('/nothing-there')),
    'the server drops the connection': async () => {
      const stream = new WebSocketStream(kit.url('/kill'));
      const { writable } = await stream.opened;
      await writable.getWriter().write('now');
      return stream;
    },
    'close() with code and reason': async () => {
      const stream = new WebSocketStream(kit.url('/echo'), { protocols: ['chat', 'unknown'] });
      await stream.opened;
      stream.close({ closeCode: 4123, reason: 'why' });
      return stream;
    },
    'close() without arguments, twice': async () => {
      const stream = new WebSocketStream(kit.url('/echo'));
      await stream.opened;
      stream.close();
      stream.close({ closeCode: 4000 });
      return stream;
    },
    'close() while connecting': () => {
      const stream = new WebSocketStream(kit.url('/echo'));
      stream.close({ closeCode: 4123 });
      return stream;
    },
    'the writer is closed': async () => {
      const stream = new WebSocketStream(kit.url('/echo'));
      const { writable } = await stream.opened;
      await writable.getWriter().close();
      return stream;
    },
    'the reader is cancelled': async () => {
      const stream = new WebSocketStream(kit.url('/echo'));
      const { readable } = await stream.opened;
      await readable.cancel();
      return stream;
    },
    'the signal is aborted': () => {
      const abort = new AbortController();
      const stream = new WebSocketStream(kit.url('/echo'), { signal: abort.signal });
      abort.abort();
      return stream;
    },
  };

  for (const [what, make] of Object.entries(ENDS)) {
    test(`what its promises tell: ${what}`, async ({ compare }) => {
      const seen = await compare(
        new Function(
          `return (async () => {
            const stream = await (${make.toString()})();
            const told = [];
            const tell = (value) => Object.entries(value).map(([key, part]) => key + ' ' + kit.describe(part));
            for (const promise of [stream.opened, stream.closed]) {
              told.push(await promise.then(tell, (error) => [
                kit.describe(error), error.name, error.message, String(error.closeCode), String(error.reason),
                error instanceof WebSocketError, Reflect.ownKeys(error).map(String).join(),
              ]));
            }
            return [...told, kit.faults];
          })()`,
        ) as () => Promise<unknown[]>,
      );
      expect(seen).toHaveLength(3);
      expect(seen[2]).toEqual([]);
    });
  }

  test('a message goes and comes back', async ({ compare }) => {
    const seen = await compare(async () => {
      const { readable, writable } = await new WebSocketStream(kit.url('/echo')).opened;
      const writer = writable.getWriter();
      await writer.write('text');
      await writer.write(new Uint8Array([1, 2]));
      const reader = readable.getReader();
      const [text, bytes] = [await reader.read(), await reader.read()];
      return [text.value, kit.describe(bytes.value)];
    });
    expect(seen[0]).toBe('text');
  });

  test('unhandled rejections are those of the promises that the page has asked for', async ({ compare }) => {
    const expected = [0, 1, 1, 2, 0, 0, 1];
    const seen = await compare(async (counts) => {
      const told: string[][] = [];
      const attempts: ((stream: OpenStream) => unknown)[] = [
        () => undefined,
        (stream) => stream.opened,
        (stream) => stream.closed,
        (stream) => [stream.opened, stream.closed],
        (stream) => [stream.opened.catch(() => undefined), stream.closed.catch(() => undefined)],
        (stream) => stream.opened.catch(() => undefined),
        (stream) => stream.closed.catch(() => stream.opened),
      ];
      for (const [index, attempt] of attempts.entries()) {
        const from = kit.faults.length;
        const stream = new WebSocketStream(kit.url('/nothing-there'));
        attempt(stream);
        await kit.next(new WebSocket(kit.url('/nothing-there')), 'close');
        await kit.until(() => kit.faults.length - from >= (counts[index] ?? 0));
        await kit.pause();
        told.push(kit.faults.slice(from));
      }
      return told;
    }, expected);
    expect(seen.map((faults) => faults.length)).toEqual(expected);
  });

  test('each promise is one, of this realm, without properties', async ({ compare }) => {
    const seen = await compare(async () => {
      const stream = new WebSocketStream(kit.url('/close?code=4000'));
      const { opened, closed } = stream;
      const same = () => opened === stream.opened && closed === stream.closed;
      const before = same();
      await closed;
      const late = new WebSocketStream(kit.url('/close?code=4000'));
      await kit.next(new WebSocket(kit.url('/close?code=4000')), 'close');
      return [
        before,
        same(),
        opened instanceof Promise && closed instanceof Promise,
        Reflect.ownKeys(opened).length + Reflect.ownKeys(closed).length,
        late.closed === late.closed,
        (await late.closed).closeCode,
      ];
    });
    expect(seen).toEqual([true, true, true, 0, true, 4000]);
  });

  test('the order in which the page hears of an end', async ({ compare }) => {
    await compare(async () => {
      const orders: string[][] = [];
      for (const path of ['/close?code=4000', '/nothing-there', '/kill']) {
        const order: string[] = [];
        const note = (what: string) => () => void order.push(what);
        const stream = new WebSocketStream(kit.url(path));
        stream.closed.then(note('closed'), note('closed rejected'));
        stream.opened.then(({ readable, writable }) => {
          order.push('opened');
          const reader = readable.getReader();
          const writer = writable.getWriter();
          void reader.read().then(note('read'), note('read rejected'));
          void reader.closed.then(note('reader closed'), note('reader rejected'));
          void writer.closed.then(note('writer closed'), note('writer rejected'));
          if (path === '/kill') void writer.write('now');
        }, note('opened rejected'));
        await Promise.allSettled([stream.opened, stream.closed]);
        await kit.pause();
        orders.push(order);
      }
      return orders;
    });
  });

  test('what the constructor and close() throw, and from where', async ({ compare }) => {
    const seen = await compare(() => {
      kit.run(`
        window.errors = [];
        const stream = new WebSocketStream(kit.url('/echo'));
        const attempts = [
          function noAddress() { new WebSocketStream(); },
          function badAddress() { new WebSocketStream('ftp://x'); },
          function badAddressWithOptions() { new WebSocketStream('ftp://x', {}); },
          function badOptions() { new WebSocketStream('/', 5); },
          function badProtocol() { new WebSocketStream('/', { protocols: ['a b'] }); },
          function twice() { new WebSocketStream('/', { protocols: ['a', 'a'] }); },
          function badCode() { stream.close({ closeCode: 1001 }); },
          function badReason() { stream.close({ closeCode: 4000, reason: 'x'.repeat(124) }); },
          function badInfo() { stream.close(5); },
          function stranger() { WebSocketStream.prototype.close.call({}); },
        ];
        for (const attempt of attempts) try { attempt(); } catch (error) { errors.push(error); }
        stream.close();`);
      const { errors } = window as unknown as { errors: Error[] };
      return errors.map((error) => [
        kit.thrown(() => {
          throw error;
        }),
        kit.frames(error.stack),
      ]);
    });
    expect(seen).toHaveLength(10);
  });

  test('options are asked as often as without us, and nothing planted in built-ins is called', async ({ compare }) => {
    const seen = await compare(async () => {
      const asked: string[] = [];
      const watched = (values: Record<string, unknown>): object =>
        new Proxy(values, {
          get(target, key) {
            asked.push(String(key));
            return target[String(key)];
          },
        });
      const info = watched({ closeCode: 4000, reason: 'why' });
      const stream = new WebSocketStream(kit.url('/echo'), watched({ protocols: ['chat'] }));
      const back: (() => void)[] = [];
      const plant = (target: object, key: PropertyKey): void => {
        const before = Object.getOwnPropertyDescriptor(target, key);
        const get = () => {
          asked.push(`planted ${String(key)}`);
          return before?.value as unknown;
        };
        // Without a prototype: what has been planted before is not to be found in it.
        const planted = Object.assign(Object.create(null) as object, { configurable: true, get });
        Object.defineProperty(target, key, planted);
        back.push(() => {
          if (before) Object.defineProperty(target, key, Object.setPrototypeOf(before, null) as PropertyDescriptor);
          else Reflect.deleteProperty(target, key);
        });
      };
      plant(Promise.prototype, 'constructor');
      plant(Promise.prototype, 'then');
      plant(Promise, Symbol.species);
      for (const key of ['toJSON', 'kind', 'protocols', 'closeCode', 'signal', 'get', 'value']) {
        plant(Object.prototype, key);
      }
      await stream.opened;
      stream.close(info as { closeCode: number });
      await stream.closed;
      const seenByPage = [...asked];
      for (const undo of back.toReversed()) undo();
      return seenByPage;
    });
    expect(seen).toEqual(expect.arrayContaining(['protocols', 'closeCode', 'planted constructor']));
  });

  test('a stream that has ended is collected', async ({ inBoth }) => {
    const collected = await inBoth(async () => {
      const make = async (): Promise<WeakRef<OpenStream>> => {
        const stream = new WebSocketStream(kit.url('/close?code=4000'));
        await stream.closed;
        return new WeakRef(stream);
      };
      const made = await make();
      const { gc } = window as unknown as { gc(options: object): Promise<void> };
      for (let attempt = 0; attempt < 15 && made.deref(); attempt++) {
        await gc({ type: 'major', execution: 'async' });
        await kit.pause(10);
      }
      return made.deref() === undefined;
    });
    expect(collected).toEqual({ hooked: true, native: true });
  });

  test('residual: the text of the class, close and the two getters lacks the name', async ({ inBoth }) => {
    const { hooked, native } = await inBoth(() => {
      const getter = (key: string) => Object.getOwnPropertyDescriptor(WebSocketStream.prototype, key)?.get;
      return [WebSocketStream, WebSocketStream.prototype.close, getter('opened'), getter('closed')].map(String);
    });
    expect(native).toEqual(
      ['WebSocketStream', 'close', 'get opened', 'get closed'].map((name) => `function ${name}() { [native code] }`),
    );
    expect(hooked).toEqual(native.map(() => 'function () { [native code] }'));
  });

  test('residual: a Proxy around the options of a stream is asked for its own properties', async ({ inBoth }) => {
    const { hooked, native } = await inBoth(() => {
      const asked = new Set<string>();
      const options = new Proxy(
        { protocols: ['chat'] },
        {
          get: (target, key) => Reflect.get(target, key) as unknown,
          getOwnPropertyDescriptor(target, key) {
            asked.add(`own ${String(key)}`);
            return Reflect.getOwnPropertyDescriptor(target, key);
          },
          getPrototypeOf(target) {
            asked.add('prototype');
            return Reflect.getPrototypeOf(target);
          },
        },
      );
      new WebSocketStream(kit.url('/echo'), options);
      return [...asked];
    });
    expect(native).toEqual([]);
    expect(hooked).toEqual(['prototype', 'own protocols', 'own signal']);
  });

  test('residual: a getter on what is no stream rejects with an error that has a frame of ours', async ({ inBoth }) => {
    const { hooked, native } = await inBoth(async () => {
      const getter = Object.getOwnPropertyDescriptor(WebSocketStream.prototype, 'closed')?.get;
      const error = await (Reflect.apply(getter as () => Promise<unknown>, {}, []) as Promise<unknown>).catch(
        (reason: unknown) => reason,
      );
      const { name, message, stack } = error as Error;
      return { name, message, ours: kit.frames(stack).filter((frame) => frame.includes('hook')).length };
    });
    expect(native.ours).toBe(0);
    expect(hooked).toEqual({ ...native, ours: 1 });
  });
});
