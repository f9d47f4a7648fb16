/** What of a record may tell its product. */
import type { PackContext } from '../close-codes/pack-hints.ts';
import type { SocketRecord } from '../record/socket-record.ts';

export function packContextOf({
  url,
  protocol,
  protocolsOffered,
  closed,
  closeCall,
  handshake,
}: SocketRecord): PackContext {
  return {
    url,
    chosenSubprotocol: protocol ?? '',
    offeredSubprotocols: protocolsOffered ?? [],
    code: closed?.code ?? null,
    reason: closed?.reason || closeCall?.reason || '',
    responseHeaders: handshake?.headers ?? null,
  };
}
