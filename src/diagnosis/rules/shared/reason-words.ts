/** What the reason of a close says, by the words in it. Every pattern is linear: a reason comes from anywhere. */

/** `TOKEN_EXPIRED`, `tokenExpired` and `{"error":"token-expired"}` alike, as words in lower case between single blanks. */
function wordsOf(reason: string): string {
  return reason
    .replaceAll(/([a-z])([A-Z])/g, '$1 $2')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .toLowerCase();
}

const LOGIN =
  /\b(auth|unauth|unauthori[sz]ed|unauthenticated|authenticated?|authentication|authori[sz]ed?|authori[sz]ation|not logged in|log ?in|sign ?in|token|jwt|bearer|cookies?|api ?keys?|access ?keys?|passwords?|signature|credentials?|expired|unknown user|user not found|(invalid|unknown) session|session (invalid|unknown|not found)|forbidden|denied|not permitted|permissions?)\b/;
const WHO =
  /\b(auth|unauth|unauthori[sz]ed|unauthenticated|authenticated?|authentication|authori[sz]ed?|authori[sz]ation|not logged in|log ?in|sign ?in|token|jwt|bearer|cookies?|api ?keys?|access ?keys?|passwords?|signature|credentials?|expired|unknown user|user not found|(invalid|unknown) session|session (invalid|unknown|not found))\b/;
/** A parser's words, not a login's. */
const PARSER = /\bunexpected token\b/;
const EXPIRED = /\b(expired|expires|expiry)\b/;
const RATE =
  /\b(rate|limits?|limited|limiting|too many|too fast|too often|quotas?|slow down|throttled|throttling|flood)\b/;
/** Limits and rates that have nothing to do with how often. */
const OTHER_LIMIT =
  /\b(size|large|big|length|bytes|memory|time|idle|sample|frame|bit|queue|buffers?|consumer|duration|lifetime|age)\b/;
const TAKEOVER =
  /\b(replaced|superseded|taken over|takeover|already connected|(another|other|new|newer|different|second) (tab|window|client|session|device|connection|login|instance|browser)|duplicate (tab|window|client|session|device|connection|login)|(logged|signed) in (elsewhere|from|on)|(login|opened|open|active|connected|joined|started|running|used|in use) elsewhere)\b/;
/** May also be the words of an operator, or speak of something else than a connection. */
const WEAK_TAKEOVER = /\b(kicked|duplicate)\b/;
const HEARTBEAT =
  /\b(heart ?beats?|keep ?alive|ping timeout|pings? timed out|(no|missed|missing) pings?|ping pong|pongs?)\b/;
/** That something did not come, or not in time. */
const MISSED = /\b(time ?out|timed out|no|not|without|miss|missed|missing|failed|lost|expired|late|unanswered)\b/;
const STALE = /\bstale\b/;
const IDLE = /\b(idle|idled|inactive|inactivity|no activity)\b/;
/** That a connection is over which had its time: "session" alone is as often that of a login. */
const TOO_OLD =
  /\b((max|maximum|connection|session) (connection |session )?(duration|lifetime|life time|age)|(max|maximum) (connection |session )?(time|length)|(connection|session) (time limit|too (old|long)|ran too long|length))\b/;
/** That somebody waited: for longer than allowed, or for what did not come. */
const WAITED_FOR =
  /\b(time ?out|timed out|deadline|time limit|too long|no (audio|data|input|messages?|traffic)|(not|nothing|never) (received|sent|arrived|heard))\b/;
const RESTART = /\b(restarts?|restarting|restarted|reboot|rebooting)\b/;
const LEAVING = /\b(shut ?down|shutting down|going (away|down)|maintenance|deploy|deploying|deployment|redeploy)\b/;
const FAILURE = /\b(internal( server)? error|server error|exception|panic|crash|crashed|traceback)\b/;
const ERROR = /\b(errors?|exception|failed|failure|fatal|crash|crashed|panic|invalid|unexpected|traceback)\b/;

export function saysExpired(reason: string): boolean {
  return EXPIRED.test(wordsOf(reason));
}

export function saysRateLimited(reason: string): boolean {
  const words = wordsOf(reason);
  return RATE.test(words) && !OTHER_LIMIT.test(words);
}

/** `weakly`: it may be meant otherwise. */
export function saysTakenOver(reason: string): 'clearly' | 'weakly' | null {
  const words = wordsOf(reason);
  if (TAKEOVER.test(words)) return 'clearly';
  return WEAK_TAKEOVER.test(words) ? 'weakly' : null;
}

export function saysNoHeartbeat(reason: string): boolean {
  return HEARTBEAT.test(wordsOf(reason));
}

/** Not merely that a heartbeat was malformed, say. */
export function saysHeartbeatMissed(reason: string): boolean {
  return saysNoHeartbeat(reason) && MISSED.test(wordsOf(reason));
}

/** The server had a limit for silence. */
export function saysIdle(reason: string): boolean {
  return IDLE.test(wordsOf(reason));
}

/** The server had a limit for how long a connection may live. */
export function saysTooOld(reason: string): boolean {
  return TOO_OLD.test(wordsOf(reason));
}

/** Of silence, or of any other time that ran out. */
export function saysTimeIsUp(reason: string): boolean {
  return saysIdle(reason) || saysTooOld(reason) || WAITED_FOR.test(wordsOf(reason));
}

export function saysRestart(reason: string): boolean {
  return RESTART.test(wordsOf(reason));
}

export function saysLeaving(reason: string): boolean {
  return LEAVING.test(wordsOf(reason));
}

/** That something went wrong in the server itself, and not with what the page sent. */
export function saysFailure(reason: string): boolean {
  return FAILURE.test(wordsOf(reason));
}

export function saysStale(reason: string): boolean {
  return STALE.test(wordsOf(reason));
}

export function saysError(reason: string): boolean {
  return ERROR.test(wordsOf(reason));
}

/** Of a login or of rights. Not where the words speak of a rate, a takeover or a heartbeat as well. */
export function saysNotAllowed(reason: string): boolean {
  const words = wordsOf(reason);
  return LOGIN.test(words) && !PARSER.test(words) && !saysOtherThanLogin(reason);
}

/** Who one is, and not merely what one may: that may be a matter of the origin, of a role or of a plan. */
export function saysLogin(reason: string): boolean {
  return saysNotAllowed(reason) && WHO.test(wordsOf(reason));
}

export function saysOtherThanLogin(reason: string): boolean {
  return saysRateLimited(reason) || saysTakenOver(reason) !== null || saysNoHeartbeat(reason);
}
