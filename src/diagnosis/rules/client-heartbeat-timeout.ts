import { saw, type Evidence } from '../diagnosis.ts';
import type { Facts } from '../facts.ts';
import type { Rule } from '../rule.ts';
import { closeCallSeen } from './shared/close-call.ts';
import { heartbeatContextOf } from './shared/heartbeat-context.ts';
import { libraryGaveUp, mqttPingUnanswered } from './shared/library-heartbeat.ts';
import { productMeans } from './shared/product.ts';
import { saysNoHeartbeat, saysStale } from './shared/reason-words.ts';
import { functionsIn } from './shared/stack-functions.ts';

/**
 * The page closed, and the reason that it gave or a function in the stack speaks of a heartbeat. A silence that matches a
 * library's interval is no sign of its own: every quiet page has one.
 */
export const clientHeartbeatTimeout: Rule = {
  id: 'client-heartbeat-timeout',
  refines: ['page-closed', 'close-timeout'],
  links: [{ label: 'stompjs#335', url: 'https://github.com/stomp-js/stompjs/issues/335' }],
  find(facts) {
    const { kind } = facts;
    if (kind !== 'page-closed' && kind !== 'page-closed-unconfirmed') return null;
    const wasHeard = wasJustHeard(facts);
    const signs = [
      ...reasonOfCall(facts),
      ...heartbeatInStack(facts, wasHeard),
      ...libraryGaveUp(facts),
      ...mqttPingUnanswered(facts),
    ];
    if (signs.length === 0) return null;
    const around = heartbeatContextOf(facts);
    // Its own library's words for just that, at a product whose pack knows them.
    const product = productMeans(facts, 'heartbeat');
    return {
      confidence: product?.meaning.sentBy === 'client' ? product.certainty : 'likely',
      evidence: [...signs, ...closeCallSeen(facts), ...silenceSeen(facts), ...around.evidence],
      notes: wasHeard ? [...around.notes, 'heard'] : around.notes,
    };
  },
};

function reasonOfCall({ closeCall }: Facts): readonly Evidence[] {
  const reason = closeCall?.reason ?? '';
  return saysNoHeartbeat(reason) || saysStale(reason) ? [saw('closeCallReason', {}, reason)] : [];
}

/** That one gave up. */
const TIMEOUT_FUNCTION =
  /(heart_?beat|keep_?alive|p[io]ng)\w*(time_?out|timed_?out|missed|failed|lost)|server_?timeout|reconnectIfStale/i;
/** That of a library's heartbeat may close for other reasons, too: it may merely begin anew. */
const HEARTBEAT_FUNCTION = /heart_?beat|keep_?alive/i;

function heartbeatInStack({ closeCall }: Facts, wasHeard: boolean): readonly Evidence[] {
  const names = functionsIn(closeCall?.stack ?? '');
  const name = names.find((each) => TIMEOUT_FUNCTION.test(each) || (!wasHeard && HEARTBEAT_FUNCTION.test(each)));
  return name === undefined ? [] : [saw('heartbeatInStack', {}, name)];
}

/** Messages up to the call: no library misses an answer so soon. */
function wasJustHeard(facts: Facts): boolean {
  const silence = silenceAtCall(facts);
  return silence !== null && facts.received?.lastAt !== null && silence < facts.limits.constants.early;
}

function silenceSeen(facts: Facts): readonly Evidence[] {
  const silence = facts.silenceMs('inbound');
  return silence === null ? [] : [saw('silenceIn', { silence })];
}

function silenceAtCall(facts: Facts): number | null {
  const silence = facts.silenceMs('inbound');
  return silence === null ? null : Math.max(0, silence - (facts.closeTookMs ?? 0));
}
