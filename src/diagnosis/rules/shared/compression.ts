/** Whether the two sides agreed on compression (RFC 7692); null: not known. */
import type { SocketRecord } from '../../../record/socket-record.ts';
import type { Facts } from '../../facts.ts';

export function agreedCompression({ extensions }: SocketRecord): boolean | null {
  return extensions === null ? null : /\bpermessage-deflate\b/i.test(extensions);
}

/**
 * Chromium's words for what its decompressor could not read, and else only for a length that is written in more bytes than
 * it needs or is longer than anything: rare beside it where compression was agreed.
 */
export function mayHaveBeenUnpacked({ record, failureText }: Facts): boolean {
  return failureText === 'Invalid frame header' && agreedCompression(record) === true;
}
