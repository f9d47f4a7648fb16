/**
 * The border behind the page hook. An observation comes from the page's world: it is `unknown` until it has been through
 * here, in the bridge and once more in the background.
 */
import type { Flow, Observation, StampedObservation, Traffic, TrafficHistogram } from '../record/observation.ts';
import {
  type Check,
  count,
  flag,
  list,
  milliseconds,
  nullable,
  number,
  oneOf,
  ParseError,
  shape,
  text,
} from './checks.ts';

/** UTF-16 code units. The longest text the hook sends; an observation of more than a few of them is none. */
const LONG = 8192;
const SHORT = 256;
const PROTOCOLS = 32;
const OBSERVATION_LIMIT = 1 << 18;

const longText = text(LONG);
const shortText = text(SHORT);
const protocols = nullable(list(shortText, PROTOCOLS));
const readyState = oneOf([0, 1, 2, 3]);
const base = { socket: count, at: milliseconds };

const flow = shape<Flow>({
  messages: count,
  bytes: count,
  lastAt: nullable(milliseconds),
  lastBytes: count,
  maxBytes: count,
});

const histogram = shape<TrafficHistogram>({ slotMs: number, received: text(64), sent: text(64) });

const traffic = shape<Traffic>({ received: flow, sent: flow, bufferedAmount: count, histogram });

type CheckOf<Kind> = Check<Extract<Observation, { kind: Kind }>>;

const KINDS: { readonly [Kind in Observation['kind']]: CheckOf<Kind> } = {
  created: shape({
    ...base,
    kind: oneOf(['created']),
    url: longText,
    protocols,
    readyState,
    stack: nullable(longText),
  }),
  threw: shape({
    ...base,
    kind: oneOf(['threw']),
    url: nullable(longText),
    protocols,
    errorName: nullable(shortText),
    errorMessage: nullable(longText),
    stack: nullable(longText),
  }),
  opened: shape({ ...base, kind: oneOf(['opened']), protocol: shortText, extensions: longText }),
  'close-called': shape({
    ...base,
    kind: oneOf(['close-called']),
    code: nullable(number),
    reason: nullable(longText),
    readyState,
    stack: nullable(longText),
  }),
  errored: shape({ ...base, kind: oneOf(['errored']) }),
  closed: shape({ ...base, kind: oneOf(['closed']), code: count, reason: shortText, wasClean: flag, traffic }),
  left: shape({ ...base, kind: oneOf(['left']), persisted: flag, readyState, traffic }),
};

/** @throws ParseError where the value is no observation */
const checkObservation: Check<Observation> = (value) => {
  const kind = (value as { kind?: unknown } | null)?.kind;
  if (typeof kind !== 'string' || !Object.hasOwn(KINDS, kind)) throw new ParseError('expected an observation');
  return KINDS[kind as Observation['kind']](value);
};

/** The hook's text as an observation; null where it is none. */
export function parseObservation(message: unknown): Observation | null {
  if (typeof message !== 'string' || message.length > OBSERVATION_LIMIT) return null;
  try {
    return checkObservation(JSON.parse(message));
  } catch {
    return null;
  }
}

const stamp = shape<Pick<StampedObservation, 'seq' | 'wall'>>({ seq: count, wall: milliseconds });

/** @throws ParseError where the value is no stamped observation */
export const checkStampedObservation: Check<StampedObservation> = (value) => ({
  ...checkObservation(value),
  ...stamp(value),
});
