// Background. Which tab, frame and document a message comes from: told by the browser in `sender`, never by a page.
import type { Runtime } from 'webextension-polyfill';
import type { Origin, SocketLog } from '../src/record/socket-log.ts';

/**
 * While a document goes away `sender` tells less: Chromium may give a main frame another frame id, Firefox leaves the
 * tab out when it is closed. The document's id is always there, so what its first message told is believed.
 */
export function originOf(sender: Runtime.MessageSender, log: SocketLog): Origin | null {
  const { tab, frameId } = sender;
  const documentId = (sender as { documentId?: string }).documentId ?? legacyDocumentId(sender);
  const known = log.originOf(documentId);
  if (known) return known;
  return tab?.id === undefined || frameId === undefined ? null : { tabId: tab.id, frameId, documentId };
}

/** Browsers before `documentId`: tab, frame and address come nearest. */
function legacyDocumentId({ tab, frameId, url }: Runtime.MessageSender): string {
  return `${tab?.id}-${frameId}-${url}`;
}
