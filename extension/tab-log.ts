// Our pages. The log of one tab, live from the background over a port: a PanelSource.
import type { LogNews, PanelNews, PanelRequest, TabNews } from '../src/protocol/messages.ts';
import { panelPortName } from '../src/protocol/panel-port.ts';
import { openReconnectingPort, type RawPort } from '../src/protocol/reconnecting-port.ts';
import { ANY_PAGE, type PanelSource, type PanelSourceEvent } from '../src/panel/panel-source.ts';
import type { Recorder } from '../src/record/session-file.ts';
import { type LogFault, NO_FAULT } from '../src/record/log-fault.ts';
import { createLogMirror } from '../src/record/log-mirror.ts';
import { browser } from './browser.ts';
import { isFirefox } from './is-firefox.ts';

/** As much of its version as the browser tells: `156` of `Chrome/156.0.0.0`, `153.0` of `Firefox/153.0`. */
const recordedBy: Recorder = {
  browser: isFirefox ? 'firefox' : 'chrome',
  browserVersion: /(?:Chrome|Firefox)\/([\d.]+?)(?:\.0\.0\.0)?(?: |$)/.exec(navigator.userAgent)?.[1] ?? '',
  version: browser.runtime.getManifest().version,
};

export interface TabLog {
  readonly source: PanelSource;
  request(message: PanelRequest): void;
  /** The tab shows another document now. */
  navigated(url: string): void;
  /** @param needed the page was loaded before the extension */
  takeNeedsReload(needed: boolean): void;
}

/** @param means what the source has to do where it is */
export function openTabLog(tabId: number, means: Pick<PanelSource, 'openResource' | 'requestAccess'>): TabLog {
  const listeners = new Set<(event: PanelSourceEvent) => void>();
  let mirror = createLogMirror();
  /** Whether the mirror holds all of the log, and not only what has come in since. */
  let isComplete = false;
  let needsReload = false;
  let page = ANY_PAGE;
  let fault = NO_FAULT;
  let loadedWithoutAccess = false;

  const tell = (event: PanelSourceEvent) => {
    for (const listener of listeners) listener(event);
  };
  const log = () => ({
    since: mirror.tab?.since ?? null,
    paused: mirror.tab?.paused ?? false,
    preserveLog: mirror.tab?.preserveLog ?? true,
    evicted: mirror.tab?.evicted ?? 0,
    dropped: mirror.dropped,
    needsReload: needsReload || loadedWithoutAccess,
    page,
    fault,
  });

  function receive(news: PanelNews): void {
    switch (news.type) {
      case 'entries':
        return takeEntries(news);
      case 'live':
        return tell(news);
      case 'page':
        return takeNeedsReload(news.isLate);
      case 'tab':
        return takeTab(news);
      case 'store':
        return takeFault(news.fault);
    }
  }

  function takeTab({ site, isSiteOff, hasAccess }: TabNews): void {
    page = { site, isSiteOff, hasAccess };
    // Once the browser lets us in again, this page is still without our scripts.
    loadedWithoutAccess ||= !hasAccess;
    if (isComplete) tell({ type: 'changed', records: [], removed: [], log: log() });
  }

  function takeFault(changed: LogFault): void {
    fault = changed;
    if (isComplete) tell({ type: 'changed', records: [], removed: [], log: log() });
  }

  function takeNeedsReload(needed: boolean): void {
    if (needsReload === needed) return;
    needsReload = needed;
    if (isComplete) tell({ type: 'changed', records: [], removed: [], log: log() });
  }

  function takeEntries({ reset, set, remove }: LogNews): void {
    if (reset) mirror = createLogMirror();
    const { records, removed } = mirror.apply(set, remove);
    isComplete ||= reset;
    tell(reset ? { type: 'reset', records, log: log() } : { type: 'changed', records, removed, log: log() });
  }

  const port = openReconnectingPort({
    connect: () => rawPort(panelPortName(tabId)),
    greeting: (): PanelRequest => ({ type: 'subscribe', revision: isComplete ? (mirror.tab?.revision ?? 0) : null }),
    receive: (message) => receive(message as PanelNews),
    lost: () => tell({ type: 'reconnecting' }),
    setTimer: (callback, milliseconds) => setTimeout(callback, milliseconds),
  });
  const request = (message: PanelRequest) => port.post(message);

  return {
    request,
    navigated(url) {
      loadedWithoutAccess = !page.hasAccess;
      request({ type: 'navigated', url });
    },
    takeNeedsReload,
    source: {
      isLive: true,
      browser: recordedBy.browser,
      recordedBy,
      subscribe(listener) {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
      clear: () => request({ type: 'clear' }),
      setPaused: (paused) => request({ type: 'set-paused', paused }),
      setPreserveLog: (preserveLog) => request({ type: 'set-preserve-log', preserveLog }),
      live: {
        ask: () => request({ type: 'ask-live' }),
        act: (document, act) => request({ type: 'act', document, act }),
        refuse: (document, refuse) => request({ type: 'refuse', document, refuse }),
      },
      ...means,
    },
  };
}

function rawPort(name: string): RawPort {
  const port = browser.runtime.connect({ name });
  return {
    postMessage: (message) => port.postMessage(message),
    onMessage: (listener) => port.onMessage.addListener(listener),
    onDisconnect: (listener) =>
      port.onDisconnect.addListener(() => {
        // Read, or Chromium has it in the list of the extension's errors that a background was stopped as it started.
        void browser.runtime.lastError;
        listener();
      }),
    disconnect: () => port.disconnect(),
  };
}
