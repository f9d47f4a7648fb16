import {
  DEFAULT_LIMITS,
  type BrowserTimeouts,
  type Limit,
  type LimitTable,
} from '../../../src/diagnosis/limits/limit-table.ts';
import { FAST_WEBSOCKET_PREFS } from '../drivers/firefox-prefs.ts';

/** Silence is measured from the last message in the page, and the lab's server counts from the last byte on its side. */
const TOLERANCE_SECONDS = 0.2;

/**
 * What limits that a test has shortened change in the table. They come first, and replace those of the same id.
 * `seconds`: how far a measured time may be from them.
 */
export function shortened(
  limits: readonly Limit[],
  seconds = TOLERANCE_SECONDS,
): Pick<LimitTable, 'limits' | 'tolerance'> {
  const others = DEFAULT_LIMITS.limits.filter((each) => !limits.some(({ id }) => id === each.id));
  return {
    limits: [...limits, ...others],
    tolerance: { ...DEFAULT_LIMITS.tolerance, seconds, belowSeconds: seconds },
  };
}

/** The limits that hold in a browser that was launched with `FAST_WEBSOCKET_PREFS`. */
export function limitsUnderTest(changes: Partial<LimitTable> = {}): LimitTable {
  const { browsers } = DEFAULT_LIMITS;
  return { ...DEFAULT_LIMITS, browsers: { ...browsers, firefox: fastFirefox(browsers.firefox) }, ...changes };
}

/** The same, with the lab's own idle time-out. */
export function limitsInLab({ idleTimeoutMs }: { readonly idleTimeoutMs: number }): LimitTable {
  return limitsUnderTest(
    shortened([
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
    ]),
  );
}

/** The preferences are in seconds. */
function fastFirefox(timeouts: BrowserTimeouts): BrowserTimeouts {
  return {
    ...timeouts,
    open: 1000 * Number(FAST_WEBSOCKET_PREFS['network.websocket.timeout.open']),
    close: 1000 * Number(FAST_WEBSOCKET_PREFS['network.websocket.timeout.close']),
  };
}
