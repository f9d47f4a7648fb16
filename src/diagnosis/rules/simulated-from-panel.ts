import { saw } from '../diagnosis.ts';
import type { Rule } from '../rule.ts';

/** The user of the panel had it end. It has no other cause, whatever it was to look like: `diagnose` asks no other rule. */
export const simulatedFromPanel: Rule = {
  id: 'simulated-from-panel',
  find({ record, code }) {
    if (!record.simulated) return null;
    const { action } = record.simulated;
    return { confidence: 'certain', evidence: [saw('simulated', { action })], values: { action, code: code ?? '' } };
  },
};
