import { CLOSES } from './groups/closes.ts';
import { HANDSHAKES } from './groups/handshakes.ts';
import { HAPROXY } from './groups/haproxy.ts';
import { LIBRARIES } from './groups/libraries.ts';
import { NGINX } from './groups/nginx.ts';
import { NODE_SERVERS } from './groups/node-servers.ts';
import { PAGES } from './groups/pages.ts';
import { PROCESSES } from './groups/processes.ts';
import { PYTHON } from './groups/python.ts';
import { TIMERS } from './groups/timers.ts';
import { TLS } from './groups/tls.ts';
import type { Scenario } from './scenario.ts';

/** Real endings made by real parts: the corpus beside the lab's. */
export const SCENARIOS: readonly Scenario[] = [
  ...HANDSHAKES,
  ...TLS,
  ...LIBRARIES,
  ...NODE_SERVERS,
  ...CLOSES,
  ...PROCESSES,
  ...TIMERS,
  ...PAGES,
  ...NGINX,
  ...HAPROXY,
  ...PYTHON,
];
