/** Whether the two sides agreed on compression (RFC 7692); null: not known. */
import type { SocketRecord } from '../../../record/socket-record.ts';

export function agreedCompression({ extensions }: SocketRecord): boolean | null {
  return extensions === null ? null : /\bpermessage-deflate\b/i.test(extensions);
}
