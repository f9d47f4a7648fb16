/** The close packs without a bundler, which in the panel makes one chunk of them. */
import fs from 'node:fs';
import type { VendorPack } from '../src/close-codes/vendor-pack.ts';

const DIRECTORY = new URL('../src/close-codes/packs/vendors/', import.meta.url);

export function readVendorPacks(): readonly VendorPack[] {
  const files = fs.readdirSync(DIRECTORY).toSorted();
  return files.map((file) => JSON.parse(fs.readFileSync(new URL(file, DIRECTORY), 'utf8')) as VendorPack);
}
