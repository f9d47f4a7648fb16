import { APPLICATIONS } from './groups/applications.ts';
import { CLOSES } from './groups/closes.ts';
import { HAND_WRITTEN } from './groups/hand-written.ts';
import { HANDSHAKES } from './groups/handshakes.ts';
import { HAPROXY } from './groups/haproxy.ts';
import { LIBRARIES } from './groups/libraries.ts';
import { LIBRARIES_IN_PAGES } from './groups/libraries-in-pages.ts';
import { NGINX } from './groups/nginx.ts';
import { NODE_SERVERS } from './groups/node-servers.ts';
import { PAGES } from './groups/pages.ts';
import { PROCESSES } from './groups/processes.ts';
import { PYTHON } from './groups/python.ts';
import { REFUSED_BY_BROWSER } from './groups/refused-by-browser.ts';
import { TIMERS } from './groups/timers.ts';
import { TLS } from './groups/tls.ts';
import { WORDINGS } from './groups/wordings.ts';
import type { Scenario } from './scenario.ts';

/** Real endings made by real parts: the corpus beside the lab's. */
export const SCENARIOS: readonly Scenario[] = [
  ...HANDSHAKES,
  ...TLS,
  ...LIBRARIES,
  ...LIBRARIES_IN_PAGES,
  ...NODE_SERVERS,
  ...CLOSES,
  ...PROCESSES,
  ...TIMERS,
  ...PAGES,
  ...APPLICATIONS,
  ...WORDINGS,
  ...HAND_WRITTEN,
  ...REFUSED_BY_BROWSER,
  ...NGINX,
  ...HAPROXY,
  ...PYTHON,
];
