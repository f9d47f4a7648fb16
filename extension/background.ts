// Background: a service worker in Chromium, an event page in Firefox. Stopped by the browser after 30 s without an event,
// so its state is in `storage.session`, and all its listeners are registered in the first turn.
// Input: batches from the bridges (checked again, identity from `sender` only), handshake outcomes (in Chromium from our
// devtools pages, in Firefox from `webRequest`) and requests from our panels.
// Output: the stored log, acknowledgements to the bridges, changes to the panels, the badge of the toolbar button.
import type { Runtime } from 'webextension-polyfill';
import { ParseError } from '../src/protocol/checks.ts';
import {
  type Acknowledgement,
  type Ask,
  checkObservationBatch,
  FULL_DELIVERY,
  type LiveDocument,
  type LiveRequest,
  type PanelNews,
  type PanelRequest,
} from '../src/protocol/messages.ts';
import { checkAction, checkRefusal } from '../src/protocol/parse-live.ts';
import { checkHandshakeMessage } from '../src/protocol/parse-handshake.ts';
import type { LogChanges } from '../src/record/entry-book.ts';
import { createHandshakeInbox } from '../src/record/handshake-inbox.ts';
import type { HandshakeReport } from '../src/record/handshake-report.ts';
import type { SocketLog } from '../src/record/socket-log.ts';
import { logBoundsOf } from '../src/settings/log-bounds.ts';
import { browser } from './browser.ts';
import { type PageFacts, watchCapture } from './capture.ts';
import { watchHandshakes } from './handshakes-firefox.ts';
import { isFirefox } from './is-firefox.ts';
import { askFrame, askLive } from './live-sockets.ts';
import { isLeaving, originOf } from './origin.ts';
import { isOwnPage } from './own-page.ts';
import { openPanelPorts } from './panel-ports.ts';
import { forgetPrivateSettings } from './private-windows.ts';
import { absentees, isLate } from './roll-call.ts';
import { openSessionLog } from './session-log.ts';
import { openSettings } from './settings-store.ts';
import { openToolbarBadges } from './toolbar-badge.ts';

const panels = openPanelPorts((tabId, request, reply) => {
  if (isFirefox && (request.type === 'subscribe' || request.type === 'navigated')) {
    void isLate(tabId).then((late) => reply({ type: 'page', isLate: late }));
  }
  if (request.type === 'subscribe') {
    void capture.newsOf(tabId).then(reply);
    void sessionLog.ready().then(() => reply(storeNews()));
  }
  if (request.type === 'navigated') void capture.newsOf(tabId, request.url).then(reply);
  if (request.type === 'ask-live' || request.type === 'act' || request.type === 'refuse') {
    void answerLive(tabId, request).then((documents) => reply({ type: 'live', documents }));
    return;
  }
  void change(async (log) => {
    if (request.type !== 'subscribe') return carryOut(log, tabId, request);
    void endAbsent(tabId);
    const reset = request.revision !== log.revisionOf(tabId);
    reply({ type: 'entries', reset, set: reset ? log.entriesOf(tabId) : {}, remove: [] });
    return null;
  });
});

const settings = openSettings('ordinary');
const capture = watchCapture(
  (windows) => (windows === 'ordinary' ? settings : openSettings(windows)),
  () => panels.tell(capture.newsOf),
);

const sessionLog = openSessionLog(show, () => panels.tell(async () => storeNews()));
const drawBadges = openToolbarBadges(sessionLog, settings);

settings.subscribe(({ settings: { bounds } }) => void change(async (log) => log.setBounds(logBoundsOf(bounds))));

const handshakes = createHandshakeInbox({
  clock: Date.now,
  setTimer: (callback, milliseconds) => setTimeout(callback, milliseconds),
  change: (make) => void change(async (log) => make(log)),
});

watchHandshakes((report, page) => void takeHandshake(report, page));

browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) => {
  const type = (message as { type?: unknown } | null)?.type;
  if (type === 'observations') return receive(message, sender);
  if (type === 'handshake' && isOwnPage(sender)) receiveHandshake(message);
  return undefined;
});

browser.tabs.onRemoved.addListener((tabId) => {
  void change(async (log) => log.forgetTab(tabId));
  void forgetPrivateSettings(tabId);
});

/**
 * How long a bridge waits for its answer (ms), unless it has much to tell: since it has one delivery under way at a time, a
 * page that makes many sockets is heard some ten times a second. A timer here fires on time, one in a hidden page does not.
 */
