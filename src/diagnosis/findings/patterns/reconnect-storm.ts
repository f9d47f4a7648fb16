import { saw } from '../../diagnosis.ts';
import type { Constants } from '../../limits/limit-table.ts';
import { chainsOf } from '../chains.ts';
import type { FoundPattern, Pattern } from '../finding.ts';
import { groupsBy, type LogSocket } from '../log-facts.ts';

const ASKS_FOR_LOGIN: ReadonlySet<number> = new Set([401, 403]);

/** One finding for each endpoint, however often it happened there. */
export const reconnectStorm: Pattern = {
  id: 'reconnect-storm',
  links: [{ label: 'thingsboard#15219', url: 'https://github.com/thingsboard/thingsboard/pull/15219' }],
  find(log) {
    const { constants } = log.limits;
    const storms = chainsOf(log).flatMap((chain) => stormsOf(chain, constants));
    return groupsBy(storms, ([first]) => first?.endpoint ?? null).map(foundOf);
  },
};

function foundOf(storms: readonly (readonly LogSocket[])[]): FoundPattern {
  const sockets = storms.flat();
  const worst = storms.reduce((a, b) => (b.length > a.length ? b : a), []);
  const { length: count } = worst;
  const time = spanOf(worst);
  const byPage = sockets.filter(({ kind }) => kind === 'page-closed').length * 2 > sockets.length;
  const login = sockets.some(({ record }) => ASKS_FOR_LOGIN.has(record.handshake?.status ?? 0));
  return {
    // Whoever closes and opens on purpose may have reason to.
    confidence: byPage ? 'likely' : 'certain',
    evidence: [
      saw('meanGap', { gap: time / (count - 1) }),
      saw('openedOf', { count, opened: worst.filter(({ openedAt }) => openedAt !== null).length }),
    ],
    values: { count, time, times: storms.length },
    notes: [...(byPage ? ['byPage'] : []), ...(login ? ['login'] : []), ...(storms.length > 1 ? ['again'] : [])],
    sockets,
  };
}

/** The longest stretches of which every part is as fast. */
function stormsOf(chain: readonly LogSocket[], constants: Constants): readonly (readonly LogSocket[])[] {
  const { stormAttempts, stormWithin, stormGap } = constants;
  const stretches: { from: number; to: number }[] = [];
  for (let to = stormAttempts - 1; to < chain.length; to++) {
    const from = to - stormAttempts + 1;
    if (spanOf(chain.slice(from, to + 1)) > stormWithin) continue;
    const last = stretches.at(-1);
    if (last && from <= last.to) last.to = to;
    else stretches.push({ from, to });
  }
  return stretches
    .map(({ from, to }) => chain.slice(from, to + 1))
    .filter((storm) => spanOf(storm) / (storm.length - 1) < stormGap && !backsOff(storm));
}

/** Milliseconds from the first constructor to the last. */
function spanOf(sockets: readonly LogSocket[]): number {
  return (sockets.at(-1)?.createdAt ?? 0) - (sockets[0]?.createdAt ?? 0);
}

/** Even a sane back-off (1, 2, 4, 8 s) begins with as many attempts in a minute, but waits longer and longer. */
function backsOff(storm: readonly LogSocket[]): boolean {
  const middle = storm.length >> 1;
  const before = spanOf(storm.slice(0, middle + 1)) / middle;
  const after = spanOf(storm.slice(middle)) / (storm.length - 1 - middle);
  return after >= GROWS * before && after >= LEAST_WAIT_MS;
}

const GROWS = 1.5;
/** Milliseconds: shorter waits differ by chance. */
const LEAST_WAIT_MS = 1000;
