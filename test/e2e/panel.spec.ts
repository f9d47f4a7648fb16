/** The panel as a developer uses it, in the real DevTools. */
import type { PanelDriver } from './drivers/panel-driver.ts';
import { expectToFit } from './support/expect-to-fit.ts';
import { openAndWait } from './support/open-and-wait.ts';
import { expect, test } from './support/stage-fixture.ts';

const rowCount = (expected: number) => document.querySelectorAll('tbody tr:not([aria-hidden])').length === expected;

/** A cell: Marionette cannot click a row. */
const FIRST_ROW = 'tbody tr:not([aria-hidden]) td';

function waitForRows(panel: PanelDriver, count: number): Promise<unknown> {
  return panel.waitFor(rowCount, { args: [count], what: `${count} rows` });
}

/** Text of the detail and the addresses it links to. */
const readDetail = () => {
  const detail = document.querySelector('.detail');
  return {
    text: (detail as HTMLElement | null)?.innerText ?? '',
    links: [...(detail?.querySelectorAll('a') ?? [])].map((link) => link.href),
  };
};

test('a row tells code, what happened, endpoint, lifetime, who ended it and when', async ({ tab, stage, panel }) => {
  await tab.evaluate(openAndWait, stage.socketUrl('/close/1012/back%20soon?token=secret'));
  await waitForRows(panel, 1);
  const [row] = await panel.rows();
  expect(row?.cells).toMatchObject({
    Code: '1012',
    'What happened': 'The server is restarting · Service Restart',
    Endpoint: stage.socketUrl('/close/1012/back%20soon'),
    Lived: expect.stringMatching(/^\d+(\.\d)? m?s$/),
    'Ended by': 'server',
    Time: expect.stringMatching(/^\d\d:\d\d:\d\d\.\d{3}$/),
  });
});

test('the detail shows meaning, category and the exact RFC section', async ({ tab, stage, panel }) => {
  await tab.evaluate(openAndWait, stage.socketUrl('/close/1012/back%20soon'));
  await waitForRows(panel, 1);
  await panel.click(FIRST_ROW);
  const { text, links } = await panel.evaluate(readDetail);
  expect(text).toContain('Close code 1012');
  expect(text).toContain('Service Restart');
  expect(text).toContain('Retry');
  expect(text).toContain('back soon');
  expect(links[0]).toBe('https://www.rfc-editor.org/rfc/rfc6455.html#section-7.4.2');
  expect(links).toContain('https://mailarchive.ietf.org/arch/msg/hybi/P_1vbD9uyHl63nbIIbFxKMfSwcM/');
  expect(links).toContain('https://developer.mozilla.org/docs/Web/API/CloseEvent/code');
});

test('the detail shows where in the code the socket was made and closed', async ({ tab, stage, panel }) => {
  await tab.goto(
    stage.show('/app', {
      html: `<!doctype html><script>
        function connectLive(url) { return new WebSocket(url); }
        function hangUp(socket) { socket.close(4321, 'logged out'); }
        const socket = connectLive(${JSON.stringify(stage.socketUrl('/echo'))});
        socket.addEventListener('open', () => hangUp(socket));
      </script>`,
    }),
  );
  await waitForRows(panel, 1);
  await panel.click(FIRST_ROW);
  const { text } = await panel.evaluate(readDetail);
  expect(text).toContain('connectLive');
  expect(text).toContain('hangUp');
  expect(text).toContain('logged out');
  expect((await panel.rows())[0]?.cells['Ended by']).toBe('page');
});

test('text and categories filter the list, and Escape takes the filter away', async ({ tab, stage, panel }) => {
  for (const path of ['/close/1012/restart', '/close/4001/kicked', '/drop']) {
    await tab.evaluate(openAndWait, stage.socketUrl(path));
  }
  await waitForRows(panel, 3);
  await panel.click(FIRST_ROW);
  await panel.press('Control+f');
  await panel.waitFor(() => document.activeElement?.getAttribute('role') === 'combobox', {
    what: 'focus in the filter',
  });
  await panel.type('[role=combobox]', 'kicked');
  await waitForRows(panel, 1);
  expect((await panel.rows())[0]?.cells['Code']).toBe('4001');
  await panel.press('Escape');
  await waitForRows(panel, 3);
  const chip = await panel.evaluate(() => {
    const chips = [...document.querySelectorAll('.chips button')];
    return chips.findIndex((candidate) => candidate.textContent?.includes('Dropped')) + 1;
  });
  await panel.click(`.chips button:nth-of-type(${chip})`);
  await waitForRows(panel, 1);
  expect((await panel.rows())[0]?.cells['Code']).toBe('1006');
});

test('clear empties the list, and what ends afterwards is listed', async ({ tab, stage, panel, readRecords }) => {
  await tab.evaluate(openAndWait, stage.socketUrl('/close/4001/first'));
  await waitForRows(panel, 1);
  await panel.click('button[aria-label="Clear"]');
  await waitForRows(panel, 0);
  expect(await readRecords()).toEqual([]);
  await tab.evaluate(openAndWait, stage.socketUrl('/close/4002/second'));
  await waitForRows(panel, 1);
});

