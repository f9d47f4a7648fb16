import { saw } from '../diagnosis.ts';
import type { Rule } from '../rule.ts';
import { agreedCompression, mayHaveBeenUnpacked } from './shared/compression.ts';
import { endSeen } from './shared/line-dropped.ts';

/**
 * With compression agreed, what came could not be unpacked. Without, the bit for it was set all the same, which a server
 * that compresses does, but HTTP text in place of a frame as well.
 */
export const compressionBroken: Rule = {
  id: 'compression-broken',
  refines: ['server-sent-bad-frame', 'browser-failed-unknown'],
  links: [{ label: 'nchan#314', url: 'https://github.com/slact/nchan/issues/314' }],
  find(facts) {
    const agreed = agreedCompression(facts.record);
    if (facts.failure !== 'bad-compression-bit' && !mayHaveBeenUnpacked(facts)) return null;
    const { extensions } = facts.record;
    const known = agreed ? saw('extensions', {}, extensions ?? '') : saw('noCompression');
    return {
      confidence: agreed && facts.failure === 'bad-compression-bit' ? 'certain' : 'likely',
      evidence: [saw('browserSays', {}, facts.failureText), ...(agreed === null ? [] : [known]), ...endSeen(facts)],
      notes: agreed === null ? [] : [agreed ? 'agreed' : 'notAgreed'],
    };
  },
};
