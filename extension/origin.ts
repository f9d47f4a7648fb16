// Background. Which tab, frame and document a message comes from: told by the browser in `sender`, never by a page.
import type { Runtime } from 'webextension-polyfill';
import type { Origin, SocketLog } from '../src/record/socket-log.ts';

/**
 * While a document goes away `sender` tells less: Chromium may give a main frame another frame id, Firefox leaves the
 * tab out when it is closed. The document's id is always there, so what its first message told is believed. But a page
 * that was prerendered gets the tab's own frame when it is shown (Chromium).
 */
export function originOf(sender: Runtime.MessageSender, log: SocketLog): Origin | null {
  const { tab, frameId } = sender;
  const { documentId = legacyDocumentId(sender), documentLifecycle } = sender as ChromiumSender;
  const known = log.originOf(documentId);
  if (known) return documentLifecycle === 'active' && frameId !== undefined ? { ...known, frameId } : known;
  return tab?.id === undefined || frameId === undefined ? null : { tabId: tab.id, frameId, documentId };
}

/** Whether the tab shows another document by now (Chromium). */
export function isLeaving(sender: Runtime.MessageSender): boolean {
  const { documentLifecycle } = sender as ChromiumSender;
  return documentLifecycle === 'cached' || documentLifecycle === 'pending_deletion';
}

/** The types lack it; Firefox has a part of it. */
export interface ChromiumSender extends Runtime.MessageSender {
  readonly documentId?: string;
  readonly documentLifecycle?: 'prerender' | 'active' | 'cached' | 'pending_deletion';
}

/** Browsers before `documentId`: tab, frame and address come nearest. */
function legacyDocumentId({ tab, frameId, url }: Runtime.MessageSender): string {
  return `${tab?.id}-${frameId}-${url}`;
}
