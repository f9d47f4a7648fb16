/** A page that replaces its built-ins after it has loaded: none is called because of us. */
import { expect, test } from './compare.ts';

/** By class: what is replaced together, by a function that counts and goes on to the browser's own. */
const REPLACED: Readonly<Record<string, readonly string[]>> = {
  'EventTarget.prototype': ['addEventListener', 'removeEventListener', 'dispatchEvent'],
  'Event.prototype': [
    'type',
    'target',
    'currentTarget',
    'timeStamp',
    'bubbles',
    'composedPath',
    'stopImmediatePropagation',
  ],
  'CloseEvent.prototype': ['code', 'reason', 'wasClean'],
  'MessageEvent.prototype': ['data', 'ports', 'source', 'origin'],
  'CustomEvent.prototype': ['detail'],
  'PageTransitionEvent.prototype': ['persisted'],
  'WebSocket.prototype': [
    'url',
    'readyState',
    'bufferedAmount',
    'protocol',
    'extensions',
    'binaryType',
    'onopen',
    'onmessage',
    'onerror',
    'onclose',
    'close',
    'send',
    'constructor',
  ],
  'MessagePort.prototype': ['postMessage', 'start', 'close', 'onmessage'],
  'DOMException.prototype': ['name', 'message', 'code'],
  'Blob.prototype': ['size', 'type', 'slice', 'arrayBuffer'],
  'ArrayBuffer.prototype': ['byteLength', 'slice'],
  'Error.prototype': ['toString', 'message', 'name'],
  'Function.prototype': ['call', 'apply', 'bind', 'toString'],
  'Object.prototype': [
    'toString',
    'valueOf',
    'hasOwnProperty',
    '__defineGetter__',
    '__lookupGetter__',
    '__proto__',
    'constructor',
  ],
  'Array.prototype': [
    'Symbol.iterator',
    'push',
    'slice',
    'map',
    'forEach',
    'join',
    'concat',
    'values',
    'toString',
    'find',
    'includes',
  ],
  'String.prototype': [
    'slice',
    'charCodeAt',
    'includes',
    'Symbol.iterator',
    'toString',
    'valueOf',
    'replace',
    'split',
    'startsWith',
  ],
  'Number.prototype': ['toString', 'valueOf', 'toFixed'],
  'Promise.prototype': ['then', 'catch', 'finally'],
  'WeakMap.prototype': ['get', 'set', 'has', 'delete'],
  'WeakRef.prototype': ['deref'],
  'Set.prototype': ['add', 'delete', 'has', 'forEach', 'values', 'Symbol.iterator', 'size'],
  'Map.prototype': ['get', 'set', 'delete', 'forEach', 'Symbol.iterator', 'size'],
  'Performance.prototype': ['now', 'mark', 'timeOrigin'],
  Reflect: [
    'apply',
    'construct',
    'get',
    'set',
    'has',
    'ownKeys',
    'defineProperty',
    'deleteProperty',
    'isExtensible',
    'getOwnPropertyDescriptor',
    'getPrototypeOf',
    'setPrototypeOf',
  ],
  Object: [
    'defineProperty',
    'getOwnPropertyDescriptor',
    'setPrototypeOf',
    'getPrototypeOf',
    'keys',
    'assign',
    'create',
    'freeze',
    'entries',
  ],
  JSON: ['stringify', 'parse'],
  Math: ['clz32', 'floor', 'random', 'max', 'min'],
  Array: ['isArray', 'from', 'of'],
  ArrayBuffer: ['isView'],
  Error: ['captureStackTrace'],
  Promise: ['resolve', 'all', 'try'],
  Date: ['now'],
  Symbol: ['for'],
  'functions of window': [
    'queueMicrotask',
    'setTimeout',
    'clearTimeout',
    'postMessage',
    'structuredClone',
    'addEventListener',
    'dispatchEvent',
    'reportError',
  ],
  'constructors of window': [
    'Proxy',
    'Error',
    'TypeError',
    'DOMException',
    'CustomEvent',
    'MessageEvent',
    'MessageChannel',
    'Event',
    'CloseEvent',

    'WeakMap',
    'WeakRef',
    'Set',
    'Map',
    'Uint32Array',
    'Array',
    'Object',
    'Function',
    'String',
    'Number',
    'Symbol',
    'Promise',
    'URL',
    'Blob',
    'ArrayBuffer',
    'EventTarget',
    'WebSocket',
    'MessagePort',
    'PageTransitionEvent',
  ],
};

