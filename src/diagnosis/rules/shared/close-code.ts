/** Rules for codes that say all there is to say. */
import type { CauseId } from '../../cause-ids.ts';
import type { Link } from '../../diagnosis.ts';
import type { Rule } from '../../rule.ts';
import { sendJustBefore, serverCloseSeen, serverCodeOf } from './server-close.ts';

export function ruleForCode(id: CauseId, wanted: number, links: readonly Link[] = []): Rule {
  return {
    id,
    links,
    find(facts) {
      if (serverCodeOf(facts) !== wanted) return null;
      return { confidence: 'certain', evidence: serverCloseSeen(facts), values: { code: wanted } };
    },
  };
}

/** The server objects to something that it received: the message before it is worth a look. */
export function ruleForRejectedData(id: CauseId, notesByCode: Readonly<Record<number, string>>): Rule {
  return {
    id,
    find(facts) {
      const code = serverCodeOf(facts);
      const note = code === null ? undefined : notesByCode[code];
      if (code === null || note === undefined) return null;
      const message = sendJustBefore(facts);
      return {
        confidence: 'certain',
        evidence: [...serverCloseSeen(facts), ...message],
        values: { code },
        notes: [note, ...(message.length > 0 ? ['yourMessage'] : [])],
      };
    },
  };
}
