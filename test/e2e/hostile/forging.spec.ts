/**
 * A page that knows all of our source tries to put something into the log that has not happened, to read what we say of
 * it, and to learn who we are. It may do all that a page may, but for the corner that docs/platform-notes.md names.
 */
import { readRecordedLog } from '../drivers/recorded-log.ts';
import { expect, test } from '../support/stage-fixture.ts';

/** As in src/protocol/private-channel.ts. */
const HANDOVER = 'wsd:handover';

const FORGING_PAGE = `<!doctype html><title>A forger</title><script>
  const forged = (kind, facts = {}) =>
    JSON.stringify({ kind, socket: 1, url: 'wss://forged.example/', protocols: [], readyState: 0, stack: null, ...facts });
  const overheard = [];
  const hear = (target, type) => target.addEventListener(type, (event) => overheard.push(event.type), true);
  for (const type of ['${HANDOVER}', 'observation', 'socket', 'ask', 'message']) {
    hear(window, type);
    hear(document, type);
  }

  const { getPrototypeOf } = Object;
  const channelPrototype = EventTarget.prototype;
  const isChannel = (value) => typeof value === 'object' && value && getPrototypeOf(value) === channelPrototype;

  // All that our side might call, replaced by what notes its arguments.
  const note = (owner, name) => {
    const native = owner[name];
    owner[name] = function (...args) {
      for (const each of window.isForging ? [] : [this, ...args]) {
        if (isChannel(each)) overheard.push('a channel in ' + name);
        if (typeof each === 'string' && /"kind":/.test(each)) overheard.push('an observation in ' + name);
      }
      return Reflect.apply(native, this, args);
    };
  };
  note(EventTarget.prototype, 'dispatchEvent');
  note(EventTarget.prototype, 'addEventListener');
  note(WeakMap.prototype, 'get');
  note(WeakMap.prototype, 'set');
  note(Function.prototype, 'call');
  note(Function.prototype, 'apply');
  note(Function.prototype, 'bind');
  const { stringify } = JSON;
  JSON.stringify = (value, ...rest) => {
    if (!window.isForging && value && Object.hasOwn(value, 'kind')) overheard.push('an observation in JSON.stringify');
    return stringify(value, ...rest);
  };
  for (const name of ['CustomEvent', 'FocusEvent', 'MessageEvent', 'EventTarget']) {
    window[name] = new Proxy(window[name], {
      construct(target, args, newTarget) {
        if (!window.isForging) overheard.push('a new ' + name);
        return Reflect.construct(target, args, newTarget);
      },
    });
  }
  for (const name of ['detail', 'relatedTarget', 'toJSON', 'kind', 'cancelable']) {
    Object.defineProperty(Object.prototype, name, {
      configurable: true,
      get() { if (!window.isForging) overheard.push('looked up ' + name); },
      set(value) {
        if (!window.isForging) overheard.push('set ' + name);
        Object.defineProperty(this, name, { value, writable: true, configurable: true, enumerable: true });
      },
    });
  }

  window.attempt = async (base) => {
    window.isForging = true;
    const socket = new WebSocket(base + '/echo');
    const channel = new EventTarget();
    for (const target of [window, document, document.documentElement, channel, socket]) {
      // A channel like ours, handed over once more.
      target.dispatchEvent(new FocusEvent('${HANDOVER}', { relatedTarget: channel, cancelable: true }));
      for (const way of [target, channel]) {
        for (const text of [forged('created'), forged('closed', { code: 4999, reason: 'forged', wasClean: true, traffic: null })]) {
          way.dispatchEvent(new CustomEvent('observation', { detail: text }));
        }
        way.dispatchEvent(new FocusEvent('socket', { relatedTarget: socket }));
        way.dispatchEvent(new FocusEvent('ask', { relatedTarget: socket }));
      }
    }
    const batch = { type: 'observations', bridge: 'forged', url: location.href, dropped: 0, observations: [
      { ...JSON.parse(forged('created')), at: 1, seq: 1e9, wall: Date.now() },
    ] };
    window.postMessage(batch, '*');
    try { new BroadcastChannel('wsd').postMessage(batch); } catch {}
    const api = window.chrome ?? window.browser;
    try { await api?.runtime?.sendMessage?.(batch); } catch {}
    try { api?.runtime?.connect?.({ name: 'panel:1' }).postMessage({ type: 'clear' }); } catch {}
    window.isForging = false;
    // A socket that says of itself what it is not.
    class Liar extends WebSocket {
      get url() { return 'wss://forged.example/'; }
      get readyState() { return 3; }
    }
    const liar = new Liar(base + '/close/4007/honest');
    await new Promise((resolve) => liar.addEventListener('close', resolve));
    await new Promise((resolve) => { if (socket.readyState === 1) resolve(); else socket.addEventListener('open', resolve); });
    window.isForging = true;
    socket.dispatchEvent(new CloseEvent('close', { code: 4999, reason: 'forged' }));
    window.isForging = false;
    socket.close(4321, 'honest');
    await new Promise((resolve) => socket.addEventListener('close', (event) => event.isTrusted && resolve()));
    return overheard.filter((each) => each !== 'message' && !/wsd:handover|^observation$|^socket$|^ask$/.test(each));
  };

  // Who we are: every place where a script, an error or a measurement tells an address.
  window.search = async (base) => {
    const found = [];
    const tell = (where, value) => {
      const text = String(value);
      if (/(chrome|moz)-extension:/.test(text)) found.push(where + ': ' + text.slice(0, 200));
    };
    addEventListener('error', (event) => tell('onerror', event.filename + ' ' + event.error?.stack));
    addEventListener('unhandledrejection', (event) => tell('rejection', event.reason?.stack));
    addEventListener('securitypolicyviolation', (event) => tell('violation', event.sourceFile));
    const entries = [];
    for (const type of PerformanceObserver.supportedEntryTypes) {
      try {
        new PerformanceObserver((list) => entries.push(...list.getEntries())).observe({ type, buffered: true, durationThreshold: 0 });
      } catch {}
    }
    for (const call of [
      () => new WebSocket('ftp://x'),
      () => new WebSocket(base, 'a b'),
      () => WebSocket(base),
      () => WebSocket.prototype.close.call({}),
      () => WebSocket.prototype.send.call({}),
      () => Reflect.construct(WebSocket, [base], 7),
    ]) {
      try { call(); } catch (error) { tell('stack', error.stack); tell('file', error.fileName); }
    }
    const errorStack = [];
    Error.prepareStackTrace = (error, sites) => {
      for (const site of sites) errorStack.push(site.getFileName?.(), site.getScriptNameOrSourceURL?.());
      return error.stack ?? '';
    };
    try { new WebSocket('ftp://x'); } catch (error) { tell('prepared', error.stack); }
    delete Error.prepareStackTrace;
    tell('call sites', errorStack.join());
    setTimeout(() => new WebSocket('ftp://y'));
    const socket = new WebSocket(base + '/echo');
    await new Promise((resolve) => socket.addEventListener('open', resolve));
    socket.send('x'.repeat(1e6));
    await new Promise((resolve) => socket.addEventListener('message', resolve));
    socket.close();
    await new Promise((resolve) => socket.addEventListener('close', resolve));
    for (const each of [...performance.getEntries(), ...entries]) tell('performance', JSON.stringify(each));
    for (const name of Object.getOwnPropertyNames(window)) {
      try { const value = window[name]; tell('global ' + name, typeof value === 'function' ? Function.prototype.toString.call(value) : value); } catch {}
    }
    tell('document', document.documentElement.outerHTML);
    tell('scripts', [...document.scripts].map(({ src }) => src).join());
    tell('sheets', [...document.styleSheets, ...(document.adoptedStyleSheets ?? [])].map(({ href }) => href).join());
    tell('referrer', document.referrer + location.ancestorOrigins?.length);
    return found;
  };
</script>`;

test('a page forges no record, replays none, and overhears nothing', async ({ app, tab, stage, panel }) => {
  const errors = await app.collectErrors();
  await tab.goto(stage.show('/forger', { html: FORGING_PAGE }));
  const overheard = await tab.evaluate('return window.attempt(arguments[0])', stage.socketUrl(''));
  expect(overheard).toEqual([]);
  await panel.waitFor(() => document.body.innerText.includes('4321') && document.body.innerText.includes('4007'), {
    what: 'what did happen',
  });
  const { records, lost } = await readRecordedLog(panel);
  expect(JSON.stringify(records)).not.toContain('forged');
  expect(
    records
      .flatMap(({ closed }) => closed ?? [])
      .map(({ code, reason }) => `${code} ${reason}`)
      .toSorted(),
  ).toEqual(['4007 honest', '4321 honest']);
  expect(lost).toEqual({ evicted: 0, dropped: 0 });
  expect(await errors()).toEqual([]);
});

test('a page does not learn who we are', async ({ tab, stage }) => {
  await tab.goto(stage.show('/searcher', { html: FORGING_PAGE }));
  expect(await tab.evaluate('return window.search(arguments[0])', stage.socketUrl(''))).toEqual([]);
});