/** Names that code may look up on an object of its own, where `Object.prototype` answers: accessors of the page there. */
const PLANTED: Readonly<Record<string, readonly string[]>> = {
  'traps of a Proxy': [
    'get',
    'set',
    'has',
    'apply',
    'construct',
    'ownKeys',
    'deleteProperty',
    'getOwnPropertyDescriptor',
    'getPrototypeOf',
    'setPrototypeOf',
    'defineProperty',
    'isExtensible',
    'preventExtensions',
  ],
  'members of a descriptor': ['value', 'writable', 'configurable', 'enumerable'],
  'members of an event and its options': [
    'bubbles',
    'cancelable',
    'composed',
    'detail',
    'ports',
    'data',
    'type',
    'source',
  ],
  'members of a listener and its options': ['handleEvent', 'capture', 'once', 'passive', 'signal'],
  'the iteration protocol': ['done', 'next', 'return', 'throw', 'then', 'Symbol.iterator', 'Symbol.asyncIterator'],
  'what conversions and JSON look for': [
    'toJSON',
    'Symbol.toPrimitive',
    'Symbol.toStringTag',
    'Symbol.species',
    'Symbol.isConcatSpreadable',
    'Symbol.unscopables',
    'Symbol.hasInstance',
  ],
  'members of an error': ['stack', 'prepareStackTrace', 'stackTraceLimit', 'cause', 'name', 'message'],
  'members of an observation': [
    'kind',
    'socket',
    'at',
    'url',
    'protocols',
    'readyState',
    'code',
    'reason',
    'wasClean',
    'traffic',
    'histogram',
    'persisted',
    'received',
    'sent',
    'messages',
    'bytes',
    'ended',
    'closeCalled',
    'waiting',
    'errorName',
    'errorMessage',
  ],
  indices: ['0', '1', '2', '3', '9', '24', '47'],
};

for (const [owner, names] of Object.entries(REPLACED)) {
  const paths = owner.includes(' ') ? names : names.map((name) => `${owner}.${name}`);
  test(`${owner}: ${names.join(', ')} are called exactly as often`, async ({ compare }) => {
    const { counts, faults } = await compare(countCalls, paths);
    expect([Object.keys(counts), faults]).toEqual([paths, []]);
  });
}

for (const [what, names] of Object.entries(PLANTED)) {
  const paths = names.map((name) => `Object.prototype.${name}`);
  test(`${what} (${names.join(', ')}), planted in Object.prototype, are looked up exactly as often`, async ({
    compare,
  }) => {
    const { counts, faults } = await compare(countCalls, paths);
    expect([Object.keys(counts), faults]).toEqual([paths, []]);
  });
}

test('indices with setters in Array.prototype are looked up exactly as often', async ({ compare }) => {
  const paths = ['0', '1', '2', '9', '24'].map((index) => `Array.prototype.${index}`);
  expect((await compare(countCalls, paths)).faults).toEqual([]);
});

test('a page that breaks its built-ins altogether has sockets that work', async ({ compare }) => {
  const seen = await compare(async () => {
    const { addEventListener } = EventTarget.prototype;
    const { apply, defineProperty, getOwnPropertyDescriptor, ownKeys, setPrototypeOf } = Reflect;
    const { push } = Array.prototype;
    const notes: unknown[] = [];
    const socket = new WebSocket(kit.url('/echo'));
    const listen = (target: EventTarget, type: string): Promise<Event> =>
      new Promise((resolve) => {
        apply(addEventListener, target, [type, resolve]);
      });
    await listen(socket, 'open');
    const undo: (() => void)[] = [];
    const objects = [
      EventTarget.prototype,
      Event.prototype,
      CloseEvent.prototype,
      MessageEvent.prototype,
      CustomEvent.prototype,
      MessagePort.prototype,
      WeakMap.prototype,
      Set.prototype,
      Map.prototype,
      JSON,
      Math,
      Number.prototype,
      Performance.prototype,
      Blob.prototype,
      ArrayBuffer.prototype,
    ] as object[];
    for (let index = 0; index < objects.length; index++) {
      const object = objects[index] as object;
      const keys = ownKeys(object);
      for (let at = 0; at < keys.length; at++) {
        const key = keys[at] as string;
        const before = getOwnPropertyDescriptor(object, key) as PropertyDescriptor;
        if (!before.configurable) continue;
        undo[undo.length] = () => void defineProperty(object, key, before);
        const broken = (): never => {
          throw new Error('broken by the page');
        };
        defineProperty(
          object,
          key,
          setPrototypeOf({ configurable: true, get: broken, set: broken }, null)
            ? { configurable: true, get: broken, set: broken }
            : {},
        );
      }
    }
    socket.send('x');
    const message = await listen(socket, 'message');
    socket.close(4000, 'why');
    const close = await listen(socket, 'close');
    for (let index = 0; index < undo.length; index++) undo[index]?.();
    apply(push, notes, [
      (message as MessageEvent<string>).data,
      (close as CloseEvent).code,
      (close as CloseEvent).reason,
    ]);
    return [notes as string[], kit.faults];
  });
  expect(seen).toEqual([['x', 4000, 'why'], []]);
});

