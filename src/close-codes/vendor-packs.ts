/**
 * The packs that come with the extension, in the order of their ids: loaded by the panel alone, and when it first needs
 * one (`import()`), as one chunk.
 */
import type { VendorPack } from './vendor-pack.ts';

// The imported JSON has `string` where the packs have unions; the repository's tests hold the files to their schema.
export const VENDOR_PACKS: readonly VendorPack[] = Object.values(
  import.meta.glob<VendorPack>('./packs/vendors/*.json', { eager: true, import: 'default' }),
);
