import { saw } from '../diagnosis.ts';
import type { Rule } from '../rule.ts';
import { ageSeen, isEarly, sameCodeBefore, serverCloseSeen, serverCodeOf } from './shared/server-close.ts';

/** A server that has sent something may have said all that it wanted to; one that was asked and has answered, has. */
export const serverClosedEarly: Rule = {
  id: 'server-closed-early',
  refines: ['server-normal', 'server-closed-no-code'],
  links: [{ label: 'clever-tools#296', url: 'https://github.com/CleverCloud/clever-tools/issues/296' }],
  find(facts) {
    const code = serverCodeOf(facts);
    if ((code !== 1000 && code !== 1005) || !isEarly(facts)) return null;
    const { received, sent, lastReceivedAgoMs, opened } = facts;
    const spoke = received !== null && received.messages > 0;
    if (spoke && code === 1000 && sent !== null && sent.messages > 0) return null;
    const lastMessage =
      spoke && lastReceivedAgoMs !== null
        ? [saw('lastReceived', { ago: lastReceivedAgoMs, bytes: received.lastBytes })]
        : [];
    return {
      confidence: spoke ? 'possible' : 'likely',
      evidence: [...ageSeen(facts), ...serverCloseSeen(facts), ...lastMessage, ...sameCodeBefore(facts)],
      notes: [...(spoke ? ['lastMessage'] : []), ...(opened ? [] : ['beforeOpen'])],
    };
  },
};
