import { createLogMirror } from '../../../src/record/log-mirror.ts';
import type { Losses } from '../../../src/record/session-file.ts';
import type { SocketRecord } from '../../../src/record/socket-record.ts';
import { parseKey, type StoredDocument } from '../../../src/record/stored-log.ts';
import type { PanelDriver } from './panel-driver.ts';

export interface RecordedLog {
  readonly records: readonly SocketRecord[];
  readonly lost: Losses;
}

interface Store {
  readonly tabId: number;
  readonly entries: Readonly<Record<string, unknown>>;
}

const READ_STORE = `return {
  tabId: chrome.devtools.inspectedWindow.tabId,
  entries: await chrome.storage.session.get(null),
};`;

/** The raw log of the panel's tab, as the background has stored it: nothing of the panel's own code has a hand in it. */
export async function readRecordedLog(panel: PanelDriver): Promise<RecordedLog> {
  const store = (await panel.evaluate(READ_STORE)) as Store;
  const mirror = createLogMirror();
  const { records } = mirror.apply(entriesOfTab(store), []);
  return { records, lost: { evicted: mirror.tab?.evicted ?? 0, dropped: mirror.dropped } };
}

function entriesOfTab({ entries, tabId }: Store): Record<string, unknown> {
  const isOfTab = (key: string): boolean => {
    const parsed = parseKey(key);
    if (parsed?.kind === 'tab') return parsed.tabId === tabId;
    const document = parsed && (entries[`document:${parsed.documentId}`] as StoredDocument | undefined);
    return document?.tabId === tabId;
  };
  return Object.fromEntries(Object.entries(entries).filter(([key]) => isOfTab(key)));
}
