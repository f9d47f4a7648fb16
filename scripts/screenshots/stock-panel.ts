import type { BrowserUnderTest, PageUnderTest, PanelDriver } from '../../test/e2e/drivers/panel-driver.ts';
import { seedLog } from '../../test/e2e/support/seed-log.ts';
import type { Stage } from '../../test/e2e/support/stage.ts';
import { pictureLog } from './picture-log.ts';

/** Opens a panel that has something to show: `pictureLog`, and three sockets that live. */
export async function stockPanel(
  app: BrowserUnderTest,
  stage: Stage,
  host?: string,
): Promise<{ readonly tab: PageUnderTest; readonly panel: PanelDriver }> {
  const socketUrl = (path: string) => stage.socketUrl(path, host);
  const tab = await app.newTab(stage.show('/acme', { html: livePage(socketUrl) }));
  const panel = await tab.openPanel();
  const { records, since } = pictureLog(Date.now());
  await seedLog(app, panel, records, since);
  await panel.waitFor((count: number) => document.querySelector('.foot b')?.textContent === `${count}`, {
    args: [records.length],
    what: `${records.length} disconnects`,
  });
  return { tab, panel };
}

/** One socket talks, two are silent. */
const livePage = (socketUrl: (path: string) => string) => `<!doctype html><title>Acme</title><script>
  const talker = new WebSocket(${JSON.stringify(socketUrl('/echo'))});
  talker.addEventListener('open', () => setInterval(() => talker.send('{"op":"ping"}'), 700));
  const listener = new WebSocket(${JSON.stringify(socketUrl('/live?token=secret'))});
  const other = new WebSocket(${JSON.stringify(socketUrl('/presence'))}, 'graphql-transport-ws');
</script>`;
