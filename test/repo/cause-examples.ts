/** Values as rules give them, so that the sentences that speak of them can be read and measured. */
import type { CauseId } from '../../src/diagnosis/cause-ids.ts';
import type { Values } from '../../src/diagnosis/diagnosis.ts';
import { DEFAULT_LIMITS, type Limit } from '../../src/diagnosis/limits/limit-table.ts';
import { limitValues } from '../../src/diagnosis/rules/shared/time-limits.ts';

type Example = string | number | undefined;

/** Of each value that a text may speak of: an ordinary one first, then those that change the sentence or make it long. */
const EXAMPLES: Readonly<Record<string, readonly Example[]>> = {
  action: ['disconnect', 'close', 'refuse'],
  address: ['https://realtime.example.com/live'],
  after: [20_300, 240_000],
  age: [7_200_000, 60_000],
  api: ['WebSocket', 'WebSocketStream'],
  at: [1_700_000_000_000],
  browser: ['chrome', 'firefox'],
  by: ['server', 'either'],
  bytes: [1_048_577, 0, 104_857_600],
  code: [4001, 1000, 1003, 1007, 401],
  count: [3, 2],
  direction: ['either', 'inbound', 'outbound'],
  directive: ['connect-src', 'default-src'],
  fixed: ['', 'Heroku'],
  half: [30_000, 1_800_000],
  host: ['realtime.example.com', 'realtime-gateway.eu-central-1.example.com:8443'],
  limit: [1_048_576],
  more: [0, 2, 12],
  name: ['Disallowed intents'],
  origin: ['wss://realtime.example.com'],
  path: ['/live'],
  port: [3000, 65_535],
  product: ['Discord Gateway'],
  products: ['nginx, AWS ALB'],
  raise: ['`proxy_read_timeout 1h;` (nginx)', ''],
  reason: ['login', 'moved'],
  retry: ['after-fix', 'no', 'reconnect', 'backoff', 'resume'],
  service: ['PostgreSQL'],
  settings: ['`proxy_read_timeout` (nginx)'],
  silence: [60_000, 3_601_500],
  status: [502, 403, 400],
  target: ['wss://realtime.example.com/live/'],
  time: [300_000, 60_000],
  waited: [20_000, 60_000],
  where: ['page', 'frame'],
};

const ORDINARY = Object.fromEntries(Object.entries(EXAMPLES).map(([name, [first]]) => [name, first]));

/** Where a rule cannot tell a value, and how it says so. */
const UNTOLD: Readonly<Partial<Record<CauseId, readonly Readonly<Record<string, Example>>[]>>> = {
  'browser-failed-unknown': [{ at: '' }],
  'dropped-unknown': [{ at: '' }],
  'handshake-redirect': [
    { status: '', target: '', reason: '' },
    { target: '', reason: '' },
  ],
  'simulated-from-panel': [{ code: '' }],
  'handshake-timeout': [{ after: undefined }],
  'invalid-close-code': [{ code: '' }],
  'never-opened-unknown': [
    { api: undefined },
    { api: undefined, browser: 'firefox' },
    { api: undefined, address: undefined },
  ],
};

/** Also the values that a rule leaves out; its notes speak only of what is there. */
export function exampleValuesOf(id: CauseId): readonly Values[] {
  return [...exampleValues(), ...(UNTOLD[id] ?? []).map((values) => strict({ ...ORDINARY, ...values }))];
}

/** The ordinary values, each other example in its place, and what matches of the table of limits give together. */
export function exampleValues(): readonly Values[] {
  const others = Object.entries(EXAMPLES).flatMap(([name, all]) =>
    all.map((example) => ({ ...ORDINARY, [name]: example })),
  );
  return [...others, ...limitExamples().map((values) => ({ ...ORDINARY, ...values }))].map(strict);
}

/** A text that speaks of a value without an example is not tested: it shall be seen. */
function strict(values: Readonly<Record<string, Example>>): Values {
  return new Proxy(values, {
    get(target, name) {
      if (!Object.hasOwn(target, name)) throw new Error(`There is no example of the value "${String(name)}".`);
      return target[name as string];
    },
  }) as Values;
}

/** As if nothing but the time told which product it was: then most of them are named. */
function limitExamples(): readonly Values[] {
  const timed = DEFAULT_LIMITS.limits.filter(
    (limit): limit is Limit & { readonly seconds: number } =>
      limit.seconds !== null && (limit.kind === 'idle' || limit.kind === 'lifetime'),
  );
  const keyOf = ({ kind, seconds }: Limit) => `${kind} ${seconds}`;
  return [...new Set(timed.map(keyOf))].map((key) => {
    const alike = timed.filter((limit) => keyOf(limit) === key);
    return limitValues(alike.map((limit) => ({ limit, measuredMs: 1000 * limit.seconds, fingerprint: null })));
  });
}
