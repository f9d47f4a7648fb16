/** Endings at the very edge of a document's life: each is in the log, once. */
import { readRecordedLog } from './drivers/recorded-log.ts';
import type { PanelDriver } from './drivers/panel-driver.ts';
import { launchUnwatchedChromium } from './drivers/unwatched-chromium.ts';
import { until } from './drivers/until.ts';
import type { LiveDocument } from '../../src/protocol/messages.ts';
import { createLogMirror } from '../../src/record/log-mirror.ts';
import { endOf } from '../../src/record/socket-record.ts';
import { expect, test } from './support/stage-fixture.ts';

/** Paths of the sockets that have ended, each as often as it is in the log, as soon as there are so many. */
async function ended(panel: PanelDriver, count: number): Promise<string[]> {
  await panel.waitFor((all: number) => document.querySelectorAll('tbody tr:not([aria-hidden])').length >= all, {
    args: [count],
    what: `${count} rows`,
  });
  const { records } = await readRecordedLog(panel);
  return records
    .filter((record) => endOf(record))
    .map(({ url }) => new URL(url ?? '').pathname)
    .toSorted();
}

const elsewhere = (stage: { show(path: string, page: { html: string }): string }) =>
  stage.show('/elsewhere', { html: '<!doctype html><title>Elsewhere</title>' });

const openSocket = (url: string) =>
  new Promise<void>((resolve) => {
    new WebSocket(url).addEventListener('open', () => resolve());
  });

test('a disconnect and a navigation in the same tick', async ({ tab, stage, panel }) => {
  await tab.evaluate(openSocket, stage.socketUrl('/echo/open'));
  await tab.evaluate(
    (base: string, to: string) => {
      const closing = new WebSocket(`${base}/echo/closing`);
      closing.addEventListener('open', () => {
        closing.close(4001, 'bye');
        new WebSocket(`${base}/echo/just-made`);
        location.href = to;
      });
    },
    stage.socketUrl(''),
    elsewhere(stage),
  );
  await tab.waitFor(() => document.title === 'Elsewhere', { what: 'the next page' });
  expect(await ended(panel, 3)).toEqual(['/echo/closing', '/echo/just-made', '/echo/open']);
});

test('a socket that is closed, and a constructor that throws, in pagehide', async ({ tab, stage, panel }) => {
  await tab.evaluate(
    (base: string) =>
      new Promise<void>((resolve) => {
        const socket = new WebSocket(`${base}/echo/first`);
        socket.addEventListener('open', () => resolve());
        addEventListener('pagehide', () => {
          socket.close(4002, 'leaving');
          try {
            new WebSocket('ftp://127.0.0.1/thrown');
          } catch {
            // As it should.
          }
        });
      }),
    stage.socketUrl(''),
  );
  await tab.goto(elsewhere(stage));
  await tab.evaluate(openSocket, stage.socketUrl('/close/4003/next'));
  await panel.waitFor(() => document.body.innerText.includes('4003'), { what: 'the socket of the next page' });
  expect(await ended(panel, 2)).toContain('/echo/first');
});

test('a socket that is made in pagehide has ended with its page, the first one there and a later one', async ({
  tab,
  stage,
  panel,
}) => {
  const makeOne = (url: string) => addEventListener('pagehide', () => new WebSocket(url));
  await tab.evaluate(makeOne, stage.socketUrl('/echo/first'));
  await tab.goto(elsewhere(stage));
  expect(await ended(panel, 1)).toEqual(['/echo/first']);
  await tab.evaluate(openSocket, stage.socketUrl('/echo/open'));
  await tab.evaluate(makeOne, stage.socketUrl('/echo/late'));
  await tab.goto(stage.url('/'));
  expect(await ended(panel, 3)).toEqual(['/echo/first', '/echo/late', '/echo/open']);
  const counted = await panel.evaluate(() => document.body.innerText);
  expect(counted).toContain('3 disconnects');
});

test('a frame that is removed, also from within an event of its socket', async ({ tab, stage, panel }) => {
  stage.show('/inner', { html: '<!doctype html><title>Inner</title>' });
  await tab.evaluate(async (base: string) => {
    const frameWith = async () => {
      const frame = document.createElement('iframe');
      frame.src = '/inner';
      const loaded = new Promise((resolve) => {
        frame.addEventListener('load', resolve);
      });
      document.body.append(frame);
      await loaded;
      // Chromium loses sockets that are opened in the task of the load event (docs/platform-notes.md).
      await frame.contentWindow?.fetch('/inner');
      return frame;
    };
    const socketIn = async (frame: HTMLIFrameElement, path: string) => {
      const socket = new (frame.contentWindow as Window & typeof globalThis).WebSocket(base + path);
      await new Promise((resolve) => {
        socket.addEventListener('open', resolve);
      });
      return socket;
    };
    const removed = await frameWith();
    await socketIn(removed, '/echo/removed');
    removed.remove();
    const suicidal = await frameWith();
    const socket = await socketIn(suicidal, '/echo/suicidal');
    socket.addEventListener('close', () => suicidal.remove());
    socket.close(4003);
  }, stage.socketUrl(''));
  expect(await ended(panel, 2)).toEqual(['/echo/removed', '/echo/suicidal']);
});

