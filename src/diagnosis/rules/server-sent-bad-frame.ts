import { saw } from '../diagnosis.ts';
import type { Facts } from '../facts.ts';
import { matchLimits } from '../limits/match-limits.ts';
import type { Rule } from '../rule.ts';
import { statusSeen } from './shared/answer.ts';
import { agreedCompression, mayHaveBeenUnpacked } from './shared/compression.ts';
import { disturbancesSeen } from './shared/disturbances.ts';
import { cutElsewhere, cutWithIt } from './shared/ended-together.ts';
import { endSeen, mayBeEither } from './shared/line-dropped.ts';
import { isUnopened101InFirefox } from './shared/never-opened.ts';

/** Chromium says so. Without its words it is one of several faults; in Firefox and of a stream it may be a reset too. */
export const serverSentBadFrame: Rule = {
  id: 'server-sent-bad-frame',
  links: [
    { label: 'socket.io#4039', url: 'https://github.com/socketio/socket.io/issues/4039' },
    { label: 'hocuspocus#745', url: 'https://github.com/ueberdosis/hocuspocus/issues/745' },
  ],
  find(facts) {
    if (facts.failure === 'bad-frame' || isUnagreedBit(facts)) {
      const evidence = [saw('browserSays', {}, facts.failureText), ...endSeen(facts)];
      const confidence = mayHaveBeenUnpacked(facts) ? 'likely' : 'certain';
      return { confidence, evidence, notes: isUnagreedBit(facts) ? ['httpText'] : [] };
    }
    if (isUnopened101InFirefox(facts)) {
      return { confidence: 'possible', evidence: [statusSeen(101), ...endSeen(facts)], notes: ['beforeOpen'] };
    }
    if (facts.failure !== null && facts.failure !== 'withheld') return null;
    const isPossible = facts.kind === 'browser-failed' || (mayBeEither(facts.kind) && !isOtherwiseExplained(facts));
    if (!isPossible) return null;
    return { confidence: 'possible', evidence: endSeen(facts), notes: mayBeEither(facts.kind) ? ['orReset'] : [] };
  },
};

/** A bit for compression that was never agreed is a broken frame whatever it means; the letter “H” sets it. */
function isUnagreedBit(facts: Facts): boolean {
  return facts.failure === 'bad-compression-bit' && agreedCompression(facts.record) === false;
}

function isOtherwiseExplained(facts: Facts): boolean {
  return (
    matchLimits(facts, 'idle').length > 0 ||
    matchLimits(facts, 'lifetime').length > 0 ||
    disturbancesSeen(facts).length > 0 ||
    cutWithIt(facts).length + cutElsewhere(facts).length > 0
  );
}
