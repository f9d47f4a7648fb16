import { DEFAULT_LIMITS, type BrowserTimeouts, type LimitTable } from '../../../src/diagnosis/limits/limit-table.ts';
import { FAST_WEBSOCKET_PREFS } from '../drivers/firefox-prefs.ts';

/** Silence is measured from the last message in the page, and the lab's server counts from the last byte on its side. */
const TOLERANCE_SECONDS = 0.2;

/** The limits that hold in the lab: its own idle time-out, and those that `FAST_WEBSOCKET_PREFS` give Firefox. */
export function limitsInLab({ idleTimeoutMs }: { readonly idleTimeoutMs: number }): LimitTable {
  const { limits, tolerance, browsers } = DEFAULT_LIMITS;
  return {
    ...DEFAULT_LIMITS,
    limits: [
      ...limits,
      {
        id: 'lab-idle',
        product: 'the lab',
        setting: 'idleTimeoutMs',
        kind: 'idle',
        seconds: idleTimeoutMs / 1000,
        silence: 'either',
        enforcedBy: 'server-or-proxy',
        codes: [1006],
        hosts: [],
        headers: [],
        source: 'test/lab/server.ts',
      },
    ],
    tolerance: { ...tolerance, seconds: TOLERANCE_SECONDS, belowSeconds: TOLERANCE_SECONDS },
    browsers: { ...browsers, firefox: fastFirefox(browsers.firefox) },
  };
}

/** The preferences are in seconds. */
function fastFirefox(timeouts: BrowserTimeouts): BrowserTimeouts {
  return {
    ...timeouts,
    open: 1000 * Number(FAST_WEBSOCKET_PREFS['network.websocket.timeout.open']),
    close: 1000 * Number(FAST_WEBSOCKET_PREFS['network.websocket.timeout.close']),
  };
}
