/** Records of sockets that opened, for the examples of rules that compare times. */
import type { Flow, Traffic } from '../../../src/record/observation.ts';
import type { PageContext } from '../../../src/record/page-context.ts';
import type { SocketRecord } from '../../../src/record/socket-record.ts';
import { ORDINARY } from '../../../src/record/stored-context.ts';
import { closed, created, errored, noTraffic, opened } from '../support/observations.ts';
import { given, outcome } from './support.ts';

export interface Life {
  /** When it was made and opened, in milliseconds; the first of a log as a rule. */
  readonly from?: number;
  readonly age: number;
  /** Milliseconds from the last message to the end; none ever without it. */
  readonly lastIn?: number;
  readonly lastOut?: number;
  readonly sent?: Partial<Flow>;
  readonly received?: Partial<Flow>;
  readonly histogram?: Traffic['histogram'];
  readonly code?: number;
  readonly errorEvent?: boolean;
  readonly url?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly context?: Partial<PageContext>;
}

const BASE = 1_700_000_000_000;
const moment = (at: number) => ({ at, wall: BASE + at });
let made = 0;

export function lived(life: Life): SocketRecord {
  const { from = 0, age, code = 1006, errorEvent = false, url = 'wss://api.example/live', headers, context } = life;
  const end = from + age;
  const record = given([
    { ...created(url), at: from },
    { ...opened, at: from },
    ...(errorEvent ? [{ ...errored, at: end }] : []),
    { ...closed(code), at: end },
  ]);
  return {
    ...record,
    id: `D/${++made}`,
    created: moment(from),
    opened: moment(from),
    errored: errorEvent ? moment(end) : null,
    closed: record.closed && { ...record.closed, ...moment(end) },
    traffic: {
      ...noTraffic,
      received: flow(noTraffic.received, end, life.lastIn, life.received),
      sent: flow(noTraffic.sent, end, life.lastOut, life.sent),
      ...(life.histogram ? { histogram: life.histogram } : {}),
    },
    handshake: outcome({ status: 101, headers: headers ?? {} }),
    context: { ...ORDINARY, ...context },
  };
}

function flow(none: Flow, end: number, ago: number | undefined, facts: Partial<Flow> = {}): Flow {
  if (ago === undefined) return none;
  return { messages: 1, bytes: 10, lastAt: end - ago, lastBytes: 10, maxBytes: facts.lastBytes ?? 10, ...facts };
}

/** An attempt that never opened. */
export function failed(from: number, facts: Partial<Parameters<typeof outcome>[0]>): SocketRecord {
  const record = lived({ from, age: 50, errorEvent: true });
  return { ...record, opened: null, traffic: null, handshake: outcome(facts) };
}
