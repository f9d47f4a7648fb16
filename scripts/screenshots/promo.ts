/** The tile and the marquee of the Chrome Web Store: the name, the question, and a piece of the real panel. */
import { readFileSync } from 'node:fs';
import { chromium } from 'playwright';

export interface Promo {
  readonly file: string;
  readonly width: number;
  readonly height: number;
  /** CSS of the piece of the panel: where it begins, and how wide the whole would be. */
  readonly panel: { readonly left: number; readonly top: number; readonly width: number };
  /** Of the words: where they begin, how wide they are, and the size of the name. Pixels, as all here. */
  readonly top: number;
  readonly textWidth: number;
  readonly size: number;
}

const PROMOS: readonly Promo[] = [
  // Seen at half that size: the name, and what the panel looks like.
  {
    file: 'tile.png',
    width: 440,
    height: 280,
    panel: { left: 28, top: 118, width: 800 },
    top: 22,
    textWidth: 400,
    size: 24,
  },
  {
    file: 'marquee.png',
    width: 1400,
    height: 560,
    panel: { left: 620, top: 72, width: 1180 },
    top: 180,
    textWidth: 500,
    size: 50,
  },
];

/** PNGs by file name, of a picture of the panel. */
export async function takePromos(executablePath: string, panel: Buffer): Promise<ReadonlyMap<string, Buffer>> {
  const browser = await chromium.launch({ executablePath });
  const taken = new Map<string, Buffer>();
  try {
    for (const promo of PROMOS) {
      const page = await browser.newPage({ viewport: { width: promo.width, height: promo.height } });
      await page.setContent(promoPage(promo, panel), { waitUntil: 'load' });
      taken.set(promo.file, await page.screenshot());
      await page.close();
    }
  } finally {
    await browser.close();
  }
  return taken;
}

function promoPage({ panel: place, top, textWidth, size }: Promo, panel: Buffer): string {
  const icon = readFileSync('extension/icons/icon.svg', 'utf8');
  return `<!doctype html><style>
    body { margin: 0; background: #1d2b4a; color: #fff; font: ${size * 0.5}px/1.35 system-ui, sans-serif; overflow: hidden }
    header { position: absolute; left: ${size * 1.08}px; top: ${top}px; width: ${textWidth}px }
    .name { display: flex; align-items: center; gap: ${size * 0.4}px }
    svg { width: ${size * 1.5}px; height: ${size * 1.5}px; flex: none; border: 1px solid #47588a; border-radius: 22% }
    h1 { margin: 0; font-size: ${size}px; line-height: 1.1; letter-spacing: -0.01em }
    p { margin: ${size * 0.34}px 0 0; color: #c5d3f2; text-wrap: balance }
    img { position: absolute; left: ${place.left}px; top: ${place.top}px; width: ${place.width}px; border-radius: 8px;
      box-shadow: 0 12px 40px #0008 }
  </style>
  <header><div class="name">${icon}<h1>WebSocket Disconnects</h1></div>
  <p>Why did it disconnect, and what do I do about it?</p></header>
  <img alt="" src="data:image/png;base64,${panel.toString('base64')}">`;
}
