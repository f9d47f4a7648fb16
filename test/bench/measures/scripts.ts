/** How long the scripts in each frame take to be evaluated, from Chromium's own trace. */
import { launchChromiumContext } from '../../e2e/drivers/chromium-launch.ts';
import { PAGE_HOOK_SOURCE } from '../../../src/protocol/page-hook-source.ts';
import type { Bench } from '../bench.ts';
import type { Browsers } from '../browsers.ts';
import { bounded, type Figure } from '../figure.ts';

const FRAMES = 100;

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  /** Microseconds. */
  readonly dur?: number;
  readonly args?: { readonly data?: { readonly url?: string; readonly frame?: string } };
}

export async function measureScripts(browsers: Browsers, { url, say }: Bench): Promise<Figure[]> {
  say('the evaluation of the scripts in 100 frames');
  const { context, exited } = await launchChromiumContext({ extensionDir: await browsers.directoryOf('ours') });
  const page = await context.newPage();
  const browser = context.browser();
  if (!browser) throw new Error('this Chromium cannot be traced');
  await browser.startTracing(page, { categories: ['devtools.timeline'] });
  await page.goto(url(`/frames?count=${FRAMES}`), { waitUntil: 'load' });
  const trace = JSON.parse((await browser.stopTracing()).toString()) as { traceEvents: readonly TraceEvent[] };
  await context.close();
  await exited;

  const took = new Map<string, number>();
  for (const { name, dur = 0, args } of trace.traceEvents) {
    const { url: script = '', frame = '' } = args?.data ?? {};
    if (name !== 'EvaluateScript' || !isOurs(script)) continue;
    took.set(frame, (took.get(frame) ?? 0) + dur);
  }
  if (took.size < FRAMES) throw new Error(`the trace has our scripts in ${took.size} frames of ${FRAMES}`);
  return [
    bounded(
      {
        browser: 'chrome',
        what: 'evaluation of both scripts in a frame',
        subject: 'WebSocket Disconnects',
        unit: 'µs',
        bound: 500,
      },
      [...took.values()],
    ),
  ];
}

function isOurs(script: string): boolean {
  return script.startsWith('chrome-extension://') || script.endsWith(PAGE_HOOK_SOURCE);
}
