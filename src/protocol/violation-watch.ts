/**
 * Tells which sockets a content-security-policy has forbidden. The violation names the URL and comes a task or two after
 * the constructor, whether that returned a closed socket (Chromium), threw (Firefox) or went through (report only).
 */
import type { PolicyViolation } from '../record/page-context.ts';

const VIOLATION = 'securitypolicyviolation';

interface Attempt {
  readonly socket: number;
  readonly url: string;
  place?: string | undefined;
  lastReported?: SecurityPolicyViolationEventDisposition;
}

export interface ViolationWatch {
  /** For each socket, also for one whose constructor threw. */
  expect(socket: number, url: string): void;
  /**
   * Forgets what was there at the call before. To be called about once a second: measured, a violation comes within 75 ms,
   * or right after a task that takes longer. @returns of how many one is still expected
   */
  forgetOld(): number;
}

export function createViolationWatch(report: (socket: number, violation: PolicyViolation) => void): ViolationWatch {
  let attempts: Attempt[] = [];
  let old = 0;

  function onViolation(event: SecurityPolicyViolationEvent): void {
    const { isTrusted, disposition, effectiveDirective: directive, blockedURI: blockedUrl } = event;
    // Whatever else the page may not load has another scheme.
    if (!isTrusted || !blockedUrl.startsWith('ws')) return;
    const place = placeOf(blockedUrl);
    for (const attempt of attempts) {
      attempt.place ??= placeOf(attempt.url);
      // Each policy makes an event for each socket; one that is only reported may come before one that forbids.
      const isNews = !attempt.lastReported || (attempt.lastReported === 'report' && disposition === 'enforce');
      if (attempt.place !== place || !isNews) continue;
      attempt.lastReported = disposition;
      report(attempt.socket, { directive, disposition, blockedUrl });
    }
  }

  return {
    expect(socket, url) {
      attempts.push({ socket, url });
      // Each time anew: `document.open()` removes it.
      addEventListener(VIOLATION, onViolation, true);
    },
    forgetOld() {
      attempts = attempts.slice(old);
      old = attempts.length;
      if (!old) removeEventListener(VIOLATION, onViolation, true);
      return old;
    },
  };
}

/** What a violation and the page's own argument agree in: it is absolute, `ws:` for `http:`, without user and fragment. */
function placeOf(url: string): string | undefined {
  try {
    const { host, pathname, search } = new URL(url, document.baseURI);
    return host + pathname + search;
  } catch {
    return undefined;
  }
}
