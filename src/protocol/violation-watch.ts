/**
 * Tells which sockets a content-security-policy has forbidden. The violation names the URL and comes a task or two after
 * the constructor, whether that returned a closed socket (Chromium), threw (Firefox) or went through (report only).
 */
import type { PolicyViolation } from '../record/page-context.ts';

/** Measured: within 75 ms, or right after a task that takes longer. */
const VIOLATION_WITHIN_MS = 100;
const VIOLATION = 'securitypolicyviolation';

interface Attempt {
  readonly socket: number;
  readonly url: string;
  isReported?: boolean;
}

/** Answers with what is to be called for each socket, also for one whose constructor threw. */
export function createViolationWatch(
  report: (socket: number, violation: PolicyViolation) => void,
): (socket: number, url: string) => void {
  const attempts = new Set<Attempt>();

  function onViolation(event: SecurityPolicyViolationEvent): void {
    const { isTrusted, disposition, effectiveDirective: directive, blockedURI: blockedUrl } = event;
    const place = placeOf(blockedUrl);
    for (const attempt of attempts) {
      const forbids = disposition === 'enforce';
      // Each policy makes an event for each socket; one that is only reported may come before one that forbids.
      if (!isTrusted || placeOf(attempt.url) !== place || (attempt.isReported && !forbids)) continue;
      if (forbids) attempts.delete(attempt);
      attempt.isReported = true;
      report(attempt.socket, { directive, disposition, blockedUrl });
    }
  }

  return (socket, url) => {
    const attempt: Attempt = { socket, url };
    attempts.add(attempt);
    addEventListener(VIOLATION, onViolation, true);
    setTimeout(() => {
      attempts.delete(attempt);
      if (!attempts.size) removeEventListener(VIOLATION, onViolation, true);
    }, VIOLATION_WITHIN_MS);
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
