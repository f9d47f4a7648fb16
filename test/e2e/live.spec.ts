/** The Live view in the real panel: what lives, and what its user may do to it. Nobody else may. */
import type { PageUnderTest, PanelDriver } from './drivers/panel-driver.ts';
import { readRecordedLog } from './drivers/recorded-log.ts';
import { until } from './drivers/until.ts';
import type { Stage } from './support/stage.ts';
import { expect, test } from './support/stage-fixture.ts';

/** Opens a socket whose page notes all it sees of its end, in every way there is to see it. */
async function openAndNote(tab: PageUnderTest, url: string): Promise<void> {
  await tab.evaluate(async (address: string) => {
    const events: string[] = [];
    class Mine extends WebSocket {}
    const socket = new Mine(address);
    Object.assign(window, { events, socket, made: [] });
    const note = (by: string) => (event: Event) => {
      const { code, reason, wasClean } = event as CloseEvent;
      const isSame = event.target === socket && event instanceof (event.type === 'close' ? CloseEvent : Event);
      const facts = event.type === 'close' ? [code, reason, wasClean] : [];
      events.push([by, event.type, `state ${socket.readyState}`, ...facts, isSame].join(' '));
      if (by === 'capturing') Object.assign(window, { isTrusted: event.isTrusted });
    };
    const removed = note('removed');
    // oxlint-disable unicorn/prefer-add-event-listener -- such handlers are what is looked at
    socket.onerror = note('on');
    socket.onclose = note('on');
    // oxlint-enable unicorn/prefer-add-event-listener
    for (const type of ['error', 'close']) {
      socket.addEventListener(type, note('capturing'), true);
      socket.addEventListener(type, note('once'), { once: true });
      socket.addEventListener(type, { handleEvent: note('object') });
      socket.addEventListener(type, removed);
      socket.removeEventListener(type, removed);
      socket.addEventListener(type, (event) => event.stopImmediatePropagation());
      socket.addEventListener(type, note('stopped'));
    }
    await new Promise<void>((resolve) => {
      socket.addEventListener('open', () => resolve());
    });
  }, url);
}

/** What the page has seen, as soon as its socket has ended. */
async function seenBy(tab: PageUnderTest): Promise<{ events: string[]; isTrusted: boolean }> {
  const hasEnded = () => (window as unknown as { events: string[] }).events.some((event) => event.includes(' close '));
  await tab.waitFor(hasEnded, { what: 'the close event' });
  return tab.evaluate(() => {
    const { events, isTrusted } = window as unknown as { events: string[]; isTrusted: boolean };
    return { events: [...events], isTrusted };
  });
}

/** Fills in a field of the dialog as its user does: Playwright and Marionette type alike, but neither clears. */
const fill = (panel: PanelDriver, label: string, value: string) =>
  panel.evaluate(
    (name: string, text: string) => {
      const field = [...document.querySelectorAll('dialog label')].find(({ textContent }) => textContent === name);
      const input = (field as HTMLLabelElement).control as HTMLInputElement;
      input.value = text;
      input.dispatchEvent(new Event('input', { bubbles: true }));
    },
    label,
    value,
  );

const BUTTONS = { 'Close…': 1, 'Simulate…': 2, 'Refuse next…': 3 } as const;

async function openDialog(panel: PanelDriver, button: keyof typeof BUTTONS): Promise<void> {
  await panel.click('#tab-live');
  await panel.waitFor(() => document.querySelectorAll('.live tbody tr').length === 1, { what: 'the live socket' });
  await panel.click(`.live tbody button:nth-of-type(${BUTTONS[button]})`);
  await panel.waitFor(() => document.querySelector('dialog[open]') !== null, { what: 'the dialog' });
}

async function simulate(panel: PanelDriver, code: number, reason = '', error = false): Promise<void> {
  await openDialog(panel, 'Simulate…');
  await fill(panel, 'Close code', `${code}`);
  await fill(panel, 'Reason', reason);
  if (error) await panel.click('dialog input[type="checkbox"]');
  await panel.click('dialog button[type="submit"]');
}

