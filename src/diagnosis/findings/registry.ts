/** Every pattern. A new one is a file in `patterns/`, a line here, an id in `finding.ts`, and its words in `src/texts/`. */
import type { Pattern } from './finding.ts';
import { clusterAllHosts, clusterSameHost } from './patterns/clusters.ts';
import { doubleSocket } from './patterns/double-socket.ts';
import { halfOpen } from './patterns/half-open.ts';
import { periodicCutOff } from './patterns/periodic-cut-off.ts';
import { reconnectStorm } from './patterns/reconnect-storm.ts';
import { sameFailureRepeats } from './patterns/same-failure-repeats.ts';
import { slowReconnect } from './patterns/slow-reconnect.ts';
import { socketLeak } from './patterns/socket-leak.ts';
import { takeoverLoop } from './patterns/takeover-loop.ts';

export const PATTERNS: readonly Pattern[] = [
  takeoverLoop,
  reconnectStorm,
  sameFailureRepeats,
  clusterAllHosts,
  clusterSameHost,
  periodicCutOff,
  doubleSocket,
  socketLeak,
  slowReconnect,
  halfOpen,
];
