import { saw } from '../diagnosis.ts';
import type { Facts } from '../facts.ts';
import type { Rule } from '../rule.ts';
import { attemptSeen, browserSays, failedInstantly, failedWith, isUnexplained } from './shared/never-opened.ts';

/** Chromium alone asks the user first (since 147). Without its words this looks like a refused port. */
export const localNetworkBlocked: Rule = {
  id: 'local-network-blocked',
  links: [
    { label: 'remnote-mcp-server#16', url: 'https://github.com/robert7/remnote-mcp-server/issues/16' },
    {
      label: 'obs-websocket-js#367',
      url: 'https://github.com/obs-websocket-community-projects/obs-websocket-js/issues/367',
    },
    { label: 'Chrome', url: 'https://developer.chrome.com/blog/local-network-access' },
  ],
  find(facts) {
    const { document, url } = facts.record;
    const places = [saw('pageAddress', {}, document.url), saw('socketAddress', {}, url ?? '')];
    const notes = document.isTop ? [] : ['frame'];
    if (failedWith(facts, 'local-network-blocked')) {
      return { confidence: 'certain', evidence: [...browserSays(facts), ...places], notes };
    }
    if (!looksBlocked(facts)) return null;
    return { confidence: 'possible', evidence: [...places, ...attemptSeen(facts)], notes };
  },
};

function looksBlocked(facts: Facts): boolean {
  const { browser, isLocal, pageIsLocal, earlier, record } = facts;
  if (browser !== 'chrome' || !isLocal || pageIsLocal !== false) return false;
  if (!failedInstantly(facts) || !isUnexplained(facts)) return false;
  // What got through from the same page had the permission.
  return !earlier.some((attempt) => attempt.record.opened && attempt.record.document.url === record.document.url);
}
