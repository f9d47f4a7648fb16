/** What surrounded the end of a socket, as it is stored: only what is out of the ordinary. */
import type { PageContext } from './page-context.ts';

export type StoredContext = Partial<PageContext>;

/** A page in front of its user, with a network, to which nothing has happened. */
export const ORDINARY: PageContext = {
  visibility: 'visible',
  hiddenMs: null,
  online: true,
  offlineAgoMs: null,
  onlineAgoMs: null,
  connectionType: null,
  connectionChangeAgoMs: null,
  frozenAgoMs: null,
  resumedAgoMs: null,
  restoredAgoMs: null,
  timerGapMs: null,
  timerGapAgoMs: null,
  longTaskMs: null,
};

export function storeContext(context: PageContext): StoredContext {
  const facts = Object.entries(context).filter(([key, value]) => value !== ORDINARY[key as keyof PageContext]);
  return Object.fromEntries(facts);
}

export function restoreContext(stored: StoredContext): PageContext {
  return { ...ORDINARY, ...stored };
}
