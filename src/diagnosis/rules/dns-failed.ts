import { saw } from '../diagnosis.ts';
import type { Facts } from '../facts.ts';
import type { Rule } from '../rule.ts';
import { browserSays, failedWith } from './shared/never-opened.ts';
import { opensBefore } from './shared/history.ts';

/** Both browsers name it. A name that worked a moment ago is not misspelt: then the network or its DNS went away. */
export const dnsFailed: Rule = {
  id: 'dns-failed',
  find(facts) {
    if (facts.status !== null || !failedWith(facts, 'name-not-resolved')) return null;
    const resolvedBefore = hasJustResolved(facts);
    return {
      confidence: 'certain',
      evidence: [
        ...browserSays(facts),
        saw('socketAddress', {}, facts.record.url ?? ''),
        ...(resolvedBefore ? opensBefore(facts) : []),
      ],
      values: { host: hostnameOf(facts) },
      notes: resolvedBefore ? ['resolvedBefore'] : [],
    };
  },
};

function hasJustResolved({ earlier, record, limits }: Facts): boolean {
  const { resolvedBefore } = limits.constants;
  return earlier.some(({ record: { opened } }) => opened && record.created.wall - opened.wall <= resolvedBefore);
}

function hostnameOf({ record: { url }, endpoint }: Facts): string {
  return url !== null && URL.canParse(url) ? new URL(url).hostname : endpoint.host;
}
