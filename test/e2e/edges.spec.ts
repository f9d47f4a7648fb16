/** Endings at the very edge of a document's life: each is in the log, once. */
import { readRecordedLog } from './drivers/recorded-log.ts';
import type { PanelDriver } from './drivers/panel-driver.ts';
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

test('a prerendered page tells of its sockets, under the tab that shows it @chromium', async ({
  tab,
  stage,
  panel,
}) => {
  const to = stage.show('/prerendered', {
    html: `<!doctype html><title>Prerendered</title><script>
      window.was = document.prerendering;
      new WebSocket(${JSON.stringify(stage.socketUrl('/close/4005/early'))});
    </script>`,
  });
  await tab.goto(
    stage.show('/prerenders', {
      html: `<!doctype html><script type="speculationrules">
        {"prerender":[{"source":"list","urls":["/prerendered"],"eagerness":"immediate"}]}
      </script>`,
    }),
  );
  await tab.evaluate((url: string) => void (location.href = url), to);
  await tab.waitFor(() => document.title === 'Prerendered', { what: 'the prerendered page' });
  await tab.evaluate(openSocket, stage.socketUrl('/close/4006/late'));
  expect(await ended(panel, 2)).toEqual(['/close/4005/early', '/close/4006/late']);
});