const recordsOf = (panel: PanelDriver, count: number) =>
  until(
    async () => {
      const { records } = await readRecordedLog(panel);
      return records.length === count && records.every(({ context }) => context !== null) && records;
    },
    { what: `${count} records that have ended` },
  );

/** The same ending twice: by the panel, and by the server or the line. */
async function realEnding(tab: PageUnderTest, stage: Stage, end: () => void) {
  await openAndNote(tab, stage.socketUrl('/echo'));
  end();
  return seenBy(tab);
}

test('shows age, traffic, silence and what waits', async ({ tab, stage, panel }) => {
  await openAndNote(tab, stage.socketUrl('/echo'));
  await tab.evaluate(async () => {
    const { socket } = window as unknown as { socket: WebSocket };
    const answered = new Promise((resolve) => socket.addEventListener('message', resolve));
    socket.send('hello');
    await answered;
  });
  await panel.click('#tab-live');
  await panel.waitFor(() => document.querySelector('.live tbody')?.textContent?.includes('1 message ') ?? false, {
    what: 'the traffic',
  });
  const [row] = await panel.rows('.live table');
  expect(row?.cells['Endpoint']).toContain(stage.socketUrl('/echo'));
  expect(row?.cells['Received']).toMatch(/^1 message · 5 B ?silent for /);
  expect(row?.cells['Sent']).toMatch(/^1 message · 5 B ?silent for /);
  expect(row?.cells['Buffered']).toBe('0 B');
});

test('closes a socket with a code and a reason, as the browser does', async ({ tab, stage, panel }) => {
  await openAndNote(tab, stage.socketUrl('/echo'));
  await openDialog(panel, 'Close…');
  await fill(panel, 'Close code', '4001');
  await fill(panel, 'Reason', 'bye');
  await panel.click('dialog button[type="submit"]');
  const seen = await seenBy(tab);
  expect(seen.events).toContain('capturing close state 3 4001 bye true true');
  expect(seen.isTrusted).toBe(true);
  const [record] = await recordsOf(panel, 1);
  expect(record).toMatchObject({
    simulated: { action: 'close' },
    closed: { code: 4001, reason: 'bye' },
    closeCall: null,
  });
});

for (const [code, reason] of [
  [1012, 'service restart'],
  [4321, 'kicked'],
] as const) {
  test(`simulates ${code}: the page sees what a server’s Close frame brings`, async ({ tab, stage, panel }) => {
    await openAndNote(tab, stage.socketUrl('/echo'));
    await simulate(panel, code, reason);
    const simulated = await seenBy(tab);
    const real = await realEnding(tab, stage, () => stage.closeSockets(code, reason));
    expect(simulated.events).toEqual(real.events);
    expect([simulated.isTrusted, real.isTrusted]).toEqual([false, true]);
    const records = await recordsOf(panel, 2);
    expect(records.map((record) => record.simulated?.action)).toEqual(['disconnect', undefined]);
    expect(records[0]?.closed).toMatchObject({ code, reason, wasClean: true });
  });
}

test('simulates a lost connection: the page sees what a cut line brings', async ({ tab, stage, panel }) => {
  await openAndNote(tab, stage.socketUrl('/echo'));
  await simulate(panel, 1006);
  const simulated = await seenBy(tab);
  const real = await realEnding(tab, stage, () => stage.dropSockets());
  expect(simulated.events).toEqual(real.events);
  expect(simulated.events).toContain('on close state 3 1006  false true');
});

test('simulates an error before the end, where it is asked to', async ({ tab, stage, panel }) => {
  await openAndNote(tab, stage.socketUrl('/echo'));
  await simulate(panel, 1006, '', true);
  const { events } = await seenBy(tab);
  const types = events.map((event) => event.split(' ')[1]);
  expect(types).toEqual([...types].toSorted().toReversed());
  expect(events).toContain('capturing error state 3 true');
  expect(events).toContain('capturing close state 3 1006  false true');
  const [record] = await recordsOf(panel, 1);
  expect(record).toMatchObject({ errored: expect.anything(), closed: { code: 1006, wasClean: false } });
});

