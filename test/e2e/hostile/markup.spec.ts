/** A page and a server may put anything into an address, a reason or a subprotocol: it is shown as text, and nothing more. */
import { readRecordedLog } from '../drivers/recorded-log.ts';
import type { PanelDriver } from '../drivers/panel-driver.ts';
import { expect, test } from '../support/stage-fixture.ts';

/** What a Close frame can carry: 123 bytes. */
const REASONS = [
  '<img src=x onerror="window.pwned=1">',
  '<script>window.pwned=1</script>',
  '"><svg onload=window.pwned=1>',
  '</td></tr></table><h1>mine</h1>',
  '\u001B[31mred\u001B[0m\u001B]8;;https://evil.test\u0007link',
  'invoice\u202Egpj.exe',
  'a\u0000b\u0007c\u0085d',
  '\u2066hidden\u2069\u200Bzero\u2028line',
  'javascript:window.pwned=1//',
  '{{constructor.constructor("window.pwned=1")()}}',
];

const shown = (panel: PanelDriver, count: number) =>
  panel.waitFor((all: number) => document.querySelectorAll('tbody tr:not([aria-hidden])').length === all, {
    args: [count],
    what: `${count} rows`,
  });

/** Nothing of it has become an element, an address or a style, and no character that reorders or hides is left raw. */
const marksOf = () => {
  const { body } = document;
  // oxlint-disable-next-line no-control-regex -- it looks for them
  const raw = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u200B\u200E\u200F\u2028-\u202E\u2066-\u2069]/;
  return {
    pwned: 'pwned' in window,
    elements: [...body.querySelectorAll('img, script, h1, iframe, object, base, link, style')]
      .filter((element) => /mine|onerror|onload|pwned/.test(element.outerHTML) && !/^H1$/.test(element.tagName))
      .map(({ outerHTML }) => outerHTML),
    headings: [...body.querySelectorAll('h1')].filter((heading) => heading.textContent === 'mine').length,
    links: [...body.querySelectorAll('a')].map(({ href }) => href).filter((href) => !href.startsWith('https://')),
    raw: raw.test(body.innerText.replaceAll('\n', ' ').replaceAll('\t', ' ')),
    titles: [...body.querySelectorAll('[title]')].filter((element) => raw.test(element.getAttribute('title') ?? ''))
      .length,
  };
};
const CLEAN = { pwned: false, elements: [], headings: 0, links: [], raw: false, titles: 0 };

test('markup, terminal codes, bidi and null are text in every view', async ({ app, tab, stage, panel }) => {
  const errors = await app.collectErrors();
  await tab.evaluate(
    async (base: string, reasons: readonly string[]) => {
      for (const reason of reasons) {
        const socket = new WebSocket(
          `${base}/close/4000/${encodeURIComponent(reason)}?q=${encodeURIComponent(reason)}`,
        );
        await new Promise((resolve) => {
          socket.addEventListener('close', resolve);
        });
        // No such name is a token: the constructor throws, and its argument is recorded.
        try {
          new WebSocket(`${base}/close/4000/x`, reason);
        } catch {
          // As it should.
        }
      }
    },
    stage.socketUrl(''),
    REASONS,
  );
  await shown(panel, 2 * REASONS.length);
  expect(await panel.evaluate(marksOf)).toEqual(CLEAN);

  const { records } = await readRecordedLog(panel);
  // Recorded as it was, character for character.
  expect(new Set(records.flatMap(({ closed }) => closed?.reason ?? []))).toEqual(new Set(REASONS));

  // The detail of each, and then every view.
  await panel.click('tbody tr:not([aria-hidden]) td');
  await panel.press('Enter');
  await panel.waitFor(() => document.querySelector('.detail') !== null, { what: 'the detail' });
  for (let row = 0; row < 2 * REASONS.length; row++) {
    await panel.press('ArrowDown');
    expect(await panel.evaluate(marksOf), `detail ${row}`).toEqual(CLEAN);
  }
  const views = await panel.evaluate(() => document.querySelectorAll('[role=tab]').length);
  expect(views).toBeGreaterThan(3);
  for (let view = 0; view < views; view++) {
    await panel.click(`[role=tab]:nth-of-type(${view + 1})`);
    await panel.waitFor(
      (index: number) => document.querySelectorAll('[role=tab]')[index]?.getAttribute('aria-selected') === 'true',
      { args: [view], what: `view ${view}` },
    );
    expect(await panel.evaluate(marksOf), `view ${view}`).toEqual(CLEAN);
  }
  await panel.click('[role=tab]:nth-of-type(1)');
  expect(await errors()).toEqual([]);
});

