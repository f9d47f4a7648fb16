import { now } from './page-watch.ts';

/**
 * Whether scripts of the page may have run before ours. Firefox injects into all open tabs when the extension is installed
 * or reloaded, and what is handed over there would not be private; Chromium leaves such tabs alone.
 */
export function isLate(): boolean {
  // At document_start no document has a head yet but a blank one, which is complete from its first moment.
  return document.URL === 'about:blank' ? now() > BLANK_IS_OLD_MS : document.head !== null;
}

/** Injected within 3 ms where the document is new (ms). */
const BLANK_IS_OLD_MS = 1000;
