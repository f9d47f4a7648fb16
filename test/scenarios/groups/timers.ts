/** What stands before the server cuts connections by a timer of its own. */
import type { Limit, LimitTable } from '../../../src/diagnosis/limits/limit-table.ts';
import { shortened } from '../../e2e/support/lab-limits.ts';
import { startTcpProxy, type CutOptions } from '../parts/proxies.ts';
import { echo, serveSockets } from '../parts/servers.ts';
import type { Scenario } from '../scenario.ts';
import type { Tools } from '../tools.ts';

/** Long enough that neither a busy machine nor the handshake matters. */
const CUT_AFTER_MS = 1500;

/** How late a cut may be seen where the machine is busy: a proxy and a server are in the way. */
const LATE_SECONDS = 0.5;

function limitOfProxy(kind: 'idle' | 'lifetime'): Partial<LimitTable> {
  const limit: Limit = {
    id: `scenario-${kind}`,
    product: 'the proxy of test/scenarios',
    setting: `${kind}Ms`,
    kind,
    seconds: CUT_AFTER_MS / 1000,
    silence: kind === 'idle' ? 'either' : null,
    enforcedBy: 'server-or-proxy',
    codes: [1006],
    hosts: [],
    headers: [],
    source: 'test/scenarios/parts/proxies.ts',
  };
  return shortened([limit], LATE_SECONDS);
}

/** Three times in a row: one cut at the time of a limit may be chance. */
async function beCut(tools: Tools, options: CutOptions, everyMs: number | null): Promise<void> {
  const server = await serveSockets(tools, echo);
  const { url } = await startTcpProxy(tools, server.port, options);
  await tools.page.tab.evaluate(
    async (address, interval) => {
      for (let round = 1; round <= 3; round++) {
        const made = window.sockets.make(address);
        const socket = window.sockets.socket(made);
        await window.sockets.opened(made);
        socket.send('hello');
        const timer = interval === null ? undefined : setInterval(() => socket.send('again'), interval);
        await window.sockets.ended(made);
        clearInterval(timer);
      }
    },
    url,
    everyMs,
  );
}

export const TIMERS: readonly Scenario[] = [
  {
    id: 'idle-proxy',
    title: 'A proxy cuts what is silent, three times',
    expected: 'idle-timeout',
    sockets: 3,
    limits: limitOfProxy('idle'),
    run: (tools) => beCut(tools, { idleMs: CUT_AFTER_MS }, null),
  },
  {
    id: 'lifetime-proxy',
    title: 'A proxy cuts what is old while messages flow, three times',
    expected: 'lifetime-limit',
    sockets: 3,
    limits: limitOfProxy('lifetime'),
    run: (tools) => beCut(tools, { lifetimeMs: CUT_AFTER_MS }, 100),
  },
];
