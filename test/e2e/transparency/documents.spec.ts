/** The document: how it loads, leaves and comes back, and what it can find of an extension. */
import type { PageUnderTest } from '../drivers/panel-driver.ts';
import { readRecordedLog } from '../drivers/recorded-log.ts';
import { until } from '../drivers/until.ts';
import { both, expect, test } from './compare.ts';

/**
 * Leaves the page as by a click on a link. An address that Firefox's own interface opens (`tab.goto`) gives the tab a new
 * frame loader, and 9 of 198 pages left that way were not kept, with the extension or without; all 196 left by a link were.
 */
async function followLink(tab: PageUnderTest, path: string): Promise<void> {
  await tab.evaluate((address: string) => {
    const link = document.createElement('a');
    link.href = address;
    setTimeout(() => link.click());
  }, path);
  await tab.waitFor((address: string) => location.pathname === address && document.readyState === 'complete', {
    args: [path],
    what: `the page ${path}`,
  });
}

for (const state of ['closed', 'open'] as const) {
  test(`a page that had a socket (${state}) is kept in the back/forward cache as without us`, async ({
    tabs,
    site,
    target,
  }) => {
    const { hooked, native } = await both(tabs, async (tab) => {
      await tab.goto(`${site.origin}/`);
      await tab.evaluate(async (wanted) => {
        const notes: string[] = [];
        Object.assign(window, { notes });
        addEventListener('pagehide', ({ persisted }) => notes.push(`pagehide ${persisted}`));
        addEventListener('pageshow', ({ persisted }) => notes.push(`pageshow ${persisted}`));
        const socket = await kit.open();
        for (const type of ['error', 'close']) socket.addEventListener(type, () => notes.push(type));
        if (wanted === 'closed') {
          socket.close();
          await kit.next(socket, 'close');
        }
      }, state);
      await followLink(tab, '/other');
      await tab.goBack();
      return tab.evaluate(async () => {
        const { notes } = window as unknown as { notes?: string[] };
        if (!notes) return 'loaded anew';
        await kit.until(() => notes.includes('pageshow true') && notes.includes('close'));
        await kit.pause();
        return notes;
      });
    });
    expect(hooked).toEqual(native);
    if (state === 'closed') expect(native).toEqual(['close', 'pagehide true', 'pageshow true']);
    else if (target === 'firefox') expect(native).toBe('loaded anew');
    else expect(native).toEqual(['pagehide true', 'pageshow true', 'error', 'close']);
  });
}

test('the events of leaving a page with a socket, in order', async ({ tabs, site, target }) => {
  const { hooked, native } = await both(tabs, async (tab) => {
    await tab.goto(`${site.origin}/`);
    await tab.evaluate(async () => {
      sessionStorage.setItem('notes', '');
      const socket = await kit.open();
      const note = (text: string): void =>
        sessionStorage.setItem('notes', `${sessionStorage.getItem('notes')}${text}, `);
      for (const type of ['beforeunload', 'pagehide', 'visibilitychange', 'unload'])
        addEventListener(type, () => note(`${type} ${socket.readyState}`));
      for (const type of ['error', 'close']) socket.addEventListener(type, () => note(`${type} ${socket.readyState}`));
    });
    await tab.goto(`${site.origin}/other`);
    return tab.evaluate(() => sessionStorage.getItem('notes'));
  });
  expect(hooked).toEqual(native);
  expect(native).toBe(
    target === 'firefox'
      ? 'beforeunload 1, close 3, pagehide 3, visibilitychange 3, unload 3, '
      : 'beforeunload 1, pagehide 1, visibilitychange 1, unload 1, ',
  );
});

test('window.stop() does to a socket what it does without us', async ({ compare, target }) => {
  const seen = await compare(async (closes: boolean) => {
    const socket = await kit.open();
    const events: string[] = [];
    socket.addEventListener('close', ({ code, wasClean }) => events.push(`${code} ${wasClean}`));
    window.stop();
    if (closes) await kit.until(() => events.length > 0);
    await kit.pause();
    return [events, socket.readyState] as const;
  }, target === 'firefox');
  expect(seen).toEqual(target === 'firefox' ? [['1001 true'], 3] : [[], 1]);
});

