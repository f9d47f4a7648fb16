/** The order of the list. Rows that are equal by a column stay newest first, whichever way it is sorted. */
import { CONFIDENCES } from '../../diagnosis/diagnosis.ts';
import type { ColumnId } from '../columns.ts';
import type { Disconnect } from '../disconnect.ts';
import type { Explanation } from '../explainer.ts';
import type { Texts } from '../../texts/texts.ts';
import type { Sort } from './list-layout.ts';

export interface SortWords {
  /** null where it is not known yet. */
  readonly explained: (disconnect: Disconnect) => Explanation | null;
  readonly texts: Texts;
}

/** What a row is put in order by; null where it has nothing of the kind. */
type SortKey = number | string | null;
type ReadKey = (disconnect: Disconnect, words: SortWords) => SortKey;

const KEYS: Readonly<Record<ColumnId, ReadKey>> = {
  code: ({ closeCode }) => closeCode && closeCode.code,
  happened: (disconnect, { explained }) => explained(disconnect)?.headline ?? null,
  sureness: (disconnect, { explained }) => {
    const [first] = explained(disconnect)?.diagnoses ?? [];
    return first && !first.isFallback ? CONFIDENCES.indexOf(first.confidence) : null;
  },
  endpoint: ({ endpoint }) => endpoint && `${endpoint.host}${endpoint.path}`,
  status: ({ record }) => record.handshake?.status ?? null,
  protocol: ({ record }) => record.protocol || null,
  life: ({ record, end }) => (record.seenFrom === 'network' ? null : end.at - record.created.at),
  lived: ({ livedMs }) => livedMs,
  received: ({ record }) => record.traffic && record.traffic.received.bytes,
  sent: ({ record }) => record.traffic && record.traffic.sent.bytes,
  endedBy: ({ endedBy }, { texts }) => texts.endedBy[endedBy],
  reason: ({ reason }) => reason || null,
  time: ({ end }) => end.wall,
};

/** @param disconnects newest first */
export function sortDisconnects(
  disconnects: readonly Disconnect[],
  sort: Sort | null,
  words: SortWords,
): readonly Disconnect[] {
  if (!sort) return disconnects;
  const read = KEYS[sort.column];
  const ranks = inNumbers(
    disconnects.map((disconnect) => read(disconnect, words)),
    words.texts.panel.language,
  );
  const sign = sort.direction === 'ascending' ? 1 : -1;
  return disconnects
    .map((disconnect, index) => ({ disconnect, rank: ranks[index] ?? null }))
    .toSorted((a, b) => {
      // What has nothing to be sorted by comes last, either way.
      if (a.rank === null || b.rank === null) return Number(a.rank === null) - Number(b.rank === null);
      return sign * (a.rank - b.rank);
    })
    .map(({ disconnect }) => disconnect);
}

/** Many rows share few texts: those are put in order once, and the rows by their places. */
function inNumbers(keys: readonly SortKey[], language: string): readonly (number | null)[] {
  const texts = [...new Set(keys.filter((key) => typeof key === 'string'))];
  if (texts.length === 0) return keys as readonly (number | null)[];
  const collator = new Intl.Collator(language, { numeric: true });
  const places = new Map(texts.toSorted(collator.compare).map((text, place) => [text, place]));
  return keys.map((key) => (typeof key === 'string' ? (places.get(key) ?? null) : key));
}