test('while paused nothing is recorded', async ({ tab, stage, panel }) => {
  // The button shows at once what is asked for; the background has to have heard of it.
  const isPaused = (paused: boolean) =>
    panel.waitFor(
      async (wanted: boolean) => {
        const { tabId } = chrome.devtools.inspectedWindow;
        const { [`tab:${tabId}`]: stored } = await chrome.storage.session.get(`tab:${tabId}`);
        const pressed = document.querySelector('button.record')?.getAttribute('aria-pressed');
        return (stored as { paused?: boolean } | undefined)?.paused === wanted && pressed === String(!wanted);
      },
      { args: [paused], what: paused ? 'the pause' : 'recording' },
    );
  const isInStore = (wanted: boolean) =>
    panel.waitFor(
      async (expected: boolean) =>
        JSON.stringify(await chrome.storage.session.get(null)).includes('"unseen"') === expected,
      { args: [wanted], what: wanted ? 'the open socket' : 'the end of the socket' },
    );
  await panel.click('button.record');
  await isPaused(true);
  await tab.evaluate((url: string) => void new WebSocket(url, 'unseen'), stage.socketUrl('/echo'));
  await isInStore(true);
  stage.closeSockets(4001);
  // What ends counts when the background hears of it, up to a tenth of a second later.
  await isInStore(false);
  await panel.click('button.record');
  await isPaused(false);
  await tab.evaluate(openAndWait, stage.socketUrl('/close/4002/seen'));
  await waitForRows(panel, 1);
  expect((await panel.rows())[0]?.cells['Code']).toBe('4002');
});

test('without “Preserve log” a navigation clears what was before it, and only that', async ({ tab, stage, panel }) => {
  const page = stage.show('/busy', {
    html: `<!doctype html><script>new WebSocket(${JSON.stringify(stage.socketUrl('/close/4009/of-the-new-page'))})</script>`,
  });
  await tab.evaluate(openAndWait, stage.socketUrl('/close/4001/before'));
  await waitForRows(panel, 1);
  await panel.click('.bar input[type=checkbox]');
  await panel.waitFor(
    async () => JSON.stringify(await chrome.storage.session.get(null)).includes('"preserveLog":false'),
    {
      what: 'the setting stored',
    },
  );
  await tab.goto(page);
  await panel.waitFor(
    () => {
      const rows = [...document.querySelectorAll('tbody tr:not([aria-hidden])')];
      return rows.length === 1 && rows[0]?.textContent?.includes('4009');
    },
    { what: 'the new page’s row alone' },
  );
});

test('the list is worked by keyboard', async ({ tab, stage, panel }) => {
  for (const code of [4001, 4002, 4003]) await tab.evaluate(openAndWait, stage.socketUrl(`/close/${code}/x`));
  await waitForRows(panel, 3);
  await panel.click(FIRST_ROW);
  await panel.press('ArrowDown');
  const selected = () => document.querySelector('tbody tr[aria-selected=true]')?.textContent;
  expect(await panel.evaluate(selected)).toContain('4002');
  await panel.press('End');
  expect(await panel.evaluate(selected)).toContain('4001');
  await panel.press('Home');
  expect(await panel.evaluate(selected)).toContain('4003');
  await panel.press('Escape');
  await panel.waitFor(() => !document.querySelector('.detail'), { what: 'the detail closed' });
});

test('what a page or a server says is shown as text', async ({ tab, stage, panel }) => {
  const hostile = '<img src=x onerror=alert(1)>\u202Eevil';
  await tab.evaluate(openAndWait, stage.socketUrl(`/close/4000/${encodeURIComponent(hostile)}`));
  await waitForRows(panel, 1);
  await panel.click(FIRST_ROW);
  const { text } = await panel.evaluate(readDetail);
  expect(text).toContain('<img src=x onerror=alert(1)>');
  expect(text).not.toContain('\u202E');
  expect(await panel.evaluate(() => document.querySelectorAll('img').length)).toBe(0);
});

test('it follows the theme of DevTools', async ({ panel }) => {
  const brightness = () => {
    const [red = 0, green = 0, blue = 0] =
      getComputedStyle(document.body).backgroundColor.match(/\d+/g)?.map(Number) ?? [];
    return (red + green + blue) / 3;
  };
  await panel.setTheme('dark');
  await panel.waitFor(`return (${brightness.toString()})() < 80`, { what: 'a dark ground' });
  await panel.setTheme('light');
  await panel.waitFor(`return (${brightness.toString()})() > 200`, { what: 'a light ground' });
});

test('it fits from narrow to wide', async ({ tab, stage, panel }) => {
  await tab.evaluate(openAndWait, stage.socketUrl('/close/4001/a-reason-that-is-rather-long'));
  await waitForRows(panel, 1);
  await panel.click(FIRST_ROW);
  await expectToFit(panel);
});
