import { saw, type Evidence } from '../diagnosis.ts';
import { inARow, matchLimits } from '../limits/match-limits.ts';
import type { Facts } from '../facts.ts';
import type { Found, Rule } from '../rule.ts';
import { type Direction, silenceOf } from '../silence.ts';
import { disturbancesSeen } from './shared/disturbances.ts';
import { mayHaveDropped } from './shared/line-dropped.ts';
import { saysIdle } from './shared/reason-words.ts';
import { reasonFirst, serverCodeOf } from './shared/server-close.ts';
import { limitsSeen, limitValues } from './shared/time-limits.ts';

/** Never certain: a page does not see pings, and many products share a number. */
export const idleTimeout: Rule = {
  id: 'idle-timeout',
  refines: [
    'server-going-away',
    'server-normal',
    'server-closed-early',
    'server-policy',
    'server-reports-protocol-error',
    'private-code-unknown',
    'dropped-unknown',
  ],
  links: [
    { label: 'ws#1598', url: 'https://github.com/websockets/ws/issues/1598' },
    { label: 'ws#2283', url: 'https://github.com/websockets/ws/issues/2283' },
    { label: 'socket.io#3025', url: 'https://github.com/socketio/socket.io/issues/3025' },
    { label: 'agent-orchestrator#4667', url: 'https://github.com/Untrivial-ai/agent-orchestrator/issues/4667' },
    { label: 'p2p-tracker#1', url: 'https://github.com/draeder/p2p-tracker/issues/1' },
    { label: 'ws#1520', url: 'https://github.com/websockets/ws/issues/1520' },
    { label: 'botframework#6504', url: 'https://github.com/microsoft/botframework-sdk/issues/6504' },
    { label: 'reconnecting-websocket#178', url: 'https://github.com/pladaria/reconnecting-websocket/issues/178' },
  ],
  find(facts) {
    if (!mayHaveDropped(facts) && facts.kind !== 'server-closed') return null;
    const matches = matchLimits(facts, 'idle');
    const [best] = matches;
    if (!best) return saidByServer(facts);
    const direction = best.limit.silence ?? 'either';
    const { length: count } = inARow(facts, (record) => silenceOf(record, direction));
    const disturbances = disturbancesSeen(facts);
    const agree = best.fingerprint !== null || count >= facts.limits.constants.repeats;
    return {
      confidence: agree && disturbances.length === 0 ? 'likely' : 'possible',
      evidence: [
        silenceSeen(direction, best.measuredMs),
        ...(count > 1 ? [saw('repeated', { count })] : []),
        ...limitsSeen(matches),
        ...disturbances,
      ],
      values: { silence: best.measuredMs, direction, ...limitValues(matches) },
      notes: disturbances.length > 0 ? ['disturbed'] : [],
      // A number that merely fits does not outdo what the server said.
      ...(agree ? {} : { refines: ['dropped-unknown'] as const }),
    };
  },
};

/** With a limit that no table knows, for it says so. */
function saidByServer(facts: Facts): Found | null {
  if (serverCodeOf(facts) === null || !saysIdle(facts.reason)) return null;
  const silence = facts.silenceMs('outbound') ?? facts.ageMs ?? 0;
  return {
    confidence: 'likely',
    evidence: [...reasonFirst(facts), silenceSeen('outbound', silence)],
    values: { silence, direction: 'outbound', by: 'server' },
  };
}

function silenceSeen(direction: Direction, silence: number): Evidence {
  if (direction === 'inbound') return saw('silenceIn', { silence });
  return saw(direction === 'outbound' ? 'silenceOut' : 'silence', { silence });
}
