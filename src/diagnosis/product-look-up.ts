/** Which products a record's socket may belong to, looked up once a record. */
import { lookUpPacks, type PackMatch } from '../close-codes/look-up-packs.ts';
import type { PackContext } from '../close-codes/pack-hints.ts';
import type { VendorPack } from '../close-codes/vendor-pack.ts';
import type { SocketRecord } from '../record/socket-record.ts';

export type ProductLookUp = (record: SocketRecord) => readonly PackMatch[];

/** @param pinned the id of the pack that the user chose for the socket's endpoint */
export function createProductLookUp(
  packs: readonly VendorPack[],
  pinned: (record: SocketRecord) => string | null = () => null,
): ProductLookUp {
  const known = new WeakMap<SocketRecord, readonly PackMatch[]>();
  return (record) => {
    const before = known.get(record);
    if (before) return before;
    const matches = lookUpPacks(packContextOf(record), packs, pinned(record));
    known.set(record, matches);
    return matches;
  };
}

/** What of a record may tell its product. */
export function packContextOf(record: SocketRecord): PackContext {
  const { url, protocol, protocolsOffered, closed, closeCall, handshake } = record;
  return {
    url,
    chosenSubprotocol: protocol ?? '',
    offeredSubprotocols: protocolsOffered ?? [],
    code: closed?.code ?? null,
    reason: closed?.reason || closeCall?.reason || '',
    responseHeaders: handshake?.headers ?? null,
  };
}
