/** A close pack that a user was given: refused with its line, or one that looks codes up without a fault. */
import { expect } from 'vitest';
import fc from 'fast-check';
import { createProductLookUp } from '../../../src/diagnosis/product-look-up.ts';
import { readOwnPack } from '../../../src/own-packs/read-own-pack.ts';
import { serverClosed } from '../panel/fixtures.ts';
import { itHolds } from './cases.ts';
import { anything, damaged, nastyText } from './damage.ts';
import { expectUnpolluted } from './sound-record.ts';

const pack = fc.constant({
  id: 'acme-chat',
  name: 'Acme chat',
  kind: 'service',
  detect: { hosts: ['^chat\\.acme\\.dev$'], urls: ['/live'], weakUrls: ['/ws'], subprotocols: ['acme'] },
  codes: [{ code: 4100, name: 'Room closed', meaning: 'A moderator closed the room.', retry: 'no', advice: 'Ask.' }],
  ranges: [{ from: 4200, to: 4300, name: 'Limits', meaning: 'Too much.', retry: 'later' }],
});
const hostile = fc.oneof(
  { weight: 4, arbitrary: damaged(pack).map(toJson) },
  { weight: 1, arbitrary: fc.oneof(nastyText, anything.map(toJson)) },
);

const RECORDS = [serverClosed(4100, 'gone', { number: 1 }), serverClosed(4250, '', { number: 2 })];

itHolds('close pack: refused with its line, or able to look codes up', hostile, (text) => {
  const reading = readOwnPack(text);
  if ('ok' in reading) {
    const productsOf = createProductLookUp([reading.ok]);
    for (const record of RECORDS) expect(Array.isArray(productsOf(record))).toBe(true);
  } else expect(reading.error.problem.kind).toEqual(expect.any(String));
  expectUnpolluted();
});

function toJson(value: unknown): string {
  try {
    return JSON.stringify(value) ?? '';
  } catch {
    // A BigInt, or a circle.
    return '';
  }
}