test('getters that throw and Proxies break nothing of the page’s, and nothing of ours', async ({
  app,
  tab,
  stage,
  panel,
}) => {
  const errors = await app.collectErrors();
  const outcomes = await tab.evaluate(async (base: string) => {
    const boom = (): never => {
      throw new RangeError('the page’s own');
    };
    const trap = () => new Proxy(Object.create(null) as object, new Proxy({}, { get: () => boom }));
    const told: string[] = [];
    const attempt = (name: string, call: () => unknown) => {
      try {
        call();
        told.push(`${name}: went through`);
      } catch (error) {
        told.push(`${name}: ${(error as Error).name} ${error instanceof RangeError ? 'of the page' : ''}`.trim());
      }
    };
    const url = `${base}/echo`;
    attempt('URL that throws', () => new WebSocket({ toString: boom } as never));
    attempt('URL of Proxy', () => new WebSocket(trap() as never));
    attempt('protocols of Proxy', () => new WebSocket(url, trap() as never));
    attempt('protocols that throw', () => new WebSocket(url, { [Symbol.iterator]: boom } as never));
    attempt('list with a getter', () => new WebSocket(url, Object.defineProperty(['a'], '0', { get: boom }) as never));
    const socket = new WebSocket(url);
    attempt('reason that throws', () => socket.close(4000, { toString: boom } as never));
    attempt('code that throws', () => socket.close({ valueOf: boom } as never));
    attempt('reason of 100 MB', () => socket.close(4000, 'x'.repeat(100 << 20)));
    // With 100 MB Chromium's own constructor takes the tab down.
    attempt('URL of 1 MB', () => new WebSocket(`ftp://${'x'.repeat(1 << 20)}`));
    Object.defineProperty(socket, 'readyState', { get: boom });
    Object.defineProperty(socket, 'url', { get: boom });
    Object.defineProperty(socket, 'bufferedAmount', { get: boom });
    Object.freeze(socket);
    await new Promise((resolve) => {
      socket.addEventListener('open', resolve);
    });
    socket.send('still works');
    await new Promise((resolve) => {
      socket.addEventListener('message', resolve);
    });
    // Events that look like the real ones.
    for (const code of [4999, 1006]) socket.dispatchEvent(new CloseEvent('close', { code, reason: 'forged' }));
    socket.dispatchEvent(new Event('error'));
    attempt('close', () => socket.close(4321, 'mine'));
    await new Promise((resolve) => {
      socket.addEventListener('close', (event) => event.isTrusted && resolve(null));
    });
    return told;
  }, stage.socketUrl(''));
  expect(outcomes).toEqual([
    'URL that throws: RangeError of the page',
    'URL of Proxy: RangeError of the page',
    'protocols of Proxy: RangeError of the page',
    'protocols that throw: RangeError of the page',
    'list with a getter: RangeError of the page',
    'reason that throws: RangeError of the page',
    'code that throws: RangeError of the page',
    'reason of 100 MB: SyntaxError',
    'URL of 1 MB: SyntaxError',
    'close: went through',
  ]);
  await panel.waitFor(() => document.body.innerText.includes('4321'), { what: 'the real end' });
  const { records, lost } = await readRecordedLog(panel);
  expect(records.flatMap(({ closed }) => closed ?? []).map(({ code, reason }) => `${code} ${reason}`)).toEqual([
    '4321 mine',
  ]);
  expect(lost).toEqual({ evicted: 0, dropped: 0 });
  expect(await errors()).toEqual([]);
});