const ANSWER_AFTER_MS = 100;

async function receive(message: unknown, sender: Runtime.MessageSender): Promise<Acknowledgement | undefined> {
  const log = await sessionLog.ready();
  const origin = originOf(sender, log);
  if (!origin) return undefined;
  try {
    const batch = checkObservationBatch(message);
    const isFull = batch.observations.length >= FULL_DELIVERY;
    const paced = isFull ? undefined : pause(ANSWER_AFTER_MS);
    if (await capture.isOff(sender, origin.documentId)) {
      await change(async () => log.stopFollowing(origin.documentId));
      await paced;
      return { seq: batch.observations.at(-1)?.seq ?? 0 };
    }
    // What is not stored is sent again, until it is.
    if (!(await change(async () => log.append(origin, batch)))) return undefined;
    if (isLeaving(sender)) void endAbsent(origin.tabId);
    handshakes.recordsChanged(isFull ? origin.tabId : null);
    await paced;
    return { seq: log.seqOf(origin.documentId) };
  } catch (error) {
    if (error instanceof ParseError) return undefined;
    throw error;
  }
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

function receiveHandshake(message: unknown): void {
  try {
    void takeHandshake(checkHandshakeMessage(message).report);
  } catch (error) {
    if (!(error instanceof ParseError)) throw error;
  }
}

/** Where the request is none that a panel of ours makes, nothing happens in the page. */
async function answerLive(tabId: number, request: LiveRequest): Promise<readonly LiveDocument[]> {
  const log = await sessionLog.ready();
  const speakers = log.speakersOf(tabId);
  if (request.type !== 'ask-live') {
    const speaker = speakers.find(({ documentId }) => documentId === request.document);
    if (speaker) await askFrame(speaker, askOf(speaker.bridge, request));
  }
  const documents = await askLive(speakers);
  const present = new Set(documents.map(({ document }) => document));
  if (speakers.some(({ documentId, hasLiving }) => hasLiving && !present.has(documentId))) await endAbsent(tabId);
  return documents;
}

/** Of a document that is not there any more nobody tells what has become of its sockets, where it has not done so itself. */
async function endAbsent(tabId: number): Promise<void> {
  const speakers = (await sessionLog.ready()).speakersOf(tabId).filter(({ hasLiving }) => hasLiving);
  const absent = await absentees(speakers);
  if (absent.length > 0) await change(async (log) => log.endDocuments(absent));
}

function askOf(bridge: string, request: Exclude<LiveRequest, { type: 'ask-live' }>): Ask {
  try {
    return request.type === 'act'
      ? { bridge, act: checkAction(request.act) }
      : { bridge, refuse: checkRefusal(request.refuse) };
  } catch (error) {
    if (error instanceof ParseError) return { bridge: null };
    throw error;
  }
}

async function takeHandshake(report: HandshakeReport, page?: PageFacts): Promise<void> {
  if (!(await capture.isReportOff(report, page))) handshakes.take(report);
}

async function carryOut(
  log: SocketLog,
  tabId: number,
  request: Exclude<PanelRequest, LiveRequest | { type: 'subscribe' }>,
): Promise<LogChanges | null> {
  switch (request.type) {
    case 'clear':
      handshakes.forget(tabId);
      return log.clear(tabId);
    case 'set-paused':
      return log.setPaused(tabId, request.paused);
    case 'set-preserve-log':
      return log.setPreserveLog(tabId, request.preserveLog);
    case 'open-tab':
      if (/^https?:/.test(request.url)) await browser.tabs.create({ url: request.url });
      return null;
    case 'open-options':
      await browser.runtime.openOptionsPage();
      return null;
    case 'navigated': {
      const absent = await absentees(log.speakersOf(tabId));
      return log.preservesLog(tabId) ? log.endDocuments(absent) : log.forgetDocuments(absent);
    }
  }
}

/** Changes the log, tells the panels, and is done when the change, and all before it, is stored; false where it is not. */
async function change(make: (log: SocketLog) => Promise<LogChanges | null>): Promise<boolean> {
  const changes = await make(await sessionLog.ready());
  if (changes && changes.size > 0) show(changes);
  return sessionLog.write(changes ?? new Map());
}

function storeNews(): PanelNews {
  return { type: 'store', fault: sessionLog.fault };
}

function show(changes: LogChanges): void {
  panels.publish(changes);
  drawBadges(changes.keys());
}
