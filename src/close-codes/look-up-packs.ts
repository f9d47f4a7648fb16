/**
 * Which products a socket may belong to, and what their packs say of its close code. A number alone never chooses: 4014
 * is one thing at Discord's gateway and another at its voice servers. What chooses is told with each match.
 */
import type { Confidence } from './close-pack.ts';
import { meaningOf, type CodeMeaning } from './code-meaning.ts';
import { addressOf, HINT_KINDS, hintsOf, type Hint, type PackContext } from './pack-hints.ts';
import type { VendorPack } from './vendor-pack.ts';

/** *certain*: an operator's host, a protocol that was agreed, or the user says so; *possible*: it merely looks like it. */
const CERTAINTIES = ['certain', 'likely', 'possible'] as const;
export type PackCertainty = (typeof CERTAINTIES)[number];

export interface PackMatch {
  readonly pack: VendorPack;
  /** Why it was chosen, the strongest first; never empty. */
  readonly why: readonly [Hint, ...Hint[]];
  readonly certainty: PackCertainty;
  /** null: it is that product, as far as can be seen, but its pack does not know the code. */
  readonly meaning: CodeMeaning | null;
}

interface Candidate extends PackMatch {
  readonly weak: number;
  readonly claimsCode: boolean;
}

/** Never in a Close frame by the standard, so that no product can be told by them. */
const MADE_BY_BROWSER: ReadonlySet<number> = new Set([1005, 1006, 1015]);

/** All that match, the best first. `pinned`: the id of the pack that the user chose for the endpoint. */
export function lookUpPacks(
  context: PackContext,
  packs: readonly VendorPack[],
  pinned: string | null = null,
): readonly PackMatch[] {
  const { code, reason } = context;
  const address = addressOf(context.url);
  const candidates = packs.flatMap((pack): Candidate[] => {
    const { strong, weak } = hintsOf(pack, context, address);
    const [first, ...rest]: readonly Hint[] = pack.id === pinned ? [{ kind: 'pinned', value: '' }, ...strong] : strong;
    if (!first) return [];
    const meaning = code === null ? null : meaningOf(pack, code, reason, packs);
    const claimsCode = meaning !== null && !(code !== null && MADE_BY_BROWSER.has(code));
    const certainty = certaintyOf(pack, first, meaning);
    return [{ pack, why: [first, ...rest], certainty, meaning, weak, claimsCode }];
  });
  const ordered = candidates.toSorted((a, b) => compare(a, b, candidates));
  const [best, second] = ordered;
  const isAlone = !best || !second || !areRivals(best, second);
  return ordered.map(({ pack, why, certainty, meaning }, index) => {
    // One at most is certain: where an operator borrows a protocol's name, that protocol's codes need not hold.
    return { pack, why, certainty: index === 0 && isAlone ? certainty : weaker(certainty, 'likely'), meaning };
  });
}

function certaintyOf(pack: VendorPack, { kind }: Hint, meaning: CodeMeaning | null): PackCertainty {
  if (kind === 'pinned') return 'certain';
  const byHint: PackCertainty = BY_HINT[kind];
  // Where several signs are needed, none of them identifies the product alone.
  const found = pack.detect.match === 'all' ? weaker(byHint, 'likely') : byHint;
  return weaker(found, BY_CONFIDENCE[(meaning?.from ?? pack).confidence]);
}

const BY_HINT = {
  pinned: 'certain',
  host: 'certain',
  subprotocol: 'certain',
  offered: 'likely',
  path: 'likely',
  reason: 'possible',
  header: 'possible',
} as const satisfies Record<Hint['kind'], PackCertainty>;

const BY_CONFIDENCE = {
  high: 'certain',
  medium: 'likely',
  low: 'possible',
} as const satisfies Record<Confidence, PackCertainty>;

function weaker(a: PackCertainty, b: PackCertainty): PackCertainty {
  return CERTAINTIES[Math.max(CERTAINTIES.indexOf(a), CERTAINTIES.indexOf(b))] ?? 'possible';
}

/**
 * What the user said comes first, then who operates the host, then a pack that knows the code: a server library explains
 * a code of which the protocol spoken over it knows nothing. Among equals the stronger sign decides, then their number.
 */
function compare(a: Candidate, b: Candidate, all: readonly Candidate[]): number {
  return (
    Number(isPinned(b)) - Number(isPinned(a)) ||
    Number(b.pack.kind === 'own') - Number(a.pack.kind === 'own') ||
    Number(isOperator(b)) - Number(isOperator(a)) ||
    Number(b.claimsCode) - Number(a.claimsCode) ||
    step(a) - step(b) ||
    kindsOf(b) - kindsOf(a) ||
    b.why.length - a.why.length ||
    b.weak - a.weak ||
    Number(buildsUponAnother(b, all)) - Number(buildsUponAnother(a, all))
  );
}

function isPinned({ why }: PackMatch): boolean {
  return why[0].kind === 'pinned';
}

function isOperator({ pack, why }: PackMatch): boolean {
  return pack.kind !== 'platform' && why[0].kind === 'host';
}

function step({ why }: PackMatch): number {
  return HINT_KINDS.indexOf(why[0].kind);
}

function kindsOf({ why }: PackMatch): number {
  return new Set(why.map(({ kind }) => kind)).size;
}

function buildsUponAnother({ pack }: Candidate, all: readonly Candidate[]): boolean {
  return all.some((other) => other.pack.id === pack.extends);
}

/** Nothing tells which of them it is. */
function areRivals(a: PackMatch, b: PackMatch): boolean {
  return (
    step(a) === step(b) &&
    a.why.length === b.why.length &&
    a.pack.extends !== b.pack.id &&
    b.pack.extends !== a.pack.id &&
    !isPinned(a)
  );
}