test('document.open() on the page: sockets before and after, and the class, stay', async ({ compare }) => {
  const seen = await compare(async () => {
    const before = await kit.open();
    const { WebSocket: Class } = window;
    document.open();
    document.write('<p>written');
    document.close();
    const after = await kit.open();
    before.send('x');
    const { data } = await kit.next<MessageEvent<string>>(before, 'message');
    after.close(4012);
    return [data, (await kit.next<CloseEvent>(after, 'close')).code, WebSocket === Class, kit.faults];
  });
  expect(seen).toEqual(['x', 4012, true, []]);
});

test('after document.open() a new socket is still recorded when the page is left', async ({ browsers, site }) => {
  const tab = await browsers.hooked.newTab(`${site.origin}/`);
  await tab.evaluate(async () => {
    document.open();
    document.write('<p>written');
    document.close();
    await kit.open('/echo?after-open');
  });
  await tab.goto(`${site.origin}/other`);
  const panel = await tab.openPanel();
  const ended = await until(
    async () => (await readRecordedLog(panel)).records.find(({ url, left }) => url?.includes('after-open') && left),
    { what: 'the record of the socket' },
  );
  expect(ended.left).not.toBeNull();
  await tab.close();
});

test('the document holds nothing of ours', async ({ compare }) => {
  const seen = await compare(async () => {
    const socket = await kit.open();
    socket.close();
    await kit.next(socket, 'close');
    return [
      document.documentElement.outerHTML,
      document.styleSheets.length,
      document.adoptedStyleSheets.length,
      document.scripts.length,
      frames.length,
      history.length,
      location.href,
      document.cookie,
      Object.keys(localStorage),
      Object.keys(sessionStorage).filter((key) => key !== 'notes'),
    ];
  });
  expect(seen[3]).toBe(1);
});

test('no entry of ours in the performance timeline', async ({ compare }) => {
  const seen = await compare(async () => {
    const socket = await kit.open();
    socket.close();
    await kit.next(socket, 'close');
    return performance
      .getEntries()
      .filter(({ entryType }) => ['resource', 'mark', 'measure', 'navigation'].includes(entryType))
      .map(({ entryType, name }) => `${entryType} ${name}`);
  });
  expect(seen.some((entry) => entry.includes('extension'))).toBe(false);
});

test('no resource of the extension can be reached by the page', async ({ tabs, browsers, site }) => {
  const files = [
    'manifest.json',
    'extension/page-hook.iife.js',
    'extension/bridge.iife.js',
    'extension/icons/icon-16.png',
    'extension/panel.html',
  ];
  const urls = await Promise.all(files.map((file) => browsers.hooked.extensionUrl(file)));
  const { hooked, native } = await both(tabs, async (tab) => {
    await tab.goto(`${site.origin}/`);
    return tab.evaluate(async (addresses: readonly string[]) => {
      const outcomes: string[] = [];
      for (const address of addresses) {
        outcomes.push(
          await fetch(address, { mode: 'no-cors' }).then(
            ({ type }) => type,
            ({ name }: Error) => name,
          ),
        );
        const image = new Image();
        image.src = address;
        outcomes.push(
          await image.decode().then(
            () => 'decoded',
            ({ name }: Error) => name,
          ),
        );
        const script = document.createElement('script');
        script.src = address;
        const settled = Promise.race([kit.next(script, 'load'), kit.next(script, 'error')]);
        document.body.append(script);
        outcomes.push((await settled).type);
      }
      return outcomes;
    }, urls);
  });
  expect(hooked).toEqual(native);
  expect(new Set(native)).toEqual(new Set(['TypeError', 'EncodingError', 'error']));
});
