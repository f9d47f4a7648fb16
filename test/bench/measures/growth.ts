/** How what the panel takes grows with the rows, and what a record takes with the close packs. No bounds: for whoever asks. */
import { readFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import type { VendorPack } from '../../../src/close-codes/vendor-pack.ts';
import { createProductLookUp } from '../../../src/diagnosis/product-look-up.ts';
import type { SocketRecord } from '../../../src/record/socket-record.ts';
import { manyRecords } from '../../e2e/support/many-sockets.ts';
import type { Bench } from '../bench.ts';
import type { Browsers } from '../browsers.ts';
import type { Figure } from '../figure.ts';
import { medianOf } from '../statistics.ts';
import { OURS } from '../subject.ts';
import { withSession } from './panel.ts';

const ROWS = [1000, 10_000, 100_000];
const PACK_TIMES = [1, 2, 4];
const RECORDS = 10_000;
const ROUNDS = 3;
const VENDORS = new URL('../../../src/close-codes/packs/vendors/', import.meta.url);

export async function measureGrowth(browsers: Browsers, { url, say }: Bench): Promise<Figure[]> {
  const figures: Figure[] = [];
  const app = await browsers.launch();
  const figure = { browser: browsers.browser, subject: OURS.name, rounds: ROUNDS } as const;
  try {
    for (const rows of ROWS) {
      const of = `${rows.toLocaleString('en')} rows`;
      say(`growth: ${of}`);
      const tab = await app.newTab(url('/'));
      const { opened, typed, scrolled, heap } = await withSession(await tab.openPanel(), ROUNDS, rows);
      figures.push(
        { ...figure, what: `${of}: first row, from the choice of the file`, value: medianOf(opened), unit: 'ms' },
        { ...figure, what: `${of}: key stroke in the filter to the next frame`, value: medianOf(typed), unit: 'ms' },
        { ...figure, what: `${of}: longest work of a frame in scrolling`, value: medianOf(scrolled), unit: 'ms' },
      );
      if (heap !== null) figures.push({ ...figure, what: `${of}: heap`, value: heap / 1024 ** 2, unit: 'MiB' });
      await tab.close();
    }
  } finally {
    await app.close();
  }
  return [...figures, ...(browsers.browser === 'chrome' ? await withPacks(say) : [])];
}

/** In Node, whose engine is Chromium's. */
async function withPacks(say: Bench['say']): Promise<Figure[]> {
  const files = (await readdir(VENDORS)).filter((name) => name.endsWith('.json'));
  const packs = files.map((name) => JSON.parse(readFileSync(new URL(name, VENDORS), 'utf8')) as VendorPack);
  return PACK_TIMES.map((times): Figure => {
    const all = Array.from({ length: times }, (_, copy) =>
      packs.map((pack) => ({ ...pack, id: copy === 0 ? pack.id : `${pack.id}-${copy}` })),
    ).flat();
    say(`growth: ${all.length} packs`);
    const took = Array.from({ length: 2 * ROUNDS }, () => lookUp(all, manyRecords(RECORDS)));
    return {
      browser: null,
      what: `looking a record up in ${all.length} packs`,
      subject: OURS.name,
      // The first are slow: the code is new.
      value: medianOf(took.slice(ROUNDS)) / RECORDS,
      unit: 'µs',
      rounds: ROUNDS,
    };
  });
}

/** Microseconds for all records. */
function lookUp(packs: readonly VendorPack[], records: readonly SocketRecord[]): number {
  const productsOf = createProductLookUp(packs);
  const began = performance.now();
  for (const record of records) productsOf(record);
  return (performance.now() - began) * 1000;
}
