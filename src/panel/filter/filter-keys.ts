/**
 * The keys of the filter: what a value means, and which values the log has. A key more is an entry here and its words in
 * `texts.filter.keys`.
 */
import { CATEGORIES } from '../../close-codes/categories.ts';
import { CAUSE_IDS } from '../../diagnosis/cause-ids.ts';
import { CONFIDENCES } from '../../diagnosis/diagnosis.ts';
import { ENDED_BY } from '../../record/ending.ts';
import type { Disconnect } from '../disconnect.ts';
import type { Explanation } from '../explainer.ts';
import { HAS, HAS_VALUES, IS, IS_VALUES } from './facets.ts';
import { readNumbers, readSize, readTime, readWildcard } from './read-value.ts';

/** What a term looks at. */
export interface Subject {
  readonly disconnect: Disconnect;
  /** null: not known yet. */
  readonly explained: () => Explanation | null;
}

export type Matcher = (subject: Subject) => boolean;

export interface FilterKey {
  /** It asks for the explanation, which costs more than all else: it is looked at last. */
  readonly isExplained?: true;
  /** null for a value that it does not know. */
  readonly read: (value: string) => Matcher | null;
  /** The values that a disconnect has, as they would be typed. */
  readonly of: (subject: Subject) => readonly (string | null | undefined)[];
  /** Offered before anything is in the log: the forms that a value takes. */
  readonly examples?: readonly string[];
}

export const FILTER_KEY_IDS = [
  'code',
  'category',
  'cause',
  'sure',
  'pack',
  'host',
  'path',
  'url',
  'status',
  'protocol',
  'ended-by',
  'is',
  'has',
  'larger-than',
  'longer-than',
  'shorter-than',
] as const;
export type FilterKeyId = (typeof FILTER_KEY_IDS)[number];

/** Where there is no code, no answer to the handshake, no product. */
const NONE = 'none';

export const FILTER_KEYS: Readonly<Record<FilterKeyId, FilterKey>> = {
  code: {
    read: anyOf((value) => numberOrNone(value, ({ closeCode }) => closeCode?.code ?? null)),
    of: ({ disconnect: { closeCode } }) => [closeCode ? `${closeCode.code}` : NONE],
  },
  category: choice([...Object.keys(CATEGORIES), 'no-code'], ({ disconnect }) => [disconnect.category]),
  cause: {
    ...choice(CAUSE_IDS, ({ explained }) => explained()?.diagnoses.map(({ id }) => id) ?? []),
    isExplained: true,
    of: ({ explained }) => [explained()?.diagnoses[0]?.id],
  },
  sure: {
    ...choice([...CONFIDENCES, NONE], ({ explained }) => [surenessOf(explained())]),
    isExplained: true,
  },
  pack: {
    isExplained: true,
    read: anyOf(readPack),
    of: ({ explained }) => claimants(explained()),
  },
  host: text(({ endpoint }) => endpoint?.host),
  path: text(({ endpoint }) => endpoint?.path),
  url: { ...text(({ record }) => record.url), of: () => [] },
  status: {
    read: anyOf((value) => numberOrNone(value, ({ record }) => record.handshake?.status ?? null)),
    of: ({ disconnect: { record } }) => [record.handshake?.status ? `${record.handshake.status}` : NONE],
  },
  protocol: text(({ record }) => record.protocol || null),
  'ended-by': choice(ENDED_BY, ({ disconnect }) => [disconnect.endedBy]),
  is: facet(IS, IS_VALUES),
  has: facet(HAS, HAS_VALUES),
  'larger-than': amount(readSize, ['1k', '100k', '1M'], ({ record: { traffic } }) =>
    traffic === null ? null : traffic.received.bytes + traffic.sent.bytes,
  ),
  'longer-than': amount(readTime, ['500ms', '60s', '10min'], ({ livedMs }) => livedMs),
  'shorter-than': amount(readTime, ['500ms', '60s', '10min'], ({ livedMs }) => livedMs, -1),
};

/** Several values with commas between them: any of them will do. */
function anyOf(readOne: (value: string) => Matcher | null): FilterKey['read'] {
  return (value) => {
    const matchers = value
      .split(',')
      .filter((each) => each !== '')
      .map((each) => readOne(each));
    if (matchers.length === 0 || matchers.includes(null)) return null;
    return (subject) => matchers.some((matches) => matches?.(subject));
  };
}

function choice(values: readonly string[], of: (subject: Subject) => readonly string[]): FilterKey {
  return {
    read: anyOf((value) => {
      const wanted = value.toLowerCase();
      return values.includes(wanted) ? (subject) => of(subject).includes(wanted) : null;
    }),
    of,
  };
}

function facet<Name extends string>(
  facets: Readonly<Record<Name, (disconnect: Disconnect) => boolean>>,
  names: readonly Name[],
): FilterKey {
  return choice(names, ({ disconnect }) => names.filter((name) => facets[name](disconnect)));
}

function text(read: (disconnect: Disconnect) => string | null | undefined): FilterKey {
  return {
    read: (value) => {
      const matches = readWildcard(value);
      return (
        matches &&
        (({ disconnect }) => {
          const field = read(disconnect);
          return field != null && matches(field);
        })
      );
    },
    of: ({ disconnect }) => [read(disconnect)],
  };
}

function amount(
  readAmount: (value: string) => number | null,
  examples: readonly string[],
  of: (disconnect: Disconnect) => number | null,
  sign: 1 | -1 = 1,
): FilterKey {
  return {
    read: (value) => {
      const limit = readAmount(value);
      if (limit === null) return null;
      return ({ disconnect }) => {
        const actual = of(disconnect);
        return actual !== null && (actual - limit) * sign > 0;
      };
    },
    of: () => [],
    examples,
  };
}

function numberOrNone(value: string, of: (disconnect: Disconnect) => number | null): Matcher | null {
  if (value.toLowerCase() === NONE) return ({ disconnect }) => of(disconnect) === null;
  const matches = readNumbers(value);
  return (
    matches &&
    (({ disconnect }) => {
      const number = of(disconnect);
      return number !== null && matches(number);
    })
  );
}

/** By the id, since the user's own packs have names that are not known here. */
function readPack(value: string): Matcher | null {
  if (value.toLowerCase() === NONE) return ({ explained }) => claimants(explained()).length === 0;
  const matches = readWildcard(value);
  return matches && (({ explained }) => claimants(explained()).some((id) => matches(id)));
}

/** The packs that give the code a meaning. */
function claimants(explanation: Explanation | null): readonly string[] {
  return (explanation?.products ?? []).filter(({ meaning }) => meaning !== null).map(({ pack }) => pack.id);
}

function surenessOf(explanation: Explanation | null): string {
  const [first] = explanation?.diagnoses ?? [];
  return !first || first.isFallback ? NONE : first.confidence;
}
