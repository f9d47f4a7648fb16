import { saw } from '../diagnosis.ts';
import type { Rule } from '../rule.ts';
import { refusalStatus, statusSeen } from './shared/answer.ts';
import { isEngineIoUpgrade } from './shared/engine-io.ts';

/** Engine.IO answers 400 to a session id that this one of the servers did not give out. */
export const handshakeUnknownSession: Rule = {
  id: 'handshake-unknown-session',
  refines: ['handshake-upgrade-lost', 'handshake-other-status'],
  find(facts) {
    if (refusalStatus(facts) !== 400 || !isEngineIoUpgrade(facts)) return null;
    return {
      confidence: 'likely',
      evidence: [statusSeen(400), saw('socketAddress', {}, facts.record.url ?? '')],
    };
  },
};
