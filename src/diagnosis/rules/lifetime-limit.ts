import { lifetimeMs, type SocketRecord } from '../../record/socket-record.ts';
import { saw, type Confidence, type Evidence } from '../diagnosis.ts';
import type { Facts } from '../facts.ts';
import { inARow, matchLimits } from '../limits/match-limits.ts';
import type { Found, Rule } from '../rule.ts';
import { silenceOf } from '../silence.ts';
import { mayHaveDropped } from './shared/line-dropped.ts';
import { saysTooOld } from './shared/reason-words.ts';
import { ageSeen, reasonFirst, serverCodeOf } from './shared/server-close.ts';
import { limitsSeen, limitValues } from './shared/time-limits.ts';

/** Cut at an age, in use or not: traffic shortly before the end, or different silences, rule the idle limit out. */
export const lifetimeLimit: Rule = {
  id: 'lifetime-limit',
  refines: [
    'server-going-away',
    'server-normal',
    'server-closed-early',
    'server-policy',
    'private-code-unknown',
    'dropped-unknown',
  ],
  links: [
    { label: 'streamlit#1386', url: 'https://github.com/streamlit/streamlit/issues/1386' },
    { label: 'cockpit#13355', url: 'https://github.com/cockpit-project/cockpit/issues/13355' },
    { label: 'knative#7933', url: 'https://github.com/knative/serving/issues/7933' },
    { label: 'AGIC#491', url: 'https://github.com/Azure/application-gateway-kubernetes-ingress/issues/491' },
    { label: 'aws-lambda-graphql#136', url: 'https://github.com/michalkvasnicak/aws-lambda-graphql/issues/136' },
  ],
  find(facts) {
    const { ageMs: age } = facts;
    if (age === null || (!mayHaveDropped(facts) && facts.kind !== 'server-closed')) return null;
    const matches = matchLimits(facts, 'lifetime');
    const [best] = matches;
    if (!best) return saidByServer(facts, age);
    const row = inARow(facts, lifetimeMs);
    const confidence = confidenceOf(facts, age, best.fingerprint !== null, row);
    if (!confidence) return null;
    const silence = facts.silenceMs('either');
    return {
      confidence,
      evidence: [
        saw('opened', { age }),
        ...(row.length > 1 ? [saw('repeated', { count: row.length })] : []),
        ...limitsSeen(matches),
        ...(silence === null ? [] : [messagesSeen(silence, age)]),
      ],
      values: { age, ...limitValues(matches) },
      notes: silence !== null && silence > age / 4 ? ['orIdle'] : [],
    };
  },
};

/** With a limit that no table knows, for it says so. */
function saidByServer(facts: Facts, age: number): Found | null {
  if (serverCodeOf(facts) === null || !saysTooOld(facts.reason)) return null;
  return { confidence: 'likely', evidence: [...reasonFirst(facts), ...ageSeen(facts)], values: { age, by: 'server' } };
}

function confidenceOf(facts: Facts, age: number, isMarked: boolean, row: readonly SocketRecord[]): Confidence | null {
  const repeats = row.length >= facts.limits.constants.repeats;
  const silence = facts.silenceMs('either');
  const inUse = silence !== null && silence <= age / 4;
  if (inUse || (repeats && silencesDiffer(row))) return isMarked || repeats ? 'likely' : 'possible';
  // Silent for most of its life: then the idle limit fits as well, and one coincidence is too little.
  return isMarked || repeats || matchLimits(facts, 'idle').length > 0 ? 'possible' : null;
}

/** By more than a quarter of the longest. */
function silencesDiffer(row: readonly SocketRecord[]): boolean {
  const silences = row.map((record) => silenceOf(record, 'either')).filter((silence) => silence !== null);
  const longest = Math.max(0, ...silences);
  return silences.length > 1 && longest - Math.min(...silences) > longest / 4;
}

function messagesSeen(silence: number, age: number): Evidence {
  return silence >= age ? saw('noMessages') : saw('lastMessage', { ago: silence });
}
