import { saw, type Evidence } from '../diagnosis.ts';
import type { Facts } from '../facts.ts';
import type { Rule } from '../rule.ts';
import { closeCallSeen } from './shared/close-call.ts';
import { isEngineIo } from './shared/engine-io.ts';
import { heartbeatContextOf } from './shared/heartbeat-context.ts';
import { productMeans } from './shared/product.ts';
import { saysNoHeartbeat, saysStale } from './shared/reason-words.ts';

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
    const spoken = wasJustHeard(facts) ? [] : [...reasonOfCall(facts), ...heartbeatInStack(facts)];
    const signs = [...spoken, ...engineIoGaveUp(facts)];
    if (signs.length === 0) return null;
    const around = heartbeatContextOf(facts);
    // Its own library's words for just that, at a product whose pack knows them.
    const product = productMeans(facts, 'heartbeat');
    return {
      confidence: product?.meaning.sentBy === 'client' ? product.certainty : 'likely',
      evidence: [...signs, ...closeCallSeen(facts), ...silenceSeen(facts), ...around.evidence],
      notes: around.notes,
    };
  },
};

function reasonOfCall({ closeCall }: Facts): readonly Evidence[] {
  const reason = closeCall?.reason ?? '';
  return saysNoHeartbeat(reason) || saysStale(reason) ? [saw('closeCallReason', {}, reason)] : [];
}

const HEARTBEAT_FUNCTION = /heart_?beat|keep_?alive|ping_?timeout|server_?timeout|reconnectIfStale/i;

function heartbeatInStack({ closeCall }: Facts): readonly Evidence[] {
  const name = functionsIn(closeCall?.stack ?? '').find((each) => HEARTBEAT_FUNCTION.test(each));
  return name === undefined ? [] : [saw('heartbeatInStack', {}, name)];
}

/**
 * Engine.IO gives neither its reason nor its timer's function a name. But whatever else closes there begins elsewhere: with a
 * call of the page, an event of the network, or the browser. How long the silence was is for the server to say, which sends
 * the interval in its first message.
 */
function engineIoGaveUp(facts: Facts): readonly Evidence[] {
  if (!isEngineIo(facts)) return [];
  const names = functionsIn(facts.closeCall?.stack ?? '');
  // Firefox lists who set the timer as well, after a mark (`setTimeout handler*name`).
  const timer = names.findIndex((name) => name.includes('*'));
  const outermost = names.at(timer === -1 ? -1 : Math.max(0, timer - 1)) ?? '';
  return /(^|\W)_?onClose$|pingTimeout/i.test(outermost) ? [saw('libraryGaveUp', {}, outermost)] : [];
}

/** Names without the addresses, which may contain any word: `at name (…)` in Chromium, `name@…` in Firefox. */
function functionsIn(stack: string): readonly string[] {
  return stack.split('\n').flatMap((line) => {
    const frame = line.trim();
    const end = frame.startsWith('at ') ? frame.indexOf(' (') : frame.indexOf('@');
    return end > 0 ? [frame.slice(0, end).replace(/^at (async )?/, '')] : [];
  });
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
