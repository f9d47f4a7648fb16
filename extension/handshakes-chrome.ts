// Devtools page, in Chromium. Tells the background the outcome of each WebSocket handshake that DevTools sees, which is
// only while it is open for the tab. Input: `devtools.network`, which needs no permission. The entries hold the payload
// of every message too: nothing of them is kept but the browser's own error text.
import { fromNetworkEntry, type NetworkEntry } from '../src/record/network-entry.ts';
import type { HandshakeMessage } from '../src/protocol/messages.ts';
import { browser } from './browser.ts';

export function reportHandshakes(): void {
  const { tabId } = browser.devtools.inspectedWindow;
  // Not through the polyfill, which would wrap each entry with all that is in it.
  chrome.devtools.network.onRequestFinished.addListener((entry) => {
    const finding = fromNetworkEntry(entry as unknown as NetworkEntry, Date.now());
    if (!finding) return;
    send({ type: 'handshake', report: { requestId: null, tabId, frameId: null, began: null, ...finding } });
  });
}

/** Without an answer, and without an error where the extension has been reloaded under this page. */
function send(message: HandshakeMessage): void {
  try {
    browser.runtime.sendMessage(message).catch(() => undefined);
  } catch {
    // `Extension context invalidated.`, thrown at once.
  }
}
