/** `npm run list:close-packs`: writes docs/close-pack-list.md anew, and the count in docs/close-packs.md. */
import { readFile, writeFile } from 'node:fs/promises';
import { countOfPacks, listOfPacks } from './list-close-packs/list-of-packs.ts';
import { readVendorPacks } from './read-vendor-packs.ts';

const LIST = 'docs/close-pack-list.md';
const GUIDE = 'docs/close-packs.md';
const COUNT = /\d+ packs with \d+ codes/;

const packs = readVendorPacks();
const guide = await readFile(GUIDE, 'utf8');
if (!COUNT.test(guide)) throw new Error(`${GUIDE} no longer says how many packs there are.`);
await writeFile(GUIDE, guide.replace(COUNT, countOfPacks(packs)));
await writeFile(LIST, listOfPacks(packs));
console.log(`${LIST} and the count in ${GUIDE}: ${countOfPacks(packs)}.`);
