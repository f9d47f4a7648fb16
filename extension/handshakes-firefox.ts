// Background, in Firefox. Tells the outcome of each WebSocket handshake of every tab, from `webRequest`, which Chromium's
// manifest must never ask for: there is no `browser.webRequest` there, and nothing happens.
// Called in the background's first turn, or the browser does not wake it for a request.
import type { WebRequest } from 'webextension-polyfill';
import type { HandshakeOutcome } from '../src/record/handshake-outcome.ts';
import type { HandshakeReport } from '../src/record/handshake-report.ts';
import { afterError, ASKED, fromAnswer } from '../src/record/web-request-outcome.ts';
import { browser } from './browser.ts';
import type { PageFacts } from './capture.ts';

// `<all_urls>` alone leaves WebSockets out.
const FILTER: WebRequest.RequestFilter = { urls: ['<all_urls>', 'ws://*/*', 'wss://*/*'], types: ['websocket'] };

interface Request {
  /** As asked for: the details of later events may name where a redirect leads. */
  readonly url: string;
  readonly began: number | null;
  /** When the first answer or error came: of a 101 the error that ends it much later may come after the page's own end. */
  readonly told: number | null;
  readonly outcome: HandshakeOutcome;
}

/** Enough for every socket that lives and every handshake under way: Firefox allows 200 of them. */
const KEEP = 1000;

/** The types lack a part. */
type Details = (WebRequest.OnBeforeRequestDetailsType | WebRequest.OnErrorOccurredDetailsType) & {
  /** From its parent to the top. */
  readonly frameAncestors?: readonly { readonly url: string }[];
};

/** @param report called with the page that the socket belongs to, which its tab may have left by now */
export function watchHandshakes(report: (report: HandshakeReport, page: PageFacts) => void): void {
  const { webRequest } = browser;
  if (!webRequest) return;
  const requests = new Map<string, Request>();

  const note = (details: Details, outcome: HandshakeOutcome, isTold: boolean) => {
    const { requestId, timeStamp, url } = details;
    const before = requests.get(requestId) ?? { url, began: isTold ? null : timeStamp, told: null };
    const request = { ...before, told: before.told ?? (isTold ? timeStamp : null), outcome };
    requests.set(requestId, request);
    const [oldest] = requests.keys();
    if (requests.size > KEEP && oldest !== undefined) requests.delete(oldest);
    void tell(details, request);
  };

  const tell = async (details: Details, request: Request) => {
    const { requestId, tabId, frameId, originUrl = null } = details;
    const facts = { requestId, ...request, askedBy: originUrl, stack: null, byHook: null };
    if (tabId >= 0) return report({ ...facts, tabId, frameId }, pageOf(details));
    // Nobody but the tabs of its origin can be meant, and no frame of theirs.
    for (const { id, ...page } of await tabsOf(originUrl)) {
      report({ ...facts, tabId: id, frameId: null, byHook: false }, page);
    }
  };

  webRequest.onBeforeRequest.addListener((details) => void note(details, ASKED, false), FILTER);
  webRequest.onHeadersReceived.addListener((details) => void note(details, fromAnswer(details), true), FILTER, [
    'responseHeaders',
  ]);
  webRequest.onErrorOccurred.addListener((details) => {
    const { requestId } = details;
    note(details, afterError(requests.get(requestId)?.outcome ?? ASKED, details), true);
    requests.delete(requestId);
  }, FILTER);
}

function pageOf({ incognito = false, frameAncestors, documentUrl, originUrl }: Details): PageFacts {
  return { incognito, url: frameAncestors?.at(-1)?.url ?? documentUrl ?? originUrl };
}

/** A shared or a service worker belongs to no tab: to those that show a page of its origin it may matter. */
async function tabsOf(workerUrl: string | null): Promise<(PageFacts & { readonly id: number })[]> {
  const origin = originOf(workerUrl);
  if (origin === null) return [];
  const tabs = await browser.tabs.query({});
  return tabs.flatMap(({ id, url, incognito }) =>
    id !== undefined && originOf(url ?? null) === origin ? [{ id, url, incognito }] : [],
  );
}

function originOf(url: string | null): string | null {
  return url !== null && URL.canParse(url) ? new URL(url).origin : null;
}
