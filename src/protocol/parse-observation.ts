/**
 * The border behind a page's process. An observation comes from the page's own world, and the bridge passes it on almost
 * unread: it is `unknown` until it has been through here, in the background.
 */
import type {
  BridgeObservation,
  ContextObservation,
  Observation,
  SimulatedObservation,
  Stamp,
  StampedObservation,
  ThrownError,
  Traffic,
  ViolationObservation,
} from '../record/observation.ts';
import { SIMULATED_ACTIONS } from '../record/observation.ts';
import type { PolicyViolation } from '../record/page-context.ts';
import {
  type Check,
  count,
  flag,
  list,
  milliseconds,
  nullable,
  number,
  oneOf,
  optional,
  ParseError,
  shape,
  text,
  upTo,
} from './checks.ts';
import { checkContext } from './surroundings.ts';
import { checkReading } from './traffic-reading.ts';

/** UTF-16 code units. The longest text the hook sends; an observation of more than a few of them is none. */
const LONG = 8192;
const SHORT = 256;
const PROTOCOLS = 32;

const longText = text(LONG);
const shortText = text(SHORT);
/** Says nothing of `WebSocket`, and is not there for it. */
const api = optional(oneOf(['WebSocketStream']));
const protocols = nullable(list(shortText, PROTOCOLS));
const readyState = oneOf([0, 1, 2, 3]);
const base = { socket: count, at: milliseconds };

/** Says nothing of a stream. */
const traffic: Check<Traffic | null> = (value) => nullable(checkReading)(value ?? null);

/** Of a stream only. */
const rejection = optional(shape<ThrownError>({ name: nullable(shortText), message: nullable(longText) }));

type CheckOf<Kind> = Check<Extract<Observation, { kind: Kind }>>;

const KINDS: { readonly [Kind in Observation['kind']]: CheckOf<Kind> } = {
  created: shape({
    ...base,
    kind: oneOf(['created']),
    api,
    url: longText,
    protocols,
    readyState,
    stack: nullable(longText),
  }),
  threw: shape({
    ...base,
    kind: oneOf(['threw']),
    api,
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
  errored: shape({ ...base, kind: oneOf(['errored']), rejection }),
  closed: shape({
    ...base,
    kind: oneOf(['closed']),
    code: upTo(65_535),
    reason: shortText,
    wasClean: flag,
    traffic,
    rejection,
  }),
  left: shape({ ...base, kind: oneOf(['left']), persisted: flag, readyState, traffic }),
};

/** @throws ParseError where the value is no observation */
const checkObservation: Check<Observation> = (value) => {
  const kind = (value as { kind?: unknown } | null)?.kind;
  if (typeof kind !== 'string' || !Object.hasOwn(KINDS, kind)) throw new ParseError('expected an observation');
  return KINDS[kind as Observation['kind']](value);
};

const checkContextObservation: Check<ContextObservation> = (value) => {
  const { socket, at } = shape<Pick<ContextObservation, 'socket' | 'at'>>(base)(value);
  return { kind: 'context', socket, at, context: checkContext((value as { context?: unknown }).context, at) };
};

const checkViolationObservation: Check<ViolationObservation> = shape<ViolationObservation>({
  ...base,
  kind: oneOf(['violated']),
  violation: shape<PolicyViolation>({
    directive: shortText,
    disposition: oneOf(['enforce', 'report']),
    blockedUrl: longText,
  }),
});

const checkSimulatedObservation: Check<SimulatedObservation> = shape<SimulatedObservation>({
  ...base,
  kind: oneOf(['simulated']),
  action: oneOf(SIMULATED_ACTIONS),
});

/** @throws ParseError where the value is neither the hook's nor a bridge's */
const checkAny: Check<Observation | BridgeObservation> = (value) => {
  const kind = (value as { kind?: unknown } | null)?.kind;
  if (kind === 'context') return checkContextObservation(value);
  if (kind === 'simulated') return checkSimulatedObservation(value);
  return kind === 'violated' ? checkViolationObservation(value) : checkObservation(value);
};

const checkStamp = shape<Stamp>({ seq: count, wall: milliseconds });

/**
 * What is no observation is refused without a word: it is the page that could not be trusted, and all that comes after it
 * is still to be taken in.
 * @throws ParseError where the value has no stamp, and so is from no bridge
 */
export const checkStampedObservation: Check<StampedObservation> = (value) => {
  const stamp = checkStamp(value);
  try {
    return { ...checkAny(value), ...stamp };
  } catch {
    return { kind: 'refused', socket: 0, at: 0, ...stamp };
  }
};
