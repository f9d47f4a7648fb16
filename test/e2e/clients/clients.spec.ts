/**
 * Popular clients behave the same with the extension as without. Each connects, exchanges a message, is cut off, comes
 * back by its own means, exchanges another and closes; what the application sees is equal event by event, and both ends
 * are in the log.
 */
import type { PageUnderTest, PanelDriver } from '../drivers/panel-driver.ts';
import { readRecordedLog } from '../drivers/recorded-log.ts';
import { until } from '../drivers/until.ts';
import { both, expect, test } from '../transparency/compare.ts';
import { bundle } from './bundle.ts';
import { centrifuge } from './centrifuge.ts';
import type { Client } from './client.ts';
import { graphqlWs } from './graphql-ws.ts';
import { mqtt } from './mqtt.ts';
import { phoenix } from './phoenix.ts';
import { reconnectingWebSocket } from './reconnecting-websocket.ts';
import { rxjs } from './rxjs.ts';
import { signalr } from './signalr.ts';
import { startClientSite } from './site.ts';
import { socketIo } from './socket-io.ts';
import { sockjs } from './sockjs.ts';
import { stomp } from './stomp.ts';

const CLIENTS: readonly Client[] = [
  socketIo,
  reconnectingWebSocket,
  graphqlWs,
  mqtt,
  stomp,
  phoenix,
  signalr,
  centrifuge,
  sockjs,
  rxjs,
];

for (const client of CLIENTS) {
  test(`${client.name}: the application sees the same, and both ends are in the log`, async ({ browsers }) => {
    const library = await bundle(client.modules ?? [client.name]);
    const sites = {
      hooked: await startClientSite(client, library),
      native: await startClientSite(client, library),
    };
    // Of its own for each test, so that the log is too.
    const tabs = await both(browsers, (browser) => browser.newTab());
    try {
      const seen = await both(
        { hooked: [tabs.hooked, sites.hooked] as const, native: [tabs.native, sites.native] as const },
        async ([tab, { origin }]) => {
          await tab.goto(origin);
          return runApplication(tab, client);
        },
      );
      expect(seen.hooked).toEqual(seen.native);
      expect(seen.native).toEqual(client.sees);

      const [cut, closed, ...more] = sites.hooked.sockets;
      expect(more).toEqual([]);
      expect(await endsInLog(await tabs.hooked.openPanel(), 2)).toEqual([
        { url: cut, code: 1006, reason: '', wasClean: false },
        { url: closed, ...client.closesWith, wasClean: true },
      ]);
    } finally {
      await Promise.all([tabs.hooked.close(), tabs.native.close()]);
      await Promise.all([sites.hooked.close(), sites.native.close()]);
    }
  });
}

/** What the application saw, from the first event to the last. */
function runApplication(tab: PageUnderTest, { run }: Client): Promise<readonly string[]> {
  return tab.evaluate(`await (${run.toString()})(library, app); await app.ended(); return app.notes;`) as Promise<
    readonly string[]
  >;
}

/** How each socket in the log of a tab ended, in the order in which they were made, as soon as so many have. */
async function endsInLog(panel: PanelDriver, count: number): Promise<object[]> {
  return until(
    async () => {
      const { records } = await readRecordedLog(panel);
      const ends = records
        .toSorted((one, other) => one.created.at - other.created.at)
        .map(
          ({ url, closed }) => closed && { url, code: closed.code, reason: closed.reason, wasClean: closed.wasClean },
        );
      return ends.length >= count && ends.every((end) => end !== null) && ends;
    },
    { what: `the ends of ${count} sockets in the log` },
  );
}
