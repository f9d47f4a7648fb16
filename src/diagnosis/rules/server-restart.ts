import type { Rule } from '../rule.ts';
import { saysRestart } from './shared/reason-words.ts';
import { reasonFirst, serverCloseSeen, serverCodeOf } from './shared/server-close.ts';

/** "Service Restart" (IANA registry). */
const SERVICE_RESTART = 1012;

/** By its code, or by its words with a code that says less. */
export const serverRestart: Rule = {
  id: 'server-restart',
  refines: ['server-going-away', 'server-normal', 'server-closed-early', 'private-code-unknown'],
  find(facts) {
    const code = serverCodeOf(facts);
    if (code === SERVICE_RESTART) return { confidence: 'certain', evidence: serverCloseSeen(facts), values: { code } };
    if (code === null || !saysLittle(code) || !saysRestart(facts.reason)) return null;
    return { confidence: 'likely', evidence: reasonFirst(facts), values: { code } };
  },
};

function saysLittle(code: number): boolean {
  return code === 1000 || code === 1001 || code >= 3000;
}
