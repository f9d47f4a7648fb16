/** A page that replays what was real, turns its clocks, clears the timers of everybody, and measures what ran in it. */
import { readRecordedLog } from '../drivers/recorded-log.ts';
import { until } from '../drivers/until.ts';
import { expect, test } from '../support/stage-fixture.ts';

test('an event that was real is not taken for another socket’s, and a page’s clocks are not believed', async ({
  app,
  tab,
  stage,
  panel,
}) => {
  const errors = await app.collectErrors();
  const before = Date.now();
  await tab.evaluate(async (base: string) => {
    const victim = new WebSocket(`${base}/echo/victim`);
    await new Promise((resolve) => {
      victim.addEventListener('open', resolve);
    });
    const real = await new Promise<Event>((resolve) => {
      new WebSocket(`${base}/close/4007/real`).addEventListener('close', resolve);
    });
    await new Promise((resolve) => {
      setTimeout(resolve);
    });
    victim.dispatchEvent(real);
    victim.dispatchEvent(new Event('error'));
    victim.dispatchEvent(new CloseEvent('close', { code: 4999, reason: 'forged' }));

    const lie = (owner: object, name: string, value: unknown) =>
      Object.defineProperty(owner, name, { configurable: true, get: () => value });
    lie(CloseEvent.prototype, 'code', 4999);
    lie(CloseEvent.prototype, 'reason', 'forged');
    lie(CloseEvent.prototype, 'wasClean', false);
    lie(Event.prototype, 'type', 'open');
    lie(Event.prototype, 'isTrusted', true);
    lie(Event.prototype, 'timeStamp', 1e9);
    lie(WebSocket.prototype, 'url', 'wss://forged.example/');
    lie(WebSocket.prototype, 'readyState', 0);
    lie(Performance.prototype, 'timeOrigin', 0);
    Performance.prototype.now = () => 1e9;
    performance.now = () => 1e9;
    Date.now = () => 1e9;
    // The names of what the hook says, planted where a literal or a copy might look for them.
    for (const name of ['socket', 'code', 'wasClean', 'traffic', 'readyState', 'stack', 'api', 'kind']) {
      lie(Object.prototype, name, 'forged');
    }
    const later = new WebSocket(`${base}/close/4008/later`);
    await new Promise((resolve) => {
      later.addEventListener('close', resolve);
    });
    Object.assign(window, { victim });
    for (const name of ['socket', 'code', 'wasClean', 'traffic', 'readyState', 'stack', 'api', 'kind']) {
      Reflect.deleteProperty(Object.prototype, name);
    }
  }, stage.socketUrl(''));
  await panel.waitFor(() => document.body.innerText.includes('4008'), { what: 'what came after it' });
  // The real end would put right what was forged before it.
  const open = (await readRecordedLog(panel)).records.find(({ url }) => url?.endsWith('/victim'));
  expect(open).toMatchObject({ closed: null, errored: null });
  await tab.evaluate(() => (window as unknown as { victim: WebSocket }).victim.close(4009, 'victim'));
  await panel.waitFor(() => document.body.innerText.includes('4009'), { what: 'the last end' });
  const { records, lost } = await readRecordedLog(panel);
  expect(JSON.stringify(records)).not.toContain('forged');
  expect(
    records.map(({ url, closed }) => `${new URL(url ?? '').pathname} ${closed?.code} ${closed?.reason}`).toSorted(),
  ).toEqual(['/close/4007/real 4007 real', '/close/4008/later 4008 later', '/echo/victim 4009 victim']);
  for (const { created, closed } of records) {
    expect(created.wall).toBeGreaterThanOrEqual(before);
    expect(closed?.wall).toBeLessThanOrEqual(Date.now());
    expect(closed?.at).toBeGreaterThanOrEqual(created.at);
    expect(closed?.at).toBeLessThan(600_000);
  }
  expect(lost).toEqual({ evicted: 0, dropped: 0 });
  expect(await errors()).toEqual([]);
});

test('a page that clears everybody’s timers loses no record of a background that dies', async ({
  app,
  tab,
  stage,
  panel,
}) => {
  await tab.evaluate(() => {
    const clear = () => {
      const last = Number(setTimeout(() => {}));
      for (let timer = last; timer > Math.max(0, last - 5000); timer--) clearTimeout(timer);
      postMessage('again', '*');
    };
    addEventListener('message', clear);
    clear();
  });
  for (const number of [0, 1, 2, 3]) {
    await tab.evaluate(
      (url: string) =>
        new Promise<void>((resolve) => {
          new WebSocket(url).addEventListener('close', () => resolve());
        }),
      stage.socketUrl(`/close/4010/${number}`),
    );
    await app.killBackground();
  }
  // What comes later brings along what was left behind.
  await until(
    async () => {
      await tab.evaluate((url: string) => void new WebSocket(url), stage.socketUrl('/close/4011/later'));
      const { records } = await readRecordedLog(panel);
      return records.filter(({ closed }) => closed?.code === 4010).length === 4;
    },
    { what: 'all four' },
  );
});

test('what a page measures of its long frames and reports names none of our scripts', async ({ tab, stage }) => {
  await tab.goto(stage.show('/measurer', { html: '<!doctype html><title>A measurer</title>' }));
  const told = await tab.evaluate(async (url: string) => {
    const entries: string[] = [];
    for (const type of PerformanceObserver.supportedEntryTypes) {
      new PerformanceObserver((list) =>
        entries.push(...list.getEntries().map((entry) => JSON.stringify(entry))),
      ).observe({
        type,
        buffered: true,
      });
    }
    const scope = window as unknown as { ReportingObserver?: new (...args: unknown[]) => { observe(): void } };
    const take = (reports: readonly unknown[]) => entries.push(...reports.map((report) => JSON.stringify(report)));
    if (scope.ReportingObserver) new scope.ReportingObserver(take, { buffered: true }).observe();
    // So large that whoever looks at it first, which is our listener, takes long enough to be listed.
    const socket = new WebSocket(url);
    await new Promise((resolve) => {
      socket.addEventListener('open', resolve);
    });
    socket.send('é'.repeat(10 << 20));
    await new Promise((resolve) => {
      socket.addEventListener('message', resolve);
    });
    for (const end = performance.now() + 100; performance.now() < end;);
    performance.mark('the end');
    const long = 'long-animation-frame';
    const awaited = PerformanceObserver.supportedEntryTypes.includes(long) ? long : 'mark';
    while (!entries.some((entry) => entry.includes(`"entryType":"${awaited}"`))) {
      await new Promise(requestAnimationFrame);
    }
    socket.close();
    return entries;
  }, stage.socketUrl('/echo'));
  expect(told.length).toBeGreaterThan(0);
  expect(told.filter((text) => /extension:|page-hook|bridge/.test(text))).toEqual([]);
});