test('marks what was simulated in the list, in the detail and in what is exported', async ({ tab, stage, panel }) => {
  await openAndNote(tab, stage.socketUrl('/echo'));
  await simulate(panel, 1012, 'service restart');
  await seenBy(tab);
  await panel.click('#tab-disconnects');
  await panel.waitFor(() => document.querySelectorAll('tbody tr:not([aria-hidden])').length === 1, { what: 'the row' });
  const [row] = await panel.rows();
  expect(row?.cells).toMatchObject({ Code: '1012', 'Ended by': 'you, from the panel' });
  expect(row?.cells['What happened']).toContain('Simulated from the panel');
  await panel.click('tbody tr:not([aria-hidden]) td');
  await panel.waitFor(() => document.body.innerText.includes('its events are not isTrusted'), {
    what: 'the word of it in the detail',
  });
  await panel.type('[role=combobox]', '-is:simulated ');
  await panel.waitFor(() => document.querySelector('tbody') === null, { what: 'no row but the simulated one' });
});

test('refuses as many attempts as it was told to', async ({ tab, stage, panel, target }) => {
  await openAndNote(tab, stage.socketUrl('/echo'));
  await openDialog(panel, 'Refuse next…');
  await fill(panel, 'Attempts', '2');
  await panel.click('dialog button[type="submit"]');
  await panel.waitFor(() => document.querySelector('.refusals')?.textContent?.includes('2') ?? false, {
    what: 'the pending refusals',
  });
  const ends = await tab.evaluate(async (url: string) => {
    const told: string[] = [];
    for (const query of ['?1', '?2', '?3']) {
      const socket = new WebSocket(url + query);
      const events = [`state ${socket.readyState}`];
      await new Promise<void>((resolve) => {
        for (const type of ['open', 'error', 'close']) {
          socket.addEventListener(type, (event) => {
            events.push(`${type} ${(event as CloseEvent).code ?? ''} ${event.isTrusted}`.replace('  ', ' '));
            if (type !== 'error') resolve();
          });
        }
      });
      told.push(events.join(', '));
    }
    return told;
  }, stage.socketUrl('/echo'));
  // A server that has answered before Firefox's network process hears of the close is said goodbye to: 1005.
  const refused = expect.stringMatching(
    target === 'chrome' ? /^state 0, error true, close 1006 true$/ : /^state 0, error true, close 100[56] true$/,
  );
  expect(ends).toEqual([refused, refused, 'state 0, open true']);
  await panel.waitFor(() => document.querySelector('.refusals') === null, { what: 'no more pending refusals' });
});

test('is out of the page’s reach', async ({ tab, stage, panel }) => {
  await openAndNote(tab, stage.socketUrl('/echo'));
  await panel.click('#tab-live');
  await panel.waitFor(() => document.querySelectorAll('.live tbody tr').length === 1, { what: 'the live socket' });
  const found = await tab.evaluate(() => {
    const { socket } = window as unknown as { socket: WebSocket };
    const act = { socket: 1, action: 'close', args: [] };
    for (const type of ['ask', 'socket', 'observation', 'wsd:handover', 'message']) {
      for (const target of [window, document, socket]) {
        target.dispatchEvent(new CustomEvent(type, { detail: JSON.stringify({ bridge: null, act }) }));
        target.dispatchEvent(new MessageEvent(type, { data: { bridge: null, act } }));
        target.dispatchEvent(new FocusEvent(type, { relatedTarget: socket }));
      }
    }
    window.postMessage({ bridge: null, act }, '*');
    const api = (globalThis as { chrome?: { runtime?: { sendMessage?: unknown } } }).chrome?.runtime?.sendMessage;
    return { state: socket.readyState, api: typeof api, own: Reflect.ownKeys(socket).length };
  });
  expect(found).toEqual({ state: 1, api: 'undefined', own: 0 });
  const { records } = await readRecordedLog(panel);
  expect(records.map(({ simulated, closed }) => [simulated, closed])).toEqual([[undefined, null]]);
});
