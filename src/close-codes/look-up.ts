/** What the standard says about a close code: every number that two bytes can carry has an answer. */
import type { CloseCodeFacts, ClosePack, LinkKind, PackEntry } from './close-pack.ts';
import standardPack from './packs/standard.json' with { type: 'json' };

export interface CloseCodeLink {
  readonly kind: LinkKind;
  /** Such as `RFC 6455 §7.4.1`; reads the same in every language. */
  readonly label: string;
  readonly url: string;
}

/** A code, or a range of codes that share everything. */
export interface CloseCodeEntry extends CloseCodeFacts {
  readonly range: { readonly from: number; readonly to: number };
  /** The section that defines the code first, then the registry, then what explains it. */
  readonly links: readonly CloseCodeLink[];
}

export interface CloseCode extends CloseCodeEntry {
  readonly code: number;
}

/** The largest number that the two bytes of a Close frame can carry (RFC 6455 §5.5.1). */
const MAX_CODE = 0xffff;

// The imported JSON has `string` where the pack has unions; the pack's test holds the values to them.
const standard = standardPack as ClosePack;

/** In rising order, covering 0–65535 exactly once. */
export const ALL_CLOSE_CODE_ENTRIES: readonly CloseCodeEntry[] = standard.entries.map(toCloseCodeEntry);

/** Throws a RangeError for anything but an integer from 0 to 65535. */
export function lookUpCloseCode(code: number): CloseCode {
  const entry = Number.isInteger(code) && code >= 0 && code <= MAX_CODE && findEntry(code);
  if (!entry) throw new RangeError(`A close code is an integer from 0 to ${MAX_CODE}, not ${code}`);
  return { ...entry, code };
}

function findEntry(code: number): CloseCodeEntry | undefined {
  return ALL_CLOSE_CODE_ENTRIES.find(({ range }) => code <= range.to);
}

function toCloseCodeEntry(entry: PackEntry): CloseCodeEntry {
  const { rfc, links, identifier, category, whoSends, onWire, closeCallable, ianaRegistered, severity, retry } = entry;
  return {
    range: 'code' in entry ? { from: entry.code, to: entry.code } : { from: entry.from, to: entry.to },
    identifier,
    category,
    whoSends,
    onWire,
    closeCallable,
    ianaRegistered,
    severity,
    retry,
    links: [{ kind: 'rfc', label: `${rfc.document} §${rfc.section}`, url: rfc.url }, ...links.map(sourceLink)],
  };
}

function sourceLink(id: string): CloseCodeLink {
  const source = standard.sources[id];
  if (!source) throw new Error(`packs/standard.json has no source "${id}"`);
  return { kind: source.kind, label: source.label, url: source.url };
}
