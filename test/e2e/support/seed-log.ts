import { createLoggedSockets } from '../../../src/record/logged-sockets.ts';
import type { SocketRecord } from '../../../src/record/socket-record.ts';
import type { BrowserUnderTest, PanelDriver } from '../drivers/panel-driver.ts';

/** Rises with each change of a log: any that the panel has not had makes it read everything anew. */
const REVISION = 1000;

/**
 * Gives the panel's tab a log that took longer to come about than a test can wait. The records lie in the store as an
 * earlier background wrote them, and the next one reads them there.
 * @param since of the recording, in milliseconds since the Unix epoch
 */
export async function seedLog(
  app: BrowserUnderTest,
  panel: PanelDriver,
  records: readonly SocketRecord[],
  since: number,
): Promise<void> {
  const tabId = await panel.evaluate(() => chrome.devtools.inspectedWindow.tabId);
  const entries = entriesOf(tabId, records, since);
  await panel.evaluate((set) => chrome.storage.session.set(JSON.parse(set) as object), JSON.stringify(entries));
  await app.stopBackground();
}

function entriesOf(tabId: number, records: readonly SocketRecord[], since: number): object {
  const logged = createLoggedSockets({}, () => since);
  logged.putTab(tabId, { ...logged.tabOf(tabId).stored, revision: REVISION });
  for (const [index, record] of records.entries()) {
    const { url, frameId, isTop } = record.document;
    const id = `${record.document.id}-${tabId}`;
    const facts = { tabId, frameId, isTop, url: url ?? '', bridge: id, seq: records.length, dropped: 0 };
    const document = logged.documents.get(id) ?? logged.addDocument(id, facts);
    logged.putDocument(document, facts);
    logged.putSocket(logged.addSocket(document, index + 1, record));
  }
  return logged.entriesOf(tabId);
}
