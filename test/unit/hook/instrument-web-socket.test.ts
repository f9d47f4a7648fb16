import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { SocketWatch } from '../../../src/hook/socket-watch.ts';
import { instrumentWebSocket, type WebSocketWatcher } from '../../../src/hook/instrument-web-socket.ts';

/** Stands in for the browser's class; the e2e suite compares the real ones. */
function makeScope() {
  class NativeWebSocket {
    static readonly OPEN = 1;
    static readonly CLOSED = 3;
    sends: unknown[] = [];
    closes: unknown[][] = [];
    constructor(url: string, protocols?: Iterable<string>) {
      if (url.startsWith('ftp:')) throw new SyntaxError('bad scheme');
      if (protocols !== undefined && typeof protocols !== 'string') [...protocols].join();
    }
    send(data: unknown) {
      if (data === 'refused') throw new TypeError('refused');
      this.sends.push(data);
    }
    close(...args: unknown[]) {
      if (args[0] === 999) throw new RangeError('refused');
      this.closes.push(args);
    }
  }
  return { WebSocket: NativeWebSocket as unknown as typeof WebSocket };
}

const fault = () => {
  throw new Error('a fault of ours');
};

describe('the wrapped constructor', () => {
  let scope: { WebSocket: typeof WebSocket };
  let native: typeof WebSocket;
  let watcher: { [Key in keyof WebSocketWatcher]: ReturnType<typeof vi.fn<WebSocketWatcher[Key]>> };
  let watch: { waiting: ReturnType<typeof vi.fn<() => number>>; sent: ReturnType<typeof vi.fn<() => void>> };
  let closed: ReturnType<typeof vi.fn<() => void>>;

  beforeEach(() => {
    scope = makeScope();
    native = scope.WebSocket;
    closed = vi.fn<() => void>();
    watch = { waiting: vi.fn(() => 5), sent: vi.fn() };
    watcher = {
      created: vi.fn(),
      threw: vi.fn(),
      closing: vi.fn(() => closed),
      watchOf: vi.fn(() => watch as unknown as SocketWatch),
    };
    instrumentWebSocket(scope, watcher);
  });

  it('returns the native object and reports it with its subprotocols', () => {
    const socket = new scope.WebSocket('wss://a.example/', ['chat']);
    expect(Object.getPrototypeOf(socket)).toBe(native.prototype);
    expect(socket).toBeInstanceOf(native);
    const [reported, protocols] = watcher.created.mock.calls[0] ?? [];
    expect([reported, JSON.stringify(protocols)]).toEqual([socket, '["chat"]']);
  });

  it('keeps name, length, statics and the prototype’s constructor', () => {
    expect(scope.WebSocket.name).toBe(native.name);
    expect(scope.WebSocket.length).toBe(native.length);
    expect(scope.WebSocket.OPEN).toBe(1);
    expect(scope.WebSocket.prototype.constructor).toBe(scope.WebSocket);
    expect(new scope.WebSocket('wss://a.example/')).toBeInstanceOf(scope.WebSocket);
  });

  it('keeps subclasses and new.target', () => {
    class Mine extends scope.WebSocket {
      override send(data: string) {
        super.send(`mine: ${data}`);
      }
    }
    const socket = new Mine('wss://a.example/');
    expect(socket).toBeInstanceOf(Mine);
    socket.send('x');
    expect((socket as unknown as { sends: unknown[] }).sends).toEqual(['mine: x']);
    class Other {}
    const reflected: unknown = Reflect.construct(scope.WebSocket, ['wss://a.example/'], Other);
    expect(reflected).toBeInstanceOf(Other);
  });

  it('passes an error of the constructor on unchanged, and reports it', () => {
    let caught: unknown;
    try {
      new scope.WebSocket('ftp://a.example/');
    } catch (error) {
      caught = error;
    }
    expect(caught).toBeInstanceOf(SyntaxError);
    expect(watcher.threw.mock.calls[0]?.[0]).toBe(caught);
    expect(watcher.created).not.toHaveBeenCalled();
  });

  it('reports a close only after it went through', () => {
    const socket = new scope.WebSocket('wss://a.example/');
    expect(() => socket.close(999)).toThrow(RangeError);
    expect(closed).not.toHaveBeenCalled();
    socket.close(4321, 'why');
    expect(closed).toHaveBeenCalledOnce();
    expect((socket as unknown as { closes: unknown[] }).closes).toEqual([[4321, 'why']]);
  });

  it('counts a send only after it went through, and only where it is asked to', () => {
    const socket = new scope.WebSocket('wss://a.example/');
    expect(() => socket.send('refused')).toThrow(TypeError);
    expect(watch.sent).not.toHaveBeenCalled();
    socket.send('x');
    expect(watch.sent).toHaveBeenCalledExactlyOnceWith(5);
    watch.waiting.mockReturnValue(-1);
    socket.send('y');
    watcher.watchOf.mockReturnValue(undefined);
    socket.send('z');
    expect(watch.sent).toHaveBeenCalledOnce();
    expect((socket as unknown as { sends: unknown[] }).sends).toEqual(['x', 'y', 'z']);
  });

  it('shields the page from faults of ours', () => {
    watcher.created.mockImplementation(fault);
    watcher.threw.mockImplementation(fault);
    watcher.closing.mockImplementation(fault);
    const socket = new scope.WebSocket('wss://a.example/');
    socket.close(1000);
    expect((socket as unknown as { closes: unknown[] }).closes).toEqual([[1000]]);
    expect(() => new scope.WebSocket('ftp://a.example/')).toThrow('bad scheme');
  });
});

describe('a window that lets nothing be put in place', () => {
  const watcher: WebSocketWatcher = { created: vi.fn(), threw: vi.fn(), closing: vi.fn(), watchOf: vi.fn() };

  it.each([
    ['its WebSocket', (scope: object) => Object.freeze(scope)],
    ['the prototype', (scope: { WebSocket: typeof WebSocket }) => Object.freeze(scope.WebSocket.prototype)],
  ])('keeps a class whose instances name it, and that works, where it locks %s', (_, lock) => {
    const scope = makeScope();
    const native = scope.WebSocket;
    lock(scope);
    instrumentWebSocket(scope, watcher);
    expect(scope.WebSocket).toBe(native);
    const socket = new scope.WebSocket('wss://a.example/');
    expect(socket.constructor).toBe(native);
    socket.send('hello');
    socket.close(4000, 'bye');
    expect(socket).toMatchObject({ sends: ['hello'], closes: [[4000, 'bye']] });
  });
});
