/** Which products a record's socket may belong to, looked up once a record. */
import { lookUpPacks, type PackMatch } from '../close-codes/look-up-packs.ts';
import type { PackContext } from '../close-codes/pack-hints.ts';
import type { VendorPack } from '../close-codes/vendor-pack.ts';
import { guarded, type OnFault } from './fault.ts';
import type { SocketRecord } from '../record/socket-record.ts';

/** @param onFault is told of a pack that throws, which is left out then; without it the exception goes on */
export type ProductLookUp = (record: SocketRecord, onFault?: OnFault) => readonly PackMatch[];

/** @param pinned the id of the pack that the user chose for the socket's endpoint */
export function createProductLookUp(
  packs: readonly VendorPack[],
  pinned: (record: SocketRecord) => string | null = () => null,
): ProductLookUp {
  const known = new WeakMap<SocketRecord, readonly PackMatch[]>();
  return (record, onFault) => {
    const before = known.get(record);
    if (before) return before;
    const context = packContextOf(record);
    const look = (among: readonly VendorPack[]) => lookUpPacks(context, among, pinned(record));
    try {
      const matches = look(packs);
      known.set(record, matches);
      return matches;
    } catch (error) {
      if (!onFault) throw error;
      // Each by itself: whoever throws is left out.
      return look(packs.filter((pack) => guarded('pack', pack.id, onFault, false, () => Boolean(look([pack])))));
    }
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
