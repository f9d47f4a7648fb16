/**
 * `npm run store-pictures`: the pictures for the stores (docs/store/README.md) and for the guide, from the real panel in
 * Chromium's real DevTools; the tile and the marquee show such a picture beside the name.
 */
import { readFile } from 'node:fs/promises';
import { takePromos } from './screenshots/promo.ts';
import { savePicture, takePictures, type Picture } from './screenshots/take-pictures.ts';

const STORE = 'docs/store/pictures';
const GUIDE = 'docs/screenshots/guide';
/** What both stores ask for. */
const OF_STORES = { width: 1280, height: 800 } as const;

const PICTURES = [
  { file: `${STORE}/1-why.png`, view: 'detail', theme: 'light', ...OF_STORES },
  { file: `${STORE}/2-endpoints.png`, view: 'endpoints', theme: 'light', ...OF_STORES },
  { file: `${STORE}/3-in-common.png`, view: 'findings', theme: 'light', ...OF_STORES },
  { file: `${STORE}/4-simulate.png`, view: 'live-simulate', theme: 'light', ...OF_STORES },
  { file: `${STORE}/5-dark.png`, view: 'detail', theme: 'dark', ...OF_STORES },
  { file: `${GUIDE}/reading-a-1006.png`, view: 'detail', theme: 'light', width: 1100, height: 820 },
  { file: `${GUIDE}/simulating.png`, view: 'live-simulate', theme: 'light', width: 1100, height: 560 },
  { file: `${GUIDE}/sharing.png`, view: 'export', theme: 'light', width: 1100, height: 520 },
] as const satisfies readonly Picture[];

const executablePath = await takePictures(PICTURES);
const promos = await takePromos(executablePath, await readFile(`${STORE}/1-why.png`));
for (const [file, picture] of promos) await savePicture(`${STORE}/${file}`, picture);
