import type { Disconnect } from './disconnect.ts';

/** Where no request was ever made, there is nothing to say of one. */
export function hasHandshake({ kind }: Disconnect): boolean {
  return kind !== 'constructor-threw' && kind !== 'born-closed' && kind !== 'stream-refused';
}