test('a page that enters the back/forward cache and comes back has each socket once', async ({ tab, stage, panel }) => {
  await tab.evaluate(openSocket, stage.socketUrl('/echo/kept'));
  await tab.goto(elsewhere(stage));
  expect(await ended(panel, 1)).toEqual(['/echo/kept']);
  await tab.goBack();
  await tab.evaluate(openSocket, stage.socketUrl('/close/4004/after'));
  expect(await ended(panel, 2)).toEqual(['/close/4004/after', '/echo/kept']);
});

test('a page whose process crashes has ended its sockets once it is loaded again', async ({ tab, stage, panel }) => {
  stage.show('/crashes', { html: '<!doctype html><title>Crashes</title>' });
  await tab.goto(stage.url('/crashes'));
  await tab.evaluate(openSocket, stage.socketUrl('/echo/crashed'));
  await panel.waitFor(async () => JSON.stringify(await chrome.storage.session.get(null)).includes('/echo/crashed'), {
    what: 'the socket in the store',
  });
  await tab.crashAndReload();
  expect(await ended(panel, 1)).toEqual(['/echo/crashed']);
});

test('a tab that is closed leaves nothing behind, and no fault', async ({ app, stage, panel }) => {
  const errors = await app.collectErrors();
  const other = await app.newTab(stage.url('/'));
  await other.evaluate(openSocket, stage.socketUrl('/echo/of-the-closed-tab'));
  const isStored = async () => JSON.stringify(await chrome.storage.session.get(null)).includes('of-the-closed-tab');
  await panel.waitFor(isStored, { what: 'the socket in the store' });
  await other.close();
  await panel.waitFor(`return !(await (${isStored.toString()})());`, { what: 'nothing of it in the store' });
  expect(await errors()).toEqual([]);
});

test('a prerendered page has its sockets under the tab that shows it, and one that is discarded takes them along @chromium', async ({
  stage,
}) => {
  for (const path of ['/shown', '/discarded']) {
    const socket = JSON.stringify(stage.socketUrl(`/echo${path}`));
    stage.show(path, { html: `<!doctype html><title>Prerendered</title><script>new WebSocket(${socket})</script>` });
  }
  const opener = stage.show('/prerenders', {
    html: `<!doctype html><script type="speculationrules">
        {"prerender":[{"source":"list","urls":["/shown","/discarded"],"eagerness":"immediate"}]}
      </script><script>
        const look = async () => {
          if ((await fetch('/go')).ok) location.href = '/shown';
          else setTimeout(look, 50);
        };
        look();
      </script>`,
  });
  const browser = await launchUnwatchedChromium('dist/chrome');
  try {
    const stored = async () => (await browser.evaluate('chrome.storage.session.get(null)')) as Record<string, unknown>;
    const recordOf = async (path: string) => {
      const { records } = createLogMirror().apply(await stored(), []);
      return records.find(({ url }) => url?.endsWith(path));
    };
    await browser.newTab(opener);
    // Neither is in the frame of the tab: this is what being prerendered looks like.
    for (const path of ['/shown', '/discarded']) {
      const prerendered = await until(() => recordOf(path), { what: `the socket of ${path}` });
      expect(prerendered.document).toMatchObject({ isTop: false });
    }
    stage.show('/go', { html: '' });
    await until(async () => (await recordOf('/shown'))?.opened, { what: 'the page that is shown' });

    // As a panel of that tab does when it is opened, and while its Live view is shown.
    await browser.evaluate(`chrome.storage.session.get(null).then((all) => {
      const tab = Object.keys(all).find((key) => key.startsWith('tab:')).slice(4);
      const port = chrome.runtime.connect({ name: 'panel:' + tab });
      port.onMessage.addListener((news) => { if (news.type === 'live') window.live = news.documents; });
      port.postMessage({ type: 'subscribe', revision: null });
      port.postMessage({ type: 'ask-live' });
    })`);
    await until(async () => (await recordOf('/discarded'))?.left, { what: 'the end of what was discarded' });
    const shown = await recordOf('/shown');
    expect(shown).toMatchObject({ document: { frameId: 0, isTop: true }, left: null, closed: null });
    const live = (await until(() => browser.evaluate('window.live'), { what: 'what lives' })) as LiveDocument[];
    expect(live.flatMap(({ sockets }) => sockets.map(({ id }) => id))).toEqual([shown?.id]);
  } finally {
    await browser.close();
  }
});
