// Background. The open panels, one port each, named for the tab they inspect. A port is taken from our own pages only.
import type { PanelNews, PanelRequest } from '../src/protocol/messages.ts';
import { tabOfPanelPort } from '../src/protocol/panel-port.ts';
import type { LogChanges } from '../src/record/entry-book.ts';
import { browser } from './browser.ts';
import { isOwnPage } from './own-page.ts';
import type { Runtime } from 'webextension-polyfill';

export interface PanelPorts {
  publish(changes: LogChanges): void;
  /** Tells each panel what is asked for about its tab. */
  tell(newsOf: (tabId: number) => Promise<PanelNews>): void;
}

export type AnswerPanel = (tabId: number, request: PanelRequest, reply: (news: PanelNews) => void) => void;

/** To be called in the background's first turn, or the browser does not wake it for a panel. */
export function openPanelPorts(answer: AnswerPanel): PanelPorts {
  const ports = new Map<Runtime.Port, number>();

  browser.runtime.onConnect.addListener((port) => {
    const tabId = tabOfPanelPort(port.name);
    if (tabId === null || !isOwnPage(port.sender)) return;
    ports.set(port, tabId);
    port.onMessage.addListener((request) => answer(tabId, request as PanelRequest, (news) => post(port, news)));
    port.onDisconnect.addListener(() => ports.delete(port));
  });

  return {
    publish(changes) {
      for (const [port, tabId] of ports) {
        const change = changes.get(tabId);
        if (change) post(port, { type: 'entries', reset: false, ...change });
      }
    },
    tell(newsOf) {
      for (const [port, tabId] of ports) void newsOf(tabId).then((news) => post(port, news));
    },
  };
}

/** A panel that has gone in this very moment needs no news. */
function post(port: Runtime.Port, news: PanelNews): void {
  try {
    port.postMessage(news);
  } catch {
    port.disconnect();
  }
}