/**
 * Replaces what the paths name, lives through everything that the hook observes, and returns how often each was called
 * (or got, or constructed). What is not there is planted: an accessor that answers undefined.
 */
async function countCalls(
  paths: readonly string[],
): Promise<{ readonly counts: Readonly<Record<string, number>>; readonly faults: readonly string[] }> {
  const { apply, construct, defineProperty, getOwnPropertyDescriptor, setPrototypeOf } = Reflect;
  const counts: Record<string, number> = Object.create(null) as Record<string, number>;
  const undo: (() => void)[] = [];

  const replace = (path: string): void => {
    const parts = path.replace('Symbol.', '@').split('.');
    const last = parts.pop() as string;
    const key = last.startsWith('@') ? (Symbol[last.slice(1) as 'iterator'] as symbol) : last;
    let owner = window as unknown as Record<string, object>;
    for (const part of parts) owner = owner[part] as Record<string, object>;
    const before = getOwnPropertyDescriptor(owner, key);
    counts[path] = 0;
    const count = <Answer>(answer: Answer): Answer => {
      (counts[path] as number)++;
      return answer;
    };
    const define = (descriptor: PropertyDescriptor): void => {
      setPrototypeOf(descriptor, null);
      defineProperty(owner, key, descriptor);
    };
    if (before) setPrototypeOf(before, null);
    undo[undo.length] = () => {
      if (before) defineProperty(owner, key, before);
      else delete owner[key as string];
    };
    const { value, get, set } = before ?? {};
    if (!before || get || typeof value !== 'function') {
      define({
        configurable: true,
        get() {
          count(null);
          return get ? (apply(get, this, []) as unknown) : value;
        },
        set(given: unknown) {
          count(null);
          if (set) apply(set, this, [given]);
          else define({ configurable: true, writable: true, value: given });
        },
      });
      return;
    }
    const method = value as (this: unknown, ...args: unknown[]) => unknown;
    const traps = {
      apply: (_target: unknown, self: unknown, args: unknown[]) => {
        count(null);
        return apply(method, self, args) as unknown;
      },
      construct: (_target: unknown, args: unknown[], newTarget: () => unknown) => {
        count(null);
        return construct(method, args, newTarget) as object;
      },
    };
    setPrototypeOf(traps, null);
    define({ configurable: true, writable: true, value: new Proxy(method, traps) });
  };

  const early = new WebSocket(kit.url('/echo'));
  await kit.next(early, 'open');
  for (let index = 0; index < paths.length; index++) replace(paths[index] as string);

  const refused = (call: () => unknown): void => {
    try {
      call();
    } catch {
      // As it should.
    }
  };
  const socket = new WebSocket(kit.url('/echo'), ['chat', 'superchat']);
  for (const wrapped of [WebSocket, socket.close, socket.send] as object[]) {
    // Every internal method that a Proxy could have a trap for.
    refused(() => [
      getOwnPropertyDescriptor(wrapped, 'name'),
      'name' in wrapped,
      Object.keys(wrapped),
      `${wrapped as never}`,
    ]);
    refused(() => [Object.isExtensible(wrapped), Object.getPrototypeOf(wrapped), (wrapped as { name: string }).name]);
    refused(() => Object.assign(wrapped, { added: 1 }) && delete (wrapped as { added?: number }).added);
    refused(
      () => Object.setPrototypeOf(wrapped, Object.getPrototypeOf(wrapped) as object) && socket instanceof WebSocket,
    );
    refused(() => defineProperty(wrapped, 'added', Object.getOwnPropertyDescriptor(wrapped, 'length') as object));
    refused(() => (wrapped as () => unknown)());
  }
  refused(() => socket.send('early'));
  refused(() => new WebSocket('ftp://127.0.0.1/', 'chat'));
  refused(() => new WebSocket(kit.url('/echo'), ['a', 'a']));
  refused(() => socket.close(1001, 'no'));
  refused(() => apply(socket.close, {}, []) as unknown);
  await kit.next(socket, 'open');
  const binary = new Uint8Array(3);
  for (let index = 0; index < 4; index++) {
    if (index === 3) socket.binaryType = 'arraybuffer';
    socket.send(index < 2 ? 'text' : binary);
    await kit.next(socket, 'message');
  }
  socket.dispatchEvent(new Event('message'));
  socket.close(4000, 'why');
  await kit.next(socket, 'close');
  early.close();
  await kit.next(early, 'close');
  const server = new WebSocket(kit.url('/close?code=1001&reason=away'));
  await kit.next(server, 'close');
  const failing = new WebSocket(new URL(kit.url('/nothing-there')), new Set(['chat']) as never);
  await kit.next(failing, 'close');
  for (let index = undo.length; index-- > 0;) undo[index]?.();
  return { counts: { ...counts }, faults: kit.faults };
}
