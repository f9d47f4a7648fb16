/** A page that keeps its thread busy tells of its sockets late: what the network tells of them meanwhile is theirs. */
import { readRecordedLog } from './drivers/recorded-log.ts';
import { expect, test } from './support/stage-fixture.ts';

/** Longer than an outcome waits for its record. */
const BUSY_MS = 4000;

test('a socket of a busy page is one row, with its handshake', async ({ tab, stage, panel }) => {
  await tab.evaluate(
    (url: string, milliseconds: number) => {
      new WebSocket(`${url}/first`);
      new WebSocket(`${url}/second`);
      for (const end = performance.now() + milliseconds; performance.now() < end;);
    },
    stage.socketUrl('/close/4001'),
    BUSY_MS,
  );
  const ended = await panel.waitFor(
    async () => {
      const entries = Object.entries(await chrome.storage.session.get(null));
      const sockets = entries
        .filter(([key]) => key.startsWith('socket:'))
        .map(([, value]) => value as { closed?: unknown; handshake?: unknown });
      return sockets.filter(({ closed, handshake }) => closed && handshake).length >= 2;
    },
    { what: 'two ended sockets with their handshakes' },
  );
  expect(ended).toBe(true);
  const { records } = await readRecordedLog(panel);
  expect(records.map(({ seenFrom, url }) => `${seenFrom} ${new URL(url ?? '').pathname}`).toSorted()).toEqual([
    'page /close/4001/first',
    'page /close/4001/second',
  ]);
});
